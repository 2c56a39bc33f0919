"""Claims that a body lets one below it decide something ("HĐND tỉnh được phân cấp cho HĐND huyện quyết danh mục"), by a source that lets it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from assistant.answering.claims.ruling import Ruling
from assistant.understanding import Query
from kb.corpus import Corpus
from kb.model import Provision
from kb.vietnamese import folded_syllables

_BODY = r"(?:hdnd|hoi dong nhan dan|ubnd|uy ban nhan dan)"
#: Who lets whom; the same as claims and sources say it.
_LETS = re.compile(
    rf"\b(?P<who>{_BODY}) tinh(?: (?!{_BODY}\b)\w+){{0,12}}? phan cap(?: (?:quyen|tham quyen))?(?: (?:cho|xuong|toi|ve))* (?P<whom>{_BODY})"
    r"(?: (?:cap|cac))* (?P<level>huyen|xa)\b"
)
_SHORT = {"hoi dong nhan dan": "hdnd", "uy ban nhan dan": "ubnd"}
_DENIED = re.compile(r"\b(?:khong|chang|chua|dau(?! tu\b)|cam)\b(?!$)")
#: What is let is the same where the source knows so many of its telling words at least, and this share of them.
_FEWEST, _KNOWN = 3, 0.75


def delegated(query: Query, provisions: Sequence[Provision], corpus: Corpus) -> Ruling | None:
    """The ruling by the first source that tells of such a leave for the same thing: on the same bodies it holds; else None, too where one
    of them was no more on the day, or in the year, that is spoken of."""
    plain = " ".join(query.plain)
    said = _LETS.search(plain)
    on = min(query.as_of, date(max(query.years, default=query.as_of.year), 12, 31))
    gone = any((corpus.agencies[a].to or date.max) < on for a in query.ids("agency"))
    if said is None or gone or _DENIED.search(plain) or len(query.numbers) > len(query.years):
        return None
    what = [w for w in plain[said.end() :].split() if w in query.content]
    for text in (" ".join(folded_syllables(p.text)) for p in provisions[:2]):
        told = _LETS.search(text)
        known = sum(w in text[told.end() :].split() for w in what) if told else 0
        if told and known >= max(_FEWEST, _KNOWN * len(what)):
            return Ruling.HOLDS if _bodies(told) == _bodies(said) else None
    return None


def _bodies(found: re.Match[str]) -> tuple[str, str, str]:
    who, whom = (_SHORT.get(found[part], found[part]) for part in ("who", "whom"))
    return who, whom, found["level"]
