"""What a claim says of the days of documents, held against their headers: signed on, in force from, on the same day as, before another."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from assistant.understanding import Query
from assistant.understanding.asking_words import asks
from assistant.understanding.at_once import in_effect_at_once
from kb.corpus import Corpus
from kb.model import Document
from kb.vietnamese import fold, folded_syllables

_ISSUED = r"ky|ban hanh|thong qua|ra doi|ra|de"
_BEGUN = r"hieu luc|ap dung|ap (?:luon|ngay)|thi hanh|chay"
_EVENT = rf"(?:{_ISSUED}|{_BEGUN})"
_DAY = (
    r"(?:(?P<d>0?[1-9]|[12]\d|3[01]) (?:thang )?|thang )(?P<m>0?[1-9]|1[0-2]) (?:nam )?(?P<y>20\d\d)"
    r"(?! (?:qd|nd|tt|nq|qh|ubtvqh)\w*\b)"
)
#: What stands between the event and its day; a further event has the same day ("ban hành và có hiệu lực cùng ngày ...").
_BETWEEN = rf"(?: (?:thi hanh|tu|ke|vao|hom|hoi|ngay|nao|ay|do|la|cung|va|co|phai|deu|luon|dung|{_EVENT}))*"
#: Papers of a case that bear a day, and are none of the documents that are spoken of ("hồ sơ đề ngày 20/12/2025").
_OF_CASE = re.compile(r"\b(?:ho so|don|don thu|bien ban|giay|phieu)(?: (?!quyet\b|nghi\b|thong\b)\w+){0,8} $")
_ENDED = r"(?:het|mat|thoi|ngung|het han|cham dut)"
_DATED = re.compile(
    rf"\b(?<!het )(?<!mat )(?<!thoi )(?<!ngung )(?<!con )(?P<events>{_EVENT}{_BETWEEN})(?P<side> truoc| sau)?(?: ngay)* {_DAY}\b"
)
_DAY_FIRST = re.compile(rf"\b{_DAY}(?: (?:moi|thi|la|da|se|bat|dau|duoc|bi|co))* (?P<events>{_EVENT})\b")
#: "Ngày ký Quyết định 211/QĐ-TTg là 01/3/2024": the document stands between the event and its day.
_NOUN_FIRST = re.compile(
    rf"\bngay (?:co )?(?P<events>{_EVENT})\b(?: (?!la\b|vao\b|ngay\b)\w+){{1,12}} (?:la|vao|(?:co )?phai(?: la)?|dung)(?: ngay)? {_DAY}\b"
)
#: "Từ 15/02/2026 cả nước dùng bộ tiêu chí theo Quyết định 51": the day from which a document behind it is gone by; the events are its use.
_FROM_DAY = re.compile(
    rf"\b(?:tu|ke tu|bat dau tu)(?: (?:ngay|hom))* {_DAY}(?: (?!khong\b|chua\b|het\b|thay\b)\w+){{0,9}}?"
    r" (?P<events>dung|xai|ap dung|theo|thuc hien|lam theo|can cu|thi hanh)\b"
)
#: The document that is gone by stands before the day ("phải theo Quyết định 51 từ 15/2/2026").
_TO_DAY = re.compile(
    rf"\b(?:(?:phai|duoc|da|se|deu) )*(?P<events>dung|xai|ap dung|theo|thuc hien|lam theo|can cu|thi hanh)\b(?: (?!den\b|toi\b)\w+){{1,16}}?"
    rf" (?:ke |bat dau )?tu(?: (?:ngay|hom))* {_DAY}\b"
)
#: A day right behind the number of a document is the one on which it was issued.
_TITLED = r"(?: (?:qd|nd|tt|nq|kh|cv|hd|qh\d*|ubtvqh\d*|ttg|cp|btc|bnn|tu|tw|ubnd|hdnd|kt|\d{4}))*(?: ngay)+ "
#: The year alone in which a document was issued or began ("ký năm 2021").
_YEARED = re.compile(
    rf"\b(?<!het )(?P<events>(?:{_ISSUED}|(?:co )?hieu luc (?:tu|ke tu|vao))(?: (?:vao|tu|hoi|trong|la|ra))*)(?: nam)? (?P<y>20\d\d)\b"
    r"(?! 20\d\d| \d)"
)
#: A document that is spoken of without its number stands between, and may be the one that was issued then.
_UNNAMED = re.compile(r"\b(?:cong van|nghi quyet|nghi dinh|quyet dinh|thong tu|ke hoach|luat|van ban)\b(?! (?:so )?\d)")
_LAST = re.compile(rf"\b{_ENDED} (?:{_BEGUN}|han)(?: (?:thi hanh|tu|ke|vao|hom|ngay|la|den|sau|het))* {_DAY}\b")
#: "Dùng đến hết 31/12/2025".
_UNTIL = re.compile(rf"\b(?:dung|xai|{_BEGUN}|gia tri)\b(?: \w+){{0,3}}? (?:den|toi)(?: (?:het|hom|cuoi|ngay))* {_DAY}\b")
#: So many days after it was issued.
_DELAYED = re.compile(
    rf"\b(?P<n>\d{{2,3}}) ngay\b(?: \w+){{0,6}} (?:moi|thi) (?:co |bat dau |duoc )*(?:{_BEGUN})"
    rf"|\b(?:{_BEGUN})\b(?: \w+){{0,3}} sau (?P<m>\d{{2,3}}) ngay\b"
)
#: The years for which something is said to be, and words by which a claim speaks of two periods.
_PERIOD = re.compile(r"\b(?:la|cua|cho|trong|giai doan|thoi ky|nhiem ky|dung|ap dung|van|luon|nam) (20\d\d) (20\d\d)\b")
_NOT_FOR = re.compile(r"\b(?:khong|chang|chu khong|dau)(?: (?:he|co|phai|duoc|la|cua|cho|dung|ap|trong|danh))* ?$")
_CHANGING = re.compile(r"\b(?:thay|ke tiep|noi tiep|sua|bo sung|bai bo|so voi|sau|truoc|chuyen|sang|toi|den|keo dai|chua co)\b")
_DENIED = re.compile(r"\b(?:khong phai|dau phai|chu khong|chua|khong)(?: (?:phai|la|vao|ngay|tu|he|co|duoc)){0,3} ?$")
_CONTRAST = re.compile(r"\b(?:chu|ma) (?:khong|chang|dau)\b(?= \w+ \w+ \w+)")
_OTHER = re.compile(r"(?<!hay )(?<!hoac )\b(cung ngay|truoc|sau)(?! hay)(?: (?:voi|ca|khi|ngay|co|luc))*(?: [a-z]+){0,3} $")
#: How many parts a document has, or how much it gives, is claimed too.
_COUNTS = re.compile(r"\b\d+ (?:tieu chi|chi tieu|chuong|phu luc|phan tram|trieu|ty|nhom)\b(?! (?:so )?\d)")
#: A claim that holds so many words beside the names of its documents says more than their days.
_BESIDE = 2
_OWN_WORDS = frozenset(
    folded_syllables(
        "ký ban hành thông qua phê duyệt ra đời hiệu lực áp dụng ngày tháng cùng trước sau thay luôn văn bản nói quy định về"
        " dùng xài làm theo căn cứ thi hành nước toàn quốc"
    )
)


@dataclass(frozen=True)
class Days:
    """What a question says of days: ``right`` whether all that it says of documents' own days is so (None: it says nothing);
    ``whole``: it says nothing else; ``others``: days that it names for something else."""

    right: bool | None
    whole: bool
    others: tuple[date, ...]
    documents: tuple[Document, ...] = ()


class Stated:
    """Reads what a question says of the days of the documents that it names, and judges it."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus

    def days(self, query: Query) -> Days:
        """What a question says of days."""
        plain = " ".join(query.plain)
        named = sorted(self._places(query, plain))
        if not named:
            return Days(None, False, ())
        taken: list[range] = []
        rulings = [
            *self._ended(plain, named, taken),
            *self._dated(plain, named, taken),
            *self._signed(plain, named),
            *self._yeared(plain, named, taken),
            *self._delayed(plain, named),
            *self._ordered(plain, named),
            *self._of_period(query, named),
        ]
        rulings += self._gone_by(plain, named, taken)
        told = [r for r in rulings if r is not None]
        free = (m for m in re.finditer(rf"\b{_DAY}\b", plain) if m["d"] and m.start() not in _all(taken))
        others = tuple(day for m in free if not _DENIED.search(plain[: m.start()]) and (day := _date(m)))
        documents = tuple(self._corpus.documents[n] for _, n in named if n in self._corpus.documents)
        whole = not others and len(documents) == len(named) and not self._more(query, documents)
        return Days(all(told) if told else None, whole, others, documents)

    def _places(self, query: Query, plain: str) -> Iterator[tuple[int, str]]:
        """Where each document of the question is named."""
        for number in query.documents:
            full = " ".join(re.findall(r"\d+", number)[:2])
            short = full.split(" ", maxsplit=1)[0].lstrip("0")
            found = re.search(rf"\b0*{short}\b(?! \d{{1,2}} 20\d\d)", plain)
            yield (found.start() if found else 0), number

    def _dated(self, plain: str, named: Sequence[tuple[int, str]], taken: list[range]) -> Iterator[bool | None]:
        for pattern in (_NOUN_FIRST, _DATED, _DAY_FIRST):
            for m in pattern.finditer(plain):
                if _all(taken) & set(range(*m.span())):
                    continue
                taken.append(range(*m.span()))
                if _OF_CASE.search(plain[: m.start()]):
                    continue
                side = (m.groupdict().get("side") or "").strip()
                denied = bool(_DENIED.search(plain[: m.start()]))
                document = self._before(named, m.end() if pattern is _NOUN_FIRST else m.start())
                for begun in sorted({bool(re.fullmatch(_BEGUN, e)) for e in re.findall(_EVENT, m["events"])}):
                    yield self._on(document, begun, _parts(m), side, denied)
        for at, number in named:
            titled = re.match(rf"\d+{_TITLED}{_DAY}\b", plain[at:])
            if titled and not _all(taken) & set(range(at + titled.start("m"), at + titled.end())):
                taken.append(range(at, at + titled.end()))
                yield self._on(self._corpus.documents.get(number), False, _parts(titled), "", False)

    def _on(self, document: Document | None, begun: bool, said: tuple[int, int, int], side: str, denied: bool) -> bool | None:
        """Whether a document was issued, or began, on (before, after) a day; None where nobody knows, or something in it began then."""
        day = (document.in_force_from if begun else document.issued) if document else None
        if document is None or day is None:
            return None
        real = (day.year, day.month if said[1] else 0, day.day if said[2] else 0)
        if side:
            return ((real < said) if side == "truoc" else (real > said)) != denied
        if begun and real != said and any((s.year, s.month, s.day) == said for s in self._turns(document)):
            return None
        return (real == said) != denied

    def _yeared(self, plain: str, named: Sequence[tuple[int, str]], taken: Sequence[range]) -> Iterator[bool | None]:
        """Whether a document was issued, or began, in the year that a claim tells alone."""
        for m in _YEARED.finditer(plain):
            at = max((p for p, _ in named if p <= m.start()), default=0)
            if not (_all(taken) & set(range(*m.span())) or _UNNAMED.search(plain[at : m.start()])):
                begun = "hieu luc" in m["events"]
                denied = bool(_DENIED.search(plain[: m.start()]))
                yield self._on(self._before(named, m.start()), begun, (int(m["y"]), 0, 0), "", denied)

    def _gone_by(self, plain: str, named: Sequence[tuple[int, str]], taken: list[range]) -> Iterator[bool | None]:
        """Whether a document is in force from the day from which it is said to be gone by; None where that is a later day."""
        for pattern in (_FROM_DAY, _TO_DAY):
            for m in pattern.finditer(plain):
                at = m.start("d") if m["d"] else m.start("m")
                document = self._before([*named], m.end()) if pattern is _TO_DAY else self._behind(named, m.end("events"))
                said = _date(m) if m["d"] else None
                if said is None or document is None or document.in_force_from is None or at in _all(taken):
                    continue
                taken.append(range(at, m.end("y")))
                yield None if said > document.in_force_from else said == document.in_force_from

    def _behind(self, named: Sequence[tuple[int, str]], at: int) -> Document | None:
        """The document that is named first behind a place; None where it is not here."""
        return next((self._corpus.documents.get(n) for place, n in named if place >= at), None)

    def _turns(self, document: Document) -> Iterator[date]:
        """Days on which provisions of a document began, or others changed it."""
        yield from (p.in_force_from for p in document.provisions if p.in_force_from)
        for other in self._corpus.documents.values():
            yield from (r.from_ for r in other.relations if r.target == document.number and r.from_)

    def _signed(self, plain: str, named: Sequence[tuple[int, str]]) -> Iterator[bool | None]:
        """Whether a document began on the day on which it was issued, where the claim says so."""
        for at, denied in in_effect_at_once(plain):
            document = self._before(named, at)
            if document and document.issued and document.in_force_from:
                yield (document.issued == document.in_force_from) != denied

    def _delayed(self, plain: str, named: Sequence[tuple[int, str]]) -> Iterator[bool]:
        """Whether a document began so many days after it was issued as a claim says."""
        for m in _DELAYED.finditer(plain):
            document = self._before(named, m.start())
            if document and document.issued and document.in_force_from:
                days = (document.in_force_from - document.issued).days
                yield (days == int(m["n"] or m["m"])) != bool(_DENIED.search(plain[: m.start()]))

    def _ended(self, plain: str, named: Sequence[tuple[int, str]], taken: list[range]) -> Iterator[bool]:
        """Whether a document ended on the day that a claim says: its last day, or the first one without it."""
        for m in itertools.chain(_LAST.finditer(plain), _UNTIL.finditer(plain)):
            document, day = self._before(named, m.start()), _date(m) if m["d"] else None
            if document and document.in_force_to and day:
                taken.append(range(*m.span()))
                yield (day - document.in_force_to).days in (0, 1)

    def _ordered(self, plain: str, named: Sequence[tuple[int, str]]) -> Iterator[bool | None]:
        """Whether a document was issued before, after or on the same day as another, where the claim says so."""
        for (_, first), (at, second) in itertools.pairwise(named):
            said = _OTHER.search(plain[:at])
            own, other = (d.issued if (d := self._corpus.documents.get(n)) else None for n in (first, second))
            if said and own and other and re.search(rf"\b(?:{_ISSUED})\b", plain[: said.start() + 1]):
                yield {"cung ngay": own == other, "truoc": own < other, "sau": own > other}[said[1]]

    def _of_period(self, query: Query, named: Sequence[tuple[int, str]]) -> Iterator[bool]:
        """Whether the only document of a claim is for the years for which it is said to be, where its title tells them."""
        document = self._corpus.documents.get(named[0][1])
        plain = " ".join(query.plain)
        said, own = list(_PERIOD.finditer(plain)), _PERIOD.findall(" ".join(folded_syllables(document.title)) if document else "")
        if len(named) > 1 or len(said) != 1 or len(own) != 1 or _CHANGING.search(plain) or asks(plain):
            return
        (first, last), (begin, end) = said[0].groups(), own[0]
        if last < begin or first > end or (first, last) == (begin, end):
            yield ((first, last) == (begin, end)) != bool(_NOT_FOR.search(plain[: said[0].start()]))

    def _before(self, named: Sequence[tuple[int, str]], at: int) -> Document | None:
        """The document that was named last before a place, or else the first; None where it is not here."""
        earlier = [n for place, n in named if place <= at]
        return self._corpus.documents.get(earlier[-1] if earlier else named[0][1])

    def _more(self, query: Query, documents: Sequence[Document]) -> bool:
        """Whether a claim says more than its documents' days, titles, signers and issuers."""
        told = " ".join(f"{d.type} {d.number} {d.issuer} {d.title} {d.signer}" for d in documents)
        said = set(_CONTRAST.split(" ".join(query.plain))[0].split())  # what is denied beside tells no more of it
        left = {w for w in query.content & said if not w.isdecimal()} - set(folded_syllables(told)) - _OWN_WORDS
        strangers = [a for a in query.ids("agency") if not any(self._issues(a, d) for d in documents)]
        return len(left) >= _BESIDE or bool(strangers) or _COUNTS.search(" ".join(query.plain)) is not None

    def _issues(self, agency: str, document: Document) -> bool:
        body = self._corpus.agencies[agency]
        return any(fold(n) in fold(document.issuer) or fold(document.issuer) in fold(n) for n in (body.name, *body.aliases))


def _parts(m: re.Match[str]) -> tuple[int, int, int]:
    """Year, month and day of a match; day 0 where only a month is named."""
    return int(m["y"]), int(m["m"]), int(m["d"] or 0)


def _date(m: re.Match[str]) -> date | None:
    try:
        return date(*_parts(m))
    except ValueError:
        return None


def _all(spans: Sequence[range]) -> set[int]:
    return {i for span in spans for i in span}
