"""Follow-ups that ask for the level of a figure in the set of 2026-2030, behind the level of an older one ("sang bộ 2026-2030 thì mức đó là bao
nhiêu?"), be there a question on the set itself between: the question for that level, of the new set."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kb.vietnamese import fold_in_step, normalise

#: A question of no more words says not itself what the level is of ("xã nâng cao bao nhiêu?").
_SHORT = 6
_NEW = (
    r"(?:(?:bo|giai doan|thoi ky|ky)(?: tieu chi| chi tieu| moi)* (?:moi|2026 ?[-–] ?2030|sau|nay)"
    r"|(?:quyet dinh|qd) 51(?:/2025)?(?:/qd-ttg)?|2026 ?[-–] ?2030)"
)
_LEVEL = r"(?:muc|ty le|con so|chi tieu|chi so|so|nguong)(?: (?:nay|do|ay|kia))"
_ASKS = (
    r"(?:(?:thi|la|phai|dat|can|quy dinh|bang|duoc|nang len|tang len|con|doi thanh)\b ?)*"
    r"(?:bao nhieu|may|the nao|ra sao)(?: (?:phan tram|%|trieu))?"
)
_AT = r"(?:(?:the|vay|con|va|roi|sang|theo|o|trong|voi|den|tai|len|qua|cua|cai|thi)\b[\s,]*)*"
_ASKED = re.compile(
    rf"{_AT}(?:{_NEW}[\s,]+(?:thi )?{_LEVEL} {_ASKS}|{_LEVEL} {_AT}{_NEW} {_ASKS})(?: (?:vay|the|a|nhi))*[\s?.!]*"
)
#: What the level is, in the question for it: how much, of the older set or of none that is named.
_HOW_MUCH = re.compile(r"\b(?:bao nhieu|may)\b")
_PAPER = re.compile(
    r"\b(?:quyet dinh|nghi dinh|van ban|so) (?:so )?(?:may|nao|bao nhieu)\b|\b(?:bao nhieu|may) (?:tieu chi|chi tieu|nhom|phu luc)\b"
)
_OF_OLD = re.compile(
    r",? ?(?:(?:theo|o|trong|cua|tai) )?(?:(?:bo|giai doan|thoi ky)(?: tieu chi)?(?: (?:quoc gia|cu))? ?(?:2021 ?[-–] ?2025|318|cu|truoc)?"
    r"|2021 ?[-–] ?2025)(?=[\s,?.!]|$)"
)
_BEGINS = re.compile(
    r"^(?:bo(?: tieu chi)? (?:318|cu|2021 ?[-–] ?2025)|(?:qd|quyet dinh) 318(?:/qd-ttg)?) (?:thi|doi|yeu cau|quy dinh|bat|dat|can) "
)
_BY_NEW = "Theo bộ tiêu chí 2026-2030, "


def level_in_new_set(question: str, history: Sequence[str]) -> str:
    """The question for the level in the new set; empty where no level was asked for, or more is asked.

    >>> level_in_new_set("Sang bộ 2026-2030 thì mức đó là bao nhiêu?", ["Tỷ lệ BHYT của xã theo bộ 2021-2025 là bao nhiêu?", "Bộ mới số mấy?"])
    'Theo bộ tiêu chí 2026-2030, tỷ lệ BHYT của xã là bao nhiêu?'
    >>> level_in_new_set("Theo bộ mới thì tỷ lệ đó bao nhiêu?", ["Ai ký KH 203?"]), level_in_new_set("Ai ký?", ["Thu nhập bao nhiêu?"])
    ('', '')
    """
    if not history or _ASKED.fullmatch(fold_in_step(" ".join(normalise(question).split()))) is None:
        return ""
    for earlier in reversed(history):
        said = " ".join(normalise(earlier).split())
        plain = fold_in_step(said)
        if _HOW_MUCH.search(plain) and not _PAPER.search(plain) and len(plain.split()) > _SHORT:
            begins = _BEGINS.match(plain)
            said, plain = (said[begins.end() :], plain[begins.end() :]) if begins else (said, plain)
            old = _OF_OLD.search(plain)
            said = f"{said[: old.start()]}{said[old.end() :]}" if old else said
            return f"{_BY_NEW}{said[:1].lower()}{said[1:]}"
    return ""
