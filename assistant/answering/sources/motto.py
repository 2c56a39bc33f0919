"""The members of a quoted motto ("dân biết, dân bàn, ..."), counted where a question asks how many there are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant import wording
from assistant.understanding import Query
from kb.model import Provision
from kb.vietnamese import fold

#: The members are counted; they are called so only where a motto is spoken of.
_COUNTED = re.compile(
    r"\b(?:may|bao nhieu)(?: cai| chu)? (?:ve|cum|y|dieu|chu dan|chu|noi dung|thanh to|phan)\b(?! (?:tram|nao)\b)"
)
_MOTTO = re.compile(r"\b(?:phuong cham|khau hieu|chu truong|cau)\b")
_QUOTED = re.compile(r"“([^”]+)”")
#: Fewer members are no list.
_FEWEST = 3


def motto_counted(query: Query, sources: Sequence[Provision]) -> list[str]:
    """How many members the motto has that the best source quotes and the question names, as one line; none where that is not asked."""
    plain = " ".join(query.plain)
    if not sources or not _COUNTED.search(plain) or not _MOTTO.search(plain):
        return []
    for motto in _QUOTED.findall(sources[0].text):
        members = motto.split(", ")
        if len(members) >= _FEWEST and fold(members[0]) in plain:
            return [wording.MEMBERS.format(motto=motto, count=len(members))]
    return []
