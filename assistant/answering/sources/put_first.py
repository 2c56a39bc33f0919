"""Which source goes before the one with the best score: what is nearly as good, and is of the kind that the question asks for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.sources.fit import WEIGHTS, Candidate
from assistant.understanding import PLAN, Query
from kb.corpus import Corpus
from kb.vietnamese import fold

#: The share of its score by which a source of the day, or of the kind of document, that is asked for stands for the best one.
_ALSO = 0.7
#: A task by what is done is that near to one by its words alone.
_NEARLY = 0.85
#: The body itself counts for more than words that name a like one.
_BODY = 0.6
#: What a clause of a named document must know at least as well as the plan's clause that names it.
_KNOWS = ("coverage", "concept", "number", "act", "agency", "bearer")
#: A document of one kind is asked for.
_WHICH_KIND = re.compile(r"\b(?P<kind>nghi quyet|nghi dinh|quyet dinh|thong tu|chi thi|cong van|ket luan) (?:nao|so may)\b")


def rearranged(query: Query, corpus: Corpus, ranked: list[Candidate]) -> list[Candidate]:
    """The best sources, the best first, with the one first that the question asks for."""
    for meant in (_law_of_day, _task_by_act, _of_body, _of_named, _of_kind):
        if ranked and (first := meant(query, corpus, ranked)):
            ranked = [first, *(c for c in ranked if c is not first)]
    return ranked


def _law_of_day(query: Query, _: Corpus, ranked: Sequence[Candidate]) -> Candidate | None:
    """What was law on the day of which is asked, for what came later on the same; that people ask of what came later in such words says
    nothing of that day."""
    best = ranked[0]
    if not (query.dated and query.has("who")) or not best.features["future"]:
        return None
    topics = set(best.provision.topics)
    begun = (c for c in ranked if c.provision.in_force_from and c.provision.in_force(query.as_of))
    then = (c for c in begun if topics & set(c.provision.topics))
    least = _ALSO * (best.score - WEIGHTS["intent"] * best.features["intent"])
    return next((c for c in then if c.score >= least), None)


def _task_by_act(query: Query, _: Corpus, ranked: Sequence[Candidate]) -> Candidate | None:
    """The task of the body named that is what it is asked to do ("Sở đó hướng dẫn thêm khoản nào?"), for another task of it."""
    best = ranked[0]
    if query.has("yesno") or best.features["agency"] < 1 or best.features["act"]:
        return None
    asked = (c for c in ranked if c.features["agency"] == c.features["act"] == 1)
    return next((c for c in asked if c.score >= _NEARLY * best.score), None)


def _of_body(query: Query, _: Corpus, ranked: Sequence[Candidate]) -> Candidate | None:
    """What speaks of the one body whose tasks are asked for, for the tasks of another one."""
    best = ranked[0]
    asked = query.kinds == {"list"} and len(set(query.ids("agency"))) == 1 and not query.ids("concept")
    if not asked or best.features["agency"] or not best.provision.norms:
        return None
    return next((c for c in ranked if c.features["agency"] == 1 and c.score >= _BODY * best.score), None)


def _of_named(query: Query, _: Corpus, ranked: Sequence[Candidate]) -> Candidate | None:
    """A clause of the named document that knows as much, for a clause of the plan that only names it; who names a document and asks for
    one may want where another names it."""
    best = ranked[0]
    if (
        len(query.documents) != 1
        or PLAN in query.documents
        or query.refs
        or query.has("document")
        or best.provision.document != PLAN
    ):
        return None
    own = (c for c in ranked if c.provision.document in query.documents)
    return next((c for c in own if all(c.features[f] >= best.features[f] for f in _KNOWS)), None)


def _of_kind(query: Query, corpus: Corpus, ranked: Sequence[Candidate]) -> Candidate | None:
    """What stands in a document of the kind that is asked for ("theo nghị định nào?"), for what is of another and names none."""
    best = ranked[0]
    asked = None if query.documents else _WHICH_KIND.search(" ".join(query.plain))
    if asked is None or asked["kind"] in f"{_kind(best, corpus)} {fold(best.provision.text)}":
        return None
    of_kind = (c for c in ranked if _kind(c, corpus) == asked["kind"] and not c.features["lapsed"])
    return next((c for c in of_kind if c.score >= _ALSO * best.score), None)


def _kind(source: Candidate, corpus: Corpus) -> str:
    return fold(corpus.documents[source.provision.document].type)
