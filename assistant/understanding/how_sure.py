"""What a question adds about how sure its answer is: "..., con số ấy đã được xác nhận chưa?", "..., nguồn có tin được không?"."""

from __future__ import annotations

import re

from assistant.understanding.asking_words import asks
from kb.vietnamese import fold_in_step, normalise

#: The kind of answer that such an addition wants.
HOW_SURE = "verified"
#: Behind a question it asks how sure the answer is.
SURE = ", thông tin đã kiểm chứng chưa?"
#: What is doubted, some words on it, and the doubt; it closes the question.
_WHAT = r"(?:(?:con )?so|so lieu|thong tin|nguon|muc|dieu|noi dung|quy dinh|tin|cau|gia tri)"
_DOUBT = (
    r"(?:chac (?:chan )?(?:chua|khong)|tin (?:cay )?(?:duoc )?(?:khong|chua)|(?:dang|co) tin(?: cay)? (?:duoc )?khong"
    r"|(?:kiem chung|xac minh|xac nhan|doi chieu|tham tra)(?: (?:nguyen van|toan van|ban goc|lai))? (?:chua|khong)"
    r"|(?:nguyen van|toan van|ban goc)(?: nao)?(?: (?:de )?(?:xac nhan|kiem chung|doi chieu|chung minh))? (?:chua|khong)"
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
    >>> without_doubt("Trần vẫn là 95% không, có nguyên văn xác nhận không?")
    ('Trần vẫn là 95% không', True)
    >>> without_doubt("Xã đã được xác nhận chưa?")
    ('Xã đã được xác nhận chưa?', False)
    """
    whole = normalise(text)
    found = _ADDED.search(fold_in_step(whole))
    return (whole[: found.start()].rstrip(), True) if found and found.start() > 0 else (text, False)


#: Nothing but the doubt, which a later question leaves behind.
_ONLY = re.compile(
    r"(?:(?:the|vay|a|o|u|ma|nay|nhung|ban|anh|chi|em|co|la|that|thuc su|chac|chan|chuan|dung|noi|tra loi|nhu"
    r"|(?:(?:con )?so|so lieu|thong tin|dieu|cai|muc|cau tra loi) (?:do|ay|nay|tren|vua roi)) )*"
    r"(?:chac|chan|dung|that|chuan|chinh xac|dam bao)(?: (?:khong|ko|k|chua|chu|a|ha|day|vay|the|nhi|do|ban|anh|chi|roi))+"
)


def only_doubts(text: str) -> bool:
    """Whether a question asks nothing but whether what was told is sure.

    >>> only_doubts("Có chắc không?"), only_doubts("Con số đó chắc không?"), only_doubts("Tiêu chí điện có chắc không?")
    (True, True, False)
    """
    return _ONLY.fullmatch(" ".join(fold_in_step(normalise(text)).strip(" ?.!").replace(",", " ").split())) is not None


#: Behind a statement the doubt only asks whether it is so.
_SURE = re.compile(r"[,;] ?(?:co )?chac(?: chan)? (?:khong|ko|k|chua|chu)(?: (?:a|vay|nhi|do|day))*[\s?.!]*$")


_FIGURE = re.compile(r"\d")


def surely_so(question: str) -> str:
    """A statement behind which it is asked whether that is sure, put as the question whether it is so; empty where it asks for something.

    >>> surely_so("trong đó 8 phường, chắc không?"), surely_so("Mức tối đa bao nhiêu, chắc chưa?"), surely_so("Có chắc không?")
    ('trong đó 8 phường, đúng không?', '', '')
    """
    text = normalise(question)
    found = _SURE.search(fold_in_step(text))
    said = text[: found.start()].strip() if found else ""
    said = said if _FIGURE.search(said) else ""  # "con số đó, chắc không?" is on what was told
    return f"{said}, đúng không?" if len(said.split()) > 1 and not asks(fold_in_step(said)) and not only_doubts(text) else ""
