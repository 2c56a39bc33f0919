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


def strip_marks(text: str) -> str:
    """Tone marks and letter marks off; ``đ`` becomes ``d``; case is kept.

    >>> strip_marks("Đường giao thông")
    'Duong giao thong'
    """
    bare = _MARKS.sub("", unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D")))
    return unicodedata.normalize("NFC", bare)  # letters of other scripts are put together again


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """The form in which texts are compared: normalised, lower case, without marks.

    >>> fold("Sở NN&PTNT Uỷ ban")
    'so nn&ptnt uy ban'
    """
    return strip_marks(normalise(text).lower())


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

    >>> syllables("Tiêu chí 17: Môi trường")
    ['tiêu', 'chí', '17', 'môi', 'trường']
    """
    return _WORD.findall(_MARKS.sub("", normalise(text).lower()))  # a mark that no letter took is no part of a word


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


_SHORT_MILLIONS = re.compile(r"(?<=\d)\s*tr(?:\.?\s?[đd]|\s(?:đồng|dong))?(?![\w/])", re.IGNORECASE)
_BILLIONS_MILLIONS = re.compile(
    r"(?<![\d.,/])(\d{1,3}(?:\.\d{3})*)\s(?:tỷ|tỉ|ty|ti)\s(?:đồng\s)?(\d{1,3})(?=\s(?:triệu|trieu)\b)", re.IGNORECASE
)
_TENS = {w: i for i, w in enumerate(("hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"), 2)}
#: What stands after tens: five is never "năm" there, since that counts years ("ba mươi năm").
_ONES = {w: n for w, n in _TENS.items() if n != 5} | {"một": 1, "mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5, "bẩy": 7}
_HUNDRED_ONES = _ONES | {"năm": 5}
_ANY_TENS, _ANY_ONES = ({k: n for w, n in words.items() for k in (w, strip_marks(w))} for words in (_TENS, _ONES))
_SPELT_TENS = re.compile(
    rf"\b(?:({'|'.join(_ANY_TENS)})\s(?:mươi|muoi|chục|chuc)(?:\s({'|'.join(_ANY_ONES)}))?|(?:mười|muoi)\s({'|'.join(_ANY_ONES)}))\b",
    re.IGNORECASE,
)
#: Small numbers in words without marks; four of these words are more often other words ("nam", "sau", "bay", "tam").
SPELT = {"mot": 1, "hai": 2, "ba": 3, "bon": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9, "muoi": 10}
#: The same as they are written with their marks.
SPELT_MARKED = dict(zip(["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"], SPELT.values(), strict=True))
#: "423 nghìn tỷ" is 423.000 tỷ.
_THOUSANDS = re.compile(r"(?<![\d.,/])(\d{1,3})\s(?:nghìn|ngàn|nghin|ngan)(?=\s(?:tỷ|tỉ|ty|ti|triệu|trieu)\b)", re.IGNORECASE)
#: A year of our time by its last digits, and more that are told with it ("năm 22 với 23", "hai năm 22, 23").
_YEAR_DIGITS = r"(?<![\d.,/+-])(?:1[5-9]|2\d|30)(?![\d.,/-]*\d)"
_MORE_YEARS = r"(?:\s?[,+-]\s?|\s(?:và|va|với|voi|với|hay|sang|qua|đến|den|so với|so voi)\s)(?:năm\s|nam\s)?"
_SHORT_YEARS = re.compile(
    rf"\b(?<!việt )(?<!viet )(?:năm|nam)\s{_YEAR_DIGITS}(?:{_MORE_YEARS}(?:1[5-9]|2\d|30)(?![\d.,/-]*\d))*"
    r"(?!\s(?:xã|xa|bản|ban|huyện|huyen|triệu|trieu|tỷ|ty|tiêu|tieu|phần|phan|sở|so|%))",
    re.IGNORECASE,
)
_TWO_DIGITS = re.compile(r"(?<!\d)\d\d(?!\d)")
#: "ba trăm", "ba trăm 42", "hai trăm linh tư", "hai trăm tư"; but "một trăm năm" is more likely a hundred years.
_SPELT_HUNDREDS = re.compile(
    rf"\b({'|'.join(_TENS)}|một)\străm(?:\s(linh|lẻ)\s({'|'.join(_HUNDRED_ONES)})\b|\s(?!năm)(\d{{1,2}}|{'|'.join(_HUNDRED_ONES)})\b)?",
    re.IGNORECASE,
)


def written_amounts(text: str) -> str:
    """Amounts as people write them, written as documents do: short for millions, billions and millions, tens in words, years.

    >>> written_amounts("219.840 trđ, 50tr, 31 tỷ 270 triệu, hai mươi tư xã, ba chục bản, muoi bay ban, ba trăm hai mươi tỷ")
    '219.840 triệu đồng, 50 triệu đồng, 31.270 triệu, 24 xã, 30 bản, 17 ban, 320 tỷ'
    >>> written_amounts("423 nghìn tỷ, một trăm ngàn tỷ, 5 nghìn hộ")
    '423.000 tỷ, 100.000 tỷ, 5 nghìn hộ'
    >>> written_amounts("năm 22 với 23, hai năm 22+23, nam 25"), written_amounts("năm 20 xã, ngày 22/5, năm 2022")
    ('năm 2022 với 2023, hai năm 2022+2023, nam 2025', 'năm 20 xã, ngày 22/5, năm 2022')
    """
    text = _SHORT_YEARS.sub(lambda m: _TWO_DIGITS.sub(r"20\g<0>", m[0]), text)
    text = _SHORT_MILLIONS.sub(" triệu đồng", normalise(text))
    text = _BILLIONS_MILLIONS.sub(lambda m: f"{m[1]}.{m[2]:0>3}", text)
    text = _SPELT_TENS.sub(_tens, text)
    return _THOUSANDS.sub(r"\1.000", _SPELT_HUNDREDS.sub(_hundreds, text))


def _tens(match: re.Match[str]) -> str:
    """The number that is spelt with tens: "tám mươi ba" is 83, "mười bảy" 17."""
    tens, after, ones = ((word or "").lower() for word in match.groups())
    return str(10 * (_ANY_TENS[tens] if tens else 1) + _ANY_ONES.get(ones or after, 0))


def _hundreds(match: re.Match[str]) -> str:
    """The number that is spelt with a hundred: "hai trăm linh tư" is 204, "hai trăm tư" 240."""
    ones, rest = (match[3] or "").lower(), (match[4] or "0").lower()
    last = _HUNDRED_ONES[ones] if ones else int(rest) if rest.isdecimal() else 10 * _HUNDRED_ONES[rest]
    return str(100 * (_TENS | {"một": 1})[match[1].lower()] + last)


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
