"""The day by whose law a case is decided: the question's, the end of a year that it names, or the last one of a document that it names."""

from __future__ import annotations

from datetime import date, timedelta

from assistant.answering.cases import telling
from assistant.understanding import Query
from rules.eligibility.schema import Definition, FactType


def day_of(query: Query, definition: Definition) -> tuple[date, str]:
    """The day of the case, and why it is another one than the question's.

    It is the end of the one past year that the question names, where the rule decided then; or the last day of a rule whose document
    the question names.
    """
    last = last_day(definition, query.as_of)
    years = set(query.own_years)
    if last and not query.dated and definition.documents & set(query.documents):
        return last, telling.MOVED_BY_DOCUMENT
    if len(years) != 1 or any(spec.type is FactType.YEARS for spec in definition.facts.values()):
        return query.as_of, ""
    day = date(years.pop(), 12, 31)
    ended = definition.suspended is not None and day >= definition.suspended.from_
    past = day < query.as_of and day >= definition.valid.from_ and not ended
    return (day, telling.MOVED) if past else (query.as_of, "")


def last_day(definition: Definition, day: date) -> date | None:
    """The last day on which a rule could decide, where on a day it no longer does."""
    valid, suspended = definition.valid, definition.suspended
    ends = [valid.to] if valid.to is not None and day > valid.to else []
    ends += [suspended.from_ - timedelta(days=1)] if suspended and day >= suspended.from_ else []
    return min(ends, default=None)
