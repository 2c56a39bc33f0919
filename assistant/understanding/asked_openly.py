"""What a document says asked for in so many words: its number or day, with what it did behind ("Số và ngày nghị quyết nhập Sở A vào Sở
B?"), what a clause of it holds ("Chỉ tiêu 18.4 quy định gì?"), or how often something is done: names of what is wanted, and no claims."""

from __future__ import annotations

import re
from collections.abc import Sequence

_PAPER = r"(?:quyet dinh|nghi quyet|nghi dinh|thong tu|van ban|cong van|qd|nq|nd|tt)"
_WANTED = re.compile(
    r"(?:(?:cho|xin|can|toi|em|minh|hoi|biet|xin|lay) )*(?:so|so hieu|ngay|ngay ky|ngay ban hanh)"
    rf"(?: (?:so|so hieu|ngay|ngay ky|ngay ban hanh|thang|nam|va|voi|cua|cai))* {_PAPER}\b(?! (?:so )?\d)(?P<rest>.*)"
)
#: What is put forward to be confirmed ends so, or tells a number or a day itself.
_CONFIRMED = re.compile(r"\d|\b(?:khong|chua|a|ha|nhi|chu)$|\bla (?!gi|bao nhieu|may|so|ngay)\w+")
#: What is said there, or where something comes from, is asked at the end, and not whether.
_CONTENT = re.compile(
    r"\b(?:quy dinh|ghi|noi|viet|yeu cau|doi hoi|neu)(?: ve)?(?: \w+){0,3}? (?:nhung gi|gi|the nao|ra sao|nhu the nao)(?: (?:vay|the|nhi|a|ha|day))*$"
    r"|^(?!.*\b(?:khong|chua)\b).*\b(?:quy dinh|ghi|noi|viet)(?: la)? sao(?: (?:vay|the|nhi))*$"
    r"|\b(?:do|tu|lay o|lay tu|nho) dau(?: ra| ma co)?(?: (?:vay|the|nhi|a|ha|day))*$"
)
#: So is how often something is done.
_HOW_OFTEN = re.compile(
    r"(?:\b(?:bao lau|(?:may|bao nhieu) (?:ngay|tuan|thang|quy|nam))(?: \w+){0,4}? (?:mot|1) (?:lan|luot|ky|dot)"
    r"|\b(?:(?:mot|1|moi|hang) )?(?:tuan|thang|quy|nam)(?: \w+){0,5}? (?:may|bao nhieu) (?:lan|luot|ky|dot))(?: (?:vay|the|nhi|day))*$"
    r"|^(?:the |vay )?bao lau (?:mot|1) lan\b(?!.*\b(?:khong|chua|a|ha|chu)$)"
)
#: What somebody has to reach, have or do is asked, be it by a document.
_DUE = re.compile(
    r"\b(?<!khong )(?<!chua )(?<!chang )(?<!dau )(?<!khoi )(?:phai|can|duoc giao)"
    r" (?:(?:dat|co|lam|giu|nop|dap ung|hoan thanh|bao dam|dam bao)(?: duoc)? )?(?:nhung )?gi"
    r"(?: (?:theo|trong|tai|o) (?:ke hoach|quyet dinh|nghi dinh|nghi quyet|thong tu|van ban|bo tieu chi|kh|qd|nd|nq|tt)\b"
    r"(?: (?!khong\b|chua\b|phai\b|dung\b|a$|ha$|chu$|nhi$)\S+){0,8})?(?: (?:vay|the))?$"
)
#: When it ends or begins is asked in front of that, and not whether it ever does.
_WHEN = re.compile(
    r"\b(?<!co )(?<!khong )(?<!chang )(?:khi nao|bao gio|ngay nao|luc nao)(?: (?:thi|moi|se|bi|bat dau))* (?:het|mat|cham dut|thoi|co)"
    r" (?:hieu luc|ap dung|han)(?: (?:vay|the|nhi))?$"
)
#: So is into what money goes.
_INTO = re.compile(
    r"^(?!.*\b(?:khong|chua|chang)\b).*\b(?:dung|chi|su dung|chi tieu|bo tri|dau tu|rot)(?: duoc)? (?:vao|cho) dau(?: (?:vay|the|nhi|a|ha))*$"
)
#: Whether there is anything at all that somebody has to do or is given.
_ANY = re.compile(
    r"^(?!.*\b(?:dung|phai) khong$).*\b(?:co|duoc|phai)(?: (?:phai|duoc|bi|can))? (?:lam|giao|dong gop|gop|nop|chiu|co|tham gia|thuc hien)"
    r"(?: (?:viec|nhiem vu|them|nhung))* gi\b(?: \w+){0,8} (?:khong|ko)$"
)
#: What something was before and after a change is asked in so many words, with no word of what it is said to be.
_BOTH_WORDINGS = re.compile(
    r"^(?!.*\b(?:khong|chua|van|giong|nhu nhau|y nhu)\b).*\btruoc (?:va|voi|so voi) sau(?: khi)?(?: (?!hieu\b)\S+){0,8}"
    r" sua(?: doi)?(?: bo sung)?(?: (?:vao )?(?:nam )?20\d\d)?$"
)
_WHETHER = re.compile(r"\b(?:khong|chua|chang|dung|phai|lam|dau|chu) (?:\w+ )?gi\b")


def asks_openly(plain: Sequence[str]) -> bool:
    """Whether a header is all that is asked for, what a clause says, or how often.

    >>> asks_openly("truoc khi qd 211 sua chi tieu 18 4 quy dinh gi".split()), asks_openly("ke hoach khong ghi gi".split())
    (True, False)
    >>> asks_openly("huyen bao cao bao lau mot lan".split()), asks_openly("huyen bao cao mot nam mot lan a".split())
    (True, False)
    >>> asks_openly("den 2025 huyen quynh nhai phai dat gi theo kh 203".split()), asks_openly("xa dau can co gi theo kh 203".split())
    (True, False)
    >>> asks_openly("tt 55 quy dinh von su nghiep dung vao dau".split()), asks_openly("von su nghiep khong dung vao dau".split())
    (True, False)
    >>> asks_openly("no dong truoc va sau khi qd 18 bi sua".split()), asks_openly("no dong van the truoc va sau khi qd 18 bi sua".split())
    (True, False)
    >>> asks_openly("qd 263 khi nao het hieu luc".split()), asks_openly("qd 263 het hieu luc chua".split())
    (True, False)
    """
    text = " ".join(plain)
    content = _CONTENT.search(text) is not None and not _WHETHER.search(text)
    return asks_header(plain) or content or any(p.search(text) for p in (_DUE, _WHEN, _HOW_OFTEN, _INTO, _BOTH_WORDINGS))


def asks_for_any(plain: Sequence[str]) -> bool:
    """Whether it is asked if somebody has anything to do, so that silence on it is no denial.

    >>> asks_for_any("hoi nong dan co phai lam gi khong".split()), asks_for_any("hoi nong dan phai lam gi".split())
    (True, False)
    """
    return _ANY.match(" ".join(plain)) is not None


def asks_header(plain: Sequence[str]) -> bool:
    """Whether the number or the day of a document is all that is asked for.

    >>> asks_header("so va ngay nghi quyet nhap so gtvt vao so xay dung".split()), asks_header("so nghi quyet do la 461 phai khong".split())
    (True, False)
    """
    found = _WANTED.fullmatch(" ".join(plain))
    return found is not None and not _CONFIRMED.search(found["rest"])
