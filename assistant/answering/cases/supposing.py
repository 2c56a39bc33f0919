"""What a told case leaves out and a rule may take for granted, as long as the answer says so."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.answering.cases.hearing import Heard
from assistant.answering.cases.said import RuleSaid
from rules.eligibility import explaining
from rules.eligibility.schema import Definition

_UNSAID = "{value} (câu hỏi không nói tới, coi như vậy)"


def with_supposed(rule: RuleSaid, definition: Definition, heard: Mapping[str, Heard]) -> dict[str, Heard]:
    """The facts of a told case with those that are supposed where it does not speak of them; where nothing is told, nothing is supposed."""
    found = dict(heard)
    for name, said in rule.facts.items():
        if heard and said.supposed is not None and name not in heard:
            text = _UNSAID.format(value=explaining.value_text(definition.facts[name], said.supposed))
            told = list(said.supposed) if isinstance(said.supposed, tuple) else said.supposed
            found[name] = Heard((told,), text, exact=False, strong=False)
    return found
