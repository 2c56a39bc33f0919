"""On which submission the document rests that carries out another one ("Chính phủ ra kế hoạch triển khai NQ 257 theo tờ trình nào?"): the
question is put of that document by its number."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.answering.composer import Draft
from assistant.answering.documents.sought import ISSUERS
from assistant.understanding import PLAN, Query, Reader
from assistant.understanding.their_paper import of_kind
from kb.corpus import Corpus
from kb.model import Document

_KIND = r"(?P<kind>ke hoach|nghi quyet|quyet dinh|thong tu|chuong trinh|van ban)"
_DOES = r"(?: (?:da|moi|vua|duoc|ra|ban hanh|co|lap|xay dung))*"
_CARRIES = r"(?:de |nham |ve (?:viec )?)?(?:to chuc )?(?:trien khai|thuc hien|thi hanh)"
_ISSUER = "|".join(sorted(ISSUERS, key=len, reverse=True))
_PAPER = re.compile(
    rf"\b(?:(?P<issuer>{_ISSUER}){_DOES} )?{_KIND}(?: (?:cua |do )(?P<of>{_ISSUER}))? {_CARRIES}\b.*"
    r"\bto trinh (?:nao|so (?:may|bao nhieu|nao)|may|gi|cua ai)\b"
)
_ASKED = "{kind} {number} ban hành theo tờ trình nào"
_CARRYING = ("implements", "guides")


class TheirSubmission:
    """Answers it; ``drafted``: the answer to the question by the number."""

    def __init__(self, corpus: Corpus, reader: Reader, drafted: Callable[[Query], Draft]) -> None:
        self._corpus, self._reader, self._drafted = corpus, reader, drafted

    def answer(self, query: Query) -> Draft | None:
        """What that document rests on; None where none is asked for, none or several may be meant, or it is not told."""
        found = _PAPER.search(" ".join(query.plain)) if len(query.documents) == 1 and query.documents[0] != PLAN else None
        own = self._carrying(query.documents[0], found) if found else []
        if len(own) != 1:
            return None
        asked = _ASKED.format(kind=own[0].type, number=own[0].number)
        draft = self._drafted(self._reader.read(asked, (), query.as_of))
        return draft if draft.status == "answered" and "Tờ trình" in " ".join(draft.lines) else None

    def _carrying(self, target: str, found: re.Match[str]) -> list[Document]:
        """The documents of that issuer and kind that carry another one out."""
        issuer = ISSUERS.get(found["issuer"] or found["of"] or "", "")
        known = [d for d in self._corpus.documents.values() if d.issuer.startswith(issuer) and of_kind(found["kind"], d)]
        return [d for d in known if any(r.kind in _CARRYING and r.target == target for r in d.relations)]
