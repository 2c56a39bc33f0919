"""On which documents a sum rests that the plan tells ("tổng vốn trung ương ở KH 203 dựa trên những văn bản nào?"): the clause that names
them, and not what the plan as a whole rests on."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant import wording
from assistant.answering.composer import Draft
from assistant.answering.sources.selection import Selection
from assistant.understanding import PLAN, Query
from kb.model import Provision
from kb.vietnamese import fold

#: A sum of money, and the documents on which it rests.
_ASKED = re.compile(
    r"\b(?:von|kinh phi|ngan sach|so tien|con so|du toan)\b.*\b(?:dua|can cu|lay|xac dinh|theo|tinh)(?: (?:theo|vao|tren|tu|dua|can cu))*"
    r" (?:cac |nhung |hai |ba |bon |nam |sau |[2-6] )?(?:van ban|quyet dinh|nghi quyet|can cu|co so|tai lieu)(?: \w+){0,6}? (?:nao|gi)\b"
)
#: A clause that tells it, by the number of a document at least.
_RESTS, _NUMBER = re.compile(r"\b(?:duoc xac dinh )?can cu vao\b"), re.compile(r"\b\d+(?:/\d{4})?/[A-ZĐ]{2}")
#: So many of the best sources may be it.
_NEAR = 6


class FigureRests:
    """Tells it."""

    def __init__(self, sources: Callable[[Query], Selection]) -> None:
        self._sources = sources

    def answer(self, query: Query) -> Draft | None:
        """The clause; None where no sum is spoken of, or no source near it names such documents."""
        if query.documents != (PLAN,) or query.refs or query.has("yesno", "compare") or not _ASKED.search(" ".join(query.plain)):
            return None
        ranked = (c.provision for c in self._sources(query).ranked[:_NEAR])
        found = next((p for p in ranked if _tells(p)), None)
        if found is None:
            return None
        draft = Draft(as_of=query.as_of)
        draft.cite(found)
        draft.lines = [wording.quoted(found)]
        return draft


def _tells(provision: Provision) -> bool:
    return (
        provision.document == PLAN
        and _RESTS.search(fold(provision.text)) is not None
        and _NUMBER.search(provision.text) is not None
    )
