"""Claims of two things of a body ("Sở A không thuộc diện hợp nhất, nay vẫn lo X", "Sở A vừa chủ trì X, vừa phối hợp Y"): both have to be so."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant import wording
from assistant.answer import Verdict
from assistant.answering.composer import Draft
from assistant.understanding import Query, Reader
from assistant.understanding.falsehoods import SO
from assistant.understanding.tag_question import TAG
from kb.vietnamese import fold_in_step, normalise

_CHANGED = r"(?:hop nhat|sap nhap|sat nhap|nhap|giai the|sap xep|doi ten|bo|tach|giam|gop)"
_BOTH = re.compile(
    rf"^(?P<who>(?:so|cong an|bo chi huy|ban|van phong|hoi|thanh tra|ubnd|uy ban)\b[^,;.?!]*?)"
    r" (?P<left>(?:khong|chang|chua)(?: (?:he|thuoc|nam|trong|bi|phai|co|dien|danh sach))*"
    rf" {_CHANGED}[^,;.?!]*?|(?:duoc )?giu nguyen[^,;.?!]*?)[,;]?(?: (?:nen|va|do do|vi vay|vi the|cho nen))?"
    r" (?P<still>(?:(?:den|toi|hien|bay gio|nay|gio|hien nay|luc nay) )*(?:nay )?(?:van|tiep tuc)(?: con)? (?P<what>[^;.?!]+?))"
    rf"(?:{TAG}|[\s?.!]*$)"
)
#: Two tasks of one body, each with its role.
_ROLE = r"(?:chu tri|phoi hop|tham gia|huong dan|tham dinh|cong nhan|danh gia|don doc|kiem tra|tham muu|ho tro|tong hop|cung cap|quan ly)"
_GIVEN = r"(?:(?:duoc|phai|co|lai|con|cung|giao|la|co quan|don vi) )*"
_WHO = r"^(?P<who>(?:so|cong an|bo chi huy|ban|van phong|hoi|cuc|mat tran|ngan hang|doan|tinh doan|lien minh)\b[^,;.?!]*?)"
_ONE, _TWO = rf"(?P<one>{_GIVEN}{_ROLE}\b[^.;?!]+?)", rf"(?P<two>{_GIVEN}{_ROLE}\b[^.;?!]+?)"
_HOLD_BOTH = (
    r"(?:thi |la |dung |chuan )*(?:ca )?(?:hai|2)(?: (?:ve|y|dieu|viec|chuyen|nua|phan|cau|menh de|tren|nay|do|ay|deu|cung|co))*"
)
_END = rf"(?: (?:thi|deu|la|dung|nhu vay|nhu the))*(?:{TAG}|[\s?.!]*$)"
_TASKS = tuple(
    re.compile(pattern + _END)
    for pattern in (
        rf"{_WHO} vua {_ONE},? (?:va |lai |ma )?vua {_TWO}(?:[.,;]? {_HOLD_BOTH})?",
        rf"{_WHO} (?:{_GIVEN})ca {_ONE},? (?:va|lan) {_TWO}(?:[.,;]? {_HOLD_BOTH})?",
        rf"{_WHO} {_ONE}(?:,| va|, va|,? dong thoi) {_TWO}[.,;]? {_HOLD_BOTH}",
    )
)


def both_claimed(query: Query, reader: Reader, drafted: Callable[[Query], Draft]) -> Draft | None:
    """What is told of both, with the verdict on both; None where a question claims no such thing, or one of them is not decided."""
    if not (query.has("yesno") and query.ids("agency")):
        return None
    text = normalise(query.question)
    plain = fold_in_step(text)
    if said := _BOTH.match(plain):
        claims, each = (text[slice(*said.span("left"))], f"nay vẫn {text[slice(*said.span('what'))]}"), False
    elif said := next(filter(None, (tasks.match(plain) for tasks in _TASKS)), None):
        claims, each = (text[slice(*said.span("one"))], text[slice(*said.span("two"))]), True
    else:
        return None
    who = text[slice(*said.span("who"))]
    first, second = (drafted(reader.read(f"{who} {claim}{SO}", (), query.as_of)) for claim in claims)
    verdicts: list[Verdict | None] = [first.verdict, second.verdict]
    if not {*verdicts} <= {"yes", "no"} or "answered" not in (first.status, second.status):
        return None
    told = first if verdicts == ["no", "yes"] else second  # what is not so is told first
    other = second if told is first else first
    told.lines += wording.sources([p for p in other.provisions if p not in told.provisions]) if each else []
    told.cite(*other.provisions)
    return told
