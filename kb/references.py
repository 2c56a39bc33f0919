"""References to clauses as people write them, in the form that the corpus gives them (``II.7.c/4``, ``Đ21.5.a``, ``PL2/5.4``)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kb.vietnamese import normalise, strip_marks

_WHOLE = re.compile(r"(?<![\w.])(?:Đ\d{1,3}(?:\.\d{1,2})?(?:\.[a-zđ])?|PL\d/\d+(?:\.\d+)?)(?![\w/])")
_POINT, _CLAUSE = r"\b(?:diem\s*|d\s+)([a-z])\b", r"\b(?:khoan\s+|k\s?)(\d+)\b"
#: Article, clause, part of a clause that restates another one, point, item.
_REF = re.compile(r"Đ(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:\.([a-zđ]))?(?:/(\d+))?")
_ARTICLE = re.compile(rf"(?:(?:{_POINT}\W+)?{_CLAUSE}\W+)?\b(?:dieu\s+|d)(\d+)\b(?![./])(?:\W+{_CLAUSE}(?:\W+{_POINT})?)?")
#: A clause of the article that was named last before ("... sửa Điều 9, khoản 1 điều này").
_OF_THAT_ARTICLE = re.compile(rf"(?:{_POINT}\W+)?{_CLAUSE}(?: (?:cua|tai|trong|o))? dieu (?:nay|do|ay|tren)\b")
_ORDER = {w: str(i) for i, w in enumerate(["nhat", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi"], 1)} | {
    "dau tien": "1",
    "bon": "4",
}
_ROMAN = {"1": "i", "2": "ii", "3": "iii"} | {w: "i" * int(n) for w, n in _ORDER.items() if n in "123"}
#: The parts of the plan by what stands in them.
_NAMED_PART = {"muc dich": "i", "nhiem vu trong tam": "ii", "to chuc thuc hien": "iii", "phan cong": "iii", "giao viec": "iii"}
_PART = "|".join(["i{1,3}", *_ROMAN, *_NAMED_PART])
#: Several sections: "các mục 14, 15 và 17", "bốn mục liền nhau từ 20 tới 23".
_AND, _TO = r"\s?,\s?(?:va\s)?|\sva\s", r"\s?-\s?|\s(?:den|toi)\s(?:muc\s)?"
_SECTIONS = (
    r"(?:(?:(?:cac|nhung|hai|ba|bon|nam|sau|may|\d)\s)?muc|muc\stu|tu\smuc)\s(?:lien\s\w+\s)?(?:tu\s)?"
    rf"(?P<sections>\d{{1,2}}(?:(?:{_AND}|{_TO})\d{{1,2}})+)(?![\w./])(?!\s(?:xa|huyen|ban|nam|trieu|ty|thang|ngay)\b)"
)
#: The pieces of a place in a plan: part, section, point and dash, each said for itself or several in one ("II.7.c/4").
_PIECE = re.compile(
    rf"\b(?:phan\s(?:thu\s)?(?P<part>{_PART})|{_SECTIONS}|muc\s(?P<heading>i{{1,3}})(?![.\s]*\d)"
    r"|(?:muc\s|khoan\s)?(?P<dotted>i{1,3})[.\s]\s?(?P<number>\d{1,2})(?:[.\s](?P<letter>[a-z]))?(?:\s?/\s?(?P<dash>\d{1,2}))?(?![\w/])"
    r"|(?:muc|khoan)\s(?:so\s|thu\s)?(?P<section>\d{1,2})(?:\.(?P<letter_after>[a-z]))?(?:\s?/\s?(?P<dash_after>\d{1,2}))?(?![\w./]|\s?%|\sphan\stram)"
    r"|(?:diem|tiet)\s(?P<point>[a-z])"
    rf"|(?<!hai )(?<!cac )(?<!may )(?:gach|y)(?:\s(?:dau\s(?:dong|hang)|ngang))?(?:\s(?:thu|so))?\s(?P<item>\d{{1,2}}|{'|'.join(_ORDER)}))\b"
)
#: Only the third part of the plan has sections of higher numbers.
_LAST_OF_OTHERS, _LONGEST_PART = 9, "III"
#: Points that one section of the plan alone has (II.7).
_LONE_POINTS = frozenset("đefghik")
#: A section that begins so may lack its part; "khoản 5" is of an article.
_SECTION_WORDS = ("muc", "cac muc", "nhung muc", "tu muc", "hai muc", "ba muc", "bon muc", "nam muc", "sau muc", "danh so")
#: A component of the national programme by its number; "nội dung số 10" is one where the text speaks of components at all.
_COMPONENTS = re.compile(r"\bnoi dung thanh phan\b")
_COMPONENT = re.compile(
    rf"\b(?:(?:noi dung thanh phan|ndtp)(?: so| thu)?|(?:noi dung|nd) (?:so|thu)) (\d{{1,2}}(?:(?:{_AND})(?:so )?\d{{1,2}})*)\b(?![/%-])"
)
#: What may stand between the pieces of one place.
_BETWEEN = re.compile(r"[\s,:;.()-]*(?:(?:cua|thuoc|trong|o|tai|nam|la|ke hoach|kh)\b[\s,:;.()-]*)*")


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference, and where the words that name it stand in the normalised text."""

    ref: str
    start: int
    end: int


def references(text: str) -> list[Reference]:
    """The references that a text names, the narrowest where it names what holds them too.

    >>> [r.ref for r in references("điểm a khoản 5 Điều 21; Điều 4 khoản 1; điểm d k1 Đ4; mục III.5/2")]
    ['Đ21.5.a', 'Đ4.1.d', 'III.5/2']
    >>> [r.ref for r in references("gạch đầu dòng thứ hai, điểm đ mục 7 phần II; mục 12 của phần III")]
    ['II.7.đ/2', 'III.12']
    >>> [r.ref for r in references("các mục 14, 16 và 19 phần III; ba mục từ 20 tới 22 của phần phân công")]
    ['III.14', 'III.16', 'III.19', 'III.20', 'III.21', 'III.22']
    >>> [r.ref for r in references("mục 12 phần giao việc, còn mục 4; từ mục 16 đến 17")]
    ['III.12', 'III.4', 'III.16', 'III.17']
    >>> [r.ref for r in references("mục 27/1 và mục 19, còn mục 5")]
    ['III.27/1', 'III.19']
    >>> [r.ref for r in references("Có mấy nội dung thành phần? Nội dung số 09 và số 10 là gì?")]
    ['III.9', 'III.10']
    >>> [r.ref for r in references("Sau khi Điều 9 bị sửa, điểm a khoản 1 điều này ghi gì?")]
    ['Đ9.1.a']
    """
    text = normalise(text)
    found = [Reference(m[0], m.start(), m.end()) for m in _WHOLE.finditer(text)]
    plain = strip_marks(text).lower()
    for m in _ARTICLE.finditer(plain):
        point, clause, article, clause_after, point_after = m.groups()
        parts = (article, clause or clause_after, point or point_after)
        found.append(Reference("Đ" + ".".join(x for x in parts if x), m.start(), m.end()))
    found += _of_that_article(plain, found)
    found += _of_plan(text.lower(), plain)
    if _COMPONENTS.search(plain):
        numbered = ((m, n) for m in _COMPONENT.finditer(plain) for n in re.findall(r"\d+", m[1]))
        found += (Reference(f"III.{int(n)}", m.start(), m.end()) for m, n in numbered)
    named = {r.ref: r for r in reversed(found)}
    narrow = [r for r in reversed(named.values()) if not any(o != r.ref and lies_in(o, r.ref) for o in named)]
    return sorted(narrow, key=lambda r: r.start)


def main_parts(text: str) -> tuple[str, ...]:
    """The parts of a plan that a text names, by number or by what stands in them.

    >>> main_parts("Phần III gồm mấy mục?"), main_parts("mục nào đứng đầu phần tổ chức thực hiện")
    (('III',), ('III',))
    """
    found = (m["part"] or m["heading"] for m in _PIECE.finditer(strip_marks(normalise(text)).lower()))
    return tuple(dict.fromkeys((_ROMAN | _NAMED_PART).get(part, part).upper() for part in found if part))


def lies_in(ref: str, place: str) -> bool:
    """Whether a reference is a place or stands within it.

    >>> lies_in("II.7.c/4", "II.7"), lies_in("II.7", "II.7"), lies_in("II.70", "II.7")
    (True, True, False)
    """
    return ref == place or ref.startswith((f"{place}.", f"{place}/"))


def _of_that_article(plain: str, found: Sequence[Reference]) -> Iterator[Reference]:
    """The clauses of an article that is pointed to by "điều này": the one named last before it."""
    for m in _OF_THAT_ARTICLE.finditer(plain):
        before = [r for r in found if r.end <= m.start() and r.ref.startswith("Đ")]
        if before:
            article = max(before, key=lambda r: r.start).ref.partition(".")[0]
            yield Reference(".".join(filter(None, (article, m[2], m[1]))), m.start(), m.end())


def _of_plan(marked: str, plain: str) -> Iterator[Reference]:
    """The places in a plan: pieces that stand together make one; a part that is said once counts for all sections of the text."""
    places: list[tuple[dict[str, str], int, int]] = []
    for m in _PIECE.finditer(plain):
        pieces = _pieces(m, marked)
        place, start, end = places[-1] if places else ({}, 0, 0)
        if places and _BETWEEN.fullmatch(plain, end, m.start()) and not pieces.keys() & place.keys():
            places[-1] = (place | pieces, start, m.end())
        else:
            places.append((pieces, m.start(), m.end()))
    parts = {place["part"] for place, _, _ in places if "part" in place}
    shared = {"part": min(parts)} if len(parts) == 1 else {}
    alone = {} if shared or _ARTICLE.search(plain) else {"part": _LONGEST_PART}
    lone = {} if shared or _ARTICLE.search(plain) else {"part": "II", "section": "7"}
    for named, start, end in places:
        place = lone | named if named.keys() == {"point"} and named["point"] in _LONE_POINTS else named
        high = all(int(n) > _LAST_OF_OTHERS for n in re.findall(r"\d+", place.get("section", "0")))
        known = shared | (alone if high else {}) if plain.startswith(_SECTION_WORDS, start) else {}
        yield from _whole(known | place, start, end)


def _pieces(m: re.Match[str], marked: str) -> dict[str, str]:
    letter = next((g for g in ("letter", "letter_after", "point") if m[g]), "")
    part, item = m["part"] or m["heading"] or m["dotted"] or "", m["dash"] or m["dash_after"] or m["item"] or ""
    found = {
        "part": (_ROMAN | _NAMED_PART).get(part, part).upper(),
        "section": m["number"] or m["section"] or m["sections"] or "",
        "point": marked[m.start(letter)] if letter else "",  # "đ" is a point of its own
        "item": _ORDER.get(item, item).lstrip("0"),
    }
    return {level: value for level, value in found.items() if value}


def _whole(place: dict[str, str], start: int, end: int) -> Iterator[Reference]:
    """The reference that the pieces make, where none is missing between them."""
    if "part" in place and "section" in place:
        for section in _sections(place["section"]):
            above = ".".join((place["part"], section, *([place["point"]] if "point" in place else [])))
            yield Reference(f"{above}/{place['item']}" if "item" in place else above, start, end)


def _sections(said: str) -> Iterator[str]:
    """The numbers of sections out of "7", "14, 15 va 17" or "20 toi 23"."""
    for run in re.split(_AND, said):
        first, *last = map(int, re.split(_TO, run))
        yield from map(str, range(first, max(last, default=first) + 1))


def spelt(ref: str) -> str:
    """A reference as officials read it out; one that is not made of articles stays as it is.

    >>> spelt("Đ21.5.a"), spelt("Đ58"), spelt("Đ1.12.2"), spelt("Đ1.1.b/3"), spelt("III.5/2")
    ('điểm a khoản 5 Điều 21', 'Điều 58', 'mục 2 khoản 12 Điều 1', 'ý 3 điểm b khoản 1 Điều 1', 'III.5/2')
    """
    if ref == "Đ0":
        return "phần căn cứ"
    found = _REF.fullmatch(ref)
    if found is None:
        return ref
    named = zip(("Điều", "khoản", "mục", "điểm", "ý"), found.groups(), strict=True)
    return " ".join(f"{level} {number}" for level, number in reversed(list(named)) if number)
