"""Asks back which department is meant where a name is cut so short that it begins several ("Sở KH", "Sở Tài")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from assistant import wording
from assistant.answering.refusing.unclear import Unclear
from assistant.understanding import PLAN, Query
from assistant.understanding.titles import PLAN_CONCEPT
from kb.corpus import Corpus
from kb.model import Agency
from kb.vietnamese import fold, folded_syllables, normalise

#: Departments alone are called so; other kinds ("ủy ban", "các tổ chức") are no names yet.
_DEPARTMENT = "so"
#: Fewer letters or other bodies are no shortened name.
_FEWEST = 2
_JOINS = frozenset({"va"})


def shortened(query: Query, corpus: Corpus) -> Unclear | None:
    """The bodies of the plan that such words may mean; None where a thing is named that tells which, or one of them was spoken of."""
    if _DEPARTMENT not in query.plain or query.refs:
        return None
    if any(m.kind == "concept" and m.start >= 0 and m.id != PLAN_CONCEPT for m in query.mentions):
        return None
    bodies = [a for a in corpus.agencies.values() if a.plan_section and fold(a.name).startswith(f"{_DEPARTMENT} ")]
    spoken = set(query.before.ids("agency")) if query.before else set()
    named = {i for m in query.mentions if m.kind == "agency" and m.start >= 0 for i in range(m.start, m.end)}
    for at, (head, short) in enumerate(pairwise(query.plain)):
        if head != _DEPARTMENT or at + 1 in named or len(short) < _FEWEST:
            continue
        meant = [a for a in bodies if _begins(a, short, query.marked[at : at + 2])]
        goes_on = {w for w in query.plain[at + 2 : at + 4] if w not in _JOINS}
        if len(meant) < _FEWEST or spoken & {a.id for a in meant} or any(goes_on & set(_rest(a, short)) for a in meant):
            continue
        return Unclear(
            words=_typed(query.question, head, short),
            asking=wording.WHICH_BODY,
            choices={a.name: a.name for a in meant},
            sources=[p for a in meant if (p := corpus.provision(PLAN, a.plan_section, query.as_of))],
        )
    return None


def _begins(body: Agency, short: str, marked: Sequence[str]) -> bool:
    """Whether a name begins with a word for its kind and these letters, or the first syllable behind that, with its marks."""
    first, *words = folded_syllables(body.name)
    initials = "".join(w[0] for w in words if w not in _JOINS)
    kind, *spelt = normalise(body.name).lower().split()
    return marked[0] in (first, kind) and (initials.startswith(short) or spelt[:1] == [*marked[1:]])


def _rest(body: Agency, short: str) -> Iterator[str]:
    """What would tell one body from another behind the shortened name: its other words, or their letters."""
    words = [w for w in folded_syllables(body.name)[1:] if w != short]
    initials = "".join(w[0] for w in words if w not in _JOINS).removeprefix(short)
    yield from words
    yield from (initials[:n] for n in range(1, len(initials) + 1))


def _typed(question: str, head: str, short: str) -> str:
    """The shortened name as it was typed; empty where it was written apart in another way."""
    words = normalise(question).split()
    return next(
        (f"{a} {b.rstrip('?.,!;:')}" for a, b in pairwise(words) if (fold(a), fold(b).rstrip("?.,!;:")) == (head, short)), ""
    )
