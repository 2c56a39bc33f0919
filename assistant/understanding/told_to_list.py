"""Requests to list, read as the questions that they stand for: all duties of a body, whatever the asker says to have them gathered
("gom giúp", "in ra hết"), and all bodies of which something is so ("sở nào ...? Nêu tên từng sở")."""

from __future__ import annotations

import re

from kb.vietnamese import fold_in_step

#: What the asker wants us to do with the duties: no act of the body whose they are. Words between that and the duties.
_GATHER = re.compile(
    r"^\W*(?:(?:hay|xin|nho|lam on|vui long|cho) )*"
    r"(?:ra soat|soat|ra|tong hop|tap hop|gom|in|bao cao|xuat|trich|trich xuat|chep|thong ke|doc|lap|cung cap|gui|diem)"
    r"(?:[ ,:]+(?:giup|ho|gium|dum|cho|toi|em|minh|anh|chi|xem|nghe|biet|voi|lai|ra|het|sach|toan bo"
    r"|tat ca|day du|du|moi|cac|nhung|tron bo|tron|danh sach|bang))*"
    r"[ ,:]+(?=(?:nhiem vu|viec|phan viec|dau viec|cong viec|trach nhiem)\b)"
)
#: All duties are wanted, of a district or of a body by its name, in words that say so plainly.
_DUTIES = r"(?:nhiem vu|viec|phan viec|dau viec|cong viec|trach nhiem)"
_NAMED_BODY = (
    r"(?:so|ban|hoi|cong an|ubnd|van phong)(?! (?:do|ay|nay|kia|day|minh)\b)"
    r"(?: (?!la\b|phai\b|co\b|duoc\b|do\b|da\b|thi\b|deu\b|khong\b|ve\b)\w+){1,8}[ .?!]*$"
)
_WANTS_ALL = re.compile(
    r"^\W*(?:(?:hay|xin|nho|cho|xem|liet ke|ke|neu|toi|em|minh|giup|ra|biet|het|toan bo|tat ca|day du|du|moi|cac|nhung|tron bo)[ ,:]+)+"
    rf"(?={_DUTIES} (?:(?:cua|ma|cho|giao) )*(?:(?:cap )?huyen\b|{_NAMED_BODY}))"
)
#: A request may ask for something of its own: then it stays as it is.
_ASKS = re.compile(r"\b(?:ai|nao|gi|may|bao nhieu|khong|chua|do ai)\b")
#: A district is spoken of as whoever governs it.
_DISTRICT = re.compile(
    r"(?P<duties>(?:nhiem vu|phan viec|dau viec|cong viec|viec|trach nhiem)(?: (?:cua|ma|cho|giao))*) (?:cap )?huyen(?= (?:phai|trong|theo|duoc)\b|$)"
)
#: That none is to be left out, behind what is asked for.
_ALL_OF_IT = re.compile(
    r"[,;.]\s*(?:(?:va|voi|neu|ke|ghi|liet ke|cho|nho|phai) )*(?:day du|du|het|dung sot|khong (?:bo )?sot|dung bo sot|tung)"
    r"(?: (?:cac|ca|nhung|gach|dau|dong|y|muc|nhe|a|nha|sot|ra|tung|het|viec|nao))*[ .?!]*$"
)
#: Bodies of a kind, and that each of them is to be named ("Nêu tên từng sở", "Kể hết tên").
_KIND = r"(?:so|co quan|don vi|nganh)"
_EACH = re.compile(
    r"[.;,?:!]\s*(?:neu|ke|liet ke|ghi|doc|noi|nhac)(?= (?:\w+ )*ten\b)(?= (?:\w+ )*(?:het|tung|tat ca|cac|moi|nhung)\b)"
    rf"(?: (?:ro|du|day du|het|ra|cho|toi|em|minh|giup|ho|ten|tat ca|tung|cac|moi|nhung|{_KIND}|nhe|nha|a|do))+[ .?!]*$"
)
_WHICH = re.compile(rf"(?:\b(?P<many>cac|nhung) )?\b(?P<kind>{_KIND}) nao\b")
#: Whose clauses say something: the bodies are asked for by it.
_SAYING = re.compile(
    rf"\b(?:phan viec|nhiem vu|viec|muc|phan)(?: nao)? cua (?:cac |nhung )?(?P<kind>{_KIND})(?: nao)?(?: thi)? (?:co|ghi|nhac|noi)"
    r"(?: (?:chu|tu|cum tu|ro|den|ve|toi|viec|cau|nhiem vu))*(?= )"
)
_ASKED_FOR = re.compile(
    r"^\W*(?:nho )?(?:soat|ra soat|ra|xem|tra|kiem|kiem tra|tim|do|loc|hoi)(?: (?:lai|ho|giup|gium|dum|toi|em|minh|cho|xem))*\s*:\s*"
)
_NAMED = re.compile(
    r"^\W*(?:ke|neu|liet ke|doc|ghi)(?= (?:\w+ ){0,4}(?:ten|cac|tat ca|nhung|het)\b)(?: (?:ten|ra|het|tat ca|day du|du|cac|nhung|tung|cho|toi"
    r"|giup|ho))+"
    rf" (?P<kind>{_KIND}) (?=duoc giao|phai|co (?:viec|nhiem vu|trach nhiem)|chiu trach nhiem)"
)
#: The field of each, whosever it is.
_OWN_FIELD = re.compile(
    r"\btieu chi (?:(?:cua|thuoc|theo) )?(?:(?:linh vuc|pham vi)(?: quan ly)? (?:cua )?)?nganh(?: (?:minh|ho|nha|do))?"
    r"(?=[ ,]*(?:[.?!,]|$)| (?:trong|theo|o) (?:kh|ke hoach)\b)"
)


def listing(text: str) -> str:
    """A request to list as the question for what is to be listed; itself where it is none.

    >>> listing("Tổng hợp giúp toàn bộ nhiệm vụ của Sở Nội vụ, đủ các gạch đầu dòng."), listing("Tổng hợp nhiệm vụ là việc của ai?")
    ('Liệt kê các nhiệm vụ của Sở Nội vụ', 'Tổng hợp nhiệm vụ là việc của ai?')
    >>> listing("Sở nào công nhận tiêu chí ngành mình? Nêu tên từng sở."), listing("Sở nào lo chợ? Nêu đủ tên.")
    ('Những sở nào công nhận tiêu chí của ngành?', 'Sở nào lo chợ? Nêu đủ tên.')
    >>> listing("gom hết các việc huyện phải làm trong kế hoạch")
    'Liệt kê các việc UBND huyện phải làm trong kế hoạch'
    >>> listing("Soát hộ tôi: phần việc nào của các sở có chữ tuyên truyền? Kể hết tên.")
    'Những sở nào có nhiệm vụ tuyên truyền?'
    """
    return _all_duties(text) or _all_bodies(text) or text


def _all_duties(text: str) -> str:
    """The question for all duties, where they are to be gathered; otherwise empty."""
    plain = fold_in_step(text)
    found = _GATHER.match(plain) or _WANTS_ALL.match(plain)
    if found is None:
        return ""
    all_of_it = _ALL_OF_IT.search(plain)
    end = all_of_it.start() if all_of_it else len(text)
    if _ASKS.search(plain, found.end(), end):
        return ""
    duties, district = text[found.end() : end], _DISTRICT.match(plain, found.end(), end)
    if district:
        duties = f"{text[found.end() : district.end('duties')]} UBND huyện{text[district.end() : end]}"
    return f"Liệt kê các {duties}"


def _all_bodies(text: str) -> str:
    """The question which bodies all are, where each is to be named; otherwise empty."""
    plain = fold_in_step(text)
    if named := _NAMED.match(plain):
        return _own_field(f"Những {text[slice(*named.span('kind'))]} nào {text[named.end() :]}")
    each, asked_for, which = _EACH.search(plain), _ASKED_FOR.match(plain), _WHICH.search(plain)
    if each is None:
        return _own_field(text) if which and which["many"] else ""
    said, plain = (t[asked_for.end() if asked_for else 0 : each.start()] for t in (text, plain))
    saying = _SAYING.search(plain)
    found = saying or _WHICH.search(plain)
    if found is None:
        return ""
    kind = said[slice(*found.span("kind"))].lower()
    many = f"{'Những' if found.start() == 0 else 'những'} {kind} nào{' có nhiệm vụ' if saying else ''}"
    return f"{_own_field(said[: found.start()] + many + said[found.end() :])}?"


def _own_field(text: str) -> str:
    """A question with the field of each body called by one name."""
    found = _OWN_FIELD.search(fold_in_step(text))
    return f"{text[: found.start()]}tiêu chí của ngành{text[found.end() :]}" if found else text
