"""Documents that only the library has: searchable and citable at once, marked as not yet read by a person, until one accepts them."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date

from kb.corpus import Corpus, cross_check
from kb.library import Library, Stored
from kb.model import Document, Provision, Verification

#: The ``status`` of such a document.
UNREAD = "Văn bản nạp từ tệp chính thức, máy đọc; chưa có người đọc và duyệt. Chỉ dùng để tra cứu nguyên văn."
_KINDS = {"heading": "heading", "article": "article", "clause": "clause", "point": "point", "annex": "annex"}


def unread_corpus(corpus: Corpus, library: Library) -> Corpus:
    """The documents of the library that the corpus doesn't know, from their newest files, as a corpus of their own.

    They are kept apart, so that what a file says changes no answer on what it does not speak of.
    """
    newest: dict[str, Stored] = {}
    for stored in library.versions():
        newest.setdefault(stored.number, stored)
    found = {n: _document(library, stored) for n, stored in newest.items() if n not in corpus.documents}
    return replace(corpus, documents=found, asks={}, contradictions=(), digest=f"unread+{library.state()}")


def _document(library: Library, stored: Stored) -> Document:
    from kb.ingest.identity import kind_of

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


def with_accepted(corpus: Corpus, library: Library) -> Corpus:
    """The corpus with the documents that a person accepted; their norms count like any other.

    What the corpus itself restates comes first. A document that names a body or act which the corpus has lost since then goes
    back to the unread ones.
    """
    accepted = {d.number: d for d in library.accepted() if d.number not in corpus.documents}
    if not accepted:
        return corpus
    findings = cross_check(replace(corpus, documents={**corpus.documents, **accepted}))
    sound = {n: d for n, d in accepted.items() if not any(f.startswith(f"{n} ") for f in findings)}
    state = hashlib.sha256("".join(d.model_dump_json() for d in sound.values()).encode()).hexdigest()
    return replace(corpus, documents={**corpus.documents, **sound}, digest=f"{corpus.digest}+{state}")
