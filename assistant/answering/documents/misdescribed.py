"""Whether a claim gives a document that it names a day, a year or an issuer that its header does not have."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant import wording
from assistant.answering.claims.headers import Header, Headers
from assistant.answering.composer import Draft
from assistant.understanding import Mention, Query
from assistant.understanding.papers import named_at
from kb.corpus import Corpus
from kb.vietnamese import fold

#: Between the digits of a document and who is said to have issued it: the rest of its name, and its day.
_NAME = re.compile(
    r"(?:(?:qd|nd|nq|tt|kh|cv|tb|ttg|cp|tu|tw|ubnd|hdnd|ubtvqh\d*|qh\d*|kt|[bq][a-z]{2,6}|20\d\d) )*(?:(?:de )?ngay (?:\d+ ){3})?cua$"
)
_YEAR = re.compile(r"(?:(?:ban hanh|ra|ky) )?(?:(?:vao|hoi|tu) )?nam (20\d\d)\b(?! 20\d\d)")


class Misdescribed:
    """Judges how claims call documents, by the headers of these and by what the plan tells of those that are not here."""

    def __init__(self, corpus: Corpus, headers: Headers) -> None:
        self._corpus, self._headers = corpus, headers

    def corrected(self, query: Query, draft: Draft) -> Draft:
        """An answer that affirms a claim, denying it where the claim calls a document by another header than its own."""
        if draft.verdict != "yes" or not self.says_otherwise(query):
            return draft
        lines = [line.replace(wording.YES.strip(), wording.NO.strip(), 1) for line in draft.lines]
        return replace(draft, verdict="no", lines=lines)

    def says_otherwise(self, query: Query) -> bool:
        """Whether any document that a claim names was issued on another day, in another year or by another body than it says."""
        return self._headers.dated_otherwise(query.documents, query.question) or any(
            self._of_another(query, number) for number in query.documents
        )

    def _of_another(self, query: Query, number: str) -> bool:
        header, at = self._headers.of(number), named_at(number, query.plain)
        if header is None or at is None:
            return False
        behind = (m for m in query.mentions if m.kind == "agency" and m.start > at)
        said = next((m for m in behind if _NAME.fullmatch(" ".join(query.plain[at + 1 : m.start]))), None)
        if said is None:
            return False
        return not self._issued(header, said) or _other_year(header, query.plain[said.end :])

    def _issued(self, header: Header, said: Mention) -> bool:
        body = self._corpus.agencies[said.id]
        issuer = fold(header.issuer)
        names = {fold(n) for n in (body.name, *body.aliases, said.words)}
        return any(n in issuer or issuer in n for n in names)


def _other_year(header: Header, behind: Sequence[str]) -> bool:
    """Whether the year that stands right behind who issued a document is another one than that of its day."""
    told = _YEAR.match(" ".join(behind))
    return told is not None and header.issued is not None and header.issued.year != int(told[1])
