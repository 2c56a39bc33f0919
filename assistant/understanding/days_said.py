"""The words by which a question only says on which day the law is asked: they say nothing of its subject."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.understanding.when import DAY, When
from kb.vietnamese import fold

#: A file is handed in on a day: only the occasion on which the law is asked.
_HANDED_IN = re.compile(
    r"\b(?:(nop|gui|trinh|lap) ho so|ho so (nop|gui|trinh|lap))\b(?= (?:vao |tu |hoi |luc )?(?:ngay |thang |nam |dau |cuoi )?\d[\d ]* thi\b)"
)


def day_numbers(text: str, when: When) -> frozenset[str]:
    """The numbers by which a text names the day that it holds for; none where it puts itself on no day."""
    return frozenset(n for m in DAY.finditer(fold(text)) for n in m.groups()) if when.day is not None else frozenset()


def handed_in(plain: Sequence[str]) -> frozenset[str]:
    """The words by which a question only says on which day a file was handed in: the law of that day is asked, and not who receives it.

    >>> sorted(handed_in("xa toi nop ho so thang 2 2024 thi dieu kien an ninh ra sao".split()))
    ['nop']
    >>> sorted(handed_in("nop ho so ngay 20 11 cho ai".split()))
    []
    """
    return frozenset(w for m in _HANDED_IN.finditer(" ".join(plain)) for w in (m[1] or m[2],))
