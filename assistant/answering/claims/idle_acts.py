"""Acts that a claim names and gives to no body: those it wants of the one who is asked, and those somebody applies for."""

from __future__ import annotations

from assistant.understanding import Mention, Query

#: Acts that a question may want of the one who is asked, and the words after them that tell so.
_CHECKS = frozenset({"kiem-tra", "ra-soat", "danh-gia", "tham-dinh"})
_FOR_ME = frozenset({"giup", "xem", "ho", "lai", "gium"})
#: "Hồ sơ", "hộ nghèo" behind such an act are what is checked, and ask for no favour.
_CHECKED = frozenset({"so", "ngheo", "can", "thoat", "gia", "dan", "kinh", "nong", "san"})


def idle(query: Query, act: Mention) -> bool:
    """Whether an act is no task of a body that a claim names."""
    return _for_me(query, act) or _applied_for(query, act)


def _for_me(query: Query, act: Mention) -> bool:
    """Whether it is the one who is asked that is to do something ("kiểm tra giúp tôi")."""
    behind = query.plain[act.end : act.end + 2]
    checked = behind[:1] == ("ho",) and bool(_CHECKED & set(behind[1:]))
    return act.id in _CHECKS and bool(_FOR_ME & set(behind[:1])) and not checked


def _applied_for(query: Query, act: Mention) -> bool:
    """Whether an act is only what somebody applies for ("khi xã xin công nhận")."""
    before = query.plain[max(0, act.start - 2) : act.start]
    return before[-1:] == ("xin",) or before == ("de", "nghi")
