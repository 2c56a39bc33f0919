"""Claims on where something stands: the article, the criterion or the component of a document; judged by what all its places are on."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from assistant import wording
from assistant.answering.composer import Draft
from assistant.understanding import Query
from assistant.understanding.numbered import COMMUNE_SET, NEW_SET
from kb.corpus import Corpus
from kb.model import Provision
from kb.vietnamese import folded_syllables

#: Words that mean the set of criteria since 2026, or the one before.
_NEW = re.compile(r"\b(?:2026|2030|(?:bo|giai doan|thoi) (?:xa )?(?:moi|nay)|bay gio|hien (?:nay|hanh|tai))\b")
_OLD = re.compile(r"\b(?:2021|2022|2025|(?:bo|giai doan|thoi) (?:xa )?(?:cu|truoc))\b")
#: Places that people name by a number, and the references that they have; of an annex where the document has criteria.
_ARTICLE = re.compile(r"\bdieu (\d{1,2})\b")
_CRITERION = re.compile(r"\b(?:tieu chi|tc)(?: so| thu)? 0?(\d{1,2})\b(?! (?:tieu chi|chi tieu|nhom|phan tram)\b)")
_COMPONENT = re.compile(r"\bnoi dung thanh phan(?: so| thu)? 0?(\d{1,2})\b")
_FORMS = ((_ARTICLE, "Đ"), (_CRITERION, "PL1/"), (_COMPONENT, "III."))
#: Right before a place: something is said to stand there. Right after it: what it is on.
_STANDS = re.compile(
    r"\b(?:la|o|nam o|nam trong|thuoc|tai|quy dinh (?:o|tai)|ghi o|dat (?:o|vao)|xep (?:o|vao)|thanh)(?: (?:so|muc|chinh|luon|nhom))*$"
)
_IS_ON = re.compile(
    r"^(?:(?:cua|trong|o) (?:\w+ ){1,9}?|(?:(?:nghi|quyet|dinh|thong|tu|nd|qd|tt|nq|cp|ttg|btc|\d+) )+)?"
    r"(?:la|noi|ve|quy dinh(?! kem| ban)|gop|danh cho|chinh la|mang ten|ten la|noi ve|quy dinh ve)\b"
)
_DENIED = re.compile(r"\b(?:khong|dau|chang) (?:phai|he|co|o|nam|thuoc)?(?: (?:phai|la|o|nam|thuoc|tai|so|trong))*$")
#: Words of a heading up to here are its subject; of a claim, those that name no subject.
_SUBJECT = re.compile(r" \((?:tên|từ|xã|huyện|khoản)|\. |; nội dung chi tiết")
_IDLE = frozenset(
    folded_syllables(
        "điều tiêu chí số nội dung thành phần chương trình bộ quyết định nghị thông tư phụ lục xã huyện nông thôn mới quốc gia mục thuộc"
        " nằm đặt xếp gộp nói quy về là một giai đoạn mức của trong hiện nay bây giờ mới cũ cũng làm nhóm"
    )
)
#: Something is counted, or another place is told by its number alone.
_COUNTS = frozenset({"so", "hai", "ba", "bon", "muoi"})
#: The share of what is said that a place must hold to be the one, and by how much the right one is ahead of a wrong one.
_FITS, _AHEAD = 0.7, 0.4
#: So many words may be said of it that no place of the document knows.
_MOST_OTHERS = 1


@dataclass(frozen=True)
class _Place:
    """A place that a claim names, at words of the question, and whether it denies that it is the one."""

    ref: str
    start: int
    end: int
    denied: bool


class Placed:
    """Judges claims on places."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus

    def answer(self, query: Query) -> Draft | None:
        """The verdict on where a claim puts something, or on what it says that a place is on; None where it does neither."""
        numbers = [n for n in query.documents if n in self._corpus.documents]
        if not query.has("yesno") or len(numbers) > 1 or (query.numbers and query.ids("agency")):
            return None
        for form, prefix in _FORMS:
            places = list(self._places(query, form, prefix))
            number = numbers[0] if numbers else self._set(query) if prefix == "PL1/" else ""
            subjects = self._subjects.get((number, prefix))
            if places and subjects:
                return self._judged(query, number, places, subjects)
        return None

    @staticmethod
    def _set(query: Query) -> str:
        """The set of criteria that is meant where none is named."""
        plain = " ".join(query.plain)
        return NEW_SET if _NEW.search(plain) else COMMUNE_SET if _OLD.search(plain) else ""

    @cached_property
    def _subjects(self) -> Mapping[tuple[str, str], Mapping[str, frozenset[str]]]:
        """What each place of a document is on: the words of its heading and, where it is short, of what stands below."""
        found: dict[tuple[str, str], dict[str, frozenset[str]]] = {}
        for p in self._corpus.provisions:
            for prefix in (prefix for _, prefix in _FORMS):
                if re.fullmatch(rf"{re.escape(prefix)}\d+", p.ref) and p.ref != f"{prefix}0":
                    words = frozenset(folded_syllables(_SUBJECT.split(p.text)[0])) - _IDLE
                    at = found.setdefault((p.document, prefix), {})
                    at[p.ref] = at.get(p.ref, frozenset()) | words
        return found

    def _places(self, query: Query, form: re.Pattern[str], prefix: str) -> Iterator[_Place]:
        """The places of one form that something is said to stand at, or that are said to be on something."""
        plain = " ".join(_typed(query))
        for m in form.finditer(plain):
            before, after = plain[: m.start()].rstrip(), plain[m.end() :].lstrip()
            denied = _DENIED.search(before) is not None
            if denied or _STANDS.search(before) or _IS_ON.search(after):
                start = len(before.split())
                yield _Place(f"{prefix}{m[1]}", start, start + len(m[0].split()), denied)

    def _judged(
        self, query: Query, number: str, places: Sequence[_Place], subjects: Mapping[str, frozenset[str]]
    ) -> Draft | None:
        beside = {i for p in places for i in range(p.start, p.end)}
        titles = set(folded_syllables(number)) | {w for n in query.documents for w in folded_syllables(n)}
        typed = _typed(query)
        said = (
            {w for i, w in enumerate(typed) if i not in beside and (w in query.content or w not in query.plain)} - _IDLE - titles
        )
        said = {w for w in said if not w.isdecimal()}
        counts = Counter(w for words in subjects.values() for w in words)
        known = said & counts.keys()
        others = [i for i, w in enumerate(typed) if w in _COUNTS and i not in beside]
        if not known or others or len(said - known) > _MOST_OTHERS:
            return None
        weights = {w: math.log(1 + len(subjects) / counts[w]) for w in known}
        fits = {ref: sum(weights[w] for w in known & words) / sum(weights.values()) for ref, words in subjects.items()}
        best = max(fits, key=lambda ref: fits[ref])
        rulings = [(fits.get(p.ref, 0.0), p) for p in places]
        if fits[best] < _FITS or any(fits[best] - _AHEAD < fit < fits[best] for fit, _ in rulings):
            return None
        right = all((fit == fits[best]) != p.denied for fit, p in rulings)
        if right and said - known:
            return None
        claimed = (self._corpus.versions(number, p.ref)[-1:] for p in places)
        return self._draft(right, [*self._corpus.versions(number, best)[-1:], *(p for found in claimed for p in found)])

    def _draft(self, right: bool, provisions: Sequence[Provision]) -> Draft:
        draft = Draft(verdict="yes" if right else "no")
        draft.cite(*provisions)
        draft.lines = [(wording.YES if right else wording.NO).strip(), *(f"- {wording.quoted(p)}" for p in draft.provisions)]
        return draft


def _typed(query: Query) -> list[str]:
    """The words as typed: a criterion told by its number is read with the name that it had in 2021-2025 beside it."""
    return folded_syllables(query.question)
