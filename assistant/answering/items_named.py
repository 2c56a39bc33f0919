"""What an article lists under a heading of its own ("Điều 21 đặt mấy điều kiện?"): the clause of it that begins so."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.understanding import Query
from kb.corpus import Corpus, parent_ref
from kb.vietnamese import folded_syllables

#: How that heading, in its first two syllables, is counted or asked for.
_LISTED = (
    r"\b(?:(?:may|bao nhieu|nhung|cac) {head}|{head} (?:gi|nao|ra sao|the nao)|{head}\b.* (?:la|gom|co)(?: (?:nhung|cac))? gi)\b"
)


def on_listed(query: Query, corpus: Corpus) -> Query:
    """The question on the clause of the only article that it names which begins with what it wants listed."""
    if len(query.refs) != 1 or len(query.documents) != 1 or query.has("yesno", "who", "life", "title"):
        return query
    (number,), (ref,) = query.documents, query.refs
    held = {
        p.ref: p for p in (corpus.documents[number].provisions if number in corpus.documents else ()) if parent_ref(p.ref) == ref
    }
    begun = {" ".join(folded_syllables(p.text)[:2]): r for r, p in held.items()}
    plain = " ".join(query.plain)
    found = [r for head, r in begun.items() if re.search(_LISTED.format(head=head), plain)]
    return replace(query, refs=(found[0],)) if len(found) == 1 else query
