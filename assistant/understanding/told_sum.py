"""Follow-ups on the sum that was asked for, or claimed, before: held against another one ("vậy nó chỉ bằng nửa vốn trung ương thôi?"), or asked
by which document it came ("khoản này bắt nguồn từ quyết định nào?"): by what the question before calls it."""

from __future__ import annotations

import re

from assistant.understanding.moved import told
from assistant.understanding.query import Query
from assistant.understanding.tag_question import untagged
from kb.vietnamese import fold_in_step, normalise

_THAT = r"(?:do|ay|nay|kia)"
_SUM = r"(?:so tien|so von|con so|khoan(?: tien| von| bo sung)*|phan(?: von| bo sung)*|so|von|muc|nguon)"
_HELD = re.compile(
    rf"(?:(?:the|vay|a|o|u|tuc|la|nhung|ma|nghia)\b ?)*(?:no|{_SUM} {_THAT})(?P<rest> (?:(?:chi|co|moi|cung|van|con|thuc ra)\b ?)*"
    r"(?:bang|gap|chiem|it hon|nhieu hon|cao hon|thap hon|lon hon|nho hon|chua bang|khong bang|vuot|ngang|tuong duong)\b.*)"
)
#: How much it is was asked, and nothing behind that.
_ASKED = re.compile(
    r"^(?P<what>.+?)(?:,? (?:la|duoc|bang|khoang|het|co))* (?:bao nhieu|may)(?: (?:tien|trieu|ty|dong|phan tram|von|vay|the|nhi|a))*[\s?.!]*$"
)
_PAPER = r"(?:quyet dinh|nghi quyet|van ban|cong van|nghi dinh|thong tu|chi thi)"
_GIVEN = re.compile(
    rf"(?:(?:the|vay|ma|con|va)\b ?)*{_SUM} {_THAT}"
    r" (?:(?:la|duoc|thi|co|do|bat nguon|xuat phat|lay|ra doi|giao|bo sung|cap|phan bo|can cu|theo|dua|tu|tren|vao|boi|o|den)\b ?)+"
    rf" ?(?P<paper>{_PAPER} (?:nao|gi|so may)(?: cua (?!no\b)[\w ]+?)?)(?: (?:giao|bo sung|cap|phan bo|ra|ma co|vay|the|nhi|a))*[\s?.!]*"
)
#: By which plan that was claimed.
_BY_PLAN = re.compile(r",? (?:theo|trong) (?:ke hoach|kh) (?:so )?\d[\w/-]*$")
_AMOUNT = re.compile(r"\d (?:trieu|ty|nghin ty|dong)\b")


def of_told_sum(query: Query, before: Query) -> str:
    """What a follow-up claims or asks of the sum before, by its name; otherwise empty."""
    text, said = (" ".join(normalise(x).split()) for x in (query.question, told(before)))
    return _held(query, before, text, said) or _given(query, before, text, said)


def _held(query: Query, before: Query, text: str, said: str) -> str:
    """The claim that holds it against another sum, which it must name."""
    found = _HELD.fullmatch(fold_in_step(text)) if query.has("yesno") and not before.has("yesno", "who") else None
    asked = _ASKED.match(fold_in_step(said)) if found else None
    if found is None or asked is None or query.documents or not any(m.kind == "concept" and m.start >= 0 for m in query.mentions):
        return ""
    return f"{said[slice(*asked.span('what'))]}{text[found.start('rest') :]}"


def _given(query: Query, before: Query, text: str, said: str) -> str:
    """By which document the sum came that was claimed."""
    found = _GIVEN.fullmatch(fold_in_step(text)) if before.has("yesno") and not query.documents else None
    claim = untagged(fold_in_step(said)).rstrip(" ?.!,")
    if found is None or not _AMOUNT.search(claim):
        return ""
    by = _BY_PLAN.search(claim)
    return f"{said[: by.start() if by else len(claim)]} theo {text[slice(*found.span('paper'))]}?"
