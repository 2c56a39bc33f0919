"""Whether the sources say that something has ended which a question supposes to go on ("danh hiệu kiểu mẫu còn xét không?")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import islice

from assistant.answering.documents.spans import period_over
from assistant.understanding import Query
from assistant.understanding.when import says_now, speaks_of_today
from kb.corpus import Corpus
from kb.model import Agency, Provision
from kb.vietnamese import dates, fold, folded_syllables

_SUPPOSED = re.compile(
    r"(?<!\bchi )(?<!\brut )(?<!\bgiam )(?<!\bxuong )(?<!\bgon )(?<!\bthu )\bcon\b(?! (?:so|duong|nguoi|giong|vat|lai|hai|2|\d+ tinh)\b)"
    r"|\bnua (?:khong|chu|a|ha)\b|(?<!cong )\bvan\b(?! (?:ban|hoa|phong|minh)\b)"
)
#: It goes on to what there is to do beside, and not to what still is ("còn phải huy động thêm nguồn khác nữa", "còn có việc công nhận nữa").
_BESIDE = re.compile(
    r"\bcon (?:co(?: ca)?|duoc giao|duoc phan cong|kiem|giu|nhan|ganh|lo) (?!khong\b)\w+.*\bnua\b(?! (?:khong|ko|chu|a|ha|chua|hay)\b)"
    r"|\bcon (?:phai|duoc|can)\b.*\b(?:khac|them)\b|\b(?:ngoai|khong chi|khong nhung|khong rieng)\b.*\bcon\b"
)
#: The question itself says that it does not go on ("không được còn xã nào dưới 15 tiêu chí", "không để xã nào còn ...").
_DENIED = re.compile(r"\b(?:khong|chang|het|dung)(?: \w+){0,4} con\b|\bbang (?:khong|0)\b")
#: "Do they still": asked as of today.
_STILL = re.compile(r"\bcon\b(?! (?:gi|ai|dau) nua).*\bnua\b")
#: Whether a level of government is no more.
_WHETHER = r"(?: han| luon)?(?: roi)? (?:chua|phai khong|dung khong|a|ha)$"
_LEVEL_GONE = re.compile(
    rf"\b(?:cap |quan )?huyen (?:(?:da|bi|duoc) )*(?:bo|het|giai the|dep){_WHETHER}"
    rf"|(?<!khi )(?<!sau )\b(?:bo|giai the) (?:cap |quan )?huyen{_WHETHER}"
)
#: Whether a level of government still is.
_IS_LEVEL = re.compile(
    r"\bcon (?:cap )?(?:quan )?huyen\b(?: nua)? (?:khong|chua|chu|a|ha)$"
    rf"|{_LEVEL_GONE.pattern}"
)
#: Whether a title is given no more ("danh hiệu kiểu mẫu bỏ rồi à?"), and a clause by which it is not.
_TITLE_GONE = re.compile(
    r"(?<!khong )(?<!chua )(?<!ngoai )\b(?:bo|dep|xoa(?: bo)?|het(?: (?:xet|cong nhan|duoc xet))?|thoi (?:xet|cong nhan)"
    r"|khong con(?: (?:nua|xet|duoc xet|cong nhan|ton tai))*)"
    r"(?: (?:han|luon|di|mat|danh hieu|nang cao|kieu mau))*(?: (?:roi|nua))*"
    r"(?: (?:a|ha|chua|chu|nhi|phai khong|dung khong|co phai khong|co dung khong))$"
)
_TITLES = re.compile(r"\b(?:nang cao|kieu mau)\b")
#: A district has to do something, and nothing is said of an end.
_DUTY = re.compile(r"\bhuyen(?: \w+){0,3}? phai (?!khong|chang|chua|vay|the)\w+")
_SAYS_END = re.compile(r"\b(?:cham dut|ket thuc|giai the|bo|het|thoi|khong con)\b")
#: Bodies of several levels end at that of districts ("kết thúc hoạt động cấp cao và cấp huyện").
_LEVEL_CLOSES = re.compile(r"\bket thuc hoat dong\b[^;.]*\bcap huyen\b")
#: A task that ended with the districts, told behind that; a set that is there no more for them, and whether there is one.
_WITH_LEVEL = re.compile(r"\bbo cap huyen\b[^;.]*\bhet doi tuong\b")
_NO_SET, _HAS_SET = (
    re.compile(r"\bkhong con bo tieu chi cap huyen\b"),
    re.compile(r"(?<!khong )(?<!chua )\b(?:co|gom|con)\b(?: \w+){0,4}? (?:tieu chi|bo tieu chi|huyen)\b.*\b(?:khong|chua)$"),
)
_LEVEL_ENDS = re.compile(r"\bcap huyen cham dut\b")
_ENDS = re.compile(r"\b(?:khong con|da het|het hieu luc|bi bai bo|cham dut|ket thuc)\b")
#: What is done to a level of government: nobody does it any more once the level has ended, whatever document still runs.
_OF_LEVEL = re.compile(r"\b(?:con|van) (?:\w+ ){0,4}?(?:xet|cong nhan|tham dinh|dat chuan|thi diem)\b")
#: Since when districts are no more is asked, be it beside something else.
_WHEN_ENDED = re.compile(
    r"\b(?:cap |quan )?huyen(?: (?:da|bi|duoc|thi))* (?:het|bo|giai the|cham dut|ket thuc|khong con|thoi|dep)(?: \w+){0,3}?"
    r" (?:(?:luc|khi|ngay|hom|thang|thoi diem|moc) nao|bao gio)\b"
)
#: So many telling words of a question must stand in the clause that tells of an end, and this share of all of them.
_LEAST, _SHARE = 2, 0.5


def told_ended(query: Query, provisions: Sequence[Provision]) -> bool:
    """Whether a clause of the sources tells the end of what the question supposes to go on, begun by its day."""
    spoken = " ".join(query.plain)
    if no_set_left(query, provisions):
        return True
    level = _first_says(_LEVEL_ENDS, provisions)
    closed = "huyen" in query.levels and _first_says(_LEVEL_CLOSES, provisions)
    if level and len(provisions) > 1 and _DUTY.search(spoken) and not _SAYS_END.search(spoken):
        return True
    if not _SUPPOSED.search(spoken) or _DENIED.search(spoken) or _BESIDE.search(spoken):
        return False
    if level or closed or ("huyen" in query.levels and _tells_end(_WITH_LEVEL, provisions[:1], query.as_of)):
        return True
    telling = {w for w in query.content if not w.isdecimal()}
    clauses = [c for p in provisions for c in re.split(r"[;.]\s", p.text)]
    return any(_ends(clause, telling, query.as_of) for clause in clauses)


def no_set_left(query: Query, provisions: Sequence[Provision]) -> bool:
    """Whether it is asked plainly if a set has criteria for districts, and a source in force says that there is none for them any more."""
    asked = query.levels == {"huyen"} and "bo tieu chi" in (spoken := " ".join(query.plain)) and _HAS_SET.search(spoken)
    told = [p for p in provisions if p.in_force(query.as_of) and _NO_SET.search(fold(p.text))] if asked else []
    last = max(query.years, default=query.as_of.year)  # the sets for earlier years have criteria for districts
    return any(p.in_force_from is None or p.in_force_from.year <= last for p in told)


def told_gone(query: Query, provisions: Sequence[Provision]) -> bool:
    """Whether it is asked if a level of government or a title is no more, and a source tells its end ("cấp huyện bỏ chưa?")."""
    spoken = " ".join(query.plain)
    return (_LEVEL_GONE.search(spoken) is not None and _first_says(_LEVEL_ENDS, provisions)) or _title_gone(query, provisions)


def _title_gone(query: Query, provisions: Sequence[Provision]) -> bool:
    """Whether a title, named or pointed to, is asked to be given no more and a clause in force says so."""
    named = set(_TITLES.findall(f"{' '.join(query.plain)} {fold(query.inherited)}"))
    if not named or "danh hieu" not in " ".join(query.plain) or not _TITLE_GONE.search(" ".join(query.plain)):
        return False
    return any(_says_gone(p, named, query.as_of) for p in provisions)


def _says_gone(provision: Provision, titles: set[str], on: date) -> bool:
    """Whether a provision in force says that titles are given no more."""
    clauses = map(fold, re.split(r"[;.]\s", provision.text)) if provision.in_force(on) else ()
    return any("khong con" in c and titles <= set(_TITLES.findall(c)) for c in clauses)


def title_ended(query: Query, first: Provision, corpus: Corpus) -> list[Provision]:
    """What says that a title is given no more of which it is asked openly as of now ("giờ muốn lên nâng cao thì ..."), where the best
    source is of a period that is over."""
    titles = set(_TITLES.findall(" ".join(query.plain)))
    over = period_over(corpus.documents[first.document], query.as_of)
    if not (titles and over and speaks_of_today(query.marked)) or query.levels - {"xa"} or query.has("yesno"):
        return []
    return list(islice((p for p in corpus.provisions if _says_gone(p, titles, query.as_of)), 1))


def level_ended(query: Query, corpus: Corpus) -> list[Provision]:
    """What ended a level of government that a question speaks of on a day after its end ("tháng 8/2025 vẫn nộp cho huyện à?")."""
    spoken = " ".join(query.plain)
    gone = [a for a in corpus.agencies.values() if a.group and a.level in query.levels and a.to and a.to < query.as_of]
    days = [date(y, m, d) for d, m, y in query.dates if y] + [date(y, 1, 1) for y in query.years]
    after = any(day > a.to for a in gone for day in days if a.to)
    still = says_now(query.question) or _IS_LEVEL.search(spoken)
    later = query.dated or after or still or (_STILL.search(spoken) is not None and not _BESIDE.search(spoken))
    if not later or not query.levels or query.has("list"):
        return []
    return _ending(gone, corpus)


def done_to_level(query: Query, corpus: Corpus) -> list[Provision]:
    """What ended a level of government, where it is asked if something is still done to it ("còn xét huyện nữa không?")."""
    return level_ended(query, corpus) if _OF_LEVEL.search(" ".join(query.plain)) else []


def end_asked(query: Query, corpus: Corpus) -> list[Provision]:
    """What ended the districts, where a question asks when that was."""
    return districts_end(corpus, query.as_of) if _WHEN_ENDED.search(" ".join(query.plain)) else []


def districts_end(corpus: Corpus, on: date) -> list[Provision]:
    """What ended the districts, by a day."""
    return _ending([a for a in corpus.agencies.values() if a.group and a.level == "huyen" and a.to and a.to < on], corpus)


def _ending(gone: Sequence[Agency], corpus: Corpus) -> list[Provision]:
    """What the instruments say of the end of the level of bodies that are gone."""
    numbers = dict.fromkeys(s.document for a in gone for s in a.successors if s.document in corpus.documents)
    told = [p for n in numbers for p in corpus.documents[n].provisions if _LEVEL_ENDS.search(fold(p.text))]
    return told[:1]


def _first_says(what: re.Pattern[str], provisions: Sequence[Provision]) -> bool:
    return any(what.search(fold(p.text)) for p in provisions[:1])


def _tells_end(what: re.Pattern[str], provisions: Sequence[Provision], on: date) -> bool:
    """Whether a clause of some provisions tells of an end that has come by a day."""
    clauses = (c for p in provisions for c in re.split(r"[;.]\s", p.text) if what.search(fold(c)))
    return any(all(y is None or date(y, m, d) <= on for d, m, y in dates(c)) for c in clauses)


def _ends(clause: str, telling: set[str], on: date) -> bool:
    shared = telling & set(folded_syllables(clause))
    begun = all(y is None or date(y, m, d) <= on for d, m, y in dates(clause))
    return bool(_ENDS.search(fold(clause))) and begun and len(shared) >= max(_LEAST, _SHARE * len(telling))
