"""In what the grades of communes or districts differ ("xã nâng cao khác xã kiểu mẫu thế nào?"): by what each grade is recognised."""

from __future__ import annotations

import re

from assistant import wording
from assistant.answering.composer import Draft
from assistant.understanding import Query
from assistant.understanding.moved import told
from kb.corpus import Corpus
from kb.vietnamese import fold, folded_syllables

_PLAIN, _ADVANCED, _MODEL = "plain", "nang cao", "kieu mau"
#: By what communes and districts are recognised in the grades of 2021-2025.
_GRADES = {
    "xa": {_PLAIN: ("318/QĐ-TTg", "PL1"), _ADVANCED: ("318/QĐ-TTg", "PL2"), _MODEL: ("319/QĐ-TTg", "Đ1")},
    "huyen": {_PLAIN: ("320/QĐ-TTg", "PL1"), _ADVANCED: ("320/QĐ-TTg", "PL2")},
}
_LEVEL = re.compile(r"\b(?P<level>xa|huyen)\b")
_DIFFER = re.compile(
    r"\bkhac (?:nhau|biet|gi|o|cho|the|ra|xa|huyen|voi)\b|\bso sanh\b|\bphan biet\b|\b(?:diem|su) khac\b|\bgiong va khac\b"
)
_NAMES = {
    _ADVANCED: re.compile(r"\bnang cao\b"),
    _MODEL: re.compile(r"\bkieu mau\b"),
    _PLAIN: re.compile(r"\b(?:nong thon moi|ntm|dat chuan|thuong)\b(?! (?:nang cao|kieu mau|hien dai|va nang cao))"),
}
#: What such a question says beside; with any other word something of them is compared.
_IDLE = frozenset(
    folded_syllables(
        "xã huyện nông thôn mới ntm đạt chuẩn nâng cao kiểu mẫu thường khác nhau biệt gì ở chỗ nào thế ra sao điểm sự so sánh phân giữa với và của"
        " hai loại danh hiệu bộ tiêu chí giúp cho tôi em mình hỏi nhỉ ạ vậy là giống về cái đâu như giai đoạn 2021 2025 xin nêu"
    )
)


def grades_compared(query: Query, corpus: Corpus) -> Draft | None:
    """By what each of the grades that are compared is recognised; None where anything of them is compared, or one has to be one."""
    plain = fold(told(query))
    level = _LEVEL.search(plain)
    words = set(re.findall(r"\w+", plain))
    if level is None or not _DIFFER.search(plain) or words - _IDLE or query.documents or query.before is not None:
        return None
    sets = _GRADES[level["level"]]
    grades = [grade for grade in sets if _NAMES[grade].search(plain)]
    clauses = [p for grade in grades if (p := corpus.provision(*sets[grade]))]
    if len(clauses) < len((_PLAIN, _ADVANCED)):
        return None
    draft = Draft()
    draft.cite(*clauses)
    draft.lines = wording.sources(clauses)
    return draft
