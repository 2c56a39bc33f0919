"""What a document said before a year ("Trước năm 2024, điều kiện ... ghi thế nào?", "thế trước năm 2024?"), asked of the end of the year before
that: the wording of then is meant."""

from __future__ import annotations

import re

from assistant.understanding.moved import told
from assistant.understanding.query import Query
from kb.vietnamese import fold_in_step, normalise

_YEAR = r"(?:hoi )?truoc (?:nam )?(?P<year>20\d\d)\b(?![-/])"
_OPENS = re.compile(rf"^(?P<then>{_YEAR}(?: thi)?,?) (?P<rest>.*\b(?:qd|quyet dinh|nd|nghi dinh|tt|thong tu|nq|nghi quyet)\b.*)$")
_ASKED = re.compile(r"\b(?:ghi|quy dinh|noi|viet|yeu cau|la|doi hoi|nhu)\b(?: \w+){0,3}? (?:gi|the nao|sao|bao nhieu|may)\W*$")
_ALONE = re.compile(rf"(?:(?:the|vay|con|va|ma)\b[\s,]*)*{_YEAR}(?: (?:thi|sao|the|nao|ra|la|gi|ghi|nhi|a))*[\s?.!]*")


def at_end_of_year_before(question: str) -> str:
    """The question, asked of the end of the year before; empty where it opens with no such year or asks for no wording.

    >>> at_end_of_year_before("Trước năm 2024, điều kiện an ninh ở QĐ 18/2022 ghi thế nào?")
    'Cuối năm 2023, điều kiện an ninh ở QĐ 18/2022 ghi thế nào?'
    >>> at_end_of_year_before("Trước năm 2024 xã nào đạt chuẩn theo QĐ 18/2022?")
    ''
    """
    text = " ".join(normalise(question).split())
    found = _OPENS.match(plain := fold_in_step(text))
    if found is None or not _ASKED.search(plain):
        return ""
    return f"Cuối năm {int(found['year']) - 1}, {text[found.start('rest') :]}"


def of_year_before(query: Query, before: Query) -> str:
    """What was asked before of the wording of a document, of the end of the year before the one that a follow-up names; otherwise empty."""
    found = _ALONE.fullmatch(fold_in_step(" ".join(normalise(query.question).split())))
    said = " ".join(normalise(told(before)).split())
    if found is None or before.dated or not before.documents or not _ASKED.search(fold_in_step(said)):
        return ""
    return f"Cuối năm {int(found['year']) - 1}, {said[0].lower()}{said[1:]}"
