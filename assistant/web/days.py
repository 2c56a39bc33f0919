"""Days as people in Vietnam write them."""

from __future__ import annotations

import re
from datetime import date

from assistant.export import day
from assistant.web.texts import common as common_texts

_WRITTEN = re.compile(r"(\d{1,2})[/\-. ](\d{1,2})[/\-. ](\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")


def read_day(text: str | None) -> date | None:
    """The day that a field holds; None where it is empty.

    Raises:
        ValueError: not a day; the message is for the reader.

    >>> read_day("30/6/2024"), read_day("2024-06-30"), read_day("  ")
    (datetime.date(2024, 6, 30), datetime.date(2024, 6, 30), None)
    """
    said = (text or "").strip()
    if not said:
        return None
    try:
        if found := _WRITTEN.fullmatch(said):
            return date(int(found[3]), int(found[2]), int(found[1]))
        if found := _ISO.fullmatch(said):
            return date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        pass
    raise ValueError(common_texts.BAD_DAY.format(said=said[:40]))


def written(on: date | None, unknown: str = "") -> str:
    """A day as answers write it (``30/6/2024``)."""
    return day(on) if on else unknown
