"""What a follow-up says that we had answered ("bạn vừa bảo 2030 cơ mà, đúng không?"): a claim on the question before, without that frame."""

from __future__ import annotations

import re

from kb.vietnamese import fold_in_step, normalise

_US = r"(?:ban|em|chatbot|bot|tro ly|tro ly ao|he thong|may)"
_THEN = r"(?:luc nay|hoi nay|vua nay|ban nay|vua roi|khi nay|ban dau|o tren)"
_FRAME = re.compile(
    rf"^(?:(?:sao|the|oi|ua|o|a|nhung|vay|ma|ro rang)[, ]+)*(?:{_THEN} )?{_US} (?:{_THEN} )?(?:(?:vua|moi|da|co) )*"
    r"(?:bao|noi|tra loi|ghi|khang dinh|dua ra)(?: toi| minh| em)?(?: la| rang)? "
)
#: How such a claim ends.
_END = re.compile(r"(?: co)? ma\W*$|(?: co ma)?[, ]+(?:dung|phai) (?:khong|chu|chua)\W*$")
#: What only asks for more of an answer: "bạn nói rõ hơn", "bạn nói xem".
_MORE = re.compile(r"^(?:ro|ky|them|lai|xem|giup|cho|ngan|gon|vay|the|di)\b")


def unattributed(question: str) -> str:
    """The claim that a follow-up puts into our mouth; empty where it doesn't.

    >>> unattributed("Bạn vừa bảo 2030 cơ mà, đúng không?"), unattributed("Ơ, vừa nãy bạn nói Sở Nội vụ mà?")
    ('2030, đúng không?', 'Sở Nội vụ, đúng không?')
    >>> unattributed("Bạn nói rõ hơn được không?"), unattributed("Bạn bảo sở nào lo?")
    ('', '')
    """
    text = normalise(question)
    plain = fold_in_step(text)
    frame, end = _FRAME.match(plain), _END.search(plain)
    if not (frame and end) or frame.end() >= end.start() or _MORE.match(plain[frame.end() :]):
        return ""
    return f"{text[frame.end() : end.start()].strip(' ,')}, đúng không?"
