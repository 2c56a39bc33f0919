"""Questions that only name what is asked of ("Nhiệm vụ Sở Y tế", "sở phụ trách dân số", "Tổng vốn 2021-2025 của Sơn La?", "xã Chiềng Ơn",
"Mục tiêu cấp xã của QĐ 263 đến 2025?"), with what is asked: nothing is claimed of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kb.vietnamese import fold_in_step, normalise

#: With these words more is said than a name.
_SAYS = (
    r"(?!(?:la|co|dat|phai|dung|khong|chua|duoc|bao|gi|nao|sao|may|ai|dau|bang|tang|giam|se|bi|thi|ra|gom|chia|hay|giao|lam|chu|a|ha|nhi|nhu|khi"
    r"|nay|gio|neu|vi|do|so|theo|voi|khac|giong)\b)"
)
_HEADS = r"(?:so|ubnd|hdnd|uy ban|cong an|bo chi huy|ban (?!kieu|dat|nao)|hoi|lien minh|lien doan|cuc|chi cuc|ngan hang|mat tran|van phong)"
_DUTIES = re.compile(
    r"(?:cac |nhung )?(?:nhiem vu|trach nhiem|phan viec|dau viec)(?: (?:chinh|duoc giao))?(?: cua)?"
    rf" (?P<body>{_HEADS}\b(?: {_SAYS}[^\W\d]+(?:&[^\W\d]+)?)*)(?: (?:trong|theo) (?:kh|ke hoach) 203)?[ ?.!]*"
)
_SUM = re.compile(rf"(?:tong (?:so |muc |nguon |cong )?(?:von|kinh phi|ngan sach))(?: {_SAYS}[\w-]+)*[ ?.!]*")
_PLACE = re.compile(r"(?:xã|phường|thị trấn) (?P<name>[^\W\d]+(?: [^\W\d]+){0,2}?)(?: cũ)?", re.IGNORECASE)
#: A body by what it does ("sở phụ trách trẻ em, dân số", "cơ quan thẩm định tiêu chí giao thông"), where no more is said of it.
_DOES = (
    r"(?:chu tri|phu trach|quan ly|tham dinh|tham tra|phe duyet|xet|cong nhan|ban hanh|ky|trinh|quyet dinh|huong dan|kiem tra|giam sat|danh gia"
    r"|theo doi|tong hop|tiep nhan|lo|giup|tham muu|dieu phoi|chi dao"
    r"|giao(?! (?:thong|duc)\b)|phan bo|cong bo|thu hoi|chiu trach nhiem|dam nhiem|to chuc|xu ly)"
)
_DOER = re.compile(
    rf"(?P<body>so(?! giup\b)|co quan|don vi|nganh|ben|noi|bo)"
    rf"(?P<does>(?: (?:hien|dang|duoc giao|chiu trach nhiem|co tham quyen|truc tiep))* {_DOES}\b"
    r"(?:(?!\b(?:nao|gi|ai|dau|sao|bao nhieu|may|khong|chua|a|ha|dung|phai|nhi|chu(?! tich)|thi|la|bi|duoc|khi|phoi hop|trach nhiem|khac|do|ay|cung"
    r"|deu|van)\b).)+)"
)
#: The name of the province holds a word that says something else.
_PROVINCE = re.compile(r"\bson la\b")
#: The name of a target, to its end: with no verb, no word that asks, and no figure but a year or the number of a document.
_TARGET = re.compile(
    r"(?:(?:cho (?:toi |em |minh )?(?:hoi|biet)|xin hoi|the|con|vay) )?(?:muc tieu|chi tieu)(?! quoc gia\b)"
    r"(?: (?!(?:la|co|dat|phai|dung|khong|chua|duoc|bao|gi|nao|sao|may|a|ha|chu|nhi|the|can|do|ai|con|khac|giong|bang|tang|giam|dau|ma|se|bi|thi|ra"
    r"|gom|toi|it|xong|roi|hay|day|nhe|nhu|lam|o|chi)\b)"
    r"(?:(?:den |den nam |nam |giai doan )?20\d\d(?:-20\d\d)?|(?:qd|nq|kh|quyet dinh|nghi quyet|ke hoach)(?: so)? \d[\w/-]*|[^\W\d]+))+\s*\?"
)


def only_named(question: str, history: Sequence[str] = ()) -> str:
    """What is asked of the body, the task, the sum or the place that a first question names; empty where it says more, or follows another.

    >>> only_named("Nhiệm vụ của Sở Y tế?"), only_named("Trách nhiệm của công an trong KH 203")
    ('Sở Y tế có nhiệm vụ gì?', 'công an có nhiệm vụ gì?')
    >>> only_named("Tổng vốn 2021-2025 của Sơn La?"), only_named("xã Chiềng Ơn cũ")
    ('Tổng vốn 2021-2025 của Sơn La là bao nhiêu?', 'xã Chiềng Ơn cũ nay là xã nào?')
    >>> only_named("sở phụ trách trẻ em, dân số"), only_named("Cơ quan quản lý chương trình là sở nào?")
    ('sở nào phụ trách trẻ em, dân số?', '')
    >>> only_named("Sở Giao thông giải thể rồi"), only_named("Sở Giáo dục")
    ('', '')
    >>> only_named("So giúp vốn 2022 với vốn 2023"), only_named("so giup von 2022 voi von 2023")
    ('', '')
    >>> only_named("Nhiệm vụ Sở Y tế là gì?"), only_named("xã Chiềng Ơn", ["Xã Mường Lạn nay là xã nào?"]), only_named("Tổng vốn là 642 tỷ?")
    ('', '', '')
    """
    if history:
        return ""
    text = " ".join(normalise(question).split())
    plain = fold_in_step(text)
    if doer := _DOER.fullmatch(plain.rstrip(" ?.!")):
        return f"{text[slice(*doer.span('body'))]} nào{text[slice(*doer.span('does'))]}?"
    if duties := _DUTIES.fullmatch(plain):
        return f"{text[slice(*duties.span('body'))]} có nhiệm vụ gì?"
    named = text.rstrip(" ?.!")
    if _SUM.fullmatch(_PROVINCE.sub("tinh", plain)):
        return f"{named} là bao nhiêu?"
    place = _PLACE.fullmatch(named)
    return f"{named} nay là xã nào?" if place and all(w[0].isupper() for w in place["name"].split()) else ""


def what_target(question: str) -> str:
    """The question what the target is; empty where more is said than its name.

    >>> what_target("Mục tiêu cấp xã của QĐ 263 đến 2025?"), what_target("Mục tiêu cấp xã đến 2025 là 83 xã?")
    ('Mục tiêu cấp xã của QĐ 263 đến 2025 là gì?', '')
    >>> what_target("Mục tiêu xã kiểu mẫu đạt chưa?"), what_target("Mục tiêu 83 xã đạt chuẩn?")
    ('', '')
    """
    text = " ".join(normalise(question).split())
    return f"{text.rstrip(' ?')} là gì?" if _TARGET.fullmatch(fold_in_step(text).replace(",", "")) else ""
