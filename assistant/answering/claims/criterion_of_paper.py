"""Claims that tie a document that the plan names to a criterion ("Nghị định 33 gắn với tiêu chí môi trường"): the plan ties it to another."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.claims.ruling import Ruling
from assistant.answering.claims.statement import Part
from assistant.answering.sources.criteria import Criteria
from assistant.understanding import PLAN, Mention, Query
from kb.corpus import Corpus
from kb.vietnamese import document_numbers


def criterion_of_paper(query: Query, parts: Sequence[Part], corpus: Corpus, criteria: Criteria) -> Ruling | None:
    """``FAILS`` where the clauses of the plan that name the only document of a claim are about other criteria than its own; else None."""
    papers = [d for d in query.documents if d != PLAN]
    things = {m.id for m in query.mentions if m.kind == "concept" and m.id in criteria and _criterion(query, m)}
    if len(papers) != 1 or len(things) != 1 or papers[0] in corpus.documents or any(p.denied for p in parts):
        return None
    naming = [p for p in corpus.documents[PLAN].provisions if papers[0] in document_numbers(p.text)]
    told = {thing for p in naming for thing in p.about if thing in criteria}
    return Ruling.FAILS if told and not things & told else None


def _criterion(query: Query, thing: Mention) -> bool:
    """Whether a thing is spoken of as a criterion ("tiêu chí môi trường")."""
    return thing.start >= 0 and "tieu chi" in " ".join(query.plain[max(0, thing.start - 2) : thing.end])
