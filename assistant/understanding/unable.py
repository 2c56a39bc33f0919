"""Who helps a commune that cannot appraise or draw up something itself, asked in everyday words ("xã không thẩm định nổi công trình thì nhờ
ai?"): to whom it turns where it lacks the ability, as the decree has it."""

from __future__ import annotations

import re

from kb.vietnamese import fold_in_step, normalise

_TASK = r"(?P<task>tham dinh|lap ho so)"
_LACKS = r"(?:du|co)(?: (?:suc|nguoi|can bo|trinh do|kha nang|nang luc|chuyen mon|luc|nhan luc))+(?: (?:de|ma))?"
_WHOM = r"(?:ai|(?:co quan|cap|ben|noi|don vi) nao)"
_UNABLE = re.compile(
    r"\b(?P<who>(?:ubnd |uy ban nhan dan )?(?:cap )?xa) (?:khong|chang|ko|chua)"
    rf"(?: (?:the|tu|dam))*(?: (?P<lacks>{_LACKS}))? {_TASK}(?: (?P<bare>noi|xue|duoc))? (?P<what>[^,?;]*?)(?P<last> (?:noi|xue|duoc))?,? (?:thi )?"
    rf"(?:(?:phai |can |nen |biet )?(?:nho|gui|tim|cay|hoi|giao|de nghi|day|chuyen|dua|trong)(?: (?:cho|den|len|sang|toi|vao|cay|nho))*"
    rf" (?:{_WHOM}|dau)|{_WHOM} (?:lam|tham dinh|giup|lo))(?: (?:lam|tham dinh|giup|ho|thay|nhi|vay|a|day))*[\s?.!]*$"
)
#: So it is asked already.
_SENT = "gui de xuat cho ai"
_UNABLE_TOO = re.compile(r"\bxa (?P<task>tham dinh|lap ho so) khong (?:noi|xue|duoc) ")


def unable(question: str) -> str:
    """To whom a commune that isn't able to do it sends its request; empty where something else is asked.

    >>> unable("Trước 7/2025 xã không thẩm định nổi công trình thì nhờ ai?")
    'Trước 7/2025 xã không đủ năng lực thẩm định công trình thì gửi đề xuất cho ai?'
    >>> unable("Xã không đủ người thẩm định hồ sơ công trình thì gửi cơ quan nào?")
    'Xã không đủ năng lực thẩm định hồ sơ công trình thì gửi đề xuất cho ai?'
    >>> unable("Xã không thẩm định thì ai thẩm định?"), unable("Xã không đủ năng lực thẩm định công trình thì sao?")
    ('', '')
    """
    text = " ".join(normalise(question).split())
    plain = fold_in_step(text)
    if turned := _UNABLE_TOO.search(plain):  # "thẩm định không nổi" for "không thẩm định nổi"
        at, task = turned.start("task"), turned["task"]
        text = f"{text[:at]}không {text[at : at + len(task)]} nổi {text[turned.end() :]}"
        plain = fold_in_step(text)
    found = _UNABLE.search(plain)
    if found is None or _SENT in plain or not (found["lacks"] or found["bare"] or found["last"]) or not found["what"]:
        return ""
    who, task, what = (text[slice(*found.span(name))] for name in ("who", "task", "what"))
    return f"{text[: found.start()]}{who} không đủ năng lực {task} {what} thì gửi đề xuất cho ai?"
