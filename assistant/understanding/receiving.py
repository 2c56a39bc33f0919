"""Questions for who receives something: "gửi ý kiến về sở nào", "nộp báo cáo cho Sở A hay sở nào"."""

from __future__ import annotations

import re
from collections.abc import Sequence

_BODY = r"(?:so ban nganh|so nganh|so|co quan|don vi|nganh|ban|dau moi|cap|noi|cho|van phong)"
#: What is handed over, some words on it, and to which body; a guess may stand before "hay".
_TO_WHICH = re.compile(
    r"\b(?:gui|nop|trinh|phan anh|chuyen|dua|bao cao|kien nghi)\b(?: (?!ai\b|nao\b)\w+){0,6}? (?:ve|cho|den|toi|len|qua|sang)"
    rf" (?:(?:\w+ ){{1,7}}hay (?:la )?(?:ve |cho |den |toi |len |qua )?)?(?:{_BODY} nao|ai|dau)\b"
)
#: The place where something is handed in is that of who takes it.
_HANDED_IN = re.compile(r"\b(?:gui|nop|trinh)\b(?: (?!ai\b|nao\b)\w+){0,6}? (?:o|tai) (?:dau|cho nao|noi nao)\b")


def asks_receiver(plain: Sequence[str]) -> bool:
    """Whether it is asked to whom something goes.

    >>> asks_receiver("huyen gui y kien sua ke hoach cho so tu phap hay so nao".split())
    True
    >>> asks_receiver("so nao gui bao cao cho huyen".split()), asks_receiver("bao cao cua so nao gui cho ubnd tinh".split())
    (False, False)
    >>> asks_receiver("ho so xin cong nhan xa nop o dau".split()), hands_in("so nao o dau".split())
    (True, False)
    """
    return _TO_WHICH.search(" ".join(plain)) is not None or hands_in(plain)


def hands_in(plain: Sequence[str]) -> bool:
    """Whether it is asked where something is handed in."""
    return _HANDED_IN.search(" ".join(plain)) is not None
