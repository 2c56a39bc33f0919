"""Whether the first sentence of an answer names bodies, and those of today before others: where they are asked for, or the sources
don't say whose task they give."""

from __future__ import annotations

import re

from assistant.answering.composer import Draft
from assistant.understanding import PLAN, Query
from assistant.understanding.when import says_now, speaks_of_today

#: What bodies answer.
_ASKED = ("who", "bodies", "partner", "recipient", "succession", "department")
_WHO = re.compile(r"\b(?:ai|(?:bo|so|cap|(?<!van )ban|ben|nganh|noi|co quan|don vi|to chuc|ong|ba|nguoi|cho) nao)\b")
#: The clauses of this part of the plan stand under the name of the body whose tasks they are.
_PART = "III."


def leads_with_bodies(query: Query, draft: Draft) -> bool:
    """Whether bodies come first, and not what the sources say of the thing that is asked for."""
    asked = query.has(*_ASKED) or bool(query.ids("agency")) or _WHO.search(" ".join(query.plain)) is not None
    return asked or any(p.document == PLAN and p.ref.startswith(_PART) for p in draft.provisions)


def asks_of_today(query: Query, draft: Draft) -> bool:
    """Whether it is asked who holds something today, and not what became of a body that is named, nor of another day too."""
    openly = query.has("who", "department") and not query.has("yesno", "partner", "recipient")
    openly = openly and len(_WHO.findall(" ".join(query.plain))) == 1  # of then and now, both are told in their order
    gone = draft.findings.today if draft.findings else {}
    other = query.dates or query.years or any(a in gone for a in query.ids("agency"))
    return openly and not other and (speaks_of_today(query.marked) or says_now(query.question))
