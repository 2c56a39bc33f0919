"""Whether the plan is asked to go on with something, to do more of it, to arrange it anew or to end it ("kế hoạch có bảo làm tiếp X không hay
cắt rồi?"): the sentence on that thing decides, whatever else is told of those who ask."""

from __future__ import annotations

import re

from assistant.answering.claims.ruling import Ruling
from assistant.understanding import PLAN, Query
from kb.model import Provision
from kb.vietnamese import fold, folded_syllables

_WHETHER = r"\b(?:có|co|còn|con)(?: (?:{small}))* "
_SMALL = (
    r"nói|noi|bảo|bao|ghi|nhắc|nhac|định|dinh|tính|tinh|muốn|muon|đề ra|de ra|yêu cầu|yeu cau|chủ trương|chu truong|cho|bị|bi|được|duoc|phải"
    r"|phai|chuyện|chuyen|việc|viec|là|la|sẽ|se|vẫn|van|còn|con|gì|gi|tới|toi|đến|den|về|ve"
)
_HEAD, _END = _WHETHER.format(small=_SMALL), r"(?:không|khong|ko|k|chưa|chua)(?: (?:nữa|nua|ạ|a|nhỉ|nhi|vậy|vay|thế|the|hả|ha))*$"
_GOING = (
    r"(?:làm|lam|thực hiện|thuc hien|triển khai|trien khai|chi|hỗ trợ|ho tro) (?:tiếp|tiep)|tiếp tục|tiep tuc|duy trì|duy tri"
    r"|đẩy mạnh|day manh|tăng cường|tang cuong|thúc đẩy|thuc day"
)
_ANEW = (
    r"(?:(?:quy hoạch|quy hoach|sắp xếp|sap xep|xếp đặt|xep dat|sắp đặt|sap dat|bố trí|bo tri|xếp|xep)(?: \w+){0,5}?) (?:lại|lai)"
)
_ENDING = r"bỏ|bãi bỏ|bai bo|xóa bỏ|xoa bo|hủy bỏ|huy bo|cắt giảm|cat giam|cắt|cat|dừng|ngừng|ngung|chấm dứt|cham dut|thu hẹp|thu hep|thôi"
_MORE = r"\b(?:day manh|tang cuong|thuc day|mo rong|nang cao|phat huy|chu trong|phat trien"
#: What is asked, as it is typed, and what the sentence on the thing says where it is so, or otherwise.
_ASKED = tuple(
    (
        re.compile(rf"{_HEAD}(?P<act>{act})\b(?! (?:phiếu|vốn|tiền|rác|công|qua))(?: [^,;.?!]*?)? ?{_END}"),
        re.compile(told),
        ruling,
    )
    for act, told, ruling in (
        (_GOING, rf"{_MORE}|tiep tuc|duy tri)\b", Ruling.HOLDS),
        (_ANEW, r"\b(?:quy hoach|sap xep|bo tri) lai\b", Ruling.HOLDS),
        (_ENDING, rf"{_MORE}|tiep tuc|duy tri|khuyen khich|uu tien)\b", Ruling.FAILS),
    )
)
#: Words by which a source may say that something is to end.
_ENDED = re.compile(r"\b(?:bo|bai|huy|xoa|cat|giam|dung|ngung|cham dut|thu hep|han che|thoi|khong)\b")
#: The other side of the choice.
_OR = re.compile(r",? (?:hay|hoặc|hoac)(?: (?:là|la|đã|da|bị|bi|lại|lai|thôi|thoi))* \w+(?: \w+){0,2}$")
_ONLY = re.compile(r"\b(?:chi|rieng|moi|ca|toan bo|tat ca)\b(?= (?:co|cho|o|xa|cac|mot))")
_SENTENCE = re.compile(r"[.;:]\s")
_PLAN = frozenset(folded_syllables("kế hoạch kh 203 tỉnh ubnd"))
#: So many telling words of the thing, and this share of them, must stand in the sentence.
_FEWEST, _HELD = 2, 0.6


def goes_on(query: Query, first: Provision) -> Ruling | None:
    """The ruling; None where nothing of the kind is asked of the plan, or its sentence on the thing says nothing of it."""
    if first.document != PLAN or not _of_plan(query):
        return None
    marked = _OR.sub("", " ".join(query.marked))
    for asked, told, ruling in _ASKED:
        if (found := asked.search(marked)) is None:
            continue
        act = set(folded_syllables(found["act"]))
        thing = _thing(query, marked, found) - act - _PLAN
        sentences = [s for s in map(folded_syllables, _SENTENCE.split(first.text)) if len(thing & set(s)) >= _HELD * len(thing)]
        says = any(told.search(" ".join(s)) and (ruling is Ruling.HOLDS or not act & set(s)) for s in sentences)
        return ruling if len(thing) >= _FEWEST and says else None
    return None


def ends_nothing(query: Query, first: Provision) -> Ruling | None:
    """``FAILS`` where the plan is asked to end something and its text on that speaks of no end; otherwise None."""
    asked = first.document == PLAN and _of_plan(query) and _ASKED[-1][0].search(_OR.sub("", " ".join(query.marked)))
    return Ruling.FAILS if asked and not _ENDED.search(fold(first.text)) else None


def _thing(query: Query, marked: str, found: re.Match[str]) -> frozenset[str]:
    """The telling words behind what is asked or, where there are few, before it: of its own sentence, or else of all that is told."""
    asked = folded_syllables(marked)
    sentence = folded_syllables(_OR.sub("", re.split(r"[.;?!]\s+(?=\w)", query.question.strip())[-1]))
    for words in (folded_syllables(marked[found.end("act") :]), sentence):
        if len(thing := query.content.intersection(words) - _PLAN - set(folded_syllables(found["act"]))) >= _FEWEST:
            return thing
    return query.content.intersection(asked)


def _of_plan(query: Query) -> bool:
    """Whether nothing but the plan is asked for what it means to do, of no body, place or amount."""
    named = PLAN in query.documents or {"ke", "hoach"} <= set(query.plain)
    more = set(query.documents) - {PLAN} or query.ids("agency") or set(query.numbers) - {203.0} or query.dates or query.districts
    return named and not more and not _ONLY.search(" ".join(query.plain))
