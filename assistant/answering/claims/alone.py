"""Claims that a body does something all by itself ("do một mình Sở Nội vụ kiểm tra"): held against whom its task names along with it."""

from __future__ import annotations

import re

from assistant.answering.claims.ruling import Ruling
from assistant.understanding import Query
from kb.vietnamese import fold
from rules.assigning import LEAD
from rules.findings import Findings

_ALONE = re.compile(
    r"\b(?:mot|moi|chi|co|rieng) minh(?! (?:toi|em|chung|va|voi)\b)"
    r"|\bkhong (?:can |phai |he )*phoi hop (?:voi |cung )?(?:ai|so nao|ben nao|co quan nao)\b"
)
#: Right before such words: the opposite is said.
_DENIED = re.compile(r"\b(?:khong|chang|chua|dau)(?: (?:phai|he|chi|do|duoc|la|the|co))* $")
#: Whether it is so is asked in "có phải ... không".
_WHETHER = re.compile(r"\bco phai(?: \w+)* $")
_WITH, _LEADS = "phoi hop", "chu tri"
#: Somebody is said to recognise himself, or to take that back, with no other word between ("xã tự công nhận mình").
_ITSELF = re.compile(r"\btu(?: (?:ky|ra|quyet dinh|minh))* (?:cong nhan|phong|thu hoi|rut|huy)\b")
_BY_ITSELF, _RECOGNISES = frozenset({"tự", "tu"}), "cong-nhan"


def alone(query: Query, findings: Findings | None) -> Ruling | None:
    """The ruling where the task that is meant is given together with others; None where nothing is said to be done alone.

    Several may help one that leads, so that leading alone is said truly of the only one that does.
    """
    plain = " ".join(query.plain)
    said, bodies, things = _ALONE.search(plain), set(query.ids("agency")), set(query.ids("concept"))
    if said is None or findings is None or len(bodies) != 1:
        return None
    denied = _DENIED.search(plain[: said.start()]) and not _WHETHER.search(plain[: said.start()])
    if LEAD in query.ids("act"):
        if _LEADS not in plain or _WITH in plain:
            return None
        leads = {h.bearer for h in findings.holdings if LEAD in h.norm.acts and things & set(h.norm.objects)}
        return (Ruling.FAILS if denied else Ruling.HOLDS) if leads == bodies else None
    meant = [h.norm for h in findings.holdings if h.bearer in bodies and (things & set(h.norm.objects) or not things)]
    if not meant or not all(n.partners or _WITH in fold(n.task) for n in meant):
        return None
    return Ruling.HOLDS if denied else Ruling.FAILS


def by_itself(query: Query, findings: Findings | None) -> Ruling | None:
    """The ruling where somebody is said to recognise himself what the sources give to another to recognise."""
    plain = " ".join(query.plain)
    said = _ITSELF.search(plain)
    if said is None or findings is None or query.marked[plain[: said.start()].count(" ")] not in _BY_ITSELF:
        return None
    holders = {h.bearer for h in findings.holdings if _RECOGNISES in h.norm.acts}
    if not holders or holders & set(query.ids("agency")):
        return None
    denied = _DENIED.search(plain[: said.start()]) and not _WHETHER.search(plain[: said.start()])
    return Ruling.HOLDS if denied else Ruling.FAILS
