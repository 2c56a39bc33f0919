"""The document whose number stands right before or after that of one named before ("quyết định mang số liền trước")."""

from __future__ import annotations

import re

from assistant.understanding import Query
from kb.corpus import Corpus

_BESIDE = re.compile(r"\bso (?:lien|ke|ngay|sat) (?:ke |lien )?(truoc|sau|tren|duoi|tiep)\b")
_NUMBER = re.compile(r"(\d+)(/.+)")
#: Words that only say which number is meant.
PLACING = frozenset(["quyet", "nghi", "dinh", "thong", "tu", "lien", "ke", "sat", "mang", "so", "ky", "cung", "ngay"])


def of_number_beside(query: Query) -> bool:
    """Whether a follow-up is on the document of the number beside."""
    return _BESIDE.search(" ".join(query.plain)) is not None


def number_beside(query: Query, corpus: Corpus) -> str:
    """The document whose number stands right before or after that of the one before, if it is known; otherwise empty."""
    said = _BESIDE.search(" ".join(query.plain))
    named = query.before.documents if query.before is not None else ()
    found = _NUMBER.fullmatch(named[-1]) if said and named else None
    if said is None or found is None:
        return ""
    step = -1 if said[1] in ("truoc", "tren") else 1
    number = f"{int(found[1]) + step}{found[2]}"
    return number if number in corpus.documents else ""
