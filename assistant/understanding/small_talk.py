"""What people say to whom they talk to, and no question on the law: greetings, thanks, that something was understood, who we are."""

from __future__ import annotations

import re
from typing import Literal

from assistant.understanding.how_sure import only_doubts
from kb.vietnamese import fold, has_marks, normalise

SmallTalk = Literal["greeting", "thanks", "heard", "about_us"]

_YOU = r"(?:ban|anh|chi|em|may|cau|bac|tro ly(?: ao)?|bot|chatbot)"
_THIS = rf"(?:{_YOU}|(?:chuong trinh|phan mem|ung dung|he thong|cong cu)(?: nay)?)"
_ALL = r"(?:ca nha|moi nguoi|cac ban|cac anh chi|anh chi|nhe|a|oi|nha|buoi sang|buoi chieu|buoi toi)"
_PARTICLES = r"(?: (?:a|nhe|nha|nhi|vay|the|day|voi|di|oi|nao|toi|em|minh|giup|ban|anh|chi))*"
_CAN = r"(?:lam|giup|tra loi|tra cuu|ho tro|noi)(?: (?:toi|em|minh))?"
_WHEN = r"(?:khi nao|ngay nao|bao gio|dau|nam nao|thang nao)"
_KNOWLEDGE = r"(?:thong tin|du lieu|so lieu|van ban|nguon|kien thuc)(?: nay)?"
_SAID: dict[SmallTalk, re.Pattern[str]] = {
    "greeting": re.compile(
        rf"(?:(?:xin|kinh|em|toi|minh|chau) )*chao(?: (?:{_YOU}|{_ALL}))*|(?:hello|hy|hey|alo|a lo)(?: (?:{_YOU}|{_ALL}))*"
    ),
    "thanks": re.compile(
        r"(?:(?:ok|oke|vang|da|u|the|vay|thi|thoi|xin|rat|chan thanh|em|toi|minh|chau|duoc|hieu|roi|tot|hay) )*(?:cam on|cam un|thanks|thank)"
        rf"(?: (?:{_YOU}|{_ALL}|nhieu|rat|lam|truoc|da|giup|tra loi|do|day|nghe|you))*"
        r"|(?:(?:xin|thoi|chao) )*(?:tam biet|bye|hen gap lai)" + _PARTICLES
    ),
    "heard": re.compile(
        r"(?:(?:ok|oke|okay|okie|vang|da|u|uh|um|uhm|a|o|thi|la|ra|the|vay|thoi|toi|em|minh|dung|duoc|tot|hay|tuyet|voi|qua|lam|ro|hieu|biet"
        r"|roi|nhe)(?: |$))+"
    ),
    "about_us": re.compile(
        rf"(?:(?:the|vay|cho|hoi|toi|em) )*(?:{_THIS} (?:la (?:ai|may|robot|tro ly gi)|ten(?: la)? gi|biet(?: duoc)?(?: nhung)? gi"
        rf"|(?:co the )?{_CAN} duoc(?: (?:nhung|cac))?(?: (?:viec|cau))? (?:gi|nao)|co the {_CAN}(?: (?:nhung|cac))?(?: (?:viec|cau))? (?:gi|nao)"
        rf"|do ai (?:lam|tao|viet|lap trinh)(?: ra)?|(?:lay|doc|dua vao|biet|dung) {_KNOWLEDGE} (?:o|tu|den)? ?{_WHEN}(?: ra)?"
        rf"|(?:duoc )?cap nhat (?:den |toi |tu |luc )?{_WHEN}|(?:hoi|dung|su dung) (?:nhu )?(?:the nao|lam sao|sao|kieu gi)))"
        rf"{_PARTICLES}|ai (?:lam|tao|viet|lap trinh)(?: ra)? {_THIS}{_PARTICLES}"
        rf"|{_KNOWLEDGE}(?: cua {_THIS})? (?:duoc )?cap nhat (?:den |toi |tu |luc )?{_WHEN}{_PARTICLES}"
        r"|(?:(?:xin|hay|nho|huong dan|chi|bay|giup|toi|em|minh|cho) )*(?:cach|cach thuc) (?:hoi|su dung|dung|dat cau hoi)"
        rf"(?: {_THIS})?{_PARTICLES}|(?:hoi|dung|su dung) {_THIS} (?:nhu )?(?:the nao|lam sao|sao|kieu gi){_PARTICLES}"
        rf"|(?:tro giup|giup do|help|giup (?:toi|em|minh)(?: voi)?){_PARTICLES}"
    ),
}
#: Typed with marks, these are bodies and villages, and not who is spoken to ("Ban làm được gì?").
_NO_YOU = re.compile(r"\b(?:ban|bản|bàn|mấy|máy)\b")


def small_talk(text: str) -> SmallTalk | None:
    """What is said, where it is nothing else; None where something is asked.

    >>> small_talk("Xin chào!"), small_talk("cam on ban nhieu nhe"), small_talk("Ok, hiểu rồi"), small_talk("bạn làm được gì?")
    ('greeting', 'thanks', 'heard', 'about_us')
    >>> small_talk("Chào bạn, ai thẩm định tiêu chí điện?"), small_talk("Ban làm được gì?"), small_talk("được không?")
    (None, None, None)
    """
    typed = " ".join(re.sub(r"[^\w\s]", " ", normalise(text)).casefold().split())
    if has_marks(typed) and _NO_YOU.search(typed):
        return None
    plain = fold(typed)
    return next((said for said, pattern in _SAID.items() if pattern.fullmatch(plain)), None)


def asks_nothing(text: str) -> bool:
    """Whether a text only doubts or thanks, so that a later question leaves it behind.

    >>> asks_nothing("Có chắc không?"), asks_nothing("ok cảm ơn"), asks_nothing("Ai ký?")
    (True, True, False)
    """
    return only_doubts(text) or small_talk(text) is not None
