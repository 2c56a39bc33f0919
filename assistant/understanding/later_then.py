"""Follow-ups that say nothing but a time, be it of the year behind ("còn từ cuối tháng 6 năm đó?"): the question before, of that time."""

from __future__ import annotations

import re

from assistant.understanding.asked_then import without_time
from assistant.understanding.moved import told
from assistant.understanding.query import Query
from kb.vietnamese import fold_in_step, normalise

_LEADS = r"(?:(?:the|vay|con|roi|va|ma|nhung|a|o|u)\b[\s,]*)*"
_SIDE = r"(?:(?:tu|ke tu|sau|truoc|den|vao|hoi|luc|sang|qua|trong|ngay)\b ?)*"
_YEAR = r"(?:20\d\d|(?:cung )?nam (?:do|ay|nay|kia)|cung nam)"
#: A day, a month or a part of the year.
_PART = (
    r"(?:\d{1,2} ?[/.-] ?\d{1,2}(?: ?[/.-] ?| nam | )|(?:nua )?(?:(?:dau|giua|cuoi|het) )?thang \d{1,2}(?: ?[/-] ?| nam | )"
    r"|(?:nua )?(?:dau|giua|cuoi|het) (?:nam )?)"
)
_TIME = re.compile(
    rf"{_LEADS}(?P<time>{_SIDE}{_PART}(?P<year>{_YEAR}))"
    r"(?:,| (?:tro di|tro lai day|tro ve sau|thi|sao|the nao|ra sao|nhi|a|vay|la ai|la|ai)\b)*[\s?.!]*"
)
_NAMED = re.compile(r"(?<![\d/.-])20\d\d(?![\d/-])")
_DATED = re.compile(r"(?<=[/-])20\d\d(?![\d/-])")
_FEWEST = 3


def at_time_alone(query: Query, before: Query) -> str:
    """The question before, of the time that a follow-up names and nothing beside; empty where that question was of no time itself."""
    text = " ".join(normalise(query.question).split())
    found = _TIME.fullmatch(fold_in_step(text))
    if found is None or query.documents or query.refs or before.has("signer", "issue", "life", "yesno"):
        return ""
    said = " ".join(normalise(told(before)).split())
    asked = without_time(said).strip(" ,")
    years = {*_NAMED.findall(said), *_DATED.findall(said)}
    own = found["year"].isdecimal()
    if asked == said.strip(" ,") or len(asked.split()) < _FEWEST or not (own or len(years) == 1):
        return ""
    time = text[slice(*found.span("time"))] if own else in_year(text[found.start("time") : found.start("year")], years.pop())
    return f"{time[0].upper()}{time[1:]}, {asked}"


def in_year(part: str, year: str) -> str:
    """A part of a year with that year.

    >>> in_year("từ cuối tháng 6 ", "2023"), in_year("cuối ", "2023"), in_year("từ 24/6 ", "2023"), in_year("sau tháng 7 năm ", "2025")
    ('từ cuối tháng 6/2023', 'cuối năm 2023', 'từ 24/6/2023', 'sau tháng 7/2025')
    """
    words = part.split()
    words = words[:-1] if words[-1].lower() in ("năm", "nam") else words
    said = " ".join(words).rstrip(" /.-")
    return f"{said}/{year}" if words[-1][0].isdecimal() else f"{said} năm {year}"
