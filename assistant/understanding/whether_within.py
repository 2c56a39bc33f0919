"""A "whether" that only describes what is done ("đi hỏi dân có hài lòng không là theo hướng dẫn số mấy?"): what is asked stands behind it."""

from __future__ import annotations

import re

from kb.vietnamese import fold_in_step, normalise

#: What looks into something, whether it is so, and what goes on about that.
_WITHIN = re.compile(
    r"\b(?:hoi(?! dong\b| nong\b| lien\b| cuu\b)|lay y kien|tham do|khao sat|xem|biet|xet|kiem tra|danh gia|xac dinh|phuc tra|xac minh)\b"
    r"(?: \w+){0,6}?"
    r" (?P<has>(?:co|da|duoc|du) )(?P<what>(?:(?!khong\b|chua\b|nao\b|gi\b|may\b|ai\b)\w+ ){1,9}?)"
    r"(?P<not>(?:hay )?(?:khong|chua|ko)(?: nua)?),? (?=(?:thi|la|phai|do|can|theo|dung|mat tran|ai|lam)\b)"
)
_ASKS = re.compile(r"\b(?:nao|gi|may|bao nhieu|ai|dau|bao gio|bao lau)\b")
#: By which document it is done is asked: of who does it the "whether" takes nothing away.
_BY_WHICH = re.compile(
    r"\b(?:huong dan|van ban|quyet dinh|nghi dinh|thong tu|cong van|nghi quyet|ke hoach)(?: (?:mang|cua \w+|co))*"
    r" (?:nao|gi|may|so (?:may|nao|bao nhieu|hieu))\b"
)
#: What "có" does not belong to by itself.
_KEPT = frozenset({"da ", "duoc ", "du "})


def without_whether(question: str) -> str:
    """The question on what is done; empty where none is described so, or no document is asked for behind it.

    >>> without_whether("Mặt trận đi hỏi dân có hài lòng không là theo hướng dẫn số mấy?")
    'Mặt trận đi hỏi dân hài lòng là theo hướng dẫn số mấy?'
    >>> without_whether("Kiểm tra xem xã có đạt chuẩn không thì do ai?"), without_whether("Xã có đạt chuẩn không?")
    ('', '')
    """
    text = " ".join(normalise(question).split())
    plain = fold_in_step(text)
    found = _WITHIN.search(plain)
    if found is None or not _BY_WHICH.search(plain[found.end() :]) or _ASKS.search(plain[: found.start()]):
        return ""
    has = text[slice(*found.span("has"))] if found["has"] in _KEPT else ""
    return f"{text[: found.start('has')]}{has}{text[found.start('what') : found.start('not')]}{text[found.end() :]}"
