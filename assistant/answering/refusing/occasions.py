"""On what occasion something is done ("khi nào mới họp"): a text that names the need for it tells that, and names no day."""

from __future__ import annotations

import re
from collections.abc import Sequence

#: An occasion is asked for, and a text tells it by the need.
_ASKED = re.compile(r"\b(?:khi nao|luc nao|bao gio)(?: thi| la)* (?:moi|phai|can|duoc|cho)\b")
_TOLD = re.compile(r"\b(?:neu|khi)(?: thay| that su)? can(?: thiet)?\b")


def told_by_need(plain: Sequence[str], text: str) -> bool:
    """Whether an occasion is asked for, and a text (without marks) tells that something is done where there is need for it.

    >>> told_by_need("luc nao moi sua nghi quyet".split(), "dieu chinh nghi quyet neu can thiet")
    True
    >>> told_by_need("sua nghi quyet ngay nao".split(), "dieu chinh nghi quyet neu can thiet")
    False
    """
    return _ASKED.search(" ".join(plain)) is not None and _TOLD.search(text) is not None
