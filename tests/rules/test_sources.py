"""What the definitions name exists in the corpus: provisions, concepts, and the one day that is not verified."""

from __future__ import annotations

from datetime import timedelta

import pytest

from kb.corpus import Corpus, load
from kb.model import Verification
from rules.eligibility import rulebook


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return load()


@pytest.mark.parametrize("rule", rulebook().rules)
def test_every_source_and_concept_of_a_rule_is_in_the_corpus(corpus: Corpus, rule: str) -> None:
    definition = rulebook().rules[rule]
    sources = [*definition.sources, *(source for c in definition.conditions for source in (c.source, *c.also))]
    sources += [row.source for row in (definition.outcomes.rows if definition.outcomes else ()) if row.source]
    assert [s for s in sources if not corpus.versions(s.document, s.ref)] == []
    seen = {concept for c in definition.conditions for concept in c.see}
    seen |= {concept for spec in definition.facts.values() for entry in spec.entries.values() for concept in entry.see}
    assert seen <= set(corpus.concepts)


def test_the_day_of_decree_358_is_the_same_in_the_corpus(corpus: Corpus) -> None:
    on_decree_27 = (d for d in rulebook().rules.values() if d.documents & {"27/2022/NĐ-CP"})
    days = {d.suspended.from_ for d in on_decree_27 if d.suspended}
    assert days == {corpus.documents["358/2025/NĐ-CP"].in_force_from}


def test_the_district_is_judged_by_the_wording_that_was_read(corpus: Corpus) -> None:
    """The last day of the wording that a rule rests on is the day before the rule stops deciding."""
    definition = rulebook().rules["huyen-thu-hoi"]
    assert definition.suspended is not None
    for condition in definition.conditions:
        read, *later = corpus.versions(condition.source.document, condition.source.ref)
        assert read.in_force_to is not None
        assert read.in_force_to + timedelta(days=1) == definition.suspended.from_
        assert [bool(p.untold) for p in (read, *later)] == [False, True]


@pytest.mark.parametrize("rule", ["huyen-thu-hoi", "tinh-hoan-thanh"])
def test_what_nobody_verified_decides_nothing(corpus: Corpus, rule: str) -> None:
    definition = rulebook().rules[rule]
    for source in (*definition.sources, *(source for c in definition.conditions for source in (c.source, *c.also))):
        stated = corpus.versions(source.document, source.ref)[0]
        assert stated.verification is not Verification.UNVERIFIED
        assert stated.verification is source.verification or source.verification is Verification.SECONDARY


def test_rules_are_in_force_when_their_first_document_is(corpus: Corpus) -> None:
    for definition in rulebook().rules.values():
        assert definition.valid.from_ == corpus.documents[definition.sources[0].document].in_force_from, definition.id
