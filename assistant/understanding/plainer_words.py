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
)


def in_plainer_words(question: str) -> str:
    """The question in these words; empty where it holds no such turn.

    >>> in_plainer_words("Nó bao luôn cả khâu thu hồi chứ?"), in_plainer_words("Kế hoạch này do Thủ tướng đứng tên ban hành à?")
    ('Nó gồm cả việc thu hồi chứ?', 'Kế hoạch này do Thủ tướng ban hành à?')
    >>> in_plainer_words("Rút bằng công nhận của xã thì ai quyết?"), in_plainer_words("Thu nhập bằng xã bên à?")
    ('thu hồi quyết định công nhận của xã thì ai quyết?', '')
    >>> in_plainer_words("Hỗ trợ bao cả năm?"), in_plainer_words("Ai đứng tên quyết định ấy?")
    ('', '')
    """
    text = " ".join(normalise(question).split())
    said = text
    for turn, plain in _TURNS:
        said = turn.sub(plain, said)
    return said if said != text else ""
