"""Follow-ups on the villages that are to reach a title ("các bản ấy phải thuộc loại xã nào?"), by what the questions before call them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.understanding.tag_question import untagged
from kb.vietnamese import fold, fold_in_step, normalise

_THOSE = re.compile(
    r"(?:(?:the|vay|con|va|ma|roi)[\s,]+)*(?P<those>(?:(?:cac|nhung|may|so|tat ca|\d+) )*ban (?:ay|do|nay|kia)) "
    r"(?=(?:\w+ ){0,5}(?:thuoc|nam|o|cua) .*\b(?:(?:loai|nhom|kieu|dang) xa|xa (?:loai|nhom|kieu|dang))\b.*\b(?:nao|gi)\b)"
)
#: That they all lie in communes of some kind is claimed of them.
_CLAIMED = re.compile(
    r"(?:(?:the|vay|con|va|ma|roi)[\s,]+)*(?:(?:cac|nhung|may|so|tat ca|ca|\d+) )+ban (?:ay|do|nay|kia)(?: (?:thi|deu|toan|la|co|phai))*"
    r" (?:thuoc|nam (?:o|trong)|o|cua)(?: (?:ve|trong))? (?P<communes>(?:(?:cac|nhung|loai|nhom) )*xa .+?)(?: (?:roi|het|ca))*"
)
#: Communes that have reached the title.
_REACHED = re.compile(r"(?:(?:cac|nhung|loai|nhom) )*xa (?:(?:da|duoc|cong nhan|dat|chuan|nong thon moi|ntm|roi|xong)\b ?)+")
_ASKS = re.compile(r"\b(?:nao|gi|may|bao nhieu|dau|ai|hay)\b")
_AIMED = re.compile(
    r"\bban (?:(?:dat chuan|nong thon moi|ntm) )*(?P<grade>kieu mau)\b|\bban dat chuan\b|\bban (?:nong thon moi|ntm)\b"
)


def those_villages(question: str, history: Sequence[str]) -> str:
    """The follow-up with the villages by their title; empty where it points to none, or none were spoken of.

    >>> those_villages("các bản ấy phải thuộc loại xã nào?", ["KH 203 muốn bao nhiêu bản đạt chuẩn?", "trong đó mấy bản kiểu mẫu?"])
    'Bản kiểu mẫu theo Kế hoạch 203 phải thuộc loại xã nào?'
    >>> those_villages("các bản ấy phải thuộc loại xã nào?", ["Ai ký KH 203?"]), those_villages("bản đó ai ký?", ["Mấy bản đạt chuẩn?"])
    ('', '')
    >>> those_villages("Mấy bản này thuộc các xã đã đạt chuẩn rồi, đúng không?", ["Bao nhiêu bản đạt chuẩn?"])
    'Các bản đạt chuẩn theo Kế hoạch 203 đều thuộc các xã đã đạt chuẩn à?'
    """
    text = " ".join(normalise(question).split())
    plain = fold_in_step(text)
    found = (_THOSE.match(plain) or _claimed(plain)) if history else None
    spoken = [m for h in history[-2:] if (m := _AIMED.search(fold(normalise(h))))] if found else []
    if found is None or not spoken:
        return ""
    if "communes" in found.groupdict():
        reached = _REACHED.fullmatch(found["communes"])
        communes = "các xã đã đạt chuẩn" if reached else text[slice(*found.span("communes"))]
        return f"Các bản {'kiểu mẫu' if spoken[-1]['grade'] else 'đạt chuẩn'} theo Kế hoạch 203 đều thuộc {communes} à?"
    return f"Bản {'kiểu mẫu' if spoken[-1]['grade'] else 'đạt chuẩn'} theo Kế hoạch 203 {text[found.end() :]}"


def _claimed(plain: str) -> re.Match[str] | None:
    """The claim in which communes the villages lie; None where it asks openly, or claims nothing."""
    claim = untagged(plain).rstrip(" ?.!,")
    found = _CLAIMED.fullmatch(claim) if len(claim) < len(plain.rstrip(" ?.!,")) else None
    return None if found is None or _ASKS.search(found["communes"]) else found
