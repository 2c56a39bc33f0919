"""Numbers of which it is asked what they count ("con số 24 gắn với gì, con số 41 gắn với gì?"): the provisions that give them."""

from __future__ import annotations

import re

from assistant.answering.sources.evidence import Evidence
from assistant.understanding import PLAN, Query
from kb.model import Provision
from kb.references import lies_in
from kb.vietnamese import fold

#: A number is spoken of as a number, not as an amount of something.
_SPOKEN = re.compile(r"\b(?:con so|cac so|nhung so|hai so|ba so|so lieu) (?:la )?\d")
#: What is counted in several places, and that one thing alone is told as a number.
_COUNTED = re.compile(r"\bso (xa|huyen|ban|san pham)\b")
_ONLY = re.compile(
    r"\b(?:chi tieu|con so|muc tieu|thu) (?:duy nhat )?(?:bang so|co so|dinh luong|bang con so)\b|\bcon so duy nhat\b"
)
#: All places that give a number are asked for.
_PLACES = re.compile(
    r"\b(?:xuat hien|lap lai|lap|nhac|gap|co mat|nam|dung|ghi)\b(?: \w+){0,2}"
    r" (?:dau|(?:nhung|cac|may|bao nhieu) (?:chi tieu|muc tieu|cho|muc|noi|gach|dong|diem|doan|lan)|may lan)\b"
)
_YEAR = "nam"
#: A number that more provisions give says too little.
_MOST = 4
#: The number of the plan itself counts nothing.
_OWN = float(PLAN.split("/")[0])


class Numbered:
    """Finds them among the figures of the plan."""

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence

    def given(self, query: Query) -> list[Provision]:
        """For each number the provision that gives it; nothing where a claim is made, or one of them is given nowhere."""
        if found := self._in_sections(query):
            return found
        held = [self._giving(n) for n in spoken(query)]
        if not held or not all(0 < len(found) <= _MOST for found in held):
            return []
        if _PLACES.search(" ".join(query.plain)):
            return list(dict.fromkeys(p for found in held for p in found))
        best = (max(found, key=lambda p: self._evidence.weigh(query, p).score) for found in held)
        return list(dict.fromkeys(best))

    def _in_sections(self, query: Query) -> list[Provision]:
        """The figure of what is counted in each of several sections that are named; in one section its only figure, where that is asked."""
        plain = " ".join(query.plain)
        if len(query.sections) == 1 and _ONLY.search(plain):
            held = [p for p in self._within(query.sections[0]) if any(fold(f.unit) != _YEAR for f in p.figures)]
            return held if len(held) == 1 else []
        counted = _COUNTED.search(plain) if len(query.sections) > 1 else None
        if counted is None:
            return []
        of_it = [[p for p in self._within(s) if any(fold(f.unit) == counted[1] for f in p.figures)] for s in query.sections]
        return [max(held, key=lambda p: self._evidence.weigh(query, p).score) for held in of_it] if all(of_it) else []

    def _within(self, section: str) -> list[Provision]:
        return [p for p in self._evidence.corpus.documents[PLAN].provisions if lies_in(p.ref, section)]

    def _giving(self, number: float) -> list[Provision]:
        return [p for p in self._evidence.corpus.documents[PLAN].provisions if gives(p, number)]


def spoken(query: Query) -> list[float]:
    """The numbers of which it is asked what they count; none where a claim is made, or a body is asked for."""
    if query.has("yesno", "who") or set(query.documents) - {PLAN} or not _SPOKEN.search(" ".join(query.plain)):
        return []
    return [n for n in dict.fromkeys(query.numbers) if n != _OWN and n not in query.years]


def gives(provision: Provision, number: float) -> bool:
    """Whether a provision gives a figure of that number."""
    return any(_value(f.value) == number for f in provision.figures)


def _value(value: float | str) -> float | None:
    """A figure as a number; None where it is a range or a word.

    >>> _value("03"), _value(24), _value("3-5")
    (3.0, 24.0, None)
    """
    return None if isinstance(value, str) and not value.isdecimal() else float(value)
