"""Questions for all of something with which document is named there behind ("kể hết các việc, và kết luận nào được nhắc tên?"): all of it, told
in full, names it."""

from __future__ import annotations

import re

from kb.vietnamese import fold_in_step, normalise

_PAPER = r"(?:ket luan|nghi quyet|nghi dinh|quyet dinh|chi thi|thong tu|luat|van ban|cong van|quy dinh)"
_NAMED = re.compile(
    r"\b(?:ke|neu|liet ke|doc)(?: (?:ra|cho|giup|toi|em))* (?:het|du|tat ca|day du|toan bo)\b(?:(?! nao\b| gi\b)[^,.;?])*"
    rf"(?P<more>[,;.?]? ?(?:va|dong thoi|kem|cung|roi|trong do)?(?: (?:ca|cho biet|noi|xem|trong do|co))* {_PAPER} (?:nao|gi)\b[^?.]{{0,40}}?"
    r"\b(?:nhac|neu|dan|noi|ke|vien dan)\b(?: (?:den|toi|ten|ra|trong do|o do|do))*[\s?.!]*)$"
)


def all_and_named(question: str) -> str:
    """The question for all alone; empty where something else is asked.

    >>> all_and_named("Ban Dân vận Tỉnh ủy? Kể hết các việc, và kết luận nào của Ban Bí thư được nhắc tên?")
    'Ban Dân vận Tỉnh ủy? Kể hết các việc.'
    >>> all_and_named("Kết luận nào được nhắc tên?"), all_and_named("Kể hết các việc, và ai làm?")
    ('', '')
    """
    text = " ".join(normalise(question).split())
    found = _NAMED.search(fold_in_step(text))
    return f"{text[: found.start('more')]}." if found else ""
