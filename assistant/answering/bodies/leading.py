"""Whether the first sentence of an answer names bodies: where they are asked for, or the sources don't say whose task they give."""

from __future__ import annotations

import re

from assistant.answering.composer import Draft
from assistant.understanding import PLAN, Query

#: What bodies answer.
_ASKED = ("who", "bodies", "partner", "recipient", "succession", "department")
_WHO = re.compile(r"\b(?:ai|(?:bo|so|cap|(?<!van )ban|ben|nganh|noi|co quan|don vi|to chuc|ong|ba|nguoi|cho) nao)\b")
#: The clauses of this part of the plan stand under the name of the body whose tasks they are.
_PART = "III."


def leads_with_bodies(query: Query, draft: Draft) -> bool:
    """Whether bodies come first, and not what the sources say of the thing that is asked for."""
    asked = query.has(*_ASKED) or bool(query.ids("agency")) or _WHO.search(" ".join(query.plain)) is not None
    return asked or any(p.document == PLAN and p.ref.startswith(_PART) for p in draft.provisions)
