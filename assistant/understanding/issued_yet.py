"""Whether the province has a document yet, and which ("Sơn La có bộ tiêu chí riêng chưa, quyết định số mấy?"): which one it is, is asked."""

from __future__ import annotations

import re

from kb.vietnamese import fold_in_step, normalise

_KIND = r"(?:quyet dinh|nghi quyet|ke hoach|van ban|huong dan|de an)"
_YET = re.compile(
    r"^\W*(?P<who>(?:(?:ubnd|hdnd|uy ban nhan dan|hoi dong nhan dan) )?tinh(?: son la| minh| ta)?|son la)(?: (?:da|minh|ta))*"
    r" (?:co|ban hanh|ra|phe duyet|co ban hanh) (?P<what>(?:bo tieu chi|ke hoach|nghi quyet|quyet dinh|de an|huong dan)\b[^,;.?]*?)"
    rf" (?:hay )?chua(?: (?:vay|a|nhi|the))*[,;?.]? ?(?:(?:la|theo|neu co(?: roi)? thi|co thi|va|thi|do la|mang) )*"
    rf"(?P<which>{_KIND} (?:nao|gi|so (?:may|nao|bao nhieu))|so (?:may|hieu nao|nao|bao nhieu))\b(?: (?:vay|a|nhi|the))*[ ?.!]*$"
)
#: What took the place of another document, or changed it, is asked for otherwise.
_OTHER = re.compile(r"\b(?:thay|sua|bo sung|bai bo|ke tiep|nao|gi)\b")


def which_issued(question: str) -> str:
    """The question which document it is; empty where something else is asked.

    >>> which_issued("Sơn La có bộ tiêu chí riêng cho 2026-2030 chưa, quyết định số mấy?")
    'bộ tiêu chí riêng cho 2026-2030 của Sơn La là quyết định số mấy?'
    >>> which_issued("Tỉnh đã có kế hoạch thay Kế hoạch 203 chưa, số mấy?"), which_issued("Tỉnh có bộ tiêu chí riêng chưa?")
    ('', '')
    """
    text = " ".join(normalise(question).split())
    found = _YET.match(fold_in_step(text))
    if found is None or _OTHER.search(found["what"]):
        return ""
    who, what, which = (text[slice(*found.span(part))] for part in ("who", "what", "which"))
    return f"{what} của {who[:1].lower() + who[1:] if who[:4] == 'Tỉnh' else who} là {which if not which.startswith('số') else f'văn bản {which}'}?"
