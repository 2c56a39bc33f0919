"""The rules as a list: what each decides, which facts it takes, and where each comes from."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from kb.model import Record
from rules.eligibility.notation import jsonable
from rules.eligibility.reading import accepted_by
from rules.eligibility.result import Pointer
from rules.eligibility.schema import Definition, Source, checks


class FactInfo(Record):
    """A fact that a rule takes."""

    name: str
    type: str
    unit: str
    label: str
    description: str
    accepted: str
    example: Any
    sources: tuple[Pointer, ...]


class ConditionInfo(Record):
    """A condition of a rule."""

    id: str
    text: str
    source: Pointer


class RuleInfo(Record):
    """A rule: title, days on which it applies, facts, conditions, sources, and what the law leaves to judgement."""

    id: str
    title: str
    subject: str
    valid_from: date
    valid_to: date | None
    suspended_from: date | None
    facts: tuple[FactInfo, ...]
    conditions: tuple[ConditionInfo, ...]
    outcomes: tuple[str, ...]
    sources: tuple[Pointer, ...]
    judgement: tuple[str, ...]


def rule_info(definition: Definition) -> RuleInfo:
    """A definition as a list shows it."""
    rows = definition.outcomes.rows if definition.outcomes else ()
    return RuleInfo(
        id=definition.id,
        title=definition.title,
        subject=definition.subject,
        valid_from=definition.valid.from_,
        valid_to=definition.valid.to,
        suspended_from=definition.suspended.from_ if definition.suspended else None,
        facts=tuple(_facts(definition)),
        conditions=tuple(ConditionInfo(id=c.id, text=c.text, source=_pointer(c.source)) for c in definition.conditions),
        outcomes=tuple(dict.fromkeys(row.outcome for row in rows if row.outcome is not None)),
        sources=tuple(map(_pointer, definition.sources)),
        judgement=definition.judgement,
    )


def _facts(definition: Definition) -> Iterator[FactInfo]:
    for name, spec in definition.facts.items():
        found = dict.fromkeys((source.document, source.ref) for source in _sources(definition, name))
        yield FactInfo(
            name=name,
            type=spec.type,
            unit=spec.unit,
            label=spec.label,
            description=spec.description,
            accepted=accepted_by(spec),
            example=jsonable(spec.example),
            sources=tuple(Pointer(document=document, ref=ref) for document, ref in found),
        )


def _sources(definition: Definition, fact: str) -> Iterator[Source]:
    """The sources of the conditions and rows that read a fact."""
    for condition in definition.conditions:
        if any(fact in (check.fact, check.percent_of) for check in checks(condition.test)):
            yield condition.source
    for row in definition.outcomes.rows if definition.outcomes else ():
        if row.source and any(fact in (check.fact, check.percent_of) for test in row.when for check in checks(test)):
            yield row.source


def _pointer(source: Source) -> Pointer:
    return Pointer(document=source.document, ref=source.ref)
