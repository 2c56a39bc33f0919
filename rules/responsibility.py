"""Who holds a task, in which role, on which day: norms compiled into rules, a question into facts, fired rules into the proof.

Three kinds of rules, all built from the corpus:

- ``giao-viec``: one for each norm. It fires where the act and the object that are asked are among the norm's.
- ``suy-ra``: one for each clause that gives a body the appraisal or recognition of "the field that it manages". It fires for
  what the body leads, so that the proof holds both provisions.
- ``ke-thua``: one for each successor of a body. It fires on what the body holds from the day on which the successor took over.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache

from kb.corpus import Corpus
from kb.model import Succession
from rules.assigning import ANY, SECTOR, assignment, inference, lead, leading, takeover
from rules.engine import RuleSet
from rules.findings import Asked, Findings, Holding, Step, norm_key
from rules.language import Fact, Firing, Rule

__all__ = ["SECTOR", "Asked", "Findings", "Holding", "Responsibility", "Step", "norm_key"]


class Responsibility:
    """The rule set of one corpus. Safe to use from several threads."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._norms = {norm_key(p, n): (p, n) for p in corpus.provisions for n in p.norms}
        self._successions = {
            f"ke-thua {a.id} {i}": (a.id, s) for a in corpus.agencies.values() for i, s in enumerate(a.successors)
        }
        self._engine = RuleSet(list(self._rules()))
        #: The same is asked of the rules again and again: of a criterion, its acts and a day.
        self._run = lru_cache(maxsize=1024)(self._found)

    # -- compiling --------------------------------------------------------------------------------------------------------

    def _rules(self) -> Iterable[Rule]:
        criteria = tuple(sorted(self.below({c.id for c in self._corpus.concepts.values() if c.criterion})))
        norms = [n for _, n in self._norms.values()]
        sectors, leads = {n.bearer for n in norms if SECTOR in n.objects}, {id(n) for n in leading(norms, criteria)}
        for key, (provision, norm) in self._norms.items():
            yield assignment(key, provision, norm)
            if id(norm) in leads and norm.bearer in sectors:
                yield lead(key, provision, norm)
            if SECTOR in norm.objects:
                yield inference(key, norm, criteria)
        for rule, (agency, succession) in self._successions.items():
            yield self._succession(rule, agency, succession)

    def below(self, concepts: Iterable[str]) -> set[str]:
        """The concepts with all narrower ones."""
        found = set(concepts)
        while more := {c.id for c in self._corpus.concepts.values() if c.broader in found} - found:
            found |= more
        return found

    def _succession(self, rule: str, agency: str, succession: Succession) -> Rule:
        named = self.below(c for s in self._corpus.agencies[agency].successors for c in s.concepts)
        return takeover(rule, agency, succession, sorted(self.below(succession.concepts)), sorted(named))

    # -- asking -----------------------------------------------------------------------------------------------------------

    def holders(self, asked: Asked, exact: bool = False) -> Findings:
        """Who holds what is asked: by the very act, otherwise by an act of the same family, otherwise by any act.

        ``exact`` stops after the very act.
        """
        found = Findings(())
        for acts in self._tiers(asked.acts)[: 1 if exact else None]:
            found = self._run(asked, acts)
            if found.holdings:
                return found
        return found

    def _tiers(self, acts: Sequence[str]) -> list[tuple[str, ...]]:
        if not acts:
            return [(ANY,)]
        families = {self._corpus.acts[a].family for a in acts}
        near = tuple(a.id for a in self._corpus.acts.values() if a.family in families)
        return [tuple(acts), near, (ANY,)]

    def _found(self, asked: Asked, acts: tuple[str, ...]) -> Findings:
        firings = [f for o in asked.objects for f in self._engine.run(self._facts(asked, o, acts))]
        holdings = self._holdings(firings, asked)
        kept = {h.bearer for h in holdings}
        return Findings(holdings, self._today(firings, kept, asked), self._steps(firings, holdings))

    def _facts(self, asked: Asked, object_: str, acts: Sequence[str]) -> list[Fact]:
        days = {"as_of": asked.as_of.isoformat(), "law": (asked.law or asked.as_of).isoformat()}
        facts = [Fact.of("asked", object=object_, act=a, bearer=b, **days) for a in acts for b in asked.bearers or (ANY,)]
        return facts if ANY in acts else [*facts, Fact.of("leads", object=object_, **days)]

    def _holdings(self, firings: Sequence[Firing], asked: Asked) -> tuple[Holding, ...]:
        merged: dict[tuple[str, bool], list[Fact]] = {}
        for firing in firings:
            for fact in firing.derived:
                if fact.kind == "holds" and fact["purpose"] == "asked":
                    merged.setdefault((str(fact["norm"]), firing.rule.startswith("suy-ra")), []).append(fact)
        found = []
        for (key, inferred), facts in merged.items():
            provision, norm = self._norms[key]
            if asked.norms and key not in asked.norms and not inferred:
                continue
            said = tuple(dict.fromkeys(str(f["act"]) for f in facts if f["act"] != ANY))
            objects = tuple(dict.fromkeys(str(f["object"]) for f in facts))
            found.append(Holding(norm.bearer, said or norm.acts, objects, provision, norm, inferred))
        order = {key: i for i, key in enumerate(self._norms)}
        return tuple(sorted(found, key=lambda h: (h.inferred, order[norm_key(h.provision, h.norm)])))

    def _today(self, firings: Sequence[Firing], bearers: set[str], asked: Asked) -> dict[str, tuple[Succession, ...]]:
        found: dict[str, list[Succession]] = {}
        for firing in firings:
            if firing.rule in self._successions:
                agency, succession = self._successions[firing.rule]
                if agency in bearers and self._lives(succession, asked.as_of) and succession not in found.get(agency, ()):
                    found.setdefault(agency, []).append(succession)
        for bearer in bearers - set(found):
            agency_ = self._corpus.agencies[bearer]
            if agency_.to is not None and agency_.to < asked.as_of:
                found[bearer] = [s for s in agency_.successors if s.from_ <= asked.as_of and self._lives(s, asked.as_of)]
        return {k: tuple(v) for k, v in found.items()}

    def _steps(self, firings: Sequence[Firing], holdings: Sequence[Holding]) -> tuple[Step, ...]:
        shown = {norm_key(h.provision, h.norm) for h in holdings}
        bearers = {h.bearer for h in holdings}
        leads = {str(f.facts["held"]["norm"]) for f in firings if f.rule.startswith("suy-ra")}
        steps: dict[tuple[str, tuple[tuple[str, str], ...]], Step] = {}
        for firing in firings:
            step = self._step(firing, shown | leads, bearers)
            if step is not None:
                steps.setdefault((step.rule, step.citations), step)
        return tuple(steps.values())

    def _step(self, firing: Firing, norms: set[str], bearers: set[str]) -> Step | None:
        if firing.rule in self._successions:
            agency, succession = self._successions[firing.rule]
            if agency not in bearers or not self._lives(succession, date.fromisoformat(str(firing.facts["held"]["as_of"]))):
                return None
            names = self._corpus.agencies
            because = (
                f"{names[agency].name} giữ việc này theo văn bản",
                f"từ {succession.from_.isoformat()} việc thuộc {names[succession.id].name}",
            )
            held = str(firing.facts["held"]["norm"])
            cited = (
                [(succession.document, self._first_ref(succession.document))]
                if succession.document in self._corpus.documents
                else []
            )
            return Step(f"ke-thua: {succession.instrument}", because, (*cited, _place(held)), agency)
        key = firing.rule.partition(" ")[2]
        if key not in norms:
            return None
        _, norm = self._norms[key]
        name = self._corpus.agencies[norm.bearer].name
        if firing.rule.startswith("suy-ra"):
            held = str(firing.facts["held"]["norm"])
            topic = self._corpus.concepts[str(firing.facts["held"]["object"])].name
            grounds = (
                f"{name} chủ trì: {self._norms[held][1].task}",
                f"{name}: {norm.task}",
                f"{topic} thuộc lĩnh vực mà {name} chủ trì",
            )
            return Step("suy-ra: tiêu chí thuộc lĩnh vực quản lý của ngành", grounds, (_place(held), _place(key)), norm.bearer)
        acts = ", ".join(self._corpus.acts[a].name for a in norm.acts)
        return Step(
            f"giao-viec: {_place(key)[1]}",
            (f"hỏi: {self._said(firing)}", f"{name} ({acts}): {norm.task}"),
            (_place(key),),
            norm.bearer,
        )

    def _said(self, firing: Firing) -> str:
        fact = next(iter(firing.facts.values()))
        act = fact.get("act")
        what = self._corpus.concepts[str(fact["object"])].name
        return f"{self._corpus.acts[str(act)].name} {what}" if act in self._corpus.acts else f"ai giữ việc “{what}”"

    def _first_ref(self, document: str) -> str:
        provisions = self._corpus.documents[document].provisions
        return provisions[0].ref if provisions else ""

    # -- tables and successors --------------------------------------------------------------------------------------------

    def table(self, as_of: date) -> tuple[Holding, ...]:
        """Every norm in force on a day, in the order of the corpus."""
        return tuple(Holding(n.bearer, n.acts, n.objects, p, n) for p, n in self._norms.values() if p.in_force(as_of))

    def today(self, bearer: str, objects: Iterable[str], as_of: date) -> tuple[Succession, ...]:
        """Who holds a body's task today, by its objects."""
        facts = [
            Fact.of("holds", bearer=bearer, object=o, act=ANY, norm="", as_of=as_of.isoformat(), purpose="asked") for o in objects
        ]
        return self._today(self._engine.run(facts), {bearer}, Asked(tuple(objects), as_of)).get(bearer, ())

    def _lives(self, succession: Succession, as_of: date) -> bool:
        """Whether the body that took over still exists: who held a task for a while is not who holds it today."""
        end = self._corpus.agencies[succession.id].to
        return end is None or end >= as_of

    def successors(self, bearers: Sequence[str], objects: Sequence[str], as_of: date) -> Findings:
        """What became of bodies, without asking for a task: their successors as of a day, narrowed to objects where given."""
        today = {}
        for bearer in bearers:
            taken = [s for s in self._corpus.agencies[bearer].successors if s.from_ <= as_of and self._lives(s, as_of)]
            narrowed = [s for s in taken if set(objects) & self.below(s.concepts)] or taken
            today[bearer] = tuple(narrowed)
        steps = [
            Step(
                f"ke-thua: {s.instrument}",
                (f"{self._corpus.agencies[b].name} → {self._corpus.agencies[s.id].name} từ {s.from_.isoformat()}",),
                (),
                b,
            )
            for b, successors in today.items()
            for s in successors
        ]
        return Findings((), today, tuple(steps))


def _place(key: str) -> tuple[str, str]:
    document, ref, _ = key.split("#")
    return document, ref
