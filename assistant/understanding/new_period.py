"""Open questions on what is so today that name no document or year ("chương trình mới do bộ nào làm chủ?", "hôm nay lập dự án theo nghị định
nào?"): the law of a period that has passed does not tell."""

from __future__ import annotations

import re

from assistant.understanding.query import Query
from assistant.understanding.when import speaks_of_today

#: The programme or the period that runs now is spoken of.
_NEW = re.compile(
    r"\b(?:chuong trinh(?: (?:muc tieu quoc gia|mtqg|nong thon moi|ntm))*|giai doan|thoi ky|dot)"
    r" (?:moi(?! nang| kieu)|nay|hien nay|hien tai|bay gio|hien hanh)\b"
)
#: By which document something is done.
_BY_WHICH = re.compile(
    r"\b(?:theo|dua vao|can cu|dung|ap dung|la|o|tai|bang|trong)(?: vao)?"
    r" (?P<kind>nghi dinh|quyet dinh|nghi quyet|thong tu|van ban|huong dan|luat|bo tieu chi) (?:nao|gi|so may)\b"
)
#: Kinds of documents that are told by their numbers.
_NUMBERED = frozenset({"nghi dinh", "quyet dinh", "nghi quyet", "thong tu"})


def of_today(query: Query) -> bool:
    """Whether what is asked is to be told by the law of today, and no other day, document or place of one is named."""
    named = query.documents or query.refs or query.years or query.dated or query.sections or query.side
    if named or query.within or query.has("yesno"):
        return False
    plain = " ".join(query.plain)
    return new_period(plain) or (speaks_of_today(query.marked) and _BY_WHICH.search(plain) is not None)


def new_period(plain: str) -> bool:
    """Whether words speak of the programme or the period that runs now.

    >>> new_period("bo nao lam chu chuong trinh moi"), new_period("chuong trinh nong thon moi do bo nao lam chu")
    (True, False)
    """
    return _NEW.search(plain) is not None


def kind_wanted(plain: str) -> str:
    """The kind of document by which it is asked that something is done; empty where any may be meant.

    >>> kind_wanted("hom nay lap du an theo nghi dinh nao"), kind_wanted("hom nay lap du an theo van ban nao")
    ('nghi dinh', '')
    """
    found = _BY_WHICH.search(plain)
    return found["kind"] if found and found["kind"] in _NUMBERED else ""
