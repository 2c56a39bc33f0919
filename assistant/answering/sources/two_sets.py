"""How many criteria the set of communes had and has, and by what its levels differ: both sets tell it, where both are asked about, or neither."""

from __future__ import annotations

import re

from assistant.understanding import Query
from assistant.understanding.numbered import COMMUNE_SET, NEW_SET
from kb.corpus import Corpus
from kb.model import Provision
from kb.vietnamese import folded_syllables

#: The number of criteria or indicators is asked for.
_COUNTED = re.compile(r"\b(?:bao nhieu|may) (?:tieu chi|chi tieu)\b|\bso (?:luong )?(?:tieu chi|tc|chi tieu)\b")
#: The sets themselves are compared, with nothing but words that name them.
_COMPARED = re.compile(r"\b(?:so sanh|doi chieu|khac|giong|so voi)\b")
_OF_SETS = frozenset(
    folded_syllables(
        "bộ tiêu chí quốc gia về xã giai đoạn quyết định qd so sánh đối chiếu khác giống cũ mới nhau nông thôn ntm điểm trước"
    )
)
#: By what the levels that have to be reached differ is asked for.
_LEVELS = re.compile(
    r"\b(?:may|bao nhieu) (?:vung|nhom)\b|\b(?:cach|kieu) (?:dat|chia|tinh|quy dinh|xac dinh) (?:muc|nguong)\b"
    r"|\bmuc(?: dat chuan)? theo (?:vung|nhom)\b"
)
#: The set of each period, and that one became the other.
_OLD = re.compile(r"\b(?:2021 2025|318|bo (?:tieu chi )?(?:\w+ ){0,2}cu|giai doan (?:cu|truoc))\b")
_NEW = re.compile(
    r"\b(?:2026 2030|51 2025|bo (?:tieu chi )?(?:xa )?moi|giai doan (?:moi|nay)|cu (?:voi|va|so voi|sang) (?:bo )?moi)\b"
)
_BECAME = re.compile(
    r"\btu (?:may|bao nhieu)(?: \w+){0,3} (?:xuong|len|con|thanh|sang) (?:may|bao nhieu)\b|\bso voi (?:bo|giai doan) (?:cu|truoc)\b"
)
#: Sets of other grades and levels have numbers of their own.
_OTHER = re.compile(r"\b(?:nang cao|kieu mau|huyen|hien dai|tinh)\b")
#: What a question says that asks how many criteria a commune must meet, and of neither period.
_BARE = frozenset(
    folded_syllables(
        "xã một mỗi đạt chuẩn nông thôn mới ntm phải đủ cần có hết bao nhiêu mấy tiêu chí muốn để được công nhận là thì tất cả tổng cộng"
        " ạ à nhỉ vậy thế hả gồm những bộ quốc gia về cho hỏi em lên danh hiệu số"
    )
)
_ANNEX = "PL1"
#: What tells the groups of communes by which the levels of the new set differ.
_GROUPS = "PL1/0"


def two_sets(query: Query, corpus: Corpus) -> list[Provision]:
    """What the sets of communes of both periods tell of their criteria or levels, where that is asked for of both, or how many of neither."""
    plain = " ".join(query.plain)
    bare = query.before is None and _COUNTED.search(plain) is not None and set(query.plain) <= _BARE and not query.dated
    both = bare or (_NEW.search(plain) and (_OLD.search(plain) or _BECAME.search(plain)))
    levels = _LEVELS.search(plain)
    counted = _COUNTED.search(plain) or (not levels and _compares(query))
    if query.has("yesno") or query.refs or not both or not (counted or levels) or _OTHER.search(plain):
        return []
    found = (corpus.provision(COMMUNE_SET, _ANNEX), corpus.provision(NEW_SET, _ANNEX if counted else _GROUPS))
    return [p for p in found if p]


def _compares(query: Query) -> bool:
    """Whether the sets are compared as such ("so sánh bộ tiêu chí xã 2021-2025 với 2026-2030"), and nothing that they hold."""
    return _COMPARED.search(" ".join(query.plain)) is not None and not {w for w in query.content if not w.isdecimal()} - _OF_SETS
