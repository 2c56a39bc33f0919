"""Claims that a set of criteria lies in one decision of the province and not in another ("bộ tiêu chí xã của Sơn La nằm ở QĐ 1002 chứ không phải QĐ
1001, đúng không?"): that the one issued it, which tells of the other, too."""

from __future__ import annotations

import re

from assistant.understanding.falsehoods import SO
from assistant.understanding.tag_question import untagged
from kb.vietnamese import fold_in_step, normalise

_PAPER = r"(?:quyet dinh|qd)(?: so)? \d+(?:/[\w-]+)*"
_LIES = r"(?:(?:thi |duoc |chi |chinh )*(?:nam|ban hanh|quy dinh|ghi|o|theo|tai|trong|kem theo)(?: (?:o|trong|tai|theo|cung|kem theo|kem))*)"
_SET = r"(?P<set>bo tieu chi (?:quoc gia )?(?:ve )?(?:xa|huyen)\b[^,;:?]*?)"
_NOT = rf"(?:,? (?:chu|va))?,? (?:khong|ko|chang) phai(?: (?:la|o|trong|tai|theo|nam))* (?:{_PAPER}|\d{{3,4}}(?:/[\w-]+)*)"
_CLAIM = re.compile(rf"(?:^|[:,] )(?:rang )?{_SET} {_LIES} (?P<paper>{_PAPER})(?:{_NOT})?(?: (?:dau|day|co))*[\s.]*$")
_OF_PROVINCE = re.compile(r"\b(?:son la|(?:cua|o) tinh|tinh (?:minh|ta|nha)|rieng)\b")


def set_lies_in(question: str) -> str:
    """The claim that the decision issued the set; empty where none is claimed so, or the set is not said to be the province's own.

    >>> set_lies_in("Bộ tiêu chí xã NTM của Sơn La nằm ở QĐ 1002/QĐ-UBND chứ không phải QĐ 1001, đúng không?")
    'QĐ 1002/QĐ-UBND ban hành Bộ tiêu chí xã NTM của Sơn La, đúng không?'
    >>> set_lies_in("Bộ tiêu chí xã NTM nằm ở QĐ 318, đúng không?"), set_lies_in("Bộ tiêu chí xã của Sơn La nằm ở QĐ nào?")
    ('', '')
    """
    text = " ".join(normalise(question).split()).rstrip(" ?.!")
    plain = fold_in_step(text)
    claim = untagged(plain).rstrip(" ,;")
    found = _CLAIM.search(claim) if "bo tieu chi" in claim and len(claim) < len(plain) else None
    if found is None or not _OF_PROVINCE.search(found["set"]):
        return ""
    return f"{text[slice(*found.span('paper'))]} ban hành {text[slice(*found.span('set'))]}{SO}"
