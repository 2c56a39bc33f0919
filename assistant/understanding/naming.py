"""Words that only name a thing and state nothing of it ("vốn sự nghiệp trung ương năm 2023", "còn tiêu chí điện")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kb.vietnamese import document_numbers, fold_in_step, numbers

#: What only names a thing states nothing: it begins with one of these nouns and holds no word that says something of it.
NAMED = re.compile(
    r"^(?:so(?! sanh)|von|tong|muc tieu|muc von|chi tieu|binh quan|han|thoi han|thoi gian|dia chi|tieu chi|nhiem vu|noi dung|danh muc|ty le"
    r"|nguon|kinh phi|co che)\b"
)
#: "What about ...?", "of these ...?", "I am asking about ..." only name it; "còn hiệu lực?" asks whether it is so.
_BESIDE = re.compile(
    r"(?:(?:the|vay|the thi|vay thi) )?(?:con (?!hieu luc|ap dung|gia tri|dung|ton tai|han\b|kip|phai|duoc)|trong (?:so )?do (?:thi )?"
    r"|(?:toi|em|minh) (?:dang |muon )?hoi (?:ve )?)(?=\w)"
)
#: What is left without those that are not so is asked for ("không kiểu mẫu còn mấy").
_LEFT = re.compile(
    r"^(?:(?:the|vay|con|thi) )*(?:khong|chua) (?:\w+ ){1,4}(?:con(?: lai)?(?: (?:bao nhieu|may))?|(?:la )?(?:bao nhieu|may))$"
)
#: Behind a few words it only names them ("đào tạo nghề nữa"), or says that they were meant ("thẩm định cơ").
_TOO, _MEANT = re.compile(r"^(?:\w+ ){1,5}nua$"), re.compile(r" (?:nua|co)$")
SECTORS = re.compile(r"\b(?:giao (?:duc|thong)|xay dung|dau tu|chuong trinh|bo tieu chi)\b")
SAYS = re.compile(
    r"\b(?:la|do|phai|deu|thuoc|khong|ko|chua|duoc|dc|co|bi|cung|chi(?! tieu)|se|chu|a|ha|nhi|dung|sai|(?<!dat )chuan|khop|vay|the|roi"
    r"|giao|gui|lo|lam|hon|bang|vuot|tang|giam|het|con|cho|nham|gom|dau|nua|thoi(?! gian| han)|luon|moi(?! (?:xa|huyen|ban|nam|ho|nguoi)\b)"
    r"|o|ghi|viet|ky|ban hanh|trinh|nhan|cham|phu trach|om|thay|bo|huy|cam|mien|khoi"
    r"|tu|can|nen|theo|dua|ra|vao|len|xuong|tren|duoi|cao|thap|nhieu|it)\b"
)
#: What has to be reached by a year is only named too ("chỉ tiêu số mã vùng trồng cần cấp đến 2025").
_AIMED = re.compile(
    r"\b(?:can|phai|se) (?:cap|dat|co|hinh thanh|trong|xay|duoc cap|len)\b(?=(?: \w+){0,2} (?:den|toi|nam|vao|giai doan)\b)"
)
#: A day is only named too, whatever begins or applies on it ("ngày bắt đầu có hiệu lực và các năm mà nó áp dụng").
_DAY, _OF_DAY = re.compile(r"^(?:ngay(?! \d)|thoi diem)\b"), re.compile(r"\b(?:bat dau|co hieu luc|ap dung)\b")
#: Words that say nothing, typed with their marks, and the name of the province.
_USES, _PROVINCE = frozenset({"dùng", "từ"}), re.compile(r"\bson la\b")
#: By which document, told by its kind and number, says nothing of the thing either ("vốn sự nghiệp năm 2023 theo KH 203").
_BY_PAPER = re.compile(
    r"\b(?:theo|trong|tai) (?:ke hoach|quyet dinh|nghi dinh|nghi quyet|thong tu|kh|qd|nd|nq|tt)(?: so)? ?"
    r"\d[\d/]*(?:[ /-](?:kh|qd|nd|nq|tt|ubnd|ttg|cp|hdnd)\w*)*(?: \d{4})?\b"
)
#: The least number that may be claimed of a thing, and the years that are none.
_CLAIMED, _YEARS = 6, (1990, 2060)
#: Only another thing is named, after what was asked before ("Thế còn sát hạch lái xe?").
_NEXT = re.compile(
    r"^(?:(?:the|vay|roi|a|thi) )+con (?!(?:hieu luc|dung|ap dung|gi|ai|gia tri)\b)"
    r"(?:(?!(?:khong|chua|cung|van|la|thi|do|phai|duoc|co|chi|deu|a|ha|nhi|chu|nua|luon|dung)\b)\w+ ?){1,8}$"
)


def only_names(text: str, plain: Sequence[str], marked: Sequence[str]) -> bool:
    """Whether words only name a thing ("vốn sự nghiệp trung ương năm 2023"), with no number that might be claimed of it.

    Typed with its marks, "hộ dùng nước sạch" says nothing to be right ("đúng").
    """
    words = _PROVINCE.sub("_", " ".join("_" if m in _USES else p for p, m in zip(plain, marked, strict=True)))
    if _LEFT.search(words) or _NEXT.search(words):
        return True
    day = _DAY.search(words) is not None
    words = _OF_DAY.sub(" ", words) if day else words
    for number in document_numbers(text):
        text = text.replace(number, " ")
    words, text = _BY_PAPER.sub(" ", _AIMED.sub(" ", words)).rstrip(), _BY_PAPER.sub(" ", fold_in_step(text.lower()))
    claimed = any(n >= _CLAIMED and not _YEARS[0] <= n <= _YEARS[1] for n in numbers(text))
    beside = _BESIDE.match(words)
    too = _TOO.search(words) is not None
    named = day or too or beside is not None or bool(NAMED.search(words))
    told = SECTORS.sub(" ", _MEANT.sub("", words[beside.end() if beside else 0 :]))
    return named and not claimed and not SAYS.search(told)
