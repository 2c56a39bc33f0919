"""Whether the names of communes or villages are asked for that were only counted before ("tên từng xã đó là gì?")."""

from __future__ import annotations

import re
from collections.abc import Sequence

_OF_THOSE = re.compile(
    r"\b(?:ten|danh sach|liet ke)(?: (?:du|day|cua|ca|tung|het|cu|the|rieng|cac|nhung|tat|may|ra|goi|chinh|xac|ten|nhom|so|dam|cho)){0,5}"
    r" (?:xa|ban) (?:do|ay|nay|kia|day|tren|vua noi|noi tren)\b"
)


def asks_their_names(plain: Sequence[str]) -> bool:
    """Whether the names of the places are asked for that were spoken of.

    >>> asks_their_names("ten tung xa do la gi".split()), asks_their_names("danh sach cu the cac xa ay".split())
    (True, True)
    >>> asks_their_names("ten nghi quyet cua xa do".split())
    False
    """
    return _OF_THOSE.search(" ".join(plain)) is not None
