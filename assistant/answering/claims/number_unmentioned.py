"""Whether the plan mentions a document of which nobody here knows more than a number ("KH 203 có nhắc đến Công văn 1234 không?"): not where no
clause of the plan, which has been read in full, has that number."""

from __future__ import annotations

import re

from assistant import wording, wording_of_papers
from assistant.answering.composer import Draft
from assistant.understanding import PLAN, Query
from assistant.understanding.came_out import PAPER
from assistant.understanding.mentioned_there import MENTIONS
from kb.corpus import Corpus
from kb.vietnamese import fold_in_step, normalise

_MENTIONED = re.compile(
    rf"\b(?:co |da )?(?:{MENTIONS}|(?:can cu|dua)(?: (?:vao|tren))*|noi (?:den|toi|ve)) (?:(?:ca|den|toi|ten) )*{PAPER}"
    r" ?(?:nao )?(?:khong|ko|chua|a|ha|(?:co )?(?:phai|dung)(?: khong)?)?[\s?.!]*$"
)
_NUMBER = re.compile(r"\d+")
#: A smaller number may stand for anything.
_LEAST = 3


def number_unmentioned(query: Query, corpus: Corpus) -> Draft | None:
    """That the plan has no such number; None where another thing is claimed, or the plan has it."""
    text = " ".join(normalise(query.question).split())
    found = _MENTIONED.search(fold_in_step(text)) if query.has("yesno") and query.documents == (PLAN,) else None
    number = _NUMBER.search(found["paper"]) if found else None
    if found is None or number is None or len(number[0]) < _LEAST or number[0] == PLAN.split("/")[0] or query.refs:
        return None
    plan = corpus.documents[PLAN]
    known = [r.target for r in plan.relations] + [p.text for p in plan.provisions]
    if any(re.search(rf"(?<!\d){number[0]}(?!\d)", told) for told in known):
        return None
    draft = Draft(as_of=query.as_of)
    draft.cite(*plan.provisions[:1])
    draft.decide("no")
    paper = text[slice(*found.span("paper"))]
    draft.lines = [wording.NO.strip(), wording_of_papers.NUMBER_UNMENTIONED.format(document=f"{plan.type} {PLAN}", paper=paper)]
    return draft
