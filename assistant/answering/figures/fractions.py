"""By what a figure is divided, where a fraction of it is asked ("chia đôi thì mỗi nửa bao nhiêu", "một phần ba là mấy xã")."""

from __future__ import annotations

from assistant.understanding.reckoning import DIVIDED

#: Numbers as they are said in fractions.
_BY = {"doi": 2, "nua": 2, "hai": 2, "ba": 3, "tu": 4, "bon": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9, "muoi": 10}


def divisor(text: str) -> int:
    """By what a question divides; 0 where it divides by nothing, or by nothing that makes a fraction.

    >>> divisor("chia doi von nam 2022 thi moi nua may trieu"), divisor("mot phan ba la bao nhieu xa")
    (2, 3)
    >>> divisor("chia deu cho 12 huyen thi moi huyen bao nhieu"), divisor("von nam 2022 bao nhieu")
    (12, 0)
    """
    said = DIVIDED.search(text)
    word = next((w for w in said.groups() if w), "") if said else ""
    return int(word) if word.isdecimal() else _BY.get(word, 0)
