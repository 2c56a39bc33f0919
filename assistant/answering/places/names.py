"""How places are called: names without their level, spellings, the level before a name; how their making is cited and counted."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from assistant.answering.places.everyday import everyday
from assistant.understanding import Query
from assistant.understanding.when import speaks_of_today
from kb.corpus import Corpus
from kb.model import Place
from kb.references import spelt
from kb.vietnamese import fold, folded_syllables, syllables, typed_ways

LEVELS = ("thi tran", "thi xa", "thanh pho", "huyen", "phuong", "xa")
DISTRICT = "huyen"
DISTRICT_LEVELS = frozenset({DISTRICT, "thi xa", "thanh pho"})
#: The city bears the name of the province; it is meant only where "thành phố" stands before it.
_CITY = "sơn la"
#: Words beside a district's name by which it is the ground on which another place lies ("bên Vân Hồ cũ", "của Mộc Châu").
_GROUND = frozenset({"ben", "cua"})
_FORMER = "cu"
#: Both a district and a commune had units; only the former has communes ("các đơn vị của Thuận Châu").
_UNITS = ("don", "vi")
#: Speaks of the time before, in which a place lay in a district.
_LONG_AGO = re.compile(r"\b(?:truoc|hoi) (?:day|kia|xua|truoc|sap)\b|\bngay (?:truoc|xua)\b|\bhoi do\b")
#: Right behind a name: it is a commune, a ward or a town, which alone says that the name is a place's ("Cò Nòi giờ vẫn là xã riêng").
_LEVELLED = re.compile(
    r", (?:(?:bay gio|hien nay|den nay|gio|nay|hien|van|con|da|chua|khong) )*(?:la|len|thanh) (?:mot )?(?:xa|phuong|thi tran)\b"
)
#: Right behind a name: it is asked whether that is a district still ("Mộc Châu còn là huyện không"), or into how many communes it fell.
_STILL = re.compile(
    r"(?:(?:bay gio|gio|nay|hien nay|hien|van|da|bi|duoc) )*(?:(?:van )?con la (?:mot )?|bo (?:cap )?(?=huyen\b)"
    r"|(?=(?:chia|tach|thanh|con|co)(?: (?:ra|lam|thanh|lai|con))* (?:may|bao nhieu) (?:xa|phuong|don vi)\b))(huyen|thi xa|thanh pho|)"
)
#: Right behind a name: the commune of today is meant ("A mới gồm mấy xã cũ"), and nothing that was done only now ("A mới đạt 3 tiêu chí").
_NEW = re.compile(
    r"moi(?=$| (?:nay|day|do|gom|la|thuoc|lap|nhap|ghep|gop|va|voi|thi|co (?:ca|luon|may|bao nhieu|nhung|them|the|cac|them)|khong (?:co|gom))\b)"
)
#: Speaks of what a district has to reach or keep.
_AIMS = re.compile(r"\b(?:(?:muc|chi) tieu|duy tri|phai (?:giu|dat)|phan dau|(?:len|dat) chuan|ve dich|hoan thanh nhiem vu)\b")
#: Another district than the one named is asked for.
_OTHER_DISTRICT = re.compile(r"\b(?:ngoai|tru|khong ke|ben canh|cung voi)\b.*\bhuyen nao\b|\bhuyen nao (?:khac|nua)\b")
#: Something is done somewhere, as is asked.
_DONE = re.compile(r"\b(?:nop|dang ky|mua|hoc|thi tuyen|kham|xin|nhan|hop)\b(?: \w+){0,4} o dau\b")
#: What stands between the names of places that are asked of together.
_JOINS = frozenset({"va", "voi", "cac", "xa", "phuong", "thi", "tran", "cu", "moi", "hai", "p", "x", "tt"})
_LEVEL_WORDS = frozenset({"xa", "phuong", "thi", "tran", "cu"})
#: What stands between a place and the district in which it is said to lie.
_LIES = frozenset({"huyen", "thi", "xa", "thanh", "pho", "o", "ben", "cua", "thuoc", "cu"})
#: What joins it to a district that is named without its level, of which more is said behind ("Tân Yên ở Mộc Châu giữ nguyên à").
_AT = frozenset({"o", "ben", "cua", "tren"})
_NOTHING_MORE = re.compile(r"(?:(?:co|a|ha|chu|nhi|roi|that|phai|dung|chuan|khong|chua|k|vay|the)\b ?)*$|(?:ke )?tu \d")


@dataclass(frozen=True)
class Named:
    """A name of the question, at words ``span``, with what it can mean: old communes, a commune of today, an old district.

    ``alike``: other names have the same spelling without marks.
    """

    name: str
    span: range
    alike: bool
    level: str
    olds: tuple[tuple[Place, str], ...]
    new: Place | None
    district: str


class PlaceBook:
    """The names of all places of one corpus, and where a question names them."""

    def __init__(self, corpus: Corpus) -> None:
        self._olds: dict[str, list[tuple[Place, str]]] = {}
        for place in corpus.places:
            for old in place.old_units:
                self._olds.setdefault(bare(old), []).append((place, old))
        self._news = {bare(p.name): p for p in corpus.places}
        self._districts = {d.lower() for d in corpus.phrases.districts} | {_CITY}
        self._towns = {d.strip().lower() for p in corpus.places for d in p.old_district.split(" và ")}
        self._names: dict[tuple[str, ...], list[str]] = {}
        for name in {*self._olds, *self._news, *self._districts}:
            self._names.setdefault(tuple(folded_syllables(name)), []).append(name)
        self._elsewhere = {p.lower() for p in corpus.phrases.other_provinces}
        self._longest = max(map(len, self._names), default=0)

    def knows(self, words: str) -> bool:
        """Whether words are the name of a place, however they are marked."""
        return tuple(folded_syllables(bare(words))) in self._names

    def named(self, query: Query) -> list[Named]:
        """The places that the question names, in order; without tone marks one spelling may stand for several names."""
        taken: set[int] = set()
        found: list[Named] = []
        for span, names in self._spellings(query):
            named = self._meant(query, span, names)
            if not taken & set(span) and named is not None:
                found.append(named)
                taken |= set(span)
        return sorted(found, key=lambda n: n.span.start)

    def _meant(self, query: Query, span: range, names: Sequence[str]) -> Named | None:
        """What names at a span can mean; None where it is the province."""
        said = level(query.plain, span.start)
        if said == "thi xa" and not self._was_town(names):
            said = "xa"  # "nhập xong thì xã A ..."
        names = self._of_level(names, said) or names
        olds = tuple(o for n in names for o in self._olds.get(n, ()))
        new = next((self._news[n] for n in names if n in self._news), None)
        district = next((n for n in names if n in self._districts), "")
        begins = any(c.start == span.start for c in query.clauses)  # "... mấy thành phố? Sơn La ..." names no city
        before = "" if begins else said
        if not before and query.documents and names[0] in self._elsewhere:  # beside a document the province of that name is meant
            return None
        if district == _CITY and before != "thanh pho":
            return None
        beside = (
            query.plain[span.stop : span.stop + 1] == (_FORMER,)
            or (set(query.plain[max(0, span.start - 1) : span.start]) & _GROUND and query.plain[: span.start - 1][-2:] != _UNITS)
            or _OTHER_DISTRICT.search(" ".join(query.plain))
            or (query.plain[span.start - 1 : span.start] == ("thuoc",) and _LONG_AGO.search(" ".join(query.plain)))
        )
        if not before and new is not None and _NEW.match(" ".join(query.plain[span.stop :])):
            before = fold(new.name).split()[0]
        if district and not before and beside:
            before = "huyen"
        if district and not before and (still := _STILL.match(" ".join(query.plain[span.stop :]))):
            before = still[1] or "huyen"
        return Named(names[0], span, len(names) > 1, before, olds, new, district)

    def _was_town(self, names: Sequence[str]) -> bool:
        """Whether one of some names was that of a district that was a town of its level, a thị xã."""
        return any(f"thị xã {n}" in self._towns for n in names)

    def _of_level(self, names: Sequence[str], said: str) -> list[str]:
        """Those of several names of one spelling by which a place of the level that stands before them is, or was, called."""
        if len(names) < 2 or not said or said in DISTRICT_LEVELS:
            return []
        units = {n: [old for _, old in self._olds.get(n, ())] + [p.name for p in (self._news.get(n),) if p] for n in names}
        return [n for n, own in units.items() if any(fold(unit).startswith(f"{said} ") for unit in own)]

    def _spellings(self, query: Query) -> Iterable[tuple[range, list[str]]]:
        """Where names of places stand, the longest first, with all names that the spelling fits."""
        for length in range(self._longest, 0, -1):
            for at in range(len(query.plain) - length + 1):
                same = self._names.get(query.plain[at : at + length], ())
                known = level(query.plain, at) != ""
                begins = any(c.start == at for c in query.clauses)
                if not same or everyday(query.plain, query.marked, range(at, at + length), known, begins):
                    continue
                if fitting := _fitting(sorted(same), query.marked[at : at + length], known):
                    yield range(at, at + length), fitting


def instrument(place: Place) -> str:
    """The clause that made a commune, as it is cited."""
    return f"{spelt(place.ref)} {place.instrument}".strip()


def bare(unit: str) -> str:
    """The name of a unit without its level and district: ``xã Chiềng Chung (thị xã Mộc Châu)`` is ``chiềng chung``."""
    words = syllables(unit.split("(", maxsplit=1)[0])
    level = next((x for x in LEVELS if " ".join(map(fold, words)).startswith(f"{x} ")), "")
    return " ".join(words[len(level.split()) :])


def _fitting(names: Sequence[str], marked: Sequence[str], known: bool) -> list[str]:
    """Those of some names of one spelling that are marked as typed; a syllable typed without marks fits any, if no name is exact.

    ``known``: it is surely a place; then one syllable of an only name may have another mark ("xã Nậm Păm" is Nặm Păm).
    """
    exact = [n for n in names if n.split() == list(marked)]
    if found := exact or [n for n in names if all(m in typed_ways(w) for m, w in zip(marked, n.split(), strict=True))]:
        return found
    wrong = [sum(m not in typed_ways(w) for m, w in zip(marked, n.split(), strict=True)) for n in names]
    return [*names] if known and wrong == [1] and len(marked) > 1 else []


def level(plain: Sequence[str], at: int) -> str:
    """The word of level that stands before a name, or an empty string; "xã mới Mai Sơn" is a commune."""
    at -= plain[at - 2 : at] in (("xa", "moi"), ("phuong", "moi"))
    before = " ".join(plain[max(0, at - 2) : at])
    return next((x for x in LEVELS if before == x or before.endswith(f" {x}")), "")


def narrowed(olds: Sequence[tuple[Place, str]], context: set[str]) -> Sequence[tuple[Place, str]]:
    """The old units in the districts that the question names, where there are any."""
    inside = [(p, o) for p, o in olds if any(d in f"{p.old_district} {o}".lower() for d in context)]
    return inside or olds


def each_placed(query: Query, olds: Sequence[tuple[Place, str]], context: set[str]) -> bool:
    """Whether a question asks of all old units of one name, and says of each in which district it lay."""
    own = [{d for d in context if d in f"{p.old_district} {o}".lower()} for p, o in olds]
    return not query.has("yesno") and len(olds) > 1 and all(own) and len(set().union(*own)) == len(olds)


def lies_in(named: Named, district: str) -> bool:
    """Whether an old commune of this name lay in a district."""
    return any(district in f"{p.old_district} {o}".lower() for p, o in named.olds)


def counted(places: Sequence[Place]) -> str:
    """``4 đơn vị (2 xã, 2 phường)``."""
    wards = sum(p.name.startswith("phường") for p in places)
    parts = [f"{n} {kind}" for n, kind in ((len(places) - wards, "xã"), (wards, "phường")) if n]
    return f"{len(places)} đơn vị ({', '.join(parts)})" if len(parts) > 1 else parts[0]


def says(query: Query, phrases: Sequence[str]) -> bool:
    """Whether a question holds one of some phrases; "cụ thể" is not "cũ"."""
    spoken = f" {' '.join(query.plain)} ".replace(" cu the ", " ")
    return any(f" {p} " in spoken for p in phrases)


def unnamed(query: Query, named: Sequence[Named]) -> str:
    """The words of a question, with a comma for each word of a place's name."""
    inside = {i for n in named for i in n.span}
    return " ".join("," if i in inside else w for i, w in enumerate(query.plain))


def levelled(query: Query, named: Sequence[Named]) -> bool:
    """Whether a claim says of a name that it is a commune, a ward or a town."""
    return _LEVELLED.search(unnamed(query, named)) is not None


def claimed(olds: Sequence[tuple[Place, str]], others: Sequence[Named]) -> Sequence[tuple[Place, str]]:
    """The old units of one spelling that went where a claim says, where it says so of any."""
    into = {n.new.name for n in others if n.new is not None and n.level not in DISTRICT_LEVELS}
    return [(p, old) for p, old in olds if p.name in into] or olds


def main_of(named: Sequence[Named]) -> Named | None:
    """The place that a question is about: the first, but for a district that only says where an old commune lies."""
    if named and named[0].level in DISTRICT_LEVELS and (inside := [n for n in named[1:] if lies_in(n, named[0].district)]):
        return inside[0]
    return next((n for n in named if n.olds or n.new), named[0] if named else None)


def done_somewhere(query: Query) -> bool:
    """Whether it is asked where something is done, and not where a place lies ("nộp hồ sơ ở đâu")."""
    return _DONE.search(" ".join(query.plain)) is not None


def sets_against(query: Query) -> bool:
    """Whether a question sets the places of today against those of before."""
    return says(query, ("cu",)) or speaks_of_today(query.marked)


def speaks_of_aims(query: Query) -> bool:
    """Whether a question asks what a district has to reach or keep, and not what became of it."""
    return bool(_AIMS.search(" ".join(query.plain))) and not (query.has("succession") or sets_against(query))


def placed(query: Query, named: Sequence[Named]) -> list[Named]:
    """The places that a question names, those before their district with the old units that lay in it alone.

    "Mường Bằng (Mai Sơn cũ)", "Chiềng Ơn huyện Quỳnh Nhai": such a district only says which unit is meant, and is none itself.
    """
    found: list[Named] = []
    for n in named:
        if found and places(query, found[-1], n):
            found[-1] = replace(found[-1], olds=tuple(narrowed(found[-1].olds, {n.district})))
            found.append(replace(n, level=n.level or DISTRICT))
        else:
            found.append(n)
    return found


def places(query: Query, unit: Named, district: Named) -> bool:
    """Whether a district right behind a unit says where that lay."""
    between = set(query.plain[unit.span.stop : district.span.start])
    more = not _NOTHING_MORE.match(" ".join(query.plain[district.span.stop :]))
    beside = between <= (_LIES if district.level in DISTRICT_LEVELS else _AT if more else frozenset())
    return beside and unit.level not in DISTRICT_LEVELS and bool(district.district) and lies_in(unit, district.district)


def in_one_breath(query: Query, main: Named, named: Sequence[Named], fits: Callable[[Named], bool]) -> list[Named]:
    """The places of a kind that follow the first one, joined by "và" or a comma of a list that "và" ends."""
    found: list[Named] = []
    end = main.span.stop
    listed = False  # "xã A, B": a name that is a district's too says where the first one lies
    for n in named[named.index(main) + 1 :]:
        if n.level in DISTRICT_LEVELS and places(query, (found or [main])[-1], n):
            end = n.span.stop
            continue
        between = set(query.plain[end : n.span.start])
        if not fits(n) or not between <= _JOINS or n.level in DISTRICT_LEVELS:
            break
        listed = listed or (between <= _LEVEL_WORDS and not n.district)
        found, end = [*found, n], n.span.stop
    joined = listed or "va" in query.plain[main.span.stop : end] or "voi" in query.plain[main.span.stop : end]
    return found if joined else []
