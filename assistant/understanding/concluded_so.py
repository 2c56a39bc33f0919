"""Follow-ups that claim what the answer was, or what it is for another period ("vậy là Sở Xây dựng phải không?", "giai đoạn 2021-2025 cũng là bộ
trưởng phê duyệt à?"): the question before, with that in the place of what it asked for."""

from __future__ import annotations

import re

from assistant.understanding.falsehoods import SO
from assistant.understanding.moved import told
from assistant.understanding.query import Query
from assistant.understanding.tag_question import untagged
from kb.vietnamese import fold, fold_in_step, normalise

_THEREFORE = r"(?:(?:the|vay|nhu vay|tuc|tom lai|nghia|hoa ra|chung to|roi|a|u|thi|ra)\b[ ,]*)+"
_CONCLUDED = re.compile(rf"{_THEREFORE}la (?:(?:thuoc|do|cua|ve|o|nam o|giao) )?(?P<what>.+)")
#: The same for another period, be it with what is done ("cũng do bộ trưởng phê duyệt").
_PERIOD = re.compile(r"\b(?:giai doan )?(?:i+ )?20[12]\d ?[-–] ?20[23]\d\b")
_BEFORE_LAST = re.compile(r"giai doan (?:truoc|cu|vua qua|da qua)")
_SAME_THEN = re.compile(
    rf"(?:(?:the|vay|con|va|ma|o|trong)\b[ ,]*)*(?P<period>{_PERIOD.pattern}|{_BEFORE_LAST.pattern})(?: (?:thi|cung|van|la|do|thuoc))+ (?P<what>.+)"
)
_ASKS = re.compile(r"\b(?:gi|nao|ai|may|bao|sao|dau|hay|khong|chua)\b")
_PLACE = re.compile(r"(?:xa|phuong|thi tran|huyen|tinh)\b")
_WHICH_PLACE = re.compile(
    r"\b(?:(?:xa|phuong|thi tran|huyen|don vi|dia phuong|noi) (?:nao|gi)|dau)\b(?: (?:moi|hien nay|bay gio))?"
)
_WHO = re.compile(r"\b(?:ai|(?:so|co quan|ban|don vi|nganh|bo|ben|cap|noi) (?:nao|gi))\b(?! (?:cung|khac)\b)")
_OFFICE = re.compile(r"(?:(?:pho )?thu tuong|bo truong|chu tich|giam doc|chinh phu|quoc hoi)\b")
#: What became of the body that was spoken of was asked in between.
_TODAY = re.compile(r"\b(?:gio|nay|hien|con)\b")
_BY = re.compile(r"\b(?:do|la|thuoc|cua|boi|giao|giao cho|ve|sang|vao|o)$")
_FORMER = "giai đoạn 2021-2025"
#: A figure, and how much it is that was asked.
_FIGURE, _HOW_MUCH = re.compile(r"\d+(?:[.,]\d+)*(?P<unit>(?: ?%| \w+){0,2})"), re.compile(r"\b(?:bao nhieu|may)\b")
_MOST = 9


def concluded_so(query: Query, before: Query) -> str:
    """The question before, claimed to have what a follow-up names for its answer; otherwise empty."""
    text = " ".join(normalise(query.question).split()).rstrip(" ?.!")
    plain = fold_in_step(text)
    claim = untagged(plain)
    found = _CONCLUDED.fullmatch(claim) or _SAME_THEN.fullmatch(claim) if claim != plain else None
    if found is None or _ASKS.search(found["what"]) or len(found["what"].split()) > _MOST or query.documents or query.refs:
        return ""
    asked, today = _asked(before)
    period = text[slice(*found.span("period"))] if "period" in found.groupdict() else ""
    said = _other_period(asked, _FORMER if _BEFORE_LAST.fullmatch(fold(period)) else period) if period else asked
    open_ = _asks_for(found["what"], query)
    places = list(open_.finditer(fold_in_step(said))) if open_ else []
    if len(places) != 1:
        return ""
    what = text[slice(*found.span("what"))]
    if period:
        what = _alone(what, said[places[0].end() :])
    elif open_ is _HOW_MUCH and _counts(said[places[0].end() :]):
        what = what.split("%")[0].split()[0]
    head, behind = said[: places[0].start()], said[places[0].end() :]
    by = "do " if period and not _BY.search(fold(head.strip())) else ""
    head = f"Hiện nay {head[:1].lower()}{head[1:]}" if today else head
    return f"{head}{by}{what}{behind}{SO}"


def _asked(before: Query) -> tuple[str, bool]:
    """The open question whose answer is claimed, and whether it is of today: one on the body that answered it may stand between."""
    earlier, today = before, False
    if before.pointer and before.before is not None:
        if not _TODAY.search(" ".join(before.plain)):
            return "", False
        earlier, today = before.before, True
    if earlier.has("yesno") or earlier.pointer or not stands_alone(earlier):
        return "", False
    return " ".join(normalise(told(earlier)).split()).rstrip(" ?.!"), today


def _asks_for(what: str, query: Query) -> re.Pattern[str] | None:
    """How that was asked for which a follow-up names; None where it names neither a place, a body nor a figure."""
    if _PLACE.match(what):
        return _WHICH_PLACE
    if _FIGURE.fullmatch(what):
        return _HOW_MUCH
    return _WHO if _names_body(query) or _OFFICE.match(what) else None


def _counts(behind: str) -> bool:
    """Whether what is counted stands behind the question how much ("mấy phần trăm").

    >>> _counts(" phần trăm"), _counts(" %"), _counts("")
    (True, True, False)
    """
    return bool(behind.strip(" ?.,"))


def stands_alone(query: Query) -> bool:
    """Whether a question says by itself what it is about, be it one that follows another."""
    leans = query.inherited and query.instead_of is None
    return not leans or bool(query.own_years) or any(m.kind == "concept" and m.start >= 0 for m in query.mentions)


def _names_body(query: Query) -> bool:
    return any(m.kind == "agency" and m.start >= 0 for m in query.mentions)


def _other_period(asked: str, period: str) -> str:
    """A question with another period in the place of its one; empty where it names none or several."""
    was = list(_PERIOD.finditer(fold_in_step(asked)))
    return f"{asked[: was[0].start()]}{period}{asked[was[0].end() :]}" if len(was) == 1 else ""


def _alone(what: str, behind: str) -> str:
    """A body without what it does, where that stands behind it already.

    >>> _alone("bộ trưởng phê duyệt", " phê duyệt"), _alone("Bộ Nông nghiệp", " phê duyệt")
    ('bộ trưởng', 'Bộ Nông nghiệp')
    """
    act = fold(behind.strip())
    return what[: -len(act)].rstrip() if act and fold(what).endswith(f" {act}") else what
