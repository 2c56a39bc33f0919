"""The question before, moved to another level of places, year or day that a follow-up names and nothing else."""

from __future__ import annotations

import itertools
import re

from assistant.understanding.forms import dated
from assistant.understanding.query import Query
from assistant.understanding.sufficiency import asks_enough
from assistant.understanding.target_of_year import target_of_year
from assistant.understanding.when import DAY
from kb.vietnamese import fold, fold_in_step, folded_syllables, normalise

#: Regions for which the sets have levels of their own, as they are typed with and without marks; the province lies in the first.
_REGION = re.compile(
    r"\b(?:(?:vùng|vung) )?(?:trung du(?: (?:và|va))? (?:miền núi|mien nui)(?: (?:phía bắc|phia bac))?|(?:đồng bằng sông|dong bang song)"
    r" (?:hồng|hong|cửu long|cuu long)|(?:tây nguyên|tay nguyen)|(?:đông nam bộ|dong nam bo)|(?:bắc trung bộ|bac trung bo)"
    r"|(?:duyên hải|duyen hai)(?: (?:nam|miền|mien))? (?:trung bộ|trung bo|trung)|nam (?:trung bộ|trung bo)|(?:tỉnh |tinh )?(?:sơn la|son la)"
    r"|(?:vùng|vung) (?:mình|minh|ta|tôi|toi|này|nay))\b",
    re.IGNORECASE,
)
#: What a follow-up may say beside a region.
_REGION_ASKED = frozenset(
    folded_syllables(
        "cùng vẫn số mức tỷ lệ ấy đó này thế vậy rứa còn bao nhiêu mấy được nếu như là thì sao xã ở thuộc vùng tỉnh với có của phần trăm a nhỉ ra"
    )
)
_YEAR = re.compile(r"\b20\d\d\b")
#: A follow-up that says nothing but a year: the same is asked of that one.
_YEAR_ALONE = re.compile(
    r"(?:(?:the|vay|con|thi|roi|va|a|cua|cho|den|toi|het|sang|rieng|muc tieu|dich) )*(?:nam )?(20\d\d)"
    r"(?: (?:do|ay|thi|sao|duoc|la|bao|nhieu|may|tien|nhi|a|ha|the|vay|nao|ra|cap|giao|nua|con so|con|ba|cac|tung|muc))*"
)
#: That is the year until which something is to be; how one in which it is stands in a question.
_UNTIL, _WITHIN = re.compile(r"\b(?:den|toi)\b"), re.compile(r"\b(?:(?:rieng|trong|vao) )*nam 20\d\d\b(?![-/])")
#: A part of a sum that is asked for behind it.
_AMONG = re.compile(r"[\s,;.]+(?P<part>(?:trong (?:so )?do|rieng|ma)\b(?=.*\b(?:bao nhieu|may)\b).*)$")
#: What a follow-up may say beside the day and what was said before; before a day: it is the end or the beginning of a time.
_DAY_ASKED = frozenset(
    folded_syllables("thế vậy còn nếu là thì sao hả a à nhỉ chứ ngày hôm đề lúc vào ghi lùi đổi sang có không đúng vẫn như")
)
_LINKED = re.compile(r"\b(?:truoc|sau|tu|den|het)\s+(?:ngay\s+)?$")
#: The levels of places, as one word each.
_LEVELS = {"xa": "xã", "huyen": "huyện", "ban": "bản", "tinh": "tỉnh"}
#: What a follow-up says that names a level of places alone, or places of a grade ("xã nông thôn mới nâng cao").
_GRADED = frozenset({*_LEVELS, *folded_syllables("nông thôn mới nâng cao kiểu mẫu đạt chuẩn")})
#: The province is what has them, and not what is counted ("trước sắp xếp tỉnh có bao nhiêu đơn vị?").
_HAS = re.compile(
    r"\btinh(?: (?:minh|ta|nha|son la))?(?: (?:da|tung|chi))? co (?:tat ca |tong cong |ca thay )?(?:may|bao nhieu)\b"
)
_GRADE_BEGINS = frozenset({"nang", "kieu"})
_TURNED_TO = re.compile(r"\b(?:cap|sang|len) (tinh|huyen|xa)\b")
#: "Level", as it is said of places.
_TIER = frozenset({"cap", "tuyen", "quy", "mo", "tang"})
#: That it was so once: districts are no more ("còn huyện hồi trước thì ai?").
_ONCE = re.compile(r"\b(?:(?:hoi|ngay|thoi|luc|khi) (?:truoc|xua|con huyen)|truoc (?:day|kia)|xua kia)\b")
#: "The criterion of that number" is asked of another grade.
_NUMBER_ASKED = frozenset({"bo", "tieu", "chi", "so", "ten", "mang"})
_OLD_GRADE = r"(?:\s(?:NTM|nông|nong|thôn|thon|mới|moi|nâng|nang|cao|kiểu|kieu|mẫu|mau)\b)*"
#: A follow-up asks the same case of a higher grade: the grade, and what it may say beside it and what was said before.
_HIGHER = re.compile(r"\b(?:nang cao|kieu mau)\b")
_GRADE_ASKED = frozenset(
    folded_syllables(
        "thế vậy còn thì nếu sang lên muốn xét ở với cho về phần xã nông thôn mới nâng cao kiểu mẫu mức tỷ lệ số đó này ấy như bằng bộ"
        " có đã được đủ đạt qua chưa không rồi luôn sao ra là phần trăm phải theo của a à nhỉ ha hả vẫn liệu để"
        " bao nhiêu mấy tới cần tối đa thiểu nào"
    )
)
#: How much must be reached is asked.
_BOUND = re.compile(
    r"\b(?:phai|can|dat|toi thieu|toi da|it nhat|nhieu nhat|muc|ty le|thu nhap)\b.*\b(?:bao nhieu|may|muc nao|nguong nao)\b"
)
#: The grade that a case was asked of, and the number of an indicator in the set of that grade.
_GRADE = re.compile(r"\b(?:NTM|nông thôn mới|nong thon moi)\b|\b(?:xã|xa)\b(?! (?:hội|hoi))", re.IGNORECASE)
_OF_DISTRICT, _COMMUNES_OF = re.compile(r"\bhuyen\b"), re.compile(r"\bxa (?:ntm |nong thon moi )?(?:nang cao|kieu mau)\b")
_IN_SET = re.compile(
    r",? *\b(?:theo )?(?:chỉ tiêu|chi tieu|tiêu chí|tieu chi) \d+(?:\.\d+)?\b"
    r"(?: (?:của |cua )?(?:bộ|bo)(?: (?:tiêu chí|tieu chi))? 20\d\d ?- ?20\d\d)?",
    re.IGNORECASE,
)
#: Whether districts have criteria at all is asked, behind a question on a set for some years.
_HAS_CRITERIA = re.compile(
    r"(?:(?:the|vay|con|va|ma|a|voi|o|cho|thi) )*(?:cap )?huyen(?: (?:thi|trong|o|theo|bo|moi|nay|do|ay|tieu chi|cung|no))*"
    r" (?:co|con)(?: (?:bo|nhung|cac))* tieu chi(?: (?:nao|rieng|gi|nua))* (?:khong|ko|k|chu|chua)(?: (?:a|nhi|vay|the))*"
)
_SETS, _PERIOD = re.compile(r"\bbo tieu chi\b"), re.compile(r"20\d\d ?[-–] ?20\d\d")
#: Each of the lower places is spoken of, or one's own: what is asked is a part of what was asked before ("ở từng xã thì sao?").
_EACH = re.compile(r"\b(?:tung|moi) (?:xa|ban|huyen)\b|\b(?:xa|ban|huyen) (?:cua |ben |nha )?(?:toi|em|minh|nha)\b")
#: What a follow-up asks that the question before didn't, which asked for none of these kinds: how many, and not what is laid down, or
#: whether there are as many; by whom, and not what is meant ("cơ quan nào xác định xã đạt chuẩn đó?").
_ASKED_ANEW = (("count", ("count", "share")), ("who", ("who", "department", "recipient", "partner", "yesno")))
#: What a follow-up may say beside the one thing that it names.
_ONLY_SWITCHES = frozenset(folded_syllables("thế vậy còn với về phần riêng thì sao nhỉ à ạ hả"))
#: A document, or a copy of one, is no village ("văn bản đó", "bản kế hoạch đó").
_A_COPY = re.compile(
    r"\bvan ban\b|\bban (?:ke hoach|bao cao|danh sach|ho so|de an|phuong an|du toan|dang ky|cam ket|quy hoach|quy che|quyet dinh)\b"
)
#: "Bản" in other words than that for a village.
_NO_VILLAGE = r"(?<!văn )(?<!van )(?<!địa )(?<!dia )(?<!cơ )(?<!co )(?<!tài )(?<!tai )"


def elsewhere(query: Query, before: Query) -> str:
    """The question before, asked of another grade, level, year, day, region or thing, where a follow-up names nothing else; otherwise empty."""
    return (
        has_criteria_there(query, before)
        or at_higher_grade(query, before)
        or at_other_level(query, before)
        or target_of_year(query, told(before), before.documents)
        or at_other_year(query, before)
        or at_other_day(query, before)
        or at_other_region(query, before)
        or of_other_thing(query, before)
    )


def has_criteria_there(query: Query, before: Query) -> str:
    """Whether the set that the question before was on has criteria for districts ("thế cấp huyện thì bộ mới có tiêu chí không?"); otherwise empty."""
    found = _HAS_CRITERIA.fullmatch(" ".join(query.plain))
    period = _PERIOD.search(told(before))
    if found is None or period is None or before.has("yesno") or not _SETS.search(fold(told(before))):
        return ""
    return f"Bộ tiêu chí {period[0]} có tiêu chí cấp huyện không?"


def at_other_level(query: Query, before: Query) -> str:
    """The question before, asked of another level of places, where a follow-up names nothing else that is new; otherwise empty."""
    mentioned = {w for m in query.mentions for w in folded_syllables(m.words)}
    again = _GRADED if query.has("yesno") else _GRADED.union(before.plain)  # "huyện thì ai công nhận?"
    named = query.refs or query.documents or query.pointer or mentioned - again
    plain = " ".join(query.plain)
    if _EACH.search(plain) or _A_COPY.search(plain) or _HAS.search(plain):
        return ""
    if any(query.has(kind) and not before.has(*same) for kind, same in _ASKED_ANEW):
        return ""
    was = before.levels or {"xa"}.intersection(before.plain)  # typed without marks it may be another word
    levels = query.levels or (was if query.grades and not query.kinds else frozenset())  # "thế còn nâng cao?"
    once = frozenset(" ".join(_ONCE.findall(" ".join(query.plain))).split())
    alone = not named and query.content - once <= again | _TIER | _NUMBER_ASKED and len(levels) == 1
    if not alone or not was:
        return ""
    (level,) = levels
    grade = _grade(query, level)
    if levels & was and (not grade or set(query.grades) <= set(before.grades)):
        return ""
    place = " ".join([_LEVELS[level], *grade])
    said = told(before)
    words = (rf"{_NO_VILLAGE}\b(?:{_LEVELS[other]}|{other})\b{_OLD_GRADE if grade else ''}" for other in was)
    found = [(m.start(), word) for word in words if (m := re.search(word, said, re.IGNORECASE))]
    return re.sub(min(found)[1], place, said, flags=re.IGNORECASE) if found else ""  # the one that is said first


def at_higher_grade(query: Query, before: Query) -> str:
    """The case told before, or what it must reach, asked of a higher grade, where a follow-up names that and nothing new; otherwise empty."""
    said = told(before)
    grades = set(_HIGHER.findall(" ".join(query.plain)))
    case = fold(said)
    judged = re.search(r"\d", case) and asks_enough(case)
    if len(grades) != 1 or _HIGHER.search(case) or not (judged or (_BOUND.search(case) and not query.has("yesno", "who"))):
        return ""
    if query.refs or query.documents or set(query.plain) - _GRADE_ASKED - set(folded_syllables(said)):
        return ""
    grade = "nâng cao" if "nang cao" in grades else "kiểu mẫu"
    places = list(_GRADE.finditer(said))
    communes = [m for m in places if "x" in m[0].lower()]
    if communes and _OF_DISTRICT.search(case) and _COMMUNES_OF.search(" ".join(query.plain)):
        places = communes[:1]  # communes in it, and not the district, are of that grade
    best = next((m for m in places if "x" not in m[0].lower()), places[0] if places else None)
    return _IN_SET.sub("", f"{said[: best.end()]} {grade}{said[best.end() :]}") if best else ""


def at_other_region(query: Query, before: Query) -> str:
    """The question before, asked of another region, where a follow-up names one and else only what was said before; otherwise empty."""
    named, said = _REGION.findall(query.question), told(before)
    others = list(_REGION.finditer(said))
    if len(named) != 1 or len(others) != 1 or fold(named[0]) == fold(others[0][0]):
        return ""
    rest = set(folded_syllables(_REGION.sub(" ", query.question)))
    if rest - _REGION_ASKED - set(folded_syllables(said)):
        return ""
    return f"{said[: others[0].start()]}{named[0]}{said[others[0].end() :]}"


def at_other_year(query: Query, before: Query) -> str:
    """The question before, asked of another year, where a follow-up says nothing but that year, be it with a part of the sum that it asks
    for, too ("năm 2023 thì bao nhiêu, trong đó vốn đầu tư mấy đồng?"); otherwise empty."""
    text, said = normalise(query.question), told(before)
    among = _AMONG.search(fold_in_step(text))
    part = f", {text[among.start('part') :]}" if among else ""
    plain = _AMONG.sub("", " ".join(query.plain))
    found = _YEAR_ALONE.fullmatch(dated(plain, before.years))
    if found is None or set(_YEAR.findall(said)) != {str(y) for y in before.years} or len(set(before.years)) != 1:
        return ""
    moved = "" if found[1] in said else _in_year(said, found[1], until=_UNTIL.search(plain) is not None)
    return f"{moved.rstrip(' ?.!')}{part}" if moved and part else moved


def _in_year(said: str, year: str, until: bool) -> str:
    """A question with another year in the place of its own, be it as the one until which something is to be reached.

    >>> _in_year("Riêng năm 2026 bao nhiêu xã đạt?", "2030", until=True), _in_year("Vốn năm 2022?", "2023", until=False)
    ('đến năm 2030 bao nhiêu xã đạt?', 'Vốn năm 2023?')
    """
    at = list(_WITHIN.finditer(fold_in_step(said))) if until else []
    return f"{said[: at[0].start()]}đến năm {year}{said[at[0].end() :]}" if len(at) == 1 else _YEAR.sub(year, said)


def at_other_day(query: Query, before: Query) -> str:
    """The question before, asked of another day, where a follow-up names one and else only what was said before; otherwise empty."""
    said = told(before)
    text, earlier = fold(query.question), fold(said)
    days, was = list(DAY.finditer(text)), list(DAY.finditer(earlier))
    if len(days) != 1 or len(was) != 1 or days[0].groups() == was[0].groups() or len(earlier) != len(said):
        return ""
    if (
        query.documents
        or before.documents
        or _LINKED.search(text[: days[0].start()])
        or _LINKED.search(earlier[: was[0].start()])
    ):
        return ""
    rest = set(folded_syllables(DAY.sub(" ", text))) - _DAY_ASKED - set(folded_syllables(said))
    return "" if rest else f"{said[: was[0].start()]}{days[0][0]}{said[was[0].end() :]}"


def of_other_thing(query: Query, before: Query) -> str:
    """The question before, asked of another thing ("còn vốn sự nghiệp?"), where it names several and one of them is of that kind; otherwise empty."""
    named = [m for m in query.mentions if m.start >= 0 and m.kind in ("concept", "agency")]
    if len(named) != 1 or query.documents or query.refs or query.years or query.kinds:
        return ""
    (thing,) = named
    spoken = {m.id: m for m in reversed(before.mentions) if m.kind == thing.kind and m.start >= 0}
    rest = [*query.plain[: thing.start], *query.plain[thing.end :]]
    if len(spoken) < 2 or thing.id in spoken or not _ONLY_SWITCHES.issuperset(rest):
        return ""
    alike = [m for m in spoken.values() if before.plain[m.start] == query.plain[thing.start]]
    if not alike:
        return ""
    place = min(alike, key=lambda m: m.start)
    return " ".join((*before.marked[: place.start], *query.marked[thing.start : thing.end], *before.marked[place.end :]))


def levels_turned_to(query: Query, before: Query) -> set[str]:
    """The levels of places that a follow-up turns to ("sang cấp tỉnh thì ..."), and the question before did not speak of."""
    return set(_TURNED_TO.findall(" ".join(query.plain))) - {*before.plain}


def told(before: Query) -> str:
    """The question before as it was asked, or as it was asked of something else."""
    return before.inherited if before.instead_of else before.question


def _grade(query: Query, level: str) -> list[str]:
    """The grade of a place that stands behind its level ("nông thôn mới nâng cao"), or alone ("còn nâng cao?")."""
    words = query.plain
    begins = (i for i, w in enumerate(words) if w in _GRADE_BEGINS)
    at = words.index(level) + 1 if level in words else next(begins, len(words))
    return list(itertools.takewhile(lambda w: fold(w) in _GRADED - set(_LEVELS), query.marked[at:]))
