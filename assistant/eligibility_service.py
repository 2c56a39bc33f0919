"""The part of the façade that decides eligibility: checks, what-if, tables, and the list of rules.

A service that has ``corpus`` and ``responsibility`` gains these methods by naming ``EligibilityService`` as a base.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, Protocol, cast

from kb.corpus import Corpus
from kb.model import Citation, Provision
from kb.wordings import Wordings
from rules.eligibility import Body, BodyToday, Checker, CheckFailure, CheckResult, See
from rules.eligibility.changes import ChangeSet, WhatIf, smallest_changes, what_if
from rules.eligibility.listing import RuleInfo, rule_info
from rules.eligibility.result import bare_citation
from rules.eligibility.schema import Source
from rules.eligibility.summary import Summary, picture, report_rows, summarise
from rules.eligibility.tables import TableReport, Tick, check_table, template
from rules.responsibility import Asked, Responsibility

_GUIDE = ("huong-dan",)
_HELPFUL = frozenset({"lead", "guide", "appraise", "recognise", "consult", "check"})


class _Knows(Protocol):
    """What the checks need to know: the law and who is responsible."""

    corpus: Corpus
    wordings: Wordings

    @property
    def responsibility(self) -> Responsibility: ...


class EligibilityService:
    """Checks of dossiers with the provisions' texts and the bodies to see. Safe to use from several threads."""

    @cached_property
    def checker(self) -> Checker:
        """Decides dossiers; citations carry the texts of the corpus, unmet conditions the bodies to see."""
        known = cast(_Knows, self)
        corpus = known.corpus

        @lru_cache(maxsize=4096)
        def provision(source: Source, on: date) -> Provision | None:
            return corpus.provision(source.document, source.ref, on)

        def cite(source: Source, on: date) -> Citation:
            found = provision(source, on)
            return bare_citation(source, on) if found is None else known.wordings.citation(found)

        return Checker(cite, _bodies(known))

    def check(self, dossier: Mapping[str, Any], as_of: date | None = None) -> CheckResult:
        """Decides one dossier ``{"id", "rule", "as_of", "facts"}``. Raises ``DossierError`` with a Vietnamese message."""
        return self.checker.check(dossier, as_of)

    def check_batch(self, lines: Iterable[str | bytes], as_of: date | None = None) -> Iterator[CheckResult | CheckFailure]:
        """Decides JSON Lines, one result a line in order; a broken line gives a failure and the rest goes on."""
        return self.checker.batch(lines, as_of)

    def rules(self) -> list[RuleInfo]:
        """Every rule with the facts that it takes, their types, units and sources."""
        return [rule_info(definition) for definition in self.checker.book.rules.values()]

    def what_if(self, dossier: Mapping[str, Any], changes: Mapping[str, Any], as_of: date | None = None) -> WhatIf:
        """The decision with other facts beside the decision as it is. Raises ``DossierError``."""
        return what_if(self.checker, dossier, changes, as_of)

    def smallest_changes(self, dossier: Mapping[str, Any], as_of: date | None = None) -> tuple[ChangeSet, ...]:
        """The smallest sets of facts that would make the dossier eligible. Raises ``DossierError``."""
        return smallest_changes(self.checker, dossier, as_of)

    def check_table(
        self, path: Path, rule: str | None = None, as_of: date | None = None, tick: Tick | None = None
    ) -> tuple[TableReport, Summary]:
        """Decides each row of a csv or xlsx file; raises ``TableError`` where the file can't be read at all."""
        report = check_table(self.checker, path, rule, as_of, tick)
        return report, summarise(self.checker, report)

    def table_rows(self, report: TableReport) -> list[Sequence[object]]:
        """A decided table as rows to save: a heading, then a row a row."""
        return report_rows(report)

    def table_picture(self, summary: Summary) -> str:
        """The conditions that fail most, as SVG."""
        return picture(summary)

    def table_template(self, rule: str) -> list[list[Any]]:
        """The rows of an empty table for a rule. Raises ``UnknownRuleError``."""
        return template(self.checker.book.definition(rule))


def _bodies(known: _Knows) -> See:
    """Whom to see about a concept: who leads, guides or appraises it, with today's bodies."""

    @lru_cache(maxsize=4096)
    def see(concept: str, on: date) -> tuple[Body, ...]:
        corpus, responsibility = known.corpus, known.responsibility
        if concept not in corpus.concepts:
            return ()
        found = responsibility.holders(Asked((concept,), on, acts=_GUIDE))
        bodies: dict[str, Body] = {}
        for holding in found.holdings:
            acts = [corpus.acts[act] for act in holding.acts]
            if holding.bearer not in bodies and any(act.family in _HELPFUL for act in acts):
                today = tuple(
                    BodyToday.model_validate(
                        {"id": s.id, "name": corpus.agencies[s.id].name, "from": s.from_, "function": s.functions}
                    )
                    for s in found.today.get(holding.bearer, ())
                )
                name, role = corpus.agencies[holding.bearer].name, ", ".join(act.name for act in acts)
                bodies[holding.bearer] = Body(id=holding.bearer, name=name, role=role, today=today)
        return tuple(bodies.values())

    return see
