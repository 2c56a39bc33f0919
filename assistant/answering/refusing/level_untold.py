"""A condition named by its place and what of it is measured, whose level nobody has read ("tưới tiêu chủ động của xã nâng cao")."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from assistant.answering.sources.indicators import tells_level
from assistant.answering.sources.level_meant import PLACES
from assistant.answering.sources.selection import Selection
from assistant.understanding import Query
from kb.model import Provision
from kb.vietnamese import fold

#: What names only the set, plain places and those of a higher grade.
_SETS, _PLAIN = frozenset({"bo-tieu-chi", "chuong-trinh-ntm"}), frozenset({"xa-ntm", "huyen-ntm"})
_HIGHER = frozenset({"xa-ntm-nang-cao", "xa-ntm-kieu-mau", "huyen-ntm-nang-cao"})
#: A condition is named by its place and what of it is counted.
_PLACE_AND_SUBJECT = 2

#: What has to be reached is asked openly; of a clause nothing but its subject has been read.
_DUE = re.compile(r"\b(?:can|phai|doi|doi hoi|yeu cau|dieu kien|dap ung)\b(?: \w+){0,5}? (?:gi|nao|the nao|ra sao)\b")
_UNREAD = re.compile(r"; noi dung chua doc duoc\.$")
#: So is a level, of what only the name has been read.
_LEVEL = re.compile(r"\b(?:muc|nguong|ty le) (?:nao|may|bao nhieu)\b")
_LEVELS_UNREAD = re.compile(r"; chi tieu va muc theo 3 nhom xa chua doc duoc\)?\.$")


def level_untold(query: Query, selection: Selection, unread: Callable[[set[str]], Sequence[Provision]]) -> Provision | None:
    """The one condition on all that a question names, whose level nobody has read: of the document that it names, or, of places of a
    higher grade, the first of its sources on that. ``unread``: of what in some documents something is untold."""
    subjects = _subjects(query)
    if len(subjects) < _PLACE_AND_SUBJECT:
        return None
    # several sources may be on the same higher grade: the likeliest is meant
    known = [c.provision for c in selection.chosen if subjects & _HIGHER and subjects <= set(c.provision.topics)][:1]
    if query.documents and not known:
        known = [p for p in unread({*query.documents}) if subjects <= set(p.topics)]
    return known[0] if len(known) == 1 and known[0].untold and known[0].untold.whole else None


def on_places(query: Query, first: Provision) -> bool:
    """Whether a provision tells the level of just the places that a question names, two or more ("bao nhiêu phần trăm xã nâng cao của huyện")."""
    places = set(query.ids("concept")) & PLACES
    return len(places) >= _PLACE_AND_SUBJECT and places <= set(first.topics) and tells_level(query, first)


def _subjects(query: Query) -> set[str]:
    """What a question names beside the set: "xã nông thôn mới nâng cao" names no plain commune, too."""
    named = [m for m in query.mentions if m.kind == "concept" and m.id not in _SETS]
    spots = {i for m in named if m.id in _HIGHER for i in range(m.start, m.end) if m.start >= 0}
    return {m.id for m in named if m.id not in _PLAIN or not spots & set(range(m.start, m.end))}


def conditions_unread(query: Query, first: Provision) -> Provision | None:
    """The best source where it is asked openly what places have to reach, and nothing of what it says has been read, or not the level that
    is asked for; otherwise None."""
    plain, told = " ".join(query.plain), fold(" ".join(first.text.split()))
    unread = first.untold is not None and (_UNREAD.search(told) or (_LEVEL.search(plain) and _LEVELS_UNREAD.search(told)))
    return first if unread and not query.has("yesno", "document", "life") and _DUE.search(plain) else None
