"""What a commune's file for being recognised consists of ("hồ sơ xét công nhận xã gồm những giấy tờ gì?"): the clause that lists it, which
nobody verified, and not who appraises the file."""

from __future__ import annotations

import re

from assistant import wording
from assistant.answering.composer import Draft
from assistant.understanding import Query
from kb.corpus import Corpus
from kb.vietnamese import fold, folded_syllables

_DECISION = "18/2022/QĐ-TTg"
#: The clause on communes that lists the papers.
_PAPERS = "II/1"
_FILE = r"(?:bo ho so|ho so|giay to|thu tuc giay to)"
#: The papers of the file are asked for.
_ASKED = re.compile(
    rf"\b(?:thanh phan|noi dung|danh muc) (?:cua )?(?:cac |bo )?{_FILE}\b"
    rf"|\b{_FILE}\b(?: \w+){{0,14}}? (?:gom|bao gom|can|can co|phai co|co|la|kem|nop|can nop|phai nop)(?: (?:co|nop|du|kem|nhung|cac))*"
    r" (?:(?:giay to|thanh phan|tai lieu|loai|van ban|muc|thu|cai) )?(?:gi|nao)\b"
    r"|\b(?:can|nop|gom|chuan bi|phai co|lam)(?: (?:nop|co|du|nhung|cac|loai))* (?:giay to|tai lieu|ho so)(?: (?:gi|nao))\b"
)
_RECOGNISED = re.compile(r"\b(?:cong nhan|xet|trinh|de nghi|dat chuan|nong thon moi|ntm|nang cao|kieu mau)\b")
#: What such a question holds beside.
_IDLE = frozenset(
    folded_syllables(
        "hồ sơ bộ giấy tờ thủ tục thành phần nội dung danh mục tài liệu gồm bao cần có phải nộp kèm chuẩn bị đủ những các loại văn bản gì nào là"
        " đề nghị xét công nhận trình xin xã nông thôn mới ntm đạt chuẩn nâng cao kiểu mẫu lên tỉnh để được thì theo qđ quyết định 18 2022 ttg"
        " cho hỏi biết em tôi mình ạ nhỉ vậy thế một muốn và với của hiện nay giờ bây cấp kể nêu liệt kê giúp hết về làm thứ cái ở danh hiệu ủy"
        " ban nhân dân ubnd một muốn khi nếu gửi ra sao"
    )
)
_OTHER = ("who", "when", "document", "yesno", "count", "compare")


class Dossier:
    """Tells it."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus

    def answer(self, query: Query) -> Draft | None:
        """The clause that lists the papers, in force on the day; None where a district's file is asked for, or something else."""
        plain = fold(query.question)
        if not _ASKED.search(plain) or not _RECOGNISED.search(plain) or query.has(*_OTHER) or set(query.documents) - {_DECISION}:
            return None
        if set(re.findall(r"[^\W\d_]+", plain)) - _IDLE:  # also that it is a district's
            return None
        papers = self._corpus.provision(_DECISION, _PAPERS, query.as_of)
        if papers is None:
            return None
        draft = Draft(as_of=query.as_of)
        draft.cite(papers)
        draft.lines = [wording.quoted(papers)]
        return draft
