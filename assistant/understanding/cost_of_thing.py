"""Follow-ups that only ask what it costs, behind questions on a thing that is to be built ("dự toán xây hết bao nhiêu tỷ?"): by its name, as no
figure of anything else answers that."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kb.vietnamese import fold_in_step, normalise

_LEADS = r"(?:(?:the|vay|con|va|ma|roi|thi)\b[\s,]*)*"
_MONEY = r"(?:du toan|kinh phi|chi phi|von|tong muc dau tu|tong von|tien|gia|ngan sach)"
_BUILDS = r"(?:xay dung|xay|lam|dau tu|thuc hien|mo|lap)"
_COSTS = re.compile(
    rf"{_LEADS}(?:{_MONEY}(?: (?:de|cho|du kien))*(?: {_BUILDS})?|{_BUILDS})"
    r"(?: (?:la|thi|du kien|can|khoang|het|ton|mat|tong cong|tri gia))*(?: co)? (?:bao nhieu|may)(?: (?:tien|ty|trieu|dong|ty dong|von|kinh phi))?"
    r"(?: (?:vay|the|a|nhi))*[\s?.!]*"
)
#: A thing that is to be built, by what it is and more than that.
_HEAD = r"(?:trung tam|nha may|cong trinh|khu|cho|cang|nha|tram|kho|tuyen|benh vien|truong|vien)"
_STOP = r"(?:khong|chua|o|thi|la|co|nao|gi|a|the|vay|phai|dung|de|duoc|se|phuc|cho|trong|tai|do|ay|nay|kia)"
_THING = re.compile(rf"\b{_HEAD} (?:(?!{_STOP}\b)[\w-]+ ?){{2,7}}")
_POINTED = re.compile(rf"\b{_HEAD} (?:do|ay|nay|kia)\b|\bno\b")


def cost_of_thing(question: str, history: Sequence[str]) -> str:
    """The question what the thing costs; empty where it asks something else, or the questions before are on no such thing.

    >>> cost_of_thing("Dự toán xây hết bao nhiêu tỷ?", ["KH 203 có nói trung tâm chiếu xạ nông sản không?", "Trung tâm ấy phục vụ vùng nào?"])
    'Dự toán xây trung tâm chiếu xạ nông sản hết bao nhiêu tỷ?'
    >>> cost_of_thing("Vốn là bao nhiêu?", ["Ai ký KH 203?"]), cost_of_thing("Ai xây?", ["Trung tâm chiếu xạ nông sản ở đâu?"])
    ('', '')
    """
    plain = fold_in_step(" ".join(normalise(question).split())) if history else ""
    if _COSTS.fullmatch(plain) is None:
        return ""
    last = " ".join(normalise(history[-1]).split())
    earlier = " ".join(normalise(history[-2]).split()) if len(history) > 1 and _POINTED.search(fold_in_step(last)) else ""
    for said in filter(None, (last, earlier)):
        if found := _THING.search(fold_in_step(said)):
            thing = said[slice(*found.span())].strip()
            return f"Dự toán xây {thing[0].lower()}{thing[1:]} hết bao nhiêu tỷ?"
    return ""
