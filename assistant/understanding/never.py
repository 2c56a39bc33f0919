"""Claims that something never happens ("không bao giờ bị thu hồi", "chưa ai sửa"): they ask for no time, and for nobody."""

from __future__ import annotations

import re

from kb.vietnamese import fold_in_step, normalise

_NEVER = re.compile(
    r"\b(?P<not>khong|chang|chua)(?: (?:he|co))? bao gio (?=(?:bi|duoc|phai|mat|can|thu hoi|co|cho|lam|thay|het|xet|huong|vuot|qua|dat)\b)"
)
#: Nobody changed it: it was not changed.
_BY_NOBODY = re.compile(
    r"\bchua(?: (?:he|co|tung))* (?:ai|(?:van ban|cai|cho|noi) nao)(?: (?:he|tung|dam|da|dung den|dung vao ma))*"
    r" (?P<done>sua doi|sua|bo sung|thay the|bai bo)\b(?! doi thanh)"
)


def without_never(question: str) -> str:
    """The claim with a plain "not"; empty where it claims nothing of the kind.

    >>> without_never("Rớt dưới 30% thì xã không bao giờ bị thu hồi.")
    'Rớt dưới 30% thì xã không bị thu hồi.'
    >>> without_never("Điều 4 chưa ai sửa, đúng không?"), without_never("Ai chưa sửa?")
    ('Điều 4 chưa bị sửa, đúng không?', '')
    >>> without_never("Bao giờ thì xã bị thu hồi?")
    ''
    """
    text = " ".join(normalise(question).split())
    found = _NEVER.search(plain := fold_in_step(text))
    if nobody := _BY_NOBODY.search(plain):
        return f"{text[: nobody.start() + len('chưa')]} bị {text[nobody.start('done') :]}"
    return f"{text[: found.start()]}{text[slice(*found.span('not'))]} {text[found.end() :]}" if found else ""
