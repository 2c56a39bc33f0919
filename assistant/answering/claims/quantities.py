"""Quantities of a text: a number or a span with what it counts, how it bounds, and the words that say of what it is told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from kb.model import Figure, Provision
from kb.vietnamese import SPELT, SPELT_MARKED, document_numbers, fold, has_marks, normalise, strip_marks

_DATE = r"(?<![\d.,])\d{1,2}\s*/\s*\d{1,2}(?:\s*/\s*\d{4})?(?![\d/])"
_NAMED = (
    r"\b(?:quyet dinh|qd|nghi dinh|nd|nghi quyet|nq|ke hoach|kh|cong van|thong tu|tt|chi thi|ct|ket luan|kl|luat|dieu|khoan|tieu chi"
    r"|muc|phan|diem|gach|slide|(?<!yeu )(?<!nhu )cau|bai|trang|(?<!cong )(?<!hoi )(?<!hop )(?<!hanh )dong)"
    r"(?: so)? \d+(?![\d%]|[.,]\d| +(?:phan tram|trieu|ty|nghin|dong|lan|lit|nguoi|ho|m2)\b)"
)
#: A day or a month in words ("mùng 1 tháng 12", "18, 19, 20 tháng 11"), and the marks of a list ("(1) ...; (2) ...") count nothing.
_DAY = r"(?:\d{1,2}\s*,\s*)*(?:\b\d{1,2} )?\bthang \d{1,2}\b"
_MARK = r"\(\d\)"
#: A place in a document ("III.8/2", "4.c") or an indicator ("19.2") counts nothing.
_PLACE = (
    r"\b(?:[ivx]+(?:\.[a-z\d]+)+|\d+\.[a-z](?![a-z]))(?:/\d+)?"
    r"|(?<![\d.,])\d{1,2}\.\d{1,2}(?![\d.,]| ?(?:ty|trieu|nghin|phan tram|lan|km|ha)\b)"
)
_VALUE = r"\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?"
_TOKEN = re.compile(rf"(?P<number>{_VALUE})(?![\w/])|(?P<word>[^\W_]+)|(?P<sign>[,;.()?!:-])")
#: "1:1,5" is one ratio, told by what stands against one; behind "hệ số" a number counts nothing ("hệ số 0,5 tỉnh miền núi").
_RATIO = re.compile(r"(?<![\d:,.])1 ?: ?(\d{1,2}(?:,\d+)?)(?![\d:])")
RATIO, _COEFFICIENT = "sovoi", ["he", "so"]
#: "500.000đ" is money, "46đ" are points; without its mark "d" is but money.
_SHORT_UNIT = re.compile(r"(?<=\d)(?:(?<=(\.[05]00))[đd]|đ)(?!\w)")
#: Without tone marks these are more often other words ("sau", "năm", "bay", "tạm").
_HOMOGRAPHS = frozenset({"sau", "nam", "bay", "tam"})
#: Units that only say how large a number of dong is.
_SCALE = {"ty": 1e9, "trieu": 1e6, "nghin": 1e3}
#: Before a year.
_DATING = frozenset({"nam", "den", "toi", "tu", "truoc", "sau", "cuoi", "dau", "doan", "trong", "vao"})
_STOPS = frozenset(";.?!")
_UP_TO = frozenset({"-", "den", "toi"})
#: A criterion ("tiêu chí") is no "chỉ", a result ("kết quả") no "quá".
_NO_BOUND = frozenset({("tieu", "chi"), ("ket", "qua"), ("thong", "qua"), ("hieu", "qua")})
#: Words of a figure that bound it wherever they stand.
_BOUNDS = {"toi da": "<=", "khong qua": "<=", "toi thieu": ">=", "it nhat": ">="}
EXACT, AT_LEAST, AT_MOST, OVER, UNDER = "=", ">=", "<=", ">", "<"


@dataclass(frozen=True)
class Quantity:
    """``low`` to ``high`` of what is counted; ``bound``: how it limits; ``about``: words around it; ``part`` of a greater one.

    ``near``: the words right around it, where it is about more.
    ``spelt``: in words ("ba tiêu chí"), as one counts what one lists oneself.
    """

    low: float
    high: float
    unit: str
    bound: str = EXACT
    about: frozenset[str] = frozenset()
    at: int = -1
    part: bool = False
    spelt: bool = False
    near: frozenset[str] = frozenset()

    @property
    def limits(self) -> bool:
        """Whether it is a limit and not a plain number."""
        return self.bound != EXACT

    def admits(self, value: float) -> bool:
        """Whether a value keeps within this quantity, read as a limit."""
        if self.bound == AT_LEAST:
            return value >= self.low
        if self.bound == AT_MOST:
            return value <= self.high
        if self.bound == OVER:
            return value > self.low
        return value < self.high if self.bound == UNDER else self.low <= value <= self.high

    def agrees(self, source: Quantity, instance: bool) -> bool:
        """Whether what is claimed of a number is so by the number of a source. ``instance``: it is held against a limit."""
        same = (self.low, self.high) == (source.low, source.high)
        if same and (self.bound == source.bound or EXACT in (self.bound, source.bound)):
            return self.bound in (source.bound, EXACT, AT_LEAST, AT_MOST) or source.bound == self.bound
        if self._rounds(source):
            return True
        if not source.limits and (self.limits or source.low == source.high):
            if self._precise and source.low - self.low >= 10 * _place(self.low):
                return False  # nobody says "hơn 624 tỷ" of 642
            return self.limits and self.admits(source.low) and self.admits(source.high)
        return instance and not self.limits and source.admits(self.low)

    @property
    def _precise(self) -> bool:
        """Whether it is told to three places or more that an amount is over it."""
        return self.bound == OVER and self.unit == "dong" and self.low >= 100 * _place(self.low)

    def _rounds(self, source: Quantity) -> bool:
        """Whether an amount is said to three places that is little more or less, as a limit too ("642 tỷ" of 642.140 triệu)."""
        whole = self.unit == source.unit == "dong" and self.bound == source.bound and not self.low % 1e9
        return whole and self.low >= 100 * _place(self.low) and abs(source.low - self.low) < _place(self.low) / 2


@dataclass(frozen=True)
class _Word:
    text: str
    number: float | None = None
    counts: bool = True


def _place(amount: float) -> float:
    """The last place to which an amount in dong is told.

    >>> _place(624e9), _place(600e9)
    (1000000000.0, 100000000000.0)
    """
    place = 1.0
    while amount and amount % (place * 10) == 0:
        place *= 10
    return place


def units_spelt(text: str) -> str:
    """A text with the short form of a unit behind a number spelt out.

    >>> units_spelt("chấm 46đ, chi 500.000đ")
    'chấm 46 điểm, chi 500.000 đồng'
    """
    return _SHORT_UNIT.sub(lambda m: " đồng" if m[1] else " điểm", normalise(text).lower())


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[_Word, ...]:
    told = units_spelt(text)
    for number in document_numbers(text):
        told = told.replace(number.lower(), " " * len(number))
    told = _RATIO.sub(rf"\1 {RATIO}", told.replace("%", " phần trăm"))
    plain = strip_marks(told)
    for pattern in (_DATE, _DAY, _MARK, _PLACE, _NAMED):
        plain = re.sub(pattern, lambda m: " " * len(m[0]), plain)
    marked = has_marks(told)
    return tuple(
        _Word(
            m[0],
            float(m["number"].replace(".", "").replace(",", ".")) if m["number"] else None,
            counts=told[m.start() : m.end()] in SPELT_MARKED if marked else m[0] not in _HOMOGRAPHS,
        )
        for m in _TOKEN.finditer(plain)
    )


def counted(text: str) -> list[float]:
    """The numbers of a text in figures that count something: none of a day, a document or a place in it.

    >>> counted("mục 8 và 4.c: 20 xã trước ngày 01/12 theo QĐ 1886")
    [20.0]
    """
    return [w.number for w in _words(text) if w.number is not None]


class Measures:
    """Reads quantities by the words that bound them and those around them (``claims``, ``claim_words`` of ``phrases.yaml``)."""

    def __init__(self, bounds: Mapping[str, Sequence[str]], words: Mapping[str, Sequence[str]]) -> None:
        self._countable, self._no_unit, self._turns = (frozenset(map(fold, words[k])) for k in ("countable", "no_unit", "turns"))
        names = {"at_least": AT_LEAST, "at_most": AT_MOST, "over": OVER, "under": UNDER}
        before = [(tuple(fold(p).split()), names[k]) for k in names for p in bounds[k]] + [
            (("chi",), AT_MOST),
            (("chi", "co"), AT_MOST),
        ]
        self._before = sorted(before, key=lambda x: -len(x[0]))
        ends = (("upwards", AT_LEAST), ("downwards", AT_MOST))
        self._after = {tuple(fold(p).split()): sign for k, sign in ends for p in bounds[k]}

    def told(self, provisions: Iterable[Provision]) -> list[Quantity]:
        """The quantities of provisions: by their figures, and by their texts where no figure gives the number."""
        found: list[Quantity] = []
        for p in provisions:
            figures = [q for f in p.figures if (q := self.of_figure(f))]
            read = self.read(p.text)
            limits = {_value(q): q.bound for q in read if q.limits}
            found += [q if q.limits else replace(q, bound=limits.get(_value(q), EXACT)) for q in figures]
            given = set(map(_value, figures))
            found += [q for q in read if _value(q) not in given]
        return found

    def of_figure(self, figure: Figure) -> Quantity | None:
        """The quantity of a figure; None where it gives no number."""
        about = fold(f"{figure.what} {re.sub(r'20[0-9]{2} *- *20[0-9]{2}', '', figure.period)}")
        near = frozenset(re.findall(r"\w+", about))
        if not isinstance(figure.value, int | float):
            read = self.read(f"{figure.value} {figure.unit}")
            bound = self._bound_of(figure.what) if read and not read[0].limits else read[0].bound if read else EXACT
            return replace(read[0], about=near, at=-1, part=bool(figure.part_of), bound=bound) if read else None
        words = fold(figure.unit).replace("%", "phan tram").split()
        scale = _SCALE.get(words[0], 1.0) if words else 1.0
        value = float(figure.value) * scale
        unit = "dong" if scale > 1 else self._unit(words)
        return Quantity(value, value, unit, self._bound_of(figure.what), about=near, part=bool(figure.part_of))

    def _bound_of(self, what: str) -> str:
        """How a figure limits: said at the end of what it is of ("xã đạt chuẩn, ít nhất"), or anywhere by words that say nothing else."""
        words = re.findall(r"\w+", fold(what.partition("(")[0]))
        if words[:1] == ["tran"]:
            return AT_MOST
        if words[-1:] == ["tu"] or words[-2:] == ["tro", "len"]:
            return AT_LEAST
        if said := self._bound_before(words):
            return said
        plain = " ".join(words)
        return next((sign for spoken, sign in _BOUNDS.items() if spoken in plain), EXACT)

    def _bound_before(self, words: Sequence[str]) -> str:
        """The bound that words set to what stands right behind them, if any."""
        if tuple(words[-2:]) in _NO_BOUND:
            return ""
        return next((sign for spoken, sign in self._before if tuple(words[-len(spoken) :]) == spoken), "")

    def read(self, text: str) -> list[Quantity]:
        """The quantities of a text, in order."""
        words = _words(text)
        found: list[Quantity] = []
        i = 0
        while i < len(words):
            quantity, i = self._at(words, i)
            if quantity:
                found.append(quantity)
        return self._with_surroundings(found, words)

    def _at(self, words: Sequence[_Word], i: int) -> tuple[Quantity | None, int]:
        """The quantity that begins at a word, if any, and where to read on."""
        value = self._value(words, i)
        if value is None:
            return None, i + 1
        high, end = value, i + 1
        last = words[end + 1].number if end + 1 < len(words) and words[end].text in _UP_TO else None
        if last is not None and _is_year(value) == _is_year(last):  # "năm 2023 tới 159.160 triệu" is no span
            high, end = last, end + 2
        texts = [w.text for w in words[end : end + 3] if [x.text for x in words[max(0, i - 2) : i]] != _COEFFICIENT]
        if (_is_year(value) or _is_year(high)) and not _counts_people(words, i, end):
            return None, end
        scale = _SCALE.get(texts[0], 1.0) if texts else 1.0
        unit = "dong" if scale > 1 else self._unit(texts)
        spelt = words[i].number is None
        return Quantity(value * scale, high * scale, unit, self._bound(words, i, end), at=i, spelt=spelt), end

    def _bound(self, words: Sequence[_Word], start: int, end: int) -> str:
        if said := self._bound_before([w.text for w in words[max(0, start - 4) : start]]):
            return said
        told = words[end : end + 6]  # up to the next number, whose bound it would be
        after = [w.text for w in told[: next((k for k, w in enumerate(told) if w.number is not None), None)]]
        for spoken, sign in self._after.items():
            if any(tuple(after[k : k + len(spoken)]) == spoken for k in range(len(after))):
                return sign
        return EXACT

    def _value(self, words: Sequence[_Word], i: int) -> float | None:
        """The number at a word; one in words counts only before something countable."""
        if words[i].number is not None:
            return words[i].number
        if words[i].text not in SPELT or not words[i].counts or i + 1 >= len(words) or words[i + 1].text not in self._countable:
            return None
        return None if i and words[i - 1].text in ("thu", "so", "hang", "moi") else float(SPELT[words[i].text])

    def _unit(self, texts: Sequence[str]) -> str:
        """What a number counts: the word after it, two where the first alone says little."""
        if not texts or not texts[0].isalpha() or texts[0] in self._no_unit:
            return ""
        return " ".join(texts[:2]) if texts[0] in ("phan", "san", "tieu", "co", "don") else texts[0]

    def _with_surroundings(self, found: Sequence[Quantity], words: Sequence[_Word]) -> list[Quantity]:
        """Each quantity with the words said of it: from the number before it to the one after, as far as nothing else begins."""
        out = []
        for k, q in enumerate(found):
            first = found[k - 1].at + 1 if k else 0
            last = found[k + 1].at if k + 1 < len(found) else len(words)
            start = max([j + 1 for j in range(first, q.at) if words[j].text in _STOPS], default=first)
            if k:
                start = max([j for j in range(start, q.at) if words[j].text in self._turns | {","}], default=start)
            cut = _STOPS | ({","} | self._turns if k + 1 < len(found) else frozenset())
            end = min([j for j in range(q.at + 2, last) if words[j].text in cut], default=last)
            told = {w.text for w in words[start:end] if (w.number is None or _is_year(w.number)) and w.text not in _STOPS | {","}}
            out.append(replace(q, about=frozenset(told)))
        return out


def _value(quantity: Quantity) -> tuple[float, float, str]:
    return quantity.low, quantity.high, quantity.unit.partition(" ")[0]


def _counts_people(words: Sequence[_Word], start: int, end: int) -> bool:
    """Whether what could be a year counts people ("2.016 người" typed as "2016 người"), and nothing before it says that it is one."""
    dated = start > 0 and words[start - 1].text in _DATING
    return not dated and end < len(words) and words[end].text == "nguoi"


def _is_year(value: float) -> bool:
    return 1990 <= value <= 2060 and value == int(value)
