"""The turns of speech on documents, programmes and titles that these are not read by, each with the plain words for it."""

from __future__ import annotations

import re

_NUMBERED = (
    r"(?:nghị định|nghi dinh|nghị quyết|nghi quyet|quyết định|quyet dinh|thông tư|thong tu|kế hoạch|ke hoach|nđ|nd|nq|qđ|qd|tt|kh)"
    r" (?:số |so )?\d[^,;?\s]*"
)
_WHEN = r"(?:(?:vào|vao|từ|tu|đúng|dung|đến|den|tới|toi|trong) )*(?:ngày|ngay|hôm|hom|cuối|cuoi|đầu|dau|giữa|giua|năm|nam|tháng|thang|\d{1,2}/\d)"
#: Each turn, as typed, and the words that it stands for.
PAPER_TURNS = (
    (  # to ask a share of the households is to hear what they think
        re.compile(
            r"\b(?:hỏi|hoi)(?: (?:ý|y))?(?=(?: (?:từ|tu|ít nhất|it nhat|tối thiểu|toi thieu|được|duoc|đủ|du))* (?:bao nhiêu|bao nhieu|mấy|may|\d+)"
            r" ?(?:%|phần trăm|phan tram) (?:số |so |tổng số |tong so )?(?:hộ|ho)\b)",
            re.IGNORECASE,
        ),
        "lấy ý kiến",
    ),
    (  # a conclusion on the one that was spoken of
        re.compile(
            r"^\W*(?:vậy|vay|thế|the|như vậy|nhu vay|như thế|nhu the)(?: (?:thì|thi))? (?:là|la|tức là|tuc la|nghĩa là|nghia la|coi như|coi nhu)"
            r" (?=(?:nó|no) (?:đã |da |sẽ |se |cũng |cung )*(?:hết|het|còn|con|kết|ket|chấm|cham|dừng|dung|bị|bi|được|duoc|do|thay|có|co)\b)",
            re.IGNORECASE,
        ),
        "",
    ),
    (  # who gives a title is who recognises
        re.compile(
            r"\b(?:cấp|cap|trao|phát|phat) (?:tấm |tam |cái |cai )?(?:bằng|bang)(?: (?:công nhận|cong nhan))?(?= (?:cho )?"
            r"(?:xã|xa|huyện|huyen|nông|nong|NTM|đạt|dat|hiện|hien|bây|bay|nâng|nang|kiểu|kieu)\b|[ ?.!]*$)",
            re.IGNORECASE,
        ),
        "công nhận đạt chuẩn",
    ),
    (  # when a title is taken back is in which cases
        re.compile(
            r"^(?P<what>(?:thu hồi|thu hoi) (?:quyết định công nhận|quyet dinh cong nhan|danh hiệu|danh hieu|bằng|bang)"
            r"(?: (?:đạt chuẩn|dat chuan|nông thôn mới|nong thon moi|NTM|xã|xa|của xã|cua xa))*)(?: (?:thì|thi|là|la))? (?:khi|lúc|luc) (?:nào|nao)",
            re.IGNORECASE,
        ),
        r"Khi nào xã bị \g<what>",
    ),
    (  # the day on which a document comes to its end is that on which it loses its force
        re.compile(
            rf"(?P<what>\b(?:{_NUMBERED}|nó|no)(?: (?:thì|thi|là|la|sẽ|se|đã|da|cũng|cung|chỉ|chi))*)"
            rf" (?:(?:hết hạn|het han|hết thời hạn|het thoi han|kết thúc|ket thuc|chấm dứt|cham dut|dừng|hết áp dụng|het ap dung)(?= {_WHEN})"
            r"|(?:hết|het)(?= (?:vào|vao|ngày|ngay|từ|tu|hôm|hom)\b))",
            re.IGNORECASE,
        ),
        r"\g<what> hết hiệu lực",
    ),
    (  # the day when an assembly adopted a resolution is its day
        re.compile(
            r"(?P<who>\b(?:HĐND|hdnd|hội đồng nhân dân|hoi dong nhan dan|Quốc hội|quoc hoi|UBTVQH)(?: (?:tỉnh|tinh))?) (?:thông qua|thong qua)"
            r" (?P<when>(?:(?:vào|vao|từ|tu|hồi|hoi) )?(?:hôm|hom|ngày|ngay|lúc|luc|khi|năm|nam|tháng|thang|bao)"
            r" (?:nào|nao|mấy|may|giờ|gio|bao nhiêu|bao nhieu))\b",
            re.IGNORECASE,
        ),
        r"\g<who> ban hành \g<when>",
    ),
)
