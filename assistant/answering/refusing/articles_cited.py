"""Which articles a planned document rests on is told where the clause of the plan on it names the other document and cites articles."""

from __future__ import annotations

import re

from assistant.understanding import PLAN, Query
from kb.model import Provision
from kb.vietnamese import document_numbers, fold

_ASKED = re.compile(r"\b(?:dieu khoan|dieu|khoan) (?:nao|may|gi)\b")
_RESTS = re.compile(r"\b(?:bam|can cu|dua|theo|vien dan|trich dan|dan|chieu|co so|dung)\b")
_CITED = re.compile(r"\bdieu \d+\b")


def tells_articles(query: Query, first: Provision) -> bool:
    """Whether it is asked on which articles a document rests, and the best source of the plan names the other document asked and cites some."""
    plain = " ".join(query.plain)
    others = set(query.documents) - {PLAN}
    if first.document != PLAN or not others or query.has("yesno", "who") or not (_ASKED.search(plain) and _RESTS.search(plain)):
        return False
    return others <= set(document_numbers(first.text)) and _CITED.search(fold(first.text)) is not None
