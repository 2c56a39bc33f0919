"""Bare statements on what became of a body or a place ("Sở Giao thông giải thể rồi", "Xã A nhập vào xã B"): they want a verdict."""

from __future__ import annotations

import re
from collections.abc import Sequence

#: How such a statement begins: by a body or a place.
_SUBJECT = (
    r"(?:(?:vay|the|nhu vay|hien nay|bay gio|gio|nay|sau sap nhap|sau sap xep|tu \d+ \d+ \d+|toi nghe|nghe noi) )*"
    r"(?:so|bo|ban|ubnd|uy ban|hdnd|hoi dong|cong an|hoi|doan|lien doan|lien minh|mat tran|mttq|cuc|chi cuc|thong ke|ngan hang|nhnn|huyen uy"
    r"|huyen|thi xa|thanh pho|thi tran|xa|phuong|tinh|cap huyen|bien phong|phong|van phong|son la|snn\w*|vpdp)\b"
)
#: It ended, was merged, renamed or kept, ...
_CHANGED = (
    r"(?:giai the|cham dut hoat dong|cham dut|het hoat dong|ngung hoat dong|(?:khong|het) con(?: nua| ton tai| hoat dong)?|xoa ten|ton tai"
    r"|(?:bi|da|duoc) bo(?! sung| tri| nhiem)|bo (?:tu|cung|roi|han)|doi ten|(?<!thu )(?:sap |sat )?nhap(?! khau| khong| cuoc| ngu| du lieu)"
    r"|hop nhat|(?<!dong )gop(?! phan| y| von| suc| tien| cong)|tach ra|giu nguyen|(?:van |duoc )?giu (?:nguyen )?ten"
    r"|(?:van|con|tiep tuc) (?:lam viec|hoat dong)|van (?:con|nguyen|la|thuoc|do|trinh|hop|duoc trinh)"
    r"|chua (?:bi |duoc )?(?:bo|sap nhap|nhap|giai the))"
)
#: ... or it is, has or belongs to something today.
_TODAY = r"(?:gio|nay|hien|hien nay|bay gio)(?: (?:da|van|cung|dang))* (?:la|do|thuoc|ve|lo|cap|quan|quan ly|giu|cham|nhan|phu trach|lam|gom)"
_STATED = re.compile(rf"^{_SUBJECT}(?: (?!sau |khi |truoc |luc |de |theo |ma |ve |neu )\w+){{0,12}}? (?:{_CHANGED}|{_TODAY})\b")
#: What an area is now made of.
_MADE = re.compile(
    r"^(?:xa|phuong) (?!nong |dat |moi nong )(?:\w+ ){1,4}(?:moi )?(?:gom|hop thanh tu|lap tu)(?: ca| toan bo| chi)? \w+ \w+"
)
_ASKS = re.compile(r"\b(?:gi|nao|may|ai|bao nhieu|(?<!con )dau|sao|bao gio|bao lau|hay|the nao|khi nao)\b")
_LEAST = 4


def states_change(plain: Sequence[str]) -> bool:
    """Whether words (repaired, without marks) state what became of a body or a place, and ask nothing.

    >>> def so(words: str) -> bool:
    ...     return states_change(words.split())
    >>> so("so giao thong giai the roi"), so("xa thom mon nhap vao xa thuan chau"), so("huyen thuan chau van ton tai")
    (True, True, True)
    >>> so("so giao thong nhap vao so nao"), so("so tu phap nhap du lieu ho tich"), so("so nong nghiep sau khi sap nhap")
    (False, False, False)
    """
    words = " ".join(plain)
    return len(plain) >= _LEAST and not _ASKS.search(words) and bool(_STATED.search(words) or _MADE.search(words))
