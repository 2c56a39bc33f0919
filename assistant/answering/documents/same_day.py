"""Whether documents were issued on one day, also where their bare numbers name them ("1001 và 1002 ban hành cùng ngày phải không?")."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Protocol

from assistant import wording
from assistant.answering.composer import Draft
from assistant.answering.documents.about import spoken_order
from assistant.answering.documents.headers import Papers
from assistant.understanding import PLAN, Query
from assistant.understanding.forms import asks_openly
from kb.vietnamese import folded_syllables

#: What a question on days holds beside the names of the documents.
DAY_WORDS = frozenset(
    folded_syllables(
        "ký ban hành thông qua ra đời đề ghi duyệt ngày tháng năm cách nhau trước sau sớm muộn hơn cũ mới bị được bãi bỏ hủy thay thế"
        " cái văn bản số quyết định nghị quyết kế hoạch công văn chỉ thị kết luận luật thông tư đều của lần lượt hai ba bao nhiêu lâu mấy nào"
        " thứ tự giữa từng mỗi trong này"
    )
)
#: Of the day of two documents, besides.
_ALIKE_WORDS = frozenset({"cung", "chung", "trung", "khac", "hom", "ay", "lech", "nhau"})
_ONE = r"(?:(?:mot|1|dung|chung|vao) )*(?:ngay|hom|bua)"
#: Says that they were issued on one day, or on two.
_SAME = re.compile(rf"\b(?:cung|chung|trung|dung) {_ONE}\b(?! \d)")
_OTHER = re.compile(r"\bkhac (?:ngay|hom)\b|\bngay(?: \w+){0,3} (?:khac|lech) nhau\b")
#: Which one was issued on another day than the rest.
_ODD = re.compile(
    r"\b(?:cai|van ban|quyet dinh|nghi quyet|nghi dinh|thong tu) nao\b(?: \w+){0,4}? (?:lech|khac|rieng|le)\b(?: \w+){0,2}? (?:ngay|hom)\b"
    r"|\b(?:cai|van ban|quyet dinh|nghi quyet|nghi dinh|thong tu) nao\b(?: \w+){0,3}? (?:ngay|hom)(?: \w+){0,3} (?:khac|lech|rieng)\b"
)
_DENIED = re.compile(r"\b(?:khong|chang|chua|dau)(?: (?:he|co|phai|duoc|ra|ky|ban|hanh|vao))* $")
#: "That day", of the document that was spoken of.
_THAT_DAY = re.compile(r"\b(?:(?:ngay|hom) (?:do|ay)|ngay (?:nay|day))\b")
_THAT = re.compile(rf"\b{_ONE} (?:do|ay|day|kia|noi|voi no|voi)\b|\bngay$|\bngay (?:a|ha|chu|nhi|luon|phai|dung|khong)\b")
#: Of another day in the life of a document than that of its issue.
_ELSE = re.compile(r"\b(?:hieu luc|ap dung|thi hanh|het|bai bo|thay the|bao cao|nop|hop|gui)\b")
_FIRST_YEAR, _LAST_YEAR = 1990, 2060
_BARE = re.compile(r"\b\d{3,4}\b")
_TWO = 2


class _Days(Protocol):
    """The days of documents, and how they are told."""

    def day(self, number: str) -> date | None: ...

    def told(self, query: Query, days: dict[str, date]) -> Draft: ...


class SameDay:
    """Holds the days on which documents were issued against each other."""

    def __init__(self, papers: Papers, days: _Days) -> None:
        self._papers, self._days = papers, days

    def answer(self, query: Query) -> Draft | None:
        """Whether the documents of a question were issued on one day, as it says; None where it says neither, or a day isn't known."""
        plain = " ".join(query.plain)
        if _ODD.search(plain) and not _ELSE.search(plain):
            return self._odd(query)
        other = _OTHER.search(plain)
        said = other or _SAME.search(plain) or _THAT_DAY.search(plain)
        if (
            said is None
            or not query.has("yesno")
            or query.refs
            or query.dates
            or _ELSE.search(plain)
            or asks_openly(query.marked)
        ):
            return None
        named = list(dict.fromkeys(self._named(query)))
        if len(named) == 1 and query.before and _THAT.search(plain) and not _ELSE.search(" ".join(query.before.plain)):
            told = [n for n in self._named(query.before) if n not in named]
            named = [*([n for n in told if n != PLAN] or told), *named]  # the plan only tells of the other one
        days = {n: day for n in named if (day := self._days.day(n))}
        known = set(folded_syllables(" ".join(days))) | DAY_WORDS | _ALIKE_WORDS
        if len(days) < _TWO or len(days) < len(named) or {w for w in query.content if not w.isdecimal()} - known:
            return None
        draft = self._days.told(query, days)
        right = (len(set(days.values())) == 1) != bool(other)
        draft.decide("yes" if right != bool(_DENIED.search(plain[: said.start()])) else "no")
        return draft

    def _odd(self, query: Query) -> Draft | None:
        """The one of several documents that was issued on another day than the rest, or that all share one; None where the day of one
        isn't known, or more lie apart."""
        named = list(dict.fromkeys(self._named(query)))
        days = {n: day for n in named if (day := self._days.day(n))}
        often = Counter(days.values())
        alone = [n for n, day in days.items() if often[day] == 1]
        if len(named) <= _TWO or len(days) < len(named) or (len(often), len(alone)) not in ((1, 0), (_TWO, 1)):
            return None
        draft = self._days.told(query, days)
        if alone:
            draft.lines.insert(0, f"**{alone[0]}** ({wording.day(days[alone[0]])}).")
        return draft

    def _named(self, query: Query) -> Iterator[str]:
        """The documents that a question names itself, by what tells them or by their number alone."""
        own = [n for n in spoken_order(query) if re.split(r"\D", n)[0] in query.question]
        yield from own
        begun = {re.split(r"\D", n)[0].lstrip("0") for n in own}
        for digits in _BARE.findall(" ".join(query.plain)):
            if (
                not _FIRST_YEAR <= int(digits) <= _LAST_YEAR
                and digits not in begun
                and (number := self._papers.known.numbered(digits))
            ):
                yield number
