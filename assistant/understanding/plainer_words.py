"""Turns of speech that documents are not read by, in plain words ("bao luôn cả khâu X" is "gồm cả việc X",
"rút bằng" "thu hồi quyết định công nhận", "đứng tên ban hành" "ban hành")."""

from __future__ import annotations

import re

from kb.vietnamese import normalise

_COVERS = r"(?:bao|ôm|om|trùm|trum|gói|goi|bọc)"
_STEP = r"(?:khâu|khau|đoạn|doan|phần|phan|mảng|mang|chuyện|chuyen|việc|viec)"
#: A title is taken back, of what.
_TAKEN = r"(?:rút|rut|gỡ|go|lấy lại|lay lai|thu lại|thu lai|rút lại|rut lai)"
_TITLED = r"(?:xã|xa|huyện|huyen|NTM|nông thôn|nong thon)\b"
#: Each turn, as typed, and the words that it stands for.
_TURNS = (
    (
        re.compile(
            rf"\b{_COVERS} (?:luôn cả|luon ca|luôn|luon|trọn|tron|cả luôn|ca luon)(?: {_STEP})? (?=\w)"
            rf"|\b{_COVERS} (?:cả|ca) {_STEP} (?=\w)",
            re.IGNORECASE,
        ),
        "gồm cả việc ",
    ),
    (
        re.compile(
            r"\b(?:đứng|dung) (?:tên ra|ten ra|tên|ten|ra) (?=(?:ban hành|ban hanh|ký|phê duyệt|phe duyet)\b)", re.IGNORECASE
        ),
        "",
    ),
    (
        re.compile(
            rf"\b{_TAKEN} (?:(?:tấm|tam|cái|cai) )?(?:bằng|bang|danh hiệu|danh hieu)(?: (?:công nhận|cong nhan|đạt chuẩn|dat chuan))*"
            rf"(?=(?: của| cua)? {_TITLED})|\b(?:thu|thu hồi|thu hoi) (?:bằng|bang) (?:công nhận|cong nhan)\b",
            re.IGNORECASE,
        ),
        "thu hồi quyết định công nhận",
    ),
    (  # with whom a province is merged: with another province
        re.compile(
            r"(?P<merged>\b(?:sơn la|son la|tỉnh|tinh) (?:không|khong|chẳng|chang|chả|cha) (?:(?:phải|phai|bị|bi) )?"
            r"(?:sáp nhập|sap nhap|hợp nhất|hop nhat|nhập|nhap|gộp|gop|ghép|ghep) (?:với|voi|vào|vao|cùng|cung)) ai\b",
            re.IGNORECASE,
        ),
        r"\g<merged> tỉnh nào",
    ),
    (  # what a fund lends to cooperatives alone is another thing
        re.compile(
            r"^(?!.*(?:hợp tác xã|hop tac xa|htx|quỹ|quy))(?P<before>.*?)\b"
            r"(?:nguồn |nguon )?(?:(?:vốn|von) (?:vay|cho vay)|(?:cho )?vay (?:vốn|von)|cho vay)"
            r" (?=(?:ưu đãi|uu dai)\b)",
            re.IGNORECASE,
        ),
        r"\g<before>tín dụng ",
    ),
    (  # whoever signs in the chairman's stead ("KT.") is a deputy
        re.compile(
            r"(?:\b(?:được|duoc) |(?<=\d ))(?:ký|ky) (?:(?:theo|kiểu|kieu|dưới|duoi|bằng|bang|hình thức|hinh thuc|thể thức|the thuc|là|la) )*"
            r"(?:KT\.? ?|ký thay |ky thay |thay )(?:Chủ tịch|chu tich)\b(?! hay\b)",
            re.IGNORECASE,
        ),
        "do Phó Chủ tịch ký",
    ),
)


def in_plainer_words(question: str) -> str:
    """The question in these words; empty where it holds no such turn.

    >>> in_plainer_words("Nó bao luôn cả khâu thu hồi chứ?"), in_plainer_words("Kế hoạch này do Thủ tướng đứng tên ban hành à?")
    ('Nó gồm cả việc thu hồi chứ?', 'Kế hoạch này do Thủ tướng ban hành à?')
    >>> in_plainer_words("Rút bằng công nhận của xã thì ai quyết?"), in_plainer_words("Thu nhập bằng xã bên à?")
    ('thu hồi quyết định công nhận của xã thì ai quyết?', '')
    >>> in_plainer_words("Vốn vay ưu đãi ai phụ trách?"), in_plainer_words("HTX vay vốn ưu đãi ở đâu?")
    ('tín dụng ưu đãi ai phụ trách?', '')
    >>> in_plainer_words("KH 203 được ký KT. Chủ tịch, đúng không?"), in_plainer_words("Ông A ký thay Chủ tịch à?")
    ('KH 203 do Phó Chủ tịch ký, đúng không?', '')
    >>> in_plainer_words("Sơn La không nhập với ai à?"), in_plainer_words("Sơn La nhập với ai?")
    ('Sơn La không nhập với tỉnh nào à?', '')
    >>> in_plainer_words("Hỗ trợ bao cả năm?"), in_plainer_words("Ai đứng tên quyết định ấy?")
    ('', '')
    """
    text = " ".join(normalise(question).split())
    said = text
    for turn, plain in _TURNS:
        said = turn.sub(plain, said)
    return said if said != text else ""
