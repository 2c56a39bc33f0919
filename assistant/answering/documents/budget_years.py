"""Claims that what a document sets applies to a year, where a clause of it says to which years it does ("Quyết định 07 vẫn áp cho năm ngân
sách 2026"): that clause decides, whatever article is named beside."""

from __future__ import annotations

import re

from assistant import wording
from assistant.answering.composer import Draft
from assistant.answering.documents.headers import Papers
from assistant.answering.documents.spans import SPAN, applies, effect
from assistant.understanding import Query
from kb.corpus import Corpus

_APPLIES = re.compile(
    r"\b(?:ap dung|ap|van dung|su dung|dung|xai|lay|tinh|theo|bo tri)\b(?: \w+){0,6}? (?:cho|trong|vao|voi|o|ca|sang|den|toi)"
    r"(?: (?:ca|cac|nhung|von|du toan|ke hoach|ngan sach|nam|giai doan|thoi ky|hang nam))* 20\d\d\b"
)
_DENIED = re.compile(r"\b(?:khong|chang|het|thoi|chua|ngung)(?: (?:con|duoc|the|phai|he))* $")
#: More is claimed than that it applies.
_MORE = re.compile(r"\b(?:vi|nhung|he so|bao nhieu|ty dong|trieu)\b")


class BudgetYears:
    """Judges them by one corpus."""

    def __init__(self, corpus: Corpus, papers: Papers) -> None:
        self._corpus, self._papers = corpus, papers

    def answer(self, query: Query) -> Draft | None:
        """The verdict with the clause; None where no year is claimed, no clause tells the years, or figures are claimed beside."""
        document = self._corpus.documents.get(query.documents[0]) if len(query.documents) == 1 else None
        plain = " ".join(query.plain)
        said = _APPLIES.search(plain)
        clause = applies(document)[:1] if document and said and query.has("yesno") and query.own_years else []
        period = SPAN.search(clause[0].text) if clause else None
        if document is None or said is None or period is None or _figures(query):
            return None
        inside = all(int(period[1]) <= y <= int(period[2]) for y in query.own_years)
        draft = Draft(lines=[self._papers.named(document), *(f"- {wording.quoted(p)}" for p in clause)])
        draft.cite(*clause, *effect(document))
        draft.decide("yes" if inside != bool(_DENIED.search(plain[: said.start()])) else "no")
        return draft


def _figures(query: Query) -> bool:
    """Whether a claim gives figures beside years, documents and places in them."""
    known = {*map(str, query.own_years), *re.findall(r"\d+", " ".join((*query.documents, *query.refs)))}
    known |= {d.lstrip("0") for d in known}
    plain = " ".join(query.plain)
    return _MORE.search(plain) is not None or any(d.lstrip("0") not in known for d in re.findall(r"\d+", plain))
