"""Documents and clauses that a question names and that nobody has: said to be absent, not answered by their neighbours."""

from __future__ import annotations

from collections.abc import Sequence

from assistant import wording
from assistant.understanding import Query
from kb.corpus import Corpus, parent_ref
from kb.model import Provision
from kb.vietnamese import document_numbers, fold


class Absent:
    """Recognises what a question names and the corpus does not hold."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus

    def reason(self, query: Query, chosen: Sequence[Provision]) -> str:
        """What is named and not there, in words; empty where all of it is there, or where a source speaks of it."""
        known = [n for n in query.documents if n in self._corpus.documents]
        spoken = {fold(n) for p in chosen for n in document_numbers(p.text)}
        if query.documents and not known and query.has("signer") and not query.has("yesno"):
            return wording.SIGNER.format(documents=wording.listed(query.documents))
        if query.documents and not known:
            unknown = [n for n in query.documents if fold(n) not in spoken]
            return f"nội dung của {wording.listed(unknown)}" if len(unknown) == len(query.documents) else ""
        if len(query.documents) != 1 or not query.refs or query.side:
            return ""
        missing = [r for r in query.refs if not self._there(known[0], r)]
        return f"{wording.listed(missing)} của {known[0]}" if len(missing) == len(query.refs) else ""

    def _there(self, number: str, ref: str) -> bool:
        """Whether a clause, a part of it or, where its parts are not told apart, what holds it is in the corpus."""
        if self._corpus.versions(number, ref) or self._corpus.children(number, ref):
            return True
        above = parent_ref(ref)
        if not above:
            return False
        return self._there(number, above) and not self._corpus.children(number, above)
