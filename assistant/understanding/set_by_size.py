"""A criterion by its number in a set that is called by how many it has ("tiêu chí số 7 trong bộ 10 tiêu chí mới"): the set by its name."""

from __future__ import annotations

import re

from assistant.understanding.numbered import names_set
from kb.vietnamese import fold_in_step, normalise

#: How many criteria each set of communes has, which no other set has.
_SETS = {"10": "2026-2030", "muoi": "2026-2030", "19": "2021-2025", "muoi chin": "2021-2025"}
_SIZED = re.compile(
    r"\b(?P<set>(?:bo(?: tieu chi)?(?: xa)?(?: moi| cu)?(?: (?:gom|co|voi))* )?(?P<size>10|19|muoi chin|muoi) tieu chi"
    r"(?: (?:xa|nong thon moi|ntm|moi|cu|(?:cua |trong )?(?:giai doan|bo) moi)\b)*)(?! \d)"
)
#: The one criterion that is asked of, and its name.
_ONE = re.compile(r"\btieu chi (?:so|thu )? ?\d{1,2}\b(?! tieu chi)")
_NAME = re.compile(r"\b(?:ten|gi|tieu chi nao)\b")
_ELSE = re.compile(r"\b(?:huyen|nang cao|kieu mau|hien dai|ai|so nao|bao nhieu|may)\b")


def set_by_size(question: str) -> str:
    """The question by the name of the set; empty where none is called so, or no criterion of it is asked for by its number.

    >>> set_by_size("Tiêu chí số 7 trong bộ 10 tiêu chí mới tên là gì?")
    'Tiêu chí số 7 trong bộ tiêu chí xã nông thôn mới 2026-2030 tên là gì?'
    >>> set_by_size("Tiêu chí thứ 3 của bộ 19 tiêu chí là gì?")
    'Tiêu chí thứ 3 của bộ tiêu chí xã nông thôn mới 2021-2025 là gì?'
    >>> set_by_size("Bộ 10 tiêu chí mới là gì?"), set_by_size("Đạt 10 tiêu chí, trượt tiêu chí 7 thì sao?"), set_by_size("Tiêu chí 7 là gì?")
    ('', '', '')
    """
    text = " ".join(normalise(question).split())
    plain = fold_in_step(text)
    found = _SIZED.search(plain)
    if found is None or not _NAME.search(plain) or _ELSE.search(plain) or len(_ONE.findall(plain)) != 1:
        return ""
    sized = found["set"].startswith("bo") or re.search(r"\b(?:trong|cua)(?: so)? $", plain[: found.start()])
    if not sized or names_set(f"{plain[: found.start()]} {plain[found.end() :]}"):
        return ""
    name = f"bộ tiêu chí xã nông thôn mới {_SETS[found['size']]}"
    return f"{text[: found.start()]}{name}{text[found.end() :]}"
