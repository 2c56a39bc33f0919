"""How much is the most or the least is asked, and the best source gives just that figure: nothing is left to judge."""

from __future__ import annotations

import re

from assistant.answering.sources.bags import words_of
from assistant.answering.sources.one_question import ASKING
from assistant.answering.sources.selection import Selection
from assistant.understanding import Query
from kb.model import Figure, Provision, Verification
from kb.vietnamese import fold, folded_syllables

#: How much something is at the most, or at the least, as questions and figures say it.
_BOUNDS = (
    re.compile(r"\b(?:toi da|cao nhat|nhieu nhat|lon nhat|(?:khong|ko) (?:qua|vuot qua|vuot)|muc tran)\b"),
    re.compile(r"\b(?:toi thieu|it nhat|thap nhat|nho nhat|khong (?:duoi|it hon|thap hon))\b"),
)
#: In what it is asked, and the units of figures that tell that.
_ASKED_IN = (
    (re.compile(r"\b(?:bao nhieu|may) (?:phan tram|%)|\bty le\b"), re.compile(r"%|phan tram")),
    (re.compile(r"\b(?:bao nhieu|may) (?:lam viec )?ngay\b"), re.compile(r"\bngay\b")),
    (
        re.compile(r"\bbao lau\b|\b(?:bao nhieu|may) (?:thang|nam|tuan)\b|\bthoi (?:gian|han)\b"),
        re.compile(r"\b(?:ngay|thang|nam|tuan)\b"),
    ),
    (
        re.compile(
            r"\b(?:bao nhieu|may) (?:tien|trieu|ty|dong|nghin|ngan)\b|\b(?:kinh phi|so tien|von|chi phi|muc (?:ho tro|chi))\b"
        ),
        re.compile(r"\bdong\b"),
    ),
)
#: For one of what the amount is ("một dự án", "mỗi hộ", "01 mô hình").
_FOR_ONE = re.compile(r"\b(?:mot|moi|tung|0?1) (\w+)")
#: What an amount of money is called says nothing of what it is for.
_MONEY = frozenset(["kinh", "phi", "tien", "muc", "von", "cap", "chi", "so"])
#: The bound itself and what it is asked in.
_MEASURES = frozenset(
    folded_syllables(
        "tối đa thiểu cao nhất nhiều ít thấp lớn nhỏ không quá vượt trần dưới hơn phần trăm ngày tháng tuần triệu tỷ đồng làm việc"
    )
)
#: For which kind of area, by how hard life is there, as questions and figures say it.
_AREA = re.compile(r"\b(?:dia ban|vung|noi|khu vuc|xa|thon|ban)(?: (?:co|thuoc|dien))* (?P<hard>dac biet kho khan|kho khan)\b")
#: The bound for a kind of area is told by this word.
_CEILING = re.compile(r"\btran\b")
#: Of whose budget an amount is, and when, where the day is understood by itself.
_BUDGET, _WHEN = (
    frozenset(["nha", "nuoc", "ngan", "sach"]),
    frozenset(["hoi", "dau", "giua", "cuoi", "luc", "thang", "nam", "ngay"]),
)
#: On which side of a change, and how documents are called, where one side is asked about.
_CHANGED = frozenset(folded_syllables("trước sau khi lúc chưa bị được sửa đổi bổ sung theo nghị định quyết nđ qđ bản"))
_ELSE = ("yesno", "who", "when", "where", "why", "document", "place", "compare")


def tells_figure(query: Query, selection: Selection) -> bool:
    """Whether nothing but a bound is asked, and the best source has one figure that is such a bound of just what is asked.

    Each word that tells what it is of has to stand in what the figure is said to be of, or in a name of what the source is about; for one
    of what it is, too. A bound of the other side, in another unit, of another year or of something beside it is none. Of bounds for
    several kinds of areas, that of the one that is named is meant, where its full text was read.
    """
    plain, best = " ".join(query.plain), selection.chosen[0].provision
    sides = [bound for bound in _BOUNDS if bound.search(plain)]
    if len(sides) != 1 or query.has(*_ELSE) or len(ASKING.findall(plain)) != 1 or query.ids("agency") or query.districts:
        return False
    named = {w for m in query.mentions if m.kind == "concept" and m.id in best.topics for w in folded_syllables(m.words)}
    area = _AREA.search(plain) if named and best.verification is Verification.FULL_TEXT else None
    of_area = [f for f in best.figures if area and (own := _AREA.search(fold(f.what))) and own["hard"] == area["hard"]]
    bound = _CEILING if of_area and sides[0] is _BOUNDS[0] else sides[0]
    told = [f for f in of_area or best.figures if bound.search(fold(f.what)) and _asked_in(plain, f)]
    if len(told) != 1 or len({f.value for f in of_area or best.figures if f.unit == told[0].unit}) != 1:
        return False
    known = named
    if area and of_area:
        known = named | _BUDGET | (_WHEN if query.dated else set()) | set(area[0].split())
    known |= (_CHANGED.union(*map(folded_syllables, query.documents))) if query.side else frozenset()
    telling = {w for w in query.content if not w.isdecimal()} - _MEASURES - _MONEY - known
    return telling <= words_of([told[0].what]) and _for_one(plain, best, told[0]) and _of_years(query, best)


def _asked_in(plain: str, figure: Figure) -> bool:
    """Whether a figure is in what is asked: the first kind of unit that is spoken of decides."""
    unit = fold(figure.unit)
    return next((told.search(unit) is not None for asked, told in _ASKED_IN if asked.search(plain)), False)


def _for_one(plain: str, provision: Provision, figure: Figure) -> bool:
    """Whether that for one of which an amount is asked is what the source gives it for one of."""
    told = set(_FOR_ONE.findall(fold(f"{provision.text} {figure.what}")))
    return set(_FOR_ONE.findall(plain)) <= told


def _of_years(query: Query, provision: Provision) -> bool:
    """Whether the source speaks of the years that are named, but for that of a day of which the law is asked."""
    on_day = {query.as_of.year} if query.dated else set()
    return all(y in on_day or str(y) in provision.text for y in query.own_years)
