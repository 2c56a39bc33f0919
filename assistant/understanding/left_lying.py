"""A thing that is feared to be left to nobody, and who has it ("..., vậy dân quân thì bỏ trống à? Ai được giao?"): it is asked who has that."""

from __future__ import annotations

import re

from kb.vietnamese import fold_in_step, normalise

_NOBODY = r"(?:bo trong|bo ngo|bo khong|bo mac|bo hoang|bo|treo|de trong|tha noi|troi|khong ai lo|khong ai lam|khong ai quan|vo chu|het ai lo|thoi)"
_LEFT = re.compile(
    rf"(?:^|[.,;!?]\s*)(?:(?:the|vay|con|nhu vay|the thi|vay thi|va) )+(?P<thing>[^,;.?!]{{3,50}}?) (?:(?:thi|bi|la|coi nhu|thanh|chac) )+{_NOBODY}"
    r"(?: (?:luon|het|day|roi|sao|ho|chac))*(?: (?:a|ha|u|sao|chang|nhi))?\s*[?!.]+\s*"
)
#: Who has it is asked, of what is pointed to or of nothing more.
_WHO = re.compile(
    r"^(?:(?:vay|the) )?(?P<who>(?:ai|(?:so|co quan|don vi|ben|nganh|noi|cap|to chuc) nao)"
    r"(?: (?:duoc|phai|se|da|la|dang|bi|moi))*(?: (?:giao|lo|lam|chu tri|phu trach|quan ly|quan|ganh|xay dung|xay|chiu trach nhiem|dam nhiem|giu))*)"
    r"(?P<that>(?: (?:viec|luc luong|mang|phan|noi dung|linh vuc|tieu chi|chi tieu|chuyen|khoan|cai))? (?:ay|do|nay|kia|day))?[\s?.!]*$"
)


def left_lying(question: str) -> str:
    """Who has the thing; empty where none is feared to be left to nobody, or another thing is asked.

    >>> left_lying("Quốc phòng thuộc Biên phòng cả rồi, vậy dân quân thì bỏ trống à? Ai được giao xây lực lượng ấy?")
    'Ai được giao xây dân quân?'
    >>> left_lying("Công an lo hết rồi, thế quốc phòng thì bỏ ngỏ à? Sở nào lo chợ?")
    ''
    """
    text = " ".join(normalise(question).split())
    plain = fold_in_step(text)
    left = _LEFT.search(plain)
    who = _WHO.match(plain[left.end() :]) if left else None
    if left is None or who is None:
        return ""
    asked = text[left.end() + who.start("who") : left.end() + who.end("who")]
    return f"{asked} {text[slice(*left.span('thing'))]}?"
