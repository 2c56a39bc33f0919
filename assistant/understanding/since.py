"""Since which day something is said to be so ("từ 01/3/2025 Sở Xây dựng thẩm định", "kể từ tháng 7/2025"), and the day after one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from assistant.understanding.when import speaks_of_today

#: At the beginning, or in words that tell of nothing else: otherwise it may be a deadline ("nộp sau 20/11/2025").
_SINCE = re.compile(
    r"(?:^(?:(?:the|vay|con|va|roi|thi|co phai) )*(?:tu|sau)|\bke tu)(?: (?:ngay|hom|thang|khi|moc))*"
    r" (?:(?P<d>\d{1,2}) (?:thang )?)?(?P<m>\d{1,2}) (?:nam )?(?P<y>20\d\d)\b(?! (?:den|toi)\b)"
)
#: The day after the one that was spoken of.
_DAY_AFTER = re.compile(r"\b(?:hom|ngay) (?:lien )?sau\b(?! khi)|\bngay hom sau\b")


def since(plain: Sequence[str]) -> date | None:
    """The first such day of words without marks; a month begins on its first day.

    >>> since("ke tu thang 3 2025 so noi vu tham dinh".split()), since("tu 1 1 2024 den 31 12 2024".split())
    (datetime.date(2025, 3, 1), None)
    """
    found = _SINCE.search(" ".join(plain))
    try:
        return date(int(found["y"]), int(found["m"]), int(found["d"] or 1)) if found else None
    except ValueError:
        return None


def without_since(plain: Sequence[str]) -> list[str]:
    """Words without those that tell such a day."""
    return _SINCE.sub(" ", " ".join(plain)).split()


def of_today(plain: Sequence[str], marked: Sequence[str], as_of: date) -> date | None:
    """The day on which bodies are meant by what they are now: today, or the day since which something is said; None where neither is."""
    return as_of if speaks_of_today(marked) else since(plain)


def day_after(plain: Sequence[str]) -> bool:
    """Whether words speak of the day after the one that was spoken of.

    >>> day_after("the hom sau thi sao".split()), day_after("ngay sau khi ky".split())
    (True, False)
    """
    return _DAY_AFTER.search(" ".join(plain)) is not None
