"""Claims on places: which old communes went into which new one, whether that is all of them, what was kept or still stands."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from datetime import date

from assistant.answering.places.counted import COUNTED, units_counted
from assistant.answering.places.names import DISTRICT_LEVELS, Named, says, unnamed
from assistant.answering.places.same_fate import KEPT, fared_alike, was_kept
from assistant.answering.places.together import SHARED, says_apart, shared
from assistant.understanding import Query
from kb.model import Place
from kb.vietnamese import SPELT, fold

#: Since when the communes and wards of today exist (Resolution 1681/NQ-UBTVQH15).
SINCE = date(2025, 7, 1)
#: Asks whether a commune was merged at all, or still exists ("còn không hay nhập rồi").
_MERGED = re.compile(r"^(?!.*\bcon\b.* hay (?:la |da |bi )*(?:nhap|sap|gop|hop)\b).*\b(?:nhap|sap xep|gop|hop nhat)\b")
#: Before the name that a commune made of others is said to bear.
_NAMED_AS = re.compile(r"\b(?:ten(?: moi| chung)?|goi)(?: (?:la|xa|phuong|xa moi|moi|thanh|chung))*$")
_LIVES = ("con", "giu nguyen", "giu ten", "van la", "ton tai", "rieng")
_GONE = re.compile(
    r"\b(?:khong|het|chang|dau|bo|mat) con\b|\bbo (?:cap )?huyen\b|\b(?:da bo|bi bo|bi xoa|xoa ten|giai the|khong ton tai)\b"
)
#: Merged with one another, where several old units are named; otherwise each may have gone its own way.
_TOGETHER = re.compile(r"\b(?:voi|chung|cung|lai|vao nhau|thanh mot)\b")
#: Speaks of the time before, where a district is named; and says that something is done already.
_PAST, _DONE = re.compile(r"\b(?:truoc|von|hoi|xua|cu)\b"), re.compile(r"\b(?:da|roi)\b")
_YET = re.compile(r"\b(?:chua|se|sap(?! (?:nhap|xep)))\b")
_ASKS_DONE = re.compile(r"(?<=\bda\b)(.*) chua(?: a| nhi| vay)?$")
_BELONGS = ("thuoc", "cua huyen", "cua thanh pho", "cua thi xa", "tren dat", "tren dia ban")
#: Right behind the name of a unit: its authority still works.
_WORKS = re.compile(r"^(?:\w+ ){0,3}?(?:van|con|tiep tuc|dang) (?:\w+ )??(?:lam viec|hoat dong|dieu hanh|giai quyet|ky giay)\b")
_LEVEL = re.compile(r"\b(?:la|thanh|len) (?:mot )?(xa|phuong|thi tran)\b(?! (?:nao|gi|rieng|moi|cu)\b)")
#: It is asked whether an old unit bore the name of the commune of today ("trong đó có xã cũ nào tên Bình Thuận không").
_OF_NAME = re.compile(
    r"\bco (?:mot )?(?P<level>xa|phuong|thi tran|don vi)(?: cu)?(?: nao)?(?: (?:cung|mang|trung|cung mang))* ten(?: cu)?(?: la)? ,"
)
#: Ends before a name that is said not to be the place ("chứ không phải xã A", "đâu có về A").
_DENIAL = re.compile(
    r"\b(?:khong|dau|chang|chua)"
    r"(?: (?:phai|co|he|con|la|ve|vao|thuoc|nhap|sang|den|o|trong|xa|phuong|huyen|thi|tran|cu|moi|duoc|bi|cung|nam|gom|bao|ca"
    r"|dinh|dang|gi|lien|quan|voi|toi))*$"
)
#: Behind a name that is said not to be in the place that is told of ("..., xã A không nằm trong đó", "còn A thì nằm ngoài").
_LEFT_OUT = re.compile(
    r"^(?:cu |thi |van |lai |dung )*(?:(?:khong|chang|chua)(?: (?:he|co|bi|duoc|phai|cung))* (?:nam|o|thuoc|gop|nhap|ghep|vao|co mat|tinh|dinh)\b"
    r"(?: (?:trong|vao|o|thuoc|ve|cung|den|toi|so|danh sach|xa|phuong))*|(?:nam |dung |o )?(?:ben )?ngoai\b)"
    r"(?: (?:do|day|ay|no|nay))?(?= *$| (?:dung|phai|co|a|ha|chu|nhi|va|con|ma)\b)"
)
#: Before the name of the place into which something went.
_INTO = frozenset({"thanh", "len", "ve", "vao", "la", "sang", "thuoc", "trong"})
_SEVERAL = 2
#: Communes of several places are said to have made it: those are districts ("ghép từ xã của cả A lẫn B").
_OF_EACH = re.compile(r"\b(?:tu|gom|ghep|nhap)(?: (?:cac|nhung|mot so))* xa(?: cu)? (?:cua|o|ben|thuoc) (?:ca )?, ")
#: The ground of a commune is spoken of, by districts.
_GROUND = re.compile(r"\b(?:gom|chi|lay|tren|dinh|co|thuoc|nam) (?:toan |moi |tron |rieng )?(?:phan )?(?:dat|dia ban|lanh tho)\b")
_ONLY = re.compile(r"\b(?:chi|toan|tron|rieng)\b")
#: The name is said to be one from before.
_OF_OLD = re.compile(
    r"\b(?:la|von la) (?:ten )?(?:mot )?(?:xa|phuong) (?:cu|co san|co tu (?:truoc|lau))\b|\bten cu\b|\bkhong phai (?:la )?ten (?:dat )?moi\b"
)
#: The units named are all of them; "A mới", "xã mới A" is the commune of today.
_COMPLETE = re.compile(r"\b(?:chi|dung (?=bang|la|\d|hai|ba|bon|nam)|bang|vua du|(?<!, )(?<!xa )(?<!phuong )moi)\b")


def judged(query: Query, main: Named, named: Sequence[Named], place: Place, told: bool) -> bool | None:
    """Whether what a claim supposes of a place is true, the clause and the day that it says included; None where it supposes nothing.

    ``told``: the claim is on an old unit, and not on the making of a commune of today.
    """
    right = _grounds(query, place, named)
    if right is None and not told and not main.olds and _OF_OLD.search(unnamed(query, named)):
        right = False  # no old unit bore this name
    if right is None:
        right = of_old(query, main, named, place) if told else of_new(query, place, named)
    begins = [date(y, m, d) for d, m, y in query.dates if y]
    if right is None and begins and query.as_of >= SINCE:
        right = SINCE in begins
    clauses = [r for r in query.refs if place.instrument in query.documents]
    return right if not clauses or right is False else place.ref in clauses


def of_district(query: Query, inside: Sequence[Place]) -> bool | None:
    """Whether a claim on an old district is true: how many communes it became, that it still stands or is gone."""
    plain = " ".join(query.plain)
    if counted := [int(SPELT.get(x, x)) for x in COUNTED.findall(plain)]:
        return len(inside) in counted
    if _GONE.search(plain):
        return query.as_of >= SINCE
    return query.as_of < SINCE if says(query, _LIVES) else None


def at_work(query: Query, unit: Named | None) -> bool:
    """Whether a claim says of an old unit that its authority still works."""
    if unit is None or not unit.olds or not query.has("yesno"):
        return False
    return _WORKS.search(" ".join(query.plain[unit.span.stop :])) is not None


def of_old(query: Query, main: Named, named: Sequence[Named], place: Place) -> bool | None:
    """Whether the commune, the district, the merger or the life that a question supposes of an old unit is true; None: none."""
    others = [n for n in named if n.span != main.span]
    units = [n for n in others if n.level not in DISTRICT_LEVELS]
    plain = unnamed(query, named)
    if at_work(query, main):
        return query.as_of < SINCE
    if any(_NAMED_AS.search(" ".join(query.plain[: n.span.start])) and (n.new != place or _is_old(n)) for n in named):
        return False
    if units and SHARED.search(plain):
        return shared((main, *units)) != says_apart(plain)
    if KEPT.search(plain):
        return all(was_kept(n) for n in (main, *units))
    if any(n.new and not _is_old(n) for n in units):
        return _went(query, main, others, plain)
    says_more = (query.as_of >= SINCE and _LEVEL.search(plain)) or COUNTED.search(plain)
    if main.new is not None and (any(n.olds for n in units) or says_more):
        return of_new(query, main.new, named)
    if query.as_of >= SINCE and any(_into(query, n) and n.level for n in units):
        return False
    if (belongs := _belongs(query, place, others, plain)) is not None:
        return belongs
    if _MERGED.search(plain):
        return _merged(plain, main, [n for n in units if n.olds], place)
    return _lives(query, main, place, plain)


def of_those(query: Query, units: Sequence[Named], districts: Sequence[Named]) -> bool | None:
    """Whether what a claim says of several old units is true: their district, that they were kept, merged, or not yet; None: none of these."""
    plain = unnamed(query, districts)
    said: list[bool] = []
    if districts and says(query, _BELONGS):
        then = query.as_of < SINCE or _PAST.search(plain) is not None
        said.append(then and all(d.district in n.olds[0][0].old_district.lower() for d in districts for n in units))
    if KEPT.search(plain):
        said.append(all(map(was_kept, units)))
    elif _MERGED.search(plain):
        begun = query.as_of >= SINCE and _merged(plain.replace("chua", ""), units[0], units[1:], units[0].olds[0][0])
        said.append(begun != _yet(plain))
    return all(said) if said else None


def of_joined(query: Query, units: Sequence[Named]) -> bool:
    """Whether units lie in one commune, or those behind the first were kept too, where that was claimed of it ("B cũng thế à?")."""
    fate = fared_alike(query, units)
    return fate if fate is not None else shared(units) != says_apart(" ".join(query.plain))


def _merged(plain: str, main: Named, others: Sequence[Named], place: Place) -> bool:
    """Whether an old unit was merged, with the others that a claim names, or each with any."""
    if others and _TOGETHER.search(plain):
        return all(any(p == q for p, _ in n.olds for q, _ in main.olds) for n in others)
    merged = len(place.old_units) > 1 and all(any(len(p.old_units) > 1 for p, _ in n.olds) for n in others)
    return merged != _yet(plain)


def _yet(plain: str) -> bool:
    """Whether a claim says that something is still to come; "đã nhập chưa" only asks."""
    return _YET.search(_ASKS_DONE.sub(r"\1", plain)) is not None


def _belongs(query: Query, place: Place, others: Sequence[Named], plain: str) -> bool | None:
    """Whether a place lies, or lay, in the district that a claim says; None where it says none."""
    districts = [n.district for n in others if n.district and n.level in DISTRICT_LEVELS]
    if not districts or not says(query, _BELONGS):
        return None
    then = query.as_of < SINCE or _PAST.search(plain) is not None
    return then and any(d in place.old_district.lower() for d in districts)


def _grounds(query: Query, place: Place, named: Sequence[Named]) -> bool | None:
    """Whether a commune lies on the ground of the districts that a claim says, and of no other where it says so; None: it says none."""
    plain = unnamed(query, named)
    of_each = _OF_EACH.search(plain) is not None
    districts = [n for n in named if n.district and (n.level in DISTRICT_LEVELS or (of_each and n.new != place and not n.level))]
    if not districts or not (of_each or _GROUND.search(plain)):
        return None
    denied = [n for n in districts if _denied(query, n, named)]
    ground = place.old_district.lower()
    inside = all((n.district in ground) != (n in denied) for n in districts)
    said = len(districts) - len(denied)
    return inside and (not _ONLY.search(plain) or said >= len(ground.split(" và ")))


def _lives(query: Query, main: Named, place: Place, plain: str) -> bool | None:
    """Whether a unit still stands, alone where the claim says so, or is gone; None where a claim says neither."""
    gone = _GONE.search(plain) is not None
    if not gone and not says(query, _LIVES):
        return None
    same = len(place.old_units) == 1 if says(query, ("rieng",)) else main.new == place and _is_level(main, place)
    return (query.as_of < SINCE or same) != gone


def _is_level(main: Named, place: Place) -> bool:
    """Whether a place has the level by which the question calls it, if it does."""
    return not main.level or fold(place.name).startswith(f"{main.level} ")


def of_new(query: Query, new: Place, named: Sequence[Named]) -> bool | None:
    """Whether a commune of today was made of the old units that a claim says, all of them where it says so; None: it says none."""
    olds = [n for n in named if n.olds and n.new != new and n.level not in DISTRICT_LEVELS]
    plain = unnamed(query, named)
    if (belongs := _belongs(query, new, named, plain)) is not None:
        return belongs
    if named_so := _OF_NAME.search(plain):
        return _of_own_name(new, named_so["level"]) > 0
    if not olds and (again := [n for n in named if n.new == new and query.plain[n.span.stop : n.span.stop + 1] == ("cu",)]):
        return _of_own_name(new, again[0].level) > 0
    if not olds and KEPT.search(plain):
        return len(new.old_units) == 1
    if not olds and query.as_of >= SINCE and (level := _LEVEL.search(plain)):
        return fold(new.name).startswith(f"{level[1]} ")
    counted = units_counted(plain)
    communes = sum(u.startswith("xã ") for u in new.old_units)
    if not all(c in (len(new.old_units), communes) for c in counted) or not olds:
        return not olds and counted[0] == len(new.old_units) if counted else None
    denied = [n for n in olds if _denied(query, n, named)]
    inside = all(any(p == new for p, _ in n.olds) != (n in denied) for n in olds)
    olds = [n for n in olds if n not in denied]
    whole = len(olds) > 1 and _COMPLETE.search(plain) is not None
    return inside and (not whole or len(olds) + _of_own_name(new) >= len(new.old_units))


def strays(named: Sequence[Named], told: Collection[str]) -> list[tuple[Place, str]]:
    """The old units that a claim names and that went into a commune whose clause is not told yet, each with that commune."""
    units = (n.olds[0] for n in named if len(n.olds) == 1 and n.level not in DISTRICT_LEVELS)
    return [(place, old) for place, old in units if place.ref not in told]


def target(query: Query, main: Named, others: Sequence[Named]) -> Named | None:
    """The commune of today into which a claim says that old units went: the last one that it names and does not deny."""
    news = [n for n in others if n.new is not None and n.level not in DISTRICT_LEVELS and not _is_old(n)]
    said = [n for n in news if not _denied(query, n, (main, *others))]
    return (said or news)[-1] if news else None


def _went(query: Query, main: Named, others: Sequence[Named], plain: str) -> bool:
    """Whether all old units of a claim went into the commune that it names, and not into one that it denies."""
    if query.as_of < SINCE and (_yet(plain) or _DONE.search(plain)):
        return _yet(plain)
    into = target(query, main, others)
    if into is None or into.new is None or not fold(into.new.name).startswith(into.level):
        return False
    if (parts := _parts(query, [main, *others])) is not None:
        return all(any(p == into.new for p, _ in old.olds) for old, into in parts)
    outside = [n for n in others if _denied(query, n, (main, *others))]
    denied = [n for n in outside if n.new is not None]
    if into in denied:
        return all(p != into.new for p, _ in main.olds)
    olds = [main, *(n for n in others if n.olds and n is not into and n not in denied and n.level not in DISTRICT_LEVELS)]
    inside = all(any(p == into.new for p, _ in n.olds) != (n in outside) for n in olds)
    return inside and not any(p == n.new for n in denied for p, _ in main.olds)


def _parts(query: Query, named: Sequence[Named]) -> list[tuple[Named, Named]] | None:
    """Each old unit with the commune that a claim says next, where it says several ("A về X, B về Y"); None where it says one."""
    units = sorted((n for n in named if n.level not in DISTRICT_LEVELS), key=lambda n: n.span.start)
    into = [n for n in units if n.new is not None and _into(query, n) and not _denied(query, n, units)]
    if len({n.name for n in into}) < _SEVERAL or units[-1] is not into[-1]:
        return None
    olds = [n for n in units if n not in into and n.olds]
    return [(old, next(n for n in into if n.span.start > old.span.start)) for old in olds]


def _denied(query: Query, named: Named, all_: Sequence[Named]) -> bool:
    """Whether a name stands after a word that denies it, or before one: "A chứ không phải B", "B không nằm trong đó"."""
    begin = max((n.span.stop for n in all_ if n.span.stop <= named.span.start), default=0)
    end = min((n.span.start for n in all_ if n.span.start >= named.span.stop), default=len(query.plain))
    before, behind = (" ".join(query.plain[a:b]) for a, b in ((begin, named.span.start), (named.span.stop, end)))
    return (_DENIAL.search(before) or _LEFT_OUT.search(behind)) is not None


def _into(query: Query, named: Named) -> bool:
    """Whether a name is said to be where something went."""
    at = named.span.start - len(named.level.split())
    return bool(_INTO & set(query.plain[max(0, at - (2 if query.plain[at - 1 : at] == ("voi",) else 1)) : at]))


def _is_old(named: Named) -> bool:
    """Whether a name can only mean an old unit: the commune of today of this name has another level."""
    other = named.new is not None and not _is_level(named, named.new)
    return other and any(fold(o).startswith(named.level) for _, o in named.olds)


def _of_own_name(new: Place, level: str = "") -> int:
    """How many of the old units, of a level if one is said, bear the name of the new one: a claim need not name them again."""
    own = new.name.split(" ", 1)[1].lower()
    units = (u for u in new.old_units if level in ("", "don vi") or fold(u).startswith(f"{level} "))
    return sum(u.split("(", 1)[0].strip().lower().endswith(f" {own}") for u in units)
