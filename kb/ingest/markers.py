"""What the beginning of a paragraph says about its place: Phần, Chương, Mục, Điều, I., 1., 1.1., a), -, +, Phụ lục."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

Level = Literal["annex", "chapter", "article", "letter-part", "part", "section", "subsection", "point", "bullet", "end", "none"]

#: Vietnamese letters by case; ranges such as à-ỹ mix both.
LOWER = "a-zđàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
UPPER = "A-ZĐÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
POINTS = "abcdđefghijklmnopqrstuvwxy"

_EMPHASIS = r"[*_#\s]*"
_MARKERS: tuple[tuple[Level, re.Pattern[str]], ...] = (
    ("annex", re.compile(_EMPHASIS + rf"(?:PHỤ LỤC|Phụ lục)(?:\s+(?:số\s+)?(?P<v>[IVXLC]+|\d{{1,2}}))?\s*[.:]?(?=$|\s+[{UPPER}])")),
    ("chapter", re.compile(_EMPHASIS + rf"(?:CHƯƠNG|Chương|MỤC|Mục|Tiểu mục|TIỂU MỤC)\s+(?P<v>[IVXLC]+|\d{{1,2}})\s*(?:[.:]|$|\s(?=[{UPPER}]))")),
    ("part", re.compile(_EMPHASIS + r"(?:PHẦN|Phần)\s+(?:thứ\s+|THỨ\s+)?(?P<v>[IVXLC]+|\d{1,2}|nhất|hai|ba|tư|năm|NHẤT|HAI|BA|TƯ|NĂM)\b\s*[.:]?")),
    ("article", re.compile(_EMPHASIS + r"(?:Điều|ĐIỀU)\s+(?P<v>\d{1,3}[a-zđ]?)\s*(?:[.:]|$)")),
    ("part", re.compile(_EMPHASIS + rf"(?P<v>[IVXL]+)\s*[.)/]\s*(?=[“\"(*]*[{UPPER}])")),
    ("letter-part", re.compile(_EMPHASIS + rf"(?P<v>[A-H])\s*[.)]\s+(?=[“\"(*]*[{UPPER}]{{2}})")),
    ("subsection", re.compile(_EMPHASIS + rf"(?P<v>\d{{1,2}}(?:\.\d{{1,2}})+)\s*[.)]?\s+(?=[“\"(*]*[{UPPER}])")),
    ("section", re.compile(_EMPHASIS + rf"(?P<v>\d{{1,2}}[a-zđ]?)\s*[.)]\s*(?=[“\"'(*]*[{UPPER}{LOWER}“\"])(?!\d)")),
    ("point", re.compile(_EMPHASIS + r"(?P<v>[a-zđ]\d?)\s*\)\s*(?=\S)")),
    ("bullet", re.compile(_EMPHASIS.replace("*", "", 1) + r"(?P<v>[-–—+•●▪◦‣·\uf0b7\uf02d]|\*(?=\s))\s*(?=\S)")),
    ("end", re.compile(_EMPHASIS + r"(?:Nơi nhận|NƠI NHẬN)\s*:?|" + _EMPHASIS + rf"(?:TM|KT|TL|TUQ|Q)\.\s*[{UPPER}]{{2,}}")),
)  # fmt: skip
#: What most lines are not: cheap to find out.
_POSSIBLE = re.compile(r"[*_#\s]*(?:[A-Z]{1,6}\s*[.)/]|\d|[a-zđ]\d?\s*\)|\W|P|p|C|M|T|Đ|N)")
_PREFIX = 80
_ORDINALS = {"nhất": "I", "hai": "II", "ba": "III", "tư": "IV", "năm": "V"}


@dataclass(frozen=True, slots=True)
class Marker:
    """The level of a paragraph and the number that it carries (``III``, ``5``, ``2.1``, ``đ``)."""

    level: Level
    value: str = ""


def marker(text: str) -> Marker:
    """The marker at the beginning of a paragraph.

    >>> marker("III. TỔ CHỨC THỰC HIỆN"), marker("27. Chế độ báo cáo"), marker("đ) Nâng cao")
    (Marker(level='part', value='III'), Marker(level='section', value='27'), Marker(level='point', value='đ'))
    >>> marker("Điều 21. Hỗ trợ").value, marker("- 83 xã").level, marker("2021 - 2030 (giai đoạn I").level
    ('21', 'bullet', 'none')
    """
    return _marker(text[:_PREFIX])


@lru_cache(maxsize=16_384)
def _marker(text: str) -> Marker:
    if not _POSSIBLE.match(text):
        return Marker("none")
    for level, pattern in _MARKERS:
        if match := pattern.match(text):
            value = match.groupdict().get("v") or ""
            return Marker(level, _ORDINALS.get(value.lower(), value) if level == "part" else value)
    return Marker("none")


_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def roman(value: str) -> int:
    """The number that a Roman numeral (or plain digits) writes; 0 where it writes none.

    >>> roman("IV"), roman("XIX"), roman("12"), roman("?"), roman("")
    (4, 19, 12, 0, 0)
    """
    if value.isdecimal():
        return int(value)
    total = 0
    for letter, following in itertools.pairwise([*value, ""]):
        if letter not in _ROMAN:
            return 0
        total += -_ROMAN[letter] if _ROMAN.get(following, 0) > _ROMAN[letter] else _ROMAN[letter]
    return total
