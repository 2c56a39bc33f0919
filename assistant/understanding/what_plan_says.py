"""Follow-ups on what the plan says: of another subject ("thế nước sạch thì sao?" behind "KH 203 nói gì về kéo điện?"), which other documents it
names beside those asked for, by which clause of a document something is done that it says, and until when."""

from __future__ import annotations

import re

from assistant.understanding.concluded_so import stands_alone
from assistant.understanding.moved import told
from assistant.understanding.papers import NAMED_PAPER
from assistant.understanding.query import Query
from assistant.understanding.tag_question import untagged
from assistant.understanding.titles import PLAN, PLAN_CONCEPT
from kb.vietnamese import fold_in_step, normalise

_STARTS = r"(?:(?:the|vay|con|va|ma|roi|la|no) )*"
_ENDS = r"(?: (?:thi|sao|the nao|nhi|a|ha|vay|the|do))*"
#: What the plan says of something.
_SAYS = re.compile(
    r"\b(?:noi|ghi|quy dinh|viet|yeu cau|de ra|dat ra|de cap|neu)(?: (?:nhung|ra|cu the))* (?:gi|the nao|ra sao|nhu the nao)"
    r" (?:ve|voi|doi voi|cho) (?P<what>.+)$"
)
_WHETHER = re.compile(r"\b(?:khong|chua|a|ha)$")
_NO_THING = re.compile(
    r"\b(?:gi|nao|ai|may|bao|khong|chua|phai|khi|sao|dau|co|no|ho|do|ay|nay|kia|nua|nam|khac|them|het|20\d\d)\b"
)
_PUT = re.compile(rf"{_STARTS}(?:(?:ve|voi) )?(?P<what>\w+(?: \w+){{0,6}}?){_ENDS}")
#: Which documents of a kind the plan names, of which issuer and where; another issuer, and which of its documents.
_NAMES = re.compile(
    r"^.*?\b(?:ke hoach|kh)(?: so)? 203\S* (?:co )?(?:ke|neu|nhac|dan|vien dan|ghi|liet ke)(?= (?:(?:den|toi|ra|ten) )*\w.*\bnao\b)"
)
_WHERE = re.compile(r" (?:trong|o|tai) (?:phan|muc|doan) .*$")
_ITS = re.compile(
    rf"{_STARTS}(?:cua )?"
    r"(?P<whose>(?:ubnd|uy ban|hdnd|hoi dong nhan dan|tinh uy|ban thuong vu|chinh phu|thu tuong|bo|quoc hoi)(?: \w+){0,4}?) (?:thi|la) "
    r"(?P<which>(?:quyet dinh|qd|nghi quyet|nq|nghi dinh|nd|thong tu|tt|van ban|chi thi|ke hoach|kh) nao)\b(?P<rest>.*)"
)
#: By which clause of a document something is drafted.
_CLAUSE = re.compile(
    rf"{_STARTS}(?P<by>(?:theo|dua vao|dua tren|can cu|can cu vao) (?:khoan|diem|dieu|muc)(?:,? (?:khoan|diem|dieu))* (?:nao|may)"
    rf" (?:(?:cua|trong|o) )?{NAMED_PAPER}){_ENDS}"
)
_DRAFTED = re.compile(r"\b(?:trinh|ban hanh|soan|du thao|tham muu)\b")
#: Until when it is to be handed in is asked of a paper which the plan has others draw up.
_DUE = re.compile(
    rf"{_STARTS}(?:(?:kh|ke hoach) )?(?:co )?(?:ghi|noi|quy dinh|dat|neu)(?: (?:ro|cu the|luon))* (?:thoi )?(?:han|ngay)"
    r" (?P<act>nop|gui|trinh|xong|hoan thanh)\b.*"
)
_DRAWN = re.compile(
    r"\b(?:lam|lap|xay dung|viet|soan|co|nop|gui|trinh|ban hanh)(?: (?:mot|ra|cac|rieng))*"
    r" (?P<paper>ke hoach (?:hanh dong|trien khai|thuc hien|rieng)|de an|bao cao|chuong trinh)\b"
)


def what_plan_says(query: Query, before: Query) -> str:
    """The follow-up and the question before as one on what the plan says; empty where that was not asked."""
    if before.documents != (PLAN,) or query.refs or query.pointer or not stands_alone(before):
        return ""
    said = " ".join(normalise(told(before)).split()).rstrip(" ?.!")
    own = " ".join(normalise(query.question).split()).rstrip(" ?.!")
    return next((q for way in (_of_other, _of_issuer, _by_clause, _due) if (q := way(query, before, own, said))), "")


def _of_other(query: Query, before: Query, own: str, said: str) -> str:
    """What the plan says of another subject that is named alone."""
    asked, put = _SAYS.search(fold_in_step(said)), _PUT.fullmatch(fold_in_step(own))
    things = [m for m in query.mentions if m.start >= 0]
    alone = all(m.kind == "concept" for m in things) and not query.kinds - {"yesno"} and not (query.dated or query.years)
    if asked is None or put is None or not alone or query.documents or before.has("who") or _WHETHER.search(asked["what"]):
        return ""
    if not things and (_NO_THING.search(put["what"]) or not query.content):
        return ""
    return f"{said[: asked.start('what')]}{own[slice(*put.span('what'))]}?"


def _of_issuer(query: Query, before: Query, own: str, said: str) -> str:
    """Which documents of another issuer the plan names."""
    names, its = _NAMES.match(fold_in_step(said)), _ITS.fullmatch(fold_in_step(own))
    if names is None or its is None or before.has("yesno") or query.years:
        return ""
    which, whose = own[slice(*its.span("which"))], own[slice(*its.span("whose"))]
    where = "" if _WHERE.search(fold_in_step(own)) else _where(said)
    return f"{said[: names.end()]} {which} của {whose}{own[its.start('rest') :]}{where}?"


def _where(said: str) -> str:
    """In which part of the plan they are looked for."""
    found = _WHERE.search(fold_in_step(said))
    return said[found.start() :] if found else ""


def _by_clause(query: Query, before: Query, own: str, said: str) -> str:
    """By which clause of another document is done what the plan was claimed to say."""
    found = _CLAUSE.fullmatch(fold_in_step(own))
    claim = said[: len(untagged(fold_in_step(said)))]
    things = any(m.kind == "concept" and m.start >= 0 and m.id != PLAN_CONCEPT for m in before.mentions)
    if (
        found is None
        or not (things and _DRAFTED.search(fold_in_step(claim)))
        or before.has("who", "document", "count")
        or PLAN in query.documents
    ):
        return ""
    return f"{claim} {own[slice(*found.span('by'))]}?"


def _due(query: Query, _: Query, own: str, said: str) -> str:
    """Until when the one paper is to be handed in that the plan has others draw up."""
    due, drawn = _DUE.fullmatch(fold_in_step(own)), list(_DRAWN.finditer(fold_in_step(said)))
    if due is None or len(drawn) != 1 or query.ids("agency") or query.documents:
        return ""
    return f"Hạn {own[slice(*due.span('act'))]} {said[slice(*drawn[0].span('paper'))]} theo Kế hoạch 203 là ngày nào?"
