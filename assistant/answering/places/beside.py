"""The commune of today of an old one, told where a question asks for it beside something else ("xã mới tên gì, hộ tịch phòng nào lo?")."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from assistant.answering.composer import Draft
from assistant.understanding import Query

_ASKED = re.compile(
    r"\b(?:xa|phuong)(?: moi)? (?:ten|goi)(?: la)? gi\b|\b(?:nay|gio)(?: (?:la|thuoc|ve|thanh|sang|vao))* (?:xa|phuong)(?: moi)? (?:nao|gi)\b"
)

Kind = Callable[[Query], Draft | None]


def with_commune(kind: Kind, places: Kind) -> Kind:
    """A kind of answer with the commune that an old one became, where a question asks for that too."""

    def answer(query: Query) -> Draft | None:
        draft = kind(query)
        if draft is None or draft.verdict or not _ASKED.search(" ".join(query.plain)):
            return draft
        place = places(replace(query, kinds=frozenset({"succession"}), mentions=(), details=(), grades=frozenset()))
        if place is not None and place.status == "answered":
            draft.lines += place.lines
            draft.cite(*place.provisions)
        return draft

    return answer
