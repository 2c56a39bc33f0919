"""Follow-ups on the district that answered before ("huyện đó nay còn là huyện không?", behind "huyện nào ...?"), asked by its name."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date

from assistant.answering.sources.fit import Candidate
from assistant.understanding import Query
from assistant.understanding.other_district import districts_in
from kb.vietnamese import fold

#: The district itself, and not what there is beside it.
_THAT = re.compile(
    r"\b(?<!ngoai )(?<!tru )(?<!khac )(?:(?:cai )?(?:huyen|cho|noi|dia phuong|dia ban|vung dat) (?:do|ay|nay|kia)|(?:cho|noi|huyen) day)\b"
)
_NAME = re.compile(r"[Hh]uyện [A-ZĐ]")
_WHICH = re.compile(r"\bhuyen nao\b")
#: A number of it is asked for: of what, was said before, if it is not what became of its communes.
_COUNTS, _BECAME = re.compile(r"\b(?:may|bao nhieu)\b"), re.compile(r"\b(?:chia|nhap|thanh|gom|sap xep|gop|nay la|gio la)\b")
#: By which law, or on which day, is asked of all districts.
_BY_WHICH = re.compile(r"\b(?:luat|van ban|nghi quyet|ngay|nam) nao\b")


def of_that_district(
    query: Query,
    earlier: Callable[[Query], Sequence[Candidate]],
    read: Callable[[str, Sequence[str], date], Query],
) -> Query:
    """The question by the name of the one district that the source before tells; itself where it points to none, or several are told."""
    before, plain = query.before, " ".join(query.plain)
    found = _THAT.search(plain)
    if before is None or found is None or query.districts or not _WHICH.search(" ".join(before.plain)):
        return query
    if (_COUNTS.search(plain) and not _BECAME.search(plain)) or _BY_WHICH.search(plain):
        return query
    told = earlier(before)[:1]
    named = {fold(d): d for c in told for d in districts_in(c.provision.text) if _NAME.match(d)}
    if len(named) != 1:
        return query
    first = plain[: found.start()].count(" ")
    said = (*query.marked[:first], *named.values(), *query.marked[first + found[0].count(" ") + 1 :])
    return read(f"{' '.join(said)}?", (), query.as_of)
