"""Follow-ups that want all duties of the body which was spoken of ("hết nhiệm vụ của sở đó"), whatever criterion it was spoken of with."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.understanding.query import Query

_BODY = r"(?:(?:so|co quan|don vi|noi|ben|nganh|ban|hoi) (?:ay|do|nay|kia|day)|ho|no)"
_DUTIES = r"(?:nhiem vu|viec|dau viec|phan viec|cong viec|trach nhiem)"
_ALL = r"(?:cac|nhung|het|toan bo|tat ca|moi|du|day du|tron bo)(?: (?:cac|nhung|ca|moi))*"
_ASKING = r"(?:(?:the|vay|cho|xem|xin|hay|nho|liet ke|ke|neu|noi|doc|in|gom|toi|em|minh|giup|ra|biet|tiep|con|va) )*"
_IN_PLAN = r"(?: (?:trong|theo|o) (?:ban |cai )?ke hoach(?: 203| nay| do| ay)?)?"
_END = r"(?: (?:nua|di|nhe|a|luon|ra|xem|phai lam|duoc giao|nhi|the|vay))*"
_WANTED = re.compile(
    rf"{_ASKING}{_ALL} {_DUTIES}(?: (?:duoc|phai|ma|giao|cua|cho|thuoc|do|phan cong))* {_BODY}{_IN_PLAN}{_END}"
    rf"|{_ASKING}{_BODY}{_IN_PLAN} (?:co|duoc giao|phai lam|dam nhan) {_ALL} (?:{_DUTIES}|gi)(?: gi)?{_IN_PLAN}{_END}"
)
LISTED = "Liệt kê các nhiệm vụ của {names}"


def duties_of(query: Query, names: Sequence[str]) -> str:
    """The request for all duties of the bodies by their names; empty where a follow-up wants no list of all."""
    return LISTED.format(names=" và ".join(names)) if names and _WANTED.fullmatch(" ".join(query.plain)) else ""
