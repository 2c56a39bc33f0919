"""Departments that are listed under one word ("ba sở Y tế, Nội vụ và Tư pháp"), or named without it after another one was asked about
("còn tư pháp với xây dựng?"): each is given the word of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.understanding.matching import Match
from kb.corpus import Corpus
from kb.vietnamese import fold, folded_syllables

_MANY = r"(?:hai|ba|bốn|bon|năm|nam|sáu|sau|các|cac|những|nhung|mấy|may|\d)"
_LIST = re.compile(rf"\b{_MANY}\s+(?:sở|so)\s+", re.IGNORECASE)
#: One word before a list with commas: "Sở Tư pháp, Nội vụ và Y tế".
_ONE = re.compile(r"\b(?:sở|so)\s+", re.IGNORECASE)
#: Where a list has no such word, it stands behind it: "Xây dựng, Giao thông: gạch thứ mấy của từng sở?".
_BARE = re.compile(r"^\W*|:\s+")
_EACH = re.compile(rf"\b(?:mỗi|moi|từng|tung|cả|ca|{_MANY})\s+(?:{_MANY}\s+)?(?:sở|so)\b(?!\s+(?:nào|nao)\b)", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")
_BETWEEN = re.compile(
    r"\s*(?:[,;/+]|\b(?:và|va|với|voi|hay|hoặc|hoac|cùng|cung)\b)\s*(?:(?:và|va|với|voi|hay)\s+)?", re.IGNORECASE
)
_DEPARTMENT = "so"
#: Behind the name of a thing: it is said whose it is.
_SAID_OF = tuple((w,) for w in ("la", "do", "thi", "thuoc", "cua", "cung", "giao"))
_COMMA = re.compile(r",\s")
#: Opens a follow-up that puts something in the place of what was asked about; what may stand behind it.
_SWITCH = re.compile(r"^\W*(?:(?:thế|the|vậy|vay|còn|con|với|voi|đối với|doi voi|về|ve|bên|ben|phía|phia)\s+)+", re.IGNORECASE)
#: Behind a department that opens a follow-up: the same is claimed of it.
_ALIKE = re.compile(r"\s+(?:(?:thì|thi)\s+)?(?:cũng|cung)\b.*\b(?:vậy|vay|thế|the|tương tự|tuong tu)\b", re.IGNORECASE)
_SWITCHED = re.compile(
    r"\W*$|\s*,?\s*(?:thì|thi)\b(?!.*\b(?:ai|(?:sở|so|cơ quan|co quan|bên|ben) (?:nào|nao|gì|gi))\b)", re.IGNORECASE
)


class ListedBodies:
    """Writes the word "sở" before each department of a list."""

    def __init__(self, corpus: Corpus) -> None:
        named = (tuple(folded_syllables(n)) for a in corpus.agencies.values() for n in (a.name, *a.aliases))
        self._names = {n[1:] for n in named if len(n) > 1 and n[0] == _DEPARTMENT}
        self._longest = max(map(len, self._names))
        subjects = (n for c in corpus.concepts.values() for n in (c.name, *c.synonyms))
        others = (p for a in corpus.acts.values() for p in a.phrases)
        self._subjects = {tuple(folded_syllables(n)) for n in (*subjects, *others)}

    def spell_out(self, text: str) -> str:
        """The text with each listed department named in full.

        A list of one, or of what is no department, is left as it is.
        """
        for found in reversed(list(_LIST.finditer(text))):
            text = _given(text, self._items(text, found.end())[1:])
        for found in reversed(list(_ONE.finditer(text))):
            items = self._items(text, found.end())
            if len(items) > 1 and "," in text[items[0] : items[1]]:
                text = _given(text, items[1:])
        for found in reversed(list(_BARE.finditer(text))):
            items = self._items(text, found.end())
            if len(items) > 1 and (_EACH.search(text) or not all(self._is_subject(text, at) for at in items)):
                text = _given(text, items)
        return text

    def switched(self, question: str, before: str) -> str:
        """A follow-up with "sở" put before the departments that it sets in the place of the one department of the question before;
        empty where it does no such thing.
        """
        opened = _SWITCH.match(question)
        start = opened.end() if opened else 0
        items = self._items(question, start)
        named = [m for m in _ONE.finditer(before) if self._name_ends(before, m.end()) > m.end()]
        ends = self._name_ends(question, items[-1]) if items else 0
        put = ends and ((opened and _SWITCHED.match(question, ends)) or _ALIKE.match(question, ends))
        if not put or len(named) != 1:
            return ""
        return f"còn {_given(question, items)[start:]}"

    def _is_subject(self, text: str, at: int) -> bool:
        """Whether what stands at a place may as well be the subject of a task ("y tế", "giao thông")."""
        return tuple(folded_syllables(text[at : self._name_ends(text, at)])) in self._subjects

    def _items(self, text: str, at: int) -> list[int]:
        """Where the departments of a list begin that begins at a place."""
        starts = []
        while (end := self._name_ends(text, at)) > at:
            starts.append(at)
            between = _BETWEEN.match(text, end)
            if between is None:
                break
            at = between.end()
        return starts

    def _name_ends(self, text: str, at: int) -> int:
        """Where the longest name of a department that begins at a place ends; the place itself where none does."""
        words: list[re.Match[str]] = []
        for word in _WORD.finditer(text, at):
            if len(words) == self._longest or (not words and word.start() != at):
                break
            words.append(word)
        for count in range(len(words), 0, -1):
            if tuple(fold(w[0]) for w in words[:count]) in self._names:
                return words[count - 1].end()
        return at


def _given(text: str, starts: list[int]) -> str:
    """The text with the word "sở" at each place."""
    for start in reversed(starts):
        text = f"{text[:start]}sở {text[start:]}"
    return text


def untorn(text: str, plain: Sequence[str], found: Sequence[Match[tuple[str, str]]]) -> list[Match[tuple[str, str]]]:
    """What is named in a text, without bodies in whose name a comma stands where the rest of it opens what is said next
    ("nước là Sở Nông nghiệp, môi trường là Sở Tài nguyên")."""
    commas = [len(folded_syllables(text[: m.start()])) for m in _COMMA.finditer(text)]
    torn = {m for m in found if m.payload[0] == "agency" and m.length > 1 and plain[m.end : m.end + 1] in _SAID_OF}
    return [m for m in found if m not in torn or not any(m.start < at < m.end for at in commas)]
