"""Claims that put a thing in the place of another one ("của tập thể cấp ủy chứ đâu phải của người đứng đầu"), by what a source names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.claims.ruling import Ruling
from assistant.understanding import Query
from assistant.understanding.tag_question import untagged
from kb.model import Provision
from kb.vietnamese import folded_syllables

#: The one thing, and behind it the one that it is put in the place of.
_INSTEAD = re.compile(
    r"^(?P<one>.+?) (?:chu|ma) (?:khong|ko|chang|dau|nao|lam gi)(?: (?:phai|co|he|la))*(?P<other> .+?)"
    r"(?: vay)?$"
)
#: Before a thing; both have the same there ("của A chứ đâu phải của B").
_LEADS = frozenset(folded_syllables("của là do cho bởi ở theo tại vào hàng mỗi từ bằng với"))
_MOST = 5  # words that name one thing


def instead(query: Query, provisions: Sequence[Provision]) -> Ruling | None:
    """``FAILS`` where the first source names the other thing and nothing of the one, ``HOLDS`` the other way round; otherwise None.

    What is said of bodies is held against the norms.
    """
    said = _INSTEAD.search(untagged(" ".join(query.plain)))
    if said is None or any(m.kind in ("agency", "denied") and m.start >= 0 for m in query.mentions):
        return None
    other = said["other"].split()
    lead = other[0] if other[0] in _LEADS else ""
    other = other[1:] if lead else other
    one = _behind(said["one"].split(), lead, len(other)) if not _numbers(other) else _numbers(said["one"].split())[-1:]
    other = _numbers(other) or other
    if not one or not 0 < len(other) <= _MOST or len(one) > _MOST or set(one) & set(other):
        return None
    text = " ".join(folded_syllables(provisions[0].text))
    if _named(other, text) and not _any_of(one, text):
        return Ruling.FAILS
    return Ruling.HOLDS if _named(one, text) and not _any_of(other, text) else None


def _behind(words: Sequence[str], lead: str, count: int) -> list[str]:
    """The last thing that is named: behind the same word that leads to the other one, else as many words as that has."""
    if lead and lead in words:
        return list(words[len(words) - words[::-1].index(lead) :])
    return [] if lead else list(words[-count:])


def _numbers(words: Sequence[str]) -> list[str]:
    """The numbers among some words, which are held against numbers alone."""
    return [w for w in words if w.isdecimal()]


def _any_of(words: Sequence[str], text: str) -> bool:
    return any(_named([w], text) for w in words if len(w) > 1 or w.isdecimal())


def _named(words: Sequence[str], text: str) -> bool:
    return f" {' '.join(words)} " in f" {text} "
