"""Who signs a plan, scheme or project of those that a programme helps ("phương án sản xuất cộng đồng ai ký duyệt?"): whoever approves it, and not
who signed the decree by which that goes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kb.vietnamese import fold_in_step, normalise

_WHO = r"(?:ai|cap nao|nguoi nao|noi nao|ben nao|co quan nao|chu tich nao)"
_SIGNED = re.compile(
    rf"\b(?:(?:thi|la|do|phai|duoc|se) )*(?P<who>{_WHO})(?: (?:la nguoi|phai|duoc|se|co quyen|dung ra))*"
    r" (?P<sign>ky(?: (?:duyet|phe duyet|chot|cho))?)"
    r"(?! (?:ten|thay|nhay|ban hanh|hop dong|quyet dinh|cam ket|ket|gui|so)\b)"
)
#: What is approved, told right before who signs it or anywhere in front, by what it is for and no number.
_THING = re.compile(
    r"\b(?:phuong an|du an|ke hoach(?= (?:lien ket|du an|san xuat|chuoi))|de an|ho so du an|mo hinh)"
    r"(?= (?:[a-z]+ ){0,6}?(?:san xuat|cong dong|lien ket|chuoi gia tri|sinh ke|ho tro)\b)"
)
#: The document itself is signed; a decree behind "theo" is only that by which it goes.
_ITSELF = re.compile(
    r"\b(?:nghi dinh|nd|quyet dinh|qd|thong tu|tt|nghi quyet|nq)(?: so)? \d+[\w/.-]*(?: (?:nam \d{4}|nay|do))?,? (?:la |do |thi )*$"
)
_BY = re.compile(r"\b(?:theo|can cu|ap dung|dua vao|o|tai|trong)(?: (?:quy dinh|ban|cua|dung))* $")
_APPROVED = re.compile(
    rf"\b(?P<what>{_THING.pattern}[^,;?.]*?),?(?: (?:thi|la|do|phai|duoc))* {_WHO} (?:la nguoi |phai |co quyen )?(?:phe )?duyet\b"
)
#: A follow-up that names the first wording of a decree, and who signs, or approves, by it.
_FIRST = re.compile(
    r"(?:(?:the|vay|con|va|ma|thi)\b[\s,]*)*(?:(?:truoc|truoc do|luc dau|ban dau|hoi dau)[\s,]+)*(?:theo )?(?:ban |nguyen ban )?"
    r"(?P<paper>(?:nghi dinh|nd)(?: so)? 27(?:/2022(?:/nd-cp)?)?)"
    r"(?: (?:ban )?(?:dau tien|goc|nguyen ban|cu|chua sua|nam 2022|2022|ban dau|luc dau|lan dau))+"
    rf"[\s,]*(?:(?:thi|la|do) )*{_WHO} (?:ky|duyet|phe duyet)(?: duyet)?(?: (?:vay|the|a|nhi))*[\s?.!]*"
)


def approved_by(question: str) -> str:
    """The question who approves it; empty where a document is signed, or nothing of the kind is spoken of.

    >>> approved_by("Từ 1/7/2025, phương án sản xuất cộng đồng của bản ai ký duyệt, khi vẫn theo NĐ 27, 38?")
    'Từ 1/7/2025, phương án sản xuất cộng đồng của bản ai phê duyệt, khi vẫn theo NĐ 27, 38?'
    >>> approved_by("Dự án liên kết sản xuất theo NĐ 27/2022 cấp nào ký?")
    'Dự án liên kết sản xuất theo NĐ 27/2022 cấp nào phê duyệt?'
    >>> approved_by("NĐ 27/2022 ai ký?"), approved_by("Nghị định về dự án sản xuất cộng đồng, NĐ 27/2022 do ai ký?")
    ('', '')
    """
    text = " ".join(normalise(question).split())
    plain = fold_in_step(text)
    found = _SIGNED.search(plain)
    head = plain[: found.start()] if found else ""
    if found is None or not _THING.search(head):
        return ""
    paper = _ITSELF.search(f"{head} ".replace("  ", " "))
    if paper and not _BY.search(head[: paper.start()]):
        return ""
    return f"{text[: found.start('sign')]}phê duyệt{text[found.end('sign') :]}"


def approved_at_first(question: str, history: Sequence[str]) -> str:
    """Who approved, by the first wording of the decree, what the question before asked the approval of; empty where it asked something else.

    >>> approved_at_first("Thế trước đó, theo bản NĐ 27 đầu tiên thì ai ký?", ["Từ 1/7/2025 dự án sản xuất cộng đồng ai phê duyệt?"])
    'Theo NĐ 27 bản năm 2022, dự án sản xuất cộng đồng ai phê duyệt?'
    >>> approved_at_first("Theo bản NĐ 27 đầu tiên thì ai ký?", ["NĐ 27 nói gì?"]), approved_at_first("NĐ 27 ai ký?", ["Dự án liên kết ai duyệt?"])
    ('', '')
    """
    text = " ".join(normalise(question).split())
    first = _FIRST.fullmatch(fold_in_step(text)) if history else None
    before = " ".join(normalise(history[-1]).split()) if first else ""
    found = _APPROVED.search(fold_in_step(before))
    if first is None or found is None:
        return ""
    return f"Theo {text[slice(*first.span('paper'))]} bản năm 2022, {before[slice(*found.span('what'))]} ai phê duyệt?"
