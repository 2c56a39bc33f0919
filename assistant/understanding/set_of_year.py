"""By which set of criteria places are judged in a year ("xét xã đạt chuẩn năm 2024 áp dụng bộ tiêu chí nào?"): the set of the period that the
year is in, since today's holds for its own years alone."""

from __future__ import annotations

import re

from kb.vietnamese import fold_in_step, normalise

_WHICH = re.compile(
    r"\b(?:theo|ap dung|dung|bang|can cu|dua vao|dua theo|la)(?: vao| theo)? bo(?: tieu chi)?(?: (?:xa|huyen|quoc gia|nong thon moi|ntm|gi))* nao\b"
)
_JUDGED = re.compile(r"\b(?:xet|cong nhan|danh gia|tham dinh|cham)\b")
_YEAR = re.compile(r"(?<![\d/-])(?:nam |hoi |trong |vao )(20[23]\d)(?![\d/-]| ?[-–])")
_PLACE = re.compile(r"\b(xa|huyen)\b(?! hoi\b)")
#: Another grade has a set of its own, or none; a document or another question beside.
_ELSE = re.compile(
    r"\b(?:kieu mau|hien dai|tinh|(?<!nong )thon|ban|dac thu|203|quyet dinh|nghi dinh|nghi quyet|ke hoach|ai|bao nhieu|may|khong|chua|nop|ho so)\b"
)
_HIGHER = re.compile(r"\bnang cao\b")
_PERIODS = (range(2021, 2026), range(2026, 2031))
_NAMES = {"xa": "xã", "huyen": "huyện"}


def set_of_year(question: str) -> str:
    """The question by which decision the set of that period is; empty where something else is asked, or no period has the year.

    >>> set_of_year("Xét xã đạt chuẩn năm 2024 áp dụng bộ tiêu chí nào?")
    'Bộ tiêu chí quốc gia về xã nông thôn mới giai đoạn 2021-2025 theo quyết định nào?'
    >>> set_of_year("Năm 2023 xét xã nâng cao theo bộ nào?")
    'Bộ tiêu chí quốc gia về xã nông thôn mới nâng cao giai đoạn 2021-2025 theo quyết định nào?'
    >>> set_of_year("Năm 2024 xét huyện nông thôn mới theo bộ tiêu chí nào?")
    'Bộ tiêu chí quốc gia về huyện nông thôn mới giai đoạn 2021-2025 theo quyết định nào?'
    >>> set_of_year("Xét xã theo bộ tiêu chí nào?"), set_of_year("Xã kiểu mẫu năm 2024 xét theo bộ tiêu chí nào?")
    ('', '')
    """
    plain = " ".join(fold_in_step(normalise(question)).split())
    if not _WHICH.search(plain) or not _JUDGED.search(plain) or _ELSE.search(plain):
        return ""
    years, places = set(_YEAR.findall(plain)), set(_PLACE.findall(plain))
    period = next((p for p in _PERIODS if len(years) == 1 and int(min(years)) in p), None)
    if period is None or len(places) != 1 or (_HIGHER.search(plain) and period != _PERIODS[0]):
        return ""
    grade = " nâng cao" if _HIGHER.search(plain) else ""
    return f"Bộ tiêu chí quốc gia về {_NAMES[places.pop()]} nông thôn mới{grade} giai đoạn {period[0]}-{period[-1]} theo quyết định nào?"
