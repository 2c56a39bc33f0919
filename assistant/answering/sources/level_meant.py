"""Whether a question is about communes or districts, where it names both: those that are counted or picked out are only a part."""

from __future__ import annotations

import re

from assistant.understanding import Query

#: The places that are recognised, each of a grade: communes, districts, a town or the province as a whole.
PLACES = frozenset({
    "xa-ntm", "xa-ntm-nang-cao", "xa-ntm-kieu-mau", "huyen-ntm", "huyen-ntm-nang-cao", "tp-hoan-thanh", "tinh-ntm",
})  # fmt: skip
#: Communes as parts of a district: counted, picked out, or said to lie in it.
_PART = re.compile(
    r"(?:\b(?:so|tung|moi|mot|cac|nhung|nhieu|bao nhieu|may|phan tram|tram|rieng|ca|con|\d+) |% ?)xa(?: (?:nao|nay|do|ay))?\b"
    r"|\bxa (?:trong|cua|thuoc|o) (?:mot |ca |toan )?huyen\b"
)
_NAMED = re.compile(r"\b(?:huyen|xa)\b")


def level_meant(query: Query) -> str:
    """``xa`` or ``huyen``, whichever a question is about alone; empty where it names neither but as a part, or both alike.

    Args:
        query: the question as understood; a district with communes counted in it is about the district.
    """
    whole = set(_NAMED.findall(_PART.sub(" ", " ".join(query.plain))))
    return whole.pop() if len(whole) == 1 else ""
