"""How many times the central capital is put beside it, said in a word ("đối ứng gấp rưỡi vốn trung ương"): as the ratio that documents write."""

from __future__ import annotations

import re

from kb.vietnamese import fold_in_step, normalise

_OF = (
    r"(?: (?:so )?(?:voi )?(?:tong )?(?:phan |so )?(?:von |tien )?(?:ngan sach )?(?:cua )?(?:trung uong|tw)(?: (?:ho tro|cap))?)?"
)
_WAYS = (
    (re.compile(rf"\b(?:(?:gap|bang) )*(?:gap ruoi|(?:mot|1) (?:lan )?ruoi(?: lan)?|1[.,]5 lan){_OF}\b"), "1:1,5"),
    (re.compile(rf"\b(?:(?:gap|bang) )*(?:gap doi|(?:hai|2) lan){_OF}\b"), "1:2"),
)
_COUNTERPART = re.compile(r"\bdoi ung\b")


def as_ratio(question: str) -> str:
    """A question with the ratio in the place of such words; empty where it holds none, or is on no counterpart capital.

    >>> as_ratio("Tỉnh nhận dưới 60% phải đối ứng gấp rưỡi vốn trung ương à?"), as_ratio("đối ứng bằng 1,5 lần vốn TW, đúng không?")
    ('Tỉnh nhận dưới 60% phải đối ứng theo tỷ lệ 1:1,5 à?', 'đối ứng theo tỷ lệ 1:1,5, đúng không?')
    >>> as_ratio("Thu nhập gấp đôi à?")
    ''
    """
    text = " ".join(normalise(question).split())
    plain = fold_in_step(text)
    if not _COUNTERPART.search(plain):
        return ""
    found = next(((m, ratio) for way, ratio in _WAYS if (m := way.search(plain))), None)
    return f"{text[: found[0].start()]}theo tỷ lệ {found[1]}{text[found[0].end() :]}" if found else ""
