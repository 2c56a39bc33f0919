"""Whether the plan mentions a document, asked of the document ("Quyết định 318 có được nhắc trong KH 203 không, ở mục nào?"): put as what the plan
mentions."""

from __future__ import annotations

import re

from assistant.understanding.came_out import PAPER
from kb.vietnamese import fold_in_step, normalise

_PLAN = r"(?P<plan>(?:ban )?(?:ke hoach|kh)(?: so)? ?203(?:/kh-ubnd)?)"
MENTIONS = r"(?:nhac|neu|dan|vien dan|dan chieu|de cap|ke)(?: (?:den|toi|ten|chieu))*"
_IN_PLAN = re.compile(
    rf"(?:(?:the|vay|con)\b[\s,]*)*{PAPER}(?: (?:thi|co))* (?:duoc|co) (?:{MENTIONS} (?:trong|o|tai|boi) {_PLAN}"
    rf"|{_PLAN.replace('<plan>', '<by>')} {MENTIONS})(?: (?:toi|den))? (?:khong|ko|chua)(?P<rest>\b.*)"
)


def mentioned_there(question: str) -> str:
    """Whether the plan mentions that document; empty where something else is asked.

    >>> mentioned_there("Quyết định 318/QĐ-TTg có được nhắc trong KH 203 không, ở mục nào?")
    'KH 203 có nhắc đến Quyết định 318/QĐ-TTg không, ở mục nào?'
    >>> mentioned_there("QĐ 318 có được KH 203 dẫn chiếu không?"), mentioned_there("QĐ 318 có được sửa không?")
    ('KH 203 có nhắc đến QĐ 318 không?', '')
    """
    text = normalise(question).strip()
    found = _IN_PLAN.fullmatch(fold_in_step(text))
    if found is None:
        return ""
    plan = text[slice(*found.span("plan" if found["plan"] else "by"))]
    return f"{plan} có nhắc đến {text[slice(*found.span('paper'))]} không{text[found.start('rest') :]}"
