"""What the authority of a named district is said to do after all districts ended ("UBND huyện Sông Mã năm 2026 còn trình hồ sơ chứ?")."""

from __future__ import annotations

import re

from assistant import wording
from assistant.answering.bodies.ended import level_ended
from assistant.answering.composer import Draft
from assistant.understanding import Query
from assistant.understanding.when import LASTS
from kb.corpus import Corpus

#: The level of districts, and the kind of body that a question means by the authority of one.
_LEVEL = "huyen"
#: It is said itself that there are none any more.
_SAYS_END = re.compile(r"\b(?:cham dut|giai the|bi bo|da bo|(?:khong|het|dau) con|het (?:quyen|tham quyen|viec))\b")


def gone_district(query: Query, corpus: Corpus) -> Draft | None:
    """The denial, with what ended the districts; None where no district is named, or nothing is said to be done after their end."""
    spoken = " ".join(query.plain)
    bodies = [corpus.agencies[a] for a in query.ids("agency")]
    authority = any(a.group and a.level == _LEVEL for a in bodies) or LASTS.search(spoken)
    done = query.ids("act") or query.ids("concept")
    if not (query.has("yesno") and query.districts and authority and done) or query.documents:
        return None
    ending = level_ended(query, corpus)
    draft = Draft(as_of=query.as_of, lines=[f"- {wording.quoted(p)}" for p in ending])
    draft.cite(*ending)
    draft.decide("yes" if _SAYS_END.search(spoken) else "no")
    return draft if ending else None
