"""Questions for who helps with a task, beside who leads it or instead of that one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kb.vietnamese import strip_marks

#: Kinds of bodies, and which of them: one or several.
_BODY = (
    r"(?:so ban nganh|so nganh|so|co quan|don vi|nganh|ben|hoi|ban|to chuc|luc luong|dau moi|cap|uy ban cap|ubnd cap|doan the)"
)
_WHICH = rf"(?:(?:nhung |cac |may |bao nhieu |hai |ba |bon |2 |3 |4 )?{_BODY} (?:nao|gi)|(?:nhung )?ai|may (?:so|co quan|don vi|nganh|ben))\b"
#: "Together": said of what is done with somebody.
_WITH = (
    r"(?:phoi hop|phoi ket hop|ket hop|hop tac|lien ket|hop suc|chung tay|chung suc|bat tay|sat canh|di|lam|lo|nganh|cung|chung)"
)
_TOGETHER = re.compile(
    rf"\b(?:{_WITH} (?:(?:cung|chung|chinh|truc tiep|cu the|dich danh|de|thi|la) )*(?:voi|cung)"
    rf"|(?<!bao )cung(?: voi)?) {_WHICH}(?! (?:lo|lam|chu tri)\b)"
)
#: Words between "which departments" and the helping that is asked for.
_HELPING = re.compile(
    rf"\b{_BODY} nao(?: (?:duoc|goi|dich|danh|ten|neu|ghi|de|cung|dung|phai|se|vao|cuoc|tham|gia|ra|la|ben))+ phoi hop\b(?! (?:voi|cung)\b)"
    r"|\bai (?:(?:nua|chi|duoc|thi|lai) )*(?:phoi hop(?! (?:voi|cung)\b)|di cung"
    r"|cung phoi hop|cung di|di kem|dong hanh|cung lam|lam cung|lam chung|chung tay)\b"
    r"|\b(?:2|3|hai|ba|nhung|cac|may) (?:so|co quan|don vi|nganh|ben)(?: (?:nao|cung|duoc|cuoc))* phoi hop\b(?! (?:voi|cung)\b)"
    r"|\b(?:so|co quan|don vi|nganh|ben) phoi hop(?: (?:la|gom|thi))* (?:ai|gi|nao|nhung|(?:so|co quan|don vi|nganh|ben) nao)\b"
)
#: Both roles asked by their names alone ("chủ trì? phối hợp?"), or the other one by its being another.
_ROLES = re.compile(
    r"\bchu tri(?: (?:la|ai|so nao|co quan nao|don vi nao|va|voi))* phoi hop$"
    r"|\b(?:cung|voi) (?:so|co quan|don vi|nganh|ben) khac\b.* (?:so|co quan|don vi|nganh|ben) (?:khac|do|ay) (?:la|ten) "
)
#: Those who help whoever was spoken of ("bên phối hợp với họ là ai?").
_THEIRS = (
    r"^(?:(?:the|vay|con|roi) )*(?:(?:so|co quan|don vi|nganh|ben) )?(?:(?:cung|duoc|giao|dung|ten) )*phoi hop (?:voi|cung|cho)"
    rf" (?:ho|no|(?:so|ben|co quan|don vi|nganh) (?:do|ay|nay|kia))(?: (?:la|gom|thi|co))* {_WHICH}(?: (?:the|vay|a|nhi|nua))*"
)
#: Nothing but the bodies are asked for, of what was asked before ("Với sở nào?", "Phối hợp sở nào?", "Cùng ai làm?").
_ALONE = re.compile(
    rf"^(?:(?:the|vay|roi|a|thi) )*(?:(?:phoi hop|ket hop|hop tac)(?: (?:voi|cung))?|(?:chung )?(?:voi|cung)) {_WHICH}"
    rf"(?: (?:lam|lo|the|vay|a|nhi|day|nua))*$|{_THEIRS}$"
)
#: "Also", as typed with its mark: it joins nobody.
_ALSO = "cũng"


def asks_partner(marked: Sequence[str]) -> bool:
    """Whether it is asked who helps, beside who leads or alone.

    >>> asks_partner("ai chủ trì và hai sở nào được gọi đích danh phối hợp".split())
    True
    >>> asks_partner("sở nào được giao phối hợp với sở y tế".split())
    False
    >>> asks_partner("sở ấy phải phối hợp với hai sở nào".split())
    True
    >>> asks_partner("thẩm định cùng những đơn vị nào".split()), asks_partner("việc này cũng sở nào lo".split())
    (True, False)
    >>> asks_partner("với sở nào".split()), asks_partner("cung ai lam".split()), asks_partner("cũng ai lo".split())
    (True, True, False)
    """
    plain = " ".join("_" if word == _ALSO else strip_marks(word) for word in marked)
    return any(asked.search(plain) for asked in (_TOGETHER, _HELPING, _ROLES, _ALONE))


def asks_their_partner(plain: Sequence[str]) -> bool:
    """Whether nothing is asked but who helps those that were spoken of: not who leads.

    >>> asks_their_partner("ben phoi hop voi ho la ai".split()), asks_their_partner("ai lo va phoi hop voi ho".split())
    (True, False)
    """
    return re.search(f"{_THEIRS}$", " ".join(plain)) is not None
