"""Remarks around a question that ask for nothing: what somebody thinks of it, or that it is a trap."""

from __future__ import annotations

import re

from kb.vietnamese import fold_in_step, syllables

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
#: What the answer is for is said before the question ("Soạn bài cho cán bộ xã mới: ..."), and not what it is about.
_FOR = re.compile(
    r"^\W*(?:(?:để|de|đang|dang|em|tôi|toi|mình|minh|cần|can|giúp|giup|nhờ|nho|xin|hãy|hay|phải|phai)\s+)*"
    r"(?:soạn|soan|biên soạn|bien soan|viết|viet|làm|lam|chuẩn bị|chuan bi|ra|dựng|dung|ôn|on)\s+"
    r"(?:bài|bai|giáo án|giao an|đề|de|slide|tài liệu tập huấn|tai lieu tap huan|câu hỏi|cau hoi|trắc nghiệm|trac nghiem"
    r"|bản tin|ban tin|tờ rơi|to roi)"
    r"(?:\s+(?!về\b|ve\b|theo\b|của\b|cua\b)[^\W\d]+){0,9}\s*:\s*(?=\w)",
    re.IGNORECASE,
)
#: Somebody asks, or is asked, before a colon, and nothing is said of what ("Cho lớp ôn lại: ...", "Sếp hỏi: ...", "Nhờ tra giúp: ...").
_ASKING_OF = re.compile(
    r"\W*(?:(?:cho|ca|lop|hoc vien|em|toi|minh|chung toi|anh|chi|ban|cac ban|bac|thay|co|sep|lanh dao|thu truong|dan|ba con|can bo"
    r"|tro ly|ai|nguoi ta|nho|xin|giup|gium|ho|voi|nhanh|gap|thu|lai|ky|nhe|oi|a|dang|can|muon|phai|duoc|bao|va|bai|bai cu|cau|mot|chut|ti|nua)\s+)*"
    r"(?:on(?: (?:lai|tap|bai|thi))?|nhac(?: lai)?|tra(?: cuu)?|kiem tra|hoi|do(?: vui)?|thac mac|quiz|ra de|cho biet|cho hoi)"
    r"(?: (?:bai cu|bai|lop|hoc vien|em|toi|minh|anh|chi|ban|ba con|giup|gium|ho|voi|nhanh|gap|thu|lai|ky|nhe|cho|ca|cau|mot|chut|ti|nua|so|\d+))*"
    r"\s*:\s*(?=\w)"
)
#: It is urged to answer, or to say yes.
_URGED = re.compile(
    r"[,;.!]\s*(?:(?:nói|noi|trả lời|tra loi)\s+(?:thật|that)(?:\s+(?:đi|di|ra|xem|nào|nao|nhé|nhe))+"
    r"|(?:đừng|dung)\s+(?:có\s+|co\s+)?(?:chối|choi|vòng vo|vong vo|né|ne|lảng|lang|quanh co)(?:\s+(?:nhé|nhe|nữa|nua|đấy|day|tránh|tranh))*)"
    r"(?=\s*[,.!?;]|\s*$)",
    re.IGNORECASE,
)
#: How a sum is to be shown is ordered, and nothing else to be taken away or added.
_SUM_SHOWN = re.compile(
    r"(?:[,;]|(?<=[.!?]))\s*(?:(?:cho|xin|ghi|nêu|neu|viết|viet|kèm|kem|và|va)\s+)+(?:(?:tôi|toi|em|mình|minh|luôn|luon|rõ|ro|cả|ca|ra|giúp|giup)\s+)*"
    r"phép\s+(?:trừ|cộng|tính|nhân|chia)\b[^.?!;]*[.!]*",
    re.IGNORECASE,
)
#: "Here and there": each place is asked for all the same.
_SCATTERED = re.compile(r"\s+(?:rải rác|rai rac|lác đác|lac dac|đây đó|day do)\b", re.IGNORECASE)

#: How to answer is ordered at the end: shortly, without asking back, without mixing up or making up.
_ORDERED = re.compile(
    r"(?:[,;]|(?<=[.!?]))\s*(?:(?:và|va|nhớ|nho|nhưng|nhung|xin|vui lòng|vui long|chỉ|chi|cứ|cu|hãy|hay)\s+)*"
    r"(?:(?:trả lời|tra loi|đáp|dap)(?:\s+(?:cho|giúp|giup|tôi|toi|em|đúng|dung|trong))*"
    r"\s+(?:ngắn|ngan|gọn|gon|(?:một|mot|1)\s+(?:chữ|chu|từ|tu|tiếng|tieng|câu|cau|dòng|dong))"
    r"|(?:cấm|cam|đừng|dung|không|khong|khỏi|khoi|miễn|mien)(?:\s+(?:được|duoc|có|co|cần|can|phải|phai))*\s+(?:hỏi|hoi)\s+(?:lại|lai)"
    r"|(?:cấm|cam|đừng|dung|chớ)(?:\s+(?:được|duoc|có|co))*\s+(?:(?:trộn|tron|lẫn|lan|nhầm|nham|lộn|lon)(?:\s+(?:lẫn|lan|lộn|lon))?"
    r"|bịa|bia|đoán|doan))"
    r"(?:\s+(?:gọn|gon|thôi|thoi|nhé|nhe|đấy|day|tôi|toi|em|nữa|nua|ngắn|ngan|lại|lai|gì|gi|ạ))*(?=\s*[,;.!?]|\s*$)[.!]*",
    re.IGNORECASE,
)
#: Who is spoken to, behind the last word of a question.
_SPOKEN_TO = re.compile(
    r"(?<=\b(?:vậy|thế|nhỉ))\s+(?:thầy|cô|sếp|thủ trưởng|anh|chị|em|bác|chú|bạn|các bạn|trợ lý)(?:\s+(?:ơi|ạ|nhỉ))*(?=\s*[?.!]*\s*$)"
    r"|(?<=\b(?:vay|the))\s+(?:thay|sep|bac)(?:\s+(?:oi|a))*(?=\s*[?.!]*\s*$)",
    re.IGNORECASE,
)
#: A particle at the end of a question, and the nouns behind which it points to something said before ("sở đấy").
_PARTICLE = re.compile(
    r"(?P<last>\w+)\s+(?:đấy|hả|hở|nhở)(?:\s+(?:nhỉ|ạ|em|anh|chị|bác|thầy|cô|sếp))*(?=\s*[?.!]*\s*$)", re.IGNORECASE
)
_POINTED = frozenset(
    syllables(
        "sở bên quan vị bản định quyết tư việc cái chỗ nơi xã huyện hoạch ban hội cấp ngành điều khoản mục vốn tiền chí tiêu"
    )
    + syllables("năm ngày mức phần thế lúc")
)
_ASKED = re.compile(r"\b(?:ai|gì|nào|đâu|mấy|bao nhiêu|bao giờ|bao lâu|sao)\b", re.IGNORECASE)


def without_remarks(text: str) -> str:
    """A text without remarks that ask for nothing; itself where nothing else would be left.

    >>> without_remarks("Tỉnh đặt 83 xã, ghê thật. Xã nào?"), without_remarks("Đề bài gài bẫy: mấy xã biên giới?")
    ('Tỉnh đặt 83 xã. Xã nào?', 'mấy xã biên giới?')
    >>> without_remarks("Mỗi tỉnh hai huyện thôi, nói thật đi, có đúng không?")
    'Mỗi tỉnh hai huyện thôi, có đúng không?'
    >>> without_remarks("Các thầy cô ghi rõ: phường Mộc Châu gồm mấy đơn vị cũ?")
    'phường Mộc Châu gồm mấy đơn vị cũ?'
    >>> without_remarks("Soạn bài cho cán bộ xã mới: ai ký Kế hoạch 203?"), without_remarks("Soạn bài về Kế hoạch 203: ai ký?")
    ('ai ký Kế hoạch 203?', 'Soạn bài về Kế hoạch 203: ai ký?')
    >>> without_remarks("Mã số vùng trồng được nhắc rải rác ở những điểm nào?")
    'Mã số vùng trồng được nhắc ở những điểm nào?'
    >>> without_remarks("Tiêu chí này ai công nhận? Trả lời một chữ thôi, cấm hỏi lại."), without_remarks("Sở nào hướng dẫn vậy thầy?")
    ('Tiêu chí này ai công nhận?', 'Sở nào hướng dẫn vậy?')
    >>> without_remarks("Sở nào lo chợ đấy?"), without_remarks("Ai phụ trách sở đấy?"), without_remarks("Xã A đấy?")
    ('Sở nào lo chợ?', 'Ai phụ trách sở đấy?', 'Xã A đấy?')
    >>> without_remarks("Cho lớp ôn lại: ai ký KH 203?"), without_remarks("Nhờ trợ lý tra giúp: NĐ 38 sửa gì?"), without_remarks("Sở A hỏi: ai ký?")
    ('ai ký KH 203?', 'NĐ 38 sửa gì?', 'Sở A hỏi: ai ký?')
    """
    text = _without_particle(_SPOKEN_TO.sub("", _ORDERED.sub("", text)) or text)
    if asking := _ASKING_OF.match(fold_in_step(text)):
        text = text[asking.end() :]
    for remark in (_ADDRESSED, _FOR, _TRAP, _THOUGHT, _URGED, _SCATTERED, _SUM_SHOWN):
        text = remark.sub("", text).strip() or text
    return text


def _without_particle(text: str) -> str:
    """A question that has asked already without the particle at its end."""
    found = _PARTICLE.search(text)
    clause = re.split(r"[,;.?!]", text[: found.end("last")])[-1] if found else ""  # behind a statement it asks whether that is so
    if found is None or found["last"].lower() in _POINTED or not _ASKED.search(clause):
        return text
    return text[: found.end("last")] + text[found.end() :]
