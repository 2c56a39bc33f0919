"""The documents on a line of time, as SVG: each a bar from its first day in force to its last."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from assistant.web.markup import escaped, tag
from assistant.web.papers import validity
from assistant.web.texts import documents as documents_texts

_LEFT, _RIGHT, _LINE, _TOP = 170, 940, 24, 34
_FIRST, _LAST = date(2018, 1, 1), date(2027, 1, 1)


def timeline(documents: Sequence[Any]) -> str:
    """The picture with a bar for each document whose day is known; older ones begin at the left edge."""
    dated = sorted((d for d in documents if _start(d)), key=lambda d: (_start(d) or _FIRST, d.number))
    height = _TOP + _LINE * len(dated) + 10
    drawn = "".join(_year(year, height) for year in range(_FIRST.year, _LAST.year + 1)) + _today(height)
    drawn += "".join(_bar(document, _TOP + _LINE * i) for i, document in enumerate(dated))
    name = escaped(documents_texts.TIMELINE)
    opening = f'<svg viewBox="0 0 {_RIGHT + 20} {height}" role="img" aria-label="{name}" class="ntm-svg">'
    svg = f"{opening}<title>{name}</title>{drawn}</svg>"
    return tag("p", documents_texts.TIMELINE_HELP) + tag(
        "div", svg, class_="ntm-scroll", tabindex="0", role="region", aria_label=documents_texts.TIMELINE
    )


def _start(document: Any) -> date | None:
    start: date | None = document.in_force_from or document.issued
    return start


def _x(on: date) -> float:
    inside = min(max(on, _FIRST), _LAST)
    return round(_LEFT + (_RIGHT - _LEFT) * (inside - _FIRST).days / (_LAST - _FIRST).days, 1)


def _year(year: int, height: int) -> str:
    x = _x(date(year, 1, 1))
    return (
        f'<line x1="{x}" y1="22" x2="{x}" y2="{height}" class="ntm-year"/><text x="{x}" y="16" text-anchor="middle">{year}</text>'
    )


def _today(height: int) -> str:
    x = _x(date.today())
    return f'<line x1="{x}" y1="22" x2="{x}" y2="{height}" class="ntm-today"/>'


def _bar(document: Any, y: int) -> str:
    start, end = _start(document) or _FIRST, document.in_force_to
    x = _x(start)
    width = max(_x(end or _LAST) - x, 4)
    told = f"{document.type} {document.number}: {document.title}. {validity(document)}"
    kind = "ntm-ended" if end and end < date.today() else "ntm-open"
    return (
        f"<g><title>{escaped(told)}</title>"
        f'<text x="{_LEFT - 8}" y="{y + 14}" text-anchor="end">{escaped(document.number)}</text>'
        f'<rect x="{x}" y="{y + 2}" width="{width:.1f}" height="15" rx="3" class="{kind}"/></g>'
    )
