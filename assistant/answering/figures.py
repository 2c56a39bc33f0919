"""Simple arithmetic over figures that a document gives: sums, differences, shares. Shown with the sum; only on like units."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.understanding import Query
from kb.model import Figure, Provision
from kb.vietnamese import folded_syllables

#: A figure is meant where the question holds this share of its name's words.
_MEANT = 0.4
#: Words that take parts away from a whole.
_FROM_WHOLE = frozenset({"tru", "lai", "con"})


def written(value: float) -> str:
    """A number as Vietnamese writes it.

    >>> written(642140), written(18.16)
    ('642.140', '18,16')
    """
    whole = f"{value:,.2f}".rstrip("0").rstrip(".")
    return whole.replace(",", " ").replace(".", ",").replace(" ", ".")


def share_of(provisions: Sequence[Provision], query: Query) -> bool:
    """Whether a percentage that is asked for is told by no source but follows from two of its figures: a part and its whole."""
    figures = [f for p in provisions for f in p.figures]
    wholes = {(f.unit, f.period) for f in figures if not f.part_of}
    parts = [f for f in figures if f.part_of and (f.unit, f.period) in wholes and _fit(query, f, figures) >= _MEANT]
    return "phan tram" in " ".join(query.plain) and all(f.unit != "%" for f in figures) and bool(parts)


def arithmetic(query: Query, provisions: Sequence[Provision]) -> str:
    """The sum, difference or share that the question asks for, or an empty string."""
    if share_of(provisions, query):
        query = replace(query, kinds=query.kinds | {"share"})
    if not query.has("sum", "difference", "share"):
        return ""
    picked = _picked(query, provisions)
    units = {f.unit for f in picked}
    if len(picked) < 2 or len(units) != 1:
        return ""
    unit = f" {next(iter(units))}" if next(iter(units)) else ""
    values = [float(f.value) for f in picked]
    if query.has("difference") and len(picked) > 2:
        rest = values[0] - sum(values[1:])
        shown = " - ".join(map(written, values))
        return f"{_names(picked, unit)}. Còn lại: {shown} = **{written(rest)}{unit}**."
    names = _names(picked, unit)
    if query.has("share"):
        part, whole = min(values), max(values)
        return f"{names}. Tỷ lệ: {written(part)} : {written(whole)} = **{written(round(100 * part / whole, 2))}%**."
    if query.has("difference"):
        return f"{names}. Chênh lệch: {written(max(values))} - {written(min(values))} = **{written(max(values) - min(values))}{unit}**."
    return f"{names}. Cộng: {' + '.join(map(written, values))} = **{written(sum(values))}{unit}**."


def _names(picked: Sequence[Figure], unit: str) -> str:
    return "; ".join(f"{f.what}{f' ({f.period})' if f.period else ''}: {written(float(f.value))}{unit}" for f in picked)


def _picked(query: Query, provisions: Sequence[Provision]) -> list[Figure]:
    """The figures that the question means: one for each year that it names, otherwise the two it describes best."""
    figures = [f for p in provisions for f in p.figures if isinstance(f.value, int | float)]
    fits = {id(f): _fit(query, f, figures) for f in figures}
    if len(query.years) >= 2:
        best = [
            max((f for f in figures if str(y) in f.period), key=lambda f: fits[id(f)], default=None)
            for y in dict.fromkeys(query.years)
        ]
        yearly = [f for f in best if f is not None]
        whole = [f for f in figures if not f.part_of and not any(str(y) in _spoken(f) for y in query.years)]
        if query.has("difference") and _FROM_WHOLE & set(query.plain) and yearly and whole:
            return [max(whole, key=lambda f: fits[id(f)]), *yearly]
        return yearly
    year = str(query.years[0]) if query.years else ""
    fitting = [f for f in figures if not year or year in f.period] or figures
    if not fitting:
        return []
    first = max(fitting, key=lambda f: fits[id(f)])
    others = [f for f in figures if f != first and f.unit == first.unit]
    second = max(others, key=lambda f: fits[id(f)] + _whole(first, f, query), default=None)
    return [first, second] if second is not None else []


def _spoken(figure: Figure) -> str:
    """The period of a figure without ranges of years: "giai đoạn 2021 - 2025" names no single year."""
    return re.sub(r"20\d\d\s*-\s*20\d\d", "", figure.period)


def _whole(part: Figure, figure: Figure, query: Query) -> float:
    """How likely a figure is the whole of which another is a part, where a share or a rest is asked."""
    if not query.has("share", "difference"):
        return 0.0
    words = set(folded_syllables(part.part_of))
    shared = len(words & set(folded_syllables(f"{figure.what} {figure.period}"))) / len(words) if words else 0.0
    return shared + (0.5 if not figure.part_of else 0.0)


def _fit(query: Query, figure: Figure, figures: Sequence[Figure]) -> float:
    """How much of what sets a figure's name apart from the others stands in the question; a total fits where no part is named."""
    names = {
        f.what: {w for w in folded_syllables(f.what) if w != "nam" and not w.isdigit()} for f in figures if f.unit == figure.unit
    }
    common = set.intersection(*names.values()) if len(names) > 1 else set()
    apart = names[figure.what] - common
    asked = set(query.plain)
    told = len(apart & asked) / len(apart) if apart else 0.0
    return told + 0.1 * len(common & asked) / (len(common) or 1) + (0.3 if not figure.part_of else 0.0)
