"""Claims that a living body lost what it kept, its name or its seal."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.understanding import Query
from kb.model import Agency
from kb.vietnamese import fold

#: Said to have lost what a living body kept, as the note on it tells.
_LOST = re.compile(
    r"\b(?:mat|bo|xoa|(?:khong|het|chang) con)(?: (?:ca|luon|han))? (?:ten|con dau|tu cach phap nhan)\b"
    r"|(?<!khong )(?<!chua )(?<!chang )\b(?:bi |duoc |phai )?doi (?:sang |thanh |qua |luon |ca )*(?:(?:mot )?(?:cai )?ten (?:khac|moi)\b|ten\b)"
)
_KEEPS = re.compile(r"\bgiu (?:nguyen )?ten\b")


def said_to_lose(query: Query, named: Sequence[Agency]) -> bool:
    """Whether a claim says of a living body that it lost its name or seal, which it kept."""
    return _LOST.search(" ".join(query.plain)) is not None and any(a.to is None and _KEEPS.search(fold(a.note)) for a in named)
