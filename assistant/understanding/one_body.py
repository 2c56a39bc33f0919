"""Words by which things are said to belong to one body, or to several ("chung một sở", "mỗi việc một nơi")."""

from __future__ import annotations

import re
from dataclasses import dataclass

_BODY = r"(?:so(?! lieu| tien| luong| voi)|co quan|don vi|dau moi|noi|nganh|ben|cho|ong|to chuc)"
_HAS = r"(?:lo|phu trach|chu tri|dam nhiem|dam trach|ganh|giu|lam|quan ly|dung dau|chiu trach nhiem|cam|theo doi|huong dan|tham dinh)"
#: "Under one department", "the same body", "these two are one".
_SAME = re.compile(
    rf"\b(?:cung|chung)(?: (?:la|do|cua|thuoc|ve))?(?: mot| 1| chung)+ {_BODY}\b"
    rf"|\b(?:cung|chung) {_BODY}(?= (?:{_HAS}|khong|ko|k|a|ha|dung|phai|chu)\b|$)"
    rf"|\b(?:hai|2) {_BODY}(?: (?:nay|do|ay|kia))?(?: co(?: phai)?)?(?: deu)? (?:la (?:mot|1)\b|trung nhau\b|giong nhau\b)"
)
#: The same of two things that are named; of a lone one it may only say that somebody does it.
_ONE = re.compile(rf"\b(?:mot|1) {_BODY} {_HAS}\b")
#: "Two departments", "each its own", "another body".
_SEVERAL = re.compile(
    rf"\b(?:hai|2) {_BODY}(?: (?:khac nhau|rieng))\b|\bkhac {_BODY}(?: nhau)?(?= (?:{_HAS}|khong|ko|k|a|ha|dung|phai|chu)\b|$)"
    rf"|\b(?:tach|chia|phan)(?: (?:ra|thanh|bach|cho|lam|ve))* (?:hai|2|ba|3|nhieu|tung|cac) {_BODY}\b"
    rf"|\b{_BODY} khac nhau\b|\b(?:mot|1) {_BODY}\b.{{0,40}}\bhoa ra (?:la )?(?:hai|2|ba)\b"
    r"|\b(?:mot|1) (so|noi|ben|nganh|co quan)\b(?! hay\b).{1,60}\b(?:mot|1) \1\b"
    rf"|\bmoi (?:cai|thu|viec|tieu chi|chuong trinh|ben|linh vuc) (?:mot|1|thuoc mot) {_BODY}\b"
)


@dataclass(frozen=True)
class Said:
    """That things belong to one body, or to ``several``, from a place of the text on; ``vague``: of a lone thing it may say less."""

    start: int
    several: bool = False
    vague: bool = False


def said_of_bodies(plain: str) -> Said | None:
    """What words (without marks) say of one body or several.

    >>> said_of_bodies("dien voi cho deu do mot so lo"), said_of_bodies("cho va duong chung mot so")
    (Said(start=20, several=False, vague=True), Said(start=13, several=False, vague=False))
    >>> said_of_bodies("dien voi cho co tach 2 so khong").several
    True
    >>> said_of_bodies("duong mot noi, nuoc mot noi").several, said_of_bodies("so nao lo cho")
    (True, None)
    """
    if several := _SEVERAL.search(plain):
        return Said(several.start(), several=True)
    if same := _SAME.search(plain):
        return Said(same.start())
    one = _ONE.search(plain)
    return Said(one.start(), vague=True) if one else None
