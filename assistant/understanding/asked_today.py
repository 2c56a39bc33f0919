"""A question for a body with the question what that body is today behind it ("gửi qua đầu mối nào, mà đầu mối ấy hôm nay là cơ quan gì?"):
the first says it, too, since each answer tells today's body."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kb.vietnamese import fold_in_step, normalise

_BODY = r"(?:so|co quan|dau moi|don vi|noi|ben|nganh|cho|to chuc)"
_NOW = r"(?:(?:den |ngay )?(?:hom nay|bay gio|hien nay|hien gio|hien tai|nay|gio|luc nay))"
_THAT = rf"{_BODY} (?:ay|do|kia|nay|vua noi)"
_IS = rf"(?:(?:la|thanh|thuoc|nhap vao|goi la|mang ten|ten la|ten|doi thanh|do)(?: ve)? (?:{_BODY}|ten|cai)? ?(?:gi|nao|ai))"
_TAIL = re.compile(
    rf"[,.;?]? ?(?:(?:ma|va|roi|the|vay|con|thi) )*(?:{_THAT},? {_NOW}|{_NOW},? {_THAT}|{_THAT})(?: (?:thi|da|duoc|doi|co))*"
    rf" {_IS}(?: (?:vay|the|a|nhi|roi))*[ ?.!]*$"
)
#: What is led by a body is no body that could be another one today: then "nay là sở nào" needs no "that body".
_TEAM = re.compile(r"\bdoan\b(?: \w+)* (?:lien nganh|kiem tra|cong tac)\b")
_TAIL_OF_TEAM = re.compile(
    rf"[,.;?]? ?(?:(?:ma|va|roi|the|vay|con|thi) )*{_NOW}(?: (?:thi|da|duoc|doi|co))* {_IS}(?: (?:vay|the|a|nhi|roi))*[ ?.!]*$"
)
#: The first asks for a body itself; it is where something goes that no body is named for.
_ASKS_BODY = re.compile(rf"\b(?:{_BODY} nao|ai|dau)\b")
_SENDS = re.compile(r"\b(?:gui|nop|trinh|bao cao|chuyen|qua)\b")
_NOW_SAID = re.compile(rf"\b{_NOW}\b")


def without_today(question: str, history: Sequence[str]) -> str:
    """The question for the body alone, of one to whom something goes, that leads a team or that leans on an earlier question; empty where nothing
    more is asked.

    >>> without_today("Nộp qua sở nào, mà sở ấy giờ là sở gì?", ()), without_today("Sở Y tế nay là sở nào?", ())
    ('Nộp qua sở nào?', '')
    >>> without_today("Đoàn liên ngành do sở nào đứng ra, sở ấy hiện nay tên là gì?", ())
    'Đoàn liên ngành do sở nào đứng ra?'
    """
    text = " ".join(normalise(question).split())
    plain = fold_in_step(text)
    found = _TAIL.search(plain) or (_TAIL_OF_TEAM.search(plain) if _TEAM.search(plain) else None)
    head = plain[: found.start()] if found else ""
    if found is None or not _ASKS_BODY.search(head) or not _NOW_SAID.search(found[0]):
        return ""
    if not (history or _SENDS.search(head) or _TEAM.search(head)):
        return ""
    return f"{text[: found.start()].rstrip(' ,;.?')}?"
