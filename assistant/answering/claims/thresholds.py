"""From how many on something follows ("phải hai năm liên tiếp mới bị ..."), against the only number that the source sets for it."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from assistant.answering.cases.bounds import claims_bound
from assistant.answering.claims.behind_share import behind_shares
from assistant.answering.claims.quantities import RATIO, Measures
from assistant.answering.claims.ruling import Ruling
from assistant.answering.sources.indicators import decides, is_indicator, of_grade
from assistant.understanding import Query
from kb.model import Provision
from kb.vietnamese import fold, folded_syllables

_COUNT = r"(?P<count>\d{1,2}|mot|hai|ba|bon|tu)"
_UNIT = r"(?P<unit>nam|lan|ky|tieu chi)"
_FOLLOWS = r"(?:bi|mat|khong|het|duoc|phai|cat|loai|khoi|tinh|xet|dung)"
#: It follows from so many on, and from no fewer.
_ONLY_THEN = re.compile(rf"\b{_COUNT} {_UNIT}\b(?! \d)(?: \w+){{0,10}}? (?<!thon )moi {_FOLLOWS}\b")
#: It follows from so few already.
_ALREADY = re.compile(
    rf"\b(?:co|moi|chi|dung|can) {_COUNT} {_UNIT}\b(?! \d)(?: (?!chua|khong)\w+){{0,4}}?"
    r" (?:la |da |thi )?(?:bi|mat|khoi|loai|cat|khong duoc|khong con)\b"
)
#: It follows from so many in a row.
_IN_A_ROW = re.compile(
    rf"\b{_COUNT} {_UNIT} (?:lien tiep|lien tuc|lien nhau|ke tiep|lien)\b(?: (?!chua|khong|moi)\w+){{0,6}}?"
    r" (?:la |da |thi |se )?(?P<then>(?:bi|mat|khoi|loai|cat|khong duoc|khong con)\b.*)"
)
#: It follows for those alone of whom something is so ("chỉ huyện bố trí vượt mới được cộng điểm").
_ONLY_SUCH = re.compile(
    r"\bchi (?:khi |nhung |cac )*(?:khi|huyen|xa|ban|thon|noi|dia phuong|ai|truong hop)(?! (?:toi|minh|em|nay|ay|ta)\b)(?: \w+){1,14}?"
    rf" (?<!thon )moi {_FOLLOWS}\b"
)
_SHARE = re.compile(r"(?<![\d,])(\d{1,3}(?:,\d+)?) ?(?:%|phan tram)")
#: The bounds of a tier as a clause tells them, and words by which a claim tells bounds itself.
_FROM, _BELOW = re.compile(r"\btu (\d{1,3})%"), re.compile(r"\bduoi (\d{1,3})%")
_CLAIMED_BOUND = re.compile(r"\b(?:tu|duoi) (\d{1,3})\b(?![:.,]\d)")
_BOUND = re.compile(r"\b(?P<way>tu|duoi|tren|den|it nhat|toi thieu|toi da) \d")
#: On which side of the bound that it tells a claim is, and by how little.
_BESIDE = {"duoi": -0.01, "tren": 0.01}
#: How the figures that bound a tier are named, and a claim that nothing is demanded.
_TIER = (", từ", ", dưới")
_NOT_DEMANDED = re.compile(r"\b(?:khong|chang|chua|khoi)\b(?= (?:phai|can|bat|buoc|doi|bo)\b)")
_SPELT = {"mot": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4}
#: So many words at least a claim shares with what a figure is of.
_SHARED = 2


def only_then(query: Query) -> bool:
    """Whether a claim says from how many years on something follows, or for whom alone: it states the rule, and tells no case."""
    plain = " ".join(query.plain)
    said = _ONLY_THEN.search(plain)
    return (said is not None and said["unit"] == "nam") or (query.has("yesno") and _ONLY_SUCH.search(plain) is not None)


def threshold(query: Query, provisions: Sequence[Provision]) -> Ruling | None:
    """The ruling on the number from which something is said to follow; None where a claim says none, or the source sets none."""
    plain = " ".join(query.plain)
    said = _ONLY_THEN.search(plain) or _ALREADY.search(plain)
    row = None if said else _IN_A_ROW.search(plain)
    if row and not any(_follows(row["then"], f.what) for f in provisions[0].figures):
        return None
    if (said := said or row) is None:
        return None
    told = {
        f.value
        for f in provisions[0].figures
        if fold(f.unit) == said["unit"] and len(query.content & set(folded_syllables(f.what))) >= _SHARED
    }
    count = _SPELT.get(said["count"]) or int(said["count"])
    return None if len(told) != 1 else Ruling.HOLDS if told == {count} else Ruling.FAILS


def _follows(claimed: str, what: str) -> bool:
    """Whether what is said to follow is what a figure tells to follow ("..., thì không được xét thi đua").

    >>> _follows("mat luot xet thi dua", "số năm thiếu vốn thì không được xét thi đua"), _follows("bi cat von", "số năm thiếu vốn thì mất lượt xét")
    (True, False)
    """
    then = fold(what).partition(" thi ")[2].split()
    return len(set(claimed.split()) & set(then)) >= _SHARED


def share_demanded(query: Query, provisions: Sequence[Provision]) -> Ruling | None:
    """The ruling on the one share that is said to be demanded ("phải từ 40% xã nâng cao"), where a condition or indicator sets just one:
    the first source, or the next one where that is a point of the first, or the indicator of the grade that is named where the first is
    one of another grade."""
    shares = {float(s.replace(",", ".")) for s in _SHARE.findall(" ".join(query.plain))}
    first, *others = provisions
    points = [p for p in others[:1] if p.document == first.document and p.ref.startswith(f"{first.ref}.")]
    of_named = [p for p in others if of_grade(query, p)] if is_indicator(first) and not of_grade(query, first) else []
    deciding = of_named[0] if of_named else points[0] if points and len(_shares(first)) > 1 else first
    deciding = next((p for p in provisions if decides(p) and _names_behind(query, p)), deciding)
    told = _shares(deciding)
    if not (claims_bound(query) and decides(deciding) and len(shares) == len(told) == 1):
        return None
    return Ruling.HOLDS if shares == told else Ruling.FAILS


def _names_behind(query: Query, provision: Provision) -> bool:
    """Whether a provision sets just one share, of what the words right behind the one share of a claim name."""
    named = [*behind_shares(query.question).values()]
    what = [set(folded_syllables(f.what)) for f in provision.figures if f.unit == "%"]
    return len(named) == len(what) == 1 and named[0] <= what[0]


def _shares(provision: Provision) -> set[object]:
    return {f.value for f in provision.figures if f.unit == "%"}


def of_tier(query: Query, provisions: Sequence[Provision]) -> Provision:
    """The first source, or its point on the very tier that a claim tells by its bounds ("từ 60% đến dưới 80%") where it has one."""
    first = provisions[0]
    claimed = {float(b) for b in _CLAIMED_BOUND.findall(" ".join(query.plain))}
    points = (p for p in provisions[1:] if p.document == first.document and p.ref.startswith(f"{first.ref}."))
    return next((p for p in points if claimed and claimed == {f.value for f in p.figures if f.what.endswith(_TIER)}), first)


def ratio_of_tier(query: Query, first: Provision, measures: Measures) -> Ruling | None:
    """The ruling on a ratio ("nhận dưới 60% thì đối ứng 1:1"), by the clause on the very tier that the claim tells: it sets one, or a
    share in place of it; None where no ratio is claimed, or the clause tells of several tiers."""
    claimed = {q.low for q in measures.read(query.question) if q.unit == RATIO}
    told = {q.low for q in measures.told([first]) if q.unit == RATIO}
    if len(claimed) != 1 or len(told) > 1 or not first.figures:
        return None
    return Ruling.HOLDS if claimed == told and _within_tier(query, first) else Ruling.FAILS


def share_of_tier(query: Query, first: Provision) -> Ruling | None:
    """The ruling on a share ("nhận từ 80% trở lên thì đối ứng 5%"), by the clause on the very tier that the claim tells: it sets one, or
    a ratio in place of it; None where a claim tells no share beside the bounds of the tier."""
    plain = " ".join(query.plain)
    bounds = {f.value for f in first.figures if f.what.endswith(_TIER)}
    demanded = {f.value for f in first.figures if not f.what.endswith(_TIER) and f.unit in ("%", "")}
    shares = _claimed_shares(plain)
    claimed = shares - bounds
    if len(claimed) != 1 or not shares & bounds or len(demanded) != 1:
        return None
    so = claimed == demanded and _within_tier(query, first, claimed)
    return Ruling.HOLDS if so != bool(_NOT_DEMANDED.search(plain)) else Ruling.FAILS


def _claimed_shares(plain: str) -> set[float]:
    return {float(s.replace(",", ".")) for s in _SHARE.findall(plain)}


def _within_tier(query: Query, first: Provision, beside: Set[float] = frozenset()) -> bool:
    """Whether the only share that a claim tells of a case lies in the tier that a clause is on ("từ 60% đến dưới 80%"); ``beside``: what
    it says to be demanded there."""
    plain = " ".join(query.plain)
    shares = _claimed_shares(plain) - beside
    bound = _BOUND.search(plain)
    if len(shares) != 1 or (bound and bound["way"] not in _BESIDE):
        return True
    share, text = shares.pop() + (_BESIDE[bound["way"]] if bound else 0.0), fold(first.text)
    least, most = _FROM.search(text), _BELOW.search(text)
    return (least is None or share >= float(least[1])) and (most is None or share < float(most[1]))
