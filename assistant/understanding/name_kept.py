"""Follow-ups on the name of the body that was spoken of ("cơ quan ấy còn tên đó không?", "tên sở đó có đổi không?"), by what it was called."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.understanding.query import Query
from kb.vietnamese import fold_in_step, normalise

_BODY = r"(?:so|co quan|don vi|dau moi|noi|ben|nganh|ban|hoi|luc luong) (?:ay|do|nay|kia|day)"
_NOW = r"(?: (?:thi|bay gio|hien nay|hien gio|hien|gio|nay|den nay|toi nay|sau nay|luc nay|hom nay|da|co|bi|duoc|phai))*"
_NAME = r"(?:cai )?ten(?: goi)?"
_SUCH = r"(?: (?:nguyen|y|nhu|cu|do|ay|nay|vay|the|truoc|xua|kia|cua no|con|van))*"
_END = r"(?: (?:nua|khong|ko|k|chua|chu|a|ha|nhi|dung|phai|roi|luon|vay|the|gi))*"
#: Behind the time of a rearrangement: the body, and that it was merged, renamed or kept.
_IN_YEAR = re.compile(
    r"^(?:(?:the|vay|con|ma|va)\b[\s,]*)*(?:sau|qua|trong|tu|den|toi|dot|lan|ke tu)\b[^,?.!]*?"
    r"\b(?:sap xep|tinh gon|sap nhap|to chuc lai|cai cach|20\d\d)\b"
    rf"[^?.!]*?\b(?P<body>{_BODY})(?= (?:\w+ ){{0,3}}?(?:nhap|sap nhap|hop nhat|gop|giai the|doi ten|thay ten|giu nguyen|giu ten|nguyen|doi)\b)"
)
#: It bears that name still; it does not, or another one.
_KEEPS = re.compile(
    rf"(?:(?:the|vay|con|ma|va|a) )*(?:{_BODY}{_NOW}(?: (?:van|con|giu|nguyen|mang|dung|y|lay|de))+ {_NAME}{_SUCH}"
    rf"|{_NAME}(?: cua)? {_BODY}{_NOW}(?: (?:van|con|giu))+(?: (?:dung|nguyen|giu|hieu luc))*{_SUCH}){_END}"
)
_CHANGED = re.compile(
    rf"(?:(?:the|vay|con|ma|va|a) )*(?:{_BODY}{_NOW} (?:(?:doi|thay|thay doi) {_NAME}|(?:khong con|het|thoi)(?: (?:mang|giu|dung))? {_NAME}{_SUCH})"
    rf"|{_NAME}(?: cua)? {_BODY}{_NOW} (?:doi|thay|thay doi|khac)(?: (?:di|roi|ten))*){_END}"
)


def on_its_name(query: Query, names: Sequence[str]) -> str:
    """What a follow-up asks of the name of the one body before, by its name; empty where it asks something else."""
    if len(names) != 1 or not query.has("yesno"):
        return ""
    plain = " ".join(query.plain)
    if _CHANGED.fullmatch(plain):
        return f"{names[0]} có đổi tên không?"
    text = " ".join(normalise(query.question).split())
    if found := _IN_YEAR.match(fold_in_step(text)):
        return f"{text[: found.start('body')]}{names[0]}{text[found.end('body') :]}"
    return f"{names[0]} còn giữ tên cũ chứ?" if _KEEPS.fullmatch(plain) else ""
