"""How long another step takes, by the law by which that was asked of one ("còn khâu chọn nhà thầu thì tối đa bao lâu?"): asked by that law."""

from __future__ import annotations

import re

from assistant.understanding.query import Query
from kb.corpus import Corpus
from kb.vietnamese import fold_in_step, normalise

_LENGTH = r"(?:may|bao nhieu) (?:ngay|thang|nam)(?: lam viec)?|bao lau"
_ASKED_LENGTH = re.compile(rf"\b(?:{_LENGTH})\b")
_LEADS = r"(?:(?:the|vay|va|roi|a)\b[\s,]*)*"
#: Another step, and how long.
_STEP = re.compile(
    rf"{_LEADS}(?:con|sang|den)(?: den)? (?P<step>(?:(?:khau|buoc|viec|phan|doan|thu tuc|giai doan) )?[^,?]{{4,60}}?)"
    rf"(?:,? thi)?(?: (?P<most>toi da|it nhat|toi thieu|nhieu nhat|cham nhat))?(?: (?:la|trong|mat|het|can|phai|duoc|keo dai))*"
    rf" (?P<length>{_LENGTH})(?: (?:the|vay|nhi|a))*[\s?.!]*"
)


def of_other_step(query: Query, before: Query, corpus: Corpus) -> str:
    """How long the step takes that a follow-up names, by the one document by which that was asked before; otherwise empty."""
    text = " ".join(normalise(query.question).split())
    found = _STEP.fullmatch(fold_in_step(text))
    papers = [d for n in before.documents if (d := corpus.documents.get(n))]
    if found is None or len(papers) != 1 or len(before.documents) != 1 or query.documents or query.refs:
        return ""
    if not _ASKED_LENGTH.search(" ".join(before.plain)) or query.years or query.dates:
        return ""
    step, most = text[slice(*found.span("step"))], found["most"]
    length = "bao nhiêu ngày" if found["length"] == "bao lau" else text[slice(*found.span("length"))]
    return f"Theo {papers[0].type} {papers[0].number}, {step} {text[slice(*found.span('most'))] if most else 'tối đa'} {length}?"
