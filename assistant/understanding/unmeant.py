"""Bodies that a question names and does not mean: those it says to leave out, and those of a statement that it takes back ("tôi nói bừa
đấy, đúng ra ai lo?")."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence, Set

from assistant.understanding.query import Mention

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
#: What is told as known or believed, and with what a question goes on to who has that by a document ("tôi chắc Sở A lo rồi, chỉ cần nói kế
#: hoạch trao việc ấy cho ai").
_BELIEVED = re.compile(
    r"^(?:(?:toi|em|minh|tui|ai|moi nguoi|nguoi ta|ho|ca \w+) )(?:(?:cung|deu|da|van|thi) )*"
    r"(?:biet|chac|tin|nghi|tuong|doan|nghe|bao|noi|don|khang dinh|nho)\b"
)
_BY_PAPER = re.compile(
    r"\b(?:chi can|chi muon|nhung|con|vay|the)\b(?= (?:\w+ ){0,12}?(?:viec|nhiem vu|phan|mang|chuyen) (?:ay|do|nay|kia|day)\b)"
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
        if is_where(plain, start):
            return True
        return start < before or any(w in _DENIED for w in words) or tuple(plain[max(0, start - 2) : start]) == _NOT_ASKED

    return holds


def is_where(plain: Sequence[str], start: int) -> bool:
    """Whether "trên tỉnh" at a word only says where the one who is asked for is to be found.

    >>> is_where("hoi so nao tren tinh".split(), 3), is_where("gui bao cao len tren tinh".split(), 4)
    (True, False)
    """
    behind = plain[start + 2 : start + 4]
    around = {*plain[max(0, start - 1) : start], *behind[:1], *(behind[1:] if behind[:1] != ("ai",) else ())}
    return plain[start] == "tren" and bool(_ASKED & around)


def set_aside(mentions: Sequence[Mention]) -> set[int]:
    """The words that name bodies which are not meant."""
    return {i for m in mentions if m.kind == "denied" for i in range(m.start, m.end)}


def searched(marked: Sequence[str], mentions: Sequence[Mention]) -> str:
    """What a question is searched by: its words and the full names of what it names, without bodies that are not meant."""
    aside = set_aside(mentions)
    names = (m.name for m in mentions if m.name and m.kind != "denied")
    return " ".join([*(w for i, w in enumerate(marked) if i not in aside), *dict.fromkeys(names)])


def _turn(text: str) -> int:
    """The word with which a question goes on to what is so, after it has taken back or only believed what it said; 0 where it does no such thing."""
    rightly, by_paper = _RIGHTLY.search(text), _BY_PAPER.search(text) if _BELIEVED.search(text) else None
    turn = rightly if rightly and _TAKEN_BACK.search(text[: rightly.start()]) else by_paper
    return text[: turn.start()].count(" ") if turn and _WHO.search(text[turn.end() :]) else 0
