"""Bodies that a question names and does not mean: those it says to leave out, and those of a statement that it takes back ("tôi nói bừa
đấy, đúng ra ai lo?")."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence, Set

#: Before a body's name: it is not the one that is meant ("đừng trả lời Sở Xây dựng", "không hỏi Sở Nông nghiệp").
_DENIED, _NOT_ASKED = frozenset({"đừng", "dung", "ngoài", "ngoai", "trừ", "tru"}), ("khong", "hoi")
#: What is said is taken back ...
_TAKEN_BACK = re.compile(
    r"\b(?:noi|doan|ghi|bao|viet|nho|tra loi|dien|xep|chep|khai|phan) (?:bua|mo|dua|nham|lieu|choi|vu|dai|lon|lung tung)\b"
    r"|\bbia (?:ra|dat|thoi|day)\b"
)
#: ... and with these it goes on to what is so; who it is is asked.
_RIGHTLY = re.compile(
    r"\b(?:dung ra|thuc ra|that ra|thuc te|chinh xac|dung thi|dung phai|ra thi|(?:phai |can |nen )?sua (?:lai )?(?:thanh|la|cho dung)|moi dung)\b"
)
_WHO = re.compile(r"\b(?:ai|(?:so|ben|co quan|don vi|nganh|noi|cho|ban|hoi|tay) nao)\b")

#: Right before or behind "trên tỉnh" where it only says where somebody is to be found ("sở nào trên tỉnh", "trên tỉnh ai lo").
_ASKED = frozenset({"nao", "gi", "ai", "dau"})


def unmeant(plain: Sequence[str], marked: Sequence[str], named: Set[int]) -> Callable[[int], bool]:
    """Whether a body whose name begins at a word is not meant; the words of names deny nothing.

    >>> words = "toi noi bua la so y te lo dien thuc ra so nao lo".split()
    >>> unmeant(words, words, set())(4), unmeant(words[4:], words[4:], set())(0)
    (True, False)
    """
    before = _turn(" ".join(plain))

    def holds(start: int) -> bool:
        words = (marked[i] for i in range(max(0, start - 3), start) if i not in named)
        if _is_where(plain, start):
            return True
        return start < before or any(w in _DENIED for w in words) or tuple(plain[max(0, start - 2) : start]) == _NOT_ASKED

    return holds


def _is_where(plain: Sequence[str], start: int) -> bool:
    """Whether "trên tỉnh" at a word only says where the one who is asked for is to be found.

    >>> _is_where("hoi so nao tren tinh".split(), 3), _is_where("gui bao cao len tren tinh".split(), 4)
    (True, False)
    """
    behind = plain[start + 2 : start + 4]
    around = {*plain[max(0, start - 1) : start], *behind[:1], *(behind[1:] if behind[:1] != ("ai",) else ())}
    return plain[start] == "tren" and bool(_ASKED & around)


def _turn(text: str) -> int:
    """The word with which a question goes on to what is so, after it has taken back what it said; 0 where it does no such thing."""
    turn = _RIGHTLY.search(text)
    if turn is None or not _TAKEN_BACK.search(text[: turn.start()]) or not _WHO.search(text[turn.end() :]):
        return 0
    return text[: turn.start()].count(" ")
