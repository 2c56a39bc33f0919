"""Running heads, page numbers and stray marks off; one normal form of letters and spaces."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from kb.ingest.lines import Line

_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060\ufeff]")
_PAGE_NUMBER = re.compile(
    r"[-–—\[(|\s]*(?:(?:trang|page)\s*)?(\d{1,4})(?:\s*(?:/|trên|of)\s*\d{1,4})?[-–—\])|\s]*", re.IGNORECASE
)
_EDGE = 3


def clean(text: str) -> str:
    """A line in composed letters, with single spaces and without control characters; the wording is untouched.

    >>> clean("Uỷ\\u0000 ban\\u00a0 nhân dân ")
    'Uỷ ban nhân dân'
    """
    text = unicodedata.normalize("NFC", _CONTROL.sub("", text.replace("\u00a0", " ")))
    return " ".join(text.split())


def without_running(lines: Sequence[Line]) -> list[Line]:
    """The lines without running heads and page numbers."""
    pages: dict[int, list[Line]] = defaultdict(list)
    for line in lines:
        pages[line.page].append(line)
    if len(pages) == 1 and not any(line.size for line in lines):
        return _without_counter(list(lines))
    found = list(pages.values())
    repeated, shifts = _repeated(found), _shifts(found)
    return [line for page in found for line in _body(page, repeated, shifts)]


def _shifts(pages: Sequence[Sequence[Line]]) -> set[int]:
    """How far the printed page numbers are from the counted ones: a lone number that fits is a page number, ``2025`` is not."""
    count: Counter[int] = Counter()
    for page in pages:
        for line in {page[0], page[-1]}:
            if match := _PAGE_NUMBER.fullmatch(line.text):
                count[int(match[1]) - line.page] += 1
    return {0} | {shift for shift, n in count.items() if n >= 2}


def _key(text: str) -> str:
    return re.sub(r"\d+", "#", text.lower())


def _repeated(pages: Sequence[Sequence[Line]]) -> set[tuple[str, str]]:
    """Texts that stand at the same edge of many pages, digits aside."""
    count: Counter[tuple[str, str]] = Counter()
    for page in pages:
        count.update({("top", _key(line.text)) for line in page[:_EDGE]})
        count.update({("bottom", _key(line.text)) for line in page[-_EDGE:]})
    needed = max(2, len(pages) * 0.3) if len(pages) > 2 else 2
    return {key for key, n in count.items() if n >= needed}


def _body(page: Sequence[Line], repeated: set[tuple[str, str]], shifts: set[int]) -> list[Line]:
    first, last = 0, len(page)
    while first < min(_EDGE, last) and _is_running(page[first], "top", repeated, shifts):
        first += 1
    while last > max(first, len(page) - _EDGE) and _is_running(page[last - 1], "bottom", repeated, shifts):
        last -= 1
    return list(page[first:last])


def _is_running(line: Line, edge: str, repeated: set[tuple[str, str]], shifts: set[int]) -> bool:
    if match := _PAGE_NUMBER.fullmatch(line.text):
        return int(match[1]) - line.page in shifts
    # Where the file shows places, a running head stands in the margin: a repeated sentence of the text does not.
    in_margin = not line.size or (line.top < 0.12 if edge == "top" else line.top > 0.88)
    return in_margin and (edge, _key(line.text)) in repeated


def _without_counter(lines: list[Line]) -> list[Line]:
    """A text without page breaks: lone numbers that count up far apart from each other are page numbers."""
    lone = [(i, int(line.text)) for i, line in enumerate(lines) if line.text.isdecimal() and len(line.text) < 4]
    drop: set[int] = set()
    for (i, a), (j, b) in pairwise(lone):
        if b == a + 1 and j - i > 8:
            drop |= {i, j}
    return [line for i, line in enumerate(lines) if i not in drop]


def cleaned(lines: Sequence[Line]) -> list[Line]:
    """Lines in normal form; what is empty then is dropped."""
    out = []
    for line in lines:
        text = clean(line.text)
        if text and (re.search(r"\w", text) or line.whole):
            out.append(replace(line, text=text))
    return [line for line in out if re.search(r"\w", line.text)]
