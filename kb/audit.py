"""Checks over the whole corpus that only a person can close: what each finding is, where it lies, what settles it.

``kb.corpus.load`` refuses a corpus that names what does not exist. What is found here may be true of the law itself: two bodies
that lead one criterion, days without a version of a clause, a body of today that handed all its work over, what nobody verified.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from kb.corpus import Corpus
from kb.model import Agency, Norm, Provision, Verification

Kind = Literal["lead", "dangling", "gap", "agency", "unverified", "untold"]
#: The kinds that are faults of the data; ``unverified`` and ``untold`` are work for a lawyer.
FAULTS: tuple[Kind, ...] = ("lead", "dangling", "gap", "agency")
#: Acts that make a body the lead on a criterion where no clause says "lead" in so many words.
_LEADING = (("chu-tri",), ("huong-dan",), ("tham-dinh", "danh-gia"))


@dataclass(frozen=True)
class Finding:
    """Something to settle: its kind, where it lies (document, body or criterion; reference), what it is, what it rests on."""

    kind: Kind
    where: str
    ref: str
    what: str
    sources: tuple[str, ...] = ()


def audit(corpus: Corpus, today: date) -> list[Finding]:
    """All findings, kind by kind, in the order of the corpus."""
    return [
        *_leads(corpus, today),
        *_dangling(corpus),
        *_gaps(corpus),
        *_bodies(corpus, today),
        *_unverified(corpus),
        *_untold(corpus),
    ]


# -- one lead for each criterion on each day --------------------------------------------------------------------------


def _leads(corpus: Corpus, today: date) -> Iterable[Finding]:
    """Criteria of Plan-like documents that several bodies lead on some day and no reported conflict says so, or that none leads."""
    for criterion in (c for c in corpus.concepts.values() if c.criterion and c.kind == "criterion"):
        led = _led(corpus, criterion.id)
        name = f"tiêu chí {criterion.criterion} ({criterion.name})"
        parts = [c.id for c in corpus.concepts.values() if c.broader == criterion.id and c.criterion]
        if not led and not any(_led(corpus, part) for part in parts):
            yield Finding("lead", criterion.id, "", f"không điều khoản nào giao cơ quan chủ trì {name}")
        reported = {(s.document, s.ref) for c in corpus.contradictions if criterion.id in c.concepts for s in c.sides}
        for start, end, held in _stretches(led, today):
            bodies = sorted({n.bearer for _, n in held})
            if len(bodies) > 1 and not {(p.document, p.ref) for p, _ in held} <= reported:
                names = "; ".join(corpus.agencies[b].name for b in bodies)
                refs = "; ".join(dict.fromkeys(f"{p.document} {p.ref}" for p, _ in held))
                yield Finding("lead", criterion.id, refs, f"từ {start} đến {end}, nhiều cơ quan cùng chủ trì {name}: {names}")


def _led(corpus: Corpus, criterion: str) -> list[tuple[Provision, Norm]]:
    """The norms that make a body the lead on a criterion: those that say so, otherwise who guides, otherwise who appraises."""
    about = [(p, n) for p in corpus.provisions for n in p.norms if criterion in n.objects]
    for acts in _LEADING:
        if found := [(p, n) for p, n in about if set(acts) & set(n.acts)]:
            return found
    return []


def _stretches(led: Sequence[tuple[Provision, Norm]], today: date) -> Iterable[tuple[date, date, list[tuple[Provision, Norm]]]]:
    """Stretches of days, up to today, on which the same norms are in force."""
    starts = {p.in_force_from or date.min for p, _ in led}
    starts |= {p.in_force_to + timedelta(days=1) for p, _ in led if p.in_force_to and p.in_force_to < today}
    edges = [*sorted(d for d in starts if d <= today), today + timedelta(days=1)]
    for start, after in itertools.pairwise(edges):
        if held := [(p, n) for p, n in led if p.in_force(start)]:
            yield start, after - timedelta(days=1), held


# -- references and ranges ---------------------------------------------------------------------------------------------


def _dangling(corpus: Corpus) -> Iterable[Finding]:
    """References to clauses that the corpus should hold and does not. Documents that are only mentioned need not be in it."""
    for document in corpus.documents.values():
        for r in document.relations:
            if r.target in corpus.documents and r.target_ref and not corpus.versions(r.target, r.target_ref):
                yield Finding("dangling", document.number, r.ref, f"dẫn tới {r.target} {r.target_ref}, không có trong kho")
        for p in document.provisions:
            by = p.amended_by
            if by and (by.document not in corpus.documents or (by.ref and not corpus.versions(by.document, by.ref))):
                yield Finding("dangling", document.number, p.ref, f"ghi sửa bởi {by.document} {by.ref}, không có trong kho")
    for agency in corpus.agencies.values():
        for s in agency.successors:
            if s.document and s.document not in corpus.documents:
                yield Finding("dangling", agency.name, "", f"kế thừa theo {s.document}, không có trong kho")
    for place in corpus.places:
        if corpus.provision(place.instrument, place.ref) is None:
            yield Finding("dangling", place.name, place.ref, f"dẫn tới {place.instrument} {place.ref}, không có trong kho")


def _gaps(corpus: Corpus) -> Iterable[Finding]:
    """Days between two versions of a clause, and ranges that end before they begin or leave those of the document."""
    for document in corpus.documents.values():
        for p in document.provisions:
            start, end = p.in_force_from, p.in_force_to
            if start and end and end < start:
                yield Finding("gap", document.number, p.ref, f"hết hiệu lực {end} trước khi có hiệu lực {start}")
            if start and document.in_force_from and start < document.in_force_from:
                yield Finding("gap", document.number, p.ref, f"có hiệu lực {start}, trước cả văn bản ({document.in_force_from})")
        for ref in dict.fromkeys(p.ref for p in document.provisions):
            for earlier, later in itertools.pairwise(corpus.versions(document.number, ref)):
                first, last = earlier.in_force_to, later.in_force_from
                if first and last and last > first + timedelta(days=1):
                    yield Finding(
                        "gap", document.number, ref, f"không có bản nào từ {first + timedelta(days=1)} đến trước {last}"
                    )


# -- bodies ------------------------------------------------------------------------------------------------------------


def _bodies(corpus: Corpus, today: date) -> Iterable[Finding]:
    """Every body without an end exists today, and everything that an ended body did is somebody's from the next day on."""
    for agency in corpus.agencies.values():
        yield from (Finding("agency", agency.name, "", what, agency.sources) for what in _body(corpus, agency, today))


def _body(corpus: Corpus, agency: Agency, today: date) -> Iterable[str]:
    rest = [s for s in agency.successors if not s.concepts and s.from_ <= today]
    if agency.to is None:
        if known := [s for s in rest if not s.inferred]:
            yield f"không ghi ngày cuối, nhưng đã giao hết việc cho {corpus.agencies[known[0].id].name} từ {known[0].from_}"
        districts = [a.to for a in corpus.agencies.values() if a.level == "huyen" and a.to]
        if agency.level == "huyen" and districts and max(districts) < today:
            yield f"không ghi ngày cuối, nhưng cấp huyện đã hết từ {max(districts)}"
        return
    if not agency.successors:
        yield f"hết từ {agency.to}, chưa ghi cơ quan nào kế thừa"
    elif not rest:
        yield f"hết từ {agency.to}, chưa ghi cơ quan nhận phần việc còn lại"
    elif (first := min(s.from_ for s in rest)) > agency.to + timedelta(days=1):
        yield f"hết từ {agency.to}, việc chung chỉ có người nhận từ {first}"
    for s in agency.successors:
        heir = corpus.agencies[s.id]
        if heir.to is not None and heir.to < today and not heir.successors:
            yield f"giao việc cho {heir.name}, cũng đã hết từ {heir.to} mà không có kế thừa"


# -- what nobody verified ----------------------------------------------------------------------------------------------


def _unverified(corpus: Corpus) -> Iterable[Finding]:
    """What rests on memory alone: a lawyer closes it by editing its text, sources and verification in the YAML."""
    for p in corpus.provisions:
        if p.verification == Verification.UNVERIFIED:
            yield Finding("unverified", p.document, p.ref, p.text.strip(), p.sources)
    for document in corpus.documents.values():
        for r in document.relations:
            if r.verification == Verification.UNVERIFIED:
                yield Finding(
                    "unverified", document.number, r.ref, f"quan hệ {r.kind} với {r.target} {r.target_ref}: {r.note}".strip()
                )
    for agency in corpus.agencies.values():
        for s in agency.successors:
            if s.verification == Verification.UNVERIFIED:
                yield Finding(
                    "unverified", agency.name, "", f"kế thừa: {corpus.agencies[s.id].name} từ {s.from_}: {s.functions}", s.sources
                )
        if agency.verification == Verification.UNVERIFIED:
            yield Finding("unverified", agency.name, "", "cơ quan chưa kiểm chứng", agency.sources)


def _untold(corpus: Corpus) -> Iterable[Finding]:
    """What nobody here has read: a lawyer closes it by writing what it says and taking ``untold`` away."""
    for p in corpus.provisions:
        if p.untold:
            yield Finding(
                "untold", p.document, p.ref, f"chưa đọc được: {p.untold.what}", (p.untold.where,) if p.untold.where else ()
            )
