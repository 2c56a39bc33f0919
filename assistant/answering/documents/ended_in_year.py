"""Whether a document ended in the year that a claim tells alone ("hết hiệu lực từ 2023, đúng không?", "có hiệu lực đến hết 2025 chứ?"):
what has ended by today need not have ended then."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta

from assistant.answering.documents.spans import period_end
from kb.model import Document, Relation

#: The year in which, or before which, it ended.
_ENDED = re.compile(
    r"\b(?<!chua )(?:(?:het|mat|cham dut) (?:hieu luc|han|gia tri|thoi han|ap dung)|(?:bi|duoc|da) (?:bai bo|thay the|thay|huy bo)|thoi ap dung)"
    r"(?: (?:thi hanh|roi|luon|ngay))*(?: (?P<before>truoc)| (?:ke )?tu| vao| trong| hoi| tu sau)?(?: (?:cuoi|dau|giua|nam))* (?P<y>20\d\d)\b(?! \d)"
)
#: It lived until a year.
_LIVED = re.compile(
    r"\b(?P<still>con )?(?:co )?(?:hieu luc|gia tri|ap dung|dung|xai)(?: (?:thi hanh|duoc))* (?:den|toi)(?: (?:tan|het|cuoi))* "
    r"(?:nam )?(?P<y>20\d\d)\b(?! \d)"
)


def last_days(document: Document, ending: Iterable[Relation]) -> list[date]:
    """The days on which a document was last in force: by its own header first, then by what took its place."""
    end = document.in_force_to or period_end(document)
    return [*([end] if end else ()), *(r.from_ - timedelta(days=1) for r in ending if r.from_)]


def ended_as_claimed(spoken: str, ends: Iterable[date]) -> bool | None:
    """Whether one of the last days of a document fits the year in which a claim ends it; None where it tells no year, or nobody knows a day.

    >>> last = [date(2025, 12, 31)]
    >>> [ended_as_claimed(f"quyet dinh 263 het hieu luc {x} dung khong", last) for x in ("tu 2023", "tu 2026", "nam 2025", "truoc 2024")]
    [False, True, True, False]
    >>> [ended_as_claimed(f"quyet dinh 263 con hieu luc den het {x} chu", last) for x in ("2025", "2030", "2023")]
    [True, False, None]
    >>> ended_as_claimed("quyet dinh 263 het hieu luc chua", last), ended_as_claimed("het hieu luc tu 2023", [])
    (None, None)
    """
    days = [*ends]
    ended, lived = _ENDED.search(spoken), _LIVED.search(spoken)
    if not days:
        return None
    if ended:
        year = int(ended["y"])
        if ended["before"]:
            return any(d.year < year for d in days)
        return any(year in (d.year, (d + timedelta(days=1)).year) for d in days)
    if lived is None or (lived["still"] and days[0].year > int(lived["y"])):  # it lived then, whenever it ended
        return None
    return days[0].year == int(lived["y"])
