"""Whether a place has got there by now ("tỉnh hoàn thành nhiệm vụ nông thôn mới chưa?"): what sets aims or conditions does not tell. Nor do the
aims of districts and communes tell whether the province as a whole means to get there."""

from __future__ import annotations

import re

from assistant.understanding import PLAN, Query
from kb.model import Provision
from kb.vietnamese import fold

_PLACE = r"(?:tinh|son la|huyen|thanh pho|xa|phuong|ban)"
_THERE = r"(?:xong|hoan thanh|dat(?: (?:duoc|chuan))?|duoc cong nhan|ve dich|len(?: duoc)?)"
#: A place, what it has got to, and whether it has yet; who tells a case tells a number.
_YET = re.compile(
    rf"\b{_PLACE}\b(?: \w+){{0,4}}? {_THERE}\b(?: \w+){{0,9}}? (?:chua|roi (?:phai khong|dung khong|a|ha|chu))(?: (?:a|vay|nhi|the|em|ban))*$"
)
#: An aim itself, and whether it has been met.
_ENDS = r"(?<!dung )(?:chua|roi (?:phai khong|dung khong|a|ha|chu))(?: (?:a|vay|nhi|the|em|ban))*$"
_MET = re.compile(
    r"\b(?:muc tieu|chi tieu|ke hoach)\b(?!.*\b(?:ap dung|ban hanh|phe duyet|hieu luc|viet|ghi|neu|noi)\b)(?: \w+){0,10}?"
    rf" (?:dat|hoan thanh|xong|can dich|ve dich|thuc hien)\b(?: \w+){{0,3}}? {_ENDS}"
    rf"|\b(?:da|dat|hoan thanh|thuc hien)(?: (?:duoc|dat|xong))* (?:cac |nhung )?(?:muc tieu|chi tieu)\b(?: \w+){{0,10}}? {_ENDS}"
)
#: What has to be so for that is asked, or whether that is enough.
_CONDITION = re.compile(r"\b(?:dieu kien|tieu chi|chi tieu|du|muc|ho so|hieu luc|neu|khi|thi|ma|nhung)\b")
_AIM = re.compile(r"\b(?:muc tieu|phan dau|it nhat)\b|\bhoan thanh\b.{0,80}\bkhi\b")
#: Whether the province as a whole means to get there, at the end of the question; places below it or a count of them are no province.
_MEANS_TO = re.compile(
    r"\b(?:phan dau|muc tieu|se|quyet tam|du dinh|du kien|den (?:het )?(?:nam )?20\d\d)\b.*\b(?:nong thon moi|ntm)\b"
    r"(?: (?:toan tinh|trong|vao|truoc|den|nam|20\d\d))* (?:khong|ko|chu|a|ha|phai khong|dung khong)(?: (?:a|vay|nhi|the|em|ban))*$"
)
_PROVINCE = re.compile(
    r"\b(?:tinh|son la)\b(?: \w+){0,9}? (?:hoan thanh|xong|dat|ve dich|tro thanh|len|muc tieu(?: la)? tinh)"
    r"(?: (?:duoc|chuan|nhiem vu|xay dung|tinh|danh hieu))* (?:nong thon moi|ntm)\b"
)
_BELOW = re.compile(r"\b(?:xa|huyen|thanh pho|tp|thi xa|phuong|ban|(?<!nong )thon|khi|neu|thi)\b|\b\d{1,3}\b(?<!203)")
#: A text that sets that aim, and no condition of it.
_AIM_OF_PROVINCE = re.compile(r"\btinh(?: son la)?(?: \w+){0,3} (?:hoan thanh nhiem vu|dat chuan)\b(?!.*\bkhi\b)")
#: What is to be kept up has been reached ("thành phố tiếp tục duy trì").
_KEPT_UP = re.compile(r"\b(?P<place>thanh pho|huyen|tinh)\b[^;.]*\bduy tri\b")


def aims_only(query: Query, first: Provision) -> bool:
    """Whether it is asked if a place has got there, and the best source only sets that as an aim, or the conditions of it."""
    plain, text = " ".join(query.plain), fold(first.text)
    if set(query.documents) <= {PLAN} and not query.refs and _MET.search(plain) and _AIM.search(text):
        return True
    kept = any(m["place"] in plain for m in _KEPT_UP.finditer(text))
    told = kept or query.numbers or query.documents or query.refs or _CONDITION.search(plain)
    return not told and _YET.search(plain) is not None and _AIM.search(text) is not None


def aim_of_province(query: Query, first: Provision) -> bool:
    """Whether it is asked if the province as a whole means to get there, and the best source sets no such aim: those of its districts affirm
    nothing of that."""
    plain = " ".join(query.plain)
    asked = _MEANS_TO.search(plain) and _PROVINCE.search(plain) and not _BELOW.search(plain)
    return bool(asked) and _AIM_OF_PROVINCE.search(fold(first.text)) is None
