"""Claims that the plan has a document replaced by a new one ("NQ 56/2023 được KH 203 dự kiến thay bằng một nghị quyết mới"): that it is to be
replaced is claimed, and not that the plan takes its place."""

from __future__ import annotations

import re

from assistant.understanding.tag_question import untagged
from kb.vietnamese import fold_in_step, normalise

_PLAN = r"(?:ke hoach|kh)(?: so)? ?203(?: ?/ ?kh-ubnd)?(?: cua (?:ubnd )?tinh)?"
_ISSUER = r"(?: (?:cua )?(?:hdnd|hoi dong nhan dan|ubnd)(?: tinh)?)?(?: son la)?"
_PAPER = rf"(?P<paper>(?:nghi quyet|nq|quyet dinh|qd|cong van|cv)(?: so)? \d+[\w/-]*{_ISSUER})"
_INTENDED = r"(?:du kien|du tinh|du dinh|dinh|se|sap|giao trinh|yeu cau trinh|yeu cau)"
#: A new one is submitted or issued, or is to come.
_TO_COME = (
    r"(?:(?:du kien|du tinh|du dinh|dinh|se|sap|phai|can|giao|yeu cau|co|noi|neu|ghi|viec|ubnd tinh|trinh|ban hanh|ra|xay dung|lam|hdnd tinh|hdnd) )+"
    r"(?:mot |1 )?(?:nghi quyet|quyet dinh|van ban|cai|ban) (?:moi |khac )?(?:de )?thay(?: the)?(?: cho)?"
)
_NEW = r"bang (?:mot |1 )?(?:nghi quyet|quyet dinh|van ban|cai|ban) (?:moi|khac)"
_REPLACED = r"(?:(?:duoc|bi|phai) )*thay(?: the)?"
#: The document before what is to be done with it, wherever the plan is named; or behind it.
_CLAIMS = (
    re.compile(rf"(?:theo {_PLAN},? )?{_PAPER} (?:(?:se|duoc|bi|thi|theo) )*{_PLAN} {_INTENDED} {_REPLACED}(?: {_NEW})?"),
    re.compile(rf"theo {_PLAN},? (?:thi )?{_PAPER} (?:(?:duoc|thi) )*{_INTENDED} {_REPLACED}(?: {_NEW})?"),
    re.compile(rf"(?:theo )?{_PLAN},? (?:thi )?{_TO_COME} {_PAPER}"),
    re.compile(rf"{_PAPER} (?:(?:se|duoc|bi|phai) )*thay(?: the)? {_NEW} (?:theo|trong) {_PLAN}"),
    re.compile(rf"(?:theo )?{_PLAN},? (?:co )?{_INTENDED} (?:ban hanh nghi quyet )?thay(?: the)? {_PAPER}(?: {_NEW})?"),
)
#: Where it stands is to be told too, as it is anyhow; and a question whether it is so.
_WHERE = re.compile(
    r"(?<=[?.!,;]) *(?:(?:hay|xin|nho|cho) )*(?:(?:chi|neu|noi|ghi)(?: (?:ro|giup|cho|dung))* (?:cho ghi|noi ghi|muc nao|o dau|cho nao|dieu khoan)"
    r"|(?:ghi )?(?:o|tai) (?:muc|cho|dau|phan|diem) ?(?:nao)?)[ .?!]*$"
)
_WHETHER = re.compile(r"(?<!phai) (?:khong|ko|k|chua)$")


def planned_replacement(question: str) -> str:
    """The question whether that document is to be replaced; empty where something else is claimed, or denied.

    >>> planned_replacement("Nghị quyết 56/2023 của HĐND tỉnh được Kế hoạch 203 dự kiến thay bằng một nghị quyết mới, phải không?")
    'Nghị quyết 56/2023 của HĐND tỉnh sẽ được thay thế, phải không?'
    >>> planned_replacement("KH 203 dự kiến thay NQ 56/2023 bằng nghị quyết mới.")
    'NQ 56/2023 sẽ được thay thế, phải không?'
    >>> planned_replacement("KH 203 dự tính trình nghị quyết mới để thay NQ 56/2023, có phải không? Chỉ rõ chỗ ghi.")
    'NQ 56/2023 sẽ được thay thế, phải không?'
    >>> planned_replacement("KH 203 thay NQ 56/2023."), planned_replacement("KH 203 không dự kiến thay NQ 56/2023.")
    ('', '')
    """
    text = " ".join(normalise(question).split())
    plain = untagged(_WHERE.sub("", fold_in_step(text)).rstrip(" ?.!")).rstrip(" ,")
    plain = _WHETHER.sub("", plain)
    found = next((m for claim in _CLAIMS if (m := claim.fullmatch(plain))), None)
    return f"{text[slice(*found.span('paper'))]} sẽ được thay thế, phải không?" if found else ""
