"""Names of places that are everyday words where a question is typed without marks ("co noi": Cò Nòi, or có nơi, có nói)."""

from __future__ import annotations

import re
from collections.abc import Sequence

#: Such names, without marks.
_EVERYDAY = frozenset(
    {
        *("ban lam", "co do", "co ma", "co noi", "da do", "doan ket", "dong sang", "hang dong", "hua la", "hua nhan", "muoi noi"),
        *("nam lanh", "nong lay", "phong lai", "phong lap", "phong ly", "quang minh", "quyet tam", "quyet thang", "sap xa"),
        *("ta hoc", "ta khoa", "thao nguyen", "to hieu", "to mua", "tong co"),
    }
)
#: Words before the name of a place, or before nothing else.
_BEFORE = re.compile(
    r"(?:\b(?:xa|phuong|tran|huyen|pho|o|tai|tu|que|ben|cua|ve|vao|va|voi|thanh|thuoc|dat|dan|vung|hoi|the|vay|con|la|hay|nguoi|rieng|don vi) )$"
)
#: Words behind the name of a place of which it is asked what became of it.
_BEHIND = re.compile(
    r" ?(?:$|(?:cu|nay|gio|bay gio|hien|thuoc|nhap|sap nhap|sap xep|ghep|gop|hop|chia|tach|va|voi|moi|giu|de nguyen|doi|truoc|gom|la|roi|hay|thi"
    r"|co (?:may|bao nhieu|bi|con|duoc|nhap|giu|thuoc|gop|sap)|con (?:la|khong|giu|ten|hay|thuoc|xa)|da (?:nhap|gop|sap)|duoc (?:nhap|gop|sap|giu)"
    r"|bi (?:nhap|gop|sap|xoa)|ve|vao|thanh|sau|khong con|o huyen|huyen|tinh|xa|sao)\b)"
)
#: With its level before it a name is surely meant, but for what asks ("xa co noi nao ...").
_ASKS = frozenset({"nao", "gi", "dau", "may", "bao"})


def everyday(plain: Sequence[str], marked: Sequence[str], span: range, levelled: bool, begins: bool) -> bool:
    """Whether words that spell the name of a place are everyday words there; ``levelled``: the word for its level stands before them; ``begins``: a
    clause begins with them.

    >>> words = "ke hoach co noi lam tram o dau".split(), "truoc o co noi gio thuoc xa nao".split(), "có nơi lam".split()
    >>> everyday(words[0], words[0], range(2, 4), False, False), everyday(words[1], words[1], range(2, 4), False, False)
    (True, False)
    >>> everyday(("co", "noi", "lam"), words[2], range(0, 2), False, True)
    False
    """
    if " ".join(plain[span.start : span.stop]) not in _EVERYDAY or tuple(plain) != tuple(marked):
        return False
    if levelled:
        return bool(_ASKS.intersection(plain[span.stop : span.stop + 1]))
    before = f"{' '.join(plain[: span.start])} "
    return not ((begins or span.start == 0 or _BEFORE.search(before)) and _BEHIND.match(" ".join(plain[span.stop :])))
