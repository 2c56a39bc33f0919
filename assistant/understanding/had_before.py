"""Questions which department had something in former times, of no year ("báo chí trước thuộc sở nào?", "hồi trước ai lo trẻ em, sở nào?"):
before the departments were merged is meant."""

from __future__ import annotations

import re

from assistant.understanding.moved import told
from assistant.understanding.query import Query
from kb.vietnamese import fold_in_step, normalise

#: Former times; a day, an event or a thing that something comes before is none.
_FORMERLY = re.compile(
    r"\b(?:(?:hoi|ngay|luc|thoi) (?:truoc|xua)(?: (?:kia|day))?|xua(?: kia)?(?= (?:thuoc|do|o|so nao)\b)|truoc (?:day|kia)"
    r"|(?<!nhu )truoc(?= (?:thuoc|do|o|cua|thi|la|nam trong|ben|so nao)\b))"
    r"(?! (?:khi|ngay|luc|thang|nam|\d|do thi)\b)(?: thi|,)*"
)
_WHO = re.compile(
    r"\b(?:so|nganh) (?:nao|gi)\b|\b(?:co quan|don vi|ben) nao (?:lo|quan|phu trach|nam|giu)\b|\bthuoc (?:co quan|don vi|ben) nao\b"
)
#: A time that is named, today beside it, a level of places, a document, or a department that is.
_OTHER = re.compile(
    r"\b(?:gio|nay|hien|hom nay|sau|20\d\d|\d+/|sap nhap|sap xep|hop nhat|giai the|huyen|quyet dinh|nghi (?:dinh|quyet)|thong tu|ke hoach|van ban"
    r"|so (?!nao\b|gi\b)\w+|ban \w+|khong|chua|phai)\b"
)


#: Nothing stands in front of who is asked for: of what was spoken of before.
_BARE = re.compile(
    r"(?:(?:the|vay|con|va|ma|thi|no|viec (?:do|ay)|mang (?:do|ay)) )*(?:la |thuoc |do |o )*(?:so|nganh|co quan|don vi|ben) nao\b.*"
)
_TODAY = re.compile(r"\b(?:bay gio|hien nay|hien gio|hien tai|hom nay|gio|nay|hien)\b(?: thi\b|,)? ?")
_BEFORE = "Trước khi sáp nhập,"


def had_before(question: str) -> str:
    """The question who had it before the departments were merged; empty where no former time is spoken of, or another one is named.

    >>> had_before("Báo chí trước thuộc sở nào?"), had_before("Ngày trước cai nghiện thuộc sở nào?")
    ('Trước khi sáp nhập, Báo chí thuộc sở nào?', 'Trước khi sáp nhập, cai nghiện thuộc sở nào?')
    >>> had_before("Báo chí trước ngày 01/3/2025 thuộc sở nào?"), had_before("Báo chí trước thuộc sở nào, nay thuộc sở nào?")
    ('', '')
    """
    rest = _without_time(question)
    return f"{_BEFORE} {rest}" if rest and not _BARE.fullmatch(fold_in_step(rest)) else ""


def it_had_before(query: Query, before: Query) -> str:
    """Who had before the mergers what the question before asked of today ("thế trước kia thuộc sở nào?"); otherwise empty."""
    rest = _without_time(query.question)
    if not rest or not _BARE.fullmatch(fold_in_step(rest)) or before.has("yesno") or before.documents or before.ids("agency"):
        return ""
    said = " ".join(normalise(told(before)).split())
    today = _TODAY.search(fold_in_step(said))
    return f"{_BEFORE} {said[: today.start()]}{said[today.end() :]}" if today and _WHO.search(fold_in_step(said)) else ""


def _without_time(question: str) -> str:
    """A question who had something without its former time; empty where it is none, or names another time."""
    text = " ".join(normalise(question).split())
    plain = fold_in_step(text)
    found = _FORMERLY.search(plain) if "truoc" in plain or "xua" in plain else None
    if found is None:
        return ""
    rest = " ".join(f"{text[: found.start()]} {text[found.end() :]}".split())
    asked = fold_in_step(rest)
    return rest if _WHO.search(asked) and not _OTHER.search(asked) else ""
