"""How many communes bear a name ("có mấy xã tên A?"): the old ones of that name, each with its district, and the one of today."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant import wording
from assistant.answering.composer import Draft
from assistant.answering.places.claims import SINCE
from assistant.answering.places.names import DISTRICT_LEVELS, Named, unnamed
from assistant.answering.places.telling import Telling
from assistant.understanding import Query
from kb.model import Place

_UNIT = r"(?:xa|phuong|don vi|thi tran|noi|cho)"
_NAMED = r"(?:(?:cung|trung|co|mang|chung|deu|nao|cu|moi|mot|lay|goi)(?= ) )*(?:ten|goi)(?: (?:la|goi|cung|giong nhau))*"
#: How many places are of a name, the name behind or before.
_HOW_MANY = re.compile(
    rf"\b(?:may|bao nhieu) {_UNIT} {_NAMED} (?:{_UNIT} )?,|, (?:thi )?(?:co )?(?:may|bao nhieu) {_UNIT} {_NAMED}\b"
)


def of_name(query: Query, places: Sequence[Named], telling: Telling) -> Draft | None:
    """How many communes bore a name and bear it today, with what became of each; None where that is not asked, or of no one name."""
    named = [n for n in places if n.level not in DISTRICT_LEVELS]
    if (
        query.has("yesno")
        or len(named) != 1
        or named[0].alike
        or not _HOW_MANY.search(unnamed(query, named))
        or not (named[0].olds or named[0].new)
    ):
        return None
    olds, new = named[0].olds, named[0].new
    draft = Draft(lines=[_counted(named[0].name, olds, new)])
    for old in olds:
        telling.old(query, draft, old)
    if new is not None:
        telling.new(draft, new)
    return draft


def _counted(name: str, olds: tuple[tuple[Place, str], ...], new: Place | None) -> str:
    """How many there were and are, in one sentence."""
    before = wording.listed(f"{unit.split(' (')[0]} ({place.old_district})" for place, unit in olds)
    today = f"có 1: {new.name}" if new else "không còn đơn vị nào mang tên này"
    return wording.SAME_NAME.format(
        name=name.title(), since=wording.day(SINCE), old=f"có {len(olds)}: {before}" if olds else "không có", today=today
    )
