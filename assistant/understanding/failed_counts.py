"""How many criteria a commune fails, told without the word for them where withdrawal is spoken of ("rà lại rớt 7 cái, có cả Thu nhập. Có bị thu
hồi không?"): the word put in."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kb.vietnamese import fold, fold_in_step, normalise

_FAILED = re.compile(
    r"\b(?:rot|truot|rung|hong|tut|sut|mat|hut|thieu|khong dat|chua dat|khong con dat)(?: (?:mat|den|toi|lai|di|tan|nhung|han|khoang))*"
    r" (?:\d{1,2}|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi) (?P<thing>cai|muc|thu|mon|dieu)\b(?! (?:nam|tieu|chi)\b)"
)
_WITHDRAWN, _CRITERIA = (
    re.compile(r"\bthu hoi\b|\brut (?:bang|danh hieu)\b"),
    re.compile(r"\b(?:tieu chi|dat chuan|ntm|nong thon moi)\b"),
)
_COMMUNE, _DISTRICT = re.compile(r"\bxa\b"), re.compile(r"\bhuyen\b")


def count_of_criteria(question: str, earlier: Sequence[str]) -> str:
    """The question with the word for criteria; empty where no such count is told, or of no commune whose title may be withdrawn.

    >>> count_of_criteria("Xã đạt chuẩn nay rớt 7 cái, có cả Thu nhập. Có bị thu hồi không?", ())
    'Xã đạt chuẩn nay rớt 7 tiêu chí, có cả Thu nhập. Có bị thu hồi không?'
    >>> count_of_criteria("Thế rớt 5 cái thì sao?", ["Xã trượt 10 tiêu chí thì có bị thu hồi không?"])
    'Thế rớt 5 tiêu chí thì sao?'
    >>> count_of_criteria("Xã mất 2 cái xe, có thu hồi được không?", ()), count_of_criteria("Xã đạt chuẩn rớt 7 cái thì sao?", ())
    ('', '')
    """
    text = normalise(question)
    plain = fold_in_step(text)
    found = _FAILED.search(plain)
    if found is None:
        return ""
    said = f"{fold(normalise(earlier[-1])) if earlier else ''} {plain}"
    if not (_WITHDRAWN.search(said) and _COMMUNE.search(said) and _CRITERIA.search(said)) or _DISTRICT.search(said):
        return ""
    return f"{text[: found.start('thing')]}tiêu chí{text[found.end('thing') :]}"
