"""Claims that other communes fared as the one before ("Mường Lèo cũng như vậy phải không?", behind whether another one was merged or kept)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.places.names import Named
from assistant.understanding import Query

#: A unit is said to be left as it was.
KEPT = re.compile(
    r"\b(?:giu|de) nguyen\b|\b(?:van|dung|con|o) (?:mot minh|rieng)\b|\bkhong (?:bi |phai |can |he )*(?:sap nhap|sap xep|nhap|gop|ghep|hop nhat)\b"
    r"(?! (?:vao|ve|sang|chung|thanh)\b| voi (?!(?:xa |phuong |don vi |dau )?(?:nao|ai)\b))"
    r"|\b(?:khong|chang|chua)(?: (?:he|bi|phai|co|mot ai))* (?:(?:dong|dung)(?: cham)?|cham|dinh)(?: gi)? (?:toi|den|vao|dang)\b"
    r"|\bdung ngoai (?:dot |cuoc |viec )?(?:sap|nhap|gop)|\bkhong (?:bi |he )*(?:xao tron|anh huong)\b"
)
#: Whether it was merged was asked before, and with which other one was not.
_MERGED = re.compile(
    r"\b(?:sap nhap|sap xep|hop nhat|nhap|gop|ghep)(?: (?:gi|lai|xa|di|roi))*(?: (?:khong|ko|chua|chu|a|ha|dung|phai|nhi|sao|vay|the|co))*$"
)
_LIKEWISE = frozenset({"the", "vay"})


def fared_alike(query: Query, units: Sequence[Named]) -> bool | None:
    """Whether the units behind the first were kept too, where that was claimed of it ("B cũng thế à?"), or fared as it did, where it was asked
    whether it was merged; None where neither was."""
    before = " ".join(query.before.plain) if query.before else ""
    if not _LIKEWISE & set(query.plain):
        return None
    if KEPT.search(before):
        return all(map(was_kept, units[1:]))
    return len({was_kept(u) for u in units}) == 1 if _MERGED.search(before) else None


def was_kept(named: Named) -> bool:
    """Whether an old unit was merged with no other one."""
    return bool(named.olds) and all(len(p.old_units) == 1 for p, _ in named.olds)
