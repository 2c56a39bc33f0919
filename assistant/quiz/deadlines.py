"""Items that ask by when. A distractor is the same deadline with its days, months, quarters or years moved."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from random import Random

from assistant import wording
from assistant.quiz import texts
from assistant.quiz.ground import Ground, cite
from assistant.quiz.model import Basis, Choice, Difficulty, Draft, Kind, Source, Sources
from kb.model import Deadline, Provision
from kb.vietnamese import fold

_BEFORE = " (trước ngày này)"
_QUARTERS = ("I", "II", "III", "IV")
_TOKEN = re.compile(
    r"(?P<day>\d{1,2})/(?P<month>\d{1,2})(?:/(?P<year>\d{4}))?(?![/\d])"
    r"|(?P<only_month>\d{1,2})/(?P<of_year>\d{4})"
    r"|[Qq]uý (?P<quarter>IV|III|II|I)\b"
    r"|tháng (?P<named>\d{1,2})(?![/\d])"
    r"|(?P<alone>\b20\d\d)(?!\d)"
    r"|(?P<span>\d+)(?= ngày)"
)
#: How far the parts of a deadline move, by difficulty: (days, months, years, days of a span).
_MOVES = {
    Difficulty.HARD: ((-10, 10, 5, -5, 9), (-1, 1, 2), (-1, 1, 2), (-5, 5, 10, -10)),
    Difficulty.MEDIUM: ((-15, 10, -10, 15), (-2, 1, 3, -3), (-1, 1, 2, -2), (-10, 10, 15, 30)),
    Difficulty.EASY: ((0,), (-3, 2, 4, -5, 6), (-2, 2, 3, 5), (15, 30, 60, -15)),
}
_LENGTHS = {1: 31, 2: 28, 3: 31, 4: 30, 5: 31, 6: 30, 7: 31, 8: 31, 9: 30, 10: 31, 11: 30, 12: 31}


def label(deadline: Deadline) -> str:
    """A deadline in words; empty where it gives no date.

    >>> label(Deadline(what="báo cáo", **{"from": "18/11"}, to="20/11", every="năm"))
    'từ ngày 18/11 đến ngày 20/11 hằng năm'
    >>> label(Deadline(what="mục tiêu", to="2025")), label(Deadline(what="thông báo", to="trước tháng 10", every="năm"))
    ('đến năm 2025', 'trước tháng 10 hằng năm')
    """
    start, end = _named(deadline.from_), _named(deadline.to)
    if start and end:
        text = f"từ {start} đến {end}"
    elif start:
        text = f"từ {start}"
    elif end.startswith(("trước", "trong", "quý", "tháng")):
        text = end
    elif end:
        text = f"{'trước' if _BEFORE in deadline.what else 'đến'} {end}"
    else:
        return ""
    return f"{text} hằng {deadline.every}" if deadline.every else text


def _named(part: str) -> str:
    if not part:
        return ""
    if re.fullmatch(r"\d{4}", part):
        return f"năm {part}"
    dated = re.sub(r"^(trước )?(?=\d{1,2}/\d{1,2})", r"\1ngày ", part)
    return dated if re.match(r"\D", dated) else f"ngày {dated}"


def deadlines(provision: Provision) -> Iterator[tuple[str, str]]:
    """What a provision sets a date for, with the date in words."""
    for deadline in provision.deadlines:
        what = deadline.what.replace(_BEFORE, "")
        if said := label(deadline):
            yield what, said
    told = {fold(said) for _, said in ((d.what, label(d)) for d in provision.deadlines)}
    for norm in provision.norms:
        if norm.deadline and _TOKEN.search(norm.deadline) and fold(norm.deadline.replace("hàng", "hằng")) not in told:
            yield norm.task, norm.deadline


def moved(said: str, difficulty: Difficulty) -> list[str]:
    """The deadline with its parts moved, nearest first, each once, never as it was.

    >>> moved("trước ngày 01/12 hằng năm", Difficulty.EASY)
    ['trước ngày 01/9 hằng năm', 'trước ngày 01/02 hằng năm', 'trước ngày 01/4 hằng năm', 'trước ngày 01/7 hằng năm', 'trước ngày 01/6 hằng năm']
    """
    days, months, years, spans = _MOVES[difficulty]
    found: dict[str, None] = {}
    for day in days:
        for month in (0, *months) if day else months:
            found[_TOKEN.sub(partial(_move, day, month, 0, 0), said)] = None
    for year in years:
        found[_TOKEN.sub(partial(_move, 0, 0, year, 0), said)] = None
    for span in spans:
        found[_TOKEN.sub(partial(_move, 0, 0, 0, span), said)] = None
    return [f for f in found if f != said]


def _move(days: int, months: int, years: int, span: int, match: re.Match[str]) -> str:
    part = match.groupdict()
    if part["day"]:
        return _date(int(part["day"]) + days, int(part["month"]) + months, int(part["year"] or 0), years)
    if part["only_month"]:
        return f"{(int(part['only_month']) + months - 1) % 12 + 1}/{int(part['of_year']) + years}"
    if part["quarter"]:
        return f"quý {_QUARTERS[(_QUARTERS.index(part['quarter']) + months) % 4]}"
    if part["named"]:
        return f"tháng {(int(part['named']) + months - 1) % 12 + 1}"
    if part["alone"]:
        return str(int(part["alone"]) + years)
    return str(max(1, int(part["span"]) + span))


def _date(day: int, month: int, year: int, years: int) -> str:
    month = (month - 1) % 12 + 1
    if day < 1 or day > _LENGTHS[month]:
        month = month % 12 + 1 if day > 0 else (month - 2) % 12 + 1
        day = day % 28 or 28
    written = f"{day:02d}/{month:02d}" if month < 3 else f"{day:02d}/{month}"
    return f"{written}/{year + years}" if year else written


class Deadlines:
    """Makes the items of one ground."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground

    def sources(self) -> Sources:
        """Every deadline, once for each document and subject."""
        seen: set[tuple[str, str]] = set()
        for provision in self._ground.provisions:
            for what, said in deadlines(provision):
                if (provision.document, what) not in seen:
                    seen.add((provision.document, what))
                    topics = frozenset(provision.topics)
                    yield Source(Kind.DEADLINE, provision.document, topics, partial(self._draft, provision, what, said))

    def _draft(self, provision: Provision, what: str, said: str, difficulty: Difficulty, rng: Random) -> Draft | None:
        ground = self._ground
        text = fold(provision.text)
        known = {fold(other) for _, other in deadlines(provision)}
        free = [m for m in moved(said, difficulty) if fold(m) not in known and fold(m) not in text]
        if len(free) < 3:
            return None
        told = ground.told(provision)
        subject = f"{ground.corpus.documents[provision.document].type} {what}" if what.startswith("có hiệu lực") else what
        place = wording.place(provision)
        return Draft(
            kind=Kind.DEADLINE,
            difficulty=difficulty,
            topics=provision.topics,
            as_of=ground.day(provision),
            stem=texts.DEADLINE.format(paper=ground.paper(provision), what=subject),
            right=Choice(wording.upper_first(said), fold(said), texts.DEADLINE_NOT.format(label=said)),
            wrong=tuple(
                Choice(wording.upper_first(m), fold(m), texts.DEADLINE_NOT.format(label=said)) for m in rng.sample(free, 3)
            ),
            explanation=texts.DEADLINE_WHY.format(place=place, label=said, text=told),
            citations=cite(provision),
            basis=Basis(document=provision.document, ref=provision.ref, what=what),
        )
