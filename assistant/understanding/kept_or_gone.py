"""Questions that offer a choice that a plain question answers: whether a body still is or is gone ("Sở A còn không hay đổi tên rồi?"),
and whether it leads or only helps, or which role it plays, of no task ("Sở A chủ trì hay chỉ phối hợp?", "Sở A đóng vai trò gì?")."""

from __future__ import annotations

import re

from kb.vietnamese import fold_in_step, normalise

_NOUN = (
    r"(?:so|ban|hoi|doan|tinh doan|cong an|ubnd|uy ban|mat tran|mttq|bo chi huy|bo|cuc|chi cuc|ngan hang|huyen uy|thanh uy|kho bac|phong"
    r"|lien doan|van phong|to chuc)"
)
_BODY = rf"(?P<body>{_NOUN}(?: (?!con\b|van\b(?! tai\b| hoa\b| phong\b)|nao\b|gi\b|ai\b|chu tri\b|co\b|hay\b|da\b|bi\b)[\w&-]+){{1,9}}?)"
_NOW = r"(?: (?:bay gio|hien nay|hien gio|gio|hien|nay|lau nay))?"
_GONE = (
    r"(?:bo|giai the|doi ten|doi|sap nhap|sat nhap|nhap|gop|hop nhat|xoa so|xoa|cham dut|thoi|het|dep|giai tan)"
    r"(?: (?:vao|voi|di|cho|sang|thanh|ten|so|dau|noi|khac|mat|roi|luon|lai|chung))*"
)
_STAYS = r"(?:con|giu nguyen|nguyen nhu cu|nhu cu|giu ten|nguyen|ton tai|hoat dong)(?: (?:ton tai|hoat dong|nguyen|ten|cu|do|day|nhu))*"
_END = r"(?: (?:a|nhi|the|vay|ha|day|nhe|thoi|em|anh|chi|bac))*[\s?.!]*$"
_OR = r",? (?:hay|hoac)(?: la)?(?: (?:da|bi|duoc|vua|cung|phai))*"
#: Still there, or gone; and the other way round.
_KEPT = re.compile(rf"^{_BODY}{_NOW}(?: van)? {_STAYS}(?P<whether>(?: nua)?(?: khong| ko| k| chua))?{_OR} {_GONE}{_END}")
_LOST = re.compile(rf"^{_BODY}{_NOW}(?: (?:da|bi|duoc|co))* {_GONE}(?: chua| khong)?{_OR}(?: van)? {_STAYS}{_END}")
_IN_PLAN = r"(?:trong|theo|o) (?:ke hoach|kh)(?: so)?(?: 203)?(?: nay)?"
#: Leads or helps, with no word of a task.
_ROLE = re.compile(
    rf"^(?:{_IN_PLAN},? )?{_BODY}(?: (?:la|giu|dong|lam|co|duoc|giao))*(?: vai(?: tro)?)?"
    r" (?:don vi |co quan )?chu tri(?: (?:khong|a))?,? (?:hay|hoac)(?: (?:la|chi|don vi|co quan|vai|moi))* (?:phoi hop|phu giup|tham gia|giup)"
    rf"(?: {_IN_PLAN})?{_END}"
    rf"|^(?:{_IN_PLAN},? )?(?P<plays>{_NOUN}(?: (?!con\b|nao\b|gi\b|ai\b|co\b|va\b|dong\b|giu\b|dam\b)[\w&-]+){{1,9}}?)"
    rf"(?: (?:dong|giu|dam nhan|dam duong|nam|co|duoc giao|duoc|phai))+ (?:nhung )?vai(?: tro)? (?:gi|nao)(?: {_IN_PLAN})?{_END}"
)
#: Whether it has any task in the plan.
_TASKED = re.compile(
    rf"^(?P<first>{_IN_PLAN},? )?{_BODY} (?:(?:co|duoc|bi|phai) )+(?:(?:giao|phan cong|nhiem vu|viec|phan viec|trach nhiem|muc) ?)+(?:gi|nao|rieng)?"
    rf"(?(first)| ?{_IN_PLAN}) ?(?:khong|ko|k|chua){_END}"
)
GIVEN_TASKS = "Kế hoạch 203 có giao nhiệm vụ cho {body} không?"


def plainly(question: str) -> str:
    """The plain question; empty where no such choice is offered.

    >>> plainly("Sở Tư pháp còn không hay đổi tên rồi?"), plainly("Hội Nông dân tỉnh bị bỏ hay vẫn còn?")
    ('Sở Tư pháp còn không?', 'Hội Nông dân tỉnh nay là cơ quan nào?')
    >>> plainly("Sở Xây dựng chủ trì hay chỉ phối hợp thôi?"), plainly("Sở Y tế chủ trì hay phối hợp tiêu chí 15?")
    ('Sở Xây dựng có nhiệm vụ gì?', '')
    >>> plainly("Sở Nội vụ đóng vai trò gì trong kế hoạch 203?"), plainly("Sở Nội vụ đóng vai trò gì trong tiêu chí 18?")
    ('Sở Nội vụ có nhiệm vụ gì?', '')
    >>> plainly("Quyết định 318 còn dùng không hay bỏ rồi?"), plainly("Sở nào còn, sở nào nhập rồi?")
    ('', '')
    >>> plainly("Sở Nội vụ có được giao việc gì trong Kế hoạch 203 không?"), plainly("Sở Nội vụ có nhiệm vụ gì?")
    ('Kế hoạch 203 có giao nhiệm vụ cho Sở Nội vụ không?', '')
    """
    text = " ".join(normalise(question).split())
    plain = fold_in_step(text)
    if role := _ROLE.match(plain):
        return f"{text[slice(*role.span('body' if role['body'] else 'plays'))]} có nhiệm vụ gì?"
    if tasked := _TASKED.match(plain):
        return GIVEN_TASKS.format(body=text[slice(*tasked.span("body"))])
    found = _KEPT.match(plain) or _LOST.match(plain)
    if found is None:
        return ""
    body = text[slice(*found.span("body"))]
    return f"{body} còn không?" if found.groupdict().get("whether") else f"{body} nay là cơ quan nào?"
