"""Reads the facts of a rule from the words of a question. What is only bounded or counted keeps all values that it can be."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from assistant.answering.cases.criteria import counted_criteria, listed_criteria, listed_in_full, shared_criteria
from assistant.answering.cases.relative import ratio_of, whole_of
from assistant.answering.cases.said import FactSaid, RuleSaid
from assistant.answering.cases.spoken import Found, Spoken
from assistant.answering.cases.tokens import PERCENT, Token, of_higher_grade
from assistant.answering.cases.years import years
from rules.eligibility import explaining
from rules.eligibility.notation import vietnamese
from rules.eligibility.schema import NUMERIC, Definition, FactSpec, FactType, checks

#: Words that turn round what follows: "không có", "chưa", "hết".
_NEGATIONS = frozenset({"khong", "chua", "chang", "chả", "het"})
#: After what is only asked ("an ninh đạt chưa"), and what may still follow.
_WHETHER, _WHETHER_ENDS = frozenset({"khong", "chua", "chang", "hong"}), frozenset({"a", "nhi", "vay", "hay", "ha", "the", "va"})
_LINKS = frozenset({"co", "con", "bi", "duoc", "he", "phai", "thuoc", "la", "ve", "ky", "du", "can"})
#: Words by which an amount is the excess of one thing over another.
_MORE = frozenset({"cao", "hon", "vuot", "nhinh"})
_BOUND_WORDS = {"<": "dưới", "<=": "không quá", ">": "trên", ">=": "từ"}
_OWN = ("tôi", "mình", "chúng tôi", "xã em", "huyện em", "bên em", "nhà em", "bản em", "xã nhà", "chúng em", "bọn em")
_COUNT_MET = "{met}/{all} tiêu chí đạt (chưa rõ tiêu chí nào chưa đạt)"
_FAILED = "chưa đạt tiêu chí {numbers}"
_MET_BUT = "{met}/{all} đạt; {failed}"
_FAILED_AMONG = "{count} tiêu chí không đạt{named}{without}"
_NAMED = ", trong đó có {numbers}"
_WITHOUT = ", không có {numbers}"


@dataclass(frozen=True)
class Heard:
    """A fact as understood: what it can be (one value where it was said exactly) and the words to show it by.

    ``strong``: it describes a case; ``bounded``: it is a limit such as a rule sets ("dưới 15", "từ 80% trở lên").
    """

    values: tuple[Any, ...]
    text: str
    exact: bool = True
    strong: bool = True
    bounded: bool = False


def hear(said: RuleSaid, definition: Definition, spoken: Spoken) -> dict[str, Heard]:
    """The facts of a rule that the question tells, by name, in the order of the definition."""
    found: dict[str, Heard] = {}
    for name, spec in definition.facts.items():
        phrases = said.facts.get(name)
        if phrases is None:
            continue
        heard = _heard(phrases, spec, spoken, definition)
        if heard is not None:
            found[name] = heard
    wholes = {
        name: _whole(said.facts[name], spec, found, spoken) for name, spec in definition.facts.items() if name in said.facts
    }
    told = {name: found.get(name) or wholes.get(name) for name in definition.facts}
    return {name: heard for name, heard in told.items() if heard is not None}


def _whole(phrases: FactSaid, spec: FactSpec, found: Mapping[str, Heard], spoken: Spoken) -> Heard | None:
    """The only amount of money told beside one that is said to be a part of it, where it is the greater."""
    part = found.get(phrases.whole_of)
    value = whole_of(part.values[0], spoken) if part and part.exact else None
    return _exactly(spec, _fitting(spec, value), not phrases.weak) if value is not None else None


def _heard(phrases: FactSaid, spec: FactSpec, spoken: Spoken, definition: Definition) -> Heard | None:
    if spec.type is FactType.BOOL:
        return _bool(phrases, spec, spoken)
    if spec.type in NUMERIC:
        return _amount(phrases, spec, spoken)
    if spec.type is FactType.CHOICE:
        return _choice(phrases, spec, spoken)
    if spec.type is FactType.MARKS:
        return _marks(phrases, spec, spoken)
    if spec.type is FactType.NUMBERS:
        return _numbers(phrases, spec, spoken, definition)
    told = years(phrases, spoken)
    return Heard(told[0], told[1], exact=False) if told else None


def _exactly(spec: FactSpec, value: Any, strong: bool = True) -> Heard:
    return Heard((value,), explaining.value_text(spec, _typed(value)), strong=strong)


def _typed(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


# -- yes and no -----------------------------------------------------------------------------------------------------------


def _bool(phrases: FactSaid, spec: FactSpec, spoken: Spoken) -> Heard | None:
    """What the longest phrase says; a negation before it turns it round."""
    found = [(f, True) for p in phrases.holds for f in spoken.find(p)] + [
        (f, False) for p in phrases.fails for f in spoken.find(p)
    ]
    if not found:
        return None
    found = [(f, value) for f, value in found if not _asks(spoken, f)]
    if not found:
        return None
    place, value = max(found, key=lambda f: (f[0].end - f[0].start, not f[1], f[0].start))
    value = value != _negated(spoken, place)
    return _exactly(spec, value, strong=phrases.weak not in ("always", "holds" if value else "fails"))


def _asks(spoken: Spoken, place: Found) -> bool:
    """Whether a phrase is what is asked for and not told ("dân tự làm được không?")."""
    after = spoken.tokens[place.end : place.end + 2]
    of = [t for t in after if t.clause == spoken.tokens[place.start].clause]
    return bool(of) and of[0].text in _WHETHER and (len(of) == 1 or of[1].text in _WHETHER_ENDS)


def _negated(spoken: Spoken, place: Found) -> bool:
    """Whether a negation stands before a phrase, with nothing but a link between ("không còn nợ", "chưa có hợp đồng")."""
    i = place.start - 1
    steps = 0
    while i >= 0 and steps < 3 and spoken.tokens[i].text in _LINKS:
        i, steps = i - 1, steps + 1
    first = spoken.tokens[place.start]
    return (
        i >= 0
        and spoken.tokens[i].text in _NEGATIONS
        and first.text not in _NEGATIONS
        and spoken.tokens[i].clause == first.clause
    )


# -- numbers and choices --------------------------------------------------------------------------------------------------


def _amount(phrases: FactSaid, spec: FactSpec, spoken: Spoken) -> Heard | None:
    """The amount in the phrase that stands nearest to it; "12% higher" is 1.12."""
    strong = not phrases.weak
    more = (f for p in phrases.excess for f in spoken.find(p) if f.amount and (f.amount.bound or _compares(spoken, f)))
    excess = [f.amount for f in more if f.amount]
    if excess:
        return _exactly(spec, 1 + excess[0].value / 100, strong)
    if (ratio := ratio_of(phrases.level, spoken)) is not None:
        return _exactly(spec, ratio, strong)
    told = (f for p in phrases.amount for f in spoken.find(p) if not of_higher_grade(spoken.tokens, f.end))
    found = [(f, f.amount) for f in told if f.amount]
    if not found:
        return _uncounted(phrases, spec, spoken)
    _, token = min(found, key=lambda f: (f[0].end - f[0].start - _width(f[0]), f[0].start))
    value = _fitting(spec, token.value / 100 if token.kind == PERCENT and spec.type is FactType.RATIO else token.value)
    if value is None:
        return None
    if not token.bound:
        return _exactly(spec, value, strong)
    return Heard(_range(spec, value, token), _bound_text(spec, value, token), exact=False, strong=strong, bounded=True)


def _compares(spoken: Spoken, place: Found) -> bool:
    """Whether a phrase says that something is more than something else."""
    return not _MORE.isdisjoint(t.text for t in spoken.tokens[place.start : place.end])


def _uncounted(phrases: FactSaid, spec: FactSpec, spoken: Spoken) -> Heard | None:
    """An amount that is told without a number: none of it, all of it, not all of it, or one by its name."""
    whole = spec.bounds[1]
    if whole is not None and spoken.says(phrases.lacking):
        short = Token("", 0, 0, PERCENT, Decimal(whole), bound="<")
        return Heard(_range(spec, whole, short), _bound_text(spec, whole, short), exact=False, strong=not phrases.weak)
    told = ((phrases.fails, 0), (phrases.all, whole), (phrases.holds, 1))
    return next((_exactly(spec, n, not phrases.weak) for said, n in told if n is not None and spoken.says(said)), None)


def _width(found: Found) -> int:
    """How sure a phrase is: each word of its own counts, so that the most telling phrase wins over a bare slot."""
    return 3 if found.end - found.start > 1 else 0


def _fitting(spec: FactSpec, value: Decimal) -> int | Decimal | None:
    """The value as the fact takes it, or None where it can't be one."""
    whole = spec.type in (FactType.COUNT, FactType.MONEY)
    if whole and value != value.to_integral_value():
        return None
    low, high = spec.bounds
    if value < low or (high is not None and value > high):
        return None
    return int(value) if value == value.to_integral_value() else value


def _range(spec: FactSpec, value: int | Decimal, token: Token) -> tuple[Any, ...]:
    """The ends of what a bounded amount can be."""
    step: int | Decimal = 1 if spec.type in (FactType.COUNT, FactType.MONEY) else Decimal("0.01")
    low, high = spec.bounds
    if token.bound.startswith("<"):
        top = value if token.bound == "<=" else value - step
        return (top, min(top, low)) if spec.type is not FactType.MONEY else (top, min(top, 1))
    bottom = value if token.bound == ">=" else value + step
    return (bottom, max(bottom, high if high is not None else value * 10))


def _bound_text(spec: FactSpec, value: int | Decimal, token: Token) -> str:
    text = explaining.value_text(spec, value)
    return f"{_BOUND_WORDS[token.bound]} {text}{' trở lên' if token.bound == '>=' else ''}"


def _choice(phrases: FactSaid, spec: FactSpec, spoken: Spoken) -> Heard | None:
    found = [(f, word) for word, said in phrases.choices.items() for p in said for f in spoken.find(p)]
    if not found:
        return None
    _, word = max(found, key=lambda f: (f[0].end - f[0].start, -f[0].start))
    return _exactly(spec, word, strong=not phrases.weak)


# -- criteria -------------------------------------------------------------------------------------------------------------


def _apart(found: Sequence[tuple[Found, int]], others: Sequence[tuple[Found, int]]) -> list[int]:
    """The counts whose amount is not also told by a longer phrase of the other kind."""
    return [
        n
        for place, n in found
        if not any(o.amount == place.amount and o.end - o.start > place.end - place.start for o, _ in others)
    ]


def _marks(phrases: FactSaid, spec: FactSpec, spoken: Spoken) -> Heard | None:
    """All met, all but those named, or so many."""
    size = len(spec.entries)
    met, lacking = counted_criteria(phrases.met, spoken, size), counted_criteria(phrases.lacking, spoken, size)
    failed = listed_criteria(spoken, spec, phrases.failed)
    have, lack = _apart(met, lacking), _apart(lacking, met)
    missing = lack[0] if lack else size - have[0] if have else None
    if missing is None and not failed and spoken.says(phrases.all) and not _is_denied(spoken, phrases.all):
        missing = 0
    if failed and missing != 0:
        rest = {n: True for n in spec.entries if n not in failed} if missing is not None and missing <= len(failed) else {}
        marks = {n: False if n in failed else rest.get(n) for n in spec.entries if n in failed or n in rest}
        text = _FAILED.format(numbers=", ".join(f"{n} ({spec.entries[n].name})" for n in failed))
        return Heard((marks,), _MET_BUT.format(met=len(rest), all=size, failed=text) if rest else text)
    if missing is None:
        return None
    if missing == 0:
        return _exactly(spec, dict.fromkeys(spec.entries, True))
    text = _COUNT_MET.format(met=size - missing, all=size)
    return Heard(({n: i > missing for i, n in enumerate(spec.entries, 1)},), text, exact=False)


def _is_denied(spoken: Spoken, phrases: Sequence[str]) -> bool:
    return all(_negated(spoken, place) for phrase in phrases for place in spoken.find(phrase))


def _numbers(phrases: FactSaid, spec: FactSpec, spoken: Spoken, definition: Definition) -> Heard | None:
    """The criteria that failed: named, or so many of which some are named; the rest can be any others."""
    size = len(spec.entries)
    rules = [check for test in definition.tests() for check in checks(test)]
    bounds = [Decimal(str(c.at_least)) for c in rules if c.percent_of == size and c.at_least is not None]
    met, lacking = counted_criteria(phrases.met, spoken, size), counted_criteria(phrases.lacking, spoken, size)
    lacking += shared_criteria(phrases.lacking, spoken, size, bounds)
    keys = {n for check in rules for n in check.has_any or ()}
    without = set(map(int, listed_criteria(spoken, spec, phrases.without)))
    if spoken.says(phrases.keyless) or _keeps_keys(without, definition, spoken):
        without |= keys
    listed = {*listed_criteria(spoken, spec, [*phrases.failed, *phrases.within]), *listed_in_full(spoken, spec, lacking)}
    named = set(map(int, listed)) - without
    have, lack = _apart(met, lacking), _apart(lacking, met)
    count = lack[0] if lack else size - have[0] if have else len(named)
    if not named and not lack and not have:
        return None
    if count <= len(named):
        return _exactly(spec, sorted(named))
    others = [int(n) for n in spec.entries if int(n) not in named | without]
    plain = sorted(others, key=lambda n: (n in keys, n))
    telling = sorted(others, key=lambda n: (n not in keys, n))
    worlds = [sorted({*named, *order[: count - len(named)]}) for order in (plain, telling)]
    text = _FAILED_AMONG.format(
        count=count, named=_listing(_NAMED, named), without=_listing(_WITHOUT, without) if without else ""
    )
    return Heard(tuple(w for w, _ in itertools.groupby(worlds)), text, exact=False)


def _keeps_keys(kept: set[int], definition: Definition, spoken: Spoken) -> bool:
    """Whether criteria that are kept are all those of one of the rule's own lists, where a question tells of no grade that has more."""
    lists = [set(check.has_any) for test in definition.tests() for check in checks(test) if check.has_any]
    return not spoken.query.grades and any(keys <= kept for keys in lists)


def _listing(text: str, numbers: Iterable[int]) -> str:
    shown = ", ".join(vietnamese(n) for n in sorted(numbers))
    return text.format(numbers=shown) if shown else ""


def concrete(heard: dict[str, Heard], spoken: Spoken) -> bool:
    """Whether a case is described: an own one, or a fact that is said exactly and not only as a bound of the rule."""
    strong = [h for h in heard.values() if h.strong]
    return bool(strong) and (any(not h.bounded for h in strong) or spoken.says(_OWN))
