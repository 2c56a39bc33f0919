"""What is denied of any at all ("chẳng cần ai đề xuất gì nữa"): that states something, for all its question words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.understanding.forms import QUESTION_WORDS

#: What is denied of any at all ("không chủ trì việc gì", "chẳng phối hợp với sở nào") asks for none.
_NOTHING = re.compile(
    r"\b(?:không|khong|chẳng|chang|chả|cha|chưa|chua|khỏi|khoi)(?: (?:cần|can|phải|phai|được|duoc|hề|he))*"
    r" (?:chủ trì|chu tri|phối hợp|phoi hop|đứng đầu|dung dau|hỏi|hoi|bàn|ban|qua|trình|trinh|xin|chờ"
    r"|dính|dinh|dính dáng|dinh dang|liên quan|lien quan|can dự|can du)(?: (?:với|voi|cùng|cung|cho|lên))?"
    r"(?: (?:việc|viec|điều|dieu|mục|muc|sở|so|ngành|nganh|cơ quan|co quan|bên|ben))? (?:gì|gi|nào|nao|ai)\b"
    r"|\b(?:không|khong|chẳng|chang|chả|cha|chưa|chua)(?: (?:có|co|hề|he))* (?:ai|gì|gi|văn bản nào|van ban nao) (?:bãi|bai|thay|sửa|sua|hủy|huy)\b"
    r"|\b(?:không|khong|chẳng|chang|khỏi|khoi)(?: (?:phải|phai))? (?:cần|can|chờ|cho|đợi|doi)(?: (?:đến|den|tới|toi))? ai\b"
    r"(?:(?: \w+){1,6}? (?:gì|gi) (?:nữa|nua|thêm|them|hết|het|cả|ca|đâu|dau)\b)?"
)


def denies_any(marked: Sequence[str]) -> bool:
    """Whether words deny something of any at all, and ask for nothing beside that.

    >>> denies_any("công an tỉnh lo một mình không phối hợp với sở nào".split()), denies_any("sở nào không chủ trì việc gì".split())
    (True, False)
    >>> denies_any("xong rồi chẳng cần ai đề xuất gì nữa".split()), denies_any("việc nào không cần ai thẩm định".split())
    (True, False)
    """
    spoken, denied = _NOTHING.subn(" ", " ".join(marked))
    return denied > 0 and not QUESTION_WORDS.search(spoken)
