"""Which sources of an answer say who holds what is asked: those on its subject, and those that answer another part of the question."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.sources.bags import Bags
from assistant.answering.sources.fit import Candidate
from assistant.answering.sources.one_question import ASKING
from assistant.understanding import Query
from assistant.understanding.choices import is_choice
from assistant.understanding.reasons import reasons
from kb.model import Provision
from kb.vietnamese import document_numbers, folded_syllables

#: What is asked of bodies is not asked of the one that is named, or of more than it.
_ASKS_OTHERS = ("who", "department", "bodies", "yesno", "compare", "several", "recipient", "succession")
#: One is asked for in words that name no kind of body ("chỗ nào chủ trì").
_ANOTHER = re.compile(r"\b(?:thang|dua|ong|cho|ben|nha|phia|noi|dang|ban|hoi) nao\b")
#: A source answers a part of its own where it alone says this share of what the question tells, by how much the words tell.
_OWN_PART = 0.05
#: A provision is on what is asked where it knows this share of what the best one knows of it, by how much the words tell.
_ON_IT = 0.65


def bearing(bags: Bags, query: Query, sources: Sequence[Candidate]) -> list[Candidate]:
    """The sources, in order, that say who holds what is asked.

    Other duties of a body that the question only names prove nothing; of a claim no other duty counts, unless it answers a part of it.
    """
    if _of_one(query) and sources:
        return [next((c for c in sources if _offered(query, c)), sources[0])]
    if own := _of_lone_body(query, sources):
        return own
    about = set(query.ids("concept")) - (reasons(query) if query.has("yesno") else frozenset())
    on_it = [c for c in sources if about & {o for n in c.norms for o in n.objects} or _names(query, c)]
    if not on_it or _of_several(query):
        return list(sources)
    kept = [*on_it, *_answering_more(bags, query, on_it, [c for c in sources if c not in on_it])]
    if not query.has("yesno"):
        kept += [c for c in sources if not {n.bearer for n in c.norms} <= set(query.ids("agency"))]
    return [c for c in sources if c in kept]


def _of_lone_body(query: Query, sources: Sequence[Candidate]) -> list[Candidate]:
    """Where it is asked what the one body that a question names does, the sources that give it to that body; the subject may be
    one that others have, too ("Hội A thì lo dự án gì, hay cũng quanh hợp tác xã?")."""
    named = {m.id for m in query.mentions if m.kind == "agency"}
    onward = any(c.start and query.plain[c.start] == "con" for c in query.clauses)  # "..., còn Sở A?" goes on to it from another
    if len(named) != 1 or onward or not query.segments or query.options or query.has(*_ASKS_OTHERS):
        return []
    plain = " ".join(query.plain)
    if len(ASKING.findall(plain)) > 1 or _ANOTHER.search(plain):
        return []
    return [c for c in sources if named & {n.bearer for n in c.norms}]


def knows_as_much(bags: Bags, query: Query, provision: Provision, best: Provision) -> bool:
    """Whether a provision knows most of what the best one knows of a question, so that its duty may be the one that is asked for."""
    named = {w for m in query.mentions if m.kind in ("agency", "act") for w in folded_syllables(m.words)}
    known, most = (sum(bags.rarity(w) for w in (query.content - named) & bags.of(p).told) for p in (provision, best))
    return known >= _ON_IT * most


def _of_one(query: Query) -> bool:
    """Whether it is asked which one of two bodies it is: the best source says it."""
    once = len(ASKING.findall(" ".join(query.plain))) < 2 and not query.has("yesno", "compare", "several")
    return once and is_choice(query.plain, query.mentions)


def _offered(query: Query, source: Candidate) -> bool:
    """Whether a source gives the very act that is asked for to one of the bodies that are offered."""
    acts, bodies = set(query.ids("act")), query.ids("agency")
    return any(n.bearer in bodies and acts & set(n.acts) for n in source.norms)


def _names(query: Query, source: Candidate) -> bool:
    """Whether a clause of a body that a claim on several bodies names speaks of a document that it names, too."""
    named = set(query.ids("agency"))
    told = query.has("yesno") and len(named) > 1 and named & {n.bearer for n in source.norms}
    return bool(told) and bool(set(query.documents) & set(document_numbers(source.provision.text)))


def _of_several(query: Query) -> bool:
    """Whether a question asks for several things, or for what each of the bodies does that it names; not which of them does it.

    Of a claim only bodies that it compares are several.
    """
    bodies = len(query.ids("agency")) > 1
    if query.has("yesno"):
        return bodies and query.has("compare")
    of_each = not query.kinds and bodies and "hay" not in query.plain
    return query.has("compare", "several", "list") or len(query.segments) > 1 or of_each


def _answering_more(bags: Bags, query: Query, kept: Sequence[Candidate], others: Sequence[Candidate]) -> list[Candidate]:
    """Those of the others that say something that is asked and that none of those kept, or of them before it, says."""
    named = {w for m in query.mentions if m.kind in ("agency", "act") for w in folded_syllables(m.words)}
    untold = {w: bags.rarity(w) for w in query.content - named}
    least = _OWN_PART * sum(untold.values())
    found = []

    def told(provision: Provision) -> float:
        return sum(untold.pop(w) for w in bags.of(provision).told & set(untold))

    for candidate in kept:
        told(candidate.provision)
    for candidate in others:
        if untold and told(candidate.provision) >= least:
            found.append(candidate)
    return found
