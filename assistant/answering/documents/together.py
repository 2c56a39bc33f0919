"""Documents that a question names in one breath ("Nghị định A và Thông tư B ký ngày nào, hiệu lực từ ngày nào"): each is told by itself."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.composer import Draft
from assistant.answering.documents.about import spoken_order
from assistant.answering.documents.fields import KINDS
from assistant.answering.documents.headers import Papers
from assistant.answering.documents.spans import effect, opening, ranged
from assistant.understanding import Query
from assistant.understanding.papers import named_at
from kb.corpus import Corpus
from kb.model import Document
from kb.vietnamese import folded_syllables

#: What may stand between two documents that are asked of together, beside their numbers.
_BETWEEN = frozenset(
    " ".join([*KINDS, "va voi cung cong kem hai ca cac so nam nd tt cv kh chinh phu quoc hoi thu tuong ttg"]).split()
)
#: What the header of each tells.
_FIELDS = ("life", "issue", "signer")


class Together:
    """Tells the headers of the other documents that a question asks of in one breath with the one that was told."""

    def __init__(self, corpus: Corpus, papers: Papers) -> None:
        self._corpus, self._papers = corpus, papers

    def completed(self, query: Query, draft: Draft) -> Draft:
        """What is told of one document, with the days and the signers of the others where they are asked for."""
        if draft.status != "answered" or draft.verdict is not None or query.refs or not query.has(*_FIELDS):
            return draft
        told = " ".join(draft.lines)
        for other in self._in_one_breath(query):
            named = self._papers.named(other)
            if named in told:
                continue
            draft.lines.append(f"{named} {ranged(other)}" if query.has("life") else named)
            draft.lines += [self._papers.signer(other)] if query.has("signer") else []
            draft.cite(*effect(other), *opening(other))
        return draft

    def _in_one_breath(self, query: Query) -> Sequence[Document]:
        """The documents of a question if nothing but their kinds and numbers stands between them; otherwise none."""
        numbers = spoken_order(query)
        places = [named_at(n, query.plain) for n in numbers]
        for (one, begin), end in zip(zip(numbers, places, strict=True), places[1:], strict=False):
            own = {*folded_syllables(one), *_BETWEEN}
            if begin is None or end is None or not own.issuperset(query.plain[begin:end]):
                return ()
        known = [self._corpus.documents[n] for n in numbers if n in self._corpus.documents]
        return known if len(known) > 1 else ()
