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


def plan_for_decision(question: str) -> str:
    """Which plan of the province carries the decision out; empty where something else is asked.

    >>> plan_for_decision("Sở nào có kế hoạch triển khai QĐ 923 không?")
    'Kế hoạch nào của tỉnh triển khai QĐ 923?'
    >>> plan_for_decision("Sở nào triển khai QĐ 923?"), plan_for_decision("Theo KH 203 sở nào lập kế hoạch triển khai QĐ 923?")
    ('', '')
    """
    text = " ".join(normalise(question).split())
    found = _ASKED.match(fold_in_step(text))
    return f"Kế hoạch nào của tỉnh triển khai {text[slice(*found.span('paper'))].rstrip('.')}?" if found else ""
