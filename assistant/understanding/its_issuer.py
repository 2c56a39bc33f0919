"""Follow-ups that claim who issued the one document spoken of ("nó do Tỉnh ủy ban hành phải không?"), asked by its number."""

from __future__ import annotations

import re

from assistant.understanding.query import Query
from kb.vietnamese import fold_in_step, normalise

_IT = re.compile(
    r"(?:(?:the|vay|va|ma) )*(?:no|(?:van ban|cai) (?:ay|do|nay|kia))(?= (?:la )?(?:do|cua) (?!ai\b|co quan nao\b|cap nao\b).*"
    r"\b(?:ban hanh|ky|phe duyet|thong qua|lam ra)\b)"
)


def its_issuer(query: Query, before: Query) -> str:
    """The claim by the number of the document; empty where none or several were spoken of, or another one is named."""
    text = " ".join(normalise(query.question).split())
    found = _IT.match(fold_in_step(text)) if query.has("yesno") else None
    own = set(query.documents) - set(before.documents)
    return f"Văn bản {before.documents[0]}{text[found.end() :]}" if found and len(before.documents) == 1 and not own else ""
