"""What is said to greetings, thanks and questions about ourselves: no answer on the law, and no refusal either."""

from __future__ import annotations

from assistant import wording
from assistant.answering.composer import Draft
from assistant.understanding import Query
from assistant.understanding.small_talk import SmallTalk, small_talk
from kb.corpus import Corpus

#: What is said back.
COURTESIES: dict[SmallTalk, str] = {
    "greeting": "Chào anh/chị. Xin hỏi về xây dựng nông thôn mới ở tỉnh Sơn La: ai làm gì, mục tiêu, vốn, thời hạn, điều kiện công nhận. "
    "Ví dụ: “Sở nào thẩm định tiêu chí giao thông?”",
    "thanks": "Không có gì. Khi cần, anh/chị cứ hỏi tiếp.",
    "heard": "Vâng. Anh/chị hỏi tiếp, hoặc nói rõ chỗ nào cần xem thêm.",
}
#: Who we are, what we read and until when.
ABOUT_US = (
    "Tôi là phần mềm tra cứu, chạy ngay trên máy này, không cần mạng. Tôi tìm trong {count} văn bản về xây dựng nông thôn mới ở tỉnh Sơn La "
    "(văn bản mới nhất ban hành ngày {day}) và trả lời ai làm gì, mục tiêu, vốn, thời hạn, điều kiện công nhận, kèm điều, khoản làm căn cứ; "
    "tôi không thay cơ quan có thẩm quyền. Ví dụ: “Ai thẩm định tiêu chí giao thông?”, “Xã đạt 17 tiêu chí có được công nhận không?”"
)


def courtesy(query: Query, corpus: Corpus) -> Draft | None:
    """What is said to somebody who asks nothing of the law; None where something is asked."""
    said = small_talk(query.question)
    return Draft(status="out_of_scope", lines=[_told(said, corpus)]) if said else None


def _told(said: SmallTalk, corpus: Corpus) -> str:
    if said != "about_us":
        return COURTESIES[said]
    papers = corpus.documents.values()
    return ABOUT_US.format(count=len(papers), day=wording.day(max(p.issued for p in papers if p.issued)))
