"""What another province decided or has: it is refused, though the question may name something of ours beside it."""

from __future__ import annotations

import re

from assistant import wording
from assistant.answering.composer import Draft
from assistant.understanding import Query
from kb.vietnamese import fold

_PAPER = r"(?:ke hoach|nghi quyet|quyet dinh|van ban|chuong trinh|de an|cong van)"
_OF = r"(?: (?!va\b|voi\b|hay\b|so\b)\w+){0,6} (?:cua |o |tai )(?:ubnd |uy ban nhan dan |hdnd )?(?:tinh |thanh pho )?"


def of_other_province(query: Query) -> Draft | None:
    """The refusal where a document of another province is asked for; None where none is, or a verdict is wanted."""
    plain = " ".join(query.plain)
    abroad = [f for f in query.foreign if re.search(rf"\b{_PAPER}{_OF}{fold(f)}\b", plain)]
    if not abroad or query.has("yesno") or not query.has("signer", "issue", "document", "recipients", "life"):
        return None
    return Draft(status="out_of_scope", lines=[wording.FOREIGN.format(where=wording.listed(abroad)), wording.OUT_OF_SCOPE])
