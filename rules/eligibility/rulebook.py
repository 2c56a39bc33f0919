"""All rules, each compiled when it is first asked for."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from functools import lru_cache

from rules.eligibility.compiling import Program, compile_definition
from rules.eligibility.loading import definitions
from rules.eligibility.reading import describe, nfc
from rules.eligibility.schema import Definition
from rules.eligibility.texts import say
from rules.errors import Problem, UnknownRuleError


class Rulebook:
    """Definitions by id and their programs. Safe to share between threads."""

    def __init__(self, rules: Mapping[str, Definition]) -> None:
        self.rules = dict(rules)
        self._programs: dict[str, Program] = {}
        self._lock = threading.Lock()

    def definition(self, name: object) -> Definition:
        """A rule by name. Raises ``UnknownRuleError``, which lists the rules."""
        found = self.rules.get(nfc(name)) if isinstance(name, str) else None
        if found is None:
            accepted = say("accepted", "rule", names=", ".join(self.rules))
            raise UnknownRuleError(Problem("rule", describe(name), accepted, next(iter(self.rules), "")))
        return found

    def program(self, name: object) -> Program:
        """A rule ready to be asked. Raises ``UnknownRuleError``."""
        definition = self.definition(name)
        with self._lock:
            if definition.id not in self._programs:
                self._programs[definition.id] = compile_definition(definition)
            return self._programs[definition.id]


@lru_cache(maxsize=1)
def rulebook() -> Rulebook:
    """The rules of ``rules/definitions``."""
    return Rulebook(definitions())
