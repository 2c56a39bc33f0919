"""Whether there is any such thing ("Có mục tiêu nào cho cấp bản không?", "Đã có bộ tiêu chí mới chưa?"): there is where the question which
one it is finds it."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.answering.composer import Draft
from assistant.understanding import Query, Reader
from kb.model import Verification
from kb.vietnamese import fold_in_step, folded_syllables, normalise

_NOW = r"(?:(?:vay|the|hien|hien nay|bay gio|gio|nay|den nay|toi nay|trong ke hoach|theo ke hoach|ke hoach)[ ,]+)*"
_NOUN = (
    r"(?:(?:muc tieu|chi tieu|tieu chi|quy dinh|dieu kien|co che|chinh sach|nguon von|nguon|khoan von|khoan|nhiem vu|so lieu|con so|han chot|thoi han"
    r"|moc|hinh thuc|nhom|chuong trinh|de an|du an|bien phap|giai phap|uu tien|trach nhiem)(?: (?!nao\b)\w+){0,3}?)"
)
_END = r" (?:hay )?(?:khong|ko|chua)(?: (?:vay|the|nhi|a|ha|em|anh|chi|ban))*[\s?.!]*$"
_ANY = re.compile(rf"^{_NOW}(?:da )?co (?P<noun>{_NOUN}) nao (?P<rest>[^;?!]+?){_END}")
_EVER = re.compile(rf"^{_NOW}co (?:bao gio|khi nao|luc nao|truong hop nao)(?: ma)? (?P<rest>[^;?!]+?){_END}")
_YET = re.compile(
    rf"^{_NOW}(?:da )?co (?P<noun>bo tieu chi|nghi dinh|quyet dinh|thong tu|nghi quyet|luat|huong dan|van ban|chuong trinh)"
    r" (?P<rest>(?:moi|cho|giai doan|ve|huong dan|quy dinh|nong thon moi|quoc gia|xa|nam|cua)\b(?:(?!\b(?:thay|sua|bai bo)\b)[^;?!])*?)"
    r" chua(?: (?:vay|the|nhi|a|ha))*[\s?.!]*$"
)
_TOLD = 0.6  # share of what is said of the thing that the sources say


class WhetherAny:
    """Answers them; ``drafted``: what an open question is answered by."""

    def __init__(self, reader: Reader, drafted: Callable[[Query], Draft]) -> None:
        self._reader, self._drafted = reader, drafted

    def answer(self, query: Query) -> Draft | None:
        """What there is of the kind, with the verdict that there is, or what the open question is refused by; None where no such question is
        asked."""
        openly = which_one(query.question) if query.has("yesno") and not query.before else ""
        if not openly:
            return None
        asked = self._reader.read(openly, (), query.as_of)
        draft = self._drafted(asked)
        if draft.status != "answered":
            return draft if draft.status == "no_basis" else None
        told = set(folded_syllables(" ".join([*draft.lines, *(p.text for p in draft.provisions)])))
        said = {w for w in asked.content if not w.isdecimal()}
        read = any(p.verification != Verification.UNVERIFIED for p in draft.provisions)
        if draft.verdict or not read or len(said & told) < _TOLD * len(said):
            return None
        draft.decide("yes")
        return draft


def which_one(question: str) -> str:
    """The open question which one it is; empty where it is not asked whether there is any.

    >>> which_one("Có mục tiêu nào cho cấp bản không?"), which_one("Có bao giờ xã bị thu hồi danh hiệu không?")
    ('mục tiêu nào cho cấp bản?', 'Trường hợp nào xã bị thu hồi danh hiệu?')
    >>> which_one("Hiện đã có bộ tiêu chí mới chưa?"), which_one("Xã có chợ không?")
    ('bộ tiêu chí mới là văn bản nào?', '')
    """
    text = " ".join(normalise(question).split())
    plain = fold_in_step(text)
    if found := _ANY.match(plain):
        return f"{text[slice(*found.span('noun'))]} nào {text[slice(*found.span('rest'))]}?"
    if found := _EVER.match(plain):
        return f"Trường hợp nào {text[slice(*found.span('rest'))]}?"
    if found := _YET.match(plain):
        return f"{text[found.start('noun') : found.end('rest')]} là văn bản nào?"
    return ""
