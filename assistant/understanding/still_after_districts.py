"""Questions whether a body of another level still is since the districts ended ("Ban quản lý xã còn hoạt động sau khi bỏ cấp huyện không?"):
that end is only when, and whether the body is today is asked."""

from __future__ import annotations

import re

from kb.vietnamese import fold_in_step, normalise

_WHEN = re.compile(
    r",? ?\b(?:(?:sau|tu|ke tu|tu sau) (?:khi |ngay )?|khi |nay |gio )?(?:bo|xoa|giai the|khong con|het|ket thuc|bai bo)(?: (?:cap|don vi))? huyen"
    r"(?: (?:roi|xong|di|thi|nua))*,? ?"
)
_STILL = re.compile(
    r"\b(?:con|van con)(?: (?:hoat dong|ton tai|lam viec|nua))* ?(?:khong|chu|a|chua)\b[ ?.!]*$"
    r"|\b(?:con|van) (?:hoat dong|ton tai)\b.*khong\b[ ?.!]*$"
)
_BODY = re.compile(r"\b(?:ban|hoi dong|ubnd|uy ban|hdnd|so|to|van phong|chi cuc|cuc|hoi|doan|phong|trung tam|dang uy)\b")


def still_after_districts(question: str) -> str:
    """The question whether that body still is; empty where none is named, or one of districts.

    >>> still_after_districts("Ban quản lý xã có còn hoạt động sau khi bỏ cấp huyện không?")
    'Ban quản lý xã có còn hoạt động không?'
    >>> still_after_districts("Bỏ cấp huyện rồi UBND xã còn không?"), still_after_districts("Bỏ cấp huyện rồi UBND huyện còn không?")
    ('UBND xã còn không?', '')
    """
    text = " ".join(normalise(question).split())
    plain = fold_in_step(text)
    found = _WHEN.search(plain) if "huyen" in plain else None
    if found is None:
        return ""
    rest = f"{text[: found.start()]} {text[found.end() :]}".strip()
    left = fold_in_step(rest)
    return rest if _STILL.search(left) and _BODY.search(left) and "huyen" not in left else ""
