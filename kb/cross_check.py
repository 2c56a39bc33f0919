"""Cross-checks of a corpus: everything that is named must exist, and versions of one provision must not overlap."""

from __future__ import annotations

import itertools
from collections.abc import Container, Iterable
from datetime import date
from typing import TYPE_CHECKING

from kb.corpus_files import UNTOLD, Files
from kb.model import Agency, Document, Provision

if TYPE_CHECKING:
    from kb.corpus import Corpus


def doubles(files: Files) -> list[str]:
    """What is declared twice."""
    found = []
    for what, ids in (
        ("văn bản", [d.number for d in files.documents]),
        ("cơ quan", [a.id for a in files.agencies]),
        ("khái niệm", [c.id for c in files.concepts]),
        ("hành vi", [a.id for a in files.acts]),
    ):
        found += [f"{what} {i} khai hai lần" for i in sorted({i for i in ids if ids.count(i) > 1})]
    return found


def cross_check(corpus: Corpus) -> list[str]:
    """Everything that is named must exist, and versions of one provision must not overlap; gives the findings in Vietnamese."""
    return [
        *(x for p in corpus.provisions for x in _check_provision(corpus, p)),
        *(x for d in corpus.documents.values() for x in _check_relations(d)),
        *(x for a in corpus.agencies.values() for x in _check_successions(corpus, a)),
        *_check_names(corpus),
        *_overlaps(corpus),
    ]


def _unknown(where: str, kind: str, names: Iterable[str], known: Container[str]) -> list[str]:
    return [f"{where}: không có {kind} “{name}”" for name in names if name and name not in known]


def _check_provision(corpus: Corpus, p: Provision) -> list[str]:
    where = f"{p.document} {p.ref}"
    found = _unknown(where, "khái niệm", p.topics, corpus.concepts)
    for norm in p.norms:
        found += _unknown(where, "cơ quan", (norm.bearer, norm.to_whom, *norm.partners), corpus.agencies)
        found += _unknown(where, "hành vi", norm.acts, corpus.acts)
        found += _unknown(where, "khái niệm", norm.objects, corpus.concepts)
    return found


def _check_relations(document: Document) -> list[str]:
    refs = {p.ref for p in document.provisions}
    return _unknown(document.number, "điều khoản", (r.ref for r in document.relations), refs)


def _check_successions(corpus: Corpus, agency: Agency) -> list[str]:
    where = f"kế thừa của {agency.id}"
    concepts = (c for s in agency.successors for c in s.concepts)
    clauses = [(s.document, s.ref) for s in agency.successors if s.ref]
    return [
        *_unknown(where, "cơ quan", (s.id for s in agency.successors), corpus.agencies),
        *_unknown(where, "khái niệm", concepts, corpus.concepts),
        *(f"{where}: không có điều khoản “{number} {ref}”" for number, ref in clauses if not corpus.versions(number, ref)),
    ]


def _check_names(corpus: Corpus) -> list[str]:
    found = []
    for contradiction in corpus.contradictions:
        found += [
            f"{contradiction.about}: không có điều khoản “{s.document} {s.ref}”"
            for s in contradiction.sides
            if not corpus.versions(s.document, s.ref)
        ]
    for concept in corpus.concepts.values():
        found += _unknown(concept.id, "khái niệm", (concept.broader,), corpus.concepts)
    return found + [
        f"câu hỏi mẫu trỏ tới {number} {ref} không có trong kho"
        for number, ref in corpus.asks
        if not any(p.untold or not ref.endswith(UNTOLD) for p in corpus.versions(number, ref.removesuffix(UNTOLD)))
    ]


def _overlaps(corpus: Corpus) -> list[str]:
    found = []
    for (document, ref), versions in corpus.by_ref.items():
        for earlier, later in itertools.pairwise(versions):
            if earlier.in_force_to is None or (later.in_force_from or date.min) <= earlier.in_force_to:
                found.append(f"{document} {ref}: hai bản chồng thời gian hiệu lực")
    return found
