"""The indicator or condition that decides whether what a case has is enough ("bảo hiểm y tế được 92%, lên nâng cao thì đủ chưa?")."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from assistant.answering.cases.bounds import claims_bound
from assistant.answering.sources.evidence import Evidence
from assistant.answering.sources.level_meant import PLACES, level_meant
from assistant.understanding import Query
from assistant.understanding.moved import told
from assistant.understanding.numbered import NEW_SET, sets_named
from assistant.understanding.sufficiency import PEOPLE, asks_enough, lacks_some
from kb.model import Provision, Verification
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
#: A condition of recognising a place of which a level is asked that nobody here has read.
_CONDITION_TOPIC, _LEVEL_UNREAD = "dieu-kien-cong-nhan", "count"
#: So many of so many, of votes or of what is not named.
_VOTES = re.compile(
    r"(?:phieu|thanh vien|uy vien|ty le)(?: (?:la|duoc|dat|co|kin|thuan))* (?<![\d/])\d{1,3} ?/ ?\d{1,3}(?![\d/])"
    r"|\b\d{1,3} ?(?:/|tren) ?\d{1,3} (?:phieu|thanh vien|uy vien)\b"
)
#: An indicator that a share or an income can be held against speaks of one.
_OF_SHARE = re.compile(r"\bty le\b|%|\bthu nhap binh quan\b")
#: A share is asked for, of a place and something of it.
_SHARE_ASKED = re.compile(r"\b(?:bao nhieu|may|bn) (?:phan tram|%)|\bty le (?:nao|bao nhieu)\b")
_PLACE_AND_SUBJECT = 2
#: The level to be reached is asked for, once, by no number of an indicator, ...
_MUCH = r"(?:bao nhieu|may|bn)(?: (?:phan tram|%|trieu|dong))"
_BARE = r"(?:bao nhieu|bn)(?=(?: (?:thi|moi|la|de|theo|vay|the|a|nhi|ha|nhe)\b|$))"
_LEVEL = re.compile(
    rf"(?:{_MUCH}+(?: \w+){{0,3}}|{_BARE}) (?:thi|moi|la|de)(?: (?:moi|duoc|la|xa))* (?:dat|du|qua)\b(?! chuan\b)"
    r"|\b(?:phai|can|yeu cau|muc|it nhat|toi thieu|khong qua|toi da)(?: (?:co|dat|tu|la|o|duoc|toi thieu|it nhat))*"
    rf" (?:{_MUCH}|{_BARE})"
    rf"|\bthi (?:(?:phai|can|co) )*{_MUCH}"
    rf"|\b{_MUCH}+(?: \w+){{0,4}} (?:phai|can) (?:co|dat|duoc|tham gia|dung|la)\b"
)
_INDICATOR_NUMBER = re.compile(r"(?<![\d./])\d{1,2}\.\d{1,2}(?![\d./])")
#: ... and no aim of the province or of a year.
_AIM = re.compile(r"\b(?:muc tieu|phan dau|ke hoach|tinh ta|toan tinh|den (?:het )?(?:nam )?20\d\d|von|ngan sach|kinh phi)\b")
#: What people earn, of which it is asked whether it is enough.
_INCOME = re.compile(r"(?<![\d.,])\d{1,3}(?:[.,]\d+)? ?(?:trieu|tr)\b")
_EARNED = "thu-nhap"
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
#: What every condition of recognising a place is about.
_RECOGNISING = frozenset({_CONDITION_TOPIC, "xet-cong-nhan"})


def share_told(query: Query) -> float | None:
    """The one share of a case of which it is asked whether it is enough, also told by two counts; None where none is told."""
    said = fold(told(query))
    shares = [float(share.replace(",", ".")) for share in _SHARE.findall(said)] or _counted(said)
    return shares[0] if len(shares) == 1 and asks_enough(said) else None


def income_told(query: Query) -> bool:
    """Whether one income of a case is told and it is asked if that is enough."""
    said = fold(told(query))
    return _EARNED in query.ids("concept") and len(_INCOME.findall(said)) == 1 and asks_enough(said)


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
    return is_indicator(provision) and places_meant(query) <= set(provision.topics)


def of_other_grade(query: Query, provision: Provision) -> bool:
    """Whether a provision is an indicator of other places than a question is about, or tells only of others than the one grade named."""
    return of_other_place(query, provision) or (is_indicator(provision) and not of_grade(query, provision))


def of_other_place(query: Query, provision: Provision) -> bool:
    """Whether a provision is on places of other grades and levels than the only one that a question names."""
    named, own = set(query.ids("concept")) & PLACES, set(provision.topics) & PLACES
    return len(named) == 1 and bool(own) and not named & own


def places_meant(query: Query) -> set[str]:
    """What the indicators are about that a question asks for."""
    if whole := _whole(query):
        return whole
    if "huyen" in query.levels and ("xa" not in query.levels or (level_meant(query) == "huyen" and not query.districts)):
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
    """Whether a provision is an indicator, guides one by a level of its own, or is a condition of a place, its level read or not."""
    guides = bool(provision.figures) and _GUIDED.fullmatch(provision.ref) is not None
    unread = provision.untold is not None and _LEVEL_UNREAD in provision.untold.kinds and _CONDITION_TOPIC in provision.topics
    return (
        guides or unread or is_indicator(provision) or (provision.document in _SETS and bool(_CONDITION.fullmatch(provision.ref)))
    )


def tells_level(query: Query, provision: Provision) -> bool:
    """Whether a provision gives the level of just that of which a question asks the level, or whether a case reaches it."""
    read = provision.figures and provision.verification is not Verification.UNVERIFIED
    if not (read and decides(provision) and set(query.ids("concept")) & set(provision.topics)):
        return False
    return _told_or_asked(query)


def indicator(query: Query, evidence: Evidence, deciding: Sequence[Provision]) -> list[Provision]:
    """The indicator on the subject of a case, of its grade and in force on its day; none where no case is told or nothing fits.

    Args:
        deciding: all indicators and conditions of the corpus.
    """
    if of_later := _of_later_set(query, evidence):
        return of_later
    if query.documents or query.refs:
        return []
    places = places_meant(query)
    larger = set(_WHOLE[1:] if _WHOLE[0] in places else () if _WHOLE[1] in places else _WHOLE)
    deciding = _telling(p for p in deciding if places.issubset(p.topics) and larger.isdisjoint(p.topics))
    day = _day(query)
    found = [p for p in deciding if p.in_force(day)]
    if named := _by_number(query, found) or _untold(query, deciding):
        return named
    subjects = set(query.ids("concept")) - (places if places & set(_WHOLE) else PLACES) - _RECOGNISING
    lacks = some_lack(query)
    claimed = bool(places & set(_WHOLE)) and query.has("yesno") and (lacks or len(_SHARE.findall(fold(told(query)))) == 1)
    if not (claimed or (subjects and (lacks or _told_or_asked(query)))):
        return []
    wider = {b for c in subjects if (b := evidence.corpus.concepts[c].broader)} - _RECOGNISING
    about = [topics for topics in (subjects, wider) if topics or not subjects]
    pools = [[p for p in pool if _OF_SHARE.search(fold(p.text))] for pool in (found, last_begun(deciding, day))]
    fits = next((f for pool in pools for topics in about if (f := _on(pool, topics))), pools[1] if claimed and lacks else [])
    own = {_number(p) for p in fits if is_indicator(p)}
    fits = [
        p for p in fits if is_indicator(p) or _number(p) not in own
    ]  # what guides an indicator tells its level where that does not
    ranked = [c.provision for c in evidence.rank(query) if c.provision in fits]
    return ranked[:1] or sorted(fits, key=lambda p: -evidence.weigh(query, p).score)[:1]


def _on(pool: Iterable[Provision], topics: set[str]) -> list[Provision]:
    """What is on any of some topics, or all where there are none."""
    return [p for p in pool if not topics or topics & set(p.topics)]


def last_begun(deciding: Iterable[Provision], day: date) -> list[Provision]:
    """Of each provision the last version that began until a day: a set that ended is the last whose levels anybody here has read."""
    begun = [p for p in deciding if p.in_force_from is None or p.in_force_from <= day]
    return list({(p.document, p.ref): p for p in sorted(begun, key=lambda p: p.in_force_from or date.min)}.values())


def _told_or_asked(query: Query) -> bool:
    """Whether a case tells what it has of a thing and asks if that is enough, or the level itself is asked."""
    return share_told(query) is not None or income_told(query) or _asks_level(query)


def _asks_level(query: Query) -> bool:
    """Whether it is asked what level is to be reached."""
    said = " ".join(query.plain)
    if not query.has("count") or _AIM.search(said) or _INDICATOR_NUMBER.search(fold(told(query))):
        return False
    return _LEVEL.search(said) is not None and len(_SHARE_ASKED.findall(said)) <= 1


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
    """The condition of a place whose share is asked or claimed, where it is on all that a question names and nobody has read what it is."""
    subjects = {*query.ids("concept"), *(_GRADES[g] for g in query.grades if g in _GRADES and "xa" in query.levels)}
    asked = claims_bound(query) if query.has("yesno") else query.has("count") and _SHARE_ASKED.search(" ".join(query.plain))
    if not asked or len(subjects) < _PLACE_AND_SUBJECT or not subjects & PLACES:
        return []
    if sets_named(told(query))[-1][0] == NEW_SET:  # of the set since 2026 nobody has read a level
        return [p for p in deciding if p.document == NEW_SET][:1]
    told_of = [p for p in deciding if subjects <= set(p.topics)]
    return told_of if len(told_of) == 1 and told_of[0].untold and told_of[0].untold.whole else []


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
