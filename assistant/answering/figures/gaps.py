"""How much one figure is more than another, in words."""

from __future__ import annotations

import re

from assistant.answering.figures.meant import Row

#: Whether a figure went up or down from one year to the next is asked.
_UP_OR_DOWN = re.compile(
    r"\b(?:len|tang|cao hon|nhieu hon) hay (?:di )?(?:xuong|giam|thap hon|it hon)\b"
    r"|\b(?:xuong|giam|thap hon|it hon) hay (?:di )?(?:len|tang|cao hon|nhieu hon)\b"
)
#: By what share of the earlier year's figure it went up or down is asked.
BY_SHARE = re.compile(
    r"\b(?:tang|giam|hut|tut|sut|kem|len|xuong|hon|thap|cao|chenh|lech|bien dong|thay doi)\b.{0,25}\b(?:bao nhieu|may) phan tram\b"
)


def written(value: float) -> str:
    """A number as Vietnamese writes it.

    >>> written(642140), written(18.16)
    ('642.140', '18,16')
    """
    whole = f"{value:,.2f}".rstrip("0").rstrip(".")
    return whole.replace(",", " ").replace(".", ",").replace(" ", ".")


def told_gap(more: Row, less: Row, text: str, unit: str) -> str:
    """How much a figure is more than another, with the sum, as a question's ``text`` asks for it; empty where ranges overlap.

    Of a range the gap goes from its upper to its lower end. ``unit``: of both, with a space before it.
    """
    if less.upper is not None:
        return _from_range(more, less, unit)
    if more.value == less.value:
        return "Hai số **bằng nhau**."
    by_year = f"năm {more.year} nhiều hơn: " if more.year and more.year != less.year and less.year else ""
    if by_year and _UP_OR_DOWN.search(text):
        later, way = max(more.year, less.year), "tăng" if more.year > less.year else "giảm"
        by_year = f"năm {later} {way} so với năm {min(more.year, less.year)}; {by_year}"
    shown = f"{written(more.value)} - {written(less.value)}"
    return f"Chênh lệch: {by_year}{shown} = **{written(more.value - less.value)}{unit}**.{_by_share(more, less, text)}"


def _from_range(more: Row, less: Row, unit: str) -> str:
    if less.upper is None or more.upper is not None or more.value <= less.upper:
        return ""
    least, most = written(more.value - less.upper), written(more.value - less.value)
    return f"Chênh lệch: {written(more.value)} - ({less.figure.value}) = **từ {least} đến {most}{unit}**."


def _by_share(one: Row, other: Row, text: str) -> str:
    """By what share of the earlier year's figure it went up or down, where that is asked."""
    first, last = sorted((one, other), key=lambda r: r.year)
    if not (first.year and first.year < last.year and BY_SHARE.search(text)):
        return ""
    way = "tăng" if last.value > first.value else "giảm"
    share = written(round(100 * abs(last.value - first.value) / first.value, 2))
    return f" Năm {last.year} {way} **{share}%** so với năm {first.year}."
