"""Follow-ups on the resolution that merged the communes spoken of ("thế ông nào ký cái nghị quyết nhập ấy?"), asked by its number."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kb.vietnamese import fold, fold_in_step, normalise

_RESOLUTION = "Nghị quyết 1681/NQ-UBTVQH15"
_MERGING = r"(?:sap nhap|nhap|sap xep|hop nhat|gop|don|dat ten|doi ten|thanh lap|lap)"
_POINTED = re.compile(
    rf"\b(?:cai |ban )?(?:nghi quyet|quyet dinh|van ban)(?: (?:ve|cua))?(?: viec)? {_MERGING}"
    r"(?: (?:lai|xong|cac|xa|phuong|thi tran|moi|cap xa|don vi|hanh chinh))* (?:do|ay|day|kia|nay(?! (?:thi|la|con)\b))\b"
)
#: Which one it is, and who signed it.
_WHICH = re.compile(
    r"^(?:(?:the|vay|no|viec|chuyen|do|ay|thi|la|nhu vay|duoc|nhap|sap nhap|sap xep|gop|don|cai) )*(?:(?:theo|la|do|o|tai|bang|can cu) )?"
    r"(?:nghi quyet|quyet dinh|van ban) (?:nao|gi|so may)"
    rf"(?: {_MERGING}(?: (?:lai|xong|cac|xa|phuong|thi tran|moi|cap xa|do|ay|day|kia))*)?,? (?=\w)(?=.*\bky\b)"
)
#: Communes were spoken of, and no bodies, which other documents merge; nor the titles that places have.
_PLACES, _OTHER = (
    re.compile(r"\b(?:xa|phuong|thi tran)\b"),
    re.compile(r"\b(?:so|phong|ban quan ly|chuong trinh|nong thon|ntm|dat chuan)\b"),
)


def their_merger(question: str, history: Sequence[str]) -> str:
    """The follow-up by the number of the resolution; empty where it speaks of none such, or no communes were spoken of.

    >>> their_merger("thế ông nào ký cái nghị quyết nhập ấy", ["xã Chiềng Ngần cũ giờ thuộc phường nào"])
    'thế ông nào ký Nghị quyết 1681/NQ-UBTVQH15'
    >>> their_merger("nó theo nghị quyết nào, ông nào ký?", ["xã Chiềng Ngần cũ giờ thuộc phường nào"])
    'Nghị quyết 1681/NQ-UBTVQH15 ông nào ký?'
    >>> their_merger("Ai ký nghị quyết sáp nhập đó?", ["Sở Xây dựng nhập với sở nào?"]), their_merger("Ai ký nghị quyết đó?", ["Xã nào?"])
    ('', '')
    """
    text = " ".join(normalise(question).split())
    plain = fold_in_step(text)
    found = (_POINTED.search(plain) or _WHICH.match(plain)) if history else None
    spoken = fold(" ; ".join(history)) if found else ""
    if found is None or not _PLACES.search(spoken) or _OTHER.search(spoken):
        return ""
    behind = text[found.end() :]
    return (
        f"{text[: found.start()]}{_RESOLUTION} {behind}"
        if found.re is _WHICH
        else f"{text[: found.start()]}{_RESOLUTION}{behind}"
    )
