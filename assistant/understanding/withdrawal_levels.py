"""Which level makes the dossier of a withdrawal, in whatever steps people say that, and which one decides on it ("muốn rút danh hiệu của xã thì cấp
nào lo lấy ý kiến, hoàn thiện hồ sơ, cấp nào quyết?"): both asked in the words of the law."""

from __future__ import annotations

import re

from kb.vietnamese import fold_in_step, normalise

_WHO = r"(?:cap nao|ai|co quan nao|ben nao|noi nao)"
_WITHDRAWN = (
    r"\b(?:thu hoi|rut|tuoc)\b(?: \w+){0,5}? (?:cong nhan|danh hieu|bang|nong thon moi|ntm|dat chuan)\b(?: (?!huyen\b)\w+){0,8}?"
)
#: One level prepares it, and the other one decides.
_ASKED = re.compile(
    rf"^(?P<by>(?:theo|can cu|chieu) (?:nghi dinh|nd|quyet dinh|qd)(?: so)? [\w/-]+)?.*?{_WITHDRAWN},?:? (?:thi )?{_WHO}"
    r"(?: (?:lo|lam|phai|se|chiu|dung ra))*(?: (?:lap|lam|lay|hoan|danh|de|chuan|trinh|kiem|ra)\b)"
    r"[^?]*?\b(?:ho so|y kien|danh gia|de nghi|soat)\b[^?]*?[ ,;]+"
    rf"(?:(?:va|con|roi) )?{_WHO} (?:(?:la|noi|co|quyen|se|moi|duoc|phai) )*(?:(?:ra|ky) )?"
    r"quyet(?: dinh)?(?: (?:cuoi|cung|thu hoi|chot|sau))*[\s?.!]*$"
)


def withdrawal_levels(question: str) -> str:
    """The question in these words; empty where it is none such, or districts are spoken of.

    >>> withdrawal_levels("Theo NĐ 131/2025/NĐ-CP, muốn rút danh hiệu NTM của một xã thì cấp nào lo lấy ý kiến, hoàn thiện hồ sơ, cấp nào quyết?")
    'Theo NĐ 131/2025/NĐ-CP thu hồi công nhận xã thì cấp nào làm hồ sơ, cấp nào quyết định?'
    >>> withdrawal_levels("Thu hồi công nhận xã thì ai quyết?"), withdrawal_levels("Công nhận xã thì ai làm hồ sơ, ai quyết?")
    ('', '')
    """
    text = " ".join(normalise(question).split())
    plain = fold_in_step(text)
    found = _ASKED.match(plain) if "quyet" in plain and not re.search(r"\bhuyen\b", plain) else None
    if found is None:
        return ""
    by = f"{text[slice(*found.span('by'))]} thu" if found["by"] else "Thu"
    said = f"{by} hồi công nhận xã thì cấp nào làm hồ sơ, cấp nào quyết định?"
    return "" if said == text else said
