"""What verbs say that one document does to another, and which of the two acts."""

from __future__ import annotations

import re

from assistant.answering.documents.changes import place

#: What a document of the centre becomes in the province: "xuống tỉnh thì thành kế hoạch nào".
BECOMES = re.compile(
    r"\b(?:xuong|ve|den|toi|o|cap)(?: \w+){0,2} (?:tinh|dia phuong|son la)\b(?: \w+){0,6} (?:thanh|la|co|ra|ban hanh|ung voi)"
    r" (?=(?:van ban|ke hoach|quyet dinh|nghi quyet|huong dan) (?:nao|gi|so may)\b)"
)
#: What a verb says that one document does to another; the first that is spoken counts.
_VERBS: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (
        re.compile(
            r"\b(?:sua doi|sua|bo sung|dieu chinh|viet lai|doi (?:loi van|cau chu|cach (?:ghi|viet))|kien toan"
            r"|(?:dung|dong) (?:toi|den|cham|vao))\b"
        ),
        ("amends",),
    ),
    (re.compile(r"\b(?:thay the|thay cho|thay|ke tiep|noi tiep|tiep noi)\b"), ("replaces", "ends", "repeals", "follows")),
    (re.compile(r"\b(?:bai bo|huy bo|cham dut)\b"), ("repeals", "ends", "replaces")),
    (
        re.compile(
            r"\b(?:huong dan(?! (?:so )?\d)|giai thich(?! (?:giup|ho|cho|vi sao|tai sao)\b)|lam ro|phuc vu|cu the hoa|trien khai"
            r"|thuc hien|thi hanh)\b"
        ),
        ("guides", "implements"),
    ),
    (re.compile(r"\bnhac (?:toi|den)\b"), ("mentions", "based_on", "implements", "repeals", "replaces", "amends")),
    (
        re.compile(
            r"\b(?:vien dan|dan chieu"
            r"|lien quan(?= (?:(?:toi|den|gi|gi toi|gi den) )?(?:nhung |cac )?(?:chi tieu|tieu chi|dieu|khoan))"
            r"|dan (?=khoan|diem|dieu|nghi|quyet|thong|luat|nd|qd|tt))"
        ),
        ("mentions", "based_on", "implements"),
    ),
    (
        re.compile(r"\b(?:can cu|dua (?:vao|tren)|lam co so|(?:la|lam|ra) theo|(?:lay|co) goc|bat nguon|xuat phat)\b"),
        ("based_on", "implements", "guides"),
    ),
    (
        re.compile(
            r"\b(?:(?:dua|di) theo|bam (?:sat )?theo|(?:dung|nam|xep|o) (?:ben )?duoi) "
            r"(?=(?:\w+ ){0,2}?(?:nghi|quyet|luat|thong|van ban|bo tieu chi|chuong trinh))"
            r"|\btheo (?=bo tieu chi (?:nao|gi)\b)|(?<=\b203 )theo (?=(?:quyet dinh|nghi quyet|nghi dinh|chi thi)(?: so)? \d)"
        ),
        ("guides", "implements", "based_on"),
    ),
    (BECOMES, ("implements", "guides")),
)
#: The verb is passive; "được ban hành để cụ thể hóa", "được ban hành trên căn cứ" is not: what is issued acts.
_PASSIVE = re.compile(
    r"\b(?:bi|duoc|do(?! ?$)|qua (?:may|bao nhieu|hai|ba|\d) lan)\b(?:(?!\b(?:de|nham)\b|\b(?:ban hanh|xay dung|soan|lap)(?: tren)? $)[^?]){0,60}$"
)
#: The asked document does it: "nghị định nào sửa Nghị định 27", "văn bản nào của tỉnh cụ thể hóa Quyết định 07".
_ASKED_ACTS = re.compile(
    r"\b(?<!ngay )(?<!nam )(?<!thang )(?<!khi )(?<!luc )(?:nao|gi)\b(?: \w+){0,5} ?$"
    r"|\b(?:ten|so hieu)(?: cua)? (?:cac |nhung )?(?:van ban|nghi quyet|quyet dinh|ke hoach|nghi dinh|thong tu)"
    r"(?! (?:nay|do|ay|so|\d))(?: \w+){0,6} $"
)
#: Right behind the verb another document is asked for, to which that is done ("theo quyết định nào, thay quyết định nào").
_ASKED_SUFFERS = re.compile(
    r"^\w+(?: the| cho| doi)? (?:nhung |cac )?(?:nghi quyet|nghi dinh|quyet dinh|thong tu|ke hoach|cong van|van ban|luat) (?:nao|gi|so may)\b"
)
#: The verb tells which kind of document is asked for ("quyết định sửa đổi nào"), with what stands before it and behind.
_KIND_BEFORE = re.compile(r"\b(?:van ban|nghi quyet|quyet dinh|ke hoach|nghi dinh|thong tu|cong van)(?: da| duoc)? $")
_NAO_BEHIND = re.compile(
    r"^\w+(?: doi| the)?(?: bo sung)?(?: (?:cua|thu tuong|chinh phu|bo|tai chinh|tinh|moi))* (?:nao|so may|so nao)\b"
)
#: The asked document is what it is done by: "triển khai bằng kế hoạch số mấy", "kiện toàn tại quyết định nào".
_BY_WHICH = re.compile(
    r"^\w+ \w+(?: (?!nao\b|gi\b)\w+){0,5}? (?:bang|tai|boi|qua) (?:nghi quyet|nghi dinh|quyet dinh|thong tu|ke hoach|cong van|van ban|luat)\b"
)
#: How often something was done to a document is asked, or which ones did it each time.
TIMES = re.compile(
    r"\b(?:may|bao nhieu) (?:lan|van ban|nghi dinh|thong tu|quyet dinh|nghi quyet) (?:sua|thay|bo sung|dieu chinh)\b"
    r"|\b(?:sua|thay|bo sung|dieu chinh)(?: \w+){0,3} (?:may|bao nhieu) lan\b"
)
#: What is asked for is only taken ("lấy nghị định nào làm căn cứ").
_TAKEN_AS = re.compile(r"\b(?:lay|dung|chon)\b.* (?:lam|la) $")
#: "The last amendment": one that the document spoken of has suffered.
CHANGE = re.compile(r"\b(?:lan|dot) (?:sua|thay|bo sung|dieu chinh)\b")
#: A clause is to be pointed out.
_COMMANDED = (
    r"\b(?:chi|trich|neu|tim|cho|doc|dan)\b(?: (?!dieu\b|khoan\b)\w+){0,4} (?:dieu khoan|dieu|khoan)"
    r"(?! (?:chinh|kien|khoan|ho tro|chi|vay|tien|\d))\b"
)
#: The same as the whole of what is asked: "đúng điều nào" claims nothing.
POINTS_OUT = re.compile(
    rf"(?:(?:hay|anh|chi|em|ban|giup|vui long|nho) )*?{_COMMANDED}(?!.* (?:dung|phai)(?: khong| chua| chu)?$)"
)
#: A clause of a document is asked for.
CLAUSE = re.compile(
    r"\b(?:dieu khoan|dieu|khoan|diem|(?<!thay )cho|muc)(?: (?!nao|may)\w+){0,3} (?:nao|may)\b|\b(?:dieu|khoan|diem|muc) may\b|\bnhung gi\b"
    r"|\b(?:may|bao nhieu) (?:dieu|khoan|diem|cho|muc)\b"
    rf"|{_COMMANDED}"
)
#: "After decree A was amended" says when, not what is asked.
_TIME = re.compile(r"\b(?:truoc|sau) (?:khi|luc)\b(?: \w+){0,7} $")


def spoken_verb(plain: str) -> tuple[int, tuple[str, ...]] | None:
    """Where a question first says what one document does to another, and the kinds of relations that this may be."""
    found = ((verb.search(plain), kinds) for verb, kinds in _VERBS)
    return min(((m.start(), kinds) for m, kinds in found if m and not _TIME.search(plain[: m.start()])), default=None)


def does_to(number: str, plain: str, at: int) -> bool:
    """Whether another document does to the named one what the verb at a place says: it stands behind the verb, or the verb is passive."""
    after = at < place(number, plain) < len(plain)
    noun = re.search(r"^\w+(?: \w+)? cua\b", plain[at:]) is not None  # "the grounds of X" are those that X has
    return (after and not noun) or suffers(plain, at)


def suffers(plain: str, at: int) -> bool:
    """Whether the verb at a place is passive.

    >>> suffers("nghi dinh 27 duoc ", 18), suffers("nghi dinh 27 duoc ban hanh tren ", 32)
    (True, False)
    """
    return _PASSIVE.search(plain[:at]) is not None


def asked_to_act(plain: str, at: int) -> bool:
    """Whether the document that is asked for does what the verb at a place says ("nghị định nào sửa ...")."""
    before, behind = plain[:at], plain[at:]
    if _KIND_BEFORE.search(before) and _NAO_BEHIND.match(behind):
        return True
    return bool(_ASKED_ACTS.search(before)) and not (_TAKEN_AS.search(before) or _ASKED_SUFFERS.match(behind))


def by_which(plain: str, at: int) -> bool:
    """Whether the document that is asked for is the one by which it is done, what the verb at a place says.

    >>> by_which("tinh minh trien khai bang ke hoach so may", 10), by_which("trien khai ke hoach nao", 0)
    (True, False)
    """
    return _BY_WHICH.search(plain[at:]) is not None
