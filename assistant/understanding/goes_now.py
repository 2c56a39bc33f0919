"""To whom something is handed in now, behind a claim on who has it ("Giờ nộp cho sở nào?"): the body that does it now is asked for, however
people say that they go there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.understanding.tag_question import untagged
from kb.vietnamese import fold, fold_in_step, normalise

_BODY = r"(?:so|co quan|don vi|ben|noi|cho|dau moi|nganh) nao"
_NOW = re.compile(
    r"^(?:(?:the|vay|con|va|roi|ma|a|u|o) )*(?:bay gio|hien nay|hien gio|hien tai|hom nay|gio|nay)(?: (?:thi|la|phai|minh|em|toi|se|xa|huyen))*"
    r" (?:nop|trinh|dua|chuyen|lien he|den|toi|gap|mang)(?: (?:ho so|giay to|thu tuc|bao cao|no|viec ay|viec do|len))*"
    rf"(?: (?:cho|o|ve|tai|den|toi|qua|len|sang|vao))?(?P<which> (?:{_BODY}|ai)| dau)(?: (?:vay|the|a|nhi|day|moi dung))*[ ?.!]*$"
)
_NAMES_BODY = re.compile(r"\b(?:so|ban|chi cuc|cuc|bo|thanh tra|kho bac|bao hiem|ngan hang|hoi|ubnd)\b")


def goes_now(question: str, history: Sequence[str]) -> str:
    """The question to whom it goes now; empty where no claim on a body stands before, or more is asked.

    >>> goes_now("Giờ nộp cho sở nào?", ["Thẩm định dự án thì giao Sở Kế hoạch và Đầu tư phải không?"])
    'Giờ gửi cho sở nào?'
    >>> goes_now("Giờ nộp cho sở nào?", ["Hạn nộp là ngày nào?"]), goes_now("Nộp cho sở nào?", ["Sở Y tế lo phải không?"])
    ('', '')
    """
    if not history:
        return ""
    text = " ".join(normalise(question).split())
    found, claim = _NOW.match(fold_in_step(text)), fold(normalise(history[-1])).strip()
    if found is None or untagged(claim) == claim or not _NAMES_BODY.search(claim):
        return ""
    which = " cơ quan nào" if found["which"] in (" dau", " ai") else text[slice(*found.span("which"))]
    return f"Giờ gửi cho{which}?"
