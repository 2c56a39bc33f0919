"""Questions who at the centre does something ("ai hướng dẫn tiêu chí y tế ở trung ương?", "cơ quan trung ương nào ..."): which ministry does."""

from __future__ import annotations

import re

from kb.vietnamese import fold_in_step, normalise

_BODY = r"(?:ai|(?:co quan|don vi|ben|noi|nganh) nao)"
#: The centre as the level at which it is done: money, boards and bodies are called by it, too.
_AT = (
    r"(?:(?:o|tai|cap|tren|phia|thuoc|cua|tren cap)(?: (?:cap|tan|muc|tren))* )(?:trung uong|tw)"
    r"(?! (?:dang|hoi|doan|mat tran|giao|ho tro|cap|phan bo))"
)
_OWN_BODY = re.compile(r"\b(?:co quan|don vi|ben|nganh) (?:(?:o|tai|cap|thuoc|cua) )*(?:trung uong|tw) nao\b")
#: The level as such, or right before who is asked for.
_LEVEL = re.compile(rf",? ?\b(?:{_AT}|(?:trung uong|tw)(?=(?: thi)? {_BODY}\b))(?: thi| la\b(?! ai)|,)*(?= |[?.!]|$)")
_WHO = re.compile(rf"\b{_BODY}\b(?! (?:khac|cung)\b)")
#: Another level beside it, money, the programme as a whole, or a choice between the two.
_MORE = re.compile(
    r"\b(?:tinh|so|huyen|xa|dia phuong|son la|von|ngan sach|kinh phi|tien|chuong trinh|hay"
    r"|ban chi dao|dang|bo(?! tieu chi\b| chi tieu\b)|khong|chua|phai)\b"
)


def which_ministry(question: str) -> str:
    """The question which ministry does it; empty where no body of the centre is asked for, or more.

    >>> which_ministry("Ai hướng dẫn tiêu chí y tế ở trung ương?"), which_ministry("Cấp trung ương ai hướng dẫn tiêu chí y tế?")
    ('bộ nào hướng dẫn tiêu chí y tế?', 'bộ nào hướng dẫn tiêu chí y tế?')
    >>> which_ministry("Cơ quan trung ương nào lo môi trường?"), which_ministry("Ai phân bổ vốn của trung ương?")
    ('bộ nào lo môi trường?', '')
    >>> which_ministry("Ai ở trung ương lo môi trường?"), which_ministry("Tiêu chí văn hóa thì trung ương ai hướng dẫn?")
    ('bộ nào lo môi trường?', 'Tiêu chí văn hóa thì bộ nào hướng dẫn?')
    """
    text = " ".join(normalise(question).split())
    plain = fold_in_step(text)
    if not ("trung uong" in plain or " tw" in f" {plain}") or _MORE.search(plain):
        return ""
    if own := _OWN_BODY.search(plain):
        return f"{text[: own.start()]}bộ nào{text[own.end() :]}"
    level = _LEVEL.search(plain)
    rest = " ".join(f"{text[: level.start()]} {text[level.end() :]}".split()).replace(" ?", "?") if level else ""
    who = list(_WHO.finditer(fold_in_step(rest)))
    return f"{rest[: who[0].start()]}bộ nào{rest[who[0].end() :]}".strip() if len(who) == 1 else ""
