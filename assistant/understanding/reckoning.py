"""Which sum a question asks for: its wordings around other words; plain phrases of the same kinds stand in ``phrases.yaml``."""

from __future__ import annotations

import re
from collections.abc import Sequence

#: "Bỏ", not "bổ sung", "bố trí", "bộ ngành"; "bỏ ra bao nhiêu" asks what is given.
_DROP = r"(?:tru|bo(?! (?:sung|tri|nganh|tieu|nong|tai|ke|y|giao|ra (?:bao nhieu|may)))|bot)"
#: "Loại các xã biên giới ra", not a kind ("các loại vốn", "loại nào").
DROP_OUT = (
    r"(?<!cac )(?<!moi )(?<!tung )(?<!hai )(?<!nhung )loai (?!nao|gi|hinh|nay|do|von|nguon|thu|khac)[a-z0-9 ]{1,40}? "
    r"(?:ra|di|khoi)(?! sao)"
)
_HOW_MUCH = r"(?:bao nhieu|may|con so nao)"
#: A part is thought away, and what is left is asked for: "bóc khoản ấy ra khỏi tổng", "không có phần ấy thì ...", "chưa được bổ sung".
_PIECE = r"(?:khoan|phan|so|tien|muc|\d)"
TAKEN_OUT = (
    r"(?:boc|rut|tach|go|nhac|cat|bot|gat|lay)(?: rieng| bot)? (?:(?!con |bao nhieu|may )[a-z0-9]+ ){1,12}?(?:ra|khoi|di|sang)"
    rf"|(?:loai|khong co|khong tinh|chua co|neu khong co) {_PIECE}|(?:truoc khi|luc chua|khi chua|chua)(?: duoc)? bo sung"
)
#: "Kém", not "gửi kèm", "kèm theo".
_LESS = r"(?<!gui )(?<!dinh )(?<!di )kem(?! theo)"
_MORE = (
    rf"(?:(?:nhieu|it|cao|thap|lon|nho|day|mong|nang|nhe) hon|tang|giam|{_LESS}|hut|tut|sut|chenh|lech|cach nhau|thua|troi|nhinh)"
)
#: A figure went up or down by so much, whichever.
_MOVES = r"(?:xe dich|bien dong|thay doi|dich chuyen|dao dong|di len|di xuong)"
_MEASURE = r"(?:trieu|ty|dong|tien|von|phan tram)"
#: "How many of them are not among those".
_NOT_GRADED = (
    r"(?:khong|chua)(?: duoc| can| phai| buoc| bat buoc)*(?: (?:len|dat|xep|la|thanh|vao|o))* (?:kieu mau|nang cao|bien gioi)"
)
NOT_IN = (
    rf"{_NOT_GRADED}|(?:lai |thi )?(?:khong|chua)(?: duoc)? (?:phai|nam trong|o|co trong|thuoc|dung trong|vao|xep)"
    r"|nam ngoai|o ngoai|ngoai"
)
_MONEY = r"(?:von|tien|nguon|ngan sach|kinh phi)"
_TWO = r"(?:hai|2|ba|3)"
_OF = r"(?:nam|khoan|phan|nguon|loai|muc)"
#: Of two amounts the greater is asked for, be they called "sides": nobody is.
WHICH_MORE = (
    rf"\b(?:ben|dang|cai|thu|von|tien|so|{_OF})(?: von| tien)? nao(?: (?:co|duoc|thi|la|bo|rot|chi|gop|moi))*"
    rf"(?: (?:von|tien))?(?: ra)? {_MORE}\b"
)
#: "Cộng", not "công an", "công nhận", "cộng đồng", "cộng điểm", "thành công", "thủ công", "đầu tư công", "công cộng".
_ADDED = (
    r"\b(?<!thanh )(?<!thu )(?<!phan )(?<!thi )(?<!dau tu )(?<!chinh )(?<!vu )(?<!san )(?<!cong )cong\b"
    r"(?! (?:cong|an|bang|bo|chuc|chung|cu|dan|dong|diem|hoa|ich"
    r"|khai|lao|lap|nghe|nghiep|nhan|quyen|san|suat|suc|tac|thuc|thuong|trinh|trong|truong|tru|ty|van|viec|vien|vu)\b)"
)
#: "Gộp", not "đóng góp", "trả góp", "góp ý", "góp vốn", nor the programme that three were merged into ("chương trình gộp").
_LUMPED = (
    r"\b(?<!dong )(?<!tra )(?<!quoc gia )(?<!chuong trinh )gop\b(?! (?:y|von|phan|suc|cong|dat|tien|tay|mat|mot tay|gio)\b"
    r"|(?: \w+)? (?:voi|vao|cung) (?:so|ban|co quan|don vi|nganh|hoi|phong|ai)\b)"
)
#: With its mark it is that word before any other.
_LUMPED_MARKED = re.compile(r"\bgộp (?:cả )?(?:phần|vốn|tiền|công)\b")
_PARTS = r"(?:doi|hai|ba|tu|bon|nam|sau|bay|tam|chin|muoi|\d{1,3})"
#: A figure is divided, but not by years: that is the average of each; the part of it that is meant.
DIVIDED = re.compile(
    rf"\bchia (?:deu )?(?:(?:cho|lam|thanh|ra)(?: lam| thanh)? )?({_PARTS})\b(?! nam\b)|\bmot phan ({_PARTS})\b"
    r"|\b(?:mot |1 )?(nua)\b(?! (?:nam|la hay))"
)
#: What each is asked by: "without those, how many are left", "how much more than 2023 is that".
_WORDINGS = {
    "difference": rf"\b{DROP_OUT}\b.{{0,60}}\b{_HOW_MUCH}\b|{WHICH_MORE}"
    rf"|\b(?:nhieu|it) hon (?:ca )?(?:tong |muc |so |khoan |phan )?(?:{_MONEY}|doi ung|trung uong|dia phuong)\b"
    rf"|\b(?:{TAKEN_OUT})\b.{{0,70}}\b(?:con|thi|ra)\b.{{0,40}}\b{_HOW_MUCH}\b|\b(?:truoc khi|chua)(?: duoc)? bo sung\b.{{0,70}}\b{_HOW_MUCH}\b"
    rf"|\b(?:{_DROP}|loai (?:tru|bo|di|ra|phan)|(?:khong|chua) (?:ke|tinh)|ngoai|gat)\b.{{1,60}}\bcon(?: lai)?(?: {_HOW_MUCH}\b|$)"
    rf"|\b(?:{_DROP}|(?:khong|chua) (?:ke|tinh)|gat)\b.{{1,40}}\bthi\b.{{1,40}}\b{_HOW_MUCH}\b|\b{_HOW_MUCH}\b.{{0,20}}\b(?:dung|dung lai) o\b"
    rf"|\b(?:ma|nhung) (?:khong|chua)(?: phai| dat| duoc| la)?\b.{{1,40}}\b{_HOW_MUCH}\b"
    rf"|\b{_HOW_MUCH} [a-z]+ .{{1,40}}\b(?:ma|nhung) (?:khong|chua)\b(?!$)"
    rf"|\b(?:{_DROP}|gat)\b.{{0,50}}\b(?:di|ra|lai)\b.{{0,60}}\b{_HOW_MUCH}\b"
    rf"|\b{_MORE}\b.{{0,30}}\b{_HOW_MUCH}\b|\b{_OF} nao\b.{{0,20}}\b{_MORE}\b|\b{_MORE} hay {_MORE}\b|\bhieu so\b"
    rf"|\b(?:len|tang) hay (?:di )?(?:xuong|giam)\b"
    rf"|\b{_MOVES}\b.{{0,30}}\b{_HOW_MUCH} {_MEASURE}\b|\b{_MOVES} {_HOW_MUCH} so voi\b"
    rf"|^(?:(?:the|vay|con|thi) )*{_NOT_GRADED}(?: (?:thi|con|la))*(?: {_HOW_MUCH}\b.*|)$"
    rf"|\b(?:{_HOW_MUCH}|so|tong) [a-z]+ (?:{NOT_IN})\b|\b{_HOW_MUCH}(?: [a-z]+){{1,6}} {_NOT_GRADED}\b"
    rf"|\b{_HOW_MUCH}\b.{{0,20}}\b(?:chenh|lech|hon kem)\b|\b(?:chenh|lech)\b.{{0,12}}\bnhau\b|\bhon\b.{{0,25}}\b{_HOW_MUCH}\b",
    "sum": rf"\b(?:ca|tong) {_TWO} {_OF}\b.{{0,60}}\b{_HOW_MUCH}\b|\b{_TWO} {_OF}\b.{{0,50}}\btong\b"
    rf"|\btong\b.{{0,30}}\b{_TWO} {_OF}\b|\btong (?:cua |so )?\d[\d ]*(?:[a-z]+ ){{0,3}}(?:voi|va) \d.*\b{_HOW_MUCH}\b"
    rf"|\bcong (?:ca|lai|{_TWO}|rieng|them|gop|von|so|phan|khoan)\b|{_ADDED}|{_LUMPED}"
    rf"|\b{_TWO} {_OF}\b.{{0,30}}\b(?:thanh|ra)\b.{{0,12}}\b{_HOW_MUCH}\b"
    rf"|\btong (?:{_MONEY} )[a-z ]{{0,40}}\b(?:va|voi|cung|lan)\b [a-z ]{{0,12}}{_MONEY}\b[a-z0-9 ]{{0,60}}\b{_HOW_MUCH}\b"
    rf"|\btong(?: \w+){{0,2}} ca\b.{{3,40}}\b(?:lan|va|voi|cung)\b.{{3,60}}\b{_HOW_MUCH}\b|\bca\b.{{3,40}}\blan\b.{{3,60}}\btong\b",
    "share": rf"\b{_HOW_MUCH} phan tram\b|\bphan tram\b.{{3,40}}\b(?:trong|tren|so voi)\b.{{3,50}}\b{_HOW_MUCH}\b|\bphan tram (?:la )?{_HOW_MUCH}\b"
    rf"|\bt[yi] (?:trong|le)\b.{{0,40}}\b(?:{_HOW_MUCH}|trong tong|tren tong|so voi)\b",
    "ratio": rf"\b(?:gap|bang|hon|lon|nhieu|cao)\b.{{0,25}}\b{_HOW_MUCH} lan\b"
    rf"|\b{_HOW_MUCH} lan\b.{{0,30}}\b(?:so voi|von)\b|\bgap (?:doi|ba)\b",
    "average": r"\b(?:binh quan|trung binh|chia deu)\b.{0,20}\b(?:moi|tung|mot|1|hai|2) nam\b|\bmoi nam (?:binh quan|trung binh)\b"
    r"|\bchia\b.{0,50}\b(?:cho|ra|lam|thanh|trong) (?:ca |du )?(?:nam|5|hai|2) nam\b",
    "fraction": rf"(?:\bchia\b|\bmot phan\b|\b(?:mot|1) nua\b|\bnua (?:so|cua|tong|von|nguon|tien|khoan)\b).{{0,70}}\b{_HOW_MUCH}\b",
}
#: What several questions asked for is reckoned with.
_BOTH = re.compile(
    r"\b(?:ca )?(?:hai|2) (?:khoan|nguon|so|con so|cai|phan|muc|loai|thu|von|ben)\b|\bca hai\b|\b(?:chung|gop|cong) (?:voi nhau|lai|het|ca)\b"
    r"|\b(?:chenh|lech|hon kem|chenh lech|cach|hon) nhau\b"
)
#: Kinds of answer that are reckoned from figures.
RECKONED = tuple(_WORDINGS)
_COMPILED = {kind: re.compile(pattern) for kind, pattern in _WORDINGS.items()}


def reckoned(plain: Sequence[str], marked: Sequence[str]) -> frozenset[str]:
    """The kinds of sum that the wording asks for; each of them counts something.

    >>> sorted(reckoned("gop phan dau tu".split(), "gộp phần đầu tư".split())), sorted(reckoned("gop phan".split(), "góp phần".split()))
    (['count', 'sum'], [])
    >>> reckoned("cay xanh cong cong bao nhieu".split(), "cây xanh công cộng bao nhiêu".split())
    frozenset()
    """
    text = " ".join(plain)
    found = {kind for kind, pattern in _COMPILED.items() if pattern.search(text)}
    found |= {"sum"} if _LUMPED_MARKED.search(" ".join(marked)) else set()
    return frozenset(found | {"count"} if found else found)


def of_both(plain: Sequence[str]) -> bool:
    """Whether what several questions asked for is reckoned with ("hai khoản cộng lại?")."""
    return _BOTH.search(" ".join(plain)) is not None
