"""Questions for the duties of a body to which the plan gives none."""

from __future__ import annotations

import re

from assistant import wording
from assistant.answering.composer import Draft
from assistant.understanding import PLAN, Query
from assistant.understanding.titles import PLAN_CONCEPT
from kb.corpus import Corpus

#: The part of the plan that gives the duties.
_DUTIES = "III"
#: Something is given to a body, or it has something to do.
_GIVEN = re.compile(
    r"\b(?:giao|phan cong)\b(?! duc)(?:.*\b(?:cho|viec|nhiem vu)\b)"
    r"|\b(?:co|duoc)(?: (?:giao|phan|phan cong))* (?:viec|nhiem vu|dau viec|phan viec|ten|trach nhiem|vai)\b"
)


def without_duties(query: Query, corpus: Corpus) -> Draft | None:
    """That the plan gives the bodies named none; None where other documents may be meant, or no body is named."""
    named = [corpus.agencies[a].name for a in query.ids("agency")]
    part = corpus.provision(PLAN, _DUTIES, query.as_of)
    if not named or part is None or not (PLAN in query.documents or PLAN_CONCEPT in query.ids("concept")):
        return None
    draft = Draft(status="no_basis", lines=[wording.NO_BASIS.format(what=wording.NO_DUTIES.format(bodies=wording.listed(named)))])
    draft.cite(part)
    return draft


def given_nothing(query: Query, corpus: Corpus) -> Draft | None:
    """The same where it is asked whether the plan gives a body anything ("Kế hoạch 203 có giao việc cho Tỉnh đoàn không?"), and it speaks of
    neither that body nor one whose work it took over; otherwise None."""
    bodies = {m.id for m in query.mentions if m.kind == "agency"}
    things = [m for m in query.mentions if m.kind == "concept" and m.id != PLAN_CONCEPT]
    if not query.has("yesno") or len(bodies) != 1 or things or not _GIVEN.search(" ".join(query.plain)):
        return None
    (body,) = bodies
    before = {a.id for a in corpus.agencies.values() for s in a.successors if s.id == body}
    norms = (n for p in corpus.documents[PLAN].provisions for n in p.norms)
    spoken = any({body, *before} & {n.bearer, n.to_whom, *n.partners} for n in norms)
    return None if spoken else without_duties(query, corpus)
