"""The number or the day of a document asked for in so many words, with what it did behind ("Số và ngày nghị quyết nhập Sở A vào Sở B?"):
a name of what is wanted, and no claim that it was done."""

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


def asks_header(plain: Sequence[str]) -> bool:
    """Whether the number or the day of a document is all that is asked for.

    >>> asks_header("so va ngay nghi quyet nhap so gtvt vao so xay dung".split()), asks_header("so nghi quyet do la 461 phai khong".split())
    (True, False)
    """
    found = _WANTED.fullmatch(" ".join(plain))
    return found is not None and not _CONFIRMED.search(found["rest"])
