"""Whether the villages that are to reach a title lie in communes that have reached it, which the plan says they do not."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.claims.ruling import Ruling
from assistant.understanding import Query
from kb.model import Provision
from kb.vietnamese import fold

_TOLD = re.compile(r"\bban (?:nay )?thuoc cac xa chua dat chuan\b")
_CLAIMED = re.compile(
    r"\bban\b(?: \w+){0,12}? (?P<denies>(?:khong|chang|dau) (?:phai |he |co )*)?(?:thuoc|nam o|nam trong|o)(?: (?:cac|nhung|nhom|loai))* xa"
    r" (?:(?P<reached>da|duoc)|(?P<not>chua|khong))(?: (?:duoc|cong nhan|dat))* (?:dat|chuan)\b"
)


def communes_of_villages(query: Query, provisions: Sequence[Provision]) -> Ruling | None:
    """The ruling on such a claim; None where it says nothing of the kind, or no source tells it."""
    said = _CLAIMED.search(" ".join(query.plain))
    if said is None or not any(_TOLD.search(fold(p.text)) for p in provisions):
        return None
    return Ruling.HOLDS if bool(said["not"]) != bool(said["denies"]) else Ruling.FAILS
