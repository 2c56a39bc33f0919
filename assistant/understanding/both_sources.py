"""Follow-ups that add the money of the other source to that asked before ("cộng phần đó với vốn trung ương thì được bao nhiêu?"), as one
question about both by their names."""

from __future__ import annotations

import re

from assistant.understanding.moved import told
from assistant.understanding.query import Query
from kb.vietnamese import fold

_ADDED = re.compile(
    r"\b(?:cong|gop|nhap)(?: \w+){0,3} (?:voi|va|vao|cung|them|ca|nua)\b.*\b(?:bao nhieu|may)\b"
    r"|\b(?:cong|gop) (?:them )?(?:von|phan|khoan|nguon|tien)\b.*\b(?:bao nhieu|may)\b"
    r"|\btong (?:ca )?(?:hai|2)\b.*\b(?:bao nhieu|may)\b"
)
_CENTRAL, _LOCAL = (
    re.compile(r"\btrung uong\b|\btw\b"),
    re.compile(r"\bdoi ung\b|\b(?:ngan sach|von)(?: cua)? (?:dia phuong|tinh)\b"),
)
#: One year or one kind of the money is meant, or a share of it.
_PART = re.compile(
    r"\bnam (?:20\d\d|do|ay|nay)\b|\bsu nghiep\b|\bdau tu\b|\bbo sung\b|\bphan tram\b|%|\bty le\b|\bhuyen\b|\bxa\b"
)
_MONEY = re.compile(
    r"\b(?:von|kinh phi|ngan sach|tien|nguon)\b.*\b(?:bao nhieu|may)\b|\b(?:bao nhieu|may)\b.*\b(?:von|kinh phi|ngan sach|tien)\b"
)
_BOTH = "Cộng vốn đối ứng của ngân sách địa phương với vốn ngân sách trung ương cả giai đoạn thì được tổng bao nhiêu?"


def both_sources(query: Query, before: Query) -> str:
    """The question for the sum of the money of both sources, where the follow-up adds the other one; otherwise empty."""
    return _sum(query.question, told(before))


def _sum(question: str, before: str) -> str:
    """That question, by how the follow-up and the question before are worded.

    >>> _sum("Cộng phần đó với vốn trung ương thì được bao nhiêu?", "Vốn đối ứng của địa phương là bao nhiêu?")[:29]
    'Cộng vốn đối ứng của ngân sác'
    >>> _sum("Cộng phần đó với vốn trung ương năm 2023 thì được bao nhiêu?", "Vốn đối ứng của địa phương là bao nhiêu?")
    ''
    """
    text, said = fold(question), fold(before)
    if not (_ADDED.search(text) and _MONEY.search(said)) or _PART.search(text) or _PART.search(said):
        return ""
    sides = [(bool(_CENTRAL.search(t)), bool(_LOCAL.search(t))) for t in (text, said)]
    return _BOTH if sorted(sides) == [(False, True), (True, False)] else ""
