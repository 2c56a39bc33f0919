"""Whether a body has a role, where the question offers a lesser one beside it ("có công nhận không, hay chỉ thẩm định, đánh giá?")."""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import replace

from assistant.answering.claims.holding import Holding
from assistant.answering.claims.ruling import Ruling
from assistant.answering.claims.sayings import Saying, alternatives
from assistant.understanding import PLAN, Query
from kb.corpus import Corpus
from kb.vietnamese import fold
from rules.assigning import HELPS, LEAD

#: What is offered instead: a lesser role, or that it does no more than that.
_OR_ONLY = re.compile(r"\b(?:hay|hoac)(?: (?:la|thuc ra|that ra))* (?:chi|moi|don thuan|dung lai o)\b(?! (?:tieu|thi|dao)\b)")
#: Concepts that say no more than that something is recognised, and so name the role.
_RECOGNISED = frozenset({"tham-quyen-cong-nhan", "xet-cong-nhan"})
_RECOGNISES = "cong-nhan"


def or_only(query: Query, holding: Holding, corpus: Corpus) -> Ruling | None:
    """The ruling on the role that is asked first; None where no lesser one is offered, or no one body is meant."""
    plain = " ".join(query.plain)
    offered = _OR_ONLY.search(plain)
    bodies = dict.fromkeys(m.id for m in query.mentions if m.kind == "agency")
    if offered is None or len(bodies) != 1 or not query.has("yesno"):
        return None
    at = plain[: offered.start()].count(" ")
    acts = {m.id for m in query.mentions if m.kind == "act" and 0 <= m.start < at}
    less = {m.id for m in query.mentions if m.kind == "act" and m.start >= at} - acts
    named = [m for m in query.mentions if m.kind == "concept" and m.start < at]
    recognised = [m for m in named if m.id in _RECOGNISED and fold(corpus.acts[_RECOGNISES].name) in fold(m.words)]
    acts |= {_RECOGNISES} if recognised else set()
    if not acts or not less:
        return None
    things = alternatives(m for m in named if m.id not in _RECOGNISED)
    if acts <= _beside(corpus, next(iter(bodies)), {o for group in things for o in group}):
        return Ruling.HOLDS
    if led := _led(corpus, next(iter(bodies)), acts, less) if not things else None:
        return led
    saying = Saying(last=at, bodies=tuple(bodies), objects=things, acts=frozenset(acts))
    return holding.ruling(saying, query.as_of) or holding.ruling(replace(saying, objects=()), query.as_of)


def _led(corpus: Corpus, body: str, acts: Set[str], less: Set[str]) -> Ruling | None:
    """``FAILS`` where a body is said to lead another role ("chủ trì thẩm định") that its norms give it only together with the lesser one."""
    own = [set(n.acts) for p in corpus.documents[PLAN].provisions for n in p.norms if n.bearer == body]
    meant = [roles for roles in own if acts - {LEAD} <= roles] if LEAD in acts and acts - {LEAD} else []
    helps = less & HELPS
    return Ruling.FAILS if helps and meant and all(helps <= roles and LEAD not in roles for roles in meant) else None


def _beside(corpus: Corpus, body: str, things: Set[str]) -> set[str]:
    """The roles that a body has in the provisions of the plan by which it has one of some things."""
    own = [[n for n in p.norms if n.bearer == body] for p in corpus.documents[PLAN].provisions]
    return {a for norms in own if any(things & set(n.objects) for n in norms) for n in norms for a in n.acts}
