"""Questions for what a document is about ("Nghị quyết 22-NQ/TU nói gì?"): its title tells."""

from __future__ import annotations

import re

from assistant.understanding import Query
from kb.vietnamese import folded_syllables

_ABOUT = re.compile(
    r"\b(?:noi|quy dinh|de cap|viet|ban|ve)(?: ve)?(?: (?:nhung|cac|dieu|chuyen|viec|noi dung|van de|cai))* gi(?: (?:vay|the|a|nhi|khong))*$"
)
#: What a header tells may be asked in the same breath.
_KINDS = frozenset({"document", "when", "issue", "signer", "who", "list"})


def asks_about(query: Query, header: str) -> bool:
    """Whether nothing is asked of a document that is named but what it is about; ``header``: its number and title."""
    about = _ABOUT.search(" ".join(query.plain))
    if about is None or not query.documents or query.refs or not query.kinds <= _KINDS:
        return False
    return not query.content - {*folded_syllables(header), *about[0].split()}
