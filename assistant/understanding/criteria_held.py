"""How many criteria a body has, and which ("Sở A giữ mấy tiêu chí? Đọc tên từng tiêu chí."): which ones it leads, as the plan counts none."""

from __future__ import annotations

import re

from kb.vietnamese import fold_in_step, normalise

_IN_PLAN = r"(?:theo|trong|o) (?:ke hoach|kh)(?: so)?(?: 203)?(?: nay)?"
_NOUN = r"(?:so|ban|hoi|doan|tinh doan|cong an|mat tran|mttq|uy ban mat tran|bo chi huy|cuc|van phong|lien minh|ngan hang)"
_HELD = re.compile(
    rf"(?:{_IN_PLAN},? )?(?P<body>{_NOUN}(?: (?!giu\b|nam\b|lo\b|gio\b|nay\b|hien\b|bay\b|nao\b|may\b|gi\b|chu tri\b)[\w&-]+){{1,8}}?)"
    r"(?: (?:dang|phai|duoc|co|thi))*(?: (?:giu|nam|lo|om|ganh|nhan|phu trach|chu tri|quan ly|quan|dam nhiem|dam duong|giao))+"
    r"(?: (?:phu trach|tat ca|ca thay))*"
    rf" (?:may|bao nhieu|nhung|cac) tieu chi(?: nao)?(?: {_IN_PLAN})?"
    r"(?:[,.;?!]+ (?:(?:hay|va|xin|cho|lam on) )*(?:doc|ke|neu|liet ke|do la|la)\b[^?]*|,? (?:la |do la )?nhung (?:tieu chi )?(?:nao|gi))?[\s?.!]*"
)


def criteria_held(question: str) -> str:
    """The question which criteria the body leads; empty where something else is asked.

    >>> criteria_held("Sở Công thương giữ mấy tiêu chí trong KH 203? Đọc tên từng tiêu chí."), criteria_held("Sở Y tế nắm những tiêu chí nào?")
    ('Sở Công thương chủ trì những tiêu chí nào?', 'Sở Y tế chủ trì những tiêu chí nào?')
    >>> criteria_held("Sở Y tế thẩm định mấy tiêu chí?"), criteria_held("Xã giữ mấy tiêu chí?"), criteria_held("Sở nào giữ mấy tiêu chí?")
    ('', '', '')
    """
    text = " ".join(normalise(question).split())
    plain = fold_in_step(text)
    found = _HELD.fullmatch(plain) if "tieu chi" in plain else None
    asked = f"{text[slice(*found.span('body'))]} chủ trì những tiêu chí nào?" if found else ""
    return "" if asked == text else asked
