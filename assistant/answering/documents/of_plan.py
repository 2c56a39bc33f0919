"""Where the plan names the documents whose headers an answer tells, and what it plans in the place of one."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cached_property

from assistant import wording
from assistant.answering.composer import Draft
from assistant.answering.documents.headers import Papers
from assistant.understanding import PLAN, Query
from kb.corpus import Corpus
from kb.model import Document, Provision
from kb.vietnamese import document_numbers

#: What is to come instead of a document is spoken of.
_INSTEAD = re.compile(r"\b(?:thay(?! (?:mat|doi)\b)|the cho|ke tiep)\b")
#: Places that are given for one document.
_MOST = 2


class OfPlan:
    """Adds to what is told of documents where the plan speaks of them; ``planned``: what others say is to replace one."""

    def __init__(self, corpus: Corpus, papers: Papers, planned: Callable[[Document], Sequence[Provision]]) -> None:
        self._corpus, self._papers, self._planned = corpus, papers, planned

    @cached_property
    def _places(self) -> dict[str, list[Provision]]:
        """The provisions of the plan that name a document, by its number."""
        found: dict[str, list[Provision]] = {}
        for provision in self._corpus.documents[PLAN].provisions:
            for number in dict.fromkeys(document_numbers(provision.text)):
                found.setdefault(number, []).append(provision)
        return found

    def completed(self, query: Query, draft: Draft) -> Draft:
        """What is told of documents, with the provisions of the plan that name them."""
        if draft.status != "answered" or draft.whole_list:
            return draft
        said = "\n".join(draft.lines)
        numbers = dict.fromkeys(p.document for p in draft.provisions if p.document != PLAN)
        for document in (d for n in numbers if self._papers.named(d := self._corpus.documents[n]) in said):
            if _INSTEAD.search(" ".join(query.plain)) and draft.verdict is None:
                planned = [p for p in self._planned(document) if p.text.strip() not in said]
                draft.lines += [f"- {wording.quoted(p)}" for p in planned]
                draft.cite(*planned)
            if not (query.refs or query.has("life")):  # how the law changed, the plan does not tell
                draft.cite(*self._places.get(document.number, ())[:_MOST])
        return draft
