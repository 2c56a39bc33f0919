"""Whether the bodies of a claim hold what it says they hold, in the role that it says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.answering.claims.ruling import Ruling, joined
from assistant.answering.claims.statement import Part
from assistant.understanding import Mention, Reader
from kb.corpus import Corpus
from kb.model import Norm, Provision
from kb.vietnamese import has_marks
from rules.responsibility import SECTOR, Findings

_LEAD, _HELP, _RECOGNISE = "chu-tri", "phoi-hop", "cong-nhan"
#: Roles that a claim can get wrong, and the acts of a body that leads.
_ROLES = frozenset({_LEAD, "tham-dinh", _RECOGNISE, _HELP})
_GUIDES = frozenset({_LEAD, "huong-dan", "don-doc", "theo-doi"})
#: Before a body: something goes to it or through it.
_TO = frozenset({"qua", "gui", "ve", "nop", "trinh", "thang", "len", "toi"})
_JOINS = frozenset({"va", "ca", "lan", "cung", "voi"})


class Duties:
    """Judges bodies and roles by the norms of the corpus."""

    def __init__(self, corpus: Corpus, reader: Reader) -> None:
        self._corpus, self._reader = corpus, reader
        self._held: dict[str, list[tuple[Provision, Norm]]] = {}
        self._leads: dict[str, set[str]] = {}
        for p in corpus.provisions:
            for norm in p.norms:
                self._held.setdefault(norm.bearer, []).append((p, norm))
                if _LEAD in norm.acts:
                    for concept in norm.objects:
                        self._leads.setdefault(concept, set()).add(norm.bearer)

    def ruling(self, part: Part, provisions: Sequence[Provision], findings: Findings | None) -> Ruling | None:
        """The ruling on the bodies of a part of a claim; None where it names none."""
        named = [m for m in part.mentions if m.kind == "agency"]
        bodies = [m for m in named if m.id in self._held] or named[:1]
        if not bodies:
            return None
        if findings is None or not findings.holdings:
            return self._by_leads(part, bodies) or self._named(bodies, provisions)
        return joined(self._body(part, body, provisions, findings) for body in bodies)

    def _body(self, part: Part, body: Mention, provisions: Sequence[Provision], findings: Findings) -> Ruling:
        held = [h for h in findings.holdings if h.bearer == body.id]
        others = {x for p in provisions for n in p.norms for x in (n.to_whom, *n.partners)}
        others |= {x for p in provisions for d in p.deadlines for x in (d.to_whom, d.via)}
        if _TO & set(_before(part, body)):
            return Ruling.HOLDS if body.id in others else Ruling.FAILS
        acts = self._acts(part, body)
        claimed = _ROLES & set(acts)
        if not held:
            if body.id in others and (_HELP in claimed or not claimed):
                return Ruling.HOLDS
            return self._elsewhere(part, body, claimed) or Ruling.FAILS
        theirs = {a for h in held for a in (*h.acts, *h.norm.acts)}
        if claimed and not claimed & theirs:
            return self._elsewhere(part, body, claimed) or Ruling.FAILS
        if "only" in part.signs and _HELP in claimed and self._leads_any(body.id, provisions):
            return Ruling.FAILS
        return self._by_leads(part, [body]) or Ruling.HOLDS

    def _elsewhere(self, part: Part, body: Mention, claimed: frozenset[str]) -> Ruling | None:
        """Whether a body holds the role by a clause that is not among the sources: on its own field, or on what the claim names."""
        about = {SECTOR, *part.ids("concept")}
        if claimed and any(claimed & set(n.acts) and about & set(n.objects) for _, n in self._held.get(body.id, ())):
            concepts = [c for c in part.ids("concept") if c in self._leads]
            if not concepts or any(body.id in self._leads[c] for c in concepts):
                return Ruling.HOLDS
        return None

    def grounds(self, part: Part) -> Iterator[Provision]:
        """The provisions that give a body of the claim, or its rightful holder, the role that it claims."""
        claimed = _ROLES & set(part.ids("act"))
        criteria = [c for c in part.ids("concept") if c in self._leads]
        for body in part.ids("agency"):
            for p, n in self._held.get(body, ()):
                if _RECOGNISE in claimed and (claimed & set(n.acts) or "tham-dinh" in n.acts) and SECTOR in n.objects:
                    yield p
        for concept in criteria:
            for body in self._leads[concept]:
                yield from (p for p, n in self._held[body] if concept in n.objects and _LEAD in n.acts)

    def _leads_any(self, body: str, provisions: Sequence[Provision]) -> bool:
        """Whether a body leads something of what the sources are about, or anything where they are about nothing of its own."""
        about = {o for p in provisions for n in p.norms if n.bearer == body for o in n.objects}
        own = [n for _, n in self._held.get(body, ()) if _LEAD in n.acts]
        return any(about & set(n.objects) or "ho-tro-huyen" in about for n in own)

    def _acts(self, part: Part, body: Mention) -> frozenset[str]:
        """The acts said of a body: those between it and the next one; all where it is the only one."""
        bodies = [m.start for m in part.mentions if m.kind == "agency"]
        end = min((s for s in bodies if s > body.start), default=part.start + len(part.plain))
        acts = [m for m in part.mentions if m.kind == "act"]
        return frozenset(m.id for m in acts if len(bodies) == 1 or body.start <= m.start < end)

    def _by_leads(self, part: Part, bodies: Sequence[Mention]) -> Ruling | None:
        """The ruling by who leads the criteria that the claim names, whatever the sources are about."""
        named = [m for m in part.mentions if m.kind == "concept" and m.id in self._leads and self._criterion(m.id)]
        if not named or set(part.ids("act")) - _GUIDES:
            return None
        found = [Ruling.HOLDS if self._has(bodies[0].id, m.id) else Ruling.FAILS for m in named]
        sure = has_marks(part.text) or any(set(_before(part, m)[-1:]) & _JOINS for m in named)
        if sure or len(set(found)) == 1:
            return joined(found)
        return Ruling.HOLDS

    def _criterion(self, concept: str) -> bool:
        return self._corpus.concepts[concept].kind in ("criterion", "indicator")

    def _has(self, body: str, concept: str) -> bool:
        return body in self._leads[concept] or any(concept in n.objects for _, n in self._held.get(body, ()))

    def _named(self, bodies: Sequence[Mention], provisions: Sequence[Provision]) -> Ruling | None:
        """Bodies named by the claim against those named by a source that gives nobody a task."""
        if any(p.norms for p in provisions):
            return None
        said = {a for p in provisions for a in self._reader.bodies(p.text)}
        return Ruling.FAILS if said and not {m.id for m in bodies} & said else None


def _before(part: Part, mention: Mention) -> tuple[str, ...]:
    at = mention.start - part.start
    return part.plain[max(0, at - 2) : at] if at > 0 else ()
