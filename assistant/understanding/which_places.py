"""Follow-ups that ask which places of a document were changed, or which it changed, behind a question which document did it ("QĐ 18 được văn bản
nào sửa?" and then "sửa chỗ nào?"): asked by its number."""

from __future__ import annotations

import re

from assistant.understanding.came_out import CHANGED, PAPER
from assistant.understanding.moved import told
from assistant.understanding.query import Query
from kb.vietnamese import fold_in_step, normalise

_PLACE = r"(?:cho|diem|dieu khoan|dieu|khoan|noi dung|phan|muc|doan|quy dinh)"
_WHICH = re.compile(
    r"(?:(?:the|vay|va|roi|ma|cu the|ma|no|ho|van ban do|thi|la|da|duoc|bi|co)\b[\s,]*)*"
    rf"{CHANGED}(?: (?:lai|o|tai|vao))*(?: (?:nhung|cac))?(?: {_PLACE} (?:nao|gi)| gi| dau)(?: (?:the|vay|nhi|a|ha|day|o do|trong do))*[\s?.!]*"
)
_ACTS = re.compile(rf"^(?:(?:the|vay|cho hoi)\b[\s,]*)*{PAPER},?(?: (?:da|co))* {CHANGED}\b")
_CHANGING = re.compile(rf"\b{CHANGED}\b")
_DOCUMENT_ASKED = re.compile(r"\b(?:van ban|nghi dinh|quyet dinh|nghi quyet|thong tu|nd|qd|nq|tt|cai) nao\b|\bai\b")


def which_places(query: Query, before: Query) -> str:
    """Which places the document changed, or were changed in it, where it is the one of the question before; otherwise empty."""
    said = " ".join(normalise(told(before)).split())
    plain = fold_in_step(said)
    papers = list(re.finditer(PAPER, plain))
    asked = _CHANGING.search(plain) and _DOCUMENT_ASKED.search(plain)
    if not (asked and len(papers) == 1) or query.documents or query.refs or before.refs:
        return ""
    if not _WHICH.fullmatch(fold_in_step(" ".join(normalise(query.question).split()))):
        return ""
    return f"{said[slice(*papers[0].span('paper'))]} {'sửa' if _ACTS.match(plain) else 'được sửa'} những chỗ nào?"
