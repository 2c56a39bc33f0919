"""The indicator or condition that decides whether what a case has is enough ("bảo hiểm y tế được 92%, lên nâng cao thì đủ chưa?")."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from assistant.answering.sources.evidence import Evidence
from assistant.understanding import Query
from assistant.understanding.moved import told
from assistant.understanding.numbered import NEW_SET, sets_named
from assistant.understanding.sufficiency import PEOPLE, asks_enough, lacks_some
from kb.model import Provision
from kb.vietnamese import fold

_SHARE = re.compile(r"(?<![\d.,])(\d{1,3}(?:[.,]\d+)?) ?(?:%|phan tram)")
#: So many of so many villages, households or the like have it ("9/10 bản", "10 bản thì 9 bản đã có"); of those that lack it nothing is read.
_COUNTED = r"(?P<unit>thon|ban|xom|ho|hgd|truong|nguoi|tuyen|xa|phuong)"
_COUNT = r"(?:\d{1,3}(?:\.\d{3})+|\d{1,4})"
_HAS = r"(?! (?:\w+ ){0,2}(?:chua|khong|thieu)\b)"
_FRACTIONS = (
    re.compile(rf"(?<![\d/.,])(?P<some>{_COUNT}) ?(?:/|tren) ?(?P<all>{_COUNT}) {_COUNTED}\b{_HAS}"),
    re.compile(
        rf"(?<![\d/.,])(?P<all>{_COUNT}) {_COUNTED}\b,?(?: (?:thi|ma|trong do|nhung|moi|chi|da|duoc|co)\b){{0,3}}"
        rf" (?P<some>{_COUNT}) (?P=unit)\b{_HAS}(?: (?:da|moi|duoc))? (?:co|dat)\b"
    ),
)
_INDICATOR = re.compile(r"PL\d+/\d+\.\d+")
#: What guides an indicator tells its level, too.
_GUIDED = re.compile(r"I/\d+\.\d+")
#: Conditions of districts, towns and the province that are told by letters.
_SETS = frozenset({"320/QĐ-TTg", "321/QĐ-TTg"})
_CONDITION = re.compile(r"(?:PL[123]/(?:0\.)?|Đ1\.)[a-zđ]\d?")
#: So many of so many, of votes or of what is not named.
_VOTES = re.compile(
    r"(?:phieu|thanh vien|uy vien|ty le)(?: (?:la|duoc|dat|co|kin|thuan))* (?<![\d/])\d{1,3} ?/ ?\d{1,3}(?![\d/])"
    r"|\b\d{1,3} ?(?:/|tren) ?\d{1,3} (?:phieu|thanh vien|uy vien)\b"
)
#: An indicator that a share can be held against speaks of one.
_OF_SHARE = re.compile(r"\bty le\b|%")
#: A share is asked for, of a place and something of it.
_SHARE_ASKED = re.compile(r"\b(?:bao nhieu|may|bn) (?:phan tram|%)|\bty le (?:nao|bao nhieu)\b")
_PLACE_AND_SUBJECT = 2
#: An indicator told by its number.
_NUMBERED = re.compile(r"\b(?:chi tieu|tieu chi|tc|dat|du|qua|theo)(?: so)? (?P<number>\d{1,2}\.\d{1,2})\b(?!\.?\d)")
#: What an indicator for communes of a grade is about.
_COMMUNE, _DISTRICT = "xa-ntm", "huyen-ntm"
_GRADES = {"nang-cao": "xa-ntm-nang-cao", "kieu-mau": "xa-ntm-kieu-mau"}
_DISTRICT_GRADES = {"nang-cao": "huyen-ntm-nang-cao"}
#: Places that fulfil their task as a whole.
_WHOLE = ("tp-hoan-thanh", "tinh-ntm")
_TASK = re.compile(r"\bhoan thanh (?:\w+ ){0,2}?nhiem vu\b")
_WITHIN = re.compile(r"\b(?:truc )?thuoc (?:cap )?tinh\b")
_PLACE = re.compile(r"\b(?:(?P<town>thi xa|thanh pho)(?! truc thuoc trung uong)|(?:toan |ca )?tinh)\b")
#: Topics of every criterion of a set.
_GENERAL = frozenset({"bo-tieu-chi", "chuong-trinh-ntm", "nhom-xa", "ctmtqg-2026"})
#: The places that are recognised, each of a grade.
PLACES = frozenset({_COMMUNE, _DISTRICT, *_GRADES.values(), *_DISTRICT_GRADES.values(), *_WHOLE})


def share_told(query: Query) -> float | None:
    """The one share of a case of which it is asked whether it is enough, also told by two counts; None where none is told."""
    said = fold(told(query))
    shares = [float(share.replace(",", ".")) for share in _SHARE.findall(said)] or _counted(said)
    return shares[0] if len(shares) == 1 and asks_enough(said) else None


def some_lack(query: Query) -> bool:
    """Whether a case tells that some lack what is asked of all, and asks whether that is enough."""
    said = fold(told(query))
    return asks_enough(said) and lacks_some(said)


def told_to_be_judged(query: Query) -> bool:
    """Whether a case tells one share and asks, in whatever words, whether it is enough."""
    said = fold(told(query))
    return (len(_SHARE.findall(said)) == 1 or len(_VOTES.findall(said)) == 1) and asks_enough(said)


def _counted(said: str) -> list[float]:
    """The shares that a question tells by counts."""
    people = PEOPLE.sub(" nguoi", said)
    counts = [
        (int(m["some"].replace(".", "")), int(m["all"].replace(".", "")))
        for pattern in _FRACTIONS
        for m in pattern.finditer(people)
    ]
    return [100 * some / of for some, of in counts if 0 < of >= some]


def of_grade(query: Query, provision: Provision) -> bool:
    """Whether a provision is an indicator of the place and grade that a question names, of a plain commune where it names none."""
    return is_indicator(provision) and _places(query) <= set(provision.topics)


def of_other_grade(query: Query, provision: Provision) -> bool:
    """Whether a provision is an indicator of other places than a question is about, or tells only of others than the one grade named."""
    return of_other_place(query, provision) or (is_indicator(provision) and not of_grade(query, provision))


def of_other_place(query: Query, provision: Provision) -> bool:
    """Whether a provision is on places of other grades and levels than the only one that a question names."""
    named, own = set(query.ids("concept")) & PLACES, set(provision.topics) & PLACES
    return len(named) == 1 and bool(own) and not named & own


def _places(query: Query) -> set[str]:
    """What the indicators are about that a question asks for."""
    if whole := _whole(query):
        return whole
    if "huyen" in query.levels and "xa" not in query.levels:
        return {_DISTRICT_GRADES[g] for g in query.grades if g in _DISTRICT_GRADES} or {_DISTRICT}
    return {_GRADES[g] for g in query.grades if g in _GRADES} or {_COMMUNE}


def _whole(query: Query) -> set[str]:
    """The place that is said to fulfil its task as a whole: the one named nearest before that, else right behind it."""
    said = _WITHIN.sub(" ", " ".join(query.plain))
    task = _TASK.search(said)
    if task is None:
        return {c for c in _WHOLE if c in query.ids("concept")}
    before, behind = list(_PLACE.finditer(said, 0, task.start())), _PLACE.search(said, task.end())
    place = before[-1] if before else behind
    return {_WHOLE[place["town"] is None]} if place else {c for c in _WHOLE if c in query.ids("concept")}


def is_indicator(provision: Provision) -> bool:
    """Whether a provision is an indicator of a set of criteria."""
    return _INDICATOR.fullmatch(provision.ref) is not None


def decides(provision: Provision) -> bool:
    """Whether a provision is an indicator, guides one by a level of its own, or is a condition of a place."""
    guides = bool(provision.figures) and _GUIDED.fullmatch(provision.ref) is not None
    return guides or is_indicator(provision) or (provision.document in _SETS and _CONDITION.fullmatch(provision.ref) is not None)


def indicator(query: Query, evidence: Evidence, deciding: Sequence[Provision]) -> list[Provision]:
    """The indicator on the subject of a case, of its grade and in force on its day; none where no case is told or nothing fits.

    Args:
        deciding: all indicators and conditions of the corpus.
    """
    if of_later := _of_later_set(query, evidence):
        return of_later
    if query.documents or query.refs:
        return []
    places = _places(query)
    larger = set(_WHOLE[1:] if _WHOLE[0] in places else () if _WHOLE[1] in places else _WHOLE)
    deciding = _telling(p for p in deciding if places.issubset(p.topics) and larger.isdisjoint(p.topics))
    day = _day(query)
    found = [p for p in deciding if p.in_force(day)]
    if named := _by_number(query, found) or _untold(query, deciding):
        return named
    subjects = set(query.ids("concept")) - (places if places & set(_WHOLE) else PLACES)
    said = fold(told(query))
    lacks = some_lack(query)
    claimed = bool(places & set(_WHOLE)) and query.has("yesno") and (lacks or len(_SHARE.findall(said)) == 1)
    if not (claimed or ((lacks or share_told(query) is not None) and subjects)):
        return []
    shares = [p for p in found or (deciding if claimed else ()) if _OF_SHARE.search(fold(p.text))]
    wider = {b for c in subjects if (b := evidence.corpus.concepts[c].broader)}
    on_it = ([p for p in shares if not about or about & set(p.topics)] for about in (subjects, wider) if about or not subjects)
    fits = next((found for found in on_it if found), shares if claimed and lacks else [])
    own = {_number(p) for p in fits if is_indicator(p)}
    fits = [
        p for p in fits if is_indicator(p) or _number(p) not in own
    ]  # what guides an indicator tells its level where that does not
    ranked = [c.provision for c in evidence.rank(query) if c.provision in fits]
    return ranked[:1] or sorted(fits, key=lambda p: -evidence.weigh(query, p).score)[:1]


def _telling(of_place: Iterable[Provision]) -> list[Provision]:
    """Of what decides cases of a place, what guides an indicator only where this tells no level itself."""
    found = list(of_place)
    own = {_number(p) for p in found if is_indicator(p) and (p.figures or p.untold)}
    return [p for p in found if _GUIDED.fullmatch(p.ref) is None or _number(p) not in own]


def _of_later_set(query: Query, evidence: Evidence) -> list[Provision]:
    """The criterion of the set since 2026 on the subject of a case that is told of that set."""
    if not told_to_be_judged(query) or sets_named(told(query))[-1][0] != NEW_SET or not set(query.documents) <= {NEW_SET}:
        return []
    subjects = set(query.ids("concept")) - PLACES - _GENERAL
    criteria = [p for p in evidence.corpus.documents[NEW_SET].provisions if p.untold and subjects & set(p.topics)]
    return criteria if len(criteria) == 1 else []


def _untold(query: Query, deciding: Sequence[Provision]) -> list[Provision]:
    """The condition of a place whose share is asked, where it is on all that a question names and nobody has read what it is."""
    subjects = set(query.ids("concept"))
    asked = query.has("count") and _SHARE_ASKED.search(" ".join(query.plain))
    if not asked or len(subjects) < _PLACE_AND_SUBJECT or not subjects & PLACES:
        return []
    told = [p for p in deciding if subjects <= set(p.topics)]
    return told if len(told) == 1 and told[0].untold and told[0].untold.whole else []


def _by_number(query: Query, found: Sequence[Provision]) -> list[Provision]:
    """The indicator that a question names by its number alone, asking whether what a case has is enough."""
    said = fold(told(query))
    named = _NUMBERED.findall(said)
    if len(named) != 1 or not asks_enough(said):
        return []
    return [p for p in found if _number(p) == named[0] and (p.figures or p.untold)][:1]


def _number(provision: Provision) -> str:
    """The number of an indicator, or of the one that is guided."""
    return provision.ref.rpartition("/")[2]


def _day(query: Query) -> date:
    """The day of a case: the end of the past year that it names."""
    year = min((y for y in query.own_years if y < query.as_of.year), default=None)
    return query.as_of if year is None else date(year, 12, 31)
