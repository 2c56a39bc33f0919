"""Follow-ups of a word or two that ask for the other thing which the source before counts, too ("mục tiêu mấy khu ...?" - "vùng?"): the question
before, asked of that."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date

from assistant.answering.sources.fit import Candidate
from assistant.understanding import Query
from kb.vietnamese import fold, fold_in_step, normalise

_OTHER = re.compile(
    r"(?:(?:the|vay|con|va|may|bao nhieu|so) )*(?P<unit>(?!gi\b|ai\b|nao\b)\w+(?: (?!thi\b|sao\b|may\b|bao\b)\w+)?)"
    r"(?: (?:thi|sao|may|bao nhieu|vay|the|a|nhi))*"
)
_COUNTED = re.compile(r"\b(?:may|bao nhieu) (?P<unit>\w+)")
_MOST = 6


def of_other_unit(
    query: Query,
    earlier: Callable[[Query], Sequence[Candidate]],
    read: Callable[[str, Sequence[str], date], Query],
) -> Query:
    """The question on the other thing; itself where the first source before does not count both, or more is asked."""
    before = query.before
    found = _OTHER.fullmatch(" ".join(query.plain)) if before is not None and len(query.plain) <= _MOST else None
    if before is None or found is None or query.refs or query.numbers or query.has("yesno"):
        return query
    said = " ".join(normalise(before.question).split())
    counted = _COUNTED.search(fold_in_step(said))
    if counted is None:
        return query
    units = {fold(f.unit): f.unit for c in earlier(before)[:1] for f in c.provision.figures}
    other, was = units.get(found["unit"]), counted["unit"]
    if other is None or was not in units or fold(other) == was:
        return query
    return read(f"{said[: counted.start('unit')]}{other}{said[counted.end('unit') :]}", (), query.as_of)
