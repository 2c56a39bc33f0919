"""A figure that somebody holds against what was asked before ("ơ tôi nhớ là 20 tiêu chí cơ mà", "19 tiêu chí, đúng không?"): a claim on that."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.understanding.falsehoods import SO
from kb.vietnamese import fold_in_step, normalise

_ME = r"(?:toi|em|minh|tui|chau|chung toi|ben toi)"
_HELD = re.compile(
    rf"^\W*(?:(?:o|a|u|ua|oi|the|nhung|sao|vay|ma|thi|co)[\s,]+)*(?:{_ME} )?(?:(?:van|lai|cu|co) )*"
    r"(?:(?:nho|doc|nghe|hoc|xem|thay|ghi|tinh|hieu|biet|tuong)(?: (?:ro|chac|rang|la|duoc|thay|noi|bao|ai do|o dau do))* )?(?:(?:phai|la) )*"
    r"(?P<figure>\d[\d.,]*(?<![.,]))"
    r"(?P<unit> ?%| (?!co ma|kia ma|ma\b|chu\b|dung\b|phai\b|a\b|ha\b|nhi\b|the\b|co\b)[a-z]+(?: (?:chi|dong|pham|tram))?)?"
    r"(?:[\s,.]+(?:co ma|kia ma|ma|chu(?: nhi)?|day chu|(?:dung|phai)(?: vay| the)? (?:khong|ko|k|chua|chu)|a|ha|nhi))+"
    r"(?:[,.;!]\s*(?:[a-z]+ ){0,4}xac nhan[^?!]*)?[\s?.!]*$"
)
#: What was asked for, once.
_ASKED = re.compile(
    r"\b(?:la |co )?(?P<ask>bao nhieu|may|bn)\b(?P<unit> (?!la\b|thi\b|vay\b|the\b|a\b|ha\b|nhi\b)[a-z]+(?: (?:chi|dong|pham|tram))?)?"
)


def claimed_figure(question: str, earlier: Sequence[str]) -> str:
    """What was asked before with the figure in its place, and whether that is so; empty where no figure is held against it.

    >>> claimed_figure("Ơ tôi nhớ là 20 tiêu chí cơ mà", ["Xã nông thôn mới có mấy tiêu chí?"])
    'Xã nông thôn mới có 20 tiêu chí, đúng không?'
    >>> claimed_figure("82 xã chứ?", ["Tỉnh đặt bao nhiêu xã đạt chuẩn?"]), claimed_figure("90 chứ nhỉ?", ["Phải đạt bao nhiêu %?"])
    ('Tỉnh đặt 82 xã đạt chuẩn, đúng không?', 'Phải đạt 90 %, đúng không?')
    >>> claimed_figure("Tôi nhớ là 82 xã cơ mà, bạn xác nhận là 82 xã đi", ["Tỉnh đặt bao nhiêu xã đạt chuẩn?"])
    'Tỉnh đặt 82 xã đạt chuẩn, đúng không?'
    >>> claimed_figure("82 xã chứ?", ["Tỉnh đặt bao nhiêu huyện?"]), claimed_figure("Thế 82 xã thì sao?", ["Có mấy xã?"])
    ('', '')
    """
    held = _HELD.match(fold_in_step(normalise(question))) if earlier else None
    if held is None:
        return ""
    before = normalise(earlier[-1]).rstrip(" ?.!")
    asked = list(_ASKED.finditer(fold_in_step(before)))
    if len(asked) != 1 or "," in before:
        return ""
    unit, own = (held["unit"] or "").strip(), (asked[0]["unit"] or "").strip()
    if unit and own and unit != own:
        return ""
    said = normalise(question)[held.start("figure") : held.end("figure" if own or not unit else "unit")]
    return f"{before[: asked[0].start('ask')]}{said}{before[asked[0].end('ask') :]}{SO}"
