"""Short sentences among others that claim something and ask for nothing ("Của HĐND tỉnh à?", "Có gồm cả OCOP?", "... cũng sở đó?")."""

from __future__ import annotations

import re

from assistant.understanding.forms import plainly
from kb.vietnamese import fold, normalise

_SENTENCE = re.compile(r"[^.?!;]+\?")
_PAPER = r"(?:ke hoach|quyet dinh|nghi quyet|nghi dinh|thong tu|cong van|chi thi|huong dan|luat|van ban)(?: so)? \d[\w/.-]*"
#: How such a sentence begins or ends; "à" is no "ạ", so it must be typed with its mark.
_CLOSED = re.compile(
    r"^(?:(?:vay|the|ma|va) )*(?:co )?(?:bao )?gom (?:ca|luon) \w"
    r"|\b(?:cung|van)(?: la| do| thuoc)? (?:so|don vi|co quan|ben|noi|ban|hoi) (?:do|ay|nay|vua roi)(?: luon| lo)?$"
    r"|\bkhoi (?:lien can|dinh dang|lien quan|chiu trach nhiem)(?: gi)?$"
    r"|\b(?:dung|cung) (?:so|don vi|co quan|ben|noi) (?:do|ay|nay) luon$"
    rf"|^{_PAPER}(?: (?!khong)\w+){{0,3}} (?:bai bo|huy bo|thay the|thay|sua doi|sua|bo sung) (?:ca |luon |toan bo )?{_PAPER}(?: \w+)?$"
)
_IS_IT = re.compile(r"(?:\w+\W+){2,}à\W*$", re.IGNORECASE)
#: What stands behind is to be checked ("Kiểm lại câu này: ..."), or what stood before ("..., xác nhận?").
_TO_CHECK = re.compile(
    r"^(?:\w+ ){0,2}?(?:kiem tra|kiem|soat|ra soat|doi chieu|xac nhan|xac minh)(?: (?:lai|giup|ho|gium|cho|toi|em|minh|anh|chi))*"
    r"(?: (?:cau|y|dong|doan|phat bieu|nhan dinh|menh de|thong tin|ghi chep|slide|bai|ban nhap|so tay|dap an|loi)"
    r"(?: (?!gi|nao|ai|sao)\w+){0,4})?"
    r"(?: (?:nay|sau|do))? ?: ?(.{12,})|^(.{12,}), (?:xin |hay )?xac nhan$"
)
#: What a case measures is put to be held against something ("... 62% số hộ ... thì đạt yêu cầu chưa?").
_HELD = re.compile(r"\d.*\b(?:dat|du|vuot|qua|thoa|dap ung)\b(?: \w+){0,6} (?:chua|khong)$")
#: Whether there is any body that does something is asked first, and then which one ("có sở nào lo điện không, là sở nào").
_ANY_BODY = re.compile(r"^(?:co|da co|con) (?:so|co quan|don vi|ban nganh|noi|ai|ben)\b(?: \w+){2,14} (?:khong|chua)$")
#: One body stands behind a colon, with or without what it does: it is claimed to be the one ("Tiêu chí trường học: Sở Xây dựng?").
_OFFERED = re.compile(
    r"(?P<what>\w[^:?!.]{8,}): ?(?:(?:là|la|do|giao|của|cua) )?"
    r"(?:(?:sở|so)(?! (?:\d|chủ|chu|phụ|phu|được|duoc|liên|lien|phối|phoi|ngành|nganh)\b)|ca|công an|cong an|cục|cuc|ban(?! hành| hanh)"
    r"|hội|hoi|mttq|mặt trận|mat tran|ubnd|ủy ban|uy ban|hđnd|hdnd|bch\w*|bộ chỉ huy|bo chi huy|biên phòng|bien phong|đoàn thanh niên"
    r"|doan thanh nien|liên minh|lien minh|ngân hàng|ngan hang|chi cục|chi cuc)\b[^,:;?!.]{0,50}\?$"
)
#: What stands before the colon only says what is wanted.
_WANTED = re.compile(
    r"^(?:cho|xin|hoi|liet ke|neu|ke|tim|trich|tra|so sanh|doi chieu|phan biet|nhiem vu|dau viec|vai tro|trach nhiem|dia chi|ten)\b|\b(?:hoi|biet)$"
)
_ASKS = re.compile(r"\b(?:ai|gi|nao|dau|may|bao nhieu|bao gio|sao|hay)\b")


def puts_a_claim(text: str) -> bool:
    """Whether one of its sentences only claims something.

    >>> puts_a_claim("Có gồm cả OCOP?"), puts_a_claim("Của HĐND tỉnh à? Ngày nào?"), puts_a_claim("Chợ cũng sở đó?")
    (True, True, True)
    >>> puts_a_claim("Kiểm lại câu này: tỉnh có 24 xã chưa đạt."), puts_a_claim("Kiểm tra giúp: sở nào lo chợ?")
    (True, False)
    >>> puts_a_claim("Nhờ kiểm lại ghi chép của lớp: xã đã đạt được rót vốn trước.")
    True
    >>> puts_a_claim("So với mức 90%: 85% hài lòng thì đạt chưa?"), puts_a_claim("Được 85% thì phải làm gì cho đạt không?")
    (True, False)
    >>> puts_a_claim("Có sở nào lo chuyện điện không, là sở nào?"), puts_a_claim("Có sở nào lo điện thì cho biết?")
    (True, False)
    >>> puts_a_claim("Công nhận tiêu chí trường học: Sở Xây dựng?"), puts_a_claim("Cho hỏi nhiệm vụ về môi trường: Sở Y tế?")
    (True, False)
    >>> puts_a_claim("Gồm những gì?"), puts_a_claim("Thế à? Ai lo?"), puts_a_claim("Sở nào cũng thuộc sở đó?")
    (False, False, False)
    """
    checked = _TO_CHECK.search(fold(normalise(text)).strip(" ?.!"))
    if checked and not _ASKS.search(checked[1] or checked[2]):
        return True
    if _HELD.search(plainly(text)) and not _ASKS.search(plainly(text)):
        return True
    if _ANY_BODY.search(plainly(re.split(r"[,;.?]", text.strip())[0])):
        return True
    offered = _OFFERED.search(normalise(text).strip().lower())
    if offered and not (_ASKS.search(plainly(text)) or _WANTED.search(plainly(offered["what"]))):
        return True
    found = (m[0].strip(" ?") for m in _SENTENCE.finditer(normalise(text)))
    return any((_CLOSED.search(fold(s)) or _IS_IT.match(s)) and not _ASKS.search(fold(s)) for s in found)
