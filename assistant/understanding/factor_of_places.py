"""Questions for the factor of a group of communes or districts, without what it is a factor of ("hệ số xã dưới 15 tiêu chí là mấy?"): by which
money is shared out."""

from __future__ import annotations

import re

from kb.vietnamese import fold_in_step, normalise

#: A group as the law tells it; one commune with so many criteria is a case.
_GROUP = (
    r"(?P<group>(?:cac )?xa (?:dat |con |moi dat )?(?:(?:duoi|chua (?:dat|du|toi|den)|khong (?:dat|du)) (?:du )?\d{1,2} (?:tieu chi|tc)"
    r"|(?:tu )?\d{1,2} (?:den|toi|-|–) \d{1,2} (?:tieu chi|tc)|an toan khu(?: chua dat chuan)?"
    r"|(?:da )?(?:duoc )?(?:cong nhan )?(?:dat chuan|nong thon moi|ntm)(?: (?:nong thon moi|ntm|roi))?)"
    r"|(?:cac )?huyen chua dat chuan(?: nong thon moi| ntm)?)"
)
_MUCH = r"(?:(?:la|bang|duoc|thi|may|bao nhieu|the nao|nhu the nao|tinh|ra sao|vay|nhi|a|the)(?=[ ?.!]|$) ?)*[ ?.!]*"
_OF = r"he so(?: (?:phan bo|chia)(?: von)?)?"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"(?:(?:cho hoi|the|vay|con) )*{_OF}(?: (?:cua|cho|doi voi|voi|nhom))* {_GROUP} ?{_MUCH}",
        rf"(?:(?:cho hoi|the|vay|con|doi voi|voi|cho) )*{_GROUP}(?: (?:thi|duoc|tinh|co|nhan|huong|ap|dung|la|theo))* {_OF} ?{_MUCH}",
    )
)
_BELOW = re.compile(r"(?:chua|khong) (?:dat|du|toi|den) (?:du )?(?=\d)")
_RECOGNISED = re.compile(r"xa (?:da )?(?:duoc )?(?:cong nhan )?(?:dat chuan|nong thon moi|ntm)\b.*")


def factor_of_places(question: str) -> str:
    """The question in full; empty where another factor is asked for, or more.

    >>> factor_of_places("Hệ số xã dưới 15 tiêu chí là mấy?"), factor_of_places("Xã chưa đạt 15 tiêu chí tính hệ số bao nhiêu?")
    ('Hệ số phân bổ vốn cho xã dưới 15 tiêu chí là bao nhiêu?', 'Hệ số phân bổ vốn cho xã dưới 15 tiêu chí là bao nhiêu?')
    >>> factor_of_places("Hệ số xã đã đạt chuẩn?"), factor_of_places("Xã đạt 16 tiêu chí hệ số mấy?"), factor_of_places("Hệ số lương?")
    ('Hệ số phân bổ vốn cho xã đã được công nhận đạt chuẩn là bao nhiêu?', '', '')
    """
    text = " ".join(normalise(question).split())
    plain = fold_in_step(text)
    found = next((m for form in _FORMS if (m := form.fullmatch(plain))), None) if "he so" in plain else None
    if found is None:
        return ""
    group, said = text[slice(*found.span("group"))], found["group"]
    if below := _BELOW.search(said):
        group = f"{group[: below.start()]}dưới {group[below.end() :]}"
    if _RECOGNISED.fullmatch(said):
        group = "xã đã được công nhận đạt chuẩn"
    group = f"{group[0].lower()}{group[1:]}"
    put = f"Hệ số phân bổ vốn cho {group} là bao nhiêu?"
    return "" if put == text else put
