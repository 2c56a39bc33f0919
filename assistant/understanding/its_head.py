"""Follow-ups that ask who heads the board spoken of by "head of the board" alone ("ai làm trưởng ban thế?"): by the name of that board."""

from __future__ import annotations

import re

from assistant.understanding.moved import told
from assistant.understanding.query import Query
from kb.vietnamese import fold_in_step, normalise

_HEAD = re.compile(
    r"\b(?P<head>(?:pho )?truong) ban\b(?! (?:chi dao|quan ly|giam sat|phat trien|dan van|to chuc|tuyen giao|kiem tra|van hoa|cua)\b)"
    r"(?: (?:do|ay|nay|day))?"
)
_WHO = re.compile(r"\b(?:ai|ong nao|ba nao|nguoi nao|dong chi nao|chuc vu gi)\b")
#: The name of a board ends where something is said of it.
_ENDS = r"(?:duoc|do|theo|co|gom|lap|thanh lap|la|ngay|nao|ai|moi|tu|khi|thi|phai|o dau|kien toan|hoat dong|hop|gi|thuoc|ra|quyet|lam|va|bi|da|se)\b"
_BOARD = re.compile(rf"\b(?:bcd|ban (?P<of>chi dao|quan ly|giam sat|phat trien))(?P<whose>(?: (?!{_ENDS})\w+){{0,9}})")


def its_head(query: Query, before: Query) -> str:
    """Who heads the one board that the question before named; empty where it named none or several."""
    text, said = " ".join(normalise(query.question).split()), " ".join(normalise(told(before)).split())
    plain, was = fold_in_step(text), fold_in_step(said)
    head, boards = _HEAD.search(plain), list(_BOARD.finditer(was))
    if head is None or len(boards) != 1 or not _WHO.search(plain) or query.documents or query.refs:
        return ""
    board = boards[0]
    of = said[slice(*board.span("of"))] if board["of"] else "chỉ đạo"
    return f"{text[: head.end('head')]} ban {of}{said[slice(*board.span('whose'))]}{text[head.end() :]}"
