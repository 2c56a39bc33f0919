"""Remarks around a question that ask for nothing: what somebody thinks of it, or that it is a trap."""

from __future__ import annotations

import re

#: What somebody thinks of what was said, a clause of its own (", ghê thật.").
_THOUGHT = re.compile(
    r"[,;.]\s*(?:(?:nghe|thấy|thay|cũng|cung|thật|quá|qua)\s+)*"
    r"(?:ghê|ghe|kinh|khiếp|khiep|oách|oach|choáng|choang|tuyệt|tuyet|hoành tráng|hoanh trang|ngon|oai|gớm|gom|hoảng|hoang)"
    r"(?:\s+(?:thật|that|nhỉ|nhi|quá|qua|ghê|ghe|đấy|day|phết|phet|gớm|gom|vậy|vay|thế|the|luôn|luon|chưa|chua))*(?=\s*[.!?,;])",
    re.IGNORECASE,
)
#: It is said before the question that it is a trap.
_TRAP = re.compile(
    r"^\W*(?:(?:đề bài|de bai|đề|câu hỏi|cau hoi|câu|cau|bài|bai)\s+)?(?:(?:này|nay|có|co)\s+)*"
    r"(?:gài bẫy|gai bay|cài bẫy|cai bay|đánh đố|danh do|hỏi mẹo|hoi meo|đố mẹo|do meo|hỏi xoáy|hoi xoay|gài|bẫy)"
    r"(?:\s+(?:chút|chut|tí|ti|nè|nhé|nhe|đây|này|nay|học viên|hoc vien|lớp|lop))*\s*[:,.]\s*(?=\w)",
    re.IGNORECASE,
)
#: People are spoken to, who are to write down what follows.
_ADDRESSED = re.compile(
    r"^\W*(?:(?:các|cac|cả|ca|mời|moi|nhờ|nho|xin)\s+)*(?:thầy cô|thay co|học viên|hoc vien|anh chị|anh chi|cô chú|co chu|lớp|lop|bà con|ba con)"
    r"(?:\s+(?:cho|giúp|giup|hãy|hay|nhờ|nho|xin|em|tôi|toi|ơi|oi|ạ|cùng|cung|mình|minh))*\s+(?:ghi|chép|chep|viết|viet)"
    r"(?:\s+(?:đúng|dung|rõ|ro|lại|lai|vào vở|vao vo|giúp|giup|nhé|nhe|vào bài|vao bai))*\s*:\s*(?=\w)",
    re.IGNORECASE,
)
#: It is urged to answer, or to say yes.
_URGED = re.compile(
    r"[,;.!]\s*(?:(?:nói|noi|trả lời|tra loi)\s+(?:thật|that)(?:\s+(?:đi|di|ra|xem|nào|nao|nhé|nhe))+"
    r"|(?:đừng|dung)\s+(?:có\s+|co\s+)?(?:chối|choi|vòng vo|vong vo|né|ne|lảng|lang|quanh co)(?:\s+(?:nhé|nhe|nữa|nua|đấy|day|tránh|tranh))*)"
    r"(?=\s*[,.!?;]|\s*$)",
    re.IGNORECASE,
)
#: "Here and there": each place is asked for all the same.
_SCATTERED = re.compile(r"\s+(?:rải rác|rai rac|lác đác|lac dac|đây đó|day do)\b", re.IGNORECASE)


def without_remarks(text: str) -> str:
    """A text without remarks that ask for nothing; itself where nothing else would be left.

    >>> without_remarks("Tỉnh đặt 83 xã, ghê thật. Xã nào?"), without_remarks("Đề bài gài bẫy: mấy xã biên giới?")
    ('Tỉnh đặt 83 xã. Xã nào?', 'mấy xã biên giới?')
    >>> without_remarks("Mỗi tỉnh hai huyện thôi, nói thật đi, có đúng không?")
    'Mỗi tỉnh hai huyện thôi, có đúng không?'
    >>> without_remarks("Các thầy cô ghi rõ: phường Mộc Châu gồm mấy đơn vị cũ?")
    'phường Mộc Châu gồm mấy đơn vị cũ?'
    >>> without_remarks("Mã số vùng trồng được nhắc rải rác ở những điểm nào?")
    'Mã số vùng trồng được nhắc ở những điểm nào?'
    """
    return _SCATTERED.sub("", _URGED.sub("", _THOUGHT.sub("", _TRAP.sub("", _ADDRESSED.sub("", text))))).strip() or text
