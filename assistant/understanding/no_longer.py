"""Open questions for the document by which one goes now that another is gone by no more ("theo thông tư nào, không còn theo Thông tư 55
nữa?", "Quyết định 318 hết áp dụng thì dùng quyết định nào?"): which one took its place is asked."""

from __future__ import annotations

import re

from kb.vietnamese import fold_in_step

_KIND = r"(?:thong tu|nghi dinh|quyet dinh|nghi quyet|van ban|luat|bo tieu chi|huong dan|ke hoach)"
_PAPER = r"(?P<paper>(?:thong tu|nghi dinh|quyet dinh|nghi quyet|luat|ke hoach|qd|nd|nq|tt|kh)(?: so)? \d+(?:/[\w/.-]*\w)?)"
_WHICH = rf"(?P<which>{_KIND}(?: moi)? (?:nao|gi|so may|so bao nhieu)(?: moi)?(?: cua (?:bo|thu|chinh|hdnd|ubnd|tinh|quoc)(?: \w+){{0,3}}?)?)"
_NO_MORE = r"(?:khong con|chu khong|khong|chang con|het|thoi)(?: (?:phai|duoc|the|con))*"
_GO_BY = r"(?:lam theo|theo|dung|ap dung|xai|can cu|dua vao|dua tren)(?: vao)?"
_SO = r"(?: (?:nua|roi|a|ha|nhi|chu|dau|cu|phai khong|dung khong|hay sao))*"
#: The other one behind the question, and before it.
_BESIDE = re.compile(
    rf"\b{_GO_BY} {_WHICH}\s*[,;]\s*(?:(?:gio|nay|bay gio|vi|do|ma|va|da|thi|chac) )*{_NO_MORE} {_GO_BY} {_PAPER}{_SO}\s*[?.!]*\s*$"
)
_BEFORE = re.compile(
    rf"^\W*{_PAPER}(?: (?:da|nay|gio|thi))* {_NO_MORE} (?:hieu luc|ap dung|dung|xai|thi hanh|gia tri){_SO}"
    rf"\s*,?(?: (?:thi|vay|the|gio|nay|bay gio|ta|xa|tinh|minh|phai|se))* {_GO_BY} {_WHICH}{_SO}\s*[?.!]*\s*$"
)


def instead_of(text: str) -> str:
    """Which document took the place of the one that a question says is gone by no more, where it asks for that; any other text itself.

    >>> instead_of("Vốn theo thông tư nào, không còn theo TT 55 nữa?"), instead_of("Xã đạt rồi, không theo QĐ 318 nữa?")
    ('thông tư nào thay thế TT 55?', 'Xã đạt rồi, không theo QĐ 318 nữa?')
    >>> instead_of("Quyết định 318 hết hiệu lực rồi thì dùng quyết định nào?")
    'quyết định nào thay thế Quyết định 318?'
    """
    plain = fold_in_step(text)
    found = _BESIDE.search(plain) or _BEFORE.search(plain)
    return f"{text[slice(*found.span('which'))]} thay thế {text[slice(*found.span('paper'))]}?" if found else text
