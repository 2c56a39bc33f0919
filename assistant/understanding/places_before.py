"""Follow-ups on what answered before: they ask where it stands, say what stands there, too, or what the body has that it named."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.understanding.query import Query
from kb.vietnamese import fold_in_step

_THING = r"(?:cai|dieu|viec|y|ve|cau|noi dung|chuyen|khoan|so|con so|so lieu|quy dinh|nhiem vu|muc tieu|phan|thong tin|chi tieu|yeu cau|muc|thu)"
_AT = r"(?:muc|phan|cho|diem|doan|gach|dong|khoan|dieu|trang)(?: (?:dau dong|lon|con))? (?:nao|may|gi)"
_TOLD = r"(?:ghi|neu|noi|quy dinh|viet|the hien|de cap)"
#: Where it stands is asked, and nothing else; "where" alone may be where something is done.
_WHERE = re.compile(
    rf"(?:(?:the|vay|a|va|ma|con) )*(?P<both>(?:ca (?:hai|2) |hai |2 ))?(?:{_THING}(?: (?:do|ay|nay|kia))? )?(?:(?:thi|deu|duoc|co|la) )*"
    rf"(?:(?:{_TOLD}|nam) (?:o |tai |trong |tu )*{_AT}|{_TOLD} (?:o|tai) dau|(?:o|tai) {_AT}|{_THING} (?:do|ay|nay|kia) nam (?:o|tai) dau)"
    r"(?: (?:vay|the|a|nhi|ha|nhe|cua|trong|o|ke hoach|203|nay))*"
)
#: Whose a document is.
_OF_WHOM = re.compile(
    r"(?:(?:the|vay|va|a|con) )*(?:(?:cua|do) (?:ai|(?:co quan|cap|don vi|noi) nao)(?: (?:ban hanh|ky|ra|thong qua))?"
    r"|(?:ai|(?:co quan|cap|don vi) nao) (?:ban hanh|ky|ra|thong qua))(?: (?:vay|the|a|nhi))*"
)
#: Something is said to belong today to a body that was spoken of before.
_BELONGS = re.compile(
    r"\b(?:gio|nay|hien)\b(?: \w+){0,3}? (?:ve|thuoc(?: ve)?|sang|do) (?P<body>(?:so|co quan|don vi|ban|hoi) (?:do|ay|nay|day|kia))\b"
)
#: "There", "in that guidance": no span of time.
_THERE = re.compile(
    r"\b(?:o|trong|tai|vao) (?:do|day|ay|(?!(?:nam|ngay|thang|giai doan|thoi|qua|dip|dot|khi|luc)\b)(?:\w+ ){1,3}?(?:do|ay|nay))\b"
)
#: "By", as typed with its mark: "ở cơ sở cũng do sở này" points to no place.
_BY = "do"


def asks_where(query: Query) -> bool:
    """Whether a follow-up asks where what answered before stands, and nothing else."""
    own = query.refs or any(m.start >= 0 and m.kind in ("agency", "concept") for m in query.mentions)
    return not own and _WHERE.fullmatch(" ".join(query.plain)) is not None


def asks_where_of_both(query: Query) -> bool:
    """Whether it asks so of what answered the two questions before."""
    found = _WHERE.fullmatch(" ".join(query.plain))
    return found is not None and found["both"] is not None


def of_whom(plain: Sequence[str]) -> bool:
    """Whether a follow-up asks whose document it is, and nothing else.

    >>> of_whom("cua co quan nao".split()), of_whom("ai chu tri".split())
    (True, False)
    """
    return _OF_WHOM.fullmatch(" ".join(plain)) is not None


def said_there(query: Query) -> frozenset[str]:
    """The words by which a follow-up points to the place that answered before; none where it does not."""
    typed = " ".join(
        "_" if word == _BY and query.marked != query.plain else p for word, p in zip(query.marked, query.plain, strict=True)
    )
    found = _THERE.search(typed)
    return frozenset(found[0].split()) if found else frozenset()


def said_by_name(query: Query, bodies: Sequence[str]) -> str:
    """What a follow-up claims to belong today to the one body before, by its name ("bưu chính giờ cũng về sở đó à?"); otherwise empty."""
    found = _BELONGS.search(fold_in_step(query.question)) if query.has("yesno") and len(bodies) == 1 else None
    return f"{query.question[: found.start('body')]}{bodies[0]}{query.question[found.end('body') :]}" if found else ""
