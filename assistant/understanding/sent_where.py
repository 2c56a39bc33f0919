"""Follow-ups on where and through whom a report goes of which it was asked when it is due ("nộp về đâu, qua sở nào?"): asked of that report."""

from __future__ import annotations

import re

from assistant.understanding.moved import told
from assistant.understanding.query import Query
from kb.vietnamese import fold_in_step, normalise

_TO = r"(?:nop|gui|bao cao|chuyen|trinh)?(?: (?:bao cao|ket qua))?"
_WHERE = r"(?:(?:ve|den|cho|toi|len|qua|thong qua|o) )?(?:dau|ai|(?:so|co quan|don vi|noi|cap|ben|nganh) nao)"
_ASKS = re.compile(rf"(?:(?:the|vay|va|con|roi|thi)\b ?)*{_TO} ?{_WHERE}(?:,? (?:va )?{_TO} ?{_WHERE})?(?: (?:a|nhi|vay|the))*")
_LIKE = re.compile(r"\b(?:nop|gui|qua)\b")
_REPORT = re.compile(r"\bbao cao\b")
_WHEN = re.compile(
    r",? (?:vao |truoc )?(?:luc nao|khi nao|bao gio|(?:ngay|thang|hom|thoi diem|thoi gian) (?:nao|may)|han (?:nao|den bao gio|may))"
    r"(?: (?:vay|the|a|nhi))*[ ?.!]*$"
)


def sent_where(query: Query, before: Query) -> str:
    """Where the report of the question before goes; empty where that asked of no report when it is due, or more is asked."""
    text, said = (" ".join(normalise(x).split()).rstrip(" ?.!") for x in (query.question, told(before)))
    own, plain = fold_in_step(text), fold_in_step(said)
    when = _WHEN.search(plain)
    if when is None or not (_REPORT.search(plain) and _LIKE.search(own)) or _ASKS.fullmatch(own) is None or query.documents:
        return ""
    return f"{said[: when.start()]}, {text}?"
