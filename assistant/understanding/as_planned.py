"""What a claim adds to say that the plan has it so ("như Kế hoạch 203 giao"): the duty itself is claimed."""

from __future__ import annotations

import re

from kb.vietnamese import fold_in_step, normalise

_AS_PLANNED = re.compile(
    r",? (?:nhu|dung nhu|theo dung|dung theo)(?: (?:trong|o|tai))? (?:ke hoach|kh)(?: so)?(?: 203(?:/kh-ubnd)?)?(?: (?:da|tung|nay))*"
    r" (?:giao|phan cong|quy dinh|neu|ghi|phan giao)(?: (?:viec|nhiem vu|truoc day|tu truoc|cho|so|ho))*(?=[,.;?!]|$)"
)


def without_plan(question: str) -> str:
    """A claim without these words; empty where it holds none.

    >>> without_plan("Sở Tư pháp phụ trách hòa giải như Kế hoạch 203 giao, đúng chứ?")
    'Sở Tư pháp phụ trách hòa giải, đúng chứ?'
    >>> without_plan("Kế hoạch 203 giao Sở Tư pháp việc gì?")
    ''
    """
    text = normalise(question)
    found = _AS_PLANNED.search(fold_in_step(text))
    return text[: found.start()] + text[found.end() :] if found and found.start() else ""
