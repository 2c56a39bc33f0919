"""Finds known phrases in a question: bodies, concepts, acts, question words. Whole words, longest first, any typing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Generic, TypeVar

from assistant.understanding.query import Mention
from kb.vietnamese import folded_syllables, strip_marks, syllables

P = TypeVar("P")

#: "Lo cho xã tôi", "giúp cho bản em": for one's own place; without marks it is spelt like "chợ xã".
_FOR_WHOM = re.compile(r"^(?:lo|giup|tro|cap|giao|danh|gui) cho (?:xa|ban|thon|huyen) (?:toi|minh|em|chung|ta|nha)\b")
#: The end of another word ("quốc gia"), which typed without its mark is spelt like the first word of a phrase.
_ENDS_WORD = {"giá": frozenset({"quoc", "tham", "chuyen", "danh"}), "trạm": frozenset({"phan"})}
#: "Bao giờ" typed without its marks, which is no "bão gió".
_WHEN = ("bao", "gio")
#: Behind "bo may" typed without marks, which is "bộ máy" then, and counts nothing.
_BODY_NOW = frozenset({"gio", "giup", "hanh", "nha", "cua", "moi"})
#: "Thì xã" typed without marks, which is no town ("thị xã") behind what is told first; a town begins a text or stands behind one of these.
_THEN_COMMUNE = ("thi", "xa")
_BEFORE_TOWN = frozenset(
    {
        "cac",
        "mot",
        "hai",
        "nhung",
        "moi",
        "cua",
        "o",
        "tai",
        "tung",
        "va",
        "hoac",
        "hay",
        "len",
        "cap",
        "la",
        "huyen",
        "voi",
        "cho",
        "doi",
        "so",
    }
)
#: Before "bộ", with which they are one word.
_ENDS_IN_BO = frozenset({"toan", "noi", "dong", "tien", "cuc"})
#: Kinds of places, each in one word.
_PLACES = frozenset({"xa", "huyen", "ban", "thon"})


@dataclass(frozen=True)
class Match(Generic[P]):
    """A phrase found at words ``start`` to ``end`` (end not included)."""

    start: int
    end: int
    payload: P

    @property
    def length(self) -> int:
        """Number of words."""
        return self.end - self.start


def _agrees(typed: str, known: str) -> bool:
    """Whether a typed syllable can be the known one: without marks it can be any, with marks it must be the same."""
    return typed == known or typed == strip_marks(typed)


def _is_for_whom(plain: Sequence[str], start: int, strict: bool) -> bool:
    """Whether "cho" means "for" and not a market: beside words with marks, or where it says for whose place something is done.

    >>> [_is_for_whom(q.split(), q.split().index("cho"), False) for q in ("ai lo cho xa toi", "so nao lo cho xa", "sua cho ban toi")]
    [True, False, False]
    """
    return strict or _FOR_WHOM.search(" ".join(plain[max(start - 1, 0) : start + 4])) is not None


def _is_against(marked: Sequence[str], at: int) -> bool:
    """Whether a word is the first of "so với" (as against), which is no "sở"."""
    return list(marked[at : at + 2]) == ["so", "với"]


class PhraseBook(Generic[P]):
    """Phrases with what they stand for, ready to be found in a list of syllables."""

    def __init__(self, phrases: Iterable[tuple[str, P]]) -> None:
        #: By their first two words (or the only one), each with its place among all: a question is looked through often.
        self._by_start: dict[tuple[str, ...], list[tuple[int, tuple[str, ...], tuple[str, ...], P]]] = defaultdict(list)
        seen: set[tuple[tuple[str, ...], P]] = set()
        for phrase, payload in phrases:
            marked = tuple(syllables(phrase))
            plain = tuple(folded_syllables(phrase))
            if plain and (marked, payload) not in seen:
                seen.add((marked, payload))
                self._by_start[plain[:2]].append((len(seen), plain, marked, payload))

    def find(self, plain: Sequence[str], marked: Sequence[str]) -> list[Match[P]]:
        """All matches, also overlapping ones. In a question typed with marks, a lone syllable must be the very one.

        Args:
            plain: the question's syllables without marks.
            marked: the same syllables as typed (lower case).
        """
        found = []
        strict = sum(m != p for m, p in zip(marked, plain, strict=True)) >= 0.4 * len(plain)
        for start in range(len(plain)):
            for _, words, known, payload in self._starting(plain, start):
                end = start + len(words)
                if tuple(plain[start:end]) != words:
                    continue
                typed = marked[start:end]
                if words == _WHEN == tuple(typed) and known not in (_WHEN, ("bao", "giờ")):
                    continue
                if words == _THEN_COMMUNE == tuple(typed) and start and plain[start - 1] not in _BEFORE_TOWN:
                    continue
                if typed[0] == "may" and start and plain[start - 1] == "bo" and _BODY_NOW & {*plain[start + 1 : start + 2]}:
                    continue
                if strict and len(words) == 1 and typed[0] != known[0]:
                    continue
                if any(marked[i] != k and _is_against(marked, i) for i, k in enumerate(known, start)):
                    continue
                if any(k == "chợ" and marked[i] == "cho" and _is_for_whom(plain, i, strict) for i, k in enumerate(known, start)):
                    continue
                if typed[0] != known[0] and start and plain[start - 1] in _ENDS_WORD.get(known[0], ()):
                    continue
                wrong = sum(not _agrees(t, k) for t, k in zip(typed, known, strict=True))
                if wrong == 0 or (wrong == 1 and len(words) >= 3):
                    found.append(Match(start, end, payload))
        return found

    def _starting(self, plain: Sequence[str], start: int) -> list[tuple[int, tuple[str, ...], tuple[str, ...], P]]:
        """The phrases that can stand at a word of a question, in the order in which they were given."""
        one, two = self._by_start.get((plain[start],)), self._by_start.get(tuple(plain[start : start + 2]))
        return sorted(one + two, key=itemgetter(0)) if one and two and one is not two else one or two or []

    def words(self) -> set[str]:
        """Every syllable (without marks) that occurs in a phrase."""
        return {w for entries in self._by_start.values() for _, words, _, _ in entries for w in words}


def longest(matches: Iterable[Match[P]]) -> list[Match[P]]:
    """Drops matches that lie inside a longer one, keeping the order of the question."""
    ordered = sorted(matches, key=lambda m: (-m.length, m.start))
    kept: list[Match[P]] = []
    for match in ordered:
        if not any(k.start <= match.start and match.end <= k.end and k.length > match.length for k in kept):
            kept.append(match)
    return sorted(kept, key=lambda m: (m.start, m.end))


def within(whole: Match[tuple[str, str]], parts: Sequence[Match[tuple[str, str]]]) -> bool:
    """Whether a phrase holds one of others."""
    return any(whole.start <= m.start and m.end <= whole.end for m in parts)


#: Says that somebody has or leads something.
_HAVING = ("act", "chu-tri")
#: Before "trình": a word of its own ("chương trình", "quá trình"), in which nothing is put forward.
_NO_SUBMISSION = frozenset({"chuong", "qua", "lo", "cong", "quy", "to", "hanh", "giao", "tien", "thuyet"})
#: What names an act, and a kind of document.
_GUIDES = ("huong", "dan")
#: Behind "doi": a word of its own ("đối ứng", "đổi thành"), in which no troops are named.
_BEGINS_IN_DOI = frozenset({"ung", "thanh", "ten", "voi", "moi", "sang", "chieu", "tuong", "chat"})


def is_inside_word(plain: Sequence[str], at: int) -> bool:
    """Whether "trình" is the end of another word ("chương trình").

    >>> is_inside_word("chuong trinh nong thon moi".split(), 1), is_inside_word("ai trinh ubnd tinh".split(), 1)
    (True, False)
    """
    return plain[at] == "trinh" and at > 0 and plain[at - 1] in _NO_SUBMISSION


def is_torn(plain: Sequence[str], match: Match[tuple[str, str]]) -> bool:
    """Whether what was found is part of another word: alone, or a name that begins with the end of one ("toàn bộ tiêu chí").

    >>> is_torn("toan bo tieu chi".split(), Match(1, 4, ("concept", ""))), is_torn("theo bo tieu chi".split(), Match(1, 4, ("concept", "")))
    (True, False)
    >>> is_torn("hdnd tinh doi ung".split(), Match(1, 3, ("agency", "")))
    True
    """
    if match.length == 1:
        return is_inside_word(plain, match.start)
    follows = plain[match.end] if match.end < len(plain) else ""
    if match.payload[0] == "act" and follows and tuple(plain[match.start : match.start + 2]) == _GUIDES:
        return follows.isdecimal() and len(follows) > 1  # the kind of a document, before its number
    if plain[match.end - 1] == "doi" and follows in _BEGINS_IN_DOI:
        return True
    return plain[match.start] == "bo" and match.start > 0 and plain[match.start - 1] in _ENDS_IN_BO


def without_inner(plain: Sequence[str], start: int, end: int, mentions: Iterable[Mention], first: int = 0) -> tuple[str, ...]:
    """The words from ``start`` to ``end`` (end not included), with a blank for each that is part of a longer one.

    Such are "trình" in "chương trình", and "về" where "về tay" says that somebody has something. ``first``: the word of the question
    with which ``plain`` begins.
    """
    having = (m for m in mentions if (m.kind, m.id) == _HAVING and m.end - m.start > 1)
    inside = {i - first for m in having for i in range(m.start, m.end)}
    return tuple("_" if i in inside or is_inside_word(plain, i) else plain[i] for i in range(start, end))


def without_inner_acts(found: Sequence[Match[tuple[str, str]]]) -> list[Match[tuple[str, str]]]:
    """An act that is only part of a body's or concept's name ("bảo hiểm", "xét nghiệm") is no act."""
    others = [m for m in found if m.payload[0] != "act"]
    return [m for m in found if m.payload[0] != "act" or not any(within(o, [m]) for o in others)]


def act_on_place(m: Match[tuple[str, str]], acts: Sequence[Match[tuple[str, str]]], plain: Sequence[str]) -> bool:
    """Whether a phrase says nothing but that a kind of place has something done to it ("công nhận xã")."""
    return any(a.start == m.start and a.end < m.end and _PLACES.issuperset(plain[a.end : m.end]) for a in acts)
