"""Whether a place has got there by now ("tỉnh hoàn thành nhiệm vụ nông thôn mới chưa?"): what sets aims or conditions does not tell."""

from __future__ import annotations

import re

from assistant.understanding import Query
from kb.model import Provision
from kb.vietnamese import fold

_PLACE = r"(?:tinh|son la|huyen|thanh pho|xa|phuong|ban)"
_THERE = r"(?:xong|hoan thanh|dat(?: (?:duoc|chuan))?|duoc cong nhan|ve dich|len(?: duoc)?)"
#: A place, what it has got to, and whether it has yet; who tells a case tells a number.
_YET = re.compile(
    rf"\b{_PLACE}\b(?: \w+){{0,4}}? {_THERE}\b(?: \w+){{0,9}}? (?:chua|roi (?:phai khong|dung khong|a|ha|chu))(?: (?:a|vay|nhi|the|em|ban))*$"
)
#: What has to be so for that is asked, or whether that is enough.
_CONDITION = re.compile(r"\b(?:dieu kien|tieu chi|chi tieu|du|muc|ho so|hieu luc|neu|khi|thi|ma|nhung)\b")
_AIM = re.compile(r"\b(?:muc tieu|phan dau|it nhat)\b|\bhoan thanh\b.{0,80}\bkhi\b")
#: What is to be kept up has been reached ("thành phố tiếp tục duy trì").
_KEPT_UP = re.compile(r"\b(?P<place>thanh pho|huyen|tinh)\b[^;.]*\bduy tri\b")


def aims_only(query: Query, first: Provision) -> bool:
    """Whether it is asked if a place has got there, and the best source only sets that as an aim, or the conditions of it."""
    plain, text = " ".join(query.plain), fold(first.text)
    kept = any(m["place"] in plain for m in _KEPT_UP.finditer(text))
    told = kept or query.numbers or query.documents or query.refs or _CONDITION.search(plain)
    return not told and _YET.search(plain) is not None and _AIM.search(text) is not None
