"""Claims that all districts are gone, or still there, on a day ("ngày 10/6/2025 đã bỏ cấp huyện rồi", "giữ cấp huyện tới hết năm 2025").

All of them ended on one day; nothing else may be said beside that.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from assistant import wording
from assistant.answering.bodies.gone import ENDED_LEVEL
from assistant.answering.composer import Draft
from assistant.understanding import Query
from assistant.understanding.when import DAY, month_end, months_told
from kb.corpus import Corpus
from kb.vietnamese import fold, folded_syllables

#: Since when there are none, and what says so: the law, and the resolution of the Party before it.
_SINCE, LAW, _PARTY = date(2025, 7, 1), ("72/2025/QH15", "Đ51.3"), ("60-NQ/TW", "5/1")
_LEVEL = re.compile(
    r"\bcap huyen\b|\b(?:cac|tat ca|toan bo|muoi hai|12|may|het) (?:don vi )?(?:hanh chinh )?(?:cap )?(?:quan )?huyen\b"
    r"|\b(?:bo may|chinh quyen) huyen\b|\bhuyen(?: va)? thanh pho\b"
)
#: Another body of that level than its government.
_OTHER_BODY = re.compile(r"\b(?:dang bo|dang uy|hdnd|hoi dong|toa an|vien kiem sat|mat tran|doan the|cong an)\b")
_END = (
    r"(?:xoa(?: so| ten| bo)?|bo(?! may\b)|giai the|cham dut|ket thuc|dep|het(?! (?:nam|thang|ngay)\b)|nghi(?! (?:quyet|dinh)\b))"
)
_KEPT = re.compile(
    rf"\b(?:khong|chua|chang)(?: (?:he|bi|phai|duoc))* {_END}\b|\b(?:giu|duy tri|keo dai)\b|(?<!khong )(?<!het )(?<!chang )\bcon\b"
    rf"|^(?!.*\b{_END}\b).*\b(?:ton tai|hoat dong)\b"
)
_ENDED = re.compile(rf"\b{_END}\b|\b(?:khong|het|chang) con\b|\bkhong ton tai\b")
#: It is only pressed ("bỏ rồi còn gì").
_PRESSED = re.compile(r"\bcon gi(?: nua)?(?: dau)?$")
_YEAR_END = re.compile(r"\b(?:het|cuoi) nam (20\d\d)\b")
#: What stands before a day: that it is not the one; up to, from or before it.
_NOT = re.compile(r"\b(?:khong|chang|chu) phai (?:la )?(?:tu |den )?(?:ngay |thang )?$")
_UNTIL = re.compile(r"\b(?:den|toi)(?: tan)?(?: het| cuoi)?(?: ngay| thang)? $")
_FROM, _BEFORE = re.compile(r"\b(?:tu|ke tu)(?: ngay| thang)? $"), re.compile(r"\btruoc(?: ngay| thang)? $")
_AFTER = re.compile(r"\bsau(?: ngay| thang)? $")
#: Says only then, and not before.
_ONLY_THEN = re.compile(r"\bmoi\b")
#: What else such a claim may hold.
_IDLE = frozenset(
    folded_syllables(
        "cấp huyện các tất cả toàn bộ mười hai mấy quận đơn vị hành chính bộ máy chính quyền thành phố tỉnh sơn la nước mình nhà ta của ở"
        " xóa sổ tên bỏ giải thể chấm dứt kết thúc dẹp hết nghỉ hẳn giữ duy trì kéo dài còn tồn tại hoạt động không chưa chẳng bị được phải"
        " đảng trung ương quốc hội luật nghị quyết bảo nói ghi cho nghe thấy cơ mà đã rồi vẫn mới lúc ngày tháng năm cuối tới đến từ trước kể"
        " khi đó đúng chứ gì là thì theo hôm tận luôn phải nguyên"
    )
)
#: Both are said to have come on the same day; the departments of the province were merged on another one.
_SAME_DAY = re.compile(r"\b(?:cung|dung|trung)(?: vao)? (?:mot |1 )?(?:ngay|luc|hom|thoi diem|dot|thang)\b|\bdong thoi\b")
_DEPARTMENTS = re.compile(
    r"\b(?:cac )?so(?: (?:nganh|ban nganh|cua tinh))* (?:moi|hop nhat|sap nhap|ra doi|thanh lap|di vao)\b|\b(?:hop nhat|sap nhap|lap) (?:cac )?so\b"
)
_STOPPED = re.compile(r"\bhuyen (?:se |cung |deu )?(?:dung|ngung|thoi)\b")
_NOT_SAME = re.compile(r"\b(?:khong|chang|dau|khac)(?: (?:phai|he|co|vao|la))* $")
_MERGED = ("461/NQ-HĐND", "I/7")


def districts_claimed(query: Query, corpus: Corpus) -> Draft | None:
    """The verdict with what ended the districts; None where a question claims no such thing, or more."""
    plain = _PRESSED.sub("", " ".join(query.plain)).strip()
    if not query.has("yesno") or query.districts or not _LEVEL.search(plain) or _OTHER_BODY.search(plain):
        return None
    spoken = {w for w in plain.split() if not w.isdecimal()} - query.filling(corpus.phrases.stopwords) - _IDLE
    papers = set(query.documents) - {LAW[0], _PARTY[0]}
    if apart := _on_other_day(query, plain, corpus):
        return apart
    more = spoken or papers or query.ids("agency") or set(query.ids("concept")) - ENDED_LEVEL
    right = None if more else _right(query, plain)
    order = (_PARTY, LAW) if "dang" in plain.split() or _PARTY[0] in query.documents else (LAW, _PARTY)
    told = [p for place in order if (p := corpus.provision(*place))]
    if right is None or not told:
        return None
    draft = Draft(as_of=query.as_of, lines=[f"- {wording.quoted(p)}" for p in told])
    draft.cite(*told)
    draft.decide("yes" if right else "no")
    return draft


def _on_other_day(query: Query, plain: str, corpus: Corpus) -> Draft | None:
    """The denial that the districts ended on the day on which the departments were merged; None where that isn't claimed."""
    same = _SAME_DAY.search(plain)
    ended = _STOPPED.search(plain) or (_ENDED.search(plain) and not _KEPT.search(plain))
    if same is None or not (ended and _DEPARTMENTS.search(plain)) or query.has("who", "when"):
        return None
    draft = Draft(as_of=query.as_of)
    draft.cite(*(p for place in (LAW, _MERGED) if (p := corpus.provision(*place))))
    draft.lines = [f"- {wording.quoted(p)}" for p in draft.provisions]
    draft.decide("yes" if _NOT_SAME.search(plain[: same.start()]) else "no")
    return draft


def _right(query: Query, plain: str) -> bool | None:
    """Whether it is true; None where nothing is claimed, or it can't be told of which day."""
    kept, ended = _KEPT.search(plain) is not None, _ENDED.search(plain) is not None
    days = _days(fold(query.question))
    if not (kept or ended) or len(days) > 1:
        return None
    before, day = days[0] if days else ("", query.as_of)
    if _AFTER.search(before):
        return None
    return _lasts(before, day) if kept else _over(before, day, _ONLY_THEN.search(plain) is not None)


def _lasts(before: str, day: date) -> bool | None:
    """Whether districts are there on a day, up to it, from it on or before it."""
    last = _SINCE - timedelta(days=1)
    if _UNTIL.search(before):
        return None if day < last else day == last
    if _BEFORE.search(before):
        return True if day <= _SINCE else None
    return day < _SINCE


def _over(before: str, day: date, only_then: bool) -> bool:
    """Whether districts are gone on a day, from it on or before it; ``only_then``: and not earlier."""
    if _FROM.search(before) or only_then:
        return day in (_SINCE, month_end(_SINCE))
    return day > _SINCE if _BEFORE.search(before) else day >= _SINCE


def _days(text: str) -> list[tuple[str, date]]:
    """The days that a text (without marks) says, a month or a year by its end, each with the words before it; not one that it denies."""
    found = [(text[: m.start()], date(int(m[3]), int(m[2]), int(m[1]))) for m in DAY.finditer(text) if _is_day(m)]
    if not found and (months := months_told(text)):
        found = [(text[: text.rindex("thang ")], month_end(months[-1]))] if len(months) == 1 else []
    found = found or [(text[: m.start()] + "het ", date(int(m[1]), 12, 31)) for m in _YEAR_END.finditer(text)]
    return [(before, day) for before, day in found if not _NOT.search(before)]


def _is_day(found: re.Match[str]) -> bool:
    try:
        date(int(found[3]), int(found[2]), int(found[1]))
    except ValueError:
        return False
    return True
