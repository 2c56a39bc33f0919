"""What a question claims: a verdict is on that alone, whatever else is asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.understanding import Query, Reader
from assistant.understanding.claimed import claim_in
from kb.vietnamese import folded_syllables

#: A claim says so many telling words at least beside the bodies that it names.
_OWN_WORDS = 2


def claimed(query: Query, reader: Reader) -> Query:
    """The question without what it asks openly before or after its claim; as it is where that holds what the claim is about."""
    text = reader.spelt_out(query.question)
    kept = claim_in(text)
    if kept == text or not _telling(query, reader.syllables(kept)):
        return query
    history = (query.before.question,) if query.before else ()
    return replace(reader.read(kept, history, query.as_of), doubted=query.doubted, anchors=query.anchors)


def _telling(query: Query, words: Sequence[str]) -> bool:
    """Whether words tell of more than of bodies what a claim is about."""
    bodies = {w for m in query.mentions if m.kind == "agency" for w in folded_syllables(m.words)}
    return len(query.content.intersection(words) - bodies) >= _OWN_WORDS
