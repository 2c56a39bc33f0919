"""The indicator that decides whether the share of a case is enough ("bảo hiểm y tế được 92%, nông thôn mới nâng cao thì đủ chưa?")."""

from __future__ import annotations

import re
from datetime import date

from assistant.answering.sources.evidence import Evidence
from assistant.understanding import Query
from kb.model import Provision
from kb.vietnamese import fold

_SHARE = re.compile(r"(?<![\d.,])(\d{1,3}(?:[.,]\d+)?) ?(?:%|phan tram)")
#: It is asked whether that is enough; "phải 98% mới đạt, đúng không" says what the level is.
_ENOUGH = re.compile(
    r"\b(?<!moi )(?:du|dat|qua|dap ung|dam bao)"
    r"(?: (?:chuan|muc|tieu chi|yeu cau|chi tieu|dieu kien|duoc|dat|cua|xa|nong thon moi|ntm|nang cao|\d{1,2}\.\d{1,2}))*"
    r"(?: hay)? (?:chua|khong|k|ko|hong)\b"
)
#: So many of so many villages, households or the like have it ("9/10 bản", "10 bản thì 9 bản đã có"); of those that lack it nothing is read.
_COUNTED = r"(?P<unit>thon|ban|xom|ho|hgd|truong|nguoi|tuyen)"
_HAS = r"(?! (?:\w+ ){0,2}(?:chua|khong|thieu)\b)"
_FRACTIONS = (
    re.compile(rf"(?<![\d/.,])(?P<some>\d{{1,4}}) ?(?:/|tren) ?(?P<all>\d{{1,4}}) {_COUNTED}\b{_HAS}"),
    re.compile(
        rf"(?<![\d/.,])(?P<all>\d{{1,4}}) {_COUNTED}\b,?(?: (?:thi|ma|trong do|nhung|moi|chi|da|duoc|co)\b){{0,3}}"
        rf" (?P<some>\d{{1,4}}) (?P=unit)\b{_HAS}(?: (?:da|moi|duoc))? co\b"
    ),
)
_INDICATOR = re.compile(r"PL\d+/\d+\.\d+")
#: An indicator that a share can be held against speaks of one.
_OF_SHARE = re.compile(r"\bty le\b|%")
#: What an indicator for communes of a grade is about.
_COMMUNE = "xa-ntm"
_GRADES = {"nang-cao": "xa-ntm-nang-cao", "kieu-mau": "xa-ntm-kieu-mau"}


def share_told(query: Query) -> float | None:
    """The one share of a case of which it is asked whether it is enough, also told by two counts; None where none is told."""
    said = fold(query.question)
    shares = [float(share.replace(",", ".")) for share in _SHARE.findall(said)] or _counted(said)
    return shares[0] if len(shares) == 1 and _ENOUGH.search(said) else None


def _counted(said: str) -> list[float]:
    """The shares that a question tells by counts."""
    counts = [(int(m["some"]), int(m["all"])) for pattern in _FRACTIONS for m in pattern.finditer(said)]
    return [100 * some / of for some, of in counts if 0 < of >= some]


def of_grade(query: Query, provision: Provision) -> bool:
    """Whether a provision is an indicator of the grade that a question names, of a plain commune where it names none."""
    asked = {_GRADES[g] for g in query.grades if g in _GRADES} or {_COMMUNE}
    return is_indicator(provision) and asked <= set(provision.topics)


def is_indicator(provision: Provision) -> bool:
    """Whether a provision is an indicator of a set of criteria."""
    return _INDICATOR.fullmatch(provision.ref) is not None


def indicator(query: Query, evidence: Evidence) -> list[Provision]:
    """The indicator on the subject of a case, of its grade and in force on its day; none where no case is told or nothing fits."""
    subjects = set(query.ids("concept")) - {_COMMUNE, *_GRADES.values()}
    if share_told(query) is None or not subjects or query.documents or query.refs:
        return []
    year = min((y for y in query.years if y < query.as_of.year), default=None)
    day = query.as_of if year is None else date(year, 12, 31)
    fits = [p for p in evidence.corpus.provisions if of_grade(query, p) and subjects & set(p.topics) and p.in_force(day)]
    fits = [p for p in fits if _OF_SHARE.search(fold(p.text))]
    return sorted(fits, key=lambda p: -evidence.weigh(query, p).score)[:1]
