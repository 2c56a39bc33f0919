"""Items that give a case and ask for the conclusion. The key is the verdict of the rule on these facts."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from random import Random
from typing import Any

from assistant import wording
from assistant.answer import Pointer, ProofStep
from assistant.quiz import texts
from assistant.quiz.casework import case
from assistant.quiz.claims import EXCLUDED, Claim, claim_of
from assistant.quiz.ground import Ground
from assistant.quiz.model import Basis, Choice, Difficulty, Draft, Kind, Source
from kb.model import Citation
from rules.eligibility import CheckResult
from rules.eligibility.explaining import value_text
from rules.eligibility.reading import read_facts
from rules.eligibility.schema import Definition, FactType

_DAYS = (date(2023, 9, 15), date(2024, 5, 1), date(2024, 11, 20), date(2025, 3, 10))
#: After some rules have ended.
_LATE = date(2025, 8, 1)
_TRIES = 40
#: Verdicts by difficulty: a plain case first, missing facts and dates later.
_WANTED: dict[Difficulty, tuple[str, ...]] = {
    Difficulty.EASY: ("eligible", "not_eligible", "yes", "no", "outcome"),
    Difficulty.MEDIUM: ("eligible", "not_eligible", "insufficient", "yes", "no", "outcome"),
    Difficulty.HARD: ("eligible", "not_eligible", "insufficient", "insufficient", "not_applicable", "yes", "no", "outcome"),
}


class Scenarios:
    """Makes the items of one ground; there is no end to them."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground

    def sources(self) -> Iterator[Source]:
        """Every rule in turn, again and again."""
        rules = list(self._ground.checker.book.rules.values())
        for definition in itertools.chain.from_iterable(itertools.repeat(rules)):
            yield Source(Kind.SCENARIO, definition.id, self._topics(definition), partial(self._draft, definition))

    def _topics(self, definition: Definition) -> frozenset[str]:
        own = {c for condition in definition.conditions for c in condition.see}
        entries = {c for spec in definition.facts.values() for entry in spec.entries.values() for c in entry.see}
        return frozenset(own | entries) & self._ground.corpus.concepts.keys()

    def _draft(self, definition: Definition, difficulty: Difficulty, rng: Random) -> Draft | None:
        found = self._case(definition, difficulty, rng)
        if found is None:
            return None
        facts, result = found
        key = claim_of(result)
        wrong = self._wrong(definition, result, key, difficulty, rng)
        citations = self._citations(result)
        if len(wrong) < 3 or not citations:
            return None
        papers = wording.listed(self._paper(c.document) for c in citations[:2])
        return Draft(
            kind=Kind.SCENARIO,
            difficulty=difficulty,
            topics=tuple(sorted(self._topics(definition))),
            as_of=result.as_of,
            stem=texts.SCENARIO.format(
                papers=papers, day=wording.day(result.as_of), subject=definition.subject, title=definition.title
            ),
            given=tuple(_given(definition, facts)),
            right=Choice(key.said(definition), key.text, ""),
            wrong=tuple(Choice(w.said(definition), w.text, texts.SCENARIO_NOT) for w in wrong),
            explanation=_explained(definition, facts, key.said(definition), result),
            citations=citations,
            basis=Basis(rule=definition.id, facts=json.dumps(facts, ensure_ascii=False)),
            proof=tuple(
                ProofStep(
                    rule=s.rule,
                    because=s.because,
                    citations=tuple(Pointer(document=c.document, ref=c.ref) for c in s.citations),
                )
                for s in result.proof
            ),
        )

    def _paper(self, number: str) -> str:
        document = self._ground.corpus.documents[number]
        return f"{document.type} {number}" + (f" ngày {wording.day(document.issued)}" if document.issued else "")

    def _case(self, definition: Definition, difficulty: Difficulty, rng: Random) -> tuple[dict[str, Any], CheckResult] | None:
        """A case whose verdict is the one that the dice want; the last that came where none is."""
        wanted = rng.choice(_WANTED[difficulty])
        last = None
        for _ in range(_TRIES):
            day = self._day(definition, wanted, rng)
            facts = case(definition, wanted, rng)
            result = self._ground.checker.check({"rule": definition.id, "facts": facts}, day)
            last = (facts, result)
            if result.verdict == wanted or (wanted == "outcome" and result.outcome):
                return last
        return last

    def _day(self, definition: Definition, wanted: str, rng: Random) -> date:
        valid = definition.valid
        if wanted == "not_applicable" and definition.conditions:
            early = (
                date(valid.from_.year, 1, 1) if valid.from_ > date(valid.from_.year, 1, 1) else date(valid.from_.year - 1, 6, 1)
            )
            return rng.choice([early, *([_LATE] if valid.to is not None and valid.to < _LATE else [])])
        ended = definition.suspended.from_ if definition.suspended else date.max
        return rng.choice([d for d in _DAYS if valid.from_ <= d < ended and (valid.to is None or d <= valid.to)])

    def _citations(self, result: CheckResult) -> tuple[Citation, ...]:
        """The provisions of the unmet conditions first, then the rest, as far as the corpus holds them; at most five."""
        first = [c.citation for c in result.conditions if c.status == "unmet" and c.citation is not None]
        found = {(c.document, c.ref): c for c in [*first, *result.citations]}
        corpus = self._ground.corpus
        held = ((corpus.provision(d, r, result.as_of), c) for (d, r), c in found.items())
        return tuple(
            c.model_copy(update={"text": p.text.strip(), "verification": p.verification}) for p, c in held if p is not None
        )[:5]

    def _wrong(self, definition: Definition, result: CheckResult, key: Claim, difficulty: Difficulty, rng: Random) -> list[Claim]:
        """Three other conclusions; a hard item has reasons that nearly fit."""
        met = [c.id for c in result.conditions if c.status == "met"]
        known = [f for f in definition.facts if f not in result.missing]
        pool = [c for c in _alternatives(definition, met, known, rng) if c.apart(key)]
        if difficulty is Difficulty.EASY and definition.conditions:
            pool.sort(key=lambda c: c.verdict == key.verdict)
        found: list[Claim] = []
        for claim in pool:
            if all(claim.said(definition) != other.said(definition) for other in (key, *found)):
                found.append(claim)
        return found[:3]


def _alternatives(definition: Definition, met: Sequence[str], known: Sequence[str], rng: Random) -> list[Claim]:
    """Conclusions that someone might draw: one of each verdict in mixed order, then more of them with other reasons."""
    yes, no = definition.verdicts
    outcomes = list(dict.fromkeys(r.outcome for r in (definition.outcomes.rows if definition.outcomes else ()) if r.outcome))
    rng.shuffle(outcomes)
    unknown = [Claim("insufficient", None, (fact,)) for fact in rng.sample(list(known), min(2, len(known)))]
    outside = Claim("not_applicable", None)
    if not definition.conditions:
        return [*(Claim(None, o) for o in outcomes), outside, *unknown]
    positive = [Claim(yes, o) for o in outcomes if o != EXCLUDED] or [Claim(yes, None)]
    out = EXCLUDED if EXCLUDED in outcomes else None
    single = len(definition.conditions) == 1
    reasons: list[tuple[str, ...]] = [()] if single else [(c,) for c in rng.sample(list(met), min(2, len(met)))]
    negative = [Claim(no, out, r) for r in reasons]
    first = [*positive[:1], *negative[:1], *unknown[:1]]
    rng.shuffle(first)
    return [*first, *negative[1:], *positive[1:], *unknown[1:], outside]


def _given(definition: Definition, facts: dict[str, Any]) -> Iterator[str]:
    """The facts in words, in the order of the rule; one that is not given is said to be unknown."""
    typed = read_facts(definition, facts)
    for name, spec in definition.facts.items():
        yield f"{wording.upper_first(spec.label)}: {value_text(spec, typed.get(name))}"


def _explained(definition: Definition, facts: dict[str, Any], verdict: str, result: CheckResult) -> str:
    """The conclusion with its conditions, what is not met first, and what the rule adds."""
    typed = read_facts(definition, facts)
    lines = []
    for condition in sorted(result.conditions, key=lambda c: c.status == "met"):
        spec = definition.facts[condition.id]
        # A condition's value says more than the fact where it is reckoned ("bằng 85% ..."); of a choice it is the bare code.
        reckoned = isinstance(condition.value, str) and spec.type is not FactType.CHOICE
        given = str(condition.value) if reckoned else value_text(spec, typed.get(condition.id))
        bare = texts.SCENARIO_GROUND if condition.required else texts.SCENARIO_BARE
        form = texts.SCENARIO_CONDITION if definition.conditions else bare
        text = condition.text.rstrip(".") if definition.conditions else wording.upper_first(spec.label)
        mark = texts.MARKS[condition.status]
        lines.append(form.format(mark=mark, text=text, given=given, required=condition.required))
    said = texts.SCENARIO_WHY.format(verdict=verdict, conditions=" ".join(lines)).strip()
    return f"{said} {result.notice}" if result.notice else said
