"""Documents that only the library has: searchable and citable at once, marked as not yet read by a person."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from kb.corpus import Corpus
from kb.ingest.identity import kind_of
from kb.library import Library, Stored
from kb.model import Document, Provision, Verification

#: The ``status`` of such a document.
UNREAD = "Văn bản nạp từ tệp chính thức, máy đọc; chưa có người đọc và duyệt. Chỉ dùng để tra cứu nguyên văn."
_KINDS = {"heading": "heading", "article": "article", "clause": "clause", "point": "point", "annex": "annex"}


def unread(library: Library, known: frozenset[str] = frozenset()) -> list[Document]:
    """The documents of the library that are not among the known numbers, from their newest files."""
    newest: dict[str, Stored] = {}
    for stored in library.versions():
        newest.setdefault(stored.number, stored)
    return [_document(library, stored) for stored in newest.values() if stored.number not in known]


def _document(library: Library, stored: Stored) -> Document:
    issued = date.fromisoformat(stored.issued) if stored.issued else None
    source = f"tệp {stored.file}"
    provisions = tuple(
        Provision.model_validate(
            {
                "ref": p.ref, "text": p.text, "kind": _KINDS.get(p.kind, "item"), "verification": Verification.UNVERIFIED,
                "sources": (source,), "in_force_from": issued, "document": stored.number, "heading": p.heading,
            }
        )
        for p in library.provisions(stored.number)
    )  # fmt: skip
    return Document(
        number=stored.number, type=kind_of(stored.title), title=stored.title or stored.number, issuer="", issued=issued,
        in_force_from=issued, status=UNREAD, verification=Verification.UNVERIFIED, sources=(source,), provisions=provisions,
    )  # fmt: skip


def with_library(corpus: Corpus, library: Library) -> Corpus:
    """The corpus with the unread documents of the library added. Its ``digest`` changes with the library."""
    found = unread(library, frozenset(corpus.documents))
    if not found:
        return corpus
    documents = {**corpus.documents, **{d.number: d for d in found}}
    return replace(corpus, documents=documents, digest=f"{corpus.digest}+{library.state()}")
