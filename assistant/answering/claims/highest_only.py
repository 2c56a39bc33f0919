"""What counts of several factors that a place may have ("xã vừa biên giới vừa khu vực II thì hệ số cộng cả hai à?"): the highest alone,
where a source says so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.claims.ruling import Ruling
from assistant.answering.figures.highest import highest_counts
from assistant.understanding import Query
from kb.model import Provision

_FACTOR = re.compile(r"\bhe so\b")
_ADDED = re.compile(
    r"\b(?:cong|gop|don)(?: (?:don|ca|lai|vao|chung|them|hai|hai he so|he so|cac he so|het|voi nhau|nhau))+\b"
    r"|\b(?:tinh|huong|duoc|lay|nhan)(?: (?:luon|ca|du))* (?:ca hai|hai he so|hai lan|2 lan)\b"
)
_HIGHEST = re.compile(r"\b(?:cao nhat|cao hon|lon nhat|mot he so|mot lan|mot muc)\b")
_DENIED = re.compile(r"\b(?:khong|chang|chu khong|dau)(?: (?:duoc|phai|co|the|he))* (?:cong|gop|don|tinh|lay|huong)\b")


def highest_only(query: Query, provisions: Sequence[Provision]) -> Ruling | None:
    """The ruling on factors said to be added, or of which only the highest is said to count; None where no source tells which."""
    plain = " ".join(query.plain)
    if not _FACTOR.search(plain) or not highest_counts(provisions):
        return None
    added, highest = _ADDED.search(plain), _HIGHEST.search(plain)
    if bool(added) == bool(highest):
        return None
    so = bool(highest) != bool(_DENIED.search(plain))
    return Ruling.HOLDS if so else Ruling.FAILS
