"""What a document is about ("Nghị quyết 22-NQ/TU nói gì?": its title tells), and which of several a question is about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.understanding import PLAN, Query
from assistant.understanding.papers import named_at
from kb.vietnamese import folded_syllables

_ABOUT = re.compile(
    r"\b(?:noi|quy dinh|de cap|viet|ban|ve)(?: ve)?(?: (?:nhung|cac|dieu|chuyen|viec|noi dung|van de|cai))* gi(?: (?:vay|the|a|nhi|khong))*"
    r"(?: ve(?: chuong trinh| xay dung)* nong thon moi)?$"
)
#: Behind nothing but a document: whose it is.
_WHOSE = re.compile(r"(?: la)? cua (?:ai|co quan nao|noi nao)(?: (?:vay|the|a|nhi))*$")
#: Right before a document: it tells of what is asked.
_TELLS = re.compile(r"\b(?:theo|trong|tai|o)(?: ban)?(?: ke hoach| kh)?(?: so)?$")
#: What a header tells may be asked in the same breath.
_KINDS = frozenset({"document", "when", "issue", "signer", "who", "list"})


def asks_about(query: Query, header: str) -> bool:
    """Whether nothing is asked of a document that is named but whose it is, or what it says, be it of the programme itself.

    ``header``: its number and title.
    """
    plain, told = " ".join(query.plain), {*folded_syllables(header), "so"}
    if whose := _WHOSE.search(plain):
        return bool(query.documents) and {*plain[: whose.start()].split()} <= told
    about = _ABOUT.search(plain)
    if about is None or not query.documents or query.refs or not query.kinds <= _KINDS:
        return False
    return not query.content - told - {*about[0].split()}


def without_teller(query: Query, named: Sequence[str]) -> list[str]:
    """The documents of a question without the plan, where that only tells of another one ("theo Kế hoạch 203, Nghị quyết 56 ...")."""
    at = named_at(PLAN, query.plain)
    tells = len(named) > 1 and at is not None and _TELLS.search(" ".join(query.plain[max(0, at - 4) : at]))
    return [n for n in named if n != PLAN] if tells else list(named)


def spoken_order(query: Query) -> list[str]:
    """The documents of a question in the order in which it names them: the first is what it is about."""
    places = {n: named_at(n, query.plain) for n in query.documents}
    return sorted(places, key=lambda n: len(query.plain) if (at := places[n]) is None else at)
