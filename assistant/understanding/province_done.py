"""A province that has to have done its task ("tỉnh muốn hoàn thành nhiệm vụ NTM"), put as the title of that: without its subject the title
is that of towns."""

from __future__ import annotations

import re

from kb.vietnamese import fold_in_step, normalise

#: Between a province and its task; none of these names another place.
_BETWEEN = r"(?:muon|can|phai|duoc|cong nhan|xet|de nghi|la|khi|de|nay|do|son la|nao|minh|ta|the nao|thi|coi la|moi|dat|chuan|du|dieu kien)"
_DONE = r"hoan thanh (?:nhiem vu )?(?:xay dung )?(?=nong thon moi\b|ntm\b|nhiem vu\b)"
_PROVINCE = re.compile(rf"(?<!thuoc )(?<!cap )(?<!toan )(?<!ubnd )(?<!cua )\btinh(?: {_BETWEEN})+ {_DONE}")
#: Whether it has done it is asked, which is no question on its conditions.
_DONE_YET = re.compile(r"(?<!dung )(?<!du )\b(?:chua|roi)[ ?.!]*$")
_TOWNS = re.compile(r"\b(?:thi xa|thanh pho|tp)\b")


def province_done(question: str) -> str:
    """The question on a province that has done its task, in one run of words; empty where it is so already, or towns are named.

    >>> province_done("Tỉnh muốn hoàn thành nhiệm vụ NTM cần bao nhiêu % xã nâng cao?")
    'Tỉnh hoàn thành nhiệm vụ NTM cần bao nhiêu % xã nâng cao?'
    >>> province_done("Tỉnh hoàn thành nhiệm vụ NTM khi nào?"), province_done("Thành phố thuộc tỉnh phải hoàn thành nhiệm vụ gì?")
    ('', '')
    """
    text = " ".join(normalise(question).split())
    found = _PROVINCE.search(fold_in_step(text))
    if found is None or _TOWNS.search(fold_in_step(text)) or _DONE_YET.search(fold_in_step(text)):
        return ""
    return f"{text[: found.start()]}{text[found.start() :][:4]} hoàn thành nhiệm vụ {text[found.end() :]}".replace(
        "vụ nhiệm vụ", "vụ"
    )
