"""Follow-ups on the office of whoever signed a document, behind the claim that he did ("Lúc ký ông ấy giữ chức gì?"): who signed it, which is told
with his office."""

from __future__ import annotations

import re

from assistant.understanding.query import Query

_OFFICE = r"(?:chuc vu|chuc danh|chuc|cuong vi|vai tro|tu cach)"
_WHO = r"(?:ong|ba|nguoi|dong chi|vi)(?: (?:ay|do|nay|ta|kia|ky|\w+))?"
_ASKED = re.compile(
    rf"(?:(?:the|vay|ma|con|a) )*(?:(?:luc|khi|hoi|thoi diem)(?: (?:do|ay))?(?: ky)? )?(?:{_WHO} )?(?:(?:luc|khi|hoi)(?: (?:do|ay))?(?: ky)? )?"
    rf"(?:(?:dang|la|giu|lam|ky|voi|duoi|co|khi|mang) )*{_OFFICE}(?: (?:cua )?{_WHO})?(?: la)? (?:gi|nao)(?: (?:vay|the|a|nhi|luc do|luc ay|khi do))*"
)
_SIGNED = re.compile(r"\bky\b")


def office_of_signer(query: Query, before: Query) -> str:
    """Who signed the document of which that was claimed; otherwise empty."""
    signed = before.has("yesno") and len(before.documents) == 1 and _SIGNED.search(" ".join(before.plain))
    return f"{before.documents[0]} do ai ký?" if signed and _ASKED.fullmatch(" ".join(query.plain)) else ""
