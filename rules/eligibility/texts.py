"""The Vietnamese texts of this package, kept as data in ``rules/definitions/_texts.yaml``."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from rules.eligibility.notation import read_yaml
from rules.eligibility.paths import DEFINITIONS


@lru_cache(maxsize=1)
def texts() -> dict[str, Any]:
    """All texts by section and name."""
    loaded: dict[str, Any] = read_yaml((DEFINITIONS / "_texts.yaml").read_text(encoding="utf-8"))
    return loaded


def say(section: str, name: str, /, **values: object) -> str:
    """One text with its places filled in; a place without a value stays as it is.

    >>> say("required", "at_least", number="90")
    'từ 90 trở lên'
    """
    text: str = texts()[section][name]
    for place, value in values.items():
        text = text.replace("{" + place + "}", str(value))
    return text
