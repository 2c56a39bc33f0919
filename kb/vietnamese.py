"""Vietnamese text at the door: one normal form, tone marks off, numbers, dates and document numbers.

Everything that compares texts goes through this module, once. ``normalise`` keeps what the eye sees; ``fold`` is what is
compared: lower case without tone marks, so that ``Sở Nông nghiệp``, ``so nong nghiep`` and ``SỞ NÔNG NGHIỆP`` are one.
"""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from functools import lru_cache

# The new tone placement is written back to the old one that the official texts use (hoà -> hòa, thuỷ -> thủy, uỷ -> ủy).
_TONES = frozenset("\u0300\u0301\u0309\u0303\u0323")  # grave, acute, hook, tilde, dot below
_NEW_STYLE = re.compile(r"(?<![qQ])([oO])([aàáảãạeèéẻẽẹAÀÁẢÃẠEÈÉẺẼẸ])(?![\w])|(?<![qQ])([uU])([yỳýỷỹỵYỲÝỶỸỴ])(?![\w])")
#: An open syllable that is written with either vowel: kí/ký, lí/lý, mĩ/mỹ, tỉ/tỷ, hi/hy, qui/quy.
_EITHER_Y = re.compile(r"(?<!\w)(k|l|m|t|h|qu)([iíìỉĩị])(?!\w)")
_Y = dict(zip("iíìỉĩị", "yýỳỷỹỵ", strict=True))
_SPACES = re.compile(r"\s+")
_CONTROL = re.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u200b-\\u200f\\u2060\\ufeff\\u00ad]")
_PUNCTUATION = str.maketrans(
    {
        "\u2013": "-",
        "\u2014": "-",
        "\u2212": "-",
        "\u2011": "-",
        "\u201c": '"',
        "\u201d": '"',
        "\u2018": "'",
        "\u2019": "'",
        "\u2026": "...",
        "\u00a0": " ",
    }
)
_MARKS = re.compile("[\\u0300-\\u036f]+")
_WORD = re.compile(r"[^\W_]+", re.UNICODE)


def _move_tone(match: re.Match[str]) -> str:
    first, second = (match[1], match[2]) if match[1] else (match[3], match[4])
    parts = unicodedata.normalize("NFD", second)
    tone = next((c for c in parts[1:] if c in _TONES), "")
    if not tone:
        return match[0]
    return unicodedata.normalize("NFC", first + tone) + "".join(c for c in parts if c != tone)


@lru_cache(maxsize=16384)
def normalise(text: str) -> str:
    """NFC, old tone placement, plain quotes and dashes, single spaces, no control characters.

    >>> normalise("Uỷ  ban – văn hoá")
    'Ủy ban - văn hóa'
    >>> normalise("quý, hoà, thuỷ, khoẻ, Hoàng")
    'quý, hòa, thủy, khỏe, Hoàng'
    """
    text = unicodedata.normalize("NFC", text).translate(_PUNCTUATION)
    text = _CONTROL.sub(" ", text)
    return _SPACES.sub(" ", _NEW_STYLE.sub(_move_tone, text)).strip()


def _with_y(text: str) -> str:
    """A text in lower case with the vowel that official texts use in each open syllable."""
    return _EITHER_Y.sub(lambda m: m[1] + _Y[m[2]], text)


def strip_marks(text: str) -> str:
    """Tone marks and letter marks off; ``đ`` becomes ``d``; case is kept.

    >>> strip_marks("Đường giao thông")
    'Duong giao thong'
    """
    bare = _MARKS.sub("", unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D")))
    return unicodedata.normalize("NFC", bare)  # letters of other scripts are put together again


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """The form in which texts are compared: normalised, lower case, without marks, "y" for the "i" that may stand for it.

    >>> fold("Sở NN&PTNT Uỷ ban"), fold("tỉ lệ qui định, ai kí?")
    ('so nn&ptnt uy ban', 'ty le quy dinh, ai ky?')
    """
    return _with_y(strip_marks(normalise(text).lower()))  # marks first: a foreign one ("quï") would hide the vowel


@lru_cache(maxsize=4096)
def typed_ways(syllable: str) -> tuple[str, str, str]:
    """How a syllable may be typed: with its marks, without any, or with none but a đ, which has a key of its own ("Chieng Đong").

    >>> typed_ways("đông")
    ('đông', 'dong', 'đong')
    """
    return syllable, fold(syllable), "".join(c if c == "đ" else fold(c) for c in syllable)


def fold_in_step(text: str) -> str:
    """The folded form of a normalised text, so that a place found in it is the same place in the text; empty where folding moves places.

    >>> fold_in_step("Sở Xây dựng"), fold_in_step("x\N{COMBINING ACUTE ACCENT} Sở")
    ('so xay dung', '')
    """
    folded = fold(text)
    return folded if len(folded) == len(text) else ""


def syllables(text: str) -> list[str]:
    """The words of a text in lower case, marks kept (numbers count as words); as many as ``folded_syllables`` gives.

    >>> syllables("Tiêu chí 17: Môi trường, quản lí")
    ['tiêu', 'chí', '17', 'môi', 'trường', 'quản', 'lý']
    """
    return _WORD.findall(_MARKS.sub("", _with_y(normalise(text).lower())))  # a mark that no letter took is no part of a word


def folded_syllables(text: str) -> list[str]:
    """The words of a text in the form in which they are compared.

    >>> folded_syllables("Tiêu chí 17: Môi trường")
    ['tieu', 'chi', '17', 'moi', 'truong']
    """
    return list(_folded_words(text))


@lru_cache(maxsize=65536)
def _folded_words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(fold(text)))


def has_marks(text: str) -> bool:
    """Whether a text carries any Vietnamese mark.

    >>> has_marks("giao thong"), has_marks("giao thông")
    (False, True)
    """
    lowered = normalise(text).lower()
    return strip_marks(lowered) != lowered


_NUMBER = r"\d+(?:/\d{4})?"
_DOCUMENT = re.compile(
    rf"(?<![\w/])({_NUMBER}(?:/|-)(?:QĐ|QD|NQ|NĐ|ND|KH|CT|KL|TT|CV|TB|HD|ĐA|BC|UBND|VPCP|BNN|BNNMT|BTNMT|BYT|BCT|BCA|BTC|MTTW|UBTVQH\d*|QH\d+|L)[A-ZĐa-zđ0-9\-/]*"
    r"|\d+/\d{4}/[A-ZĐ]{1,8}\d*(?:-[A-ZĐa-z0-9]+)*)",
    re.UNICODE | re.IGNORECASE,
)


def document_numbers(text: str) -> list[str]:
    """Document numbers as written, in order, each once.

    >>> document_numbers("Nghị định số 38/2023/NĐ-CP ngày 24/6/2023; 22-NQ/TU; Công văn số 2392/UBND-KT; 25/2021/QH15")
    ['38/2023/NĐ-CP', '22-NQ/TU', '2392/UBND-KT', '25/2021/QH15']
    """
    found: dict[str, None] = {}
    for match in _DOCUMENT.finditer(normalise(text)):
        found.setdefault(match[1].rstrip("-/"), None)
    return list(found)


_DATE = re.compile(
    r"(?<![\d/])(?P<d>\d{1,2})\s*(?:/|-|\.|\s+tháng\s+|\s+thang\s+)(?P<m>\d{1,2})"
    r"(?:\s*(?:/|-|\.|\s+năm\s+|\s+nam\s+)(?P<y>\d{4}))?(?![\d/])",
    re.IGNORECASE,
)


#: A day without a year may be the 29th of February.
_LEAP_YEAR = 2000


def dates(text: str) -> list[tuple[int, int, int | None]]:
    """Dates as ``(day, month, year or None)``, in order; days that no calendar has are none.

    >>> dates("ngày 02/8/2022, từ 18/11 đến 20/11, 25 tháng 3 năm 2022, 31/2/2023")
    [(2, 8, 2022), (18, 11, None), (20, 11, None), (25, 3, 2022)]
    """
    found = []
    for match in _DATE.finditer(normalise(text)):
        day, month, year = int(match["d"]), int(match["m"]), int(match["y"]) if match["y"] else None
        if 1 <= month <= 12 and 1 <= day <= monthrange(year or _LEAP_YEAR, month)[1]:
            found.append((day, month, year))
    return found


#: Small numbers in words without marks; four of these words are more often other words ("nam", "sau", "bay", "tam").
SPELT = {"mot": 1, "hai": 2, "ba": 3, "bon": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9, "muoi": 10}
#: The same as they are written with their marks.
SPELT_MARKED = dict(zip(["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"], SPELT.values(), strict=True))

_GROUPED = re.compile(r"(?<![\d.,/])\d{1,3}(?:\.\d{3})+(?![\d/])|(?<![\d.,/])\d+(?:,\d+)?(?![\d/])")


def numbers(text: str) -> list[float]:
    """Numbers as Vietnamese writes them: dot between thousands, comma before decimals; dates and document numbers are left out.

    >>> numbers("642.140 triệu đồng, 5,2 tỷ, 02 năm, ngày 22/5/2022, 263/QĐ-TTg")
    [642140.0, 5.2, 2.0]
    """
    bare = _DATE.sub(" ", _DOCUMENT.sub(" ", normalise(text)))
    return [float(m[0].replace(".", "").replace(",", ".")) for m in _GROUPED.finditer(bare)]


_WORD_NUMBERS = {w: i for i, w in enumerate(["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"])} | {
    "cả hai": 2,
    "mười hai": 12,
    "hai mươi": 20,
    "tư": 4,
}
_COUNTED = re.compile(
    r"(?<![\w.,/])(?P<n>\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?|mười hai|hai mươi|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s+"
    r"(?P<unit>triệu đồng|tỷ đồng|năm|xã|huyện|bản|sản phẩm|khu|vùng|tiêu chí|tháng|ngày|lần|sở|cơ quan|nhà|chữ|phường|triệu|tỷ)\b",
    re.IGNORECASE,
)
_COUNTED_PLAIN = re.compile(strip_marks(_COUNTED.pattern), re.IGNORECASE)


def counted(text: str) -> list[tuple[float, str]]:
    """Numbers with what they count, written in digits or words; the unit comes without marks.

    >>> counted("ít nhất 02 xã, trong hai năm liền; 642.140 triệu đồng; năm 2023")
    [(2.0, 'xa'), (2.0, 'nam'), (642140.0, 'trieu dong')]
    """
    bare = _DATE.sub(" ", normalise(text).lower())
    words = {fold(w): n for w, n in _WORD_NUMBERS.items()} | _WORD_NUMBERS
    found = []
    for match in (_COUNTED if has_marks(bare) else _COUNTED_PLAIN).finditer(bare):
        said = match["n"]
        value = float(said.replace(".", "").replace(",", ".")) if said[0].isdecimal() else float(words[said])
        unit = fold(match["unit"])
        if not (unit == "nam" and value > 100):
            found.append((value, f"{unit} dong" if unit in ("trieu", "ty") else unit))
    return found
