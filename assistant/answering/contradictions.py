"""Confirmed contradictions of the documents on what was asked: reported with both sides, never resolved silently."""

from __future__ import annotations

from assistant import wording
from assistant.answer import Conflict, Pointer
from assistant.answering.composer import Draft
from assistant.understanding import Query
from kb.corpus import Corpus


def report_contradictions(corpus: Corpus, query: Query, draft: Draft) -> None:
    """Adds to a draft the contradictions that one of its sources is a side of, where the question is about their subject."""
    keys = {(p.document, p.ref) for p in draft.provisions}
    asked = set(query.ids("concept"))
    for found in corpus.contradictions:
        sides = [(s.document, s.ref) for s in found.sides]
        if not asked & set(found.concepts) or not keys & set(sides):
            continue
        provisions = [p for s in sides if (p := corpus.provision(*s)) is not None]
        draft.cite(*provisions)
        pointers = tuple(Pointer(document=d, ref=r) for d, r in sides)
        draft.conflicts = (*draft.conflicts, Conflict(about=found.about, citations=pointers))
        draft.lines.append(
            wording.CONFLICT.format(about=found.about, sides="\n".join(f"- {wording.quoted(p)}" for p in provisions))
        )
