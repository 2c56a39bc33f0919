"""What a follow-up says of the day of the document that the question before asked for ("nó mới ra năm 2023, phải không?"), read by its number."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from assistant.understanding import PLAN, Query
from assistant.understanding.forms import is_kind
from kb.model import Provision
from kb.vietnamese import document_numbers, fold, normalise

Read = Callable[[str, Sequence[str], date], Query]

#: Which document it is was asked; the kinds that stand in its number.
_WHICH = re.compile(r"\b(nghi quyet|nghi dinh|quyet dinh|thong tu|chi thi|cong van|van ban|ket luan) nao\b")
#: "It", or the document by its kind.
_IT = re.compile(
    r"(?:^(?:the |vay |va |ma )*no\b|\b(?:nghi quyet|nghi dinh|quyet dinh|thong tu|chi thi|cong van|van ban|ket luan)"
    r" (?:ay|do|day|nay|kia)\b)"
)
#: Says when a document was made, or asks it.
_MADE = re.compile(
    r"\b(?:ra|ra doi|ban hanh|ky|co|thong qua|duyet|hieu luc|ap dung)\b(?: \w+){0,4} (?:20\d\d|ngay|nam|thang|hom|khi nao|bao gio)\b"
)
#: Nothing but the day, the number or the issuer is asked ("ngày nào vậy?", "số mấy?", "của ai?"), of what was asked for.
_HEADER = re.compile(
    r"(?:(?:the|vay|roi|va|con|ma|no|do|la|ra|ky|ban hanh|ra doi|de|vao|tu|hoi|duoc|thi|cua) )*"
    r"(?:(?:ngay|hom|nam|thang)(?: thang(?: nam)?)? (?:nao|may|bao nhieu)|bao gio|khi nao|luc nao|ngay thang|so (?:may|bao nhieu|hieu))"
    r"(?: (?:vay|the|a|nhi|ky|ban hanh|ra|ra doi|day|do|han|gi))*"
)


class AskedPapers:
    """Names the document that a follow-up speaks of as "it"."""

    def __init__(self, read: Read, earlier: Callable[[Query], Sequence[Provision]]) -> None:
        self._read, self._earlier = read, earlier

    def named(self, query: Query) -> Query:
        """The question by the number of the document that the one before asked for, where its best source names only one such."""
        before = query.before
        which = _WHICH.search(" ".join(before.plain)) if before is not None else None
        if before is None or which is None or set(query.documents) - {PLAN} - set(before.documents):
            return query
        text = normalise(query.question)
        plain = fold(text)
        it = _IT.search(plain)
        alone = _HEADER.fullmatch(" ".join(query.plain)) is not None and not set(before.documents) - {PLAN}
        if not alone and (it is None or len(plain) != len(text) or not _MADE.search(plain[it.end() :])):
            return query
        sources = self._earlier(before)
        told = document_numbers(sources[0].text) if sources else []
        meant = [n for n in told if n not in (PLAN, *before.documents) and is_kind(which[1], n)]
        if len(meant) != 1:
            return query
        at = " ".join(before.plain)[: which.start()].count(" ")
        kind = " ".join(before.marked[at : at + 1 + which[1].count(" ")])
        asked = f" {text}" if alone or it is None else text[it.end() :]
        read = self._read(f"{kind} {meant[0]}{asked}", (), query.as_of)
        return replace(read, question=query.question, before=before)
