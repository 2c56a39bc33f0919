"""Whether "mấy" asks how many ("có mấy xã"), or only says that there are some, or which one it is ("mục mấy")."""

from __future__ import annotations

import re
from collections.abc import Sequence

#: "Cấp mấy", "năm mấy" ask which one, unless what is counted stands behind ("mỗi năm mấy triệu"); "vùng mấy", "quý mấy" do so unless a
#: thing that places or times have stands there ("mỗi vùng mấy xã", "quý mấy lần").
_IN_ORDER = (
    r"(?!(?:(?<=\bvung )|(?<=\bquy ))may\b(?! (?:xa|huyen|ban|thon|tinh|lan|dot|ky|ngay|thang|nguoi|ho|trieu|ty|dong|ha|cai|mo|cong|du"
    r"|phan|tram|chuc|nghin|san|bao)\b))"
    r"(?!(?:(?<=\bcap )|(?<=\bnam )|(?<=\bcho )|(?<=\bphan )|(?<=\bchuong ))may"
    r"(?: (?:thi|la|moi|duoc|phai|va|trong|o|cua|xong|dat|vay|a|nhi|the|phan|muc|diem|gach)\b|$))"
)
#: "Mấy cái trạm đặt ở đâu" asks where those are, unless it is said that there are some ("có mấy cái"); so does "mấy hội nghị làm năm
#: nào" when, if it begins with what the plan counts nowhere.
_PLURAL = (
    r"(?!(?<!\bco )may cai (?:\w+ ){1,5}(?:o dau|ra sao|the nao|la gi|lam gi)\b)"
    r"(?!\Amay (?!(?:xa|huyen|ban|thon|nam|ngay|thang|lan|phan|trieu|ty|dong|tieu|chi|san) )(?:(?!va )[\w,]+ ){2,30}"
    r"(?:nam nao|khi nao|bao gio|luc nao|o dau|theo \w+(?: \w+)? (?:gi|nao))\b)"
)
#: "Mấy" asks how many, but not after a word for a place in an order ("mục số mấy") or a kind of document ("nghị quyết mấy"),
#: not before a pointer ("mấy tiêu chí đó") and not where it only makes a plural of "which" ("mấy loại rác nào"; "mấy xã, xã nào" asks both).
HOW_MANY = (
    rf"{_IN_ORDER}{_PLURAL}"
    r"\b(?<!so )(?<!thu )(?<!ngay )(?<!thang )(?<!muc )(?<!(?<!thi )diem )(?<!gach )(?<!khoan )(?<!dieu )"
    r"(?<!nghi quyet )(?<!nghi dinh )(?<!quyet dinh )(?<!thong tu )(?<!luat )(?<!phu luc )may\b"
    r"(?! (?:\w+ ){1,3}(?:do|ay|kia)\b)(?! \w+ (?:(?!(?:va|con|hay|o|thuoc|xa|ban|huyen|so|dieu|khoan|muc|diem|nam) )\w+ ){0,2}nao\b)"
)
_HOW_MANY = re.compile(HOW_MANY)
#: Machines typed without marks; "máy cày" and, unless one uses it or has it beside a telephone, "máy tính" may then be trees and provinces
#: that are counted.
_MACHINE = (
    r"\b(?:nha may(?! (?:xa|ban|tang|ho)\b)|may (?:moc|gat|say|bom|xuc|ui|xay|ep|vi tinh|tinh bang)\b"
    r"|(?:(?<=\bdien thoai )|(?<=\bthoai va )|(?<=\bthoai hay )|(?<=\bdung )|(?<=\bxai ))may tinh\b)"
)
#: Some people ("mấy ông lãnh đạo"), and some of what one has, told before what is asked ("nhà tôi có mấy con bò, muốn ...").
_SOME = re.compile(
    rf"{_MACHINE}"
    r"|\bmay (?:ong|ba|anh|chi|thay|cu|cau|dua|nguoi (?:kia|nay|ay|do))\b"
    r"|\b(?:toi|em|minh|chau|ta|nha|ho|bon|chung) (?:(?:dang|con|cung|chi|moi) )?(?:co|nuoi|trong|lam|giu|mo) may \w+"
    r"(?= (?:[\w,]+ ){4,}(?:nao|gi|ai|dau|sao|khong|duoc|chua)\b)"
)


def without_some(text: str) -> str:
    """Words without what only says that there are some of something, and without machines.

    >>> without_some("may ong lanh dao co phai lam khong"), without_some("kho bai may say tinh co gom khong")
    ('  lanh dao co phai lam khong', 'kho bai   tinh co gom khong')
    """
    return _SOME.sub(" ", text)


def asks_how_many(plain: Sequence[str]) -> bool:
    """Whether a question asks by "mấy" how many.

    >>> asks_how_many("nam o muc so may".split()), asks_how_many("ai cong nhan may tieu chi do".split())
    (False, False)
    >>> asks_how_many("nam o phu luc may".split()), asks_how_many("kem may phu luc".split())
    (False, True)
    >>> asks_how_many("may loai rac nao duoc thu gom".split())
    False
    >>> asks_how_many("co may xa bien gioi".split()), asks_how_many("may xa xa nao".split())
    (True, True)
    >>> asks_how_many("han la nam may".split()), asks_how_many("moi nam may trieu".split())
    (False, True)
    >>> asks_how_many("may hoi nghi so ket lam nam nao".split()), asks_how_many("lam may hoi nghi nam nao".split())
    (False, True)
    >>> asks_how_many("do dau xa vung may giup gi".split()), asks_how_many("moi vung may xa".split())
    (False, True)
    >>> asks_how_many("may cai cho dat o dau".split()), asks_how_many("co may cai cho dat o dau".split())
    (False, True)
    """
    return bool(_HOW_MANY.search(without_some(" ".join(plain))))
