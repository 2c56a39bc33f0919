"""Further sources that lead away from the one thing that a question asks: another body, or another role of the same one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.answering.sources.fit import Candidate
from assistant.answering.sources.one_question import one_question
from assistant.understanding import Query
from kb.model import Norm, Provision
from kb.vietnamese import folded_syllables
from rules.responsibility import SECTOR

_DONG = "dong"


def strays(query: Query, known: Sequence[Candidate], c: Candidate) -> bool:
    """Whether a further source leads away from the one thing that is asked."""
    return any(way(query, known, c) for way in (_of_other_subject, _of_other_act, _of_other_level, _of_other_body, _of_no_amount))


def _of_other_subject(query: Query, known: Sequence[Candidate], c: Candidate) -> bool:
    """Whether it would name one more body, for something else than the one subject that a body is asked for."""
    asked = set(query.ids("concept"))
    if not asked or not query.has("who") or query.has("compare", "several", "list") or not one_question(query):
        return False
    more = {n.bearer for n in c.norms} - {n.bearer for k in known for n in k.norms} - set(query.ids("agency"))
    objects = {o for n in c.norms for o in n.objects}
    own_field = SECTOR in objects and not c.features["stranger"]
    return bool(more) and not own_field and not asked & objects.union(c.provision.topics)


def _of_other_act(query: Query, known: Sequence[Candidate], c: Candidate) -> bool:
    """Whether it only gives other roles to the body that is known to have the one role that is asked for."""
    asked = set(query.ids("act"))
    if len(asked) != 1 or not query.has("who") or query.has("compare", "several", "list") or not one_question(query):
        return False
    holders = {n.bearer for k in known for n in k.norms if asked & set(n.acts)}
    return bool(c.norms) and {n.bearer for n in c.norms} <= holders and not any(asked & set(n.acts) for n in c.norms)


def _of_other_level(query: Query, known: Sequence[Candidate], c: Candidate) -> bool:
    """Whether all that it gives a body to do is for places of other levels than those that a body is asked for."""
    if not query.levels or not query.has("who") or query.has("compare", "list"):
        return False
    return at_other_level(query, c.norms) and any(query.levels & set(n.levels) for k in known for n in k.norms)


def at_other_level(query: Query, norms: Sequence[Norm]) -> bool:
    """Whether tasks are all for places of other levels than those that a question names."""
    return bool(norms) and all(n.levels and not query.levels & set(n.levels) for n in norms)


def _of_other_body(query: Query, known: Sequence[Candidate], c: Candidate) -> bool:
    """Whether it tells of another body than the one that has the first source and that the question points to, or asks what it does."""
    meant = {m.id for m in query.mentions if m.kind == "agency" and m.start < 0} if query.pointer else _doing(query)
    has = {n.bearer for k in known for n in k.provision.norms}
    if not meant & has or query.has("yesno", "compare", "several") or not one_question(replace(query, before=None)):
        return False
    return bool(c.provision.norms) and not meant & {n.bearer for n in c.provision.norms}


def _of_no_amount(query: Query, known: Sequence[Candidate], c: Candidate) -> bool:
    """Whether nothing but an amount of money is asked, which the known sources give, and it gives none."""
    alone = query.kinds <= {"count"} and query.has("count") and query.ids("concept") and one_question(query)
    return bool(alone) and all(_in_money(k.provision) for k in known) and not _in_money(c.provision)


def _in_money(provision: Provision) -> bool:
    """Whether a provision gives an amount of money."""
    return any(_DONG in folded_syllables(f.unit) for f in provision.figures)


def _doing(query: Query) -> set[str]:
    """The one body of which it is asked what it does ("Sở X chủ trì tiêu chí nào"); empty where a subject or another body is asked."""
    named = set(query.ids("agency"))
    asked = (
        (query.ids("act") or query.kinds == {"list"})
        and not query.ids("concept")
        and not query.has("who", "partner", "recipient")
    )
    return named if asked and len(named) == 1 else set()
