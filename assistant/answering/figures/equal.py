"""Whether the two amounts that were asked one after the other are equal ("hai khoản bằng nhau à?")."""

from __future__ import annotations

from assistant.answering.figures.meant import Meant, Row, rows
from assistant.understanding import Query
from assistant.understanding.places_before import says_equal
from kb.corpus import Corpus
from kb.model import Provision


def are_equal(query: Query, corpus: Corpus) -> bool | None:
    """It, from the figures that answered the two questions before; None where that is not said or the figures aren't plain."""
    before = query.before
    first = (before.instead_of or before.before) if before is not None else None
    if before is None or first is None or not (query.rests and says_equal(query)):
        return None
    told = [corpus.provision(*query.rests[0], query.as_of), corpus.provision(*query.rests[-1], query.as_of)]
    amounts = [_amount(q, p) if p else None for q, p in zip((first, before), told, strict=True)]
    one, other = amounts
    if one is None or other is None or one.figure.unit != other.figure.unit:
        return None
    return (one.value, one.upper) == (other.value, other.upper)


def _amount(query: Query, provision: Provision) -> Row | None:
    """The figure of a provision that a question asked for: the one that it names, else the only whole one."""
    found: list[Row] = []
    for unit in dict.fromkeys(f.unit for f in provision.figures):
        table = rows(unit, [provision])
        named = Meant(query, table).named
        found += named if len(named) == 1 else [r for r in table if not r.figure.part_of]
    return found[0] if len(found) == 1 else None
