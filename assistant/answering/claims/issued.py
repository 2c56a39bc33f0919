"""What a claim says of the headers of documents (who issued them, when, which came first), against the headers that the plan tells."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.answering.claims.headers import Headers
from assistant.answering.claims.nature import nature
from assistant.answering.claims.ruling import Ruling, joined
from assistant.answering.claims.statement import Part
from assistant.understanding import PLAN, Query, Reader
from kb.corpus import Corpus
from kb.vietnamese import dates, folded_syllables

_KINDS = frozenset(folded_syllables("qđ quyết định nđ nghị nq kh kế hoạch cv công văn ct chỉ thị kl kết luận số"))
#: Letters of the number of a document, which stand behind its digits.
_LETTERS = frozenset(folded_syllables("qđ nđ nq kh cv ct kl ttg cp tw tu ubnd hđnd ubtvqh15 qh15 kt"))
_BEFORE = re.compile(r"\b(?:truoc|som hon|cu hon)\b(?! khi)")
_AFTER = re.compile(r"\b(?:sau|muon hon|moi hon|noi tiep|tiep noi)\b(?! khi)")
_SAME_DAY, _OTHER_DAY = re.compile(r"\bcung (?:mot |1 )?(?:ngay|hom)\b"), re.compile(r"\bkhac ngay\b")
_THEN = re.compile(r"\b(?:truoc|dau tien|nhat) (?:roi|xong)\b")
_SIGNED = re.compile(r"\b(?:ky|ban hanh|thong qua|ra doi|ra|duyet|co)\b")
_SIGNED_ON = re.compile(r"\b(?:ky|ban hanh|thong qua|ra doi|duyet)(?: (?:vao|hom|la|dung|ngay))* \d")
_ISSUING = frozenset({"cua", "do", "co", "phai", "la", "ra", "ky", "ban", "hanh", "duoc"})
_YEAR = re.compile(r"20[012]\d")
#: Says that one document ends another; before it, that this is done to the one named before.
_ENDS, _DONE_TO = (
    re.compile(
        r"\b(?:thay the|thay cho|thay(?= (?:nghi (?:quyet|dinh)|quyet dinh|cong van|ke hoach|thong tu)\b)|bai bo|huy bo|cham dut hieu luc)\b"
    ),
    frozenset({"bi", "duoc"}),
)
#: Before such a word: what is still to be done is another matter, and so is the document that does it ("văn bản thay nghị quyết 56").
_INTENDED = re.compile(
    r"\b(?:se|sap|du kien|yeu cau|de nghi|de xuat|muon|dinh)(?: \w+){0,3} $|\b(?:van ban|nghi quyet|quyet dinh)(?: moi)? $"
)
_ENDING = frozenset({"repeals", "replaces", "ends"})
#: So many words at most stand between the word that ends and a document, and hold the name of one.
_FAR, _NAMED = 14, 5
#: So many words at most stand between a document and "của", before one who issued it.
_NEAR = 2
#: Who issues documents, and none of those that the plan names.
_OTHERS = (
    "Bộ Chính trị",
    "Ban Chấp hành Trung ương",
    "Bộ Tài chính",
    "Bộ Kế hoạch và Đầu tư",
    "Bộ Quốc phòng",
    "Ban Chấp hành Đảng bộ tỉnh",
)
_SHORT = {"hdnd": ("hoi", "dong", "nhan", "dan"), "ubnd": ("uy", "ban", "nhan", "dan"), "ttg": ("thu", "tuong")}
#: Before one who issued a document, and behind one: of these it is said that they did.
_BY, _DID = frozenset({"cua", "do"}), frozenset({"ky", "ban", "ra", "thong", "phe", "duyet"})
#: Words that a claim on headers holds beside the names of the documents and who issued them.
_OWN = frozenset(
    folded_syllables(
        "bãi bỏ hủy thay thế cho chấm dứt hiệu lực ký ban hành thông qua ra đời duyệt phê chủ đề ngày tháng năm"
        " cùng khác trước sau sớm muộn hơn thứ tự dòng gian mốc xếp lịch cuối"
    )
)


@dataclass(frozen=True)
class _Paper:
    """What is known of a document: its day (year first), and who issued it, as people write that."""

    number: str
    day: tuple[int, int, int]
    issuer: tuple[str, ...]


@dataclass(frozen=True)
class _Named:
    """A document at words ``start`` to ``end`` of a claim."""

    paper: _Paper
    start: int
    end: int


class Issued:
    """Judges what is said of headers, by the headers of the corpus and by what the plan tells of other documents."""

    def __init__(self, headers: Headers, reader: Reader, corpus: Corpus) -> None:
        self._headers = headers
        self._corpus = corpus
        self._known = {p.number: p for p in _papers(headers, reader, corpus)}
        self._by_digits: dict[str, list[_Paper]] = {}
        for paper in self._known.values():
            self._by_digits.setdefault(_digits(paper.number), []).append(paper)
        self._gone = {
            r.target for d in corpus.documents.values() for r in d.relations if r.kind in _ENDING or "thay thế" in r.note
        }
        self._repealed = {r.target for r in corpus.documents[PLAN].relations if r.kind in _ENDING}
        issuers = {d.issuer for d in corpus.documents.values()} | set(_OTHERS)
        self._issuers = {reader.syllables(name) for name in issuers} | {p.issuer for p in self._known.values()}

    def ruling(self, query: Query, parts: Sequence[Part]) -> Ruling | None:
        """``FAILS`` where a header says otherwise; ``HOLDS`` where the headers say all that is claimed; None where nobody can tell."""
        if (by_nature := nature(query, self._corpus)) or any(part.denied for part in parts):
            return by_nature
        if self._headers.dated_otherwise(query.documents, query.question):
            return Ruling.FAILS
        if not (named := list(self._named(query))):
            return None
        days = list(self._on_days(query, named))
        others = (self._in_order(query, named), self._by_whom(query, named), self._ended(query, named))
        found = joined([*days, *itertools.chain(*others)])
        untold = not days and bool(query.dates)
        if found is Ruling.HOLDS and (untold or self._more(query, named)):
            return None
        return found

    def _named(self, query: Query) -> Iterator[_Named]:
        """The documents of a claim by their digits, after the kind of document or another one."""
        last = -_FAR
        for at, word in enumerate(query.plain):
            found = self._by_digits.get(word.lstrip("0"), []) if word.isdecimal() else []
            told = bool(_KINDS & set(query.plain[max(0, at - 2) : at])) or at - last < 3
            own = any(_digits(n) == word.lstrip("0") and n in self._corpus.documents for n in query.documents)
            if own or (len(found) != 1 and query.documents):  # "QĐ 25/2025" is not the Law 25 of another year
                found = [h for h in found if h.number in query.documents]
            if len(found) == 1 and told and query.plain[at - 1] not in ("thang", "ngay", "nam"):
                last = at + 1
                while last < len(query.plain) and (query.plain[last] in _LETTERS or self._year_of(found[0], query.plain[last])):
                    last += 1
                yield _Named(found[0], at, last)
            elif word == "nay" and query.plain[max(0, at - 2) : at] == ("ke", "hoach"):
                yield _Named(self._known[PLAN], at, at + 1)

    @staticmethod
    def _year_of(paper: _Paper, word: str) -> bool:
        """Whether a word is the year that belongs to a number."""
        return word in paper.number.split("/")[1:2]

    def _on_days(self, query: Query, named: Sequence[_Named]) -> Iterator[Ruling]:
        """The rulings on the days and years that stand right behind a document or the word for its signing."""
        days = dates(query.question)
        if len({n.paper.number for n in named}) == 1 and len(days) == 1 and days[0][2] and self._titled(query, named[0]):
            yield _ruling((days[0][2], days[0][1], days[0][0]) == named[0].paper.day)
        for one, following in itertools.zip_longest(named, named[1:]):
            end = following.start if following else len(query.plain)
            told = query.plain[one.end : min(end, one.end + 4 + len(one.paper.issuer))]
            year = next((k for k, w in enumerate(told) if _YEAR.fullmatch(w)), None)
            if year is None or days or set(told[:year]) - {"nam", "tu", "vao", "hoi", *_ISSUING, *one.paper.issuer}:
                continue
            if one.end + year + 1 < len(query.plain) and _YEAR.fullmatch(query.plain[one.end + year + 1]):
                continue  # a span of years
            yield _ruling(int(told[year]) == one.paper.day[0])

    @staticmethod
    def _titled(query: Query, named: _Named) -> bool:
        """Whether a day stands behind the number of a document, behind who issued it, or behind the word for that."""
        behind = query.plain[named.end : named.end + _FAR]
        told = {*_ISSUING, *named.paper.issuer}
        return ("ngay" in behind and set(behind[: behind.index("ngay")]) <= told) or _SIGNED_ON.search(
            " ".join(query.plain)
        ) is not None

    def _in_order(self, query: Query, named: Sequence[_Named]) -> Iterator[Ruling]:
        """The rulings on which of two documents came first, or whether both are of one day."""
        plain = " ".join(query.plain)
        for one, other in itertools.pairwise(named):
            a, b = one.paper.day, other.paper.day
            between, rest = " ".join(query.plain[one.end : other.start]), " ".join(query.plain[other.end : other.end + 6])
            if _SAME_DAY.search(f"{between} {rest}") or _OTHER_DAY.search(f"{between} {rest}"):
                yield _ruling((a == b) == bool(_SAME_DAY.search(f"{between} {rest}")))
            elif not (_SIGNED.search(plain) or "thu tu" in plain or "thoi gian" in plain):
                continue
            elif _AFTER.search(between):
                yield _ruling(a > b)
            elif _BEFORE.search(between) or _THEN.search(between):
                yield _ruling(a < b)

    def _by_whom(self, query: Query, named: Sequence[_Named]) -> Iterator[Ruling]:
        """The ruling on who is said to have issued the only document."""
        if len({n.paper.number for n in named}) > 1:
            return
        for at in (i for i, w in enumerate(query.plain) if w in _BY):
            found = [x for x in self._issuers if query.plain[at + 1 : at + 1 + len(x)] == x]
            said = max(found, key=len, default=())
            behind = query.plain[at + 1 + len(said) : at + 2 + len(said)]
            near = 0 <= at - named[0].end < _NEAR
            if said and (near or (query.plain[at] == "do" and 0 <= at - named[0].end < _FAR and _DID & set(behind))):
                own, said = _spelt(named[0].paper.issuer), _spelt(said)
                yield _ruling(said == own[: len(said)] or own == said[: len(own)])

    def _ended(self, query: Query, named: Sequence[_Named]) -> Iterator[Ruling]:
        """``FAILS`` where a document is said to end what goes on, or what is to end itself; ``HOLDS`` where the plan does end it."""
        words = " ".join(query.plain)
        for verb in _ENDS.finditer(words):
            if _INTENDED.search(words[: verb.start()]):
                continue
            at = words[: verb.start()].count(" ")
            earlier = [n.paper.number for n in named if n.start < at]
            later = [n.paper.number for n in named if at < n.start < at + _FAR]
            passive = bool(_DONE_TO & set(query.plain[max(0, at - _NAMED) : at]))
            ended, by = (
                (later[:1], earlier[-1:]) if not passive else (earlier[:1], earlier[1:2] or later[:1]) if earlier else (later, [])
            )
            if any(n not in self._gone for n in ended) or any(n in self._gone for n in by):
                yield Ruling.FAILS
            elif ended and ended[0] in self._repealed and by in ([], [PLAN]):
                yield Ruling.HOLDS

    def _more(self, query: Query, named: Sequence[_Named]) -> bool:
        """Whether a claim says more than the headers tell."""
        told = {w for n in named for w in n.paper.issuer} | _OWN | _LETTERS | _KINDS
        return any(not w.isdecimal() for w in query.content - told)


def _spelt(issuer: tuple[str, ...]) -> tuple[str, ...]:
    """The words of an issuer with its short forms spelt out.

    >>> _spelt(("hdnd", "tinh"))
    ('hoi', 'dong', 'nhan', 'dan', 'tinh')
    """
    return tuple(x for w in issuer for x in _SHORT.get(w, (w,)))


def _digits(number: str) -> str:
    """The digits by which a document is called.

    >>> _digits("07/2022/QĐ-TTg"), _digits("60-NQ/TW")
    ('7', '60')
    """
    return number.split("/", maxsplit=1)[0].split("-", maxsplit=1)[0].lstrip("0")


def _papers(headers: Headers, reader: Reader, corpus: Corpus) -> Iterator[_Paper]:
    """The plan, and the documents that it names."""
    for number in (PLAN, *(r.target for r in corpus.documents[PLAN].relations)):
        header = headers.of(number)
        day, month, year = header.day if header and header.day else (0, 0, None)
        if header and year:
            yield _Paper(number, (year, month, day), reader.syllables(header.issuer.partition(" (")[0]))


def _ruling(so: bool) -> Ruling:
    return Ruling.HOLDS if so else Ruling.FAILS
