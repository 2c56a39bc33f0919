"""What a body that is denied something has itself by the plan, where the claim gave a reason: that mostly speaks of its own task."""

from __future__ import annotations

from assistant import wording
from assistant.answering.composer import Draft
from assistant.understanding import PLAN, Query
from kb.corpus import Corpus


def with_own_task(query: Query, draft: Draft, corpus: Corpus) -> Draft:
    """The draft with the first task of the only body that a claim names, where none of its section is told."""
    named = query.ids("agency")
    section = corpus.agencies[named[0]].plan_section if len(named) == 1 else ""
    own = corpus.children(PLAN, section)[:1] if section else []
    if own and not any(p.document == PLAN and p.ref.startswith(f"{section}/") for p in draft.provisions):
        draft.cite(*own)
        draft.lines += wording.sources(own)
    return draft
