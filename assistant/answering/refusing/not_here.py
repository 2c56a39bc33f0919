"""A document of an issuer is asked for, and only another issuer's is here."""

from __future__ import annotations

from collections.abc import Sequence

from assistant import wording
from assistant.answering.documents.sought import Sought, of_province, only_national, only_planned
from assistant.understanding import Query
from kb.corpus import Corpus
from kb.model import Provision


def not_here(query: Query, chosen: Sequence[Provision], corpus: Corpus) -> str:
    """What is missing where the sources of a question are of another issuer than it asks for; otherwise empty."""
    sought = Sought.of(query)
    sources = [corpus.documents[p.document] for p in chosen]
    told = " ".join(p.text for p in chosen)
    if (of_province(query) and only_national(sources, told)) or only_planned(query, told):
        return wording.NONE_OF_PROVINCE
    if sought is None or not sources or not sought.missed(sources, told):
        return ""
    return wording.NO_SUCH_PAPER.format(type=sought.type, issuer=sought.issuer)
