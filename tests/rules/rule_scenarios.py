"""Reads the scenario files that lie beside the rule definitions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from rules.eligibility.changes import with_changes
from rules.eligibility.loading import SCENARIOS
from rules.eligibility.notation import read_yaml
from rules.eligibility.paths import DEFINITIONS

KEYS = {"name", "as_of", "facts", "with", "without", "verdict", "outcome", "unmet", "missing", "notice", "error"}


@dataclass(frozen=True)
class Scenario:
    """One dossier and what is expected of it; ``expected`` holds only what the file states."""

    rule: str
    name: str
    as_of: date
    facts: dict[str, Any]
    expected: dict[str, Any]

    @property
    def dossier(self) -> dict[str, Any]:
        return {"id": self.name, "rule": self.rule, "as_of": self.as_of.isoformat(), "facts": self.facts}

    def __str__(self) -> str:
        return f"{self.rule}: {self.name}"


def scenarios() -> Iterator[Scenario]:
    for path in sorted(DEFINITIONS.glob(f"*{SCENARIOS}")):
        read = read_yaml(path.read_text(encoding="utf-8"))
        for entry in read["scenarios"]:
            assert set(entry) <= KEYS, f"{path.name}: {entry['name']}: {set(entry) - KEYS}"
            expected = {key: entry[key] for key in KEYS & set(entry) - {"name", "as_of", "facts", "with", "without"}}
            yield Scenario(read["rule"], entry["name"], entry.get("as_of", read["as_of"]), _facts(read["base"], entry), expected)


def _facts(base: dict[str, Any], entry: dict[str, Any]) -> dict[str, Any]:
    facts = with_changes(entry.get("facts", base), entry.get("with", {}))
    for name in entry.get("without", ()):
        fact, _, key = name.partition(".")
        if key:
            facts[fact] = {number: mark for number, mark in facts[fact].items() if number != key}
        else:
            del facts[fact]
    return facts
