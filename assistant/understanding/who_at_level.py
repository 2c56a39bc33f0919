"""Follow-ups that claim who does for one level what was asked of another ("huyện thì do Thủ tướng ký chứ không phải tỉnh, phải thế không?")."""

from __future__ import annotations

import re

from assistant.understanding.falsehoods import SO
from assistant.understanding.moved import told
from assistant.understanding.query import Query
from kb.vietnamese import fold, fold_in_step, normalise

_LEVELS = {"xa": "xã", "huyen": "huyện", "tinh": "tỉnh", "thi xa": "thị xã", "thanh pho": "thành phố"}
#: The level, the one who does it, and whom a contrast denies it to; the act is the one that was asked.
_CLAIMED = re.compile(
    r"(?:(?:the|vay|con|ma|va|a|rieng|voi|doi|o|cap) )*(?P<level>xa|huyen|tinh|thi xa|thanh pho)(?P<grade>(?: (?:nang cao|kieu mau|nong thon moi))*)"
    r"(?: dat chuan)?,?(?: (?:thi|la|lai|phai|chinh|cung))*(?: (?P<by>do|boi))? (?P<who>(?:(?!thi\b|do\b|ky\b|khong\b)\w+ ?){1,6}?)"
    r"(?: (?:ky|cong nhan|quyet dinh|quyet|duyet|phe duyet|ra quyet dinh|xet|lam|lo|luon|het))*"
    r"(?P<not>,? (?:chu|ma) (?:khong phai|khong|dau phai|chang phai)(?: la| do)? [\w ]+?)?"
    r"(?:,? (?:dung|phai|co dung|co phai|the)(?: (?:the|vay))? (?:khong|ko|k|chua|chu|a)| (?:a|ha|chu|nhi))+[ ?.!]*"
)
_WHO = re.compile(r"\b(?:do |boi )?(?:ai|(?:co quan|cap|noi|don vi|ben) nao)\b(?! (?:cung|khac)\b)")
_ASKS = re.compile(r"\b(?:nao|gi|ai|may|bao nhieu|the nao|sao)\b")


def who_at_level(query: Query, before: Query) -> str:
    """The claim in full: who does for the level of the follow-up what was asked of the level before; otherwise empty."""
    text, said = " ".join(normalise(query.question).split()), " ".join(normalise(told(before)).split())
    claim = _CLAIMED.fullmatch(fold_in_step(text).strip())
    asked = list(_WHO.finditer(fold_in_step(said)))
    if claim is None or len(asked) != 1 or query.documents or query.refs:
        return ""
    level, was = claim["level"], set(before.levels)
    if len(was) != 1 or level in was or _ASKS.search(fold(claim["who"])):
        return ""
    who = text[slice(*claim.span("who"))].strip()
    who = f"UBND {who}" if fold(who) in _LEVELS else who  # a level that does something is its authority
    contrast = text[slice(*claim.span("not"))] if claim["not"] else ""
    by = "do " if asked[0][0].startswith(("do ", "boi ")) else ""
    put = f"{said[: asked[0].start()]}{by}{who}{said[asked[0].end() :]}".rstrip(" ?.!")
    (old,) = was
    grade = text[slice(*claim.span("grade"))]
    moved = re.sub(rf"\b(?:{_LEVELS.get(old, old)}|{old})\b", f"{_LEVELS[level]}{grade}", put, flags=re.IGNORECASE)
    return "" if moved == put else f"{moved}{contrast}{SO}"
