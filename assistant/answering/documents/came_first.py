"""Claims on which of two documents came first ("Quyết định A sửa X ra đời trước Quyết định B sửa Y, xác nhận kèm ngày")."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from assistant.understanding import Query
from assistant.understanding.papers import named_at
from kb.corpus import Corpus
from kb.vietnamese import folded_syllables

_PAPER = r"(?:van ban|quyet dinh|nghi dinh|nghi quyet|thong tu|ke hoach|cong van|ket luan|chi thi|luat|qd|nd|nq|tt|kh|cv)"
_CAME = r"(?:ky|ban hanh|thong qua|ra doi|ra|co|duyet|de)"
#: Right before the second document, which of both is the older one; that something came is said before it or behind the document.
_OLDER, _YOUNGER = r"(?:truoc|som hon|cu hon)", r"(?:sau|muon hon|tre hon|moi hon)"
_ORDER = re.compile(
    rf"\b(?P<came>{_CAME} (?:vao )?)?(?:(?P<older>{_OLDER})|(?P<younger>{_YOUNGER}))"
    rf"(?: (?:so|voi|ca|khi|luc|co|ban hanh|no))*(?: {_PAPER}(?: so)?)* $"
)
_COMPARES, _HAPPENS = re.compile(r"\bhon\b"), re.compile(rf"\b{_CAME}\b")
_DENIED = re.compile(r"\b(?:khong|chang|chua|dau)(?: (?:he|co|phai|duoc|la|bi))* $")
#: What one document does to another only describes it ("Nghị định 38 sửa Nghị định 27").
_DOES_TO = re.compile(
    rf"\b(?:sua|sua doi|bo sung|thay|thay the|thay cho|bai bo|huong dan|huy bo|theo|trien khai|thuc hien|thi hanh)"
    rf"(?: (?:cua|cho|cac|dieu|thuc hien))*(?: {_PAPER}(?: so)?)* $"
)
#: Another day than that of its issue, or by how much one came first.
_ELSE = re.compile(r"\b(?:hieu luc|ap dung|thi hanh|het)\b|\b\d+ (?:ngay|thang|tuan|nam)\b(?! 20\d\d)")
#: What follows for the older one: it does nothing to one that wasn't there yet. Only the order is to be judged then.
_CONCLUDED = re.compile(
    r" (?:tuc la|nghia la|nen|cho nen|vay nen|vi vay|vi the|the nen|do do|do vay)"
    r"(?: (?:no|thi|la|chac|chac chan|han|duong nhien|cung|(?:van ban|quyet dinh|nghi dinh|nghi quyet|ke hoach|thong tu) (?:nay|do|ay|truoc)))*"
    r" (?:khong|chang|dau|chua)(?: (?:phai|the|co|duoc|he|la|nham|ra|ban hanh|ky|de))+"
    r" (?:thi hanh|thuc hien|trien khai|huong dan|sua|bo sung|thay|bai bo|huy|can cu)\b.*$"
)
#: What such a claim may say beside; by how many months one came first is not said.
_FRAME = frozenset(
    folded_syllables(
        "xác nhận kèm ngày giúp nói rõ đúng sai phải không cho biết ghi cụ thể hơn trễ cũ so với sửa đổi về hướng dẫn mấy tháng vài triển khai"
        " văn bản công văn kế hoạch quyết nghị định thông tư chỉ thị luận"
    )
)
_BESIDE, _TWO = 2, 2


def two_in_order(query: Query, corpus: Corpus) -> tuple[str, str, bool] | None:
    """The two documents of which a claim says which came first, and whether it says so of the first one; None where it says none.

    Documents that only describe one of both (it amends them) are none of the two.
    """
    whole = " ".join(query.plain)
    concluded = _CONCLUDED.search(whole)
    plain = whole[: concluded.start()] if concluded else whole
    if query.refs or query.dates or _ELSE.search(plain):
        return None
    at = {n: spot for n in query.documents if (spot := named_at(n, query.plain)) is not None}
    named = sorted((n for n in at if not _DOES_TO.search(_before(query, at[n]))), key=lambda n: at[n])
    said = _ORDER.search(_before(query, at[named[1]])) if len(named) == _TWO else None
    if said is None or not (said["came"] or _COMPARES.search(said[0]) or _HAPPENS.search(" ".join(query.plain[at[named[1]] :]))):
        return None
    papers = [d for n in at if (d := corpus.documents.get(n))]
    told = [*at, *(f"{d.number} {d.type} {d.issuer} {d.title}" for d in papers)]
    told += [f"{r.note} {t.title if (t := corpus.documents.get(r.target)) else ''}" for d in papers for r in d.relations]
    own = {w for w in query.content & set(plain.split()) if not w.isdecimal()} - set(folded_syllables(" ".join(told))) - _FRAME
    if len(own) >= _BESIDE or at[named[1]] <= at[named[0]]:
        return None
    older = bool(said["older"]) != bool(_DENIED.search(_before(query, at[named[1]])[: said.start()]))
    return None if concluded and not older else (named[0], named[1], older)


def rightly_ordered(claim: tuple[str, str, bool], days: Mapping[str, date]) -> bool:
    """Whether the first of two documents is older than the other, or younger, as is claimed.

    >>> rightly_ordered(("A", "B", True), {"A": date(2024, 3, 1), "B": date(2024, 3, 7)})
    True
    """
    one, other, older = claim
    return days[one] < days[other] if older else days[one] > days[other]


def _before(query: Query, at: int) -> str:
    return " ".join([*query.plain[:at], ""])
