"""Follow-ups that ask bare of a header behind which document did something, or whether one carries out another ("QĐ 318 bị sửa bởi văn bản nào?" -
"Ký ngày bao nhiêu?"): of the document that this was answered by, and so asked together with it."""

from __future__ import annotations

import re

from assistant.understanding.came_out import CHANGED
from assistant.understanding.its_amendment import HEADER
from assistant.understanding.moved import told
from assistant.understanding.query import Query
from kb.vietnamese import fold_in_step, normalise

_KIND = r"(?:van ban|quyet dinh|nghi dinh|nghi quyet|thong tu|cong van|ke hoach|qd|nd|nq|tt)"
_DOES = rf"(?:{CHANGED}|thay the|thay|bai bo|huy bo|dinh chinh|huong dan)"
#: It is done to the document that is named, by one that is asked for by no kind: by its kind it is found without that.
_DONE_BY = re.compile(
    rf"\b(?:bi|duoc)(?: (?:da|moi|vua))* {_DOES}(?: (?:boi|o|tai|bang|trong|theo))? (?:(?:van ban|cai) (?:nao|gi|so may)|dau)\b"
    rf"|\b(?:bi|duoc) (?:van ban|cai) (?:nao|gi|so may) {_DOES}\b"
)
#: Whether somebody has a document that carries out the one that is named.
_CARRIED = re.compile(
    rf"\b(?:co|ra|ban hanh|lap)\b(?: \w+){{0,3}}? {_KIND}\b.* (?:trien khai|thuc hien|thi hanh)\b.*\b(?:chua|khong|ko)[\s?.!]*$"
)
_LEADING = re.compile(r"(?:(?:the|vay|con|va|roi|a|ma)\b[\s,]*)*")
#: How such a follow-up ends, and that it points to the document.
_ENDS = re.compile(r"(?: (?:day|vay|the|a|nhi|ha|roi))+$")
_POINTS = re.compile(
    r"\b(?:cai |ban )?(?:ke hoach|van ban|quyet dinh|nghi dinh|nghi quyet|thong tu|cai|ban)(?: (?:do|ay|nay|kia))?"
    r" (?:do|ay|nay|kia|sua doi|sua|thay the|thay)(?: (?:do|ay|nay|kia|no))?\b ?|^no\b ?"
)
#: What was done to the document is asked, with no word for that.
_CHANGES = re.compile(rf"(?:(?:the|vay|va|no|roi) )*(?:(?:bi|duoc|da) )*{_DOES}(?: \w+){{0,5}}$")
_OF_HEADER = re.compile(r"\b(?:ky|hieu luc|ban hanh)\b")


def header_behind(query: Query, before: Query) -> str:
    """The question before with what a follow-up asks bare of a header behind it; empty where it asks for more, or of another document."""
    text = " ".join(normalise(query.question).split()).rstrip(" ?.!")
    plain = fold_in_step(text)
    if not _OF_HEADER.search(plain) or query.documents or query.refs:
        return ""
    before = _behind_another(before)
    said = " ".join(normalise(told(before)).split()).rstrip(" ?.!")
    asked = fold_in_step(said)
    done = _DONE_BY.search(asked) or _CARRIED.search(asked)
    if len(before.documents) != 1 or done is None or _OF_HEADER.search(asked.rpartition(",")[2]):
        return ""
    begins = _LEADING.match(plain)
    first = begins.end() if begins else 0
    last = ends.start() if (ends := _ENDS.search(plain)) else len(plain)
    points = _POINTS.search(plain, first, last)
    own = (f"{text[first : points.start()]}{text[points.end() : last]}" if points else text[first:last]).strip()
    return f"{said}, {own}?" if HEADER.fullmatch(f" {fold_in_step(own)}") else ""


def _behind_another(before: Query) -> Query:
    """The question that a short one before, which names no document itself, leaned on ("sửa mấy chỗ?"); otherwise the one before."""
    bare = before.before is not None and _CHANGES.match(" ".join(before.plain)) and not re.search(r"\d", before.question)
    return before.before if bare and before.before else before
