"""How many old units a claim says that a commune of today is made of."""

from __future__ import annotations

import re

from kb.vietnamese import SPELT

_COUNT = rf"(\d+|{'|'.join(SPELT)}) (?:don vi|xa|phuong|thi tran)"
COUNTED = re.compile(rf"\b{_COUNT}\b")
#: So many others than the one that it is said of.
_OTHERS = re.compile(rf"\b(?:voi|them|cung) {_COUNT}\b|\b{_COUNT} (?:khac|nua|lang gieng|ben canh)\b")


def units_counted(plain: str) -> list[int]:
    """The numbers of old units that a claim gives a commune of today; one that names the others counts its own, too.

    >>> units_counted("nhap tu 3 xa"), units_counted("nhap voi hai xa"), units_counted("gop 2 xa khac")
    ([3], [3], [3])
    """
    others = [x for m in _OTHERS.finditer(plain) for x in m.groups() if x]
    rest = COUNTED.findall(_OTHERS.sub(" ", plain))
    return [*(int(SPELT.get(x, x)) for x in rest), *(int(SPELT.get(x, x)) + 1 for x in others)]
