"""Where in the plan a figure stands ("ngưỡng 15 tiêu chí xuất hiện ở hai chỗ nào?"), and what a figure is of that a question points to
where nothing was said before ("cái tỷ lệ 100% đó là của khoản nào?")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant import wording
from assistant.answering.composer import Draft
from assistant.understanding import PLAN, Query
from kb.corpus import Corpus
from kb.model import Figure, Provision
from kb.vietnamese import fold, normalise

_NUMBER = re.compile(r"(?<![\w/.,-])(?P<number>\d{1,3}(?:\.\d{3})+|\d{1,3}(?:,\d+)?(?: ?- ?\d{1,3})?) ?(?P<unit>%|[a-z][a-z ]*)?")
#: Several places are spoken of, and asked for.
_PLACES = re.compile(
    r"\b(?:hai|ba|2|3|may|bao nhieu|nhung|cac) (?:cho|noi|lan|vi tri|muc|khoan|diem|gach)\b|\bo (?:nhung|cac) dau\b|\blan,? o dau\b"
)
_TELLS = re.compile(r"\b(?:xuat hien|nhac|ghi|nam|co(?: mat)? o|neu|noi (?:toi|den)|dat|viet|lap lai)\b")
_ASKS = re.compile(r"\b(?:nao|dau|may|bao nhieu|chi (?:cho|ra|giup|gium|ro)|tim|liet ke|neu ra)\b")
#: What it is of is asked of a figure that is only pointed to.
_POINTED = re.compile(
    r"(?:(?:the|vay|a|ma|con) )*(?:cai |con )?(?:ty le |muc |con so |so |nguong |moc )*"
    r"[\d.,]+ ?(?:%|phan tram|\w+(?: \w+)?)? ?(?:do|ay|kia|nay) (?:thi |la |duoc )*(?:\w+ ){0,3}?(?:nao|gi|dau)(?: (?:vay|the|a|nhi))*[ ?.!]*"
)
#: Years count everywhere.
_IDLE_UNITS = frozenset({"nam"})
_SEVERAL = 2


def standing(query: Query, corpus: Corpus) -> Draft | None:
    """The places of a figure in the plan; None where they are not asked for, or only one has it."""
    text = fold(normalise(query.question))
    pointed = _POINTED.fullmatch(text) is not None and not query.mentions and query.before is None
    placed = bool(_PLACES.search(text) and _TELLS.search(text) and _ASKS.search(text))
    if not (pointed or placed) or query.refs or set(query.documents) - {PLAN}:
        return None
    found = _places(text, corpus.documents[PLAN].provisions)
    if len({p.ref for p, _ in found}) < _SEVERAL:
        return None
    told = [wording.upper_first(f"{f.what}{f' ({f.period})' if f.period else ''}: {p.ref}") for p, f in found]
    draft = Draft(as_of=query.as_of) if placed else Draft(status="clarify", choices=tuple(told))
    draft.cite(*(p for p, _ in found))
    if pointed and not placed:
        draft.lines = [wording.WHICH_FIGURE.format(choices="\n".join(f"- {t}" for t in told))]
        return draft
    draft.lines = [wording.STANDS_AT.format(count=len(draft.provisions)), *(f"- {wording.quoted(p)}" for p in draft.provisions)]
    return draft


def _places(text: str, plan: Sequence[Provision]) -> list[tuple[Provision, Figure]]:
    """The provisions with the only number of a text that they give, and what it is of."""
    for said in _NUMBER.finditer(text):
        unit = "%" if (said["unit"] or "").startswith("phan tram") else (said["unit"] or "").strip()
        number = said["number"].replace(".", "").replace(",", ".").replace(" ", "")
        found = [(p, f) for p in plan for f in p.figures if _same(f, number, unit)]
        if unit and found:
            return found
    return []


def _same(figure: Figure, number: str, unit: str) -> bool:
    counted = fold(figure.unit)
    return bool(counted) and counted not in _IDLE_UNITS and f"{unit} ".startswith(f"{counted} ") and str(figure.value) == number
