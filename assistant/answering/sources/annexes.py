"""The annex of a document that a question names ("phụ lục II Quyết định 318 có mấy chỉ tiêu?")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.understanding import Query
from assistant.understanding.numbered import sets_named
from kb.corpus import Corpus
from kb.model import Provision
from kb.vietnamese import fold

#: The word for annexes, and how many of something are asked for.
ANNEXES = "phu luc"
COUNTED = re.compile(r"\b(?:bao nhieu|may) (chi tieu|tieu chi|dieu kien|phu luc|nhom)\b")
_ANNEX = re.compile(r"\bphu luc (i{1,3})\b")
#: One indicator of a set, by its number in it, and the documents that hold sets with such numbers.
_INDICATOR = re.compile(r"\b(?:chi tieu|ct|tieu chi|tc)(?: so)? (\d{1,2})\.(\d{1,2})(?![\d.])")
_INDICATES = "indicator"
_SETS = frozenset({"318/QĐ-TTg", "320/QĐ-TTg"})
_ALL = re.compile(
    r"\b(?:kem|co|gom|chia|may|bao nhieu)\b(?: \w+){0,3} (?:may|bao nhieu) phu luc\b|^(?:\w+ ){0,8}(?:may|bao nhieu) phu luc\b"
)
#: Said in the header of a document whose annexes may be numbered otherwise than here.
_UNSURE = "số phụ lục"


def annexes_named(query: Query) -> tuple[str, ...]:
    """The annexes that a question names, as references."""
    return tuple(f"PL{len(n)}" for n in dict.fromkeys(_ANNEX.findall(" ".join(query.plain))))


def annex_named(query: Query, corpus: Corpus) -> list[Provision]:
    """The only annex named of the only document named, where a number of things in it is asked: what tells that number, else the annex."""
    annexes, counted = annexes_named(query), COUNTED.findall(" ".join(query.plain))
    document = corpus.documents.get(query.documents[0]) if len(query.documents) == 1 else None
    if (
        document is None
        or len(annexes) != 1
        or len(counted) != 1
        or ANNEXES in counted
        or query.has("yesno", "who")
        or _UNSURE in document.status
    ):
        return []
    parts = [p for ref in (annexes[0], f"{annexes[0]}/0") if (p := corpus.provision(document.number, ref, query.as_of))]
    return _counting(parts, counted[0]) or parts[:1]


def indicator_numbered(query: Query, corpus: Corpus) -> list[Provision]:
    """The indicator that a question names by its number, in the set that it names; in that of communes, if it names none.

    Where it also says what that is, and that has another number in this set, the indicator on that is meant. Who is in charge of it is
    told by its field, and no verdict follows from its text alone.
    """
    numbers = dict.fromkeys(_INDICATOR.findall(fold(query.question)))
    if not numbers or query.has("who", "yesno") or not set(query.documents) <= _SETS:
        return []
    document, appendix = sets_named(fold(query.question))[0]
    found = [corpus.provision(document, f"{appendix}{criterion}.{one}", query.as_of) for criterion, one in numbers]
    held = [p for p in found if p] if all(found) else []
    return _renumbered(query, held[0], appendix, corpus) or held if len(held) == 1 else held


def _renumbered(query: Query, numbered: Provision, appendix: str, corpus: Corpus) -> list[Provision]:
    """The first indicator of a set on what a question names, where the one of the number that it gives is on something else."""
    subjects = {c for c in query.ids("concept") if corpus.concepts[c].kind == _INDICATES}
    if not subjects or subjects & set(numbered.topics):
        return []
    listed = corpus.documents[numbered.document].provisions
    on_it = (p for p in listed if p.ref.startswith(appendix) and "." in p.ref and subjects <= set(p.topics))
    return sorted(on_it, key=lambda p: len(p.topics))[:1]


def annexes_counted(query: Query, corpus: Corpus) -> list[Provision]:
    """What tells how many annexes the only document named has; the annexes themselves, where nothing does."""
    if len(query.documents) != 1 or query.has("yesno", "who") or not _ALL.search(" ".join(query.plain)):
        return []
    document = corpus.documents.get(query.documents[0])
    provisions = document.provisions if document and _UNSURE not in document.status else ()
    return _counting(provisions, ANNEXES) or [p for p in provisions if re.fullmatch(r"PL\d", p.ref)]


def _counting(provisions: Sequence[Provision], unit: str) -> list[Provision]:
    """The first provision that tells how many of something there are."""
    return [p for p in provisions if any(fold(f.unit) == unit for f in p.figures)][:1]
