"""How large a project may be ("tổng mức bao nhiêu?"): the clause whose figure is that, where the nearest one on the subject has none."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from assistant.understanding import Query
from kb.model import Provision
from kb.vietnamese import fold, folded_syllables

#: A size by its name, before how much it may be.
_ASKED = re.compile(
    r"\b(?P<size>tong muc|quy mo (?:von|dau tu)|gia tri(?= (?:cong trinh|du an|goi thau)))\b(?: \w+){0,4}? (?:bao nhieu|may (?:ty|trieu|dong))\b"
    r"|\b(?:khong qua|duoi|toi da|tran|den|toi) (?:la )?(?:bao nhieu|may) (?:ty|trieu)(?: dong)?\b"
)
_SIZE = "tong muc"


def size_asked(query: Query, ranked: Callable[[], Sequence[Provision]]) -> list[Provision]:
    """The nearest clause with a figure of the size that is asked, of what the question names; none where the nearest of all has one."""
    if not asks_size(query) or query.refs:
        return []
    near, things = ranked(), set(query.ids("concept"))
    sized = {p: _fit(p, query) for p in near if things & set(p.topics)}
    best = max(sized.values(), default=0)
    if not best or _fit(near[0], query):
        return []
    return [next(p for p, fit in sized.items() if fit == best)]


def asks_size(query: Query) -> bool:
    """Whether it is asked how large a project may be."""
    return not query.has("yesno", "who") and _ASKED.search(" ".join(query.plain)) is not None


def _fit(provision: Provision, query: Query) -> int:
    """How many words of a question tell a size that a provision has a figure of; 0 where it has none."""
    sizes = (what for f in provision.figures if _SIZE in (what := fold(f.what)))
    return max((len(set(folded_syllables(what)) & set(query.plain)) for what in sizes), default=0)
