"""That the plan forbids a thing, or makes it a must ("KH 203 cấm dùng vốn trả nợ đọng"): sources that speak neither of that thing nor of a
limit leave it open."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.understanding import PLAN, Query
from assistant.understanding.titles import PLAN_CONCEPT
from kb.model import Provision
from kb.vietnamese import fold, folded_syllables

#: Something is said to be forbidden by the plan itself, or to be a must, or none.
_LET = r"(?:cho(?: phep)?|duoc phep|bat(?: buoc)?|buoc|yeu cau)"
_FORBIDS = re.compile(
    r"\b(?:ke hoach|kh)(?: so)? 203(?: (?:co|da|van|nay|nghiem|tuyet doi))*"
    rf" (?:cam|ngan cam|bat buoc|buoc|(?:khong|chang|ko) {_LET})\b"
)
#: A source sets limits itself.
_LIMITS = re.compile(r"\b(?:cam|khong duoc|khong cho|nghiem cam|khong de|chi duoc)\b")
#: So many of the words that tell what is forbidden a source has to hold.
_BEARS = 0.6


def bans_untold(query: Query, sources: Sequence[Provision], idle: frozenset[str]) -> bool:
    """Whether a ban or a must of the plan is claimed, and its best source neither sets limits nor speaks of the thing."""
    found = _FORBIDS.search(" ".join(query.plain))
    first = sources[0] if sources else None
    if found is None or first is None or first.document != PLAN or _LIMITS.search(fold(first.text)):
        return False
    things = set(query.ids("concept")) - {PLAN_CONCEPT}
    if things & set(first.about):
        return False
    said = set(found.string[found.end() :].split()) - query.filling(idle)
    return len(said & set(folded_syllables(first.text))) < _BEARS * len(said)
