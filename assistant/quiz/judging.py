"""The judge: computes again, from an item's basis alone, which of its options are right. Knows nothing of how it was made."""

from __future__ import annotations

import json
from collections.abc import Callable

from assistant.quiz.claims import claim_of
from assistant.quiz.deadlines import deadlines
from assistant.quiz.figures import written
from assistant.quiz.ground import Ground
from assistant.quiz.model import Item, Kind
from kb.vietnamese import fold, normalise
from rules.responsibility import Asked


def right_claims(item: Item, ground: Ground) -> set[str]:
    """The claims among the options that the rules and the corpus bear out."""
    return _JUDGES[item.kind](item, ground, {option.claim for option in item.options})


def fair(item: Item, ground: Ground) -> bool:
    """Whether exactly the key is right, no two options are alike, and every cited provision exists."""
    texts = {normalise(option.text).lower() for option in item.options}
    key = item.options[item.key].claim
    alone = sum(option.correct for option in item.options) == 1
    cited = all(ground.corpus.versions(c.document, c.ref) for c in item.citations)
    return alone and len(texts) == len(item.options) and cited and right_claims(item, ground) == {key}


def _who(item: Item, ground: Ground, claims: set[str]) -> set[str]:
    basis = item.basis
    return claims & ground.holders(basis.objects, basis.acts, item.as_of)


def _act(item: Item, ground: Ground, claims: set[str]) -> set[str]:
    basis = item.basis
    return {
        c
        for c in claims
        if ground.responsibility.holders(Asked(basis.objects, item.as_of, (c,), (basis.bearer,)), exact=True).holdings
    }


def _deadline(item: Item, ground: Ground, claims: set[str]) -> set[str]:
    provision = ground.corpus.provision(item.basis.document, item.basis.ref, item.as_of)
    stated = deadlines(provision) if provision is not None else iter(())
    return claims & {fold(said) for what, said in stated if what == item.basis.what}


def _figure(item: Item, ground: Ground, claims: set[str]) -> set[str]:
    basis = item.basis
    stated = (f for p in ground.corpus.documents[basis.document].provisions for f in p.figures)
    asked = (basis.what, basis.form, basis.rule)
    return claims & {written(f.value, f.unit) for f in stated if (f.what, f.period, f.part_of) == asked}


def _scenario(item: Item, ground: Ground, claims: set[str]) -> set[str]:
    dossier = {"rule": item.basis.rule, "facts": json.loads(item.basis.facts)}
    return claims & {claim_of(ground.checker.check(dossier, item.as_of)).text}


def _change(item: Item, ground: Ground, claims: set[str]) -> set[str]:
    basis, agencies = item.basis, ground.corpus.agencies
    if basis.form == "after":
        return claims & {s.id for s in ground.responsibility.today(basis.bearer, basis.objects, item.as_of)}
    if basis.form == "merged":
        found = ground.responsibility.successors([basis.bearer], (), item.as_of)
        return claims & {s.id for s in found.today[basis.bearer]}
    if basis.form == "came_from":
        return {c for c in claims if any(s.id == basis.bearer for s in agencies[c].successors)}
    return claims & {s.from_.isoformat() for s in agencies[basis.bearer].successors if s.id == basis.what}


_JUDGES: dict[Kind, Callable[[Item, Ground, set[str]], set[str]]] = {
    Kind.WHO: _who,
    Kind.ACT: _act,
    Kind.DEADLINE: _deadline,
    Kind.FIGURE: _figure,
    Kind.SCENARIO: _scenario,
    Kind.CHANGE: _change,
}
