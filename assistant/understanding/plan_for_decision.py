"""Who made a plan to carry out a decision ("Sở nào có kế hoạch triển khai QĐ 923 không?"): which plan of the province does, since its header
tells whose it is, and where there is none that is told."""

from __future__ import annotations

import re

from kb.vietnamese import fold_in_step, normalise

_WHO = r"(?:ai|(?:so|co quan|don vi|noi|nganh|ben|cap)(?: nao| gi)?(?: (?:cua|o|trong|thuoc)? ?(?:tinh|son la)(?: nao)?)*)"
_MADE = r"(?:co|ra|ban hanh|lap|xay dung|soan|ky|duoc giao (?:lap|xay dung|soan|ban hanh)|da co|len)"
_ASKED = re.compile(
    rf"^(?:(?:the|vay|cho hoi|o|tai|tinh|son la|co)\b[\s,]*)*{_WHO}(?: (?:da|se|dang|phai|nao))* {_MADE}(?: (?:cai|ban|mot))* ke hoach"
    r" (?:(?:de|nham) )?(?:trien khai|thuc hien|trien khai thuc hien|cu the hoa) (?P<paper>(?:qd|quyet dinh)(?: so)? [\w/.-]*\d[\w/.-]*)"
    r"(?: (?:cua (?:thu tuong|ttg|chinh phu)|o tinh|o son la|cua tinh|tai son la|tren dia ban tinh))*"
    r"(?: (?:khong|chua|ko|a|vay|the|nhi))*[ ?.!]*$"
)
#: Which plan of the province carries the programme out that its title names, and how it is asked by its name.
_BY_NAME = "Kế hoạch 203 về việc gì?"
_DOES = r"(?:to chuc|trien khai|thuc hien|trien khai to chuc|to chuc trien khai)(?: thuc hien)?"
_PROVINCE = r"tinh(?: son la)?"
_OF_PROGRAMME = re.compile(
    rf"^(?:(?:the|vay|cho hoi)\b[\s,]*)*(?:ke hoach|van ban) (?:(?:so )?(?:nao|may)|gi)(?: (?:cua|do))? (?:ubnd |uy ban nhan dan )?{_PROVINCE}"
    rf"(?: ban hanh| ra| lap)?(?: de| ve)?(?: viec)? {_DOES}"
    r" (?:ctmtqg|(?:chuong trinh|ct) (?:mtqg|muc tieu quoc gia))(?: ve)? (?:xay dung )?(?:ntm|nong thon moi)"
    rf"(?: (?:o|cua|tren dia ban) {_PROVINCE})? (?:giai doan )?2021 ?- ?2025[ ?.!]*$"
)


def plan_for_decision(question: str) -> str:
    """Which plan of the province carries the decision, or the programme, out; empty where something else is asked.

    >>> plan_for_decision("Sở nào có kế hoạch triển khai QĐ 923 không?")
    'Kế hoạch nào của tỉnh triển khai QĐ 923?'
    >>> plan_for_decision("Sở nào triển khai QĐ 923?"), plan_for_decision("Theo KH 203 sở nào lập kế hoạch triển khai QĐ 923?")
    ('', '')
    >>> plan_for_decision("Kế hoạch nào của UBND tỉnh tổ chức thực hiện CTMTQG NTM 2021-2025?")
    'Kế hoạch 203 về việc gì?'
    """
    text = " ".join(normalise(question).split())
    plain = fold_in_step(text)
    if _OF_PROGRAMME.match(plain):
        return _BY_NAME
    found = _ASKED.match(plain)
    return f"Kế hoạch nào của tỉnh triển khai {text[slice(*found.span('paper'))].rstrip('.')}?" if found else ""
