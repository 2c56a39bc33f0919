"""How large or long something is, asked by the word for that ("diện tích cây xanh mỗi người bao nhiêu"), which a clause tells by its unit alone
("đất cây xanh từ 4 m2/người")."""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.answering.sources.selection import Selection
from assistant.understanding import Query
from kb.vietnamese import fold, folded_syllables

#: What is measured, as it is asked, and the units that tell it.
_MEASURES = (
    (re.compile(r"\bdien tich\b"), re.compile(r"\d ?(?:m2|ha|hec ta|km2)\b")),
    (re.compile(r"\b(?:chieu dai|do dai)\b"), re.compile(r"\d ?(?:km|m|met)\b")),
    (re.compile(r"\b(?:khoi luong|trong luong)\b"), re.compile(r"\d ?(?:kg|tan|m3)\b")),
)
#: One measure is asked for.
_HOW_MUCH = re.compile(r"\b(?:bao nhieu|may)\b")
_ELSE = ("yesno", "who", "when", "where", "why", "document", "compare", "sum", "difference")
_CLAUSE = re.compile(r"[.;:,]\s|\n")
#: A clause that shares so many pairs of neighbouring words with a question tells of what is measured.
_ALIKE = 3


def tells_measure(query: Query, selection: Selection) -> bool:
    """Whether nothing but a measure is asked for, of what a clause of the sources tells in its unit, all other words being known."""
    plain = " ".join(query.plain)
    measures = [unit for word, unit in _MEASURES if word.search(plain)]
    if len(measures) != 1 or len(_HOW_MUCH.findall(plain)) != 1 or query.has(*_ELSE) or len(query.segments) > 1:
        return False
    asked = {*pairwise(query.plain)}
    clauses = (c for s in selection.chosen for c in _CLAUSE.split(s.provision.text) if measures[0].search(fold(c)))
    return any(len(asked & {*pairwise(folded_syllables(c))}) >= _ALIKE for c in clauses)
