"""Whether the words of a question suppose that something lives on or that it has ended."""

from __future__ import annotations

import re
from datetime import date

from assistant.understanding import Query

#: To be in force or in use, in every word for it.
LIVING = (
    r"(?:hieu luc|ap dung|ap(?= (?:cho|de|vao|khong|chua|nua)\b)"
    r"|gia tri|dung|xai|chay|(?:lay|dem|mang) ra|thi hanh|thuc hien|su dung|can cu|vien dan|lay lam can cu|theo|song|khong|chua|nua)"
)
#: "Is it still in use", "is it still there", "may it be used already".
_WITHIN = r"(?:trong )?(?:thoi (?:han|gian|ky) )(?:co |con )?(?:hieu luc|ap dung|thi hanh|thuc hien|su dung)"
ALIVE = re.compile(
    rf"\b(?:con|van con|van) (?:duoc |co |dang |nguyen |phai |bat buoc |la |van ban |nam |o |lam |cu )*(?:{LIVING}|{_WITHIN}|xet|cong nhan)\b"
    rf"|\b{LIVING}(?: \w+){{0,2}} nua khong\b"
    r"|\b(?:dung|xai|ap dung|thi hanh|vien dan|can cu) duoc(?: (?:ngay|luon|bay|gio|roi|hien|hom|nay))* chua$"
)
#: "Has it lapsed", "is it no longer in force", "was it replaced": yes where it does not live any more.
_ENDED = re.compile(
    r"\b(?:het (?:hieu luc|han|gia tri|thoi (?:han|gian|ky)|thoi|ap dung|dung|xai)|mat hieu luc|(?:khong|chang|ko) con\b(?! gi| nua)"
    r"|(?:bi|duoc|da) (?:bai bo|thay the|thay|huy bo))\b"
)
#: All of a document is said to end.
ALL_OF_IT = re.compile(
    r"\b(?:bai bo|thay the|thay|huy bo|het)(?: (?:ca|di))? (?:sach|het|toan bo|hoan toan|tron|luon ca)\b|\btoan bo (?:nghi|quyet|thong)\b"
)
#: Before such a word: it has not come yet.
_NOT_ENDED = re.compile(r"\b(?:chua|khong|chang|dau)(?: (?:he|co|phai|bi|duoc|tung))* ?$")


def says_ended(spoken: str) -> bool:
    """Whether a question supposes the end ("đã hết hiệu lực chưa") and not the life ("còn dùng hay đã bị thay thế")."""
    return ended_at(spoken) >= 0


def ended_on(query: Query, spoken: str) -> set[date]:
    """The days on which something is said to have ended: those behind the words for its end."""
    at = ended_at(spoken)
    behind = spoken[at:] if at >= 0 else ""
    days = (date(y, m, d) for d, m, y in query.dates if y)
    return {x for x in days if re.search(rf"\b0?{x.day} (?:thang )?0?{x.month} (?:nam )?{x.year}\b", behind)}


def ended_at(spoken: str) -> int:
    """Where a question supposes the end; -1 where it does not, or speaks of the life before."""
    ended, alive = _ENDED.search(spoken), ALIVE.search(spoken)
    if ended and _NOT_ENDED.search(spoken[: ended.start()]) and not spoken.startswith("con", ended.end() - 3):
        return -1
    return ended.start() if ended and (alive is None or ended.start() < alive.start()) else -1
