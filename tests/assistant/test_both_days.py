"""Each criterion and task whose leader has ended, asked as of a day of the plan and of late 2026: the plan's body, and today's body."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from assistant.answer import Answer
from assistant.service import Service
from kb.corpus import Corpus, load
from kb.model import Agency, Concept, Succession

PLAN = "203/KH-UBND"
THEN, NOW = date(2024, 6, 30), date(2026, 11, 23)
LEADS = "chu-tri"
KINDS = ("criterion", "indicator", "task")


def _heirs(body: Agency, concept: str, corpus: Corpus) -> list[Succession]:
    """Who has a concept today by the data alone: who took that very one, or a broader one, or else everything that nobody is named for."""
    heirs = [s for s in body.successors if s.from_ <= NOW and (corpus.agencies[s.id].to or NOW) >= NOW]
    place: str | None = concept
    while place:
        if named := [s for s in heirs if place in s.concepts]:
            return named
        place = corpus.concepts[place].broader
    return [s for s in heirs if not s.concepts]


def _moved() -> Iterator[tuple[Concept, Agency, tuple[Succession, ...]]]:
    """What the plan lets one body lead alone which has an end, with that body and with those who took it over."""
    corpus = load()
    norms = [n for p in corpus.documents[PLAN].provisions for n in p.norms]
    for concept in (c for c in corpus.concepts.values() if c.kind in KINDS):
        held = [n for n in norms if concept.id in n.objects]
        alone = len({n.bearer for n in held}) == 1 and any(LEADS in n.acts for n in held)
        body = corpus.agencies[held[0].bearer] if alone else None
        if body and body.to and (heirs := _heirs(body, concept.id, corpus)):
            yield concept, body, tuple(heirs)


MOVED = list(_moved())


def _asked(service: Service, concept: Concept, day: date) -> Answer:
    return service.ask(f"Ai chủ trì {concept.name}?", (), day)


def test_there_are_tasks_to_ask_for() -> None:
    assert len(MOVED) >= 30


@pytest.mark.parametrize(("concept", "body", "heirs"), MOVED, ids=[c.id for c, _, _ in MOVED])
def test_the_plans_body_holds_it_in_2024_by_a_provision_of_the_plan(
    service: Service, concept: Concept, body: Agency, heirs: tuple[Succession, ...]
) -> None:
    answer = _asked(service, concept, THEN)
    assert body.id in {a.id for a in answer.agencies}
    assert not [t for a in answer.agencies for t in a.today]
    assert PLAN in {c.document for c in answer.citations}


@pytest.mark.parametrize(("concept", "body", "heirs"), MOVED, ids=[c.id for c, _, _ in MOVED])
def test_todays_body_holds_it_in_2026_by_the_instrument_that_gave_it(
    service: Service, concept: Concept, body: Agency, heirs: tuple[Succession, ...]
) -> None:
    answer = _asked(service, concept, NOW)
    today = {t.id for a in answer.agencies if a.id == body.id for t in a.today}
    assert today == {h.id for h in heirs}
    assert all(h.instrument in answer.answer for h in heirs)
