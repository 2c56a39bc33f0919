"""Who signs the recognition of a place: whoever recognises it, so that it is asked, or said, who that is ("bằng công nhận do ai ký")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kb.vietnamese import fold_in_step, normalise

_PAPER = r"(?:(?:tam |cai )?(?:bang|giay(?: chung nhan)?)|quyet dinh|qd)(?: (?:chung nhan|danh hieu))?"
_PLACE = r"(?:xa|huyen|thi xa|thanh pho|tinh|ban|thon|dia phuong|dat chuan|(?:nong thon moi|ntm)(?! \d))"
_WHAT = rf"(?P<what>(?:cong nhan|thu hoi)(?: (?!do\b|ky\b|ai\b)\w+){{0,3}}? {_PLACE}\b(?: (?!do\b|la\b|thi\b|ky\b|ai\b|\d+/)\w+){{0,8}}?)"
_WHO = (
    r"(?P<who>ai|nguoi nao|cap nao|ong nao|chu tich(?: (?!ky\b)\w+){0,6}?|thu tuong(?: chinh phu)?|bo truong(?: (?!ky\b)\w+){0,6}?"
    r"|(?:ubnd|uy ban nhan dan)(?: cap)? (?:tinh|huyen|xa))"
)
#: The paper first, and who signs it behind; or who signs it first.
_SIGNED_BY = re.compile(rf"\b{_PAPER} {_WHAT},?(?: (?:thi|la|phai|se|duoc|co phai))*(?: do)? {_WHO} ky\b(?! (?:ten|thay|nhay))")
_SIGNS = re.compile(
    rf"\b{_WHO} (?:la nguoi |phai |se |da )?ky(?: ban hanh)? {_PAPER} {_WHAT}(?=[,;.?!]| (?:la|dung|phai|a|ha|nhi|the|vay)\b|$)"
)
#: A document by its number, or one that lays down how places are recognised, is signed itself.
_OF_DOCUMENT = re.compile(r"\d+/\d|\bban hanh quy dinh\b|\bpho (?:chu tich|thu tuong)\b")
#: In a follow-up, who signs that it is done, and no document: of which places, if it says so.
_SIGNED_THEN = re.compile(
    r"(?:(?:the|vay|con|va|ma|roi)\b[\s,]*)*(?:quyet dinh |viec |giay |bang )?(?P<act>thu hoi|cong nhan)"
    r"(?: (?:quyet dinh|cong nhan|danh hieu|dat chuan))*(?: (?:cua|voi|doi voi|cho|cap|o))* (?P<place>xa|huyen)(?P<grade> (?:nang cao|kieu mau))?"
    r"[\s,]*(?:(?:thi|la|do) )*(?P<who>ai|cap nao|nguoi nao) ky(?: (?:vay|the|a|nhi|quyet dinh))*[\s?.!]*"
)
_RECOGNISED = re.compile(r"\b(?:cong nhan|thu hoi)\b")
_PLACES, _GRADES = {"xa": "xã", "huyen": "huyện"}, {"": "", " nang cao": " nâng cao", " kieu mau": " kiểu mẫu"}


def recognised_then(question: str, history: Sequence[str]) -> str:
    """Who recognises, or withdraws that, for who signs it in a follow-up; empty where that was not spoken of before.

    >>> recognised_then("thu hồi của xã thì ai ký?", ["Ai công nhận xã đạt chuẩn?", "Còn huyện?"])
    'Ai ra quyết định thu hồi công nhận xã đạt chuẩn nông thôn mới?'
    >>> recognised_then("thu hồi của xã thì ai ký?", ["QĐ 18 ký ngày nào?"]), recognised_then("Công nhận xã do ai?", ["Ai công nhận?"])
    ('', '')
    """
    found = _SIGNED_THEN.fullmatch(fold_in_step(normalise(question).strip())) if history else None
    if found is None or not any(_RECOGNISED.search(fold_in_step(normalise(h))) for h in history):
        return ""
    act = "thu hồi công nhận" if found["act"] == "thu hoi" else "công nhận"
    who = "Cấp nào" if found["who"] == "cap nao" else "Ai"
    return f"{who} ra quyết định {act} {_PLACES[found['place']]} đạt chuẩn nông thôn mới{_GRADES[found['grade'] or '']}?"


def recognised_by(question: str) -> str:
    """The question with who recognises in the place of who signs; empty where nobody is asked, or said, to sign such a paper.

    >>> recognised_by("Bằng công nhận xã đạt chuẩn là do Chủ tịch tỉnh ký, phải không ạ?")
    'Chủ tịch tỉnh ra quyết định công nhận xã đạt chuẩn, phải không ạ?'
    >>> recognised_by("Ai ký bằng công nhận huyện đạt chuẩn?")
    'Ai ra quyết định công nhận huyện đạt chuẩn?'
    >>> recognised_by("Quyết định 18/2022/QĐ-TTg về công nhận xã đạt chuẩn do ai ký?")
    ''
    """
    text = normalise(question)
    plain = fold_in_step(text)
    found = None if _OF_DOCUMENT.search(plain) else _SIGNED_BY.search(plain) or _SIGNS.search(plain)
    if found is None:
        return ""
    who, what = (text[slice(*found.span(part))] for part in ("who", "what"))
    return f"{text[: found.start()]}{who} ra quyết định {what}{text[found.end() :]}"
