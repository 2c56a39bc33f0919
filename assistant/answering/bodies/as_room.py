"""Claims that make a room of another body out of one that ended ("Ban Dân vận nay thành một phòng của Sở Nội vụ")."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from assistant.understanding import Mention, Query
from kb.corpus import Corpus
from kb.model import Agency

_ROOM = re.compile(
    r"\b(?:thanh|la) (?:mot |cai )?(?:phong|bo phan)(?: (?:chuyen mon|nghiep vu|con))? (?:cua|thuoc|truc thuoc|trong|nam trong|ben)$"
)
_ROOMS = "Phòng "


def as_room(query: Query, heirs: Sequence[Mention], gone: Iterable[Agency], corpus: Corpus) -> bool:
    """Whether a claim makes a room of another body out of one whose work went to bodies that are none."""
    said = any(_ROOM.search(" ".join(query.plain[: m.start])) for m in heirs)
    taken = [corpus.agencies[s.id].name for a in gone for s in a.successors]
    return said and not any(name.startswith(_ROOMS) for name in taken)
