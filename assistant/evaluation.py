"""Measures answers against gold questions: right shares by kind with a 95% interval, wrong bodies, refusals, citations,
and what is lost when the tone marks are left out.

A question is right only where everything that its gold says holds; ``tests/evaluation/README.md`` explains the fields.
"""

from __future__ import annotations

import json
import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from assistant.answer import Answer
from assistant.service import Service
from kb.vietnamese import has_marks, normalise, strip_marks

#: Citations that count, as an official would read them.
_READ = 8
#: The way of typing of a question with tone marks.
_MARKED = "with marks"
#: How the name of a file ends whose lines all belong to one half.
_WHOLE = {"tuning": "tune", "report": "report"}
_ALIKE = {"eligible": "yes", "not_eligible": "no"}


@dataclass
class Tally:
    """How often something held."""

    held: int = 0
    asked: int = 0

    def add(self, ok: bool) -> None:
        """Counts one case."""
        self.held += ok
        self.asked += 1

    @property
    def share(self) -> float:
        """Share that held, 0 to 1."""
        return self.held / self.asked if self.asked else 0.0

    def __iadd__(self, other: Tally) -> Tally:
        self.held += other.held
        self.asked += other.asked
        return self

    def __str__(self) -> str:
        return f"{self.held}/{self.asked} = {self.share:.3f}"

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's 95% interval of the share."""
        if not self.asked:
            return 0.0, 1.0
        n, p, z = self.asked, self.share, 1.96
        middle, spread = p + z * z / (2 * n), z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
        return (middle - spread) / (1 + z * z / n), (middle + spread) / (1 + z * z / n)


@dataclass
class Report:
    """What was measured.

    Attributes:
        right: questions that were answered rightly.
        kinds, typing, checks: the same by kind of question, by way of typing, and by what the gold asks for.
        stripped: questions with tone marks, asked once more without them.
        misnamed: questions whose answer names a body that the gold rules out, of all.
        precision: for each question, the share of its citations that bear on it, 0 to 1.
        wrong: a line for each question that was answered wrongly.
    """

    right: Tally = field(default_factory=Tally)
    kinds: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    typing: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    checks: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    stripped: Tally = field(default_factory=Tally)
    misnamed: Tally = field(default_factory=Tally)
    precision: list[float] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    @property
    def marked(self) -> Tally:
        """Questions with tone marks, as they are."""
        return self.typing.get(_MARKED, Tally())

    def __iadd__(self, other: Report) -> Report:
        for own, more in ((self.kinds, other.kinds), (self.typing, other.typing), (self.checks, other.checks)):
            for name, tally in more.items():
                own[name] += tally
        self.right += other.right
        self.stripped += other.stripped
        self.misnamed += other.misnamed
        self.precision += other.precision
        self.wrong += other.wrong
        return self


def _plain(text: object) -> str:
    return normalise(str(text or "")).lower().replace(".", "")


def _named(wanted: str, names: Iterable[str]) -> bool:
    """Whether a body is among those given; one long name may hold the other ("Huyện ủy các huyện; Thành ủy thành phố")."""
    parts = [p.strip() for p in _plain(wanted).split(";")]
    return any(p.split(" các ")[0] in n or (len(n) > 6 and n in p) for n in map(_plain, names) for p in parts)


def checks(gold: dict[str, Any], answer: Answer) -> dict[str, bool]:
    """What the gold asks of an answer, and whether it holds."""
    refused = answer.status in ("no_basis", "out_of_scope", "error")
    if gold.get("abstain"):
        return {"refuses": answer.status in ("no_basis", "out_of_scope")}
    cited = answer.citations[:_READ]
    refs = {c.ref for c in cited}
    told = _plain(answer.answer)
    facts = all(any(_plain(x) in told for x in group) for group in gold.get("must_contain") or [])
    if gold["kind"] == "clarify":
        return {"asks back": answer.status == "clarify" or (bool(refs & set(gold["refs_any"])) and facts)}
    names = [a.name for a in answer.agencies]
    now = [t.name for a in answer.agencies for t in a.today]
    found = {"answers": not refused, "facts": facts}
    if gold.get("refs_any"):
        found["cites"] = bool(refs & set(gold["refs_any"]))
    found["cites all"] = set(gold.get("refs_all") or []) <= refs
    if gold.get("documents"):
        found["documents"] = bool({c.document for c in cited} & set(gold["documents"]))
    found["bodies"] = all(_named(a, names) for a in gold.get("agencies") or [])
    if gold.get("agencies_not"):
        found["no wrong body"] = not any(_plain(a) in _plain(n) for a in gold["agencies_not"] for n in names)
    found["today"] = all(_named(a, now + names) for a in gold.get("today") or [])
    wanted = gold.get("verdict")
    if wanted and wanted != "insufficient":
        found["verdict"] = _ALIKE.get(wanted, wanted) == _ALIKE.get(str(answer.verdict), answer.verdict)
    return found


def _asked(service: Service, gold: dict[str, Any], typed: Callable[[str], str] = str) -> Answer:
    on = date.fromisoformat(gold["as_of"]) if gold.get("as_of") else None
    return service.ask(typed(gold["question"]), [typed(h) for h in gold.get("history") or []], on, gold["id"])


def measure(service: Service, golds: Sequence[dict[str, Any]]) -> Report:
    """Asks every question and tallies."""
    report = Report()
    for gold in golds:
        answer = _asked(service, gold)
        found = checks(gold, answer)
        ok = all(found.values())
        report.right.add(ok)
        report.kinds[gold["kind"]].add(ok)
        report.misnamed.add(not found.get("no wrong body", True))
        marked = has_marks(gold["question"])
        report.typing[_MARKED if marked else "without marks"].add(ok)
        if marked:
            report.stripped.add(all(checks(gold, _asked(service, gold, strip_marks)).values()))
        for name, held in found.items():
            report.checks[name].add(held)
        refs = [c.ref for c in answer.citations[:_READ]]
        if gold.get("refs_any") and refs:
            report.precision.append(sum(r in gold["refs_any"] for r in refs) / len(refs))
        if not ok:
            report.wrong.append(f"{gold['id']} {[n for n, held in found.items() if not held]}: {gold['question'][:90]}")
    return report


def load(path: Path, half: str) -> list[dict[str, Any]]:
    """The questions of a file; ``tune`` gives the odd lines, ``report`` the even ones, ``all`` both.

    All lines of a file whose name ends in ``-tuning`` or ``-report`` belong to that half.
    """
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    if (whole := _WHOLE.get(path.stem.rpartition("-")[2])) is not None:
        return [json.loads(line) for line in lines if half in (whole, "all")]
    start = {"tune": (0, 2), "report": (1, 2), "all": (0, 1)}[half]
    return [json.loads(line) for line in lines[start[0] :: start[1]]]


def table(report: Report, worst: int) -> str:
    """The report as text."""
    low, high = report.right.interval
    lines = [f"right {report.right} (95%: {low:.3f}-{high:.3f})"]
    for title, tallies in (("by kind", report.kinds), ("by typing", report.typing), ("by check", report.checks)):
        lines.append(f"{title}:")
        for name, tally in sorted(tallies.items()):
            low, high = tally.interval
            lines.append(f"  {name:16s} {tally.held:4d}/{tally.asked:<4d} {tally.share:.3f} ({low:.3f}-{high:.3f})")
    lines.append(f"without their tone marks {report.stripped} right, with them {report.marked}")
    lines.append(f"wrong body named {report.misnamed}")
    lines.append(f"citation precision {sum(report.precision) / max(1, len(report.precision)):.3f}")
    return "\n".join([*lines, *(f"WRONG {w}" for w in report.wrong[:worst])])
