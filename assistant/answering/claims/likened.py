"""Claims that one document says what another one does ("Nghị quyết A cũng ghi 17 đến 19 tỉnh như Quyết định B"): only A is claimed of."""

from __future__ import annotations

import re
from collections.abc import Set

from assistant.answering.claims.ruling import Ruling
from assistant.answering.sources.bags import Bags
from assistant.understanding import Query
from kb.corpus import Corpus
from kb.model import Document, Provision
from kb.vietnamese import fold, folded_syllables, normalise, numbers

#: That a document says something, and that another one, named behind, says so as well.
_SAYS = re.compile(r"\b(?:ghi|neu|noi|dat|quy dinh|viet|de ra|dua ra|chot|giao|yeu cau)\b")
_LIKE = re.compile(
    r"\b(?:nhu|giong|y het|y chang|y nhu|tuong tu|trung voi|khop voi)(?: (?:nhu|voi|het|trong|o|ben|cua|la|ca))*"
    r" (?:quyet dinh|nghi quyet|nghi dinh|thong tu|ke hoach|luat|qd|nq|nd|tt|kh)(?: so)? \d"
)
_DENIES = re.compile(r"\b(?:khong|chang|chua|dau)(?: (?:he|co|thay|duoc))* $")
#: A clause of the document shares so many telling words with a claim on it.
_SHARED = 2


class Likened:
    """Judges them by the clauses of the document that comes first."""

    def __init__(self, corpus: Corpus, bags: Bags) -> None:
        self._corpus, self._bags = corpus, bags

    def ruling(self, query: Query, first: Provision) -> tuple[Ruling, Provision] | None:
        """Whether the document says the numbers that are claimed of it, and its clause nearest to the claim; None where nobody can tell.

        Of clauses equally near the one that is most like the ``first`` source is meant.
        """
        text = fold(normalise(query.question))
        like = _LIKE.search(text)
        says = _SAYS.search(text[: like.start()]) if like else None
        named = self._corpus.documents.get(query.documents[0]) if len(query.documents) > 1 else None
        if like is None or says is None or named is None or not query.has("yesno") or query.before is not None:
            return None
        claimed = set(numbers(text[says.end() : like.start()])) - {float(y) for y in query.years}
        things = set(folded_syllables(text[says.end() : like.start()])) & query.content
        near = self._nearest(named, query, things, first) if claimed else None
        if near is None or len(self._bags.of(near).own & things) < min(_SHARED, len(things)):
            return None
        ruling = Ruling.HOLDS if claimed <= set(numbers(near.text)) else Ruling.FAILS
        return ruling.turned if _DENIES.search(text[: says.start()]) else ruling, near

    def _nearest(self, document: Document, query: Query, things: Set[str], first: Provision) -> Provision | None:
        """The clause of a document that knows most of some words; of several the one most like another. An ended one has those it had."""
        held = [p for p in document.provisions if p.in_force(query.as_of)] or document.provisions
        like = self._bags.of(first).own
        return max(held, key=lambda p: (len((own := self._bags.of(p).own) & things), len(own & like)), default=None)
