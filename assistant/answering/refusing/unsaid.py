"""What the plan states and neither explains nor divides: the reason of it, what of it falls to each district or village, a part of an amount.

Such a question is worded like one for what the plan does state, so no likeness tells it apart; what is in the text does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant import wording
from assistant.answering.sources.one_question import ASKING
from assistant.understanding import PLAN, Query
from assistant.understanding.reckoning import RECKONED
from kb.model import Provision
from kb.vietnamese import fold, folded_syllables, numbers

#: A reason is asked for; the kinds of causes that a body has to name are none.
_WHY = re.compile(
    r"\b(?:vi sao|tai sao|vi co gi|vi le (?:gi|nao|do gi)|vi dau (?:ma|lai)|sao lai|vi ly do (?:gi|nao)|ly do (?:gi|nao)"
    r"|nguyen nhan (?:gi|nao)|ly do|(?<!tai )nguyen nhan(?! (?:khach|chu) quan)|(?:^sao|^the sao)(?= .*\b(?:ma|chu) khong\b))\b"
)
#: A text tells a reason or an aim; the aim is none of a number, and none of why it is this and not that.
_CAUSE, _AIM = (
    re.compile(r"\bnguyen nhan\b|\bly do\b"),
    re.compile(r"\bnham\b|\bmuon vay\b|\bmuc dich\b|\bphuc vu\b|\bdap ung\b|\bde (?!nghi\b|xuat\b|an\b)\w+"),
)
#: It is asked why something has to be done.
_NEED = re.compile(r"\b(?:vi sao|tai sao)(?: \w+){0,5}? (?:phai|can|nen)\b")
#: It is asked where something is to be, and a text names a place by its name ("tại Sơn La", "vùng III"); no document is one.
_WHERE = re.compile(r"\b(?:o dau|tai dau|dat dau|vung nao)(?: (?:vay|a|the|nhi))?$")
_PLACE = re.compile(
    r"\b(?:tại|ở) (?!Nghị|Quyết|Điều|Luật|Công|Kế|Thông|Phụ|Chương|Khoản)[A-ZĐ]\w+|\bvùng (?:I{1,3}\b|[A-ZĐ]\w+)"
    r"|\btrên các (?:sông|suối|tuyến|trục)\b"
)
#: A district is asked for by what becomes of it, and a text says of one by name what it has to become.
_WHICH_DISTRICT = re.compile(
    r"^(?:the |vay |thi )*(?:tinh (?:\w+ )?(?:chon|giao|dua|lay|dat|don|uu tien|tap trung)(?: cho)? )?"
    r"(?:nhung |cac )?huyen nao\b(?!.*\bkhong\b)"
)
_DISTRICT_NAMED = re.compile(r"\bhuyện [A-ZĐ]\w+ [A-ZĐ]\w+ (?:đạt|hoàn thành|được|phấn đấu|tiếp tục)")
_RATHER = re.compile(r"\b(?:ma|chu) (?:khong|chang)\b|\b(?:lai|chi) (?:co|chon|lay|dat|de)\b|\bbai bo\b")
#: Ends what is only to be confirmed.
_CONFIRMED = re.compile(r"\b(?:dung|phai) (?:khong|ko|k|hong|chu|chua|vay|the)\b|\b(?:khong|chua|chu|ha|nhi)$")
#: How many it is is asked, not in which clause.
_COUNTS = re.compile(r"(?<!khoan )(?<!dieu )(?<!diem )(?<!muc )\b(?:may|bao nhieu|bn)\b")
#: Those of whom each may have a number of its own; a district is also any of those among which something is parted.
_EACH = re.compile(
    r"\b(?:moi|tung) (huyen|noi|dia phuong|xa|ban|thon|ho|lop|buoi|truong|dot|doan|to|doi|cho|vung|mo hinh)\b|\b(?:12|muoi hai) (huyen)\b"
)
#: One's own place, which has no money of its own in the plan.
_OWN = re.compile(r"\b(huyen|xa|ban|thon) (?:(?:cua |ben |nha )?(?:toi|em|minh|chung toi|chung em|chung minh)|nha|ta)\b")
_MONEY = re.compile(r"\b(?:tien|von|kinh phi|ngan sach|trieu|ty)\b")
_NOT_EACH = frozenset({"mới", "mọi", "mời", "môi", "mồi"})
#: "Nông thôn mới, bản ..." typed without marks.
_NEW_COUNTRYSIDE = re.compile(r"\bnong thon moi\b")
#: The names of each are wanted, and no number.
_NAME_EACH = re.compile(r"\b(ten(?: cua)?) (?:moi|tung) \w+")
#: Places in the text of which each is asked about ("hai chỗ ghi ...: mỗi chỗ mấy bản").
_IN_TEXT = frozenset({"cho", "noi"})
_PLACES_IN_TEXT = re.compile(
    r"\b(?:hai|ba|bon|2|3|4|cac|nhung|may) (?:cho|noi)\b|\b(?:moi|tung) (?:cho|noi)(?: (?:do|ay|thi))* (?:ghi|neu|viet)\b"
)
_DISTRICT = frozenset({"huyen", "noi", "dia phuong"})
#: The programme "Mỗi xã một sản phẩm" by its name.
_ONE_PRODUCT = re.compile(r"\bmoi xa mot san pham\b")
#: A report for less than a year is asked about, and a text that tells of one.
_PERIODIC = re.compile(
    r"\bbao cao (?:\w+ ){0,2}?(?P<period>quy(?! (?:dinh|che|trinh|hoach|mo|dat|tu))|(?:6|sau|9|chin) thang"
    r"|(?:hang |hang|moi )?(?:thang|tuan)(?! \d)|dot xuat|giua (?:nam|ky))\b"
)
_PERIOD_TOLD = re.compile(r"\b(?:hang|moi|tung|dinh ky) (?:thang|quy|tuan)\b|\b(?:6|sau) thang\b|\bdot xuat\b")
#: How many products have so many stars is asked; of the province or of what it aims at.
_OF_STARS = re.compile(r"\b(?:may|bao nhieu)\b(?: \w+){0,5} (?:[2345]|hai|ba|bon|nam) sao\b")
_OURS = re.compile(r"\b(?:tinh|ke hoach|son la|204)\b")
#: A part of an amount is asked for: what stands between this and the question word.
_PART = re.compile(r"\b(?:rieng|phan|danh cho|cho|tach|lam|chia|ganh)\b(.{2,60}?)\b(?:bao nhieu|may|bn)\b")
_LEVEL = re.compile(r"\b(?:tinh|huyen|xa)(?: (?:ganh|gop|bo|lo|chiu|dong|chi))? (?:bao nhieu|may|bn)\b")
_LEAST_AMOUNT = 1000
#: What a lower level gives is asked in money, and figures tell only what all of them give together.
_OF_LEVEL = re.compile(
    r"\b(huyen|xa|ban|dan)(?: (?:phai|can|se))? (?:ganh|gop|bo|chiu|dong|chi|lo)(?: (?:tien|von|them|ra|vao|doi ung))*"
    r" (?:bao nhieu|may)(?: (?:tien|von|ty|trieu|dong|nghin))*(?: (?:vay|a|the|nhi|day|lam nong thon moi))?$"
)


def unsaid(query: Query, sources: Sequence[Provision], idle: frozenset[str], districts: Sequence[str]) -> str:
    """What is asked of something that the plan states and that it does not tell, in words; empty where it may be told."""
    if _graded(query, sources):
        return wording.PART
    if not sources or sources[0].document != PLAN:
        return ""
    if _asks_why(query):
        return "" if _explained(query, sources) else wording.REASON
    if query.has("yesno", "average"):
        return ""
    if (period := _PERIODIC.search(" ".join(query.plain))) and not any(_PERIOD_TOLD.search(fold(p.text)) for p in sources):
        at = period.string[: period.start("period")].count(" ")
        return wording.OTHER_PERIOD.format(period=" ".join(query.marked[at : at + 1 + period["period"].count(" ")]))
    if each := _each(query, sources, districts):
        return wording.FOR_EACH.format(each=each)
    if (level := _OF_LEVEL.search(" ".join(query.plain))) and not any(
        level[1] in fold(f.what) for p in sources for f in p.figures
    ):
        return wording.PART
    return wording.PART if not query.has(*RECKONED) and _asks_part(query, sources, idle) else ""


def may_be_unsaid(query: Query) -> bool:
    """Whether a question is of a kind that is looked at here; it costs no search."""
    plain = " ".join(query.plain)
    if _PERIODIC.search(plain):
        return True
    parted = _OF_STARS.search(plain) or _EACH.search(plain) or _OWN.search(plain) or _OF_LEVEL.search(plain) or _whole(query)
    return _asks_why(query) or (_COUNTS.search(plain) is not None and bool(parted))


def _graded(query: Query, sources: Sequence[Provision]) -> bool:
    """Whether it is asked how many products of a grade the province aims at, and the plan, which is a source, names no grade."""
    plain = " ".join(query.plain)
    spoken = " ".join((*query.plain, *(query.before.plain if query.before else ())))
    ours = [folded_syllables(p.text) for p in sources if p.document == PLAN]
    if query.has("yesno") or set(query.documents) - {PLAN} or not (_OF_STARS.search(plain) and _OURS.search(spoken)):
        return False
    return bool(ours) and not any("sao" in text for text in ours)


def _whole(query: Query) -> set[float]:
    """The amounts that a question names."""
    return {n for n in query.numbers if n >= _LEAST_AMOUNT and not 2000 < n < 2100}


def _asks_why(query: Query) -> bool:
    """Whether nothing but a reason is asked for."""
    plain = " ".join(query.plain)
    rest, asked = _WHY.subn(" ", plain)
    return bool(asked) and not ASKING.search(rest) and not _CONFIRMED.search(plain)


def _explained(query: Query, sources: Sequence[Provision]) -> bool:
    """Whether a source tells the reason that is asked for."""
    texts = [fold(p.text) for p in sources]
    stated = {n for n in query.numbers if n > 1} & {n for p in sources for n in numbers(p.text)}
    if stated or _RATHER.search(" ".join(query.plain)):
        return any(map(_CAUSE.search, texts))
    return any(_CAUSE.search(t) or _AIM.search(t) for t in texts)


def gives_aim(query: Query, first: Provision) -> bool:
    """Whether nothing is asked but why something has to be done, and the best source says to what end."""
    needed = _asks_why(query) and _NEED.search(" ".join(query.plain))
    return bool(needed) and _AIM.search(fold(first.text)) is not None and _explained(query, [first])


def gives_place(query: Query, first: Provision) -> bool:
    """Whether nothing is asked but where something is to be, and the best source names a place or a kind of area for it."""
    plain = " ".join(query.plain)
    asking = [a for a in ASKING.findall(plain) if a != "may" or query.has("count")]  # "mấy cái trạm ... ở đâu" counts nothing
    if len(asking) != 1:
        return False
    named = _PLACE if _WHERE.search(plain) else _DISTRICT_NAMED if _WHICH_DISTRICT.search(plain) else None
    return named is not None and named.search(first.text) is not None


def _each(query: Query, sources: Sequence[Provision], districts: Sequence[str]) -> str:
    """Of whom each is asked to have a number that no source gives to each, as typed; empty where one does or none is asked."""
    plain = " ".join(query.plain)
    named = _NAME_EACH.sub(r"\1 _ _", _NEW_COUNTRYSIDE.sub("_ _ _", _ONE_PRODUCT.sub("_ _ _ _ _", plain)))
    in_text = query.has("place") or len(query.refs) > 1 or _PLACES_IN_TEXT.search(plain)
    texts = _ONE_PRODUCT.sub(" ", fold(" ".join(p.text for p in sources)))
    if (own := _OWN.search(plain)) and query.has("count") and _MONEY.search(" ".join((plain, *query.carried))):
        at = plain[: own.start()].count(" ")
        return " ".join(query.marked[at : at + 1 + own[0].count(" ")])
    for found in _EACH.finditer(named):
        at = plain[: found.start()].count(" ")
        whose = found[1] or found[2]
        if query.marked[at] in _NOT_EACH or not _COUNTS.search(plain) or (in_text and whose in _IN_TEXT):
            continue
        parted = whose in _DISTRICT and sum(fold(d) in texts for d in districts) > 1
        if not parted and not re.search(rf"\b(?:moi|tung) {whose}\b", texts):
            return " ".join(query.marked[at : at + 1 + len(whose.split())])
    return ""


def _asks_part(query: Query, sources: Sequence[Provision], idle: frozenset[str]) -> bool:
    """Whether a part is asked for of an amount that the question names, and no source with that amount names the part."""
    texts = [p.text for p in sources if _whole(query) & set(numbers(p.text))]
    if not texts:
        return False
    plain, told = " ".join(query.plain), set(folded_syllables(" ".join(texts)))
    if len(_LEVEL.findall(plain)) > 1:
        return True
    asked = {w for part in _PART.findall(plain) for w in part.split()} - query.filling(idle)
    return any(w not in told and not w.isdecimal() for w in asked)
