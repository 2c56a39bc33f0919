"""Cases that a question puts under another document, which sets limits of its own ("xin 350 triệu theo Nghị định 98/2018 được không?")."""

from __future__ import annotations

from assistant.understanding import PLAN, Query
from assistant.understanding.moved import told
from assistant.understanding.numbered import COMMUNE_SET, NEW_SET, sets_named
from kb.corpus import Corpus
from kb.model import Verification
from rules.eligibility.schema import Definition

_CHANGES = ("amends", "replaces")


def of_other_document(query: Query, definition: Definition, corpus: Corpus) -> bool:
    """Whether all documents that a question names set limits of their own, and neither make the rule nor change what makes it; so does
    the set of the new period, which it may mean by other words ("10 tiêu chí bộ mới")."""
    own = definition.documents
    if not query.documents and COMMUNE_SET in own and {name for name, _ in sets_named(told(query))} == {NEW_SET}:
        return True
    return bool(query.documents) and all(
        name not in own and name != PLAN and _sets_limits(name, corpus) and not _changes(name, own, corpus)
        for name in query.documents
    )


def _sets_limits(name: str, corpus: Corpus) -> bool:
    document = corpus.documents.get(name)
    provisions = document.provisions if document else ()
    return any(p.figures and p.verification is not Verification.UNVERIFIED for p in provisions)


def _changes(name: str, own: frozenset[str], corpus: Corpus) -> bool:
    return any(r.kind in _CHANGES and r.target in own for r in corpus.documents[name].relations)
