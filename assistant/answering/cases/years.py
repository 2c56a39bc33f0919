"""A district's counterpart capital year by year, as people tell it: "hai năm liền không đủ", "năm 2022 đạt 80%, 2023 vượt"."""

from __future__ import annotations

from decimal import Decimal

from assistant.answering.cases.said import FactSaid
from assistant.answering.cases.spoken import Spoken
from assistant.answering.cases.tokens import NUMBER, PERCENT
from rules.eligibility.notation import vietnamese

#: Ratios that stand for "short", "full" and "over" where no figure is told; only their side of 1 counts.
_SHORT, _FULL, _OVER = Decimal("0.5"), 1, Decimal("1.1")
_STATE = {_SHORT: "bố trí thiếu", _FULL: "bố trí đủ", _OVER: "bố trí vượt mức"}
_IN_ROW = "{count} năm liên tiếp: {state}"
_ONE = "một năm: {state}"
_EVERY = "{state}"
_APART = "{count} năm không liên tiếp: {state}"
#: Behind "năm": the year counted back from that of the question.
_YEARS_AGO = {"nay": 0, "ngoai": 1, "kia": 2}
_YEAR = "năm {year}: {state}"

Ratio = int | Decimal


def years(phrases: FactSaid, spoken: Spoken) -> tuple[tuple[dict[str, Ratio], ...], str] | None:
    """What the ratio of each year can be and how to say it; None where nothing is told.

    Years that are not named count back from the day; a shortfall of nobody knows how many years can be of one or of two.
    """
    states = _states(phrases, spoken)
    named = _named(spoken)
    if named and (told := _by_year(spoken, named, states)):
        said = "; ".join(_YEAR.format(year=y, state=_spoken_ratio(r, shown)) for y, (r, shown) in sorted(told.items()))
        return ({str(y): r for y, (r, _) in sorted(told.items())},), said
    if not states:
        return None
    state = _strongest(states)
    counted = _counted(spoken, states, state)
    count = max(counted, default=1)
    last = spoken.query.as_of.year
    step = 2 if spoken.says(phrases.apart) else 1
    text = _APART if step == 2 else _IN_ROW if count > 1 else _ONE if counted else _EVERY
    counts = (count,) if counted or state != _SHORT else (1, 2)
    worlds = tuple({str(last - step * i): state for i in reversed(range(n))} for n in counts)
    return worlds, text.format(count=count, state=_STATE[state])


def _named(spoken: Spoken) -> list[tuple[int, int]]:
    """The years that are named, or told from the day, with their places; those of a period ("giai đoạn 2021-2025") are no years of account."""
    found: list[tuple[int, int]] = []
    period = -2
    for i, token in enumerate(spoken.tokens):
        if token.kind == NUMBER and 2015 <= token.value <= 2035:
            if (i and spoken.tokens[i - 1].text == "doan") or period == i - 1:
                period = i
            else:
                found.append((i, int(token.value)))
    return sorted([*found, *_counted_back(spoken)])


def _counted_back(spoken: Spoken) -> list[tuple[int, int]]:
    """The years told from the day of the question; one alone says nothing of the year before ("năm nay thiếu thì sao")."""
    behind = [i for i, t in enumerate(spoken.tokens) if t.text in _YEARS_AGO and i and spoken.tokens[i - 1].text == "nam"]
    return [(i, spoken.query.as_of.year - _YEARS_AGO[spoken.tokens[i].text]) for i in behind] if len(behind) > 1 else []


def _states(phrases: FactSaid, spoken: Spoken) -> dict[int, tuple[int, Ratio]]:
    """Where each state is said: token -> (length, ratio); the longest phrase at a place wins."""
    found: dict[int, tuple[int, Ratio]] = {}
    for said, ratio in ((phrases.short, _SHORT), (phrases.over, _OVER), (phrases.full, _FULL)):
        for phrase in said:
            for place in spoken.find(phrase):
                length = place.end - place.start
                if not any(s <= place.start and place.end <= s + n and n > length for s, (n, _) in found.items()):
                    found = {s: v for s, v in found.items() if not (place.start <= s and s + v[0] <= place.end)}
                    found[place.start] = (length, ratio)
    return found


def _counted(spoken: Spoken, states: dict[int, tuple[int, Ratio]], state: Ratio) -> list[int]:
    """How many years are said to be so; those of a clause that only tells another state are not ("hai năm trước đủ, nay thiếu một năm")."""
    said = {spoken.tokens[at].clause for at, (_, ratio) in states.items() if ratio == state}
    other = {spoken.tokens[at].clause for at, (_, ratio) in states.items() if ratio != state} - said
    found = [f for f in spoken.find("<số> năm") if f.amount and f.amount.value < 10]
    return [int(f.amount.value) for f in found if f.amount and spoken.tokens[f.start].clause not in other]


def _strongest(states: dict[int, tuple[int, Ratio]]) -> Ratio:
    ratios = [ratio for _, ratio in states.values()]
    return _SHORT if _SHORT in ratios else _OVER if _OVER in ratios else _FULL


def _by_year(spoken: Spoken, named: list[tuple[int, int]], states: dict[int, tuple[int, Ratio]]) -> dict[int, tuple[Ratio, bool]]:
    """Each named year with the figure or state said about it; a year with none takes that of the next one, or of the last."""
    told: dict[int, tuple[Ratio, bool]] = {}
    waiting: list[int] = []
    for k, (at, year) in enumerate(named):
        before = named[k - 1][0] if k else -1
        after = named[k + 1][0] if k + 1 < len(named) else len(spoken.tokens)
        figure = _figure(spoken, at + 1, after)
        state = _state(spoken, states, at, before, after)
        waiting.append(year)
        if figure is not None or state is not None:
            told |= dict.fromkeys(waiting, (figure, True) if figure is not None else (state or _FULL, False))
            waiting = []
    if waiting and (told or states):
        last = told[max(told)] if told else (_strongest(states), False)
        told |= dict.fromkeys(waiting, last)
    return told


def _state(spoken: Spoken, states: dict[int, tuple[int, Ratio]], at: int, before: int, after: int) -> Ratio | None:
    """The state said in the clause of a year: after it, or else before it."""
    clause = spoken.tokens[at].clause
    near = {s: ratio for s, (_, ratio) in states.items() if spoken.tokens[s].clause == clause and before < s < after}
    later = [s for s in near if s > at]
    return near[min(later)] if later else near[max(near)] if near else None


def _figure(spoken: Spoken, start: int, end: int) -> Ratio | None:
    """The ratio told between two places: a percent, or a small number that counts no years."""
    for i, token in enumerate(spoken.tokens[start:end], start):
        counts = i + 1 < len(spoken.tokens) and spoken.tokens[i + 1].text == "nam"
        if token.kind == PERCENT:
            return token.value / 100
        if token.kind == NUMBER and token.value < 5 and not counts:
            return token.value
    return None


def _spoken_ratio(ratio: Ratio, figure: bool) -> str:
    return vietnamese(ratio) if figure else _STATE[ratio]
