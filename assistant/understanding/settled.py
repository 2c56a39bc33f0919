"""Statements that somebody takes for settled ("thế thì bằng lái giờ ra Sở Xây dựng là đúng rồi"): the question whether it is so."""

from __future__ import annotations

import re

from assistant.understanding.falsehoods import SO
from kb.vietnamese import fold_in_step, normalise

#: What follows from what was said before, and that it is right so.
_OPENING = re.compile(r"^(?:(?:(?:nhu )?(?:the|vay)(?: (?:thi(?! thi\b)|la))?)[\s,]+)+")
_RIGHT = re.compile(
    r"[\s,]+(?:(?:thi|the|vay|nhu the|nhu vay) )?(?:la )?(?:dung|phai|chuan|chinh xac|chuan xac|hop ly) (?:roi|qua roi|luon|qua con gi)"
    r"(?: (?:con gi(?: nua)?|nhi|chu|ha|a|day|do|nhe))*[\s?!.]*$"
)
#: What is asked or ordered is no statement; who is in the right is another matter.
_OPEN = re.compile(r"\b(?:gi|nao|ai|may|bao nhieu|bao gio|sao|dau|hay|khong|chua|neu|hoi)\b")
_FEWEST = 5


def settled(question: str) -> str:
    """The statement that is called right, with the question whether it is so; empty where nothing is stated.

    >>> settled("Thế thì cấp bằng lái giờ ra Sở Xây dựng là đúng rồi"), settled("Vậy là đúng rồi"), settled("Sở nào lo là đúng rồi?")
    ('cấp bằng lái giờ ra Sở Xây dựng, đúng không?', '', '')
    """
    text = " ".join(normalise(question).split())
    plain = fold_in_step(text)
    right, opening = _RIGHT.search(plain), _OPENING.match(plain)
    first = opening.end() if opening else 0
    said = plain[first : right.start()] if right else ""
    if right is None or len(said.split()) < _FEWEST or _OPEN.search(said) or not plain[: right.start()].strip():
        return ""
    return text[first : right.start()] + SO
