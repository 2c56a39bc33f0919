"""Statements that are put beyond doubt ("xã đạt chuẩn rồi thì được nghỉ, khỏi bàn."): asked whether they are so."""

from __future__ import annotations

import re

from assistant.understanding.falsehoods import SO
from kb.vietnamese import fold_in_step, normalise

_TAIL = re.compile(
    r"[,.;!] *(?:(?:the|vay|chuyen nay|cai nay|thoi|dung) )*(?:khoi|mien|khong can|khoi can|dung) (?:ban|cai|noi nhieu|tranh cai|ban cai|thac mac)"
    r"(?: (?:nua|them|lai|gi|nhieu|nhe|nha|lam|ra))*[ .!]*$"
)


def put_in_doubt(question: str) -> str:
    """The statement as the question whether it is so; empty where it does not end like that.

    >>> put_in_doubt("Xã đạt chuẩn rồi thì được nghỉ, khỏi bàn.")
    'Xã đạt chuẩn rồi thì được nghỉ, đúng không?'
    >>> put_in_doubt("Còn 80 xã, khỏi bàn, đúng không?")
    ''
    """
    text = " ".join(normalise(question).split())
    found = _TAIL.search(fold_in_step(text))
    return f"{text[: found.start()]}{SO}" if found and "?" not in text else ""
