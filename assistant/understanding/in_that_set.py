"""Follow-ups on what stands in "that set" of criteria, asked by the name of the set that was spoken of ("chỉ tiêu bảo hiểm y tế trong bộ này?")."""

from __future__ import annotations

import re

from assistant.understanding.moved import told
from assistant.understanding.numbered import NEW_SET, names_set, sets_named
from assistant.understanding.query import Query
from kb.vietnamese import fold, fold_in_step, normalise

_THAT_SET = re.compile(
    r",? ?(?:\b(?:trong|o|theo|cua|thuoc) )?\b(?:cai )?bo (?:tieu chi |chi tieu )?(?:do|ay|nay|kia|moi nay)\b(?! (?:truong|nganh))"
)
_NAME = "Bộ tiêu chí xã nông thôn mới 2026-2030"
#: Another annex of the decision, which has a set of its own that nobody has read.
_OTHER_ANNEX = re.compile(r"\bphu luc (?:ii|2|hai)\b")
_ANNEX_NAME = "Phụ lục II Quyết định 51/2025/QĐ-TTg"


def in_that_set(query: Query, before: Query) -> str:
    """What is asked of the set of 2026-2030 that the questions before spoke of; empty where they spoke of none, or of an older one,
    which a criterion means by itself."""
    text = " ".join(normalise(query.question).split())
    found = _THAT_SET.search(fold_in_step(text))
    if found is None or query.documents or query.refs or names_set(fold(text)):
        return ""
    earlier: Query | None = before
    while earlier is not None and not names_set(fold(told(earlier))):
        earlier = earlier.before
    if earlier is None or {document for document, _ in sets_named(told(earlier))} != {NEW_SET}:
        return ""
    rest = f"{text[: found.start()]}{text[found.end() :]}".strip(" ,")
    if _OTHER_ANNEX.search(fold(told(earlier))):
        return f"{_ANNEX_NAME} {rest}"
    return f"{_NAME}: {rest}" if len(rest.split()) > 1 else ""
