"""Who does the next thing with what the question before was on ("ai lập kế hoạch vốn?" - "rồi ai chốt?"), as one question."""

from __future__ import annotations

import re

from assistant.understanding.moved import told
from assistant.understanding.query import Query
from kb.vietnamese import fold_in_step, normalise

_WHO = r"(?:ai|so nao|co quan nao|don vi nao|cap nao|noi nao|ben nao)"
_STEP = r"(?:phe duyet|duyet|chot|quyet dinh|quyet|thong qua|ban hanh|tham dinh|tham tra|ky|giao|kiem tra|trinh|quyet toan)"
_NEXT = re.compile(
    rf"(?:(?:roi|the|vay|con|xong|sau do|tiep theo|va|thi) )*(?P<who>{_WHO}) (?:la nguoi |se |phai |co quyen |duoc )*(?P<step>{_STEP})"
    r"(?: (?:a|nhi|vay|the|day|no|roi))*[ ?.!]*"
)
_FIRST = r"(?:lap|xay dung|soan|soan thao|du thao|trinh|de xuat|tong hop|thiet ke)"
_BEFORE = re.compile(rf"{_WHO} (?:se |phai |duoc giao |chu tri |tham muu )*(?:{_STEP}|{_FIRST}) (?P<what>.+?)[ ?.!]*")
#: Once something has been done, who does the next thing, with a thing of its own ("thẩm định xong thì ai duyệt đầu tư?").
_ONCE_DONE = re.compile(
    rf"(?:(?:the|vay|con|va|khi|sau khi) )*(?:(?:tham dinh|lap|trinh|xet|kiem tra|danh gia|lay y kien) )?(?:(?:xong|sau do)(?: (?:xuoi|roi))?,? )"
    rf"(?:(?:thi|roi) )*(?P<who>{_WHO}) (?:la nguoi |se |phai |co quyen |duoc )*(?:ky duyet|ky|phe duyet|duyet|quyet dinh|chot)"
    r" (?P<what>(?!(?:van ban|quyet dinh|nghi dinh|thong tu|nghi quyet|ke hoach (?:nay|do|203)|no|cai|cong nhan|ban hanh)\b)\w+(?: \w+){0,3}?)"
    r"(?: (?:a|nhi|vay|the|day))*[ ?.!]*"
)
#: The case, before who does something in it or what is done.
_CASE = re.compile(
    rf"(?P<case>.+?),? (?:(?:thi|do|la) )*(?:{_WHO} (?:\w+ ){{0,2}}?)?(?:tham dinh|lap|(?<!cong )(?<!chuong )trinh|xet|kiem tra|danh gia)\b.*"
)
_CASE_NAMED = 4
#: A thing is named in so many words at least.
_LEAST = 2


def next_step(query: Query, before: Query) -> str:
    """The question who does that with the thing before; empty where either is worded otherwise."""
    text, said = " ".join(normalise(query.question).split()), " ".join(normalise(told(before)).split())
    if then := _once_done(text, said):
        return then
    asked, thing = _NEXT.fullmatch(fold_in_step(text)), _BEFORE.fullmatch(fold_in_step(said))
    if asked is None or thing is None or len(thing["what"].split()) < _LEAST or before.has("yesno"):
        return ""
    return f"{text[asked.start('who') : asked.end('step')]} {said[slice(*thing.span('what'))]}?"


def _once_done(text: str, said: str) -> str:
    """Who approves another thing of the case of which it was asked who judges it, or how long that takes; otherwise empty.

    >>> _once_done("thẩm định xong thì ai ký duyệt đầu tư?", "Công trình nhỏ theo cơ chế đặc thù thì ai thẩm định?")
    'Công trình nhỏ theo cơ chế đặc thù ai phê duyệt đầu tư?'
    >>> _once_done("thẩm định xong thì ai ký văn bản?", "Công trình nhỏ theo cơ chế đặc thù thì ai thẩm định?")
    ''
    """
    asked = _ONCE_DONE.fullmatch(fold_in_step(text))
    case = _CASE.fullmatch(fold_in_step(said)) if asked else None
    if asked is None or case is None or len(case["case"].split()) < _CASE_NAMED:
        return ""
    return f"{said[: case.end('case')]} {text[slice(*asked.span('who'))]} phê duyệt {text[slice(*asked.span('what'))]}?"
