"""What is asked of the rule engine about tasks, and what it finds: who holds what, who holds it today, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from kb.model import Norm, Provision, Succession
from rules.assigning import SECTOR


@dataclass(frozen=True)
class Asked:
    """What is asked of the engine: objects, acts (none: any) and bodies (none: any), on a day.

    ``law``: the day whose wording of the law counts, where that is another one (what a document that has ended gave to whom).
    """

    objects: tuple[str, ...]
    as_of: date
    acts: tuple[str, ...] = ()
    bearers: tuple[str, ...] = ()
    norms: frozenset[str] = frozenset()
    law: date | None = None

    @classmethod
    def of_norms(
        cls, norms: Sequence[tuple[Provision, Norm]], as_of: date, acts: Sequence[str], named: Sequence[str] = ()
    ) -> Asked:
        """Asks for certain norms, for example those that search found.

        ``acts`` narrow the role; the concepts ``named`` in the question stand for "the field that the sector manages".
        """
        inferred = bool(named and acts)
        objects = dict.fromkeys(o for _, n in norms for o in n.objects if o != SECTOR or not inferred)
        if inferred and any(SECTOR in n.objects for _, n in norms):
            objects |= dict.fromkeys(named)
        return cls(
            objects=tuple(objects),
            as_of=as_of,
            acts=tuple(acts),
            bearers=tuple(dict.fromkeys(n.bearer for _, n in norms)),
            norms=frozenset(norm_key(p, n) for p, n in norms),
        )


@dataclass(frozen=True, eq=False)
class Holding:
    """A body holds a task by a norm. ``inferred``: by the clause on its own field, joined with what it leads."""

    bearer: str
    acts: tuple[str, ...]
    objects: tuple[str, ...]
    provision: Provision
    norm: Norm
    inferred: bool = False


@dataclass(frozen=True)
class Step:
    """A rule that fired, for the proof: what it is, on which facts, by which provisions, about which body."""

    rule: str
    because: tuple[str, ...]
    citations: tuple[tuple[str, str], ...]
    bearer: str


@dataclass(frozen=True)
class Findings:
    """Who holds what, who holds it today, and why."""

    holdings: tuple[Holding, ...]
    today: Mapping[str, tuple[Succession, ...]] = field(default_factory=dict)
    steps: tuple[Step, ...] = ()

    @property
    def bearers(self) -> tuple[str, ...]:
        """The bodies that hold something, each once."""
        return tuple(dict.fromkeys(h.bearer for h in self.holdings))

    def joined(self, other: Findings) -> Findings:
        """Both findings as one, what they share once."""
        return Findings(
            tuple(dict.fromkeys([*self.holdings, *other.holdings])),
            {**other.today, **self.today},
            tuple(dict.fromkeys([*self.steps, *other.steps])),
        )

    def only(self, kept: Sequence[Holding]) -> Findings:
        """The findings about some of the holdings."""
        bodies, places = {h.bearer for h in kept}, {(h.provision.document, h.provision.ref) for h in kept}
        steps = tuple(s for s in self.steps if s.bearer in bodies and places & set(s.citations))
        return Findings(tuple(kept), {b: s for b, s in self.today.items() if b in bodies}, steps)


def norm_key(provision: Provision, norm: Norm) -> str:
    """The name of a norm: document, reference and its place among the norms of that version of the provision."""
    return f"{provision.document}#{provision.ref}#{provision.norms.index(norm)}@{provision.in_force_from or ''}"
