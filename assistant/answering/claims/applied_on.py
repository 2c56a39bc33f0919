"""Claims on what applies on a day: "ngày ấy bộ tiêu chí xã còn là Quyết định A", "căn cứ Thông tư B được chưa": the document lives on it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.claims.ruling import Ruling
from assistant.answering.claims.statement import Part
from assistant.answering.documents.spans import lives, unsure
from assistant.understanding import Query
from kb.corpus import Corpus
from kb.model import Document
from kb.vietnamese import folded_syllables

_PAPER = r"(?:quyet dinh|nghi quyet|nghi dinh|thong tu|luat|qd|nq|nd|tt)(?: so)? \d"
#: What a thing is, or what something is done by, is a document.
_IS = re.compile(rf"(?: (?:nam o|o|trong|theo|cua|la|tai))+ {_PAPER}")
#: A document is taken as a basis, and it is asked whether that may be.
_BASIS = re.compile(
    rf"\b(?:can cu|vien dan|dan|ap dung|dung)(?: (?:vao|theo|dan|den|toi))* {_PAPER}(?:.* |[\w ]*)(?:duoc|dung|phai) (?:chua|khong)\b"
)
#: The levels of which a set of criteria may be, as titles tell them.
_LEVELS = frozenset({"huyen", "tinh"})


def applied_on(query: Query, parts: Sequence[Part], corpus: Corpus) -> Ruling | None:
    """Whether the only document of a claim is in force on its day, where the claim says that just this applies; otherwise None."""
    document = corpus.documents.get(query.documents[0]) if len(query.documents) == 1 else None
    told = query.dated or bool(query.dates) or bool(query.years)
    if document is None or document.in_force_from is None or not told or query.refs or any(p.denied for p in parts):
        return None
    plain = " ".join(query.plain)
    if not (_BASIS.search(plain) or _called(plain, document)) or unsure(document, query.as_of):
        return None
    if not lives(document, query.as_of):
        return Ruling.FAILS
    return None if _more(query, plain, document) else Ruling.HOLDS


def _more(query: Query, plain: str, document: Document) -> bool:
    """Whether a claim goes on behind the document with what it is to hold ("theo Quyết định 51 có 12 tiêu chí")."""
    named = re.search(_PAPER, plain)
    rest = plain[named.start() :].split() if named else []
    known = set(folded_syllables(f"{document.number} {document.type} {document.title} {document.issuer} so ngay thang nam"))
    return any(w not in known for w in rest if w.isdecimal() or w in query.content)


def _called(plain: str, document: Document) -> bool:
    """Whether what everybody calls a document so is said to be it, of a level that its title tells."""
    is_it = _IS.search(plain)
    title = set(folded_syllables(document.title))
    known = [" ".join(folded_syllables(name)) for name in document.known_as]
    said = is_it is not None and any(plain[: is_it.start()].endswith(name) for name in _shortened(known))
    return said and not _LEVELS & set(plain.split()) - title


def _shortened(names: Sequence[str]) -> list[str]:
    """Names, also with what may stand between one and "is": that it is so by now, or still."""
    return [f"{name}{still}" for name in names for still in ("", " con", " van", " da", " van con", " moi", " dang")]
