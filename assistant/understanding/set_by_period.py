"""A set of criteria called by its period alone behind one on sets ("bộ 2021-2025 có 19 tiêu chí à?"): by its name; and whether it still holds: of
the decision that it is of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kb.vietnamese import fold, fold_in_step, normalise

_PERIOD = r"(?P<years>2021 ?[-–] ?2025|2026 ?[-–] ?2030)"
_SET = re.compile(
    r"\bbo(?P<named> tieu chi)?(?P<what>(?: (?:quoc gia|ve|xa|huyen|nong thon moi|ntm|nang cao))*)(?: (?:cua|cho))?(?: (?:giai doan|thoi ky))?"
    rf" {_PERIOD}"
)
_HOLDS = re.compile(
    r" (?P<asks>(?:(?:gio|nay|hien|hien nay|bay gio|da|thi) )*(?:con|het|thoi)(?: (?:duoc|dang|co))*"
    r" (?:dung|ap dung|hieu luc|gia tri)(?: (?:nua|hay|roi|duoc))* ?(?:khong|ko|k|chua|chu|a|ha)?(?: (?:a|nhi|vay|the))*)[\s?.!]*"
)
_LEADING = re.compile(r"(?:(?:the|vay|con|roi|va|a|ma)\b[\s,]*)*")
#: The decisions that the sets of communes and of districts are of.
_DECISIONS = {("2021", "xa"): "318/QĐ-TTg", ("2021", "huyen"): "320/QĐ-TTg", ("2026", "xa"): "51/2025/QĐ-TTg"}
_OF_SETS = re.compile(r"\bbo tieu chi (?:quoc gia ve )?(?:xa|huyen)\b")


def set_by_period(question: str, earlier: Sequence[str]) -> str:
    """The question by the name of the set, or of its decision; empty where it names no set so, or that of no decision.

    >>> set_by_period("Bộ 2021-2025 có 19 tiêu chí à?", ["Bộ tiêu chí xã NTM 2026-2030 có mấy tiêu chí?"])
    'Bộ tiêu chí xã nông thôn mới 2021-2025 có 19 tiêu chí à?'
    >>> set_by_period("Bộ tiêu chí xã NTM 2021-2025 còn dùng không?", ())
    'Quyết định 318/QĐ-TTg còn hiệu lực không?'
    >>> set_by_period("Bộ 2021-2025 có 19 tiêu chí à?", ()), set_by_period("Bộ tiêu chí huyện 2026-2030 còn dùng không?", ())
    ('', '')
    """
    text = " ".join(normalise(question).split())
    plain = fold_in_step(text)
    found = _SET.search(plain) if "bo" in plain else None
    if found is None:
        return ""
    before = _OF_SETS.search(fold(normalise(earlier[-1]))) if earlier else None
    own = f"{found['what']} " if found["what"] else f" {before[0].split()[-1]} " if before else " xa " if found["named"] else ""
    level = "huyen" if " huyen " in own else "xa" if own else ""
    holds = _HOLDS.fullmatch(plain, found.end())
    decision = _DECISIONS.get((found["years"][:4], level)) if holds else None
    lead = _LEADING.match(plain)
    if decision and lead and lead.end() == found.start():
        ends = "hết hiệu lực chưa" if re.search(r"\b(?:het|thoi)\b", holds["asks"] if holds else "") else "còn hiệu lực không"
        return f"Quyết định {decision} {ends}?"
    if found["what"] or found["named"] or not before:
        return ""
    name = f"Bộ tiêu chí {'huyện' if level == 'huyen' else 'xã'} nông thôn mới"
    return f"{text[: found.start()]}{name} {found['years']}{text[found.end() :]}"
