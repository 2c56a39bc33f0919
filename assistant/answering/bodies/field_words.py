"""How a field is asked for that is named and nothing else, and how texts list fields."""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.understanding import Query
from kb.model import Agency
from kb.vietnamese import fold, syllables

Words = tuple[str, ...]


def _typed(*lines: str) -> str:
    """Phrases, told apart by "|", as they are typed, with marks or without; "quan" alone is part of a name more often than "quản"
    ("hải quan")."""
    phrases = [p for line in lines for p in line.split("|")]
    return "|".join(sorted({form for p in phrases for form in (p, fold(p))} - {"quan"}, key=len, reverse=True))


#: Which body is asked for, ...
_BODY = _typed("sở|cơ quan|đơn vị|bên|ngành|nơi|chỗ|ban ngành|cơ quan chuyên môn")
_WHERE = _typed("về|chuyển về|sang|chuyển sang|qua|thuộc|thuộc về|ở|hỏi|gặp|lên|đến|xin")
_WHO = rf"(?:ai|(?:{_BODY}) (?:{_typed('nào|gì')})|(?:{_WHERE}) (?:{_typed('đâu')}))"
#: ... what it has to do with the field: no task that a document would give, ...
_HAS = _typed(
    "quản lý nhà nước|quản lý|phụ trách|đảm nhiệm|đảm nhận|chịu trách nhiệm|trông coi|lo liệu|được giao",
    "chuyển|quản|lo|nắm|giữ|làm|thuộc|về|sang|ở|hỏi|gặp|do|là|coi",
)
#: ... and when.
_NOW = _typed("bây giờ|hiện nay|hiện giờ|hiện tại|hôm nay|ngày nay|lúc này|giờ đây|hiện|giờ|nay")
_WHEN = _typed("hồi|lúc|vào|trong|đầu|cuối|giữa|từ|tháng|năm|ngày|trước|sau|kể từ")
_CHANGE = _typed("sáp nhập|sắp xếp|hợp nhất|khi sáp nhập|khi sắp xếp|khi hợp nhất")
_TIME = rf"(?:{_NOW}|{_WHEN}|{_CHANGE}|20\d\d|\d{{1,2}})"
_FILL = _typed(
    "cho tôi|cho em|cho mình|cho hỏi|xin hỏi|tôi hỏi|em hỏi|mảng|lĩnh vực|việc|công tác|phần việc|ngành|chuyện|của tỉnh|cấp tỉnh|tỉnh ta|ở tỉnh",
    "riêng|sơn la|tỉnh|thì|vậy|thế|ạ|nhỉ|hả|ra|mới|đã|sẽ|được|phải|rồi|còn|và|với|phần|luôn|cũ|sao",
)
ASKING = re.compile(rf"(?<!\w)(?:{_WHO}|{_HAS}|{_TIME}|{_FILL})(?!\w)")
TODAY = re.compile(rf"(?<!\w)(?:{_NOW})(?!\w)")
ASKS = re.compile(rf"(?<!\w){_WHO}(?!\w)")
#: Speaks of places or levels below the province, or of a task or an amount: other questions.
ELSEWHERE = re.compile(
    r"\b(?:xa|phuong|huyen|ban|thon|bo nao|trung uong|phong nao|tieu chi|chi tieu|ho so|bao cao|von|kinh phi|quyet dinh|nghi quyet|van ban"
    r"|bao nhieu|may)\b"
)
#: A follow-up that asks for the department behind a question on a ministry.
AT_PROVINCE = re.compile(
    r"(?:(?:the|vay|con|va|ma|roi) )*(?:(?:o|duoi|cap|tai) )*tinh(?: (?:minh|ta|son la))?(?: thi)? (?:so|co quan|ben) (?:nao|gi)"
    r"(?: (?:se|dang|duoc|nhan|lo|quan ly|phu trach|lam|tiep nhan|dam nhan|theo doi|viec|mang|do|ay|nay|day|vay|nhi|a))*"
)
AT_CENTRE = re.compile(r"\b(?:bo(?! phan\b| tieu\b)|trung uong|tw)\b")
#: One field is set apart of all that a department had ("riêng mảng báo chí thì sở nào giữ?").
_APART = re.compile(r"(?:(?:the|vay|con|nhung|ma) )*(?:rieng|con)(?: (?:ve|phan|mang|viec|linh vuc))+ ")
#: So the note on a department begins that has all its work as before.
_KEPT = "Không đổi: "
#: In what a succession tells of the work that was taken over these join things.
_JOINS = re.compile(r"[,;:.()]| và ")
#: Words for any work, before what it is on.
_ANY = re.compile(r"^\s*(?:toàn bộ |chỉ )?(?:quản lý nhà nước về |quản lý (?!thị trường)|thêm )?(?:công tác )?", re.IGNORECASE)
#: One that is part of a longer name has so many words at least.
FEWEST = 2


def said_field(query: Query, field: Words) -> str:
    """The words of a field as typed."""
    at = next((i for i in range(len(query.plain)) if query.plain[i : i + len(field)] == field), 0)
    return " ".join(query.marked[at : at + len(field)])


def folded(fields: Iterable[Words]) -> set[Words]:
    """Fields without their marks."""
    return {tuple(map(fold, field)) for field in fields}


def items(text: str) -> list[Words]:
    """The things that a text lists.

    >>> items(" quản lý giá, đấu thầu (trừ phí), khoáng sản và địa chất. Khung chung.")
    [('giá',), ('đấu', 'thầu'), ('khoáng', 'sản'), ('địa', 'chất')]
    """
    listed = re.sub(r"\(trừ [^)]*\)|\btrừ .*", "", text).split(". ")[0]
    return [tuple(words) for x in _JOINS.split(listed) if (words := syllables(_ANY.sub("", x.lower())))]


def parts(item: Words) -> list[Words]:
    """A thing, and what its name begins or ends with.

    >>> parts(("đo", "đạc", "bản", "đồ"))
    [('đo', 'đạc', 'bản', 'đồ'), ('đo', 'đạc'), ('bản', 'đồ'), ('đo', 'đạc', 'bản'), ('đạc', 'bản', 'đồ')]
    """
    return [item, *(part for n in range(FEWEST, len(item)) for part in (item[:n], item[-n:]))]


def kept_fields(agency: Agency) -> list[Words]:
    """What a department has as before, where the note on it tells."""
    return items(agency.note.removeprefix(_KEPT)) if agency.note.startswith(_KEPT) else []


def sets_apart(query: Query, before: Query) -> bool:
    """Whether a follow-up asks in full for one field of a department whose end was asked before."""
    ended = before.has("succession") and before.ids("agency") and not before.dated
    return bool(ended) and not query.inherited and _APART.match(" ".join(query.plain)) is not None
