"""What a document has lived through, told behind the provisions that answer a question."""

from __future__ import annotations

from assistant.answering.documents.lives import Lives
from assistant.answering.documents.told_before import of_clause_before
from assistant.answering.refusing.missing import asks_change
from assistant.understanding import PLAN, Query
from kb.corpus import Corpus
from kb.model import Provision


def life_lines(query: Query, source: Provision, lives: Lives, corpus: Corpus) -> list[str]:
    """The life of the document of the best source where that is asked, otherwise what changed it where documents are asked for."""
    if of_clause_before(query, corpus):
        return []
    planned = source.document == PLAN
    asked = query.has("life") and (
        not planned or PLAN in query.documents
    )  # what only stands in the plan has no life of the plan's
    if asked or (not planned and asks_change(query)):
        return lives.told_by(query, source)
    return lives.changed(source.document, query.as_of) if query.has("document") and not planned else []
