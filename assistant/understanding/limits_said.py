"""Limits that are told by what may not be ("không được quá 5%"), or of all of a kind, written as documents write them: as a bound."""

from __future__ import annotations

import re

from kb.vietnamese import has_marks

_MAY_NOT = r"(?:không|khong|đừng|dung|cấm|cam|chẳng|chang) (?:(?:được|duoc|thể|the|nên|nen|cho|phép|phep|chi|dùng|để|de) )*"
_NUMBER = r"(?=(?:mức |muc |tới |toi |là |la )?\d)"
#: Right before a number.
_NO_MORE = re.compile(
    rf"\b{_MAY_NOT}(?:vượt quá|vuot qua|vượt|vuot|quá|qua|(?:cao |nhiều |nhieu |lớn |lon )?(?:hơn|hon)) {_NUMBER}", re.IGNORECASE
)
_NO_LESS = re.compile(
    rf"\b{_MAY_NOT}(?:dưới|duoi|(?:thấp|thap|ít|it|nhỏ|nho|kém|kem) (?:hơn|hon)|xuống dưới|xuong duoi) {_NUMBER}", re.IGNORECASE
)
#: All places of a kind have to have it, of those within another place that is said to have it before.
_ALL_WITHIN = re.compile(
    r"\b(?P<before>(?:huyện|huyen|tỉnh|tinh|thị xã|thi xa|thành phố|thanh pho)\b(?: (?!chỉ|chi|không|khong)[^\W\d]+){1,10}?,? )"
    r"(?:mọi|moi|(?:tất cả|tat ca|toàn bộ|toan bo|hết thảy|het thay)(?: (?:các|cac|số|so|những|nhung))*)"
    r" (?P<unit>xã|xa|thị trấn|thi tran|huyện|huyen)"
    r"(?P<of> (?:của|cua|trong|thuộc|thuoc|ở|o)(?: (?:huyện|huyen|tỉnh|tinh|nó|no|đó|do))?)?"
    r"(?= (?:(?:đều|deu) )?(?:phải|phai|cần|can|bắt buộc|bat buoc) (?:(?:đều|deu|là|la|được|duoc) )*"
    r"(?:đạt|dat|nâng cao|nang cao|hoàn thành|hoan thanh))",
    re.IGNORECASE,
)


def limits_written(text: str) -> str:
    """A text with such limits in the plain words for them.

    >>> limits_written("chi không được quá 5% kinh phí, không được thấp hơn 2%"), limits_written("khong duoc vuot 3 ty")
    ('chi không quá 5% kinh phí, không dưới 2%', 'khong qua 3 ty')
    >>> limits_written("không được quá hạn"), limits_written("không quá 5%")
    ('không được quá hạn', 'không quá 5%')
    >>> limits_written("Huyện nông thôn mới thì mọi xã phải đạt chuẩn"), limits_written("mọi xã phải báo cáo")
    ('Huyện nông thôn mới thì 100 phần trăm số xã phải đạt chuẩn', 'mọi xã phải báo cáo')
    """
    marked = has_marks(text)
    more, less = ("không quá ", "không dưới ") if marked else ("khong qua ", "khong duoi ")
    whole = "100 phần trăm số" if marked else "100 phan tram so"
    text = _ALL_WITHIN.sub(lambda m: f"{m['before']}{whole} {m['unit']}{m['of'] or ''}", text)
    return _NO_LESS.sub(less, _NO_MORE.sub(more, text))
