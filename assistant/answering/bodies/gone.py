"""Whether a question takes it that a body is gone and asks which one has its work, or its name, now."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.understanding import Query
from kb.model import Agency

#: Before "hết": all of something is done, and nothing ended.
_DOES_ALL = r"(?<!lo )(?<!lam )(?<!ganh )(?<!giao )(?<!ke )(?<!neu )(?<!tom )(?<!gom )"
#: Before "thôi": "kịp thời", "đồng thời" and "tạm thời" are other words.
_NO_TIME = r"(?<!kip )(?<!dong )(?<!tam )"
#: A question tells that a body is gone, or asks for today, and which one does its work.
_GONE = re.compile(
    rf"\b(?:gio|nay|bay gio|hien nay|hien gio|hien tai|{_NO_TIME}thoi(?! (?:gian|han|diem|ky|su)\b)|{_DOES_ALL}het"
    r"|khong con|da bo|bi bo|bo (?:di )?roi|giai the|giai tan|cu|hoi truoc|ngay truoc"
    r"|truoc day|truoc kia)\b"
)
WHICH = re.compile(r"\b(?:ai|nao|gi|dau)\b")
#: It tells that a body is gone and asks where its work went, be it of several kinds ("A giải thể rồi, X về sở nào, Y về đâu").
_LEFT = (
    r"\b(?:giai the|giai tan|bo roi|bi bo|ket thuc(?: hoat dong)? roi|(?:sau khi|tu khi|tu luc) bo|da bo|da roi|khong con"
    r"|(?<!thu )nhap|hop nhat|gop|tach|chia(?: ra| lam| nho)?|(?:het|thoi|cham dut|ngung) hoat dong|lan luot)\b"
)
_TAKER = r"(?:so|ban|co quan|don vi|ben|noi|nganh|cap|bo|to chuc(?: dang)?)"
_WENT = re.compile(
    r"(?<!thu )\b(?:nhap|hop nhat|gop) (?:di |vao |ve |voi )?dau\b|\bchuyen (?:cho|sang|ve|giao cho) bo nao\b"
    rf"|{_LEFT}.*(?<!gui )(?<!nop )(?<!trinh )\b(?:(?:ve|sang|vao|cho) (?:(?:nhung|cac|may) )?(?:{_TAKER}|dau)"
    rf"|(?:{_TAKER} nao|ai)(?: (?:se|phai|dang))? (?:dam nhiem|dam nhan|nhan|tiep nhan|lam|lo|ganh|giu|phu trach|thay))\b"
)
#: It asks with whom now is what was its work, or its part ("việc của A do cấp nào đảm nhiệm", "nay vai trò của A thuộc tổ chức nào").
_ITS_WORK = re.compile(
    rf"\bviec cua\b.*\b(?:{_TAKER} nao|ai)(?: \w+){{0,4}}? (?:dam nhiem|dam nhan|tiep nhan|lam|lo|ganh|phu trach)\b"
    rf"|\b(?:nay|gio|hien nay)\b.*\b(?:viec|vai tro|nhiem vu|chuc nang|tham quyen)\b.*\b(?:thuoc|do|ve) (?:ve )?{_TAKER} nao\b"
)
#: It asks so of a day on which the body is gone.
_HANDED = re.compile(
    rf"\bchuyen (?:cho|sang|ve|giao cho) {_TAKER} nao\b"
    rf"|\b(?:nhiem vu|cong viec|viec|chuc nang|tham quyen) cua\b.*\bthuoc (?:ve )?{_TAKER} nao\b"
)
#: Nothing is said of the body but that somebody takes over ("HĐND huyện thì sao, ai nhận quyền?").
_TAKES = re.compile(
    rf"^(?:(?:thi|sao|the|nao|roi|gio|nay|bo|het|vay|cu) )*(?:ai|{_TAKER} nao)(?: (?:se|dang|phai|moi|la nguoi))*"
    r" (?:nhan|tiep nhan|tiep quan|thay|lam thay|lo thay|ganh thay|dam nhan|dam nhiem|ke nhiem|ke thua|nhan ban giao)"
    r"(?: (?:quyen|viec|thay|the|nhiem vu|cong viec|phan viec|lai|cho|han|vai|vai tro|vay|a|nhi|day))*$"
)
#: It asks which body it is now, at its end, or tells that the one that took papers is gone: that something goes to it is only the occasion.
_NOW_WHICH = re.compile(
    rf"\b(?:nay|gio|hien|hien tai)\b(?: (?!do\b|ay\b)\w+){{0,6}} {_TAKER} (?:nao|gi)(?: (?:moi dung|cho dung|vay|a|nhi|day))*$"
)
_CLOSED = re.compile(r"\b(?:bo (?:di )?roi|da bo|bi bo|giai the|het roi|khong con|dep roi)\b")
#: By which document a body has it now.
_BY_WHICH = re.compile(r"\b(?:theo|can cu|dua (?:vao|theo)|chieu theo)(?: \w+){1,2} (?:nao|may|so may)\b")
#: It is said that nobody is left who does something, and asked where a body went.
_NOBODY = re.compile(
    r"\b(?:khoi|khong|chang|cha|het)(?: (?:con|co))?(?: mot)? (?:ai|(?:co quan|so|don vi|noi|ben|nganh|cap) nao)\b(?: \w+){0,12}?"
    r" (?:nua|lo|lam|quan ly|phu trach|dam nhan)\b|\b(?:bo trong|bo hoang|vo chu)\b"
)
#: What only tells that a level of bodies ended.
ENDED_LEVEL = frozenset({"chinh-quyen-hai-cap"})
_ADDRESSED = frozenset({"recipient", "recipients", "where"})
#: What asks for something else about a body than who does its work now.
_OTHERWISE = ("yesno", "partner", "recipient", "count", "list", "when", "document", "compare", "several")


def supposed_gone(query: Query, named: Sequence[Agency], gone: Sequence[Agency]) -> bool:
    """Whether a question tells that the bodies it names are gone, and asks who does their work."""
    plain = " ".join(query.plain)
    own = any(m.kind == "agency" and m.start >= 0 for m in query.mentions)
    alone = own and bool(gone) and all(a in gone for a in named)
    if not alone or query.has("yesno") or not WHICH.search(plain):
        return False
    last = max((m.end for m in query.mentions if m.kind == "agency"), default=0)
    if _TAKES.match(" ".join(query.plain[last:])) and not any(m.kind == "concept" and m.start >= 0 for m in query.mentions):
        return True
    handed = (query.dated or query.dates) and _HANDED.search(plain)
    now = _NOW_WHICH.search(plain) or _CLOSED.search(plain)
    addressed = now and query.kinds <= _ADDRESSED and set(query.ids("concept")) <= ENDED_LEVEL
    beside = query.has("who", "department") and _BY_WHICH.search(plain)  # the document is only what it is done by
    other = query.has(*(k for k in _OTHERWISE if k != "document" or not beside))
    return bool(handed or addressed or _ITS_WORK.search(plain) or _WENT.search(plain) or (_GONE.search(plain) and not other))


def nobody_left(query: Query, gone: Sequence[Agency]) -> bool:
    """Whether a claim says that nobody does any more what bodies did that are gone ("khỏi ai lãnh đạo nữa, huyện ủy đi đâu mất?")."""
    return bool(gone) and query.has("yesno") and _NOBODY.search(" ".join(query.plain)) is not None
