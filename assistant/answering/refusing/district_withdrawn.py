"""From which share a district loses its recognition ("huyện chỉ bị thu hồi khi 50% số xã không đạt?"): the clause on that was reworded, and
nobody here has read how; those on communes do not tell it."""

from __future__ import annotations

import re

from assistant.understanding import Query
from kb.corpus import Corpus
from kb.model import Provision

_CLAUSE = ("18/2022/QĐ-TTg", "Đ4.5.a")
_PLACE = "huyen"  # a town is no other word than "thì xã" without marks
_WITHDRAWN = re.compile(
    rf"\b{_PLACE}\b(?: (?!xa\b|bo\b|khong con\b)\w+){{0,7}}? thu hoi\b|\bthu hoi(?: (?!xa\b)\w+){{0,8}}? {_PLACE}\b"
)
_SHARE = re.compile(r"\b\d{1,3} ?(?:%|phan tram)|\b(?:mot nua|qua nua|hon nua|bao nhieu (?:xa|phan tram|%)|may xa|\d+ xa)\b")


def district_withdrawn(query: Query, corpus: Corpus) -> Provision | None:
    """The clause; None where something else is asked, or it has been read."""
    plain = " ".join(query.plain)
    share = _SHARE.search(plain) or (query.numbers and "phan tram" in plain)
    if not share or _WITHDRAWN.search(plain) is None:
        return None
    clause = corpus.provision(*_CLAUSE, query.as_of)
    return clause if clause and clause.untold else None
