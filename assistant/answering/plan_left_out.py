"""Questions that say beside all else that the plan is meant ("vốn sự nghiệp năm 2023 theo KH 203?"), put without its name: that says where
to look, and makes what the plan tells look like less than what is asked."""

from __future__ import annotations

import re

from assistant.understanding import PLAN, Query
from assistant.understanding.moved import told
from kb.vietnamese import fold_in_step, normalise

_NAMED = re.compile(
    r"(?:,? ?\(| ?,? ?\b(?:theo|trong|tai|cua|o) )?(?:ban )?\b(?:ke hoach|kh)(?: so)? ?203(?: ?/ ?kh-ubnd)?(?: cua (?:ubnd )?tinh)?(?: son la)?\b"
    r"(?:\)|,)?(?: (?:co )?(?:ghi|neu|noi|quy dinh|thi)\b(?= \w))?"
)
#: What is asked of the plan as a document, or of whom and when it says something, and what is left where nothing else is asked.
_OF_PLAN, _FEWEST = ("document", "issue", "signer", "life", "place", "title", "yesno", "compare", "when"), 4
#: Which number the plan gives is asked by that number.
_NUMBER = re.compile(r"(?<![\w/-])(?!20\d\d\b)\d+(?![\w/-])")


def without_plan(query: Query) -> str:
    """The question without the name of the plan; empty where it asks something of the plan itself or what it gives a body, names another
    document, a day or a number that the plan would have to give, or leans on an earlier question."""
    of_plan = query.has(*_OF_PLAN) or (query.ids("agency") and query.has("list"))
    if set(query.documents) != {PLAN} or query.refs or query.before is not None or of_plan:
        return ""
    text = " ".join(normalise(told(query)).split())
    found = list(_NAMED.finditer(fold_in_step(text)))
    if len(found) != 1:
        return ""
    left = f"{text[: found[0].start()]} {text[found[0].end() :]}"
    left = re.sub(r" +(?=[?.!,])", "", " ".join(left.split()))
    return left if len(left.split()) >= _FEWEST and not _NUMBER.search(left) else ""
