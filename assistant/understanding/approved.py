"""Claims of who approved a document with the approver in front ("chính Thủ tướng phê duyệt Quyết định 417"): the document put first."""

from __future__ import annotations

import re

from assistant.understanding.falsehoods import SO
from assistant.understanding.tag_question import TAG
from kb.vietnamese import fold_in_step, normalise

_NAME = r"(?: (?!la\b|da\b|phe\b|ban\b|thong\b|duyet\b)\w+){1,6}"
_OFFICE = (
    rf"(?:(?:pho )?thu tuong(?: chinh phu)?|bo truong(?: bo{_NAME})?|chu tich (?:nuoc|quoc hoi|ubnd tinh|tinh)"
    r"|quoc hoi|chinh phu|(?:ban thuong vu |ban chap hanh )?tinh uy|uy ban thuong vu quoc hoi"
    rf"|(?:ubnd|hdnd|uy ban nhan dan|hoi dong nhan dan) tinh|bo{_NAME})"
)
#: Who claims it, and that he does.
_FRAME = (
    r"(?:(?:theo|hinh nhu|toi|em|minh|nghe|duoc biet|nho|hieu|nam|biet|thay|doc|noi|bao|chac|ro rang|thi|la|rang|ro|duoc|nhu"
    r"|chung toi|vay|the|ha)[ ,]+)*"
)
_PAPER = r"(?:quyet dinh|nghi quyet|nghi dinh|thong tu|chi thi|ke hoach|qd|nq|nd|tt|kh)(?: so)? \d(?:[\w/.-]*\w)?"
_CLAIM = re.compile(
    rf"^{_FRAME}(?:chinh )?(?P<who>{_OFFICE})(?:(?: chinh)? la (?:nguoi|co quan|noi|ben))?(?: da)?"
    r" (?P<does>phe duyet|ban hanh|thong qua|duyet|(?<=tinh uy )ky)(?: (?:chuong trinh|ke hoach|bo tieu chi) (?:theo|tai|trong|o|bang))?"
    rf" (?P<paper>{_PAPER}(?: nam \d{{4}})?)(?P<about> (?:ve|cho|phe duyet) [^,;.?!]+)?"
    rf"(?:{TAG}|[\s?.!]*$)"
)
#: A minister acts for his ministry, which documents have as their issuer.
_MINISTER = re.compile(r"^Bộ trưởng (?=Bộ )|^bo truong (?=bo )", re.IGNORECASE)


def approver_last(question: str) -> str:
    """The claim as one that a document was approved by somebody; empty where it claims nothing of the kind.

    >>> approver_last("Theo tôi nắm thì chính Thủ tướng phê duyệt Quyết định 417 về chương trình 2026-2030.")
    'Quyết định 417 về chương trình 2026-2030 do Thủ tướng phê duyệt, đúng không?'
    >>> approver_last("Bộ trưởng Bộ Tài chính là người ban hành Thông tư 112/2025, phải không?")
    'Thông tư 112/2025 do Bộ Tài chính ban hành, đúng không?'
    >>> approver_last("Thủ tướng phê duyệt quyết định nào?"), approver_last("Thủ tướng có phê duyệt Quyết định 417 không?")
    ('', '')
    """
    text = normalise(question)
    found = _CLAIM.match(fold_in_step(text))
    if found is None:
        return ""
    who, does, paper, about = (text[found.start(p) : found.end(p)] if found[p] else "" for p in ("who", "does", "paper", "about"))
    return f"{paper}{about} do {_MINISTER.sub('', who)} {does}{SO}"
