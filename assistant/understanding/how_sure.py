"""What a question adds about how sure its answer is: "..., con số ấy đã được xác nhận chưa?", "..., nguồn có tin được không?"."""

from __future__ import annotations

import re

from kb.vietnamese import fold, normalise

#: The kind of answer that such an addition wants.
HOW_SURE = "verified"
#: What is doubted, some words on it, and the doubt; it closes the question.
_WHAT = r"(?:(?:con )?so|so lieu|thong tin|nguon|muc|dieu|noi dung|quy dinh|tin|cau|gia tri)"
_DOUBT = (
    r"(?:chac (?:chan )?(?:chua|khong)|tin (?:cay )?(?:duoc )?(?:khong|chua)|(?:dang|co) tin(?: cay)? (?:duoc )?khong"
    r"|(?:kiem chung|xac minh|xac nhan|doi chieu|tham tra)(?: (?:nguyen van|toan van|ban goc|lai))? (?:chua|khong)"
    r"|chinh thuc (?:chua|khong)|do tin cay(?: \w+){0,5}|muc (?:do )?tin cay(?: \w+){0,5}|tin cay (?:den|toi) (?:dau|muc nao))"
)
_ADDED = re.compile(
    rf"[,;:.?]\s*(?:(?:va|ma|thi|voi) )?(?:{_WHAT}(?: \w+){{0,4}}? )?(?:(?:da|co|duoc|dang|la) ){{0,3}}{_DOUBT}[\s?.!]*$"
    rf"|\s(?:va|ma) (?:{_WHAT}(?: \w+){{0,4}}? )?(?:(?:da|co|duoc|dang|la) ){{0,3}}{_DOUBT}[\s?.!]*$"
)


def without_doubt(text: str) -> tuple[str, bool]:
    """A question without what it adds about how sure the answer is, and whether it added that.

    >>> without_doubt("Mức tối đa là bao nhiêu, con số ấy đã được xác nhận chưa?")
    ('Mức tối đa là bao nhiêu', True)
    >>> without_doubt("Xã đã được xác nhận chưa?")
    ('Xã đã được xác nhận chưa?', False)
    """
    whole = normalise(text)
    folded = fold(whole)
    found = _ADDED.search(folded) if len(folded) == len(whole) else None
    return (whole[: found.start()].rstrip(), True) if found and found.start() > 0 else (text, False)
