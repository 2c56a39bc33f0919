"""Claims on places: which old communes went into which new one, whether that is all of them, what was kept or still stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from assistant.answering.place_names import Named, says
from assistant.understanding import Query
from kb.model import Place

#: Since when the communes and wards of today exist (Resolution 1681/NQ-UBTVQH15).
SINCE = date(2025, 7, 1)
DISTRICT_LEVELS = frozenset({"huyen", "thi xa", "thanh pho"})
#: Words by which a question asks whether a commune was merged at all, or still exists.
_MERGED = ("nhap", "sap xep", "gop", "hop nhat")
_KEPT = ("giu nguyen", "khong sap nhap", "khong nhap", "khong gop", "khong bi nhap", "khong bi sap nhap", "khong phai sap nhap")
_LIVES = ("con", "giu nguyen", "giu ten")
#: What comes after is said not to be so.
_CONTRAST = re.compile(r"\b(?:chu|ma)? ?(?:khong phai(?: la)?|khong thuoc|dau phai|khong) (?!\w*$)")
#: The units named are all of them.
_COMPLETE = re.compile(r"\b(?:chi|dung|bang|vua du|moi)\b")
_COUNTED = re.compile(r"\b(\d+|mot|hai|ba|bon|nam|sau) (?:don vi|xa|phuong|thi tran)\b")
_SPELT = {"mot": 1, "hai": 2, "ba": 3, "bon": 4, "nam": 5, "sau": 6}


def of_old(query: Query, main: Named, named: Sequence[Named], place: Place) -> bool | None:
    """Whether the commune, the district, the merger or the life that a question supposes of an old unit is true; None: none."""
    others = [n for n in named if n.name != main.name]
    if says(query, _KEPT):
        return all(_kept(n) for n in (main, *others) if n.level not in DISTRICT_LEVELS)
    if any(n.new for n in others if n.level not in DISTRICT_LEVELS):
        return _went(query, main, others)
    districts = [n.district for n in others if n.district and n.level in DISTRICT_LEVELS]
    if districts and says(query, ("thuoc",)):
        return query.as_of < SINCE and any(d in place.old_district.lower() for d in districts)
    if any(w in " ".join(query.plain) for w in _MERGED):
        return len(place.old_units) > 1
    return query.as_of < SINCE or main.new == place if says(query, _LIVES) else None


def of_new(query: Query, new: Place, named: Sequence[Named]) -> bool | None:
    """Whether a commune of today was made of the old units that a claim says, all of them where it says so; None: it says none."""
    olds = [n for n in named if n.olds and n.new != new]
    plain = " ".join(query.plain)
    counted = [_SPELT.get(x) or int(x) for x in _COUNTED.findall(plain)]
    if not olds:
        return counted[0] == len(new.old_units) if counted else None
    inside = all(any(p == new for p, _ in n.olds) for n in olds)
    whole = len(olds) > 1 and _COMPLETE.search(plain) is not None
    return inside and (not whole or len(olds) + _of_own_name(new) >= len(new.old_units))


def target(query: Query, main: Named, others: Sequence[Named]) -> Named | None:
    """The commune of today into which a claim says that old units went: the last one that it names and does not deny."""
    news = [n for n in others if n.new is not None and n.level not in DISTRICT_LEVELS]
    said = [n for n in news if not _denied(query, main, n)]
    return (said or news)[-1] if news else None


def _went(query: Query, main: Named, others: Sequence[Named]) -> bool:
    """Whether all old units of a claim went into the commune that it names, and not into one that it denies."""
    into = target(query, main, others)
    if into is None or into.new is None:
        return False
    denied = [n for n in others if n.new is not None and _denied(query, main, n)]
    if into in denied:
        return all(p != into.new for p, _ in main.olds)
    olds = [main, *(n for n in others if n.olds and n is not into and n not in denied)]
    inside = all(any(p == into.new for p, _ in n.olds) for n in olds)
    return inside and not any(p == n.new for n in denied for p, _ in main.olds)


def _denied(query: Query, main: Named, named: Named) -> bool:
    """Whether a name stands after a word that denies it: "thuộc A chứ không phải B"."""
    between = " ".join(query.plain[main.span.stop : named.span.start])
    return _CONTRAST.search(f"{between} x") is not None


def _kept(named: Named) -> bool:
    return bool(named.olds) and all(len(p.old_units) == 1 for p, _ in named.olds)


def _of_own_name(new: Place) -> int:
    """How many of the old units bear the name of the new one: a claim need not name them again."""
    own = new.name.split(" ", 1)[1].lower()
    return sum(u.split("(", 1)[0].strip().lower().endswith(own) for u in new.old_units)
