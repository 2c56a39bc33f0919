"""When all that is found is unverified: it is shown, to be checked, but is no answer of the law, and decides nothing."""

from __future__ import annotations

from collections.abc import Sequence

from assistant import wording
from assistant.answering.composer import Draft
from assistant.understanding import Query
from kb.model import Provision, Verification

#: What a question may ask of a document without asking for what stands in it.
_ABOUT = ("life", "document", "issue", "signer", "recipients", "succession")


def unverified(query: Query, sources: Sequence[Provision]) -> Draft | None:
    """The answer that no verified text says what is asked, with what is told all the same; None where a source is verified."""
    if query.has(*_ABOUT) or any(p.verification != Verification.UNVERIFIED for p in sources):
        return None
    draft = Draft(status="no_basis")
    draft.cite(*sources)
    draft.lines = [wording.NOT_VERIFIED, *wording.sources(draft.provisions)]
    return draft
