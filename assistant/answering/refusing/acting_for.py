"""Orders to write, sign or decide something in the place of an official: an assistant that looks things up does no such thing."""

from __future__ import annotations

import re

from assistant import wording
from assistant.answering.composer import Draft
from assistant.understanding import Query
from assistant.understanding.asking_words import asks

_OFFICE = r"(?:pho )?(?:chu tich|giam doc|truong (?:phong|ban|doan)|bi thu|thu tuong|bo truong|chanh van phong|thu truong)"
_BODY = r"(?:ubnd|uy ban|hdnd|hoi dong|lanh dao|can bo|co quan|so|bo|tinh|xa)"
_DOES = r"(?:soan|viet|thao|lap|huy|ra|ky|duyet|phe duyet|cap|bo nhiem|cong nhan|ban hanh|xac nhan)"
#: We are to be an official, who does what officials do.
_ROLE = re.compile(
    rf"\b(?:(?:dong|nhap|gia|sam) vai (?:(?:la|lam|thanh|mot|ong|ba) )*(?:{_OFFICE}|{_BODY})|gia (?:lam|danh)"
    rf"|(?:ban|tro ly|may|cau|chatbot) (?:(?:dang|gio|nay|chinh) )*la {_OFFICE})\b.*\b{_DOES}\b"
)
_WRITES = r"(?:soan(?: thao)?|thao|viet|lap|ky|ra|phe duyet|duyet|cap|ban hanh)"
_PAPER = (
    r"(?:to trinh|cong van|quyet dinh|don|bao cao|bai (?:phat bieu|tho|van|bao|tham luan)|dien van|van ban|giay (?:moi|chung nhan|xac nhan)"
    r"|bien ban|de an|thu|email|nghi quyet|thong bao|ke hoach(?: \w+)?|bang khen)"
)
_POLITE = r"(?:(?:hay|xin|nho|lam on|vui long|giup|em|ban|anh|chi|nay|thi|lai|cu|phien|tro ly|toi|can|muon) )*"
_FOR_ME = r"(?:giup|ho|dum|cho|thay) (?:toi|em|minh|chung toi|xa toi|xa em|chau|bac|nha toi)"
#: A paper is to be written for the one who asks, or at once.
_WRITE = re.compile(
    rf"^{_POLITE}{_WRITES}(?: (?:luon|ngay|lien|mot|1|cai|to|ban|lay))*(?: {_FOR_ME})?(?: (?:luon|ngay|mot|1|cai|to|ban))* {_PAPER}\b"
)
_AT_ONCE = re.compile(rf"\b{_FOR_ME}\b|\b(?:luon|ngay|ngay di|di|lien)$|^{_POLITE}{_WRITES} (?:luon|ngay|giup|ho|dum)\b")
#: Whose task that is, is told.
_TASK = re.compile(r"\bla (?:viec|nhiem vu|trach nhiem|phan viec)\b|\bdo\b")


def refused(query: Query) -> Draft | None:
    """The refusal of such an order; None where a question asks for something."""
    plain = " ".join(query.plain)
    ordered = _ROLE.search(plain) or (_WRITE.search(plain) and _AT_ONCE.search(plain) and not _TASK.search(plain))
    return Draft(status="out_of_scope", lines=[wording.NOT_ACTING]) if ordered and not asks(plain) else None
