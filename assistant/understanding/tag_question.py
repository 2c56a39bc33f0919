"""The tag question of a claim, which asks to have it confirmed ("..., đúng không?", "... phải vậy chưa?", "... chứ nhỉ?")."""

from __future__ import annotations

import re

#: Behind these "đúng" and "chuẩn" are other words: áp dụng, sử dụng, xây dựng, nội dung, đạt chuẩn, tiêu chuẩn.
_NO_TAG = "".join(rf"(?<!\b{word})" for word in ("ap", "su", "xay", "noi", "dat", "tieu"))
#: At the end of a text without marks, typed or of syllables; at least one tag stands there.
TAG = (
    rf"(?:{_NO_TAG}[,;]? (?:(?:co |la )?(?:dung|phai|chuan)(?: (?:vay|the|la))* (?:khong|ko|k|hong|chua|chu|roi)(?: nao)?"
    r"|(?:dung|phai)(?= [ah]|$)|a|ha|chu|nhi|nhe))+[\s?.!]*$"
)
_TAG = re.compile(TAG)
#: No tag is longer: a text is looked through from there on, since particles said over and over take long.
_LONGEST = 60


def untagged(plain: str) -> str:
    """A claim, without marks, up to its tag question; all of it where it has none.

    >>> untagged("du toan do so tai chinh tham dinh, co dung vay khong?"), untagged("so noi vu lo a nhi")
    ('du toan do so tai chinh tham dinh', 'so noi vu lo')
    >>> untagged("xa nay co phai khong"), untagged("xa dat chuan khong"), untagged("ap dung chu")
    ('xa nay', 'xa dat chuan khong', 'ap dung')
    """
    found = _TAG.search(plain, max(0, len(plain) - _LONGEST))
    return plain[: found.start()] if found else plain
