"""Errors of the rule room.

    RuleError
    ├── EngineError            the engine, or what is given to it
    │   ├── LimitError         a rule or a fact is beyond what the engine holds safely
    │   └── FactTypeError      a fact of the engine has a value that it can't compare exactly
    ├── DefinitionError        a rule definition, or its scenario file, is broken
    ├── TableError             a table of dossiers can't be read at all
    └── DossierError           a dossier can't be read: it carries one problem for each fact in question
        └── UnknownRuleError   the dossier names a rule that does not exist

Messages are Vietnamese where a person reads them (what came, what is accepted, an example), English where only a log does.
"""

from __future__ import annotations

from dataclasses import dataclass


class RuleError(Exception):
    """Base of all errors of the rule room."""


class EngineError(RuleError):
    """The rule engine, or what is given to it, is wrong."""


class LimitError(EngineError):
    """A rule or a fact is beyond what the engine holds safely."""


class FactTypeError(EngineError):
    """A fact has a value that the engine can't compare exactly: only text and whole numbers may enter."""


class DefinitionError(RuleError):
    """A rule definition is broken; the message names the file and the place."""


class TableError(RuleError):
    """A table can't be read at all: no such file, no known columns, no rule. A bad row is no reason for it."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with one fact (or one key) of a dossier, in Vietnamese."""

    fact: str
    received: str
    accepted: str
    example: str

    def __str__(self) -> str:
        return f"“{self.fact}”: nhận được {self.received}; chấp nhận {self.accepted}; ví dụ: {self.example}"


class DossierError(RuleError):
    """A dossier can't be read. ``problems`` names each fact, what came, what is accepted and an example."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


class UnknownRuleError(DossierError):
    """The dossier names a rule that does not exist."""
