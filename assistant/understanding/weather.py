"""Questions on the weather behind one on places ("Mai Mộc Châu có rét không?"): they leave what was spoken of, whatever place they name."""

from __future__ import annotations

import re

from kb.vietnamese import normalise

_WEATHER = re.compile(
    r"\b(?:rét|lạnh|mưa|nắng|nóng|oi|bão|tuyết|sương|sương mù|sương muối|băng giá|rét đậm|se lạnh|ret|lanh)"
    r"(?: (?:to|nhiều|nhieu|lắm|lam|đậm|dam|hại|gắt|lớn|nữa|nua|rồi|roi))*"
    r",? (?:không|khong|ko|k|chưa|chua|à|nhỉ|hả|hay không)(?: (?:ạ|nhỉ|em|bạn))*[\s?.!]*$"
    r"|\b(?:thời tiết|thoi tiet|nhiệt độ|nhiet do)\b(?: \w+){0,6}? (?:thế nào|the nao|ra sao|sao|bao nhiêu|bao nhieu|mấy độ|may do)\b"
    r"|\btrời (?:\w+ ){0,4}?(?:thế nào|ra sao|mấy độ|đẹp không)",
    re.IGNORECASE,
)
#: What is built or trained against it, and what it does to somebody, is none of it.
_OF_OURS = re.compile(
    r"\b(?:phòng|chống|ứng phó|trạm|cảnh báo|tập huấn|tiêu chí|chỉ tiêu|quyết định|nghị quyết|kế hoạch|thiên tai|hỗ trợ|phong|chong|thien tai)\b",
    re.IGNORECASE,
)


def asks_weather(question: str) -> bool:
    """Whether nothing but the weather is asked.

    >>> asks_weather("Mai Mộc Châu có rét không?"), asks_weather("Thời tiết Sơn La hôm nay thế nào?")
    (True, True)
    >>> asks_weather("Có lắp trạm đo mưa không?"), asks_weather("Xã nóng ruột thì làm sao?")
    (False, False)
    """
    text = normalise(question)
    return _WEATHER.search(text) is not None and _OF_OURS.search(text) is None
