"""Follow-ups on the clause that answered before as it reads since it was changed ("sau lần sửa 2023 thì khoản ấy giao ai ...?"), or as it
read before that: on that clause."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.answering.own_subjects import on_itself
from assistant.answering.sources.fit import Candidate
from assistant.understanding import PLAN, Query
from assistant.understanding.pointers import points_at_named_clause
from assistant.understanding.when import Side
from kb.corpus import Corpus

_SIDES = {
    "after": re.compile(
        r"\b(?:sau|tu|ke tu|qua)(?: (?:khi|luc|lan|dot))?(?: (?:bi|duoc|co))* (?:sua doi|sua|bo sung)\b|\b(?:lan|ban|dot) sua\b|\bban moi\b"
        r"|\b(?:sua doi|sua|bo sung)(?: nam 20\d\d| 20\d\d)? (?:xong|roi|lai)\b"
    ),
    "before": re.compile(
        r"\btruoc(?: (?:khi|luc|lan|dot))?(?: (?:bi|duoc|co))* (?:sua doi|sua|bo sung)\b|\bban (?:goc|dau|cu)\b"
    ),
}


def of_that_clause(query: Query, earlier: Callable[[Query], Sequence[Candidate]], corpus: Corpus) -> Query:
    """The question on the clause before on the side of its change that it speaks of; itself where it points to no clause or speaks of none."""
    before, plain = query.before, " ".join(query.plain)
    if before is None or query.refs or set(query.documents) - set(before.documents) or not points_at_named_clause(query.plain):
        return query
    sides = [side for side, said in _SIDES.items() if said.search(plain)]
    if len(sides) != 1:
        return query
    told = [(c.provision.document, c.provision.ref) for c in earlier(before) if c.provision.document != PLAN]
    named = [(d, r) for d in before.documents for r in before.refs]
    document, ref = (named if len(named) == 1 else told or [("", "")])[0]
    if len(corpus.versions(document, ref)) < 2:
        return query
    side: Side = "after" if sides[0] == "after" else "before"
    return replace(on_itself(query), documents=(document,), refs=(ref,), side=side, pointer="")
