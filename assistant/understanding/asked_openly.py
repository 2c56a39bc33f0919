"""What a document says asked for in so many words: its number or day, with what it did behind ("Số và ngày nghị quyết nhập Sở A vào Sở
B?"), or what a clause of it holds ("Chỉ tiêu 18.4 quy định gì?"): names of what is wanted, and no claims."""

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
    r"|\b(?:do|tu|lay o|lay tu|nho) dau(?: ra| ma co)?(?: (?:vay|the|nhi|a|ha|day))*$"
)
_WHETHER = re.compile(r"\b(?:khong|chua|chang|dung|phai|lam|dau|chu) (?:\w+ )?gi\b")


def asks_openly(plain: Sequence[str]) -> bool:
    """Whether a header is all that is asked for, or what a clause says.

    >>> asks_openly("truoc khi qd 211 sua chi tieu 18 4 quy dinh gi".split()), asks_openly("ke hoach khong ghi gi".split())
    (True, False)
    """
    text = " ".join(plain)
    return asks_header(plain) or (_CONTENT.search(text) is not None and not _WHETHER.search(text))


def asks_header(plain: Sequence[str]) -> bool:
    """Whether the number or the day of a document is all that is asked for.

    >>> asks_header("so va ngay nghi quyet nhap so gtvt vao so xay dung".split()), asks_header("so nghi quyet do la 461 phai khong".split())
    (True, False)
    """
    found = _WANTED.fullmatch(" ".join(plain))
    return found is not None and not _CONFIRMED.search(found["rest"])
