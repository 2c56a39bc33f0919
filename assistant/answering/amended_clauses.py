"""Clauses that a question names only as amended in a year ("Điều 6 đã sửa năm 2023"): of the document in which they were."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.understanding import Query
from kb.corpus import Corpus
from kb.references import lies_in

_AMENDED = re.compile(r"\b(?:sua|sua doi|bo sung)\b")


def on_amended(query: Query, corpus: Corpus) -> Query:
    """The question on the document whose clause it names only as one that was amended in a year ("Điều 6 đã sửa năm 2023")."""
    if query.documents or not (query.refs and query.years and _AMENDED.search(" ".join(query.plain))):
        return query
    acts = (r for d in corpus.documents.values() for r in d.relations if r.kind == "amends" and r.target_ref and r.from_)
    told = {
        r.target
        for r in acts
        if r.from_
        and r.from_.year in query.years
        and any(lies_in(x, r.target_ref) or lies_in(r.target_ref, x) for x in query.refs)
    }
    return replace(query, documents=tuple(told)) if len(told) == 1 else query
