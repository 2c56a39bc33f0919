"""What the note on a body tells and people ask of it: under whom it stands, how many of its kind there are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.understanding import Query
from kb.model import Agency
from kb.vietnamese import SPELT, fold, folded_syllables

#: Asks under whom a body stands.
_ABOVE = re.compile(
    r"\btruc thuoc (?:ai|dau|cap nao|so nao|bo nao|ben nao|(?:co quan|don vi|to chuc|luc luong|bo chi huy) nao)\b"
    r"|\b(?:van phong|cuc|chi cuc|ban|ngan hang|hoi)(?: \w+){1,9} thuoc (?:bo|co quan|to chuc|so) nao\b"
)
#: Right before a body: how many of its kind there are is asked.
_HOW_MANY = re.compile(r"\b(?:co|gom|lap|con) (?:may|bao nhieu)(?: (?:cai|don vi|to chuc))?$")


def asks_above(query: Query) -> bool:
    """Whether it is asked under whom a body stands."""
    return _ABOVE.search(" ".join(query.plain)) is not None


def counts_bodies(query: Query, agencies: Sequence[Agency]) -> bool:
    """Whether it is asked how many bodies of a kind there are, and the note on that kind says so."""
    named = [m for m in query.mentions if m.kind == "agency" and m.start >= 0]
    if (
        len(named) != 1
        or len(agencies) != 1
        or not any(w in SPELT or w.isdigit() for w in folded_syllables(fold(agencies[0].note)))
    ):
        return False
    return agencies[0].group and _HOW_MANY.search(" ".join(query.plain[: named[0].start])) is not None
