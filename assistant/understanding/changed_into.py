"""Follow-ups that ask what the clause of the question before was changed into ("con số tại điểm ấy được sửa thành bao nhiêu?"): by its name."""

from __future__ import annotations

import re

from assistant.understanding.filler import FILLER
from assistant.understanding.other_wordings import after_change
from assistant.understanding.query import Query
from kb.references import spelt
from kb.vietnamese import folded_syllables

_CHANGED = r"(?:sua doi|sua|doi|thay doi|thay|dieu chinh)"
#: What it was changed into, or what it is since then.
_INTO = re.compile(
    rf"\b{_CHANGED}(?: (?:lai|xong|roi|thi|thanh|la|ra|len|xuong|con))* (?:thanh |la )?(?P<what>bao nhieu|may|gi|the nao|nhu the nao|ra sao)\b"
    rf"|\bsau (?:khi |lan )?(?:bi |duoc )?{_CHANGED}\b.* (?P<then>bao nhieu|may|gi|the nao|ra sao)\b"
    r"|\b(?:con so|ty le|muc|loi van|cau chu|noi dung|cach ghi) moi\b.* (?P<new>bao nhieu|may|gi|the nao|ra sao)\b"
)
#: Words beside that: what stands in a clause, the clause pointed to, and since when.
_BESIDE = FILLER | frozenset(
    folded_syllables(
        "sau từ kể ngày đó ấy này kia tháng năm hôm khi lần con số tỷ lệ mức phần trăm lời văn câu chữ nội dung cách ghi quy định tại ở của trong"
        " đúng chính điểm khoản điều chỗ đoạn mục được bị đã sửa đổi bổ sung thay điều chỉnh lại thành là ra lên xuống còn mới xong bao nhiêu mấy gì"
        " thế nào như sao giờ bây hiện nay về này nó thì rồi"
    )
)


def changed_into(query: Query, before: Query) -> str:
    """What the one clause that the question before named was changed into, or what was asked before of the time before a change as it is
    since then; empty where a follow-up asks for something else beside."""
    found = None if query.documents or query.refs or query.has("yesno") else _INTO.search(" ".join(query.plain))
    if found is None or any(w not in _BESIDE and not w.isdecimal() for w in query.plain):
        return ""
    if not before.refs:
        return after_change(before)
    if len(before.refs) != 1 or len(dict.fromkeys(before.documents)) != 1:
        return ""
    if {found["what"], found["then"], found["new"]} & {"bao nhieu", "may"}:
        return f"{spelt(before.refs[0])} {before.documents[0]} được sửa thành bao nhiêu?"
    into = "thành gì" if found["new"] or " thanh " in found[0] else "ra sao"
    return f"{spelt(before.refs[0])} {before.documents[0]} được sửa {into}?"
