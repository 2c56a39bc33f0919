"""Whether a text counts or lists the things whose number is asked ("mấy điều kiện": "đủ ba điều kiện")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.understanding import Query
from assistant.understanding.how_many import HOW_MANY, without_some
from kb.model import Provision
from kb.vietnamese import folded_syllables, numbers

#: "How many communes", "mấy xã": what is counted; years, hours, shares and money are not.
_COUNTED = re.compile(
    rf"(?:\bbao nhieu|{HOW_MANY}) (?:(?:tram|chuc|nghin|ngan|van) )?(?!(?:nam|nao|gio|phan|tien|trieu|ty|dong)\b)(\w+)"
)
#: "How many of them": these words name nothing that is counted.
_ANY_THING = frozenset({"cai", "thu", "chiec"})
_NUMBERS = frozenset({"mot", "hai", "ba", "bon"})
#: "Some": a text that says so tells no number.
_SOME = ["mot", "so"]
#: "How many" of what, in two words.
_OF_WHAT = re.compile(rf"(?:\bbao nhieu|{HOW_MANY}) (\w+ \w+)")
#: What a text may list without counting it; "hộ nghèo, nhà tạm" counts no households.
_KINDS = frozenset({
    "cap", "ben", "nha", "loai", "nhom", "noi", "viec", "truc", "mang", "linh", "nguon", "co",
    "don", "so", "ban", "buoc", "khau", "y", "diem", "dieu", "muc", "phan", "nganh", "hinh",
})  # fmt: skip
#: Behind what a text lists: three things at least.
_LISTED = r"(?: \w+){1,3}\s?[,/(:]\s?\w+(?: \w+){0,3}(?:[,/]| va )"
#: What numbers count is asked.
_WHAT_NUMBERS = re.compile(
    r"\b(?:moi|tung|cac|hai|ba|may) (?:con so|so)(?: (?:do|ay|nay))? (?:dem|chi|noi ve|la)(?: \w+){0,2} gi$"
)
#: Bodies, of which a text names two in a row ("Sở Nông nghiệp, Sở Công thương").
_BODIES = frozenset({"so", "hoi", "bo"})
#: How many criteria there are, or a body has: its provisions name them.
HOW_MANY_CRITERIA = re.compile(r"\b(?:bao nhieu|may) (?:loai |nhom )?tieu chi\b")
#: Parts of a motto, and a motto that is quoted with its parts, three at least ("dân biết, dân bàn, dân làm").
_OF_MOTTO, _MOTTO = frozenset({"ve", "chu"}), re.compile(r"[“\"](?:[^”\",;]{2,30},){2,}[^”\",;]{2,30}[”\"]")
#: Points are asked for, that are given or taken.
_POINTS = re.compile(
    r"\b(?:cong|tru|thuong|phat|cham)(?: \w+){0,3}? (?:bao nhieu|may) diem\b|\b(?:bao nhieu|may) diem (?:thuong|cong|tru|phat|thi dua)\b"
)
#: Between a number and what it counts stand at most so many words.
_BETWEEN = 2


def counted(asked: Sequence[str], text: str) -> float:
    """How many of the things whose number is asked are counted or listed in a text (without marks), less those that are not.

    >>> counted("cho can bo may cap".split(), "danh cho can bo cap huyen, xa, thon/ban")
    1.0
    >>> counted("cho can bo may cap".split(), "danh cho can bo cap xa")
    -1.0
    >>> counted("tinh lam may tram san pham".split(), "hinh thanh 204 san pham")
    1.0
    >>> counted("phuong cham co may ve".split(), "phuong cham “dan biet, dan ban, dan lam”")
    1.0
    """
    nouns = [noun for noun in _COUNTED.findall(without_some(" ".join(asked))) if noun not in _ANY_THING]
    told = folded_syllables(text)
    counts = (i for i, n in enumerate(told) if (n.isdecimal() or n in _NUMBERS) and told[i : i + 2] != _SOME)
    after = {w for i in counts for w in told[i + 1 : i + 2 + _BETWEEN]}

    def is_told(noun: str) -> bool:
        listed = noun in _KINDS and re.search(rf"\b{noun}{_LISTED}", text)
        in_row = noun in _BODIES and re.search(rf"\b{noun} [^,;:.]{{3,60}}(?:,| va) {noun} ", text)
        return noun in after or bool(listed or in_row) or (noun in _OF_MOTTO and _MOTTO.search(text) is not None)

    return float(sum(1 if is_told(noun) else -1 for noun in nouns))


def asks_points(asked: Sequence[str]) -> bool:
    """Whether it is asked how many points are given or taken.

    >>> asks_points("vuot von thi duoc cong chinh xac may diem".split()), asks_points("duoc cong diem khong".split())
    (True, False)
    """
    return _POINTS.search(" ".join(asked)) is not None


def only_some(asked: Sequence[str], typed: Sequence[str], text: str) -> str:
    """What is asked the number of where a text (without marks) says that there are some, and nowhere how many; otherwise empty.

    >>> only_some("to chuc may hoi nghi".split(), "tổ chức mấy hội nghị".split(), "to chuc mot so hoi nghi, hoi thao")
    'hội nghị'
    >>> only_some("may hoi nghi".split(), "mấy hội nghị".split(), "2 hoi nghi, mot so hoi nghi chuyen de")
    ''
    """
    plain, told = " ".join(asked), " ".join(folded_syllables(text))
    for m in _OF_WHAT.finditer(plain):
        if re.search(rf"\bmot so {m[1]}\b", told) and not re.search(rf"\b(?:\d+|hai|ba|bon|nam) (?:\w+ )?{m[1]}\b", told):
            return " ".join(typed[plain[: m.start(1)].count(" ") :][:2])
    return ""


def of_nothing(query: Query, provisions: Sequence[Provision]) -> bool:
    """Whether it is asked what numbers count ("32 và 55 trong kế hoạch: mỗi số đếm gì?") of which no source has any."""
    named = {float(w) for n in query.documents for w in folded_syllables(n) if w.isdecimal()}
    asked = {n for n in query.numbers if n not in named}
    counting = _WHAT_NUMBERS.search(" ".join(query.plain)) is not None and bool(asked)
    return counting and not any(asked & set(numbers(p.text)) for p in provisions)
