"""Questions whether the plan gives a body anything to do, and for the duties of a body to which it gives none."""

from __future__ import annotations

import re

from assistant import wording
from assistant.answering.composer import Draft
from assistant.understanding import PLAN, Query
from assistant.understanding.tag_question import untagged
from assistant.understanding.titles import PLAN_CONCEPT
from kb.corpus import Corpus
from kb.vietnamese import fold

#: The part of the plan that gives the duties.
_DUTIES = "III"
#: Something is given to a body, or it has something to do.
_GIVEN = re.compile(
    r"\b(?:giao|phan cong)\b(?! duc)(?:.*\b(?:cho|viec|nhiem vu)\b)"
    r"|\b(?:co|duoc)(?: (?:giao|phan|phan cong))* (?:viec|nhiem vu|dau viec|phan viec|ten|trach nhiem|vai)\b"
    r"|\b(?:o|trong|thuoc|nam trong|co trong) danh sach (?:duoc )?(?:giao|phan cong)\b"
)
#: Something else is asked, or claimed, than whether a body is given anything at all.
_OTHERWISE = re.compile(
    r"\b(?:chi|moi|khong|chua|chang|dau|deu|nhieu|it|nhat|hon|may|bao nhieu|ngoai|tat ca|nhu nhau|them|lai)\b"
)
_TO_GIVE = re.compile(
    r"giao|phan|cong|cho|viec|dau|muc|nhiem|vu|trach|danh|sach|ten|vai|rieng|gi|nao|co|duoc|phai|lam|o|trong|nam|thuoc"
)
_GIVES = frozenset({"co giao"})  # without marks, that something is given reads like a teacher ("cô giáo")
_ENDS = re.compile(r"(?: (?:hay )?(?:khong|ko|chua))?(?: (?:a|vay|the|nhi|ha))*$")


def without_duties(query: Query, corpus: Corpus) -> Draft | None:
    """That the plan gives the bodies named none; None where other documents may be meant, or no body is named."""
    named = [corpus.agencies[a].name for a in query.ids("agency")]
    part = corpus.provision(PLAN, _DUTIES, query.as_of)
    if not named or part is None or not (PLAN in query.documents or PLAN_CONCEPT in query.ids("concept")):
        return None
    draft = Draft(status="no_basis", lines=[wording.NO_BASIS.format(what=wording.NO_DUTIES.format(bodies=wording.listed(named)))])
    draft.cite(part)
    return draft


def beside_given(query: Query) -> set[str] | None:
    """What is said beside that a body is given something, where it is asked whether it is at all ("Hội Nông dân có nhiệm vụ riêng không?");
    None where something else is asked."""
    text = _ENDS.sub("", untagged(" ".join(query.plain)))
    things = any(m.kind == "concept" and m.id != PLAN_CONCEPT and fold(m.words) not in _GIVES for m in query.mentions)
    if not query.has("yesno") or things or not _GIVEN.search(text) or _OTHERWISE.search(text):
        return None
    return {w for w in text.split() if not _TO_GIVE.fullmatch(w)}


def given_nothing(query: Query, corpus: Corpus) -> Draft | None:
    """The same where it is asked whether the plan gives a body anything ("Kế hoạch 203 có giao việc cho Tỉnh đoàn không?"), and it speaks of
    neither that body nor one whose work it took over; otherwise None."""
    bodies = {m.id for m in query.mentions if m.kind == "agency"}
    things = [m for m in query.mentions if m.kind == "concept" and m.id != PLAN_CONCEPT]
    if not query.has("yesno") or len(bodies) != 1 or things or not _GIVEN.search(" ".join(query.plain)):
        return None
    if query.before and query.before.has("recipients"):  # among whom it was sent to is asked
        return None
    (body,) = bodies
    before = {a.id for a in corpus.agencies.values() for s in a.successors if s.id == body}
    norms = (n for p in corpus.documents[PLAN].provisions for n in p.norms)
    spoken = any({body, *before} & {n.bearer, n.to_whom, *n.partners} for n in norms)
    return None if spoken else without_duties(query, corpus)
