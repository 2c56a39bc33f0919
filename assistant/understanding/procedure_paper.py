"""Which document lays down the procedure of recognition ("văn bản nào quy định quy trình công nhận xã đạt chuẩn?"), by the words that the law has
for that: "quy trình" stands for the guidance of the province that is yet to come."""

from __future__ import annotations

import re

from kb.vietnamese import fold_in_step, normalise

_WHICH = re.compile(
    r"\b(?:van ban|quyet dinh|nghi dinh|thong tu|nghi quyet|qd|vb) (?:phap luat )?(?:nao|gi|so may|so bao nhieu)\b"
)
_PROCEDURE = re.compile(
    r"\bquy trinh(?:,? (?:va )?(?:thu tuc|cac buoc))?(?= (?:(?:de|xet|va|viec|xa|cho)\b,? ?)*(?:cong nhan|cong bo|thu hoi)\b)"
)
#: That guidance, or another document of the province, is asked for itself.
_GUIDANCE = re.compile(r"\b(?:huong dan|trinh ban hanh|phai trinh|cua tinh|ubnd|203|so (?!may\b|bao\b))")


def by_law(question: str) -> str:
    """The question in those words; empty where it asks for no document, or for guidance.

    >>> by_law("Văn bản nào quy định quy trình công nhận xã đạt chuẩn?")
    'Văn bản nào quy định trình tự, thủ tục công nhận xã đạt chuẩn?'
    >>> by_law("Văn bản nào hướng dẫn quy trình công nhận xã?"), by_law("Quy trình công nhận xã gồm mấy bước?")
    ('', '')
    """
    text = " ".join(normalise(question).split())
    plain = fold_in_step(text)
    found = _PROCEDURE.search(plain) if _WHICH.search(plain) and not _GUIDANCE.search(plain) else None
    if found is None:
        return ""
    words = "Trình tự, thủ tục" if found.start() == 0 else "trình tự, thủ tục"
    return f"{text[: found.start()]}{words}{text[found.end() :]}"
