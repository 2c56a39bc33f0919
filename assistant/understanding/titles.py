"""Sections of the plan that a question names by their title ("mục kiểm tra, giám sát", "phần cơ cấu lại nông nghiệp")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.understanding.segments import Words
from kb.corpus import Corpus
from kb.vietnamese import fold, folded_syllables

#: The document that most questions are about.
PLAN = "203/KH-UBND"
#: What the plan is called by among the things that are named.
PLAN_CONCEPT = "ke-hoach-203"
#: Words that say that the title of a section follows; in "mục tiêu", "thành phần" or "địa điểm" they say something else.
_MARKERS = {"muc": "mục", "phan": "phần", "diem": "điểm"}
_NOT_BEFORE = {"muc": {"dich", "tieu"}, "phan": {"tram", "cong", "bo", "mem"}, "diem": {"den", "ban"}}
_NOT_AFTER = {
    "phan": {"thanh", "co", "gop", "mot"},
    "muc": {"hang", "tiet"},
    "diem": {"trong", "thi", "dia", "quan", "thoi", "dac"},
}
#: Between a marker and a title ("mục số mấy nói về ...").
_BETWEEN = frozenset({"ve", "noi", "cong", "tac", "danh", "la", "cac", "so", "may", "nao", "thu"})
#: A title is named by so many of its words, from within its first ones.
_FEWEST, _MOST, _BEGINNING = 2, 12, 14
#: So many of its first words name a title whatever they are.
_SPELT = 4
#: Sections of the part that is titled by bodies.
_BODIES = "III"
_SUBJECT_ENDS = re.compile(r"[:;.]")


class Titles:
    """The titles of the plan's sections below its parts, which ``kb.references`` knows by name."""

    def __init__(self, corpus: Corpus) -> None:
        headings = (p for p in corpus.provisions if p.document == PLAN and p.kind == "heading" and "." in p.ref)
        self._titles = {p.ref: folded_syllables(_SUBJECT_ENDS.split(p.text)[0])[:_BEGINNING] for p in headings}
        self._idle = frozenset(map(fold, corpus.phrases.stopwords))

    def named(self, words: Words) -> tuple[str, ...]:
        """The references of the sections whose title stands after a word for a section."""
        found: dict[str, None] = {}
        plain = words.plain
        for at, (word, marked) in enumerate(zip(plain, words.marked, strict=True)):
            if marked not in (_MARKERS.get(word), word) or word not in _MARKERS or _says_otherwise(plain, at):
                continue
            start = at + 1
            while start < len(plain) and plain[start] in _BETWEEN:
                start += 1
            if ref := self._titled(plain[start : start + _MOST]):
                found[ref] = None
        return tuple(found)

    def _titled(self, words: Sequence[str]) -> str:
        """The section whose title holds most of the words in order, a wider one and one that begins with them before others."""
        best, chosen = (0, False, 0, 0), ""
        for ref, title in self._titles.items():
            length, place = _in_order(words, title)
            telling = sum(w not in self._idle for w in words[:length])
            rank = (length, not ref.startswith(_BODIES), -ref.count("."), -place)
            spelt = length >= _SPELT and not place  # "mục tiêu cụ thể" is made of small words alone
            if length >= _FEWEST and (telling or spelt) and rank > best:
                best, chosen = rank, ref
        return chosen


def _says_otherwise(plain: Sequence[str], at: int) -> bool:
    """Whether a marker is part of another word."""
    word = plain[at]
    after, before = plain[at + 1 : at + 2], plain[at - 1 : at] if at else ()
    return bool(_NOT_BEFORE.get(word, set()) & set(after) or _NOT_AFTER.get(word, set()) & set(before))


def _in_order(words: Sequence[str], title: Sequence[str]) -> tuple[int, int]:
    """How many of the first words a title holds in their order, and where in it the first of them stands."""
    if not words or words[0] not in title:
        return 0, 0
    start = at = title.index(words[0])
    length = 0
    for word in words:
        if word not in title[at:]:
            break
        at = title.index(word, at) + 1
        length += 1
    return length, start
