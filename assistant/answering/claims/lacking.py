"""Claims that something goes through although it lacks what a source demands ("chưa có đề án, vẫn coi như hoàn thành chứ?")."""

from __future__ import annotations

import re

from assistant.answering.claims.ruling import Ruling
from assistant.understanding import Query
from kb.model import Provision
from kb.vietnamese import folded_syllables

#: What is lacking, up to where it is said what follows all the same.
_LACKS = re.compile(
    r"\b(?:chua|khong|thieu)(?: (?:he|co|duoc|con|lay))* (?P<what>(?:\w+ ){2,14}?)(?P<turn>nhung|van|coi nhu|vay|the|thi)\b(?P<rest>.*)"
)
_CONCEDES = frozenset({"nhung", "van", "coi nhu"})
#: What follows all the same, and its denial.
_GOES_THROUGH = re.compile(r"\b(?:duoc|dat|hoan thanh|cong nhan|xet|du dieu kien|ap dung|huong)\b")
_DENIED = re.compile(
    r"\b(?:chua|khong|chang)(?: (?:the|duoc|con))* (?:duoc|dat|hoan thanh|cong nhan|xet|du dieu kien|ap dung|huong)\b"
)
#: A source that demands.
_DEMANDS = re.compile(r"\b(?:dieu kien|phai|can co|khi)\b")
#: A source demands what is lacking where it knows this share of its words.
_KNOWN = 0.75
_FEWEST = 2


def lacking(query: Query, first: Provision) -> Ruling | None:
    """``FAILS`` where a claim lets something through without what the first source demands of it, ``HOLDS`` where it does not; else None."""
    plain, told = " ".join(query.plain), folded_syllables(first.text)
    said = _LACKS.search(plain)
    if said is None or not _DEMANDS.search(" ".join(told)):
        return None
    if said["turn"] not in _CONCEDES and not re.search(r"\b(?:nhung|van|luon|coi nhu)\b", said["rest"]):
        return None
    own = [w for w in said["what"].split() if w in query.content]
    if len(own) < _FEWEST or sum(w in told for w in own) < _KNOWN * len(own) or not _GOES_THROUGH.search(said["rest"]):
        return None
    return Ruling.HOLDS if _DENIED.search(said["rest"]) else Ruling.FAILS
