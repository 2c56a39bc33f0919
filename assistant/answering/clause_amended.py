"""Follow-ups on whether the rule that answered before was ever amended ("Câu chữ ấy từ đầu đến giờ chưa ai sửa, đúng không?"), or since
when it reads so ("đổi từ ngày nào?"): asked of its clause."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from assistant.answering.sources.fit import Candidate
from assistant.understanding import PLAN, Query
from kb.corpus import Corpus
from kb.references import spelt

_THAT = (
    r"(?:(?:cau chu|loi van|quy dinh|noi dung|dieu kien|yeu cau|con so|khoan|diem|dieu|muc|cau|y)(?: (?:khoan|diem))?"
    r" (?:do|ay|day|nay|kia|tren)|no)"
)
_TIMES = (
    r"(?:tu dau(?: den (?:gio|nay))?|tu (?:truoc|do|khi ban hanh)(?: (?:toi|den) (?:gio|nay))?"
    r"|den (?:gio|nay)|tu luc (?:ra|ban hanh))"
)
_CHANGED = r"(?:sua doi|sua|bo sung|dieu chinh|thay doi)"
_ASKED = re.compile(
    rf"^(?:(?:the|vay|ma|con|va|a) )*{_THAT}(?:,? {_TIMES})?(?: (?:co|da|van|thi|chua|khong|chang|he|tung|bi|duoc|ai|cai nao|van ban nao|lan nao))*"
    rf" {_CHANGED}(?: (?:doi|bo sung|gi|lan nao|chua|khong|dung|phai|a|ha|chu|nhi|vay|the|sau do|ve sau))*$"
)
#: Since when it reads otherwise.
_WHEN = r"(?:tu|ke tu|vao|hoi)? ?(?:ngay|khi|luc|bao gio|hom|thang|nam)(?: (?:nao|may|gio))?"
_SINCE = re.compile(
    rf"^(?:(?:the|vay|ma|con|va|a) )*{_THAT}(?: (?:da|thi|bi|duoc|moi))* (?:{_CHANGED}|doi|thay)(?: (?:doi|lai|thanh|khac|di))* {_WHEN}"
    rf"(?: (?:vay|the|nhi|a))*$|^(?:(?:the|vay|ma) )*{_WHEN}(?: (?:thi|moi))* {_THAT}(?: (?:da|thi|bi|duoc|moi))* (?:{_CHANGED}|doi|thay)"
    r"(?: (?:doi|lai|vay|the|nhi|a))*$"
)
_NEVER = re.compile(rf"\b(?:chua|khong|chang)\b.* {_CHANGED}\b")


def of_clause_amended(
    query: Query,
    earlier: Callable[[Query], Sequence[Candidate]],
    corpus: Corpus,
    read: Callable[[str, Sequence[str], date], Query],
) -> Query:
    """The question whether, or since when, the clause of the law that answered before was amended; itself where it asks something else."""
    before, plain = query.before, " ".join(query.plain)
    since = before is not None and not query.has("yesno") and _SINCE.match(plain) is not None
    if before is None or query.refs or not (since or (query.has("yesno") and _ASKED.match(plain))):
        return query
    told = [c.provision for c in earlier(before)[:1] if c.provision.document != PLAN]
    document = corpus.documents.get(told[0].document) if told else None
    if document is None:
        return query
    asks = (
        "được sửa từ ngày nào?" if since else "chưa được sửa đổi, đúng không?" if _NEVER.search(plain) else "đã bị sửa đổi chưa?"
    )
    asked = read(f"{spelt(told[0].ref)} {document.type} {document.number} {asks}", (), query.as_of)
    return replace(asked, question=query.question, before=before)
