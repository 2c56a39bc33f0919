"""Whether a claim keeps to a goal that nothing is to be left below a level ("còn xã 14 tiêu chí thì có đúng mục tiêu không?")."""

from __future__ import annotations

import re

from assistant.answering.claims.ruling import Ruling
from assistant.understanding import Query
from kb.model import Provision
from kb.vietnamese import fold, folded_syllables

#: The name of such a figure.
_GOAL = re.compile(r"\bkhong con\b.*\bduoi\b")
#: Something is said to be below a level, ...
_BELOW = r"\b(?:duoi|it hon|thap hon|chua (?:du|toi|den|dat)) (\d{1,2}) "
#: ... and that there is to be none of it.
_NONE = re.compile(
    rf"\b(?:khong|chang|ko|k|het(?! (?:nam )?20\d\d)|xoa|cham dut|sach)\b(?! (?:dung|phai)\b)(?: \w+){{0,7}}? {_BELOW}"
    rf"|{_BELOW}(?:(?!\b(?:khong|chua|chang) (?:phai|can|nhat thiet)\b).)*"
    r"\b(?:bang (?:khong|0)|xoa het|het sach|(?:khong|chang|het) con(?: \w+){0,2} (?:nao|nua)|khong co(?: \w+)? nao)\b"
)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
#: What a case has, and how it is asked whether that is against the goal.
_CASE = re.compile(r"\b(?<!duoi )(?<!du )(?<!hon )(?P<count>\d{1,2}) ")
_GOALS = r"(?: \w+){0,3}? (?:muc tieu|chi tieu|yeu cau|ke hoach|dich)\b"
_KEEPS = re.compile(rf"\b(?:dung|dat|trung|khop|hop|theo|hoan thanh|dam bao|on)\b{_GOALS}")
_AGAINST = re.compile(rf"\b(?:trai|vi pham|lech|pham|vuong|hong|vo|truot|hut|khong dat|chua dat)\b{_GOALS}")


def none_below(query: Query, first: Provision) -> Ruling | None:
    """The ruling by the goal that the first source sets; None where it sets none, or the claim speaks of no level and no case."""
    goals = [f for f in first.figures if _GOAL.search(fold(f.what)) and isinstance(f.value, int | float)]
    plain = f"{_unquoted(query)} "
    if len(goals) != 1 or not set(folded_syllables(goals[0].unit)) <= set(query.plain):
        return None
    level, unit = float(goals[0].value), fold(goals[0].unit)
    if said := re.search(rf"{_BELOW}{unit}\b", plain):
        if _NONE.search(plain):
            return Ruling.HOLDS if float(said[1]) == level else Ruling.FAILS if float(said[1]) > level else None
        return Ruling.FAILS if float(said[1]) <= level else None
    counts = [float(m["count"]) for m in _CASE.finditer(plain) if plain.startswith(unit, m.end())]
    against = _AGAINST.search(plain)
    if len(counts) != 1 or not (against or _KEEPS.search(plain)):
        return None
    return Ruling.HOLDS if (counts[0] >= level) != bool(against) else Ruling.FAILS


def _unquoted(query: Query) -> str:
    """The words of a claim without what it quotes: the goal itself, against which it holds a case."""
    return (
        " ".join(folded_syllables(_QUOTED.sub(" ", query.question))) if _QUOTED.search(query.question) else " ".join(query.plain)
    )
