"""Which documents the sources of an answer are of: kind, number, day, issuer and since when each is in force."""

from __future__ import annotations

from collections.abc import Sequence

from assistant import wording
from assistant.understanding import PLAN
from kb.corpus import Corpus
from kb.model import Document, Provision

#: Of the first sources so many documents are told.
_MOST = 2


def identified(provisions: Sequence[Provision], told: str, corpus: Corpus) -> str:
    """The documents beside the plan that the first sources are of, in one line; none that the answer names in full already."""
    numbers = dict.fromkeys(p.document for p in provisions[:_MOST] if p.document != PLAN)
    documents = [d for n in numbers if f"**{(d := corpus.documents[n]).type} {d.number}**" not in told]
    return wording.FROM_DOCUMENTS.format(documents="; ".join(map(_header, documents))) if documents else ""


def _header(document: Document) -> str:
    """The header of a document without its title; a day that no source gives is left out."""
    issued = f" ngày {wording.day(document.issued)}" if document.issued and "issued" not in document.assumed else ""
    start = document.in_force_from if "in_force_from" not in document.assumed else None
    effect = f", hiệu lực từ {wording.day(start)}" if start else ""
    return f"{document.type} {document.number}{issued} của {document.issuer}{effect}"
