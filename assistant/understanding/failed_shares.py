"""Shares of criteria that a commune fails, told without the word for criteria where withdrawal is spoken of ("trượt 35% thì có bị thu hồi
không?", and behind such a question "thế 40% không đạt thì sao?"): the words put in."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kb.vietnamese import fold, fold_in_step, normalise

_SHARE = r"\d{1,3}(?:[.,]\d+)? ?(?:%|phan tram)"
#: What the share is of is said; of other things than criteria something else follows.
_OF_WHAT = r"(?! ?(?:so|tong so|cac|tieu chi|chi tieu|tc|xa|ho|thon|ban|dan|nguoi|von|phieu)\b)"
_FAILED = re.compile(
    r"\b(?P<verb>truot|rot|rung|hong|tut|sut|mat|khong dat|chua dat|khong con dat)(?P<far>(?: (?:han|toi|den|lui|luon|mat|tan|xuong|khoang|hon))*)"
    rf" (?P<share>{_SHARE}){_OF_WHAT}"
)
_FAILING = re.compile(rf"(?<![\d.,])(?P<share>{_SHARE}) (?P<verb>(?:khong|chua|het|bi)(?: con)? (?:dat|truot|rot))\b")
#: A share alone, behind one that was failed ("lên 52% thì bị chứ?", "giảm còn 20% thì sao?").
_MOVED = re.compile(
    r"^(?:(?:the|vay|con|neu|ma|gio|lo|nho|roi|nhung|khi|no)\b[\s,]*)*(?P<verb>(?:tang |giam |tut |ha )?(?:len|con|xuong|toi|den)"
    rf"(?: (?:toi|den|con))?) (?P<share>{_SHARE}){_OF_WHAT}"
)
_FAILED_OF_ALL = re.compile(rf"(?<![\d.,]){_SHARE} (?:so |tong so |cac )*(?:tieu chi|tc)\b")
#: Verbs that say of criteria less plainly that they are failed.
_VAGUE = ("sut", "mat")
_WITHDRAWN, _COMMUNE, _DISTRICT = re.compile(r"\bthu hoi\b"), re.compile(r"\bxa\b"), re.compile(r"\bhuyen\b")
_WHAT_THEN = re.compile(
    r"\bthi (?:(?:sao|the nao|ra sao)\b[\s,]*)?(?:(?:co |van |cung |da )*bi(?: (?:gi|thu|nua|luon))*(?: (?:khong|ko|k|chua|chu|a|ha))\b)?[\s?.!]*$"
)
_ASKS = "thì có bị thu hồi quyết định công nhận không?"


def of_criteria(question: str, earlier: Sequence[str]) -> str:
    """The question with the words for criteria, the commune and the withdrawal put in; empty where no such share is told.

    >>> of_criteria("Xã trượt 35% mà thu nhập vẫn đạt thì có bị thu hồi không?", ())
    'Xã trượt 35% số tiêu chí mà thu nhập vẫn đạt thì có bị thu hồi không?'
    >>> of_criteria("Thế 40% không đạt thì sao?", ["Xã trượt 60% số tiêu chí thì có bị thu hồi không?"])
    'Thế xã có 40% số tiêu chí không đạt thì có bị thu hồi quyết định công nhận không?'
    >>> of_criteria("Xã trượt 35% số tiêu chí thì có bị thu hồi không?", ()), of_criteria("Hộ nghèo trượt 35%", ())
    ('', '')
    """
    text, before = normalise(question), fold(normalise(earlier[-1])) if earlier else ""
    plain = fold_in_step(text)
    found = _FAILED.search(plain) or _FAILING.search(plain)
    if found is None and _FAILED_OF_ALL.search(before):
        found = _MOVED.search(plain)
    if found is None or not (_WITHDRAWN.search(plain) or _WITHDRAWN.search(before)):
        return ""
    own = _COMMUNE.search(plain)
    if _DISTRICT.search(plain) or not (own or (_COMMUNE.search(before) and not _DISTRICT.search(before))):
        return ""
    begin, end = found.start("verb") if found.re is _MOVED else found.start(), found.end("share")
    plainly = found.re is _FAILING or (found.re is _FAILED and not found["far"] and found["verb"] not in _VAGUE)
    failed = text[begin:end] if plainly else f"không đạt {text[slice(*found.span('share'))]}"
    has = "" if own else "xã " if found.start("verb") < found.start("share") else "xã có "
    said = f"{text[:begin]}{has}{failed} số tiêu chí{text[end:]}"
    then = None if _WITHDRAWN.search(plain) else _WHAT_THEN.search(fold_in_step(said))
    return said[: then.start()] + _ASKS if then else said
