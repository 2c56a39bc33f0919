"""Follow-ups that hold another figure against what was told and ask what that one counts ("Sai bét, phải là 24. Nói xem 24 đếm cái gì."): asked
plainly what it is of, which the source of what was told before says beside the right one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kb.vietnamese import fold_in_step, normalise

_PUT = re.compile(
    r"^(?:[^.!?;]*\b)?(?:sai|nham|khong dung|khong phai|lam gi|phai la|moi (?:dung|phai)|chu)\b.*?(?<![\d/.,])(?P<own>\d{1,3}(?:\.\d{3})*)(?![\d/%])"
)
_COUNTS = re.compile(
    r"(?<![\d/.,])(?P<figure>\d{1,3}(?:\.\d{3})*)(?: (?:thi|ay|do|kia|nay|xa|ban|huyen|trieu|ty))*"
    r" (?:dem|la|chi|noi|cua|ve|tinh|ung voi|thuoc)(?: (?:ve|so|con so))*"
    r" (?:cai |so |con so |nhom |khoan )?(?:gi|nao)(?: (?:vay|the|a|nhi|day|co|nao))*[ ?.!]*$"
)


def what_it_counts(question: str, history: Sequence[str]) -> str:
    """The question what the figure is; empty where none is held against what was told, or more is asked.

    >>> what_it_counts("Sai bét, phải là 24. Nhận lỗi đi, rồi nói xem 24 đếm cái gì.", ["Bao nhiêu xã nâng cao?"])
    '24 là số gì?'
    >>> what_it_counts("24 đếm cái gì?", ["Bao nhiêu xã?"]), what_it_counts("Sai, phải là 24 chứ?", ["Bao nhiêu xã?"])
    ('', '')
    """
    plain = fold_in_step(" ".join(normalise(question).split()))
    asked = _COUNTS.search(plain) if history else None
    put = _PUT.match(plain[: asked.start()]) if asked else None
    return f"{asked['figure']} là số gì?" if asked and put and put["own"] == asked["figure"] else ""
