"""Whether what a case measures keeps to what a source sets ("cây xanh 4,3 m2/người: đạt chưa?", "chi hết 7%, có vượt mức không?")."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.answering.claims.portions import SHARE, days_apart, none_of, portions, short_of_all
from assistant.answering.claims.quantities import AT_LEAST, AT_MOST, EXACT, OVER, UNDER, Measures, Quantity, units_spelt
from assistant.answering.claims.ruling import Ruling
from assistant.answering.sources.indicators import of_other_grade
from assistant.understanding import Query
from assistant.understanding.moved import told
from assistant.understanding.sufficiency import asks_enough, asks_excess, counted_out
from kb.model import Figure, Provision, Verification
from kb.vietnamese import fold, folded_syllables

#: What is said to be demanded is the rule itself and no case.
_DEMANDS = re.compile(
    r"\b(?:(?<!khong )(?<!ko )(?<!co )phai(?! (?:khong|ko|k|chua)\b)|can (?:co|dat|den|it|toi)|tro len|tro xuong"
    r"|(?<!thon )moi (?:du|dat|duoc))\b"
    r"|\b(?:it nhat|(?<!dat )(?<!muc )(?<!dat muc )(?<!ty le )toi thieu|toi da|bat(?: buoc)?(?! dau)|buoc|yeu cau|doi(?: hoi)?)"
    r"(?: (?!nghi dinh|thong tu|quyet dinh)\w+){0,3} \d"
)
_LOWER, _UPPER = (AT_LEAST, OVER), (AT_MOST, UNDER)
#: So many words a number without a unit shares with what the limit is of.
_BARE = 2
#: A share of these is held against a share of the same alone.
_PLACES = frozenset({"xa", "huyen", "phuong", "thon", "ban", "truong"})
#: A figure that holds under a condition, and one of a region or of the whole country; without a region named it is that of the province.
_IF = re.compile(r"\bnếu (?P<what>[^,;]+)")
_REGION = re.compile(
    r"\b(?:trung du(?: va)? mien nui|dong bang song (?:hong|cuu long)|dong nam bo|tay nguyen|bac trung bo|duyen hai|nam trung bo|muc chung)\b"
)
OWN_REGION = "trung du mien nui"
_DONG = "dong"
#: Working days, which two days on the calendar do not tell.
_WORKING = frozenset({"lam", "viec"})
#: The level that a case is said to reach, or to be rounded to, is no part of the case; what is told of a region alone ends so.
_LEVEL = re.compile(
    r"\b(?:(?:muc|nguong)(?: (?:yeu cau|quy dinh|toi thieu|la|dat))*|tron(?: (?:thanh|len|la|so))*) \d+(?:,\d+)? ?(?:%|phan tram)"
    r"|\b(?:du|dat|toi|den|qua) \d+(?:,\d+)? ?(?:%|phan tram)(?= (?:hay )?(?:chua|khong)\b *[?.!]*$)"
)
_CLAUSE = re.compile(r"[.;](?=\s|$)")
#: What is spent ("chi 720 triệu"), or is all there is of it ("chỉ 720 triệu"), is a number of the case and no limit.
_SPENT = re.compile(r"(?<!tiêu )(?<!tieu )\b(?:chi|chỉ)(?: có| co| hết| het)? (?=\d)")
#: Of which period a limit is asked, is no number of the case.
_OF_PERIOD = re.compile(r"\(?(?:\b(?:giai đoạn|giai doan)\s)?\b20\d\d\s?-\s?20\d\d\b\)?", re.IGNORECASE)
#: A rate for each time, which a sum out of another one is not held against unless the question counts those.
_RATES = frozenset({"buoi", "ngay", "lan", "luot", "cuoc"})


@dataclass(frozen=True)
class Case:
    """What a case measures: numbers, shares by counts, days between two days, and what it says to be lacking.

    Attributes:
        wholes: what it counts in all; ``plain``: its numbers; ``shares``: what parts of the wholes are of them.
        exceeds: it is asked whether it goes over a limit, and not whether it is enough.
        short: shares that are not all; ``none``: what there is none of.
    """

    wholes: tuple[Quantity, ...]
    plain: tuple[Quantity, ...]
    shares: tuple[Quantity, ...]
    days: tuple[Quantity, ...]
    short: tuple[Quantity, ...]
    none: tuple[Quantity, ...]
    exceeds: bool


def case_told(query: Query, question: str, measures: Measures) -> Case | None:
    """The case that a question tells and asks about; None where it tells none. ``question``: with short forms spelt out."""
    question = _SPENT.sub("", units_spelt(_OF_PERIOD.sub(" ", question)))
    said, asked = fold(question), fold(told(query))  # as it was put, no name of a criterion parts what is asked
    exceeds = asks_excess(said) or asks_excess(asked)
    if not (exceeds or asks_enough(said) or asks_enough(asked)) or _DEMANDS.search(said):
        return None
    wholes, shares = portions(counted_out(question), measures)
    plain = [q for q in measures.read(_LEVEL.sub(" ", said)) if not q.limits]
    if any(q.unit == _DONG for q in wholes):  # a sum out of another one is held against both kinds of limits
        plain = [q for q in plain if (q.unit, q.low) not in {(w.unit, w.low) for w in wholes}] + shares
    words = frozenset(folded_syllables(said))  # of the only number of its kind all is said
    lone = {unit for unit, count in Counter(q.unit for q in plain if q.unit).items() if count == 1}
    plain = [replace(q, about=q.about | words, near=q.about) if q.unit in lone else q for q in plain]
    places = [q for q in plain if q.unit in _PLACES]
    wholes = wholes or (places if len(places) == 1 else [])  # a share is told of them, and no count
    short, none = ((), ()) if exceeds else (tuple(short_of_all(said)), tuple(none_of(said, measures)))
    return Case(tuple(wholes), tuple(plain), tuple(shares), tuple(days_apart(query)), short, none, exceeds)


def measured(query: Query, question: str, provisions: Sequence[Provision], measures: Measures) -> Ruling | None:
    """The ruling by the limits of the first source that sets any for what a case measures, a sum out of a total by those of the source
    that knows most words of the question; None where no case is told or none fits."""
    case = case_told(query, question, measures)
    if case is None:
        return None
    if any(whole.unit == _DONG for whole in case.wholes):  # for each kind of cost a document sets a limit of its own
        provisions = sorted(provisions, key=lambda p: -len(query.content & set(folded_syllables(p.text))))
    held = (held_against(query, case, p, measures) for p in provisions)
    pair = next((pair for pair in held if pair), None)
    return _ruled(*pair, case.exceeds) if pair else None


def held_against(
    query: Query, case: Case, provision: Provision, measures: Measures
) -> tuple[list[Quantity], list[Quantity]] | None:
    """What a case measures of that for which a provision sets limits, and these; None where it sets none for it."""
    limits = _limits(query, provision, case.wholes, measures, case.exceeds)
    whole = [limit for limit in limits if (limit.unit, limit.low) == (SHARE, 100)]
    days = [limit for limit in limits if not limit.about >= _WORKING]
    short = [q for q in case.short if any(_of_one(q, limit) for limit in whole)]
    for cases, among in (
        (case.plain, limits),
        (case.shares, limits),
        (case.days, days),
        (case.short, whole),
        (case.none, limits),
    ):
        if found := [q for q in cases if any(_of_one(q, limit) for limit in among)]:
            return [*found, *(q for q in short if q not in found)], among  # be the rest enough, some lack what is asked of all
    return None


def _limits(query: Query, provision: Provision, wholes: Sequence[Quantity], measures: Measures, exceeds: bool) -> list[Quantity]:
    """The limits that a verified provision sets; in each unit from below alone where it sets both and it is asked what is enough."""
    if provision.verification is Verification.UNVERIFIED or of_other_grade(query, provision):
        return []
    out_of_sum = any(q.unit == _DONG for q in wholes)
    levels = _for_case(provision, region_of(query), wholes, measures, _RATES - {*query.plain} if out_of_sum else frozenset())
    lower = [q for q in levels if q.bound in _LOWER or (q.bound == EXACT and (q.unit, q.low) == (SHARE, 100))]
    upper = [q for q in levels if q.bound in _UPPER]
    below = {q.unit for q in lower}
    return upper if exceeds else [*lower, *(q for q in upper if q.unit not in below)]


def region_of(query: Query) -> str:
    """The region that a case is told of: the only one named, in full or by its short form, else that of the province."""
    said = f"{fold(told(query))} | {' '.join(query.plain)}"
    named = {_plainly(m[0]) for m in _REGION.finditer(said)} - {"muc chung"}
    return named.pop() if len(named) == 1 else OWN_REGION


def _for_case(
    provision: Provision, region: str, wholes: Sequence[Quantity], measures: Measures, unspoken: frozenset[str]
) -> list[Quantity]:
    """What a provision tells for a case of such a size in such a region; no rates for each of what is ``unspoken`` of."""
    conditional = any(_IF.search(f.what) for f in provision.figures)
    regions = {f: {_plainly(m[0]) for m in _REGION.finditer(fold(f.what))} for f in provision.figures}
    there = any(region in named for named in regions.values())
    if region != OWN_REGION and not there and (alone := _of_region(provision, region, measures)):
        return alone
    own = region == OWN_REGION or not there  # what names no region is told of the province, or of all where none has its own
    kept = [
        f
        for f, named in regions.items()
        if (region in named or (own and (not named or not (there or conditional))))
        and (not conditional or _fits(f, wholes, measures))
        and unspoken.isdisjoint(fold(f.unit).split("/")[1:])
    ]
    read = measures.told([provision.model_copy(update={"figures": tuple(kept)} | ({"text": ""} if conditional else {}))])
    others = {float(f.value) for f in regions if f not in kept and isinstance(f.value, int | float)}
    return _bounded([q for q in read if q.at < 0 or q.low not in others], provision, regions, measures)


def _bounded(
    read: Sequence[Quantity], provision: Provision, regions: Mapping[Figure, set[str]], measures: Measures
) -> list[Quantity]:
    """The levels of regions, each bounded as the only bound that is told of one of them ("không quá 24%; Tây Nguyên 26,5%")."""
    levels = {float(f.value) for f, named in regions.items() if named and isinstance(f.value, int | float)}
    bounds = {q.bound for q in measures.told([provision]) if q.limits and q.low in levels}
    bound = bounds.pop() if len(bounds) == 1 else EXACT
    return [replace(q, bound=bound) if q.low in levels and not q.limits else q for q in read]


def _of_region(provision: Provision, region: str, measures: Measures) -> list[Quantity]:
    """The shares that the text of a provision tells of a region, of what the whole text is about, where no figure is that region's."""
    clauses = [c for c in _CLAUSE.split(provision.text) if region in _plainly(fold(c))]
    about = frozenset(re.findall(r"[^\W\d_]+", fold(provision.text)))
    return [replace(q, about=q.about | about) for c in clauses for q in measures.read(c) if q.unit == SHARE]


def _plainly(region: str) -> str:
    return region.replace(" va ", " ").replace("nam trung bo", "duyen hai")


def _fits(figure: Figure, wholes: Sequence[Quantity], measures: Measures) -> bool:
    """Whether the condition of a figure, if it has one, is met by what a case counts in all."""
    condition = _IF.search(figure.what)
    sizes = measures.read(condition["what"]) if condition else []
    return all(any(w.unit == size.unit and size.admits(w.low) for w in wholes) for size in sizes)


def _of_one(case: Quantity, limit: Quantity) -> bool:
    """Whether a limit may be set for what a case measures: in the same unit, of the same places, in some of the same words."""
    counted = case.about & _PLACES if case.part else frozenset()
    if counted and not counted & limit.about:
        return False
    return case.unit == limit.unit and len(case.about & limit.about) >= (1 if case.unit else _BARE)


def _ruled(cases: Sequence[Quantity], limits: Sequence[Quantity], exceeds: bool) -> Ruling | None:
    """The ruling on numbers of a case, each against the limit that shares most words with it, the nearest ones where two share as many."""
    kept = []
    for case in cases:
        ranked = sorted((limit for limit in limits if _of_one(case, limit)), key=lambda q: -len(case.about & q.about))
        like = [q for q in ranked if len(case.about & q.about) == len(case.about & ranked[0].about)]
        nearest = max((len(case.near & q.about) for q in like), default=0)
        like = [q for q in like if len(case.near & q.about) == nearest]
        like = [q for q in like if not any(o.about < q.about for o in like)]  # "đặc biệt khó khăn" is more than the case says
        if len({(q.low, q.bound) for q in like}) > 1:
            return None
        kept.append(case.low >= like[0].low if like[0].bound == EXACT else like[0].admits(case.low))
    return Ruling.HOLDS if all(kept) != exceeds else Ruling.FAILS
