"""Words that ask for something elsewhere and ask nothing where they stand: "không xã nào", "không cần ai", "tiêu chí số mấy"."""

from __future__ import annotations

import re
from collections.abc import Sequence

#: "Không xã nào", "không cần ai": nobody and nowhere; "tiêu chí số mấy" asks for no document.
_NOBODY = re.compile(r"\b(?:khong|chang|khoi)(?: (?:can|phai|bat|con|de|cho|nho|doi))?$")
_NOT_ASKED = frozenset({("ai",), ("xa", "nao"), ("huyen", "nao"), ("ban", "nao")})

#: "Khỏi trình ai": it goes to nobody.
_TO_NOBODY = frozenset({("trinh", "ai"), ("trinh", "cap", "nao"), ("hoi", "ai"), ("bao", "cao", "ai")})
#: Who "stands out" for something asks for nobody where an amount is asked ("HTX đứng ra chủ trì thì được cao nhất bao nhiêu?").
_STANDS_OUT = frozenset({("dung", "ra"), ("dung", "mui")})
_AMOUNT_ASKED, _NAMES_ASKED = re.compile(r"\bbao nhieu\b"), re.compile(r"\b(?:ai|nao|gi|dau)\b")


def asks_nothing(plain: Sequence[str], start: int, end: int) -> bool:
    """Whether words that ask elsewhere ask nothing here.

    >>> asks_nothing("khong can ai xet nua".split(), 2, 3), asks_nothing("xa nao dat chuan".split(), 0, 2)
    (True, False)
    >>> asks_nothing("tu duyet luon chu khong phai trinh ai".split(), 6, 8)
    True
    >>> asks_nothing("htx dung ra chu tri thi duoc bao nhieu".split(), 1, 3), asks_nothing("ben nao dung ra".split(), 2, 4)
    (True, False)
    """
    before, words = plain[max(0, start - 2) : start], tuple(plain[start:end])
    if words in (("so", "may"), ("so", "bao", "nhieu")):
        return list(before) == ["tieu", "chi"]
    if words in _STANDS_OUT:
        said = " ".join(plain)
        return _AMOUNT_ASKED.search(said) is not None and not _NAMES_ASKED.search(said)
    return (words in _NOT_ASKED or words in _TO_NOBODY) and _NOBODY.search(" ".join(before)) is not None
