"""Whether the bodies of a claim hold what it says they hold, in the role that it says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from assistant.answering.claims.pieces import LIKE, TO
from assistant.answering.claims.ruling import Ruling, joined
from assistant.answering.claims.statement import Part
from assistant.answering.criteria import Criteria
from assistant.understanding import Mention, Reader
from kb.corpus import Corpus
from kb.model import Norm, Provision
from kb.vietnamese import document_numbers, has_marks
from rules.responsibility import SECTOR, Findings, Holding

_LEAD, _HELP, _RECOGNISE = "chu-tri", "phoi-hop", "cong-nhan"
#: Roles that a claim can get wrong, and the acts of a body that leads.
_ROLES = frozenset({_LEAD, "tham-dinh", _RECOGNISE, _HELP})
_GUIDES = frozenset({_LEAD, "huong-dan", "don-doc", "theo-doi"})
#: The claim is that a body still holds something; before a body "còn" only goes on to it.
_STILL = re.compile(
    r"\b(?:vẫn|(?<!dan )van|c[òo]n (?:giữ|giu|làm|lam|lo|phụ|phu|quản|quan|chủ|chu|được|duoc|tồn|ton|hoạt|hoat|thẩm|tham|nhận|nhan))\b"
)
#: The claim is on today, and not on what a document says; "này" is another word than "nay".
_NOW = re.compile(r"\b(?:giờ|nay|hiện nay|hiện tại|bay gio|hom nay|den nay|hien nay|hien tai|hien gio)\b")
_JOINS = frozenset({"va", "ca", "lan", "cung", "voi"})


class Duties:
    """Judges bodies and roles by the norms of the corpus."""

    def __init__(self, corpus: Corpus, reader: Reader, criteria: Criteria) -> None:
        self._corpus, self._reader, self._criteria = corpus, reader, criteria
        self._held: dict[str, list[tuple[Provision, Norm]]] = {}
        for p in corpus.provisions:
            for norm in p.norms:
                self._held.setdefault(norm.bearer, []).append((p, norm))

    def ruling(
        self, part: Part, provisions: Sequence[Provision], findings: Findings | None, as_of: date, held: Ruling | None = None
    ) -> Ruling | None:
        """The ruling on the bodies of a part of a claim; None where it names none. ``held``: what the norms of the plan say of it."""
        if self.ended(part, as_of):
            return Ruling.FAILS
        if held is not None:
            return held
        named, now = _bodies(part), _on_today(part)
        named = [replace(m, id=_predecessor(m.id, findings)) for m in named] if now else named
        bodies = [m for m in named if m.id in self._held] or named[:1]  # those that are given nothing are only spoken of
        if not bodies:
            return self._one_holder(part)
        if findings is None or not findings.holdings or not any(p.norms for p in provisions):
            return self._by_leads(part, bodies) or self._named(bodies, provisions)
        return joined(self._body(part, body, provisions, findings.holdings) for body in bodies)

    def ended(self, part: Part, as_of: date) -> bool:
        """Whether a claim says of a body that it holds something still, or today, which is no more."""
        gone = [bool((end := self._corpus.agencies[m.id].to) and end < as_of) for m in _bodies(part)]
        return (any(gone) and _STILL.search(" ".join(part.marked)) is not None) or (_on_today(part) and bool(gone) and all(gone))

    def inherited(self, part: Part, provisions: Sequence[Provision], findings: Findings | None, as_of: date) -> bool:
        """Whether it says of a body of today what holds of the one whose task it took over."""
        heirs = {m.id for m in _bodies(part) if _predecessor(m.id, findings) != m.id} if _on_today(part) else set()
        return bool(heirs) and not part.denied and self.ruling(part, provisions, findings, as_of) is Ruling.HOLDS

    def _one_holder(self, part: Part) -> Ruling | None:
        """The ruling on "both belong to one department"."""
        criteria = [c for c in part.ids("concept") if self._criteria.leaders(c) and c in self._criteria]
        if "same_holder" not in part.signs or len(criteria) < 2:
            return None
        return Ruling.HOLDS if set.intersection(*(self._criteria.leaders(c) for c in criteria)) else Ruling.FAILS

    def _body(self, part: Part, body: Mention, provisions: Sequence[Provision], holdings: Sequence[Holding]) -> Ruling:
        held = [h for h in holdings if h.bearer == body.id]
        others = {x for p in provisions for n in p.norms for x in (n.to_whom, *n.partners)}
        others |= {x for p in provisions for d in p.deadlines for x in (d.to_whom, d.via)}
        if TO & set(_before(part, body)):
            return Ruling.HOLDS if body.id in others else Ruling.FAILS
        claimed = _ROLES & self._acts(part, body)
        if not held:
            partner = body.id in others and (_HELP in claimed or not claimed)
            return Ruling.HOLDS if partner else self._elsewhere(part, body, claimed) or Ruling.FAILS
        theirs = {a for h in held for a in (*h.acts, *h.norm.acts)}
        if claimed and not claimed & theirs:
            return self._elsewhere(part, body, claimed) or Ruling.FAILS
        if _LEAD in claimed - theirs and _HELP in theirs - claimed:  # to help with an appraisal is not to lead it
            return self._elsewhere(part, body, frozenset({_LEAD})) or Ruling.FAILS
        if "only" in part.signs and _HELP in claimed and self._leads_any(body.id, provisions):
            return Ruling.FAILS
        own = _said_of(part, body)
        return self._on_objects(own, body) or self._by_leads(own, [body]) or Ruling.HOLDS

    def _on_objects(self, part: Part, body: Mention) -> Ruling | None:
        """Fails where a body is said to lead what it only helps with."""
        for act, concepts in _objects(part):
            norms = [n for _, n in self._held.get(body.id, ()) if concepts & set(n.objects)]
            if act == _LEAD and norms and all(_HELP in n.acts and _LEAD not in n.acts for n in norms):
                return Ruling.FAILS
        return None

    def _elsewhere(self, part: Part, body: Mention, claimed: frozenset[str]) -> Ruling | None:
        """Whether a body holds the role by a clause that is not among the sources: on its own field, or on what the claim names."""
        about = {SECTOR, *part.ids("concept")}
        if claimed and any(claimed & set(n.acts) and about & set(n.objects) for _, n in self._held.get(body.id, ())):
            concepts = [c for c in part.ids("concept") if self._criteria.leaders(c)]
            if not concepts or any(body.id in self._criteria.leaders(c) for c in concepts):
                return Ruling.HOLDS
        return None

    def grounds(self, part: Part) -> Iterator[Provision]:
        """The provisions that give a body of the claim, or its rightful holder, the role that it claims."""
        recognised = _RECOGNISE in _said(part, part.mentions)
        for body in part.ids("agency") if recognised else ():
            own = [(p, n) for p, n in self._held.get(body, ()) if SECTOR in n.objects or "tham-dinh" in n.acts]
            yield from (p for p, n in own if {_RECOGNISE, "tham-dinh"} & set(n.acts))
        if not part.ids("agency") and "same_holder" not in part.signs:
            return
        for concept in (c for c in part.ids("concept") if self._criteria.leaders(c) and c in self._criteria):
            for body in self._criteria.leaders(concept):
                yield from (p for p, _ in self._lead_norms(body, concept))

    def put_right(self, parts: Sequence[Part]) -> tuple[frozenset[str], tuple[tuple[Provision, Norm], ...]]:
        """Bodies that are claimed to lead a criterion and do not, and the norms of those that do."""
        denied: set[str] = set()
        rightful: list[tuple[Provision, Norm]] = []
        for part in (p for p in parts if not p.denied):
            bodies = [m for m in part.mentions if m.kind == "agency" and not LIKE & set(_before(part, m))]
            for act, concepts in _objects(part):
                led = [c for c in concepts if self._criteria.leaders(c) and c in self._criteria and act in ("", *_GUIDES)]
                wrong = [c for c in led if bodies and not self._has(bodies[0].id, c)]
                if "same_holder" in part.signs:
                    wrong = led
                denied |= {bodies[0].id} if wrong and bodies and wrong == led else set()
                rightful += [(p, n) for c in wrong for b in self._criteria.leaders(c) for p, n in self._lead_norms(b, c)]
        return frozenset(denied), tuple(rightful)

    def _lead_norms(self, body: str, concept: str) -> list[tuple[Provision, Norm]]:
        return [(p, n) for p, n in self._held[body] if concept in n.objects and _LEAD in n.acts]

    def receivers(self, parts: Sequence[Part], provisions: Sequence[Provision]) -> tuple[str, ...]:
        """Who receives what is claimed to go to a body that does not receive it."""
        others = [x for p in provisions for d in p.deadlines for x in (d.via, d.to_whom) if x]
        others += [n.to_whom for p in provisions for n in p.norms if n.to_whom]
        claimed = [(part, m) for part in parts if not part.denied for m in part.mentions if m.kind == "agency"]
        to = {m.id for part, m in claimed if TO & set(_before(part, m))}
        return tuple(dict.fromkeys(x for x in others if x not in to)) if to - set(others) else ()

    def _leads_any(self, body: str, provisions: Sequence[Provision]) -> bool:
        """Whether a body leads something of what the sources are about, or anything where they are about nothing of its own."""
        about = {o for p in provisions for n in p.norms if n.bearer == body for o in n.objects}
        own = [n for _, n in self._held.get(body, ()) if _LEAD in n.acts]
        return any(about & set(n.objects) or "ho-tro-huyen" in about for n in own)

    def _acts(self, part: Part, body: Mention) -> frozenset[str]:
        """The acts said of a body: those between it and the next one; all where it is the only one."""
        bodies = [m.start for m in part.mentions if m.kind == "agency" and not LIKE & set(_before(part, m))]
        end = min((s for s in bodies if s > body.start), default=part.start + len(part.plain))
        return _said(part, (m for m in part.mentions if len(bodies) == 1 or body.start <= m.start < end))

    def _by_leads(self, part: Part, bodies: Sequence[Mention]) -> Ruling | None:
        """The ruling by who leads the criteria that the claim names, whatever the sources are about."""
        found: list[Ruling] = []
        listed = has_marks(part.text)
        for act, concepts in _objects(part):
            led = [c for c in concepts if self._criteria.leaders(c) and c in self._criteria]
            if act in ("", *_GUIDES):
                found += [Ruling.HOLDS if self._has(bodies[0].id, c) else Ruling.FAILS for c in led]
                listed = listed or any(set(_before(part, m)[-1:]) & _JOINS for m in part.mentions if m.id in led)
        return joined(found) if listed or len(set(found)) < 2 else Ruling.HOLDS

    def _has(self, body: str, concept: str) -> bool:
        return body in self._criteria.leaders(concept) or any(concept in n.objects for _, n in self._held.get(body, ()))

    def _named(self, bodies: Sequence[Mention], provisions: Sequence[Provision]) -> Ruling | None:
        """Bodies named by the claim against those named by a source that gives nobody a task."""
        if any(p.norms for p in provisions):
            return None
        texts = [p.text for p in provisions]
        named = {n for text in texts for n in document_numbers(text)} & set(self._corpus.documents)
        texts += [self._corpus.documents[n].issuer for n in {*named, *(p.document for p in provisions)}]
        said = {a for text in texts for a in self._reader.bodies(text)}
        return Ruling.FAILS if said and not {m.id for m in bodies} & said else None


def _bodies(part: Part) -> list[Mention]:
    """The bodies that a part speaks of; not those that something is only likened to."""
    return [m for m in part.mentions if m.kind == "agency" and not LIKE & set(_before(part, m))]


def _on_today(part: Part) -> bool:
    return _NOW.search(" ".join(part.marked)) is not None


def _predecessor(body: str, findings: Findings | None) -> str:
    """The body of the documents whose task another one does today: the claim is true of it too."""
    holders = [h.bearer for h in findings.holdings] if findings else []
    if findings is None or body in holders:
        return body
    return next((b for b in holders if any(s.id == body for s in findings.today.get(b, ()))), body)


def _before(part: Part, mention: Mention) -> tuple[str, ...]:
    at = mention.start - part.start
    return part.plain[max(0, at - 2) : at] if at > 0 else ()


def _said(part: Part, mentions: Iterable[Mention]) -> frozenset[str]:
    """The acts among some mentions; recognising is one too where it is part of what is named ("quyền công nhận")."""
    acts = {m.id for m in mentions if m.kind == "act"}
    return frozenset(acts | ({_RECOGNISE} if "cong nhan" in " ".join(part.plain) else set()))


def _said_of(part: Part, body: Mention) -> Part:
    """The part with the concepts said of a body only: "X – A; Y – B" says X of A; all of them where none stands by the body."""
    bodies = [m for m in part.mentions if m.kind == "agency"]
    concepts = [m for m in part.mentions if m.kind == "concept"]
    if len(bodies) < 2 or not concepts:
        return part
    before = min(m.start for m in concepts) < bodies[0].start
    ends = sorted(m.start for m in bodies)
    mine = [m for m in concepts if _neighbour(m.start, ends, before) == body.start]
    others = [m for m in part.mentions if m.kind != "concept"]
    return replace(part, mentions=tuple(sorted([*others, *mine], key=lambda m: m.start))) if mine else part


def _neighbour(at: int, bodies: Sequence[int], before: bool) -> int:
    """Where the body stands that something is said of: the next one, where it is told ``before`` them, otherwise the last one."""
    later, earlier = [b for b in bodies if b > at], [b for b in bodies if b <= at]
    return (later[0] if later else bodies[-1]) if before else (earlier[-1] if earlier else bodies[0])


def _objects(part: Part) -> list[tuple[str, set[str]]]:
    """Each act with the concepts said of it: those after it, or where none is, those of the next act or before the first one."""
    bodies = [m for m in part.mentions if m.kind == "agency"]
    told = [m for m in part.mentions if m.kind == "act" or not any(b.start <= m.start and m.end <= b.end for b in bodies)]
    found: list[tuple[str, set[str]]] = [("", set())]
    for m in sorted(told, key=lambda m: m.start):
        if m.kind == "act":
            found.append((m.id, set()))
        elif m.kind == "concept":
            found[-1][1].add(m.id)
    for k in range(len(found) - 2, 0, -1):
        if not found[k][1]:
            found[k] = (found[k][0], found[k + 1][1])
    if len(found) > 1 and found[0][1] and not found[1][1]:  # "tiêu chí X do Sở Y chủ trì"
        found[0] = (found[1][0], found[0][1])
    return found
