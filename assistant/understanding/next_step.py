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
#: A thing is named in so many words at least.
_LEAST = 2


def next_step(query: Query, before: Query) -> str:
    """The question who does that with the thing before; empty where either is worded otherwise."""
    text, said = " ".join(normalise(query.question).split()), " ".join(normalise(told(before)).split())
    asked, thing = _NEXT.fullmatch(fold_in_step(text)), _BEFORE.fullmatch(fold_in_step(said))
    if asked is None or thing is None or len(thing["what"].split()) < _LEAST or before.has("yesno"):
        return ""
    return f"{text[asked.start('who') : asked.end('step')]} {said[slice(*thing.span('what'))]}?"
