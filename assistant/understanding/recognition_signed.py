"""Who signs the recognition of a place: whoever recognises it, so that it is asked, or said, who that is ("bằng công nhận do ai ký")."""

from __future__ import annotations

import re

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
