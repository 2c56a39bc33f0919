"""What became other on a day, in a month or a year: bodies whose work went to others, documents that began or ended."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from assistant import wording
from assistant.answering.bodies.instruments import Instruments
from assistant.answering.composer import Draft
from assistant.understanding import Query
from assistant.understanding.when import month_end, months_told
from kb.corpus import Corpus
from kb.model import Agency, Document, Succession, Verification
from kb.vietnamese import fold
from rules.responsibility import Responsibility

_OPEN = r"(?:gi|nhung gi|dieu gi|ra sao|the nao|nhu the nao|nao|nhung dau|khong)"
_CHANGE = r"(?:thay doi|bien dong|xao tron|sap nhap|hop nhat|sap xep|to chuc lai|khac|doi khac|moi|doi)"
#: It is asked what changed, and of nothing in particular.
_ASKS = re.compile(
    rf"\b{_CHANGE} (?:\w+ ){{0,2}}?{_OPEN}\b|\b{_OPEN} (?:\w+ ){{0,2}}?{_CHANGE}\b|\bcai gi (?:doi|khac)\b"
    rf"|\b(?:ke|neu|liet ke|tom tat|cho biet)(?: (?:lai|ra|ten|nhung|cac|giup|moi|su))* {_CHANGE}\b|\bgi xay ra\b|\bxay ra (?:chuyen )?gi\b"
)
#: Places are asked for, and not what changed.
_WHICH_PLACE = re.compile(
    r"\b(?:xa|phuong|thi tran|huyen|ban) nao\b|\b(?:may|bao nhieu) (?:xa|phuong|thi tran|huyen)\b"
    r"|\b(?:liet ke|ke|neu|danh sach)\b(?: \w+){0,4}? (?:xa|phuong|thi tran|huyen)\b"
)
#: Words of such questions that name nothing.
_IDLE = frozenset({
    "thay", "doi", "bien", "dong", "xao", "tron", "sap", "nhap", "hop", "nhat", "xep", "chuc", "lai", "khac", "moi", "xay", "ra", "bo",
    "may", "hanh", "chinh", "quyen", "dia", "phuong", "cap", "so", "cac", "to", "co", "quan", "nganh", "don", "vi", "nhung", "tu", "sau",
    "ke", "truoc", "hom", "luc", "tinh", "son", "la", "nuoc", "ta", "van", "ban", "quy", "dinh",
})  # fmt: skip
#: Whether the province was made one with another is asked.
_OTHER_PROVINCE = re.compile(r"\b(?:voi|vao) (?:mot )?tinh (?:khac|nao|ban)\b")
_MINISTRIES = "trung-uong"


class TurningDays:
    """Tells them from the dated successions of bodies and the headers of documents."""

    def __init__(self, corpus: Corpus, responsibility: Responsibility) -> None:
        self._corpus, self._responsibility, self._instruments = corpus, responsibility, Instruments(corpus)

    def answer(self, query: Query) -> Draft | None:
        """What is known to have changed in the time that a question names; None where it asks for something else, or nothing did."""
        if not _asks(query) or not (span := _span(query)):
            return None
        turns = {on: self._moved(on) for on in sorted(self._days(*span))}
        draft, told = Draft(), list(self._lines(turns))
        if not told:
            return None
        draft.lines = told
        gone = dict.fromkeys(a for moved in turns.values() for a in moved)
        draft.findings = self._responsibility.successors([a.id for a in gone], (), max(span[1], query.as_of))
        draft.moved = tuple(a.id for a in gone)
        for on, moved in turns.items():
            for agency, taken in moved.items():
                draft.cite(*self._instruments.of(agency, taken, ()))
            draft.cite(*(d.provisions[0] for d in self._begun(on) if d.provisions))
        return draft

    def _days(self, first: date, last: date) -> set[date]:
        """The days of a time on which bodies or documents began or, the day before, ended."""
        turns = {s.from_ for a in self._corpus.agencies.values() for s in a.successors}
        for document in self._corpus.documents.values():
            turns |= {document.in_force_from} if document.in_force_from else set()
            turns |= {document.in_force_to + timedelta(1)} if document.in_force_to else set()
        return {on for on in turns if first <= on <= last}

    def _moved(self, on: date) -> dict[Agency, list[Succession]]:
        """The living bodies whose work went to others on a day, those of the province first; what nobody verified is left out."""
        living = (a for a in self._corpus.agencies.values() if a.to is None or a.to >= on - timedelta(1))
        bodies = sorted(living, key=lambda a: a.level == _MINISTRIES)
        taken = {a: [s for s in a.successors if s.from_ == on and s.verification is not Verification.UNVERIFIED] for a in bodies}
        return {a: found for a, found in taken.items() if found}

    def _begun(self, on: date) -> list[Document]:
        return [d for d in self._corpus.documents.values() if d.in_force_from == on]

    def _lines(self, turns: dict[date, dict[Agency, list[Succession]]]) -> Iterator[str]:
        for on, moved in turns.items():
            ended = [d for d in self._corpus.documents.values() if d.in_force_to == on - timedelta(1)]
            yield wording.TURNING_DAY.format(day=wording.day(on))
            yield from (self._line(agency, taken, on) for agency, taken in moved.items())
            for said, documents in ((wording.PAPERS_BEGIN, self._begun(on)), (wording.PAPERS_END, ended)):
                yield from [said.format(papers=wording.listed(f"{d.type} {d.number}" for d in documents))] if documents else []

    def _line(self, agency: Agency, taken: Sequence[Succession], on: date) -> str:
        """Who has the work of a body from then on, those who took all of it first."""
        heirs = dict.fromkeys(s.id for s in sorted(taken, key=lambda s: bool(s.concepts)))
        names = wording.listed(f"**{self._corpus.agencies[h].name}**" for h in heirs)
        if agency.to != on - timedelta(1):
            return wording.WORK_PARTLY_MOVED.format(old=agency.name, new=names)
        unsure = any(s.from_ == on and s.verification is Verification.UNVERIFIED for s in agency.successors)
        return (wording.WORK_MOVED_UNSURE if unsure else wording.WORK_MOVED).format(old=agency.name, new=names)


def _asks(query: Query) -> bool:
    """Whether it is asked what changed, and nothing is named of which it is asked."""
    named = any(m.kind in ("agency", "concept") and m.start >= 0 for m in query.mentions) or query.documents or query.refs
    plain = " ".join(query.plain)
    elsewhere = _WHICH_PLACE.search(plain) or _OTHER_PROVINCE.search(plain)
    if named or query.districts or query.before is not None or elsewhere or not _ASKS.search(plain):
        return False
    return not {w for w in query.content if not w.isdecimal()} - _IDLE


def _span(query: Query) -> tuple[date, date] | None:
    """The first and the last day of the time that a question names."""
    days = [date(y, m, d) for d, m, y in query.dates if y]
    if days:
        return min(days), max(days)
    if months := months_told(fold(query.question)):
        return months[0], month_end(months[0])
    return (date(min(query.years), 1, 1), date(max(query.years), 12, 31)) if query.years else None
