"""When all that is found is unverified: it is shown, to be checked, but is no answer of the law, and decides nothing."""

from __future__ import annotations

from collections.abc import Sequence

from assistant import wording
from assistant.answering.composer import Draft
from assistant.understanding import Query
from assistant.understanding.how_sure import HOW_SURE
from kb.model import Provision, Verification

#: What a question may ask of a document without asking for what stands in it.
_ABOUT = ("life", "document", "issue", "signer", "recipients", "succession")
#: The grades of places that have levels of their own.
_GRADES = frozenset({"xa-ntm", "xa-ntm-nang-cao", "huyen-ntm", "huyen-ntm-nang-cao"})


def unverified(query: Query, sources: Sequence[Provision]) -> Draft | None:
    """The answer that no verified text says what is asked, with what is told all the same; None where a source is verified.

    A level that is asked of one grade is not told by what sets it for another one. Who asks how sure it is, is told just that.
    """
    asked = [p for p in sources if _of_grade(query, p)] or sources
    if query.has(*_ABOUT, HOW_SURE) or any(p.verification != Verification.UNVERIFIED for p in asked):
        return None
    draft = Draft(status="no_basis")
    draft.cite(*sources)
    draft.lines = [wording.NOT_VERIFIED, *wording.sources(draft.provisions)]
    return draft


def _of_grade(query: Query, provision: Provision) -> bool:
    """Whether a provision is about the only grade of places that a question names, or about none."""
    named = set(query.ids("concept")) & _GRADES
    own = set(provision.topics) & _GRADES
    return len(named) != 1 or not own or bool(named & own)
