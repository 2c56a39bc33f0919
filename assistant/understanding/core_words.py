"""What is at the core of a linkage in the words of officials ("trục chính của sáu nhà"), put in the words of the plan ("nòng cốt")."""

from __future__ import annotations

import re

from kb.vietnamese import fold_in_step, normalise

_HOUSES = re.compile(r"(?<!lien ket )(?<!lien ket giua )\b(?:sau|6) nha\b(?! (?:o|dot|tam|van|dan|cua|may)\b)")
_OF_CORE = re.compile(r"\b(?:sau|6) nha\b|\bkinh te tap the\b")
#: The core as people call it; "trục" alone only where it is said to be one.
_CORE = re.compile(
    r"\b(?:truc chinh|tru cot|xuong song|hat nhan|dau tau|chu luc|nong cot chinh|(?<=la )truc(?= ?(?:[,.?]|$|chu\b|dung\b|phai\b))"
    r"|(?<=lam )truc\b(?! (?:duong|loi))|(?<=phai )truc\b(?! (?:duong|loi))|(?<=phai la )truc\b(?! (?:duong|loi)))"
)
#: The house of banks, and none of the bodies with a bank in their name.
_BANKS = re.compile(r"(?<!nha )\bngan hang\b(?! (?:nha nuoc|chinh sach|trung uong|thuong mai))")


def core_named(question: str) -> str:
    """A question on the core of the six houses or of the collective economy in the plan's words; empty where it uses them already.

    >>> core_named("Sáu nhà thì trục chính là ai?"), core_named("Kinh tế tập thể lấy gì làm trụ cột?")
    ('liên kết 6 nhà thì nòng cốt là ai?', 'Kinh tế tập thể lấy gì làm nòng cốt?')
    >>> core_named("Đường trục chính do ai làm?"), core_named("Liên kết 6 nhà gồm những nhà nào?")
    ('', '')
    """
    text = " ".join(normalise(question).split())
    if not _OF_CORE.search(fold_in_step(text)) or not _CORE.search(fold_in_step(text)):
        return ""
    for pattern, plain in ((_CORE, "nòng cốt"), (_HOUSES, "liên kết 6 nhà"), (_BANKS, "nhà băng")):
        for found in reversed(list(pattern.finditer(fold_in_step(text)))):
            text = f"{text[: found.start()]}{plain}{text[found.end() :]}"
    return text
