"""Questions for the duties of a body to which the plan gives none."""

from __future__ import annotations

from assistant import wording
from assistant.answering.composer import Draft
from assistant.understanding import PLAN, Query
from kb.corpus import Corpus

#: The part of the plan that gives the duties.
_DUTIES = "III"


def without_duties(query: Query, corpus: Corpus) -> Draft | None:
    """That the plan gives the bodies named none; None where other documents may be meant, or no body is named."""
    named = [corpus.agencies[a].name for a in query.ids("agency")]
    part = corpus.provision(PLAN, _DUTIES, query.as_of)
    if not named or part is None or not (PLAN in query.documents or "ke-hoach-203" in query.ids("concept")):
        return None
    draft = Draft(status="no_basis", lines=[wording.NO_BASIS.format(what=wording.NO_DUTIES.format(bodies=wording.listed(named)))])
    draft.cite(part)
    return draft
