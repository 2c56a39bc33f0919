"""Follow-ups on the two documents of the questions before ("hai quyết định ấy khác nhau chỗ nào?"), asked by both their numbers."""

from __future__ import annotations

import re

from assistant.understanding.query import Query
from assistant.understanding.their_paper import of_kind
from kb.corpus import Corpus
from kb.vietnamese import fold_in_step, normalise

_BOTH = re.compile(
    r"\b(?:ca )?(?:hai|2) (?:cai |ban )?(?P<kind>van ban|nghi quyet|nghi dinh|quyet dinh|thong tu|chi thi|cong van|ke hoach)"
    r"(?: (?:do|ay|nay|kia|tren|vua (?:roi|noi|hoi|nhac)|noi tren))+\b"
)


def by_both_numbers(query: Query, before: Query, corpus: Corpus) -> str:
    """What a follow-up asks of both documents that were spoken of, by their numbers; empty where they are not just two of the kind."""
    text = " ".join(normalise(query.question).split())
    found = None if query.documents or query.refs else _BOTH.search(fold_in_step(text))
    if found is None:
        return ""
    earlier = before.instead_of or before.before
    numbers = dict.fromkeys((*(earlier.documents if earlier else ()), *before.documents))
    known = [d for n in numbers if (d := corpus.documents.get(n)) and of_kind(found["kind"], d)]
    if len(known) != len(numbers) or len(known) != 2:
        return ""
    named = " và ".join(f"{d.type} {d.number}" for d in known)
    return f"{text[: found.start()]}{named}{text[found.end() :]}"
