"""Claims that turn a bound of time round ("để sau 2025 mới củng cố" of what is due before 2025) or end a stage in another year."""

from __future__ import annotations

import re

from assistant.answering.claims.ruling import Ruling
from assistant.understanding import Query
from kb.model import Provision
from kb.vietnamese import fold, folded_syllables

#: A year, and words before one that only say at which end of it.
_IN, _YEAR = r"(?:(?:het|cuoi|dau|qua|nam|la) )*", r"20\d\d(?! \d)"
#: What is left for after a year, or may wait until it is over.
_LEFT = re.compile(rf"\b(?:(?:de|doi|cho|tan|sang)(?: (?:toi|den))? (?:sau|qua) {_IN}({_YEAR})|(?:sau|qua) {_IN}({_YEAR}) moi)\b")
#: What a source wants done before a year, or by it, and what it puts after one.
_DUE = re.compile(rf"\b(?:truoc|cham nhat|muon nhat|den) {_IN}({_YEAR})")
_AFTER = re.compile(rf"\b(?:sau|tu) {_IN}({_YEAR})")
#: Who says that it may not be left, or does not last, has the bound right.
_DENIED = re.compile(r"\b(?:khong|chang|chua|dau|dung|cam)(?: (?:duoc|the|nen|phai|co))* $")
_DENIES = re.compile(r"\b(?:khong|chang|chua|dau)\b")
#: Where what a source says of one thing ends; a clause shares so many telling words with a claim on it.
_CLAUSE, _SHARED = re.compile(r"[;.]\s|\(\d\)"), 3
#: A stage by its number and the years in which it lasts, and until when a claim lets it last.
_STAGE = re.compile(r"\bgiai doan (?P<stage>i{1,3}|[123])\b(?! cua)\D{0,30}?20\d\d(?: ?- ?| den )(?:nam )?(?P<last>20\d\d)")
_LASTS = re.compile(
    r"\bgiai doan (?P<stage>i{1,3}|[123]|mot|hai|ba)\b.*?\b(?:toi|den|het|sang)(?: (?:tan|het|cuoi|nam))* (?P<last>20\d\d)"
)
_NUMBER = {"1": "i", "2": "ii", "3": "iii", "mot": "i", "hai": "ii", "ba": "iii"}


def turned_bounds(query: Query, first: Provision) -> Ruling | None:
    """``FAILS`` where the first source bounds what is claimed by the same year from the other side, or ends a stage in another year; a
    denial of the latter holds."""
    return _left_too_late(query, first) or _stage_ends(query, first)


def _left_too_late(query: Query, first: Provision) -> Ruling | None:
    plain = " ".join(query.plain)
    said = _LEFT.search(plain)
    if said is None or _DENIED.search(plain[: said.start()]):
        return None
    year = said[1] or said[2]
    clauses = [" ".join(folded_syllables(clause)) for clause in _CLAUSE.split(first.text)]
    meant = " ; ".join(c for c in clauses if year in c and len(query.content & set(c.split())) >= _SHARED)
    return Ruling.FAILS if year in _DUE.findall(meant) and year not in _AFTER.findall(meant) else None


def _stage_ends(query: Query, first: Provision) -> Ruling | None:
    said = _LASTS.search(" ".join(query.plain))
    if said is None:
        return None
    stage = _NUMBER.get(said["stage"], said["stage"])
    told = {m["last"] for m in _STAGE.finditer(fold(first.text)) if _NUMBER.get(m["stage"], m["stage"]) == stage}
    if len(told) != 1 or said["last"] in told:
        return None
    return Ruling.HOLDS if _DENIES.search(said[0]) else Ruling.FAILS
