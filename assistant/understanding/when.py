"""Which day a question is about: a date, a month or a year that it holds for, "before the merger", "today".

A date in a question is not always the day that the answer must hold for: it may be a deadline ("trước ngày 20/11"), the date of
a document ("Quyết định 263/QĐ-TTg ngày 22/02/2022"), the year of an amount ("vốn năm 2023") or of a target ("đến năm 2025"). It
counts where the question puts itself on that day ("vào", "tính đến", at its beginning), or where something changed on that day.
"""

from __future__ import annotations

import calendar
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from kb.corpus import Corpus
from kb.vietnamese import fold, normalise

#: Where a question stands in relation to a change: "trước khi sửa đổi", "sau khi sửa đổi".
Side = Literal["", "before", "after"]

#: That something goes on, in any words.
LASTS = re.compile(r"\b(?:con|van)\b(?! (?:ban|phong|hoa)\b)")

_ON = r"(?:tinh den|tinh toi|tinh tai|xet tai|xet|tai|vao|(?<!nhu )(?<!khac )(?<!giong )hoi|luc|trong|thoi diem|khi do|o|cho|ap dung cho)"
_PUT = re.compile(
    rf"(?:\b{_ON}\s+(?:thoi diem\s+)?(?:ngay\s+|thang\s+|cuoi\s+|dau\s+|giua\s+)?(?:nam\s+)?"
    r"|^\W*(?:(?:the|vay|con|neu|thi|hom)\s+)*(?:(?:buoc\s+)?sang\s+)?(?:dau\s+|giua\s+|cuoi\s+)?)$"
)
#: A day named beside one that the question puts itself on: "ngày 28/02/2025 và ngày 01/3/2025".
_JOINED = re.compile(r"\b(?:va|voi|so voi|hay|hoac|roi|cung)\s+(?:ngay\s+)?$")
_LINK = re.compile(r"\b(truoc|sau|tu|ke tu|den het|het)\s+(?:ngay\s+|thang\s+)?$")
#: The question goes on to a day on which something changed ("..., sang 01/3/2025 thì sở nào?").
_ONTO = re.compile(r"\bsang\s+(?:ngay\s+)?$")
DAY = re.compile(r"(?<![\d/])(\d{1,2})\s*(?:[/.-]|\s+thang\s+)\s*(\d{1,2})\s*(?:[/.-]|\s+nam\s+)\s*(20\d\d)(?![\d/])")
#: Points back to the day told before ("hồ sơ lập tháng 3/2025 ...: khi đó ...").
_THEN = re.compile(r"\b(?:luc|khi|hoi) (?:do|ay)\b|\bthoi diem (?:do|ay)\b")
#: Behind a day: the time from it on is meant too ("trước 01/3/2025 ai lo và ai lo từ ngày đó?").
_SINCE_THEN = re.compile(r"\b(?:tu|ke tu|sau)(?: (?:ngay|moc|thoi diem|hom|luc|khi))? (?:do|ay|nay)\b")
_MONTH = re.compile(r"(?<![\d/])thang\s+(\d{1,2})\s*(?:[/-]|\s+nam\s+)\s*(20\d\d)(?![\d/])")
_YEAR = re.compile(
    r"(?<![\d/-])(?:(dau|giua|cuoi|het)\s+)?(?:nam\s+|(?<=\bhoi )|(?<=\bluc )|(?<=\bcuoi )|(?<=\bgiua )|(?<=\bdau ))"
    r"(20\d\d)(?!\s*-|\d|\s+(?:den|toi)\b)"
)
#: What has an amount of its own for each year: there a year says which amount, not on which day the law is asked.
_YEARLY = re.compile(
    r"\b(?:von|kinh phi|(?<!duoc )ngan sach|muc tieu|chi tieu|ket qua|(?<!ho )so xa|(?<!ho )so huyen|bao nhieu xa|huy dong|giai ngan|trieu|ty dong)\b"
)
_NOW = re.compile(
    r"\b(hien nay|hien tai|hien hanh|bay gio|hom nay|ngay nay|luc nay|den nay|toi nay|hien gio|gio day|hien thoi)\b"
)
#: The same in one word, and after a change; typed without marks, "nay" after a noun may be "này".
_TODAY = re.compile(
    r"\b(?=hi)(?<!thực )(?<!thuc )(?<!thể )(?<!the )(?<!phát )(?<!phat )(?<!xuất )(?<!xuat )(?<!biểu )(?<!bieu )"
    r"(?:hiện|hien)\b(?! (?:trạng|trang|vật|vat|đại|dai|có|co|tượng|tuong|hành|hanh)\b)"
    r"|\b(?=gi)(?<!mấy )(?<!may )(?<!làm )(?<!lam )(?<!bao )(?:giờ|gio)\b|(?=nay)(?<!viec )(?<!cai )(?<!so )(?<!muc )(?<!hoach )(?<!trinh )"
    r"(?<!vu )(?<!phan )(?<!khoan )(?<!chuyen )(?<!dieu )(?<!diem )(?<!loai )(?<!nhom )(?<!cau )(?<!y )(?<!chi )(?<!xa )\bnay\b"
    r"|\b(?:lúc này|luc nay)\b|\bsau (?:khi )?(?:sáp nhập|sap nhap|hợp nhất|hop nhat|sắp xếp|sap xep|nhập|nhap)\b"
)
#: Who holds it today is asked beside another day ("hồi 2024 sở nào lo, giờ sở nào"); "này do ai" is no today.
_NOW_WHO = re.compile(
    r"\b(?:gio|nay|hien)(?: (?:thi|la|do|thuoc|ve|ben|den))* (?:ai|(?:so|co quan|don vi|ben|noi|cap|ban|bo|cuc|ngan hang|to chuc) nao|(?:o )?dau)\b"
    r"|\b(?:gio|nay|hien) (?:so|viec|co quan|don vi|ban|phong|bo) (?:ay|do|day) (?:thi |da |bi |duoc )*"
    r"(?:nhap|gop|thuoc|ve|chuyen|thanh|hop nhat|sap nhap)\b"
)
#: "And now?" of what was asked before, where more may be asked behind it ("thế còn bây giờ, và theo nghị quyết nào?").
_NOW_TOO = re.compile(
    r"(?:(?:the|vay|con|thi) )*(?:bay gio|hien nay|hien gio|hien tai|hom nay|gio|nay)(?: (?:thi|la|ra))?(?: sao)?"
    r"(?: va\b| theo\b| do (?:nghi|quyet|van|luat|nghi)\b| bang\b| can cu\b|$)"
)
#: A body before a date puts the question on that day ("Sở X ngày 30/6/2024 làm gì"); the date of a document does not.
_BODY = re.compile(r"\b(?:so|ban(?! hanh)|cuc|chi cuc|hoi|bo|ubnd|uy ban|cong an|mat tran|huyen|co quan|don vi)\b.{0,70}$")
_PAPER = re.compile(r"\b(?:qd|quyet dinh|nq|nghi quyet|nd|nghi dinh|kh|ke hoach|tt|thong tu|cv|cong van|luat|huong dan)\b|\d/")
#: Something was announced or signed on that day; the question holds for another.
_ISSUED = re.compile(r"\b(?:cong bo|ban hanh|thong qua|ky)\s+ngay\s*$")
_CHANGE = r"(?:bi |duoc |co )?(?:sua|sua doi|bo sung|thay the|thay doi|ban sua)"
_UNCHANGED = re.compile(
    rf"\b(?:truoc (?:khi|luc) {_CHANGE}|ban (?:cu|goc|dau|chua sua)|nguyen ban|chua (?:bi |duoc )?sua|ban dau"
    r"|(?:luc|khi|hoi|thuo) (?:moi|vua) (?:duoc )?(?:ban hanh|ra doi|ra|ky)|(?:quy dinh|muc|ty le|cach) cu)\b"
)
_CHANGED = re.compile(
    rf"\b(?:sau (?:khi|luc) {_CHANGE}|da (?:bi |duoc )?sua|ban (?:moi|sua doi)|(?:quy dinh|muc|ty le|cach) moi)\b"
)
#: "Ngày trước nhập đi đâu" asks what became of a body, and is no day before that.
_UNMERGED = re.compile(
    r"\b(?:(?<!ngay )(?<!hoi )truoc (?:khi )?(?:sap nhap|hop nhat|sap xep|nhap|to chuc lai|giai the)(?! (?:di |vao |ve |voi )?dau\b)"
    r"|khi chua (?:sap nhap|hop nhat))\b"
)
_WITH_DISTRICTS = re.compile(
    r"\b(?:truoc khi (?:bo|het|giai the|cham dut|ket thuc) (?:cap )?huyen"
    r"|(?:hoi|khi|luc|thoi|ngay) (?:van )?(?:con|chua bo|co) (?:cap )?huyen|chua bo (?:cap )?huyen)\b"
)
_BY_DOCUMENT = re.compile(
    r"\b(truoc|tu|sau)\s+(?:khi\s+)?(?:co\s+|ban hanh\s+)?(?:nghi dinh|quyet dinh|nghi quyet|luat|nd|qd|nq)\b"
)
#: Right before that: it is said when another document came.
_CAME = re.compile(r"\b(?:ky|ban hanh|thong qua|ra doi|ra|co|duyet)\s+$")

#: Right behind a year, who has something in it.
_WHO_THEN = re.compile(
    r"\s+(?:(?:viec|phan|mang) (?:ay|do|nay|kia) )?(?:thi |la |do |sang |thuoc |ve |se )*(?:ai|so nao|co quan nao|cap nao|don vi nao)\b"
)
#: Words after a year at the beginning of a question, where the question puts itself in that year.
_CLAUSE = re.compile(r"\s*(?:,|:|thi\b|ai\b|so nao\b|co quan nao\b|cap nao\b|don vi nao\b)")


@dataclass(frozen=True)
class Turns:
    """Days on which something changed: ``days`` on which a body or a document began, the last day before the departments of
    the province were merged (``unmerged``) and the last day with districts."""

    days: frozenset[date] = frozenset()
    unmerged: date = date.max
    districts: date = date.max

    @classmethod
    def of(cls, corpus: Corpus) -> Turns:
        """The turns that a corpus knows; a merger without a date means the day on which most bodies of that level ended."""
        bodies, provisions = corpus.agencies.values(), corpus.provisions
        days = {s.from_ for a in bodies for s in a.successors} | {p.in_force_from for p in provisions if p.in_force_from}
        ends = {level: Counter(a.to for a in bodies if a.level == level and a.to) for level in ("tinh", "huyen")}
        last = {level: max(found, key=lambda d: (found[d], d), default=date.max) for level, found in ends.items()}
        return cls(frozenset(days), last["tinh"], last["huyen"])


@dataclass(frozen=True)
class When:
    """The day a question holds for (None: the day on which it is asked), whether it says so, and the side of a change."""

    day: date | None = None
    side: Side = ""
    now: bool = False


def read_when(text: str, today: date, turns: Turns = Turns(), bodies: bool = False) -> When:
    """Reads the day that a question holds for. ``bodies``: it asks who, so that a year at its end is no year of an amount.

    >>> read_when("Ngày 30/6/2024, ai thẩm định tiêu chí giao thông?", date(2026, 11, 23)).day
    datetime.date(2024, 6, 30)
    >>> read_when("Trước 01/3/2025 sở nào làm?", date(2026, 11, 23), Turns(frozenset({date(2025, 3, 1)}))).day
    datetime.date(2025, 2, 28)
    >>> read_when("Báo cáo gửi trước ngày 20/11/2025 qua sở nào?", date(2026, 11, 23)).day is None
    True
    >>> read_when("Thế nếu xét ngày 10/4/2024 thì sao?", date(2026, 11, 23)).day
    datetime.date(2024, 4, 10)
    >>> read_when("Vốn ngân sách trung ương năm 2023 là bao nhiêu?", date(2026, 11, 23)).day is None
    True
    >>> read_when("Trước sáp nhập sở nào lo, hiện nay sở nào?", date(2026, 11, 23), bodies=True).day is None
    True
    """
    plain = fold(text)
    now = _NOW.search(plain) is not None
    today_too = bodies and (now or asks_who_today(text))
    day = None if today_too else _day_said(plain, today, turns.days)
    if day is None and not today_too:  # who has it today is told with who had it before
        past = turns.districts if _WITH_DISTRICTS.search(plain) else turns.unmerged if _UNMERGED.search(plain) else None
        day = min(today, past) if past else None
    if day is None and not (now or today_too):
        day = _year_said(plain, today, bodies)
    return When(day, _side(plain), now)


def asks_who_today(text: str) -> bool:
    """Whether a question asks who holds something today; "nay" counts only where its tone mark shows that it is not "này", or after a comma."""
    typed, plain = normalise(text).lower(), fold(text)
    return any(
        m[0].startswith(("gio", "hien"))
        or (plain[: m.start()].rstrip().endswith(",") if typed == plain else typed[m.start() : m.start() + 3] == "nay")
        for m in _NOW_WHO.finditer(plain)
    )


def says_now(text: str) -> bool:
    """Whether a question asks for today in so many words."""
    return _NOW.search(fold(text)) is not None


def asks_now_too(plain: Sequence[str]) -> bool:
    """Whether a follow-up asks for today what was asked before, be it with more behind it.

    >>> asks_now_too("the con bay gio va theo van ban nao".split()), asks_now_too("con hien nay ho lam gi".split())
    (True, False)
    """
    return _NOW_TOO.match(" ".join(plain)) is not None


def speaks_of_today(marked: Sequence[str]) -> bool:
    """Whether a question, as typed, speaks of today or of the time since a change, in however few words.

    >>> speaks_of_today("hiện sở nào chủ trì".split()), speaks_of_today("sở nào thực hiện việc này".split())
    (True, False)
    >>> speaks_of_today("nay so nao lo".split()), speaks_of_today("so nao lo ke hoach nay".split())
    (True, False)
    """
    return _TODAY.search(" ".join(marked)) is not None


def before_document(text: str, several: bool = False) -> bool:
    """Whether a question puts itself before a document that it names; of ``several``, one may only be said to be older than another."""
    plain = fold(text)
    found = _BY_DOCUMENT.search(plain)
    return found is not None and found[1] == "truoc" and not (several and _CAME.search(plain[: found.start()]))


def _side(plain: str) -> Side:
    before, after = _UNCHANGED.search(plain), _CHANGED.search(plain)
    return "before" if before and not after else "after" if after and not before else ""


def _day_said(plain: str, today: date, turns: frozenset[date]) -> date | None:
    """A day or a month that the question puts itself on, before or after; of several days the last, whose answer tells the others."""
    said: list[date] = []
    for match in DAY.finditer(plain):
        if (day := _date(int(match[3]), int(match[2]), int(match[1]))) is None:
            continue
        before = plain[: match.start()]
        found = day if said and _JOINED.search(before) else _placed(before, day, today, turns)
        if found is not None and found < day and _SINCE_THEN.search(plain[match.end() :]):
            found = max(day, today)
        said += [found] if found is not None else []
    if said:
        return max(said)
    for match in _MONTH.finditer(plain):
        if (first := _date(int(match[2]), int(match[1]), 1)) is None:
            continue
        last = month_end(first)
        before = plain[: match.start()]
        if (link := _LINK.search(before)) and any(t.replace(day=1) == first for t in turns):
            return first - timedelta(days=1) if link[1] == "truoc" else _not_after(last, today)
        if _PUT.search(before):
            return last
    return pointed_back(plain)


def pointed_back(plain: str) -> date | None:
    """The last day, or the end of the last month, that is told before "khi đó"."""
    found = _THEN.search(plain)
    told = plain[: found.start()] if found else ""
    days = [d for m in DAY.finditer(told) if (d := _date(int(m[3]), int(m[2]), int(m[1])))]
    return next(reversed(days or [month_end(m) for m in months_told(told)]), None)


def months_told(plain: str) -> list[date]:
    """The first days of the months that a text (without marks) tells with their years."""
    return [d for m in _MONTH.finditer(plain) if (d := _date(int(m[2]), int(m[1]), 1))]


def month_end(day: date) -> date:
    """The last day of the month of a day."""
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def _placed(before: str, day: date, today: date, turns: frozenset[date]) -> date | None:
    """The day that a date stands for, by the words before it; None where it is only mentioned."""
    asked = before.removesuffix("ngay ")
    if link := _LINK.search(before):
        turning = day in turns or day + timedelta(days=1) in turns
        if not turning and asked.strip() != link[0].removesuffix("ngay ").strip():
            return None
        if link[1] == "truoc":
            return day - timedelta(days=1)
        return day if link[1].endswith("het") else _not_after(day, today)
    clause = re.split(r"[,.;:?]", before)[-1]
    named = asked != before and _BODY.search(clause) and not (_PAPER.search(clause) or _ISSUED.search(clause))
    onto = day in turns and _ONTO.search(before)
    return day if _PUT.search(before) or _PUT.search(asked) or named or onto else None


def _not_after(day: date, today: date) -> date | None:
    """From a day that has passed on means: as of today; from a day to come means: that day."""
    return None if day <= today else day


def _year_said(plain: str, today: date, bodies: bool) -> date | None:
    """A past year that the question puts itself in; not the year of an amount or of a target."""
    if bodies and any(_is_now(m, plain, today) for m in _YEAR.finditer(plain)):
        return None
    for match in _YEAR.finditer(plain):
        year, before, after = int(match[2]), plain[: match.start()], plain[match.end() :]
        put = _PUT.search(before) or (not before.strip() and _CLAUSE.match(after))
        at_end = bodies and not after.strip(" ?.!") and not re.search(r"(?:den|tu|giai doan|truoc|sau)\s*$", before)
        if year < today.year and (put or at_end) and (bodies or not _YEARLY.search(plain)):
            return _date(year, *{"dau": (1, 31), "giua": (6, 30)}.get(match[1] or "", (12, 31)))
    return None


def _is_now(said: re.Match[str], plain: str, today: date) -> bool:
    """Whether a question that asks who, be it of several years, puts itself in the year in which it is asked."""
    year = int(said[2])
    who_then = year >= today.year and _WHO_THEN.match(plain[said.end() :]) is not None
    return who_then or (year == today.year and _PUT.search(plain[: said.start()]) is not None)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
