"""For which years something is asked ("cho những năm nào", "trong giai đoạn nào"), and the best source gives just one span of years."""

from __future__ import annotations

import re

from assistant.understanding import Query
from kb.model import Provision
from kb.vietnamese import fold

_ASKED = re.compile(
    r"\b(?:(?:nhung|cac|may) nam (?:nao|may)|(?:giai doan|thoi ky) (?:nao|may)|(?:cho|trong|vao|cua) nam nao|tu nam nao den nam nao)\b"
)
_TOLD = re.compile(r"\btu nam (20\d\d) den (?:het )?nam (20\d\d)|\b(20\d\d) ?[-–] ?(20\d\d)\b")
#: What else may be asked in these words.
_KINDS = frozenset({"when", "several", "list"})


def tells_years(query: Query, first: Provision) -> bool:
    """Whether nothing but the years is asked, of no district, and the source gives one span of years alone."""
    if query.kinds - _KINDS or query.districts or query.details or not _ASKED.search(" ".join(query.plain)):
        return False
    return len({tuple(filter(None, span)) for span in _TOLD.findall(fold(first.text))}) == 1
