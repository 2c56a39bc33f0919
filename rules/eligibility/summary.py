"""What a table says on the whole: how many of each verdict, which conditions fail most, and whose they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from rules.eligibility.checking import Checker
from rules.eligibility.notation import vietnamese
from rules.eligibility.result import Body
from rules.eligibility.schema import FactType, checks
from rules.eligibility.tables import TableReport, TableRow
from rules.eligibility.texts import say

_BAR, _LEFT, _WIDE, _TOP, _MOST = 26, 420, 380, 74, 25


@dataclass(frozen=True, slots=True)
class Failure:
    """A condition, or one criterion of it, with the rows in which it is unmet and the bodies to see."""

    name: str
    text: str
    rows: int
    bodies: tuple[Body, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """A table in short. ``verdicts`` counts rows by verdict (``error`` for bad rows, ``none`` where only an outcome is given)."""

    rows: int
    verdicts: dict[str, int]
    failures: tuple[Failure, ...]


def summarise(checker: Checker, report: TableReport) -> Summary:
    """Count verdicts and unmet conditions; the condition that fails most comes first."""
    verdicts = Counter((row.result.verdict or "none") if row.result else "error" for row in report.rows)
    counts: Counter[tuple[str, str, str]] = Counter()
    last: dict[tuple[str, str, str], tuple[tuple[str, ...], TableRow]] = {}
    for row in report.rows:
        for key, concepts in _unmet(checker, row):
            counts[key] += 1
            last[key] = concepts, row
    failures = []
    for key, rows in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        concepts, row = last[key]
        on = row.result.as_of if row.result else None
        bodies = {body.id: body for concept in concepts if on is not None for body in checker.see(concept, on)}
        failures.append(Failure(key[1], key[2], rows, tuple(bodies.values())))
    return Summary(len(report.rows), dict(verdicts), tuple(failures))


def _unmet(checker: Checker, row: TableRow) -> Iterator[tuple[tuple[str, str, str], tuple[str, ...]]]:
    """Rule, name and text of each unmet condition of a row, by criterion where it has several, with its concepts."""
    if row.result is None or row.facts is None:
        return
    definition = checker.book.definition(row.result.rule)
    unmet = {condition.id for condition in row.result.conditions if condition.status == "unmet"}
    for condition in (c for c in definition.conditions if c.id in unmet):
        marks = [c.fact for c in checks(condition.test) if definition.facts[c.fact].type is FactType.MARKS]
        if not marks:
            yield (definition.id, condition.id, condition.text), condition.see
        for fact in marks:
            held = row.facts.get(fact)
            for number, entry in definition.facts[fact].entries.items():
                if isinstance(held, dict) and held.get(number) is False:  # type: ignore[call-overload]
                    text = say("value", "entry", number=number, name=entry.name)
                    yield (definition.id, f"{condition.id}.{number}", text), entry.see


def report_rows(report: TableReport) -> list[Sequence[object]]:
    """The report as a table: a heading, then a row a row."""
    names = ("row", "id", "rule", "verdict", "outcome", "unmet", "missing", "error")
    rows: list[Sequence[object]] = [[say("table", name) for name in names]]
    for row in report.rows:
        found = row.result
        rows.append(
            [
                row.number,
                row.id or "",
                found.rule if found else "",
                say("verdict", (found.verdict or "none") if found else "error"),
                (found.outcome or "") if found else "",
                "; ".join(f"{c.text} ({c.value})" for c in found.conditions if c.status == "unmet") if found else "",
                ", ".join(found.missing) if found else "",
                "; ".join(f"{bad.cell}: {bad.message}" for bad in row.problems),
            ]
        )
    return rows


def picture(summary: Summary) -> str:
    """The conditions that fail most as bars: an SVG that stands alone, needs no font of its own and reads without colours."""
    shown = summary.failures[:_MOST]
    height = _TOP + _BAR * max(len(shown), 1) + 20
    most = max((failure.rows for failure in shown), default=1)
    failed = summary.verdicts.get("not_eligible", 0)
    title = say("picture", "title")
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="960" height="{height}" viewBox="0 0 960 {height}" role="img"'
        f' lang="vi" font-family="Noto Sans, DejaVu Sans, Arial, sans-serif" font-size="14">',
        f"<title>{escape(title)}</title>",
        f'<rect width="960" height="{height}" fill="#ffffff"/>',
        f'<text x="16" y="30" font-size="20" font-weight="bold" fill="#1a1a1a">{escape(title)}</text>',
        _text(16, 54, say("picture", "subtitle", rows=summary.rows, failed=failed)),
    ]
    for place, failure in enumerate(shown):
        y = _TOP + place * _BAR
        width = max(2, round(_WIDE * failure.rows / most))
        percent = vietnamese(round(1000 * failure.rows / summary.rows) * 10 // 100) if summary.rows else "0"
        lines += [
            _text(_LEFT - 10, y + 17, _short(failure.text), "end"),
            f'<rect x="{_LEFT}" y="{y + 3}" width="{width}" height="{_BAR - 8}" fill="#0b6e4f"/>',
            _text(_LEFT + width + 8, y + 17, say("picture", "count", count=failure.rows, percent=percent)),
        ]
    if not shown:
        lines.append(_text(16, _TOP + 17, say("picture", "nothing")))
    return "\n".join([*lines, "</svg>", ""])


def _text(x: int, y: int, words: str, anchor: str = "start") -> str:
    return f'<text x="{x}" y="{y}" text-anchor="{anchor}" fill="#1a1a1a">{escape(words)}</text>'


def _short(words: str) -> str:
    return words if len(words) <= 54 else words[:53] + "…"
