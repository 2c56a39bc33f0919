"""Documents that a question names by their day alone ("Quyết định ngày 22/7/2025 của Thủ tướng có hiệu lực từ bao giờ?"): asked by the
number of the only one that fits, asked back where several do, refused with the nearest one where there is none of that day."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from assistant import wording, wording_of_papers
from assistant.answering.composer import Draft
from assistant.answering.documents.by_day import issued_on, on_subject, only_which
from assistant.answering.documents.fields import KINDS
from assistant.answering.documents.headers import Papers
from assistant.answering.documents.spans import opening
from assistant.answering.refusing.unclear import Unclear
from assistant.understanding import Query, Reader
from assistant.understanding.papers import named_at
from kb.corpus import Corpus
from kb.model import Document
from kb.vietnamese import fold, fold_in_step, folded_syllables, normalise

_KIND = "|".join(sorted((k for k in KINDS if k != "giay"), key=len, reverse=True))
#: A document by its day, be it with its issuer between.
_NAMED = re.compile(
    rf"\b(?P<kind>{_KIND})(?: cua (?:(?!co\b|ve\b|tu\b)\w+ ?){{1,6}}?)??(?: (?:duoc|do|da|ky|ban hanh|ra|de|vao|hom))* (?:ngay|hom)"
    r" (?P<day>\d{1,2})[/.\- ](?:thang )?(?P<month>\d{1,2})[/.\- ](?:nam )?(?P<year>20\d\d)\b"
)
#: What it is about, as the question says it.
_ABOUT = re.compile(
    r" ve (?:viec )?(?!(?:viec |dieu |van de |noi dung )?(?:gi|nao)\b)(?P<what>.+?)"
    r"(?=,| (?:do|ai|con|het|so|la|duoc|bi|noi|gom|co|quy dinh|hieu luc|thi|nay|da|nam|sua|thay|can cu)\b|[?.]|$)"
)
#: A document of a kind and its day, as texts tell them.
_TOLD = re.compile(rf"\b({_KIND})\b[^;.]{{0,40}}?\b(\d{{1,2}})/(\d{{1,2}})/(20\d\d)\b")
#: What stands before a document that the question is on; behind anything else it only tells whose or which a thing is.
_LEADING = re.compile(
    r"\W*(?:(?:theo|cho|hoi|biet|xin|em|toi|trong|tai|o|the|vay|con|ban|cai|van ban|ai|nguoi|nao|da|ky|ban hanh|ubnd tinh|tinh|co)\b\W*)*"
)
_PAPERS = re.compile(rf"\b(?:{_KIND})\b")
#: Another sentence asks.
_MORE = re.compile(r"[.;!?]\s+\w")
_IDLE = frozenset(folded_syllables("ntm nông thôn mới xây dựng tiêu chí chương trình tỉnh sơn la"))


@dataclass(frozen=True)
class _Said:
    """What a question says of a document that it names by its day: where, and which ones fit."""

    start: int
    end: int
    kind: str
    day: date
    fits: tuple[Document, ...]


def several_of_day(query: Query, corpus: Corpus) -> Unclear | None:
    """The documents that may be meant; None where only one fits, or none."""
    said = _said(query, corpus)
    if said is None or len(said.fits) < 2:
        return None
    shown = {f"{d.type} {d.number}": f"{d.type} {d.number}: {d.title}" for d in said.fits}
    text = normalise(query.question)[said.start : said.end]
    return Unclear(text, wording.WHICH_OF_DAY, shown, [d.provisions[0] for d in said.fits])


class NamedByDay:
    """Answers what is asked of such a document; ``drafted``: the answer to a question."""

    def __init__(self, corpus: Corpus, papers: Papers, reader: Reader, drafted: Callable[[Query], Draft]) -> None:
        self._corpus, self._papers, self._reader, self._drafted = corpus, papers, reader, drafted

    def answer(self, query: Query) -> Draft | None:
        """What is asked of it by its number, or the refusal; None where no document is named so, or only others tell of it."""
        said = _said(query, self._corpus)
        if said is None or issued_on(query, self._corpus):  # nothing but which one it is is asked
            return None
        plain = " ".join(query.plain)
        alone = len(_PAPERS.findall(plain)) == 1  # and not by which other one it changes
        if len(said.fits) == 1 and alone and only_which(plain):  # nothing else, of a document that it also calls by its name
            draft = Draft(lines=[self._papers.named(said.fits[0])], as_of=query.as_of)
            draft.cite(*opening(said.fits[0]))
            return draft
        if len(said.fits) == 1:
            text, named = normalise(query.question), f"{said.fits[0].type} {said.fits[0].number}"
            return self._drafted(self._reader.read(f"{text[: said.start]}{named}{text[said.end :]}", (), query.as_of))
        return None if said.fits or (said.kind, said.day) in self._told else self._none(said, query)

    @cached_property
    def _told(self) -> frozenset[tuple[str, date]]:
        """The kinds and days of the documents that the texts here speak of."""
        texts = (fold(p.text) for d in self._corpus.documents.values() for p in d.provisions)
        return frozenset((k, date(int(y), int(m), int(d))) for text in texts for k, d, m, y in _TOLD.findall(text))

    def _none(self, said: _Said, query: Query) -> Draft | None:
        """The refusal, with the document of that kind whose day is the nearest."""
        alike = [d for d in _of_issuer(query, self._corpus) if d.issued and KINDS[said.kind] in ("", d.type)]
        nearest = min(alike, key=lambda d: abs((d.issued - said.day).days) if d.issued else 0, default=None)
        what = wording_of_papers.OF_DAY.format(kind=KINDS[said.kind].lower() or "văn bản", day=wording.day(said.day))
        draft = Draft(status="no_basis", lines=[wording.NO_BASIS.format(what=what)], as_of=query.as_of)
        if nearest:
            draft.lines.append(wording_of_papers.NEAREST_DAY.format(document=self._papers.named(nearest)))
            draft.cite(*opening(nearest))
        return draft


def _said(query: Query, corpus: Corpus) -> _Said | None:
    """The document that a question names by its day; None where it names one by its number, a clause, or several days."""
    plain = fold_in_step(normalise(query.question))
    found = list(_NAMED.finditer(plain))
    numbered = any(named_at(n, query.plain) is not None for n in query.documents)
    if len(found) != 1 or numbered or query.refs or len(query.dates) != 1:
        return None
    named = found[0]
    if not _LEADING.fullmatch(plain[: named.start()]) or _MORE.search(plain, named.end()):
        return None
    try:
        day = date(int(named["year"]), int(named["month"]), int(named["day"]))
    except ValueError:
        return None
    fits = [d for d in _of_issuer(query, corpus) if d.issued == day and KINDS[named["kind"]] in ("", d.type)]
    about = _ABOUT.search(plain, named.end())
    words = {*folded_syllables(about["what"])} - _IDLE if about else set()
    fits = on_subject(words, fits) if words else fits
    own = [fold(n) for a in corpus.agencies.values() if len(fits) == 1 and a.name == fits[0].issuer for n in (a.name, *a.aliases)]
    end = next(
        (
            named.end() + len(said)
            for n in sorted(own, key=len, reverse=True)
            if plain.startswith(said := f" cua {n}", named.end())
        ),
        named.end(),
    )
    return _Said(named.start(), end, named["kind"], day, tuple(fits))


def _of_issuer(query: Query, corpus: Corpus) -> Sequence[Document]:
    """The documents of the bodies that a question names as having issued one; all where it names none that did."""
    bodies = [
        m.id for m in query.mentions if m.kind == "agency" and not {"do", "ky"} & {*query.plain[max(m.start - 2, 0) : m.start]}
    ]
    names = {fold(n) for a in bodies for n in (corpus.agencies[a].name, *corpus.agencies[a].aliases)}
    own = [d for d in corpus.documents.values() if fold(d.issuer) in names]
    return own or [*corpus.documents.values()]
