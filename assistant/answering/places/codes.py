"""The codes of communes and wards in the list of the statistics office, told where a question on a place asks for them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant import wording
from assistant.answering.composer import Draft
from assistant.understanding import Query
from kb.model import Place
from kb.vietnamese import fold

#: "Sông Mã" is a place.
_CODE = re.compile(r"(?<!sông )(?<!song )\bmã(?! (?:số )?(?:vùng|vạch|qr|thuế|định danh|hồ sơ))")
#: Typed without marks, "ma" is "mà" or "ma" as well: there it counts only before what a code is of, typed in whatever way.
_UNMARKED = re.compile(r"(?<!song )\bma (?=(?:so )?(?:dvhc|don vi hanh chinh|hanh chinh|xa|phuong|moi)\b)")
#: The codes of a whole district are told, those of all places are a list of their own.
_MOST = 15


def asks_code(query: Query) -> bool:
    """Whether a question asks for the code of a place, and not for the code of something else."""
    if _CODE.search(" ".join(query.marked)):
        return True
    plain = " ".join(query.plain)
    return any(query.marked[len(plain[: m.start()].split())] == "ma" for m in _UNMARKED.finditer(plain))


def with_codes(query: Query, draft: Draft | None, places: Sequence[Place]) -> Draft | None:
    """What is told of places, with the codes of those that it rests on where they are asked for."""
    if draft is None or draft.status != "answered" or draft.verdict is not None or not asks_code(query):
        return draft
    clauses = {(p.document, p.ref) for p in draft.provisions}
    told = fold(" ".join(draft.lines))
    meant = [p for p in places if (p.instrument, p.ref) in clauses and fold(p.name) in told]
    if 0 < len(meant) <= _MOST:
        draft.lines.append(wording.CODES.format(codes=wording.listed(f"{p.name}: **{p.code}**" for p in meant)))
    return draft
