"""Which communes a body looks after is told only of the body whose clause says so: another one's clause is no answer, nor the nearest."""

from __future__ import annotations

import re

from assistant import wording
from assistant.answering.composer import Draft
from assistant.understanding import PLAN, Query
from kb.corpus import Corpus
from kb.model import Provision

#: Communes that a body looks after, or helps by the area that they are in.
_SPONSORED = "do-dau-xa"
_ASKED = re.compile(
    r"\bdo dau (?:\w+ ){0,3}?(?:xa|ban)\b.*\b(?:nao|may|gi|bao nhieu)\b"
    r"|\b(?:giup do|giup|do dau|ho tro|kem cap|phu trach)\b.*\b(?:xa|ban) (?:thuoc |o )?(?:vung|khu vuc) (?:may|nao|gi)\b"
)
_HELPS = "ho-tro"
_OTHERWISE = ("yesno", "who", "department", "document", "succession")


def sponsored(query: Query, corpus: Corpus) -> Draft | None:
    """The refusal where a body is asked for the communes that it looks after and no clause gives it any; None for any other question."""
    bodies = query.ids("agency")
    if len(bodies) != 1 or query.has(*_OTHERWISE) or query.refs or not _ASKED.search(" ".join(query.plain)):
        return None
    own = [p for p in corpus.documents[PLAN].provisions if any(n.bearer == bodies[0] for n in p.norms)]
    if not own or any(_SPONSORED in n.objects and n.bearer == bodies[0] for p in own for n in p.norms):
        return None
    nearest = next((p for p in own if _helps(p, bodies[0])), None)
    name = corpus.agencies[bodies[0]].name
    draft = Draft(status="no_basis", as_of=query.as_of)
    draft.lines = [wording.NO_BASIS.format(what=wording.SPONSORED.format(body=name))]
    if nearest:
        draft.cite(nearest)
        draft.lines.append(wording.NEAREST.format(text=wording.quoted(nearest)))
    return draft


def _helps(provision: Provision, body: str) -> bool:
    return any(n.bearer == body and _HELPS in n.acts for n in provision.norms)
