"""Claims that something never happens ("không bao giờ bị thu hồi"): they ask for no time."""

from __future__ import annotations

import re

from kb.vietnamese import fold_in_step, normalise

_NEVER = re.compile(
    r"\b(?P<not>khong|chang|chua)(?: (?:he|co))? bao gio (?=(?:bi|duoc|phai|mat|can|thu hoi|co|cho|lam|thay|het|xet|huong|vuot|qua|dat)\b)"
)


def without_never(question: str) -> str:
    """The claim with a plain "not"; empty where it claims nothing of the kind.

    >>> without_never("Rớt dưới 30% thì xã không bao giờ bị thu hồi.")
    'Rớt dưới 30% thì xã không bị thu hồi.'
    >>> without_never("Bao giờ thì xã bị thu hồi?")
    ''
    """
    text = " ".join(normalise(question).split())
    found = _NEVER.search(fold_in_step(text))
    return f"{text[: found.start()]}{text[slice(*found.span('not'))]} {text[found.end() :]}" if found else ""
