"""Who is said to have issued or signed a document, and what it is said to be about, held against the headers of all documents."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.answering.documents.known_as import KnownAs
from assistant.answering.documents.paper_levels import paper_levels
from assistant.answering.documents.title_fit import TitleFit
from assistant.understanding import Mention, Query
from assistant.understanding.asking_words import asks
from assistant.understanding.papers import named_at
from kb.corpus import Corpus
from kb.model import Document
from kb.vietnamese import fold, folded_syllables

#: What stands behind the digits of a document and belongs to its name, its day included.
_NAME = re.compile(r"(?:\d+|qd|nd|tt|nq|kh|cv|hd|tb|qh\d*|ubtvqh\d*|ttg|cp|[bq][a-z]{2,6}|tu|tw|ubnd|hdnd|ngay|thang|nam|nay|so)")
_KINDS = r"(?:quyet dinh|nghi dinh|nghi quyet|thong tu|ke hoach|cong van|huong dan|thong bao|van ban|luat|qd|nd|nq|tt|kh|cv|hd)"
_KIND_BEFORE = re.compile(rf"\b{_KINDS}(?: so)? ,")
_ISSUES = r"(?:ky(?! (?:ket|thuat))|ban hanh|phe duyet|thong qua|ra(?! soat)|de ra|dua ra|phat hanh)"
#: Before a body: the document is said to be its own, or not to be.
_OWNED = re.compile(rf"(?:(?:va|thi|la|cung|deu|duoc|chinh|dung|{_KINDS}) )*cua|.*\bla {_KINDS}(?: \w+){{0,8}} cua")
_NOT_OWNED = re.compile(r"\b(?:khong|dau|chang) phai(?: (?:la|cua|do|boi))*$|\bkhong (?:do|phai cua)$")
_RATHER = re.compile(r"(?:chu |ma )?(?:khong|dau|chang|chu)(?: phai)?(?: (?:la|do|cua|boi))?")
_BY = re.compile(r"\b(?:do|boi|duoc|la)$")
#: Right before a body: an office in it.
_TITLE = re.compile(r"\b(?:pho )?(?:chu tich|bi thu|giam doc|thong doc|bo truong|thu truong|tong thu ky)$")
#: Organs of one body, which issue documents each for itself.
_ORGAN = re.compile(r"\b(?:ban thuong vu|ban chap hanh|ban thuong truc|hoi nghi)\b")
_ISSUED = re.compile(rf"^(?:(?:da|da ky|moi|la nguoi|truc tiep|khong|\w+ \w+ \w+) )??{_ISSUES}\b")
#: Before a document that only tells by what or when something else is done ("sau NĐ 38 do HĐND tỉnh ban hành").
_BESIDE = re.compile(rf"\b(?:sau|truoc|theo|tai|trong|o|tu|boi|bang|nhu|cua|khi)(?: {_KINDS})?(?: so)?$")
#: A document said to be about something.
_ABOUT = re.compile(r"\b(?:la|noi|quy dinh|ban hanh|ve|huong dan|phe duyet|de cap)\b")
_INSTEAD = re.compile(r"\b(?:chu )?(?:khong|dau|chang) phai\b|\bchu (?:khong|dau) (?:do|cua)\b")
_IS, _NEAR = (
    re.compile(rf"\b(?:la|mang so|tai|co|(?:ban hanh|phe duyet|quy dinh) (?:bang|tai|theo|o|trong))(?: {_KINDS})?(?: so)?$"),
    4,
)
#: Says more of it than what it is about.
_MORE = re.compile(
    r"\b(?:(?<!tieu )chi(?! tieu| dao)|con|van(?! ban| hoa| dong)|dang|(?<!thon )moi(?! truong)|deu|toan(?! thuc| tinh| quoc)|khong|chua|it nhat"
    r"|toi (?:da|thieu))\b(?! phai\b)"
)
_ASKS = re.compile(r"\b(?:dung|phai|chuan|co dung|co phai)(?: vay| the)? (?:khong|chua)\b.*$")
#: Words that say only that a document is about something.
_IDLE = frozenset(folded_syllables("là nói quy định ban hành về phê duyệt đề cập văn bản ký ra của trong chính cái"))
#: What a claim counts is in no title; "sáu", "ba" and others are other words without their marks.
_COUNTS = frozenset({"hai", "bon", "bay", "tam", "chin", "muoi"})
_LEVEL = re.compile(r"\b(?:(?<!thi )xa(?! hoi)|huyen)\b")
#: Share of what a claim says that the title of the right document holds, and by how much it is ahead of the claimed one's.
_FITS, _SURELY, _AHEAD = 0.85, 0.95, 0.3
#: So many words of a title must be said, and so many others may be.
_LEAST, _MOST_OTHERS = 2, 1
#: So many syllables of an issuer's name stand for the whole of it ("Ngân hàng Nhà nước").
_LEAST_NAME = 3
#: Longest name of a person between a body and what it does ("Phó Thủ tướng Trần Lưu Quang ký").
_PERSON = 4


@dataclass(frozen=True)
class _Named:
    """A document of a question, at the words of its number, and where the word for its kind begins."""

    document: Document
    begin: int
    start: int
    end: int
    denied: bool


class Attributed:
    """Judges what a claim says of the headers of documents beside their days; ``known_as``: their names."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus, self.known_as = corpus, KnownAs(corpus)
        self._fits = TitleFit(corpus)
        self._titles, self._weights = self._fits.titles, self._fits.weights
        self._issuers = {d.issuer: self._bodies(d.issuer) for d in corpus.documents.values()}
        self._signers = {fold(d.signer.partition(",")[0]) for d in corpus.documents.values() if d.signer}

    def right(self, query: Query) -> bool | None:
        """Whether what a claim says of issuers, signers and subjects is so; None where it says nothing of them, or more beside."""
        if (levelled := paper_levels(query, self._corpus)) is not None:
            return levelled
        named = list(self._named(query))
        about = list(self._about(query, named))
        titled = bool(about) and all(about) and not query.own_years  # the province's set has the name of the national one, too
        if not titled and (holders := self.meant(query)):
            return bool(named) and all((n.document in holders) != n.denied for n in named)
        if not named:
            return None
        told = [*self._issued(query, named), *self._signed(query, named), *about]
        if not all(told):
            return False
        return True if told and (about or not self._says_more(query, named)) else None

    def meant(self, query: Query) -> list[Document]:
        """The documents that bear the name which a claim sets against the documents that it names, and beside which it says nothing."""
        names = {i for number in query.documents for i in _span(number, query)}
        beside = _KIND_BEFORE.sub(",", " ".join("," if i in names else w for i, w in enumerate(query.plain)))
        alone = not (query.refs or query.dates or query.foreign)
        return self.known_as.holders(_ASKS.sub("", _INSTEAD.split(beside)[0]).split(), query) if alone else []

    def instead(self, query: Query, document: Document) -> list[Document]:
        """The documents that a claim means which names another one: by their name, or by how much of it the title of one like it holds."""
        return self.meant(query) or self._fits.better(self._subject(query, list(self._named(query))), document)

    def issuers(self, document: Document) -> frozenset[str]:
        """The bodies that issued a document."""
        return self._issuers[document.issuer]

    def _says_more(self, query: Query, named: Sequence[_Named]) -> bool:
        """Whether a claim says more of a document than whose it is and what its title says."""
        own = {int(y) for n in named for y in re.findall(r"\b20\d\d\b", n.document.number)}
        years = set(query.years) - own - {n.document.issued.year for n in named if n.document.issued}
        titled = frozenset(w for n in named for w in self._titles[n.document.number])
        counts = self._counts(query, self._beside(query, named))
        return bool(self._subject(query, named) - titled or years or counts or self._limits(query, named))

    def _limits(self, query: Query, named: Sequence[_Named]) -> bool:
        return _MORE.search(" ".join(self._beside(query, named))) is not None

    @staticmethod
    def _counts(query: Query, words: Sequence[str]) -> bool:
        """Whether a claim counts something: no header tells that."""
        return any(w in _COUNTS or (w.isdecimal() and int(w) not in query.years) for w in words)

    # -- reading -----------------------------------------------------------------------------------------------------------

    def _bodies(self, issuer: str) -> frozenset[str]:
        """The bodies that an issuer's name stands for."""
        name = fold(issuer)
        found = {a.id for a in self._corpus.agencies.values() if any(fold(n) == name for n in (a.name, *a.aliases))}
        wider = {a.id for a in self._corpus.agencies.values() if len(a.name) > len("Chính phủ") and fold(a.name) in name}
        called = {a.id for a in self._corpus.agencies.values() if any(len(n.split()) > 3 and fold(n) in name for n in a.aliases)}
        return frozenset(found or wider | called)  # "của MTTQ": some organ of the front

    def _named(self, query: Query) -> Iterator[_Named]:
        for number in query.documents:
            at = named_at(number, query.plain)
            if number not in self._corpus.documents or (at is None and not query.inherited):
                continue
            if at is None:  # a follow-up is about the document of the question before
                yield _Named(self._corpus.documents[number], 0, 0, 0, denied=False)
                continue
            start, end = at, max(_span(number, query), default=at) + 1
            before = re.sub(rf"(?:^| ){_KINDS}(?: so)?$", "", " ".join(query.plain[:start]))
            denied = bool(_NOT_OWNED.search(before))
            yield _Named(self._corpus.documents[number], len(before.split()), start, end, denied)

    # -- issuers and signers -----------------------------------------------------------------------------------------------

    def _issued(self, query: Query, named: Sequence[_Named]) -> Iterator[bool]:
        """Whether each body that is said to have issued a document has."""
        for body in (m for m in query.mentions if m.kind == "agency" and m.start >= 0):
            if (found := self._of(query, body, named)) is not None:
                document, denied = found
                other = _ORGAN.findall(fold(body.words)) != _ORGAN.findall(fold(document.issuer)) and _ORGAN.search(
                    fold(body.words)
                )
                signs = self._office(query, body) in fold(document.signer)  # "Chủ tịch Quốc hội ký"
                begun = len(body.words.split()) >= _LEAST_NAME and fold(document.issuer).startswith(fold(body.words))
                own = (begun or body.id in self._issuers[document.issuer]) and not other
                yield ((own or signs) and not query.foreign) != denied

    def _office(self, query: Query, body: Mention) -> str:
        """The office in a body that a question names, by its title before it; the body itself where that is an office."""
        name, before = fold(self._corpus.agencies[body.id].name), " ".join(query.plain[: body.start])
        title = _TITLE.search(before)
        return f", {title[0]} {name}" if title else f", {name}"

    def _of(self, query: Query, body: Mention, named: Sequence[_Named]) -> tuple[Document, bool] | None:
        """The document that a body is said to have issued, and whether that is denied."""
        earlier = [n for n in named if n.end <= body.start]
        after = self._behind(query, body)
        if earlier:
            last = earlier[-1]
            between = " ".join(query.plain[last.end : body.start])
            denied = _NOT_OWNED.search(between) is not None
            titled = self._titles[last.document.number].issuperset(
                w for w in between.split() if w not in _IDLE | {"do", "boi", "duoc"}
            )
            owned = _OWNED.fullmatch(between) is not None or (titled and between.endswith(" la cua"))
            merely = _BESIDE.search(" ".join(query.plain[: last.begin])) is not None
            said = _BY.search(between) is not None or not last.end
            by = not merely and said and titled and _ISSUED.search(after) is not None
            if owned or by:
                return last.document, False
            if denied and any(
                self._of(query, m, named) for m in query.mentions if m.kind == "agency" and last.end <= m.start < body.start
            ):
                return last.document, True
        later = next((n for n in named if n.start >= body.end), None)
        if later is None or not _ISSUED.search(after):
            return None
        words = " ".join(query.plain[body.end : later.start])
        told = re.sub(rf"^.*?\b{_ISSUES}\b(?: {_ISSUES})*", "", words).split()
        known = self._titles[later.document.number] | _IDLE | {"tai", "bang", "theo", "kem", "quoc", "gia"}
        denied = _NOT_OWNED.search(" ".join(query.plain[: body.start])) is not None
        return (later.document, denied) if known.issuperset(told) else None

    @staticmethod
    def _behind(query: Query, body: Mention) -> str:
        """The words right behind a body, without another one that is said not to be it ("do A chứ không do B ban hành")."""
        end = body.end
        for other in (m for m in query.mentions if m.kind == "agency" and m.start >= body.end):
            if _RATHER.fullmatch(" ".join(query.plain[end : other.start])):
                end = other.end
        return " ".join(query.plain[end : end + _PERSON + 2])

    def _signed(self, query: Query, named: Sequence[_Named]) -> Iterator[bool]:
        """Whether a person who is said to have signed a document has; nothing of documents whose signer nobody read."""
        plain = " ".join(query.plain)
        people = [p for p in self._signers if re.search(rf"\b{p}\b", plain)]
        if not people or len(named) != 1 or not re.search(rf"\b{_ISSUES}\b", plain) or not named[0].document.signer:
            return
        signer = fold(named[0].document.signer)
        yield all(signer.startswith(p) for p in people)

    # -- subjects ----------------------------------------------------------------------------------------------------------

    def _about(self, query: Query, named: Sequence[_Named]) -> Iterator[bool]:
        """Whether a document is about what a claim says, and says nothing else: its title holds it, or clearly another one's."""
        strange = {m.id for m in query.mentions if m.kind == "agency"} - {
            b for n in named for b in self._issuers[n.document.issuer]
        }
        said = self._subject(query, named) - {w for n in named for w in folded_syllables(n.document.type)}
        known = said & self._weights.keys()
        beside = self._beside(query, named)
        if (
            asks(" ".join(query.plain))
            or query.refs
            or self._other_days(query, named)
            or strange
            or self._counts(query, beside)
            or _MORE.search(" ".join(beside))
        ):
            return
        if len(known) < _LEAST or len(said - known) > _MOST_OTHERS:
            return
        fits = {number: self._fits.share(known, title) for number, title in self._titles.items()}
        best = max(fits.values())
        for n in (n for n in named if self._told_of(query, n)):
            own = fits[n.document.number]
            levels, claimed = ({*_LEVEL.findall(told)} for told in (fold(n.document.title), " ".join(beside)))
            if levels and claimed and not levels & claimed:
                yield n.denied
            elif own >= _FITS and own >= best - 0.05:
                yield not n.denied
            elif best >= _SURELY and own <= best - _AHEAD and said == known:
                yield n.denied

    @staticmethod
    def _other_days(query: Query, named: Sequence[_Named]) -> bool:
        """Whether a claim tells a day beside those by which it names its documents."""
        return len(query.dates) > sum("ngay" in query.plain[n.start : n.end] for n in named)

    def _subject(self, query: Query, named: Sequence[_Named]) -> frozenset[str]:
        """The telling words of a claim beside the names of documents, bodies and people."""
        said = {w for w in self._beside(query, named) if w in query.content and not w.isdecimal()}
        return frozenset(said - _IDLE)

    @staticmethod
    def _beside(query: Query, named: Sequence[_Named]) -> list[str]:
        """The words beside the names of documents, bodies and people, and those for issuing something."""
        names = {i for n in named for i in range(n.begin, n.end)}
        names |= {i for m in query.mentions if m.kind == "agency" for i in range(m.start, m.end)}
        people = {w for n in named for w in folded_syllables(n.document.signer)}
        left = " ".join("," if i in names or w in people else w for i, w in enumerate(query.plain))
        said = _INSTEAD.split(_ASKS.sub("", left))[0]
        return re.sub(rf"\b{_ISSUES}\b", ",", said).split()

    def _told_of(self, query: Query, named: _Named) -> bool:
        """Whether the words around a document say what it is ("QĐ 925 là về X", "X là QĐ 925"), and not only what stands in it."""
        before, after = " ".join(query.plain[: named.begin]), " ".join(query.plain[named.end : named.end + _NEAR])
        return bool(_IS.search(before)) or (not _BESIDE.search(before) and bool(_ABOUT.search(after) or named.denied))


def _span(number: str, query: Query) -> range:
    """The words of a question that name a document by its number, its day included; none where it is not spoken."""
    at = end = named_at(number, query.plain)
    while end is not None and end < len(query.plain) and _NAME.fullmatch(query.plain[end]):
        end += 1
    return range(at, max(end, at + 1)) if at is not None and end is not None else range(0)
