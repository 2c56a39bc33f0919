"""Follow-ups that put other bounds in the place of those of which a figure was asked ("còn từ 60 đến dưới 80% thì gấp rưỡi hả?", behind "tỉnh nhận
từ 80% trở lên phải đối ứng bao nhiêu?"): the question before, of that tier, or the claim of it."""

from __future__ import annotations

import re

from assistant.understanding.falsehoods import SO
from assistant.understanding.moved import told
from assistant.understanding.query import Query
from assistant.understanding.tag_question import untagged
from kb.vietnamese import fold_in_step, normalise

_N = r"\d{1,3}(?:[.,]\d+)? ?(?:%|phan tram)?"
_TIER = rf"(?:tu {_N} (?:den|toi)(?: duoi| het)? {_N}|tu {_N} tro (?:len|xuong)|(?:duoi|tren) {_N})"
_LEADS = r"(?:(?:the|vay|va|ma|con|nhan|muc|loai|nhom|tinh|o|voi)\b[\s,]*)*"
_PUT = re.compile(rf"{_LEADS}(?P<tier>{_TIER})(?P<rest>[ ,].*)?")
#: Of a range the share sign stands once: two shares would tell a case.
_FIRST_PERCENT = re.compile(r"(?<=\d) ?%(?= .*\d ?%)")
_OPEN = re.compile(r"(?:[ ,](?:thi|sao|the nao|la|bao nhieu|may|phan tram|nhi|a|vay|phai|doi ung|duoc|he so|muc|ty le) ?)*")
#: What is said to be so of that tier; it holds a figure, or a multiple.
_CLAIMED = re.compile(
    r"[ ,]+(?:(?:thi|la|phai|can|chi|duoc|cung)\b ?)*(?P<figure>(?:.*\d.*|.*\bgap (?:ruoi|doi|ba)\b.*|.*\bbang\b.*))"
)
_ASKED = re.compile(r"\b(?:la )?(?:bao nhieu|may)\b(?: (?:phan tram|%))?")


def tier_put(query: Query, before: Query) -> str:
    """What such a follow-up asks or claims in full; empty where the question before asked no figure of one tier, or more is said."""
    text, said = (" ".join(normalise(x).split()).rstrip(" ?.!") for x in (query.question, told(before)))
    own, plain = fold_in_step(text), fold_in_step(said)
    claim = untagged(own)
    put = _PUT.fullmatch(claim)
    tiers, figures = list(re.finditer(rf"\b{_TIER}", plain)), list(_ASKED.finditer(plain))
    if put is None or len(tiers) != 1 or len(figures) != 1 or before.has("yesno") or query.documents or query.refs:
        return ""
    tier = _FIRST_PERCENT.sub("", text[slice(*put.span("tier"))].strip())
    rest = put["rest"] or ""
    if claim != own and (claimed := _CLAIMED.fullmatch(rest)):
        start, end = (put.start("rest") + i for i in claimed.span("figure"))
        spans = [(tiers[0].span(), f"{tier} "), (figures[0].span(), text[start:end])]
    elif _OPEN.fullmatch(rest) is None:
        return ""
    else:
        spans = [(tiers[0].span(), f"{tier} ")]
    for (start, end), words in sorted(spans, reverse=True):
        said = f"{said[:start]}{words}{said[end:]}"
    return " ".join(f"{said}{SO if len(spans) > 1 else '?'}".split())
