"""What a document is not, by its own words or by what is known of it ("đây là phương án trình, chưa phải phân vai cuối cùng")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.answering.claims.ruling import Ruling
from assistant.understanding import Query
from kb.corpus import Corpus
from kb.model import Document
from kb.vietnamese import fold, folded_syllables

#: A sentence on the document itself, and what it says that it is not.
_IS_NOT = re.compile(r"(?:^|[.;] )(?:day )?(?:la|van ban)\b[^.;]*?,? (?:khong|chua) phai (?:la )?(?P<what>[^.;()]+)")
#: A claim says what a document is; one that it is not; so many of the words must be claimed.
_IS = re.compile(r"\bphai\b|\bla\b")
_DENIED = re.compile(r"\b(?:khong|chua|dau) phai\b(?! khong$| chua$)(?= \w+ \w)")
_IDLE = frozenset(folded_syllables("văn bản trong là của và"))
_SHARE = 0.6


def nature(query: Query, corpus: Corpus) -> Ruling | None:
    """The ruling on a claim that the one document which it names is something; None where nothing says what that is not."""
    document = corpus.documents.get(query.documents[0]) if len(query.documents) == 1 else None
    plain = " ".join(query.plain)
    if document is None or not _IS.search(plain) or not any(_claimed(plain, what) for what in _is_not(document)):
        return None
    return Ruling.HOLDS if _DENIED.search(plain) else Ruling.FAILS


def _is_not(document: Document) -> Iterator[frozenset[str]]:
    for told in (document.status, *(p.text for p in document.provisions)):
        for m in _IS_NOT.finditer(fold(told)):
            yield frozenset(folded_syllables(m["what"])) - _IDLE


def _claimed(plain: str, what: frozenset[str]) -> bool:
    return bool(what) and len(what & set(plain.split())) >= _SHARE * len(what)
