"""Reports that are called made up or a rumour, and then a neutral question whether it is so ("họ bịa là Bộ cấm X. Bộ có cấm thật không?"):
it is the second that is asked, of what the first one says."""

from __future__ import annotations

import re

from assistant.understanding.falsehoods import SO
from kb.vietnamese import fold_in_step, folded_syllables, normalise

_WHO = (
    r"(?:(?:co|mot|vai|may|nhieu|anh|chi|ong|ba|dong nghiep|nguoi|ban|cac|ben|can bo|hoc vien|ho|ai|dan|mang|bao|tren|nghe|thay|thien ha)\b"
    r"(?: (?!(?:bia|don|phao|tung|loan)\b)\w+){0,5} )?"
)
#: Somebody makes it up, or spreads it; "đơn" and "bìa" are other words.
_MADE_UP = (
    r"(?:cu |van |lai |dang |hay |da |toan )*(?P<verb>bia|don|phao|tung(?= tin)|loan(?= tin))(?: (?:dat|ra|chuyen|tin|thoi|dai|am|nhau))*"
    r"(?: (?:la|rang|chuyen|viec))*[ :,]+"
)
_TYPED = frozenset({"bịa", "bia", "đồn", "don", "phao", "tung", "loan"})
#: Neither is it called right nor wrong: whether it is so is asked.
_REALLY = r"(?:that su|thuc su|that|thuc|dung)"
_SO = (
    rf"(?:(?:chuyen|dieu|viec|tin|cau)? ?(?:do|nay|ay|the|vay)? ?(?:co|la|thi)* ?{_REALLY}(?: (?:vay|the|nhu vay|nhu the|su|la|co))*"
    r"|thuc hu(?: (?:the nao|ra sao|sao))?)"
)
_END = r"(?: (?:khong|ko|k|chua|vay|the|a|ha|nhi|day|hay khong|hay sao))*[\s?.!]*$"
_REPORT = re.compile(
    rf"^{_WHO}{_MADE_UP}(?P<said>[^.?!;]+?)[.?!;,]+\s*(?:(?:vay|the|ma|thuc te|thuc ra|su that)(?: thi| la)?[ ,]+)*"
    rf"(?:(?!\s*dung (?:khong|ko|k|chua)\b){_SO}|(?P<again>[^.?!;,]*?\bco\b[^.?!;,]*?\b{_REALLY}\b[^.?!;,]*?)(?= (?:khong|ko|k|chua)\b)){_END}"
)
#: Words of a question whether it is so that say nothing of what is said.
_IDLE = frozenset(folded_syllables("có thật thực sự đúng là thì mà như vậy thế họ nó đó này ấy của được bị phải không nào gì cả"))
_ASKS = re.compile(r"\b(?:gi|nao|ai|may|bao nhieu|sao)\b")


def made_up(question: str) -> str:
    """What is reported, with the question whether it is so; empty where no such report is told, or something else is asked behind it.

    >>> made_up("Họ bịa là Bộ Tài chính cấm chi lại. Bộ có cấm thật không?")
    'Bộ Tài chính cấm chi lại, đúng không?'
    >>> made_up("Người ta đồn là cấp huyện dừng từ 1/7/2025. Có thật không?"), made_up("Nghe đồn Sở A nhập vào Sở B, thực hư thế nào?")
    ('cấp huyện dừng từ 1/7/2025, đúng không?', 'Sở A nhập vào Sở B, đúng không?')
    >>> made_up("Họ bịa là Bộ cấm chi lại. Bộ có thật cho vay không?"), made_up("Họ bịa là Bộ cấm chi lại, đúng không?")
    ('', '')
    """
    text = normalise(question)
    told = _REPORT.match(fold_in_step(text))
    if told is None or _ASKS.search(told["said"]) or text[slice(*told.span("verb"))].lower() not in _TYPED:
        return ""
    if told["again"] is not None and not set(told["again"].split()) - _IDLE <= set(told["said"].split()):
        return ""
    return text[told.start("said") : told.end("said")].strip() + SO
