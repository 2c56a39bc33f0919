"""Items that ask by when. A distractor is the same deadline with its days, months, quarters or years moved."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial
from random import Random

from assistant import wording
from assistant.quiz import texts
from assistant.quiz.ground import Ground, cite
from assistant.quiz.model import Basis, Choice, Difficulty, Draft, Kind, Source, Sources
from kb.model import Deadline, Provision
from kb.vietnamese import fold

_QUARTERS = ("I", "II", "III", "IV")
_QUARTER = re.compile(r"[Qq]uý (IV|III|II|I)\b[^\d]*$")
_TOKEN = re.compile(
    r"(?P<day>\d{1,2})/(?P<month>\d{1,2})(?:/(?P<year>\d{4}))?(?![/\d])"
    r"|(?P<only_month>\d{1,2})/(?P<of_year>\d{4})"
    r"|[Qq]uý (?P<quarter>IV|III|II|I)\b"
    r"|tháng (?P<named>\d{1,2})(?![/\d])"
    r"|(?P<alone>\b20\d\d)(?!\d)"
    r"|(?P<span>\d+)(?= ngày)"
)
#: How far the parts of a deadline move, by difficulty: (days, months, years, places on the ladder of spans).
_MOVES = {
    Difficulty.HARD: ((0, -10, 10, 5, -5), (-1, 1, 2), (-1, 1, 2), (-1, 1, 2, -2)),
    Difficulty.MEDIUM: ((0, -15, 10, -10, 15), (-2, 1, 3, -3), (-1, 1, 2, -2), (-2, 1, 2, 3)),
    Difficulty.EASY: ((0,), (-3, 2, 4, -5, 6), (-2, 2, 3, 5), (-3, 2, 3, 4)),
}
#: How far, in days, a wrong date may lie from the right one: nobody takes one that lies years off for the right one.
_REACH = 370
#: Days of the month on which deadlines fall, besides its last; spans of days that deadlines give.
_ROUND = (1, 5, 10, 15, 20, 25)
_SPANS = (1, 2, 3, 5, 7, 10, 15, 20, 30, 45, 60, 90)
#: The year in which a deadline of every year is moved.
_COMMON_YEAR = 2023


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
        text = f"{'trước' if deadline.before else 'đến'} {end}"
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
        if said := label(deadline):
            yield deadline.what, said
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


def _signed(issued: date) -> str:
    """The day of signing, which people take for the first day in force."""
    return f"từ ngày {wording.day(issued)}"


def _move(days: int, months: int, years: int, span: int, match: re.Match[str]) -> str:
    part = match.groupdict()
    if part["day"]:
        return _date(int(part["day"]), int(part["month"]), int(part["year"] or 0), days, months, years)
    if part["only_month"]:
        return f"{(int(part['only_month']) + months - 1) % 12 + 1}/{int(part['of_year']) + years}"
    if part["quarter"]:
        return f"quý {_QUARTERS[(_QUARTERS.index(part['quarter']) + months) % 4]}"
    if part["named"]:
        return f"tháng {(int(part['named']) + months - 1) % 12 + 1}"
    if part["alone"]:
        return str(int(part["alone"]) + years)
    spans = sorted({*_SPANS, int(part["span"])})
    place = spans.index(int(part["span"])) + span
    return str(spans[min(max(place, 0), len(spans) - 1)])


def _date(day: int, month: int, year: int, days: int = 0, months: int = 0, years: int = 0) -> str:
    """A date moved. The end of a month stays one, and a round day moves to a round day: an odd one would give itself away.

    >>> _date(30, 6, 2025, months=1), _date(1, 7, 2025, days=-10), _date(18, 11, 0, days=10)
    ('31/7/2025', '20/6/2025', '28/11')
    """
    count = month - 1 + months
    y, m = (year or _COMMON_YEAR) + years + count // 12, count % 12 + 1
    last = day == monthrange(year or _COMMON_YEAR, month)[1]
    there = date(y, m, monthrange(y, m)[1] if last else min(day, monthrange(y, m)[1])) + timedelta(days=days)
    if days and (last or day in _ROUND):
        rounds = {*_ROUND, monthrange(there.year, there.month)[1]}
        there = there.replace(day=min(rounds, key=lambda d: (abs(d - there.day), d)))
    written = wording.day(there)
    return written if year else written.rpartition("/")[0]


def ends(said: str) -> date | None:
    """The last day that a deadline names with its year; None where it names no year.

    >>> ends("từ ngày 18/11/2023"), ends("quý III/2023"), ends("đến năm 2025"), ends("trước tháng 10 hằng năm")
    (datetime.date(2023, 11, 18), datetime.date(2023, 9, 30), datetime.date(2025, 12, 31), None)
    """
    found = None
    for match in _TOKEN.finditer(said):
        part = match.groupdict()
        if part["day"] and part["year"]:
            found = date(int(part["year"]), int(part["month"]), int(part["day"]))
        elif part["only_month"]:
            found = _month_end(int(part["of_year"]), int(part["only_month"]))
        elif part["alone"]:
            quarter = _QUARTER.search(said[: match.start()])
            found = _month_end(int(part["alone"]), 3 * (_QUARTERS.index(quarter[1]) + 1) if quarter else 12)
    return found


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def likely(wrong: str, right: str, issued: date | None) -> bool:
    """Whether a wrong deadline could be taken for the right one: not before its document, not years off.

    >>> likely("từ ngày 10/4/2022", "từ ngày 10/5/2022", date(2022, 3, 25))
    True
    >>> likely("từ ngày 10/3/2022", "từ ngày 10/5/2022", date(2022, 3, 25)), likely("từ ngày 10/5/2024", "từ ngày 10/5/2022", None)
    (False, False)
    """
    one, other = ends(wrong), ends(right)
    if one is None or other is None:
        return True
    early = issued is not None and one < issued <= other
    whole_years = "năm 20" in right and "/" not in right
    return not early and (whole_years or abs((one - other).days) <= _REACH)


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
        wrong = self._wrong(provision, what, said, difficulty, rng)
        if len(wrong) < 3:
            return None
        ground = self._ground
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
            wrong=tuple(Choice(wording.upper_first(m), fold(m), texts.DEADLINE_NOT.format(label=said)) for m in wrong),
            explanation=texts.DEADLINE_WHY.format(place=place, label=said, text=told),
            citations=cite(provision),
            basis=Basis(document=provision.document, ref=provision.ref, what=what),
        )

    def _wrong(self, provision: Provision, what: str, said: str, difficulty: Difficulty, rng: Random) -> list[str]:
        """Three deadlines (or fewer) that the provision does not set; for a first day in force, the day of signing is one."""
        issued = self._ground.corpus.documents[provision.document].issued
        text = fold(provision.text)
        known = {fold(other) for _, other in deadlines(provision)}

        def free(found: list[str]) -> list[str]:
            return [m for m in found if fold(m) not in known and fold(m) not in text and likely(m, said, issued)]

        signed = free([_signed(issued)]) if issued is not None and what.endswith("có hiệu lực") else []
        rest = [m for m in free(moved(said, difficulty)) if m not in signed]
        return [*signed, *rng.sample(rest, min(len(rest), 3 - len(signed)))]
