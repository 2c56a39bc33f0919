"""Amounts and years as people write them, written as documents do."""

from __future__ import annotations

import re

from kb.vietnamese import normalise, strip_marks

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
#: A period of a programme by the last digits of its years ("chương trình 21-25"), where it counts nothing.
_SHORT_PERIOD = re.compile(
    r"(?<![\d.,/-])(21|22|26)\s?-\s?(25|30|35)(?![\d.,/-]*\d|\s?%|\s(?:xã|xa|bản|ban|huyện|huyen|triệu|trieu|tỷ|ty|tiêu|tieu|phần|phan|sở|so"
    r"|ngày|ngay|người|nguoi|hộ|ho|điểm|diem|tuổi|tuoi)\b)",
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
    >>> written_amounts("bộ tiêu chí gđ 21-25, chương trình 26 - 30"), written_amounts("21-25 xã, ngày 21-25/11")
    ('bộ tiêu chí gđ 2021-2025, chương trình 2026-2030', '21-25 xã, ngày 21-25/11')
    """
    text = _SHORT_PERIOD.sub(r"20\1-20\2", text)
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
