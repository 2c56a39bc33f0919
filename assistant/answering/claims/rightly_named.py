"""Whom an answer to a claim rightly names: what it denies of a body, that body does not have for having something else."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from assistant.answering.bodies.rolls import WHERE
from assistant.answering.claims.assigned import TITLES
from assistant.answering.claims.left_out import nothing_said_of
from assistant.answering.sources.fit import Candidate
from assistant.understanding import PLAN, Query
from assistant.understanding.reasons import reasons
from kb.corpus import Corpus
from kb.model import Norm, Provision
from kb.vietnamese import fold
from rules.assigning import HELPS, LEAD, SECTOR
from rules.responsibility import Findings, Holding

#: Right before a body: its section in the plan is spoken of.
_ITS_SECTION = re.compile(
    r"\b(?:muc|phan|gach(?: dau dong)?(?: (?:thu \w+|cuoi|dau))?)(?: (?:viec|nhiem vu|cua|danh cho|cho|ve))*$"
)
#: Acts that nearly all have, so that they tell nobody apart.
_COMMON = frozenset({LEAD, *HELPS, "trien-khai", "ho-tro"})


def without_other_duties(query: Query, findings: Findings, corpus: Corpus) -> Findings:
    """What is held, without what the one body of a claim that is denied has of other things than those that it speaks of, where
    somebody has these; of several bodies each may have what is said of another one."""
    claimed = frozenset(query.ids("agency")) - nothing_said_of(query)
    if len(claimed) != 1 or query.has("compare") or claimed & _of_sections(query):
        return findings
    told = _told(query)
    things = frozenset(c for c in told if corpus.concepts[c].kind not in WHERE)
    acts = frozenset(query.ids("act")) - _COMMON
    by_act = {h.bearer for h in findings.holdings if acts and acts <= set(h.norm.acts)}
    meant = {h.bearer for h in findings.holdings if _on(h, things, corpus)} if things else by_act
    mine = {h.bearer for h in findings.holdings if _on(h, told, corpus)} if things else by_act
    if not told and (why := reasons(query)):  # "vì dính biến đổi khí hậu": for that it was claimed
        mine = meant = {h.bearer for h in findings.holdings if not set(h.norm.objects) <= why} & (by_act or set(findings.bearers))
    return findings.only([h for h in findings.holdings if h.bearer in mine or h.bearer not in claimed]) if meant else findings


def of_thing(query: Query, findings: Findings | None, corpus: Corpus) -> list[tuple[Provision, Norm]]:
    """The norms of those who have in the plan what a claim that is denied says of another one, where the sources tell of nobody."""
    claimed = frozenset(query.ids("agency")) - nothing_said_of(query)
    things = {c for c in _told(query) if corpus.concepts[c].kind not in WHERE}
    if len(claimed) != 1 or len(things) != 1 or query.has("compare"):
        return []
    why = reasons(query)
    if findings is not None and any(not set(h.norm.objects) <= why for h in findings.holdings):
        return []
    plan = [(p, n) for p in corpus.documents[PLAN].provisions for n in p.norms if things & set(n.objects)]
    held = [(p, n) for p, n in plan if not set(n.acts) <= HELPS]
    return held if claimed.isdisjoint(n.bearer for _, n in plan) and len({n.bearer for _, n in held}) == 1 else []


def of_titled(query: Query, findings: Findings | None, corpus: Corpus) -> list[tuple[Provision, Norm]]:
    """The norms that make a body what a claim that is denied calls another one ("Sở A là cơ quan thường trực à")."""
    if not (named := titled(query)):  # most claims call nobody so: the plan need not be gone through
        return []
    held = findings.bearers if findings else ()
    return [
        (p, n)
        for p in corpus.documents[PLAN].provisions
        for n in p.norms
        if (n.bearer in named and n.bearer not in held and named[n.bearer] & set(n.objects))
    ]


def titled(query: Query) -> dict[str, set[str]]:
    """The bodies that a question names by what they are, with that."""
    named = [m for m in query.mentions if m.kind == "agency" and m.start >= 0]
    spans = {(m.start, m.end): m.id for m in named if fold(m.words).startswith(TITLES)}
    found: dict[str, set[str]] = {}
    for m in query.mentions:
        if m.kind == "concept" and (m.start, m.end) in spans:
            found.setdefault(spans[m.start, m.end], set()).add(m.id)
    return found if set(query.ids("agency")) - set(found) else {}


def of_section(query: Query, sources: Sequence[Candidate], findings: Findings | None) -> list[tuple[Provision, Norm]]:
    """The norms of the body of whose section in the plan a claim speaks ("mục Sở A viết ..."), among the sources."""
    meant = _of_sections(query) - set(findings.bearers if findings else ())
    return [(c.provision, n) for c in sources for n in c.norms if n.bearer in meant]


def _of_sections(query: Query) -> frozenset[str]:
    """The bodies of whose section in the plan it is spoken."""
    named = [m for m in query.mentions if m.kind == "agency" and m.start >= 0]
    return frozenset(m.id for m in named if _ITS_SECTION.search(" ".join(query.plain[: m.start])))


def _told(query: Query) -> frozenset[str]:
    """The concepts of which a claim says something: not those of its reason, nor those that only begin within the name of another
    one ("điều chỉnh nghị quyết đại hội" speaks of no other act)."""
    named = [m for m in query.mentions if m.kind == "concept"]
    own = {m.id for m in named if m.start < 0 or not any(o.start < m.start < o.end < m.end for o in named)}
    return frozenset(own) - reasons(query)


def each_named(query: Query, sources: Sequence[Candidate], findings: Findings | None) -> list[tuple[Provision, Norm]]:
    """The norms by which a claim that is true of several bodies is true of those that nothing is told of yet."""
    held = findings.bearers if findings else ()
    heirs = {s.id for body in held for s in findings.today.get(body, ())} if findings else set()
    named = frozenset(query.ids("agency")) - nothing_said_of(query)
    left = named - {*held, *heirs} if len(named) > 1 else frozenset()
    return [(c.provision, n) for c in sources for n in c.norms if n.bearer in left]


def _on(holding: Holding, things: Set[str], corpus: Corpus) -> bool:
    """Whether it is of one of the things, of a part of one, or of all that is in the field of its body."""
    return any(o == SECTOR or {o, corpus.concepts[o].broader} & things for o in (*holding.norm.objects, *holding.objects))
