"""The same rules in plain Python: forward chaining to a fixpoint.

It is the yardstick of ``rules.engine`` (a property test compares them), answers where the engine had to be rebuilt, and runs
where durable-rules can't be installed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from rules.errors import LimitError
from rules.language import Antecedent, Fact, Firing, Rule

MAX_FACTS = 20_000


def run(rules: Sequence[Rule], facts: Iterable[Fact]) -> list[Firing]:
    """All firings of ``rules`` on ``facts`` and on what they derive, by rule id.

    Raises ``LimitError`` where the rules derive more than 20,000 facts.

    >>> from rules.language import Derive, Ref
    >>> rule = Rule("r", (Antecedent("a", "seen"),), (Derive("known", who=Ref("a", "who")),))
    >>> [firing.derived[0]["who"] for firing in run([rule], [Fact.of("seen", who="Lò Văn A")])]
    ['Lò Văn A']
    """
    known = dict.fromkeys(facts)
    firings: dict[tuple[str, tuple[Fact, ...]], Firing] = {}
    size = -1
    while len(known) != size:
        size = len(known)
        if size > MAX_FACTS:
            raise LimitError(f"more than {MAX_FACTS} facts were derived")
        by_kind: dict[str, list[Fact]] = defaultdict(list)
        for fact in known:
            by_kind[fact.kind].append(fact)
        for rule in rules:
            for matched in matches(rule.antecedents, by_kind, {}):
                key = rule.id, tuple(matched.values())
                if key not in firings:
                    firings[key] = Firing(rule.id, tuple(matched.items()), rule.conclusions(matched))
                    known.update(dict.fromkeys(firings[key].derived))
    return sorted(firings.values(), key=lambda firing: firing.order)


def matches(
    antecedents: Sequence[Antecedent], by_kind: Mapping[str, Sequence[Fact]], bound: dict[str, Fact]
) -> Iterator[dict[str, Fact]]:
    """Each way to match the antecedents with different facts, extending ``bound``."""
    if not antecedents:
        yield dict(bound)
        return
    first, rest = antecedents[0], antecedents[1:]
    taken = set(bound.values())
    for fact in by_kind.get(first.kind, ()):
        if fact not in taken and first.accepts(fact) and first.joined(fact, bound):
            yield from matches(rest, by_kind, {**bound, first.alias: fact})
