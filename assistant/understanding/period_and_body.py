"""Follow-ups that ask of which period the programme is, or what the body is called today, that the question before was about ("CT đó giai
đoạn nào, mà cơ quan chủ trì nay đổi tên thành gì?"): the question before, whose answer tells the task with its period and both bodies."""

from __future__ import annotations

import re

from assistant.understanding.moved import told
from assistant.understanding.query import Query
from kb.vietnamese import fold_in_step, normalise

_LEADS = r"(?:(?:the|vay|con|va|ma|roi|a|thi)\b[\s,]*)*"
_THAT = r"(?:do|ay|nay|kia|tren|noi tren|vua roi)"
_PERIOD = (
    rf"(?:ct|chuong trinh|ctmtqg|de an|du an|phong trao) {_THAT}(?: (?:la|thuoc|cua|o|trong|cho|keo dai|thuc hien|lam|vao))*"
    r" (?:giai doan|thoi ky|thoi gian|nhung nam|nam) (?:nao|may|gi)"
)
_NOW = r"(?:nay|gio|bay gio|hien nay|hien gio|hien|hom nay)"
_BODY = (
    rf"(?:(?:co quan|don vi|so|ban|ben|noi|dau moi)(?: (?:chu tri|phu trach|duoc giao|don doc|huong dan|lo|{_THAT}))+|ho)"
    rf"(?: (?:thi|da|duoc))*(?: {_NOW})?(?: (?:da|duoc|bi|thi|doi|mang|goi|co|ten|la|thanh|thuoc|sap nhap|nhap|ve|vao|voi|moi))+"
    rf" (?:gi|ai|dau|(?:so|ban|co quan|don vi) (?:nao|gi)|nao)(?: {_NOW})?"
)
_BOTH = re.compile(rf"{_LEADS}{_PERIOD},? {_LEADS}{_BODY}(?: (?:vay|the|a|nhi|ha|roi))*[\s?.!]*")
_PROGRAMME = re.compile(r"\b(?:ct|ctmtqg|chuong trinh|de an|du an|phong trao)\b")


def period_and_body(query: Query, before: Query) -> str:
    """The question before, where both are asked of what it names; empty where something else is, or it asks for no body."""
    said = " ".join(normalise(told(before)).split())
    both = _BOTH.fullmatch(fold_in_step(" ".join(normalise(query.question).split())))
    named = _PROGRAMME.search(fold_in_step(said)) and before.has("who")
    return said if both and named and not (before.has("yesno") or query.documents or query.refs) else ""
