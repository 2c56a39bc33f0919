"""Claims that people must give what the sources only call on them to give ("dân có bị bắt đóng góp không?")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.claims.ruling import Ruling
from assistant.understanding import Query
from kb.model import Provision
from kb.vietnamese import fold

#: People have to give something; what they are spared or may do is another matter.
_MUST_GIVE = re.compile(
    r"\b(?:dan|ba con|ho dan|ho gia dinh|nha dan|dan ban|dan lang)(?: \w+){0,3}? (?:phai|bat buoc|bi bat|buoc|bi ep|bi thu)(?: \w+){0,2}?"
    r" (?:dong gop|gop tien|gop cong|gop von|gop|nop tien|dong tien|bo tien)\b"
)
_SPARED = re.compile(r"\b(?:khong|khoi|chang|chua|dau) (?:phai|bat|bi|buoc|can)\b(?! (?:khong|a|chu)\b)")
#: How a source calls on people to give.
_CALLED_ON = re.compile(
    r"\b(?:keu goi|van dong|tu nguyen|khuyen khich)\b[^.;]{0,60}\b(?:dong gop|gop)\b|\bdong gop\b[^.;]{0,30}\btu nguyen\b"
)


def obliged(query: Query, provisions: Sequence[Provision]) -> Ruling | None:
    """``FAILS`` where a source calls on people to give what the claim says they must, ``HOLDS`` where it denies that; otherwise None."""
    plain = " ".join(query.plain)
    if not (_MUST_GIVE.search(plain) and any(_CALLED_ON.search(fold(p.text)) for p in provisions)):
        return None
    return Ruling.HOLDS if _SPARED.search(plain) else Ruling.FAILS
