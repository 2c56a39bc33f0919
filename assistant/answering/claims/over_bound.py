"""Claims that an amount is over what is allowed, or still within ("nhà văn hóa dự toán 5,2 tỷ thì vượt mất rồi nhỉ?"), by the one bound that the
first source sets for amounts."""

from __future__ import annotations

import re

from assistant.answering.claims.quantities import AT_MOST, UNDER, Measures
from assistant.answering.claims.ruling import Ruling
from assistant.understanding import Query
from kb.model import Provision

_AMOUNT = r"\d+(?: \d+)* (?:ty|trieu|nghin)(?: \d+)?(?: dong)?"
#: What may stand between the amount and where it lies, and behind that: nothing else is claimed or asked.
_LINKS = r"(?: (?:thi|la|nhu|vay|the|co|da|bi|se|van|con|dang|chac|lam|theo|thuc hien|co che dac thu|co che nay|du toan|dau tu|tong muc))*"
_MEASURE = r"(?:muc|tran|nguong|khung|han|han muc|gioi han|quy dinh|tong muc|toi da|muc tran|dinh muc)"
_ENDS = (
    rf"(?: (?:mat|{_MEASURE}|cho phep|duoc phep|do|nay|ay|roi|qua|nhi|a|ha|chu|nhe|con|day|hay|khong|ko|chua|dung|phai|chuan|vay|the|co|la))*"
    r"(?: (?:cua|theo|so voi|doi voi) [^?]*)?"
)
_LIES = re.compile(
    rf"\b{_AMOUNT}{_LINKS} (?:(?P<within>(?:chua|khong|chang)(?: (?:he|bi|co|den muc|toi muc))* (?:vuot|qua|lo)"
    rf"|duoi(?= {_MEASURE})|trong(?= {_MEASURE}))"
    rf"|(?P<over>(?:bi )?(?:vuot|lo|qua(?= (?:{_MEASURE}|roi|mat|tay))|tren(?= {_MEASURE}))))(?! \d){_ENDS}$"
)
_MONEY = "dong"


def claims_over(query: Query) -> bool:
    """Whether an amount is said, or asked, to be over what is allowed or within it."""
    return query.has("yesno") and _LIES.search(" ".join(query.plain)) is not None


def over_bound(query: Query, first: Provision, measures: Measures) -> Ruling | None:
    """The ruling by the bound; None where no amount is claimed to lie over or within it, or the source sets none, or several."""
    said = _LIES.search(" ".join(query.plain)) if query.has("yesno") else None
    if said is None:
        return None
    amounts = {q.low for q in measures.read(query.question) if q.unit == _MONEY and q.low == q.high}
    bounds = {q for q in measures.told([first]) if q.unit == _MONEY and q.bound in (AT_MOST, UNDER)}
    if len(amounts) != 1 or len({q.low for q in bounds}) != 1:
        return None
    within = all(q.admits(next(iter(amounts))) for q in bounds)
    return Ruling.HOLDS if within == bool(said["within"]) else Ruling.FAILS
