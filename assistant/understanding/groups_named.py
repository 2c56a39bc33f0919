"""Bodies of the province asked for as a group ("ba lực lượng vũ trang được giao việc gì?"): each by its name, as the plan knows them."""

from __future__ import annotations

import re

from kb.vietnamese import fold_in_step, normalise

_FORCES = r"luc luong vu trang"
#: Each group, as it is asked for, and its bodies.
_GROUPS = (
    (
        re.compile(rf"\b(?:ba|3|cac|nhung) {_FORCES}\b|\b{_FORCES}(?: (?:cua )?tinh)? nao\b"),
        "Bộ chỉ huy Quân sự tỉnh, Công an tỉnh và Bộ chỉ huy Bộ đội Biên phòng tỉnh",
    ),
    (
        re.compile(r"\b(?:hai|2|cac|nhung) ban(?: (?:cua|thuoc|ben))* (?:tinh uy|dang)\b|\bban(?: cua)? tinh uy nao\b"),
        "Ban Dân vận Tỉnh ủy và Ban Tuyên giáo Tỉnh ủy",
    ),
)
#: Tasks are asked for.
_TASKS = re.compile(r"\b(?:giao|nhiem vu|trach nhiem|viec|mang|(?:lam|lo) (?:gi|nhung gi))\b")
#: A claim, or what is asked of another level.
_ELSE = re.compile(r"\b(?:khong|chua|xa|huyen|a|chu|day|dung)\b")


def each_of_group(question: str) -> str:
    """What each of a group is given by the plan; empty where no group is named, or another thing is asked of it.

    >>> each_of_group("Lực lượng vũ trang nào được giao việc?")
    'Bộ chỉ huy Quân sự tỉnh, Công an tỉnh và Bộ chỉ huy Bộ đội Biên phòng tỉnh được giao việc gì trong KH 203?'
    >>> each_of_group("Lực lượng vũ trang ở xã làm gì?"), each_of_group("Các lực lượng vũ trang có phải làm gì không?")
    ('', '')
    """
    plain = fold_in_step(" ".join(normalise(question).split()))
    names = next((bodies for group, bodies in _GROUPS if group.search(plain)), "")
    asked = names and _TASKS.search(plain) and not _ELSE.search(plain)
    return f"{names} được giao việc gì trong KH 203?" if asked else ""
