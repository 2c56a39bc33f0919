"""Claims with the reason for which they are said to be so ("Sở A công nhận xã, vì họ nắm hết con số"): what is claimed, without the reason."""

from __future__ import annotations

import re

from assistant.understanding.falsehoods import SO
from assistant.understanding.invited import invited
from assistant.understanding.tag_question import untagged
from kb.vietnamese import fold_in_step, has_marks, normalise

#: What gives the reason, as typed with marks or without; "vì sao" asks for it.
_FOR = re.compile(r",? (?:vì|bởi|bởi vì|tại vì|do (?=(?:nó|họ) ))(?! (?:sao|thế|vậy)\b)(?= ?\w+ \w+)", re.IGNORECASE)
_FOR_PLAIN = re.compile(
    r",? (?:boi vi|tai vi|(?<!don )(?<!hanh )(?<!pham )(?<!dinh )(?<!thu )vi)(?! (?:sao|the|vay|pham|tri|du|khuan|sinh)\b)(?= \w+ \w+)"
)
#: The reason comes first, and what is claimed follows from it.
_FIRST = re.compile(r"^(?:vì|bởi|bởi vì|tại vì|do) (?P<why>[^,;.?!]{8,80}?),? nên (?=\w+ \w+ \w+)", re.IGNORECASE)
#: Where only the reason is in question, or something is asked openly, nothing is claimed before it.
_ONLY = re.compile(r"\b(?:chu|khong|khong phai|co phai|phai chang|chi|la|co le)$")
_OPEN = re.compile(r"\?|\b(?:gi|nao|ai|may|bao nhieu|bao gio|sao|dau|hay|neu|nen)\b")
_FEWEST = 5
#: A body's task, said to be so for what the body itself is like: that decides nothing.
_OF_ITSELF = re.compile(
    r"^(?:so|cong an|cuc|ban|hoi|doan|tinh doan|lien minh|mat tran|mttq|bo chi huy|ngan hang|nganh)\b[^\d]*"
    r",? (?:vi|boi|boi vi|tai vi|do) (?:ho|ben ay|noi ay|so ay) \D*$"
)


def main_claim(question: str) -> str:
    """What is claimed, with the question whether it is so; empty where no reason is given, or nothing is claimed before it.

    >>> main_claim("Sở Y tế chủ trì môi trường, vì rác gây bệnh, đúng không?"), main_claim("Đơn vị nào lo, vì sao?")
    ('Sở Y tế chủ trì môi trường, đúng không?', '')
    >>> main_claim("Vì rác gây bệnh nên Sở Y tế chủ trì môi trường, đúng không?"), main_claim("Vì nghèo nên ai lo?")
    ('Sở Y tế chủ trì môi trường, đúng không?', '')
    >>> main_claim("Sở Y tế lo trạm xá không phải vì luật giao, đúng không?"), main_claim("Sở Nội vụ gom các đơn vị hành chính à?")
    ('', '')
    """
    text = " ".join(normalise(invited(question) or question).split())
    plain = fold_in_step(text)
    claim = untagged(plain)
    if first := _FIRST.match(text):
        return text[first.end() : len(claim)] + SO if claim != plain and not _OPEN.search(claim[first.end() :]) else ""
    found = (_FOR if has_marks(text) else _FOR_PLAIN).search(text[: len(claim)]) if claim != plain else None
    said = claim[: found.start()] if found else ""
    if found is None or len(said.split()) < _FEWEST or _ONLY.search(said) or _OPEN.search(claim):
        return ""
    return text[: found.start()] + SO


def without_own_reason(question: str) -> str:
    """What is claimed of a body for what it is like itself; empty where the reason speaks of anything else.

    >>> without_own_reason("Sở Y tế chủ trì tiêu chí y tế vì họ quản ngành, đúng không?")
    'Sở Y tế chủ trì tiêu chí y tế, đúng không?'
    >>> without_own_reason("Sở Y tế chủ trì tiêu chí y tế vì Nghị định 27 giao, đúng không?")
    ''
    """
    return main_claim(question) if _OF_ITSELF.match(untagged(fold_in_step(" ".join(normalise(question).split())))) else ""
