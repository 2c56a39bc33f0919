"""Which document is this? Its number, date and title, read from the head of the text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kb.ingest.errors import IngestError
from kb.ingest.lines import Paragraph
from kb.ingest.markers import marker
from kb.vietnamese import document_numbers, normalise

_NUMBER_LINE = re.compile(r"(?:Số|SỐ|Luật số|Nghị quyết số)\s*[:.]?\s*(?P<rest>\d+\s*[/-]\s*\S.*)")
_BASIS = re.compile(r"(?:Căn cứ|Thực hiện|Theo đề nghị|Xét đề nghị|Để )", re.IGNORECASE)
_DATE = re.compile(
    r"ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})|ngày\s+(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", re.IGNORECASE
)
_KINDS = (
    "NGHỊ QUYẾT", "NGHỊ ĐỊNH", "QUYẾT ĐỊNH", "THÔNG TƯ", "KẾ HOẠCH", "LUẬT", "CHỈ THỊ", "HƯỚNG DẪN", "CÔNG VĂN", "KẾT LUẬN",
    "THÔNG BÁO", "ĐỀ ÁN", "BÁO CÁO", "QUY ĐỊNH", "QUY CHẾ", "CHƯƠNG TRÌNH", "TỜ TRÌNH", "CÔNG ĐIỆN", "PHÁP LỆNH",
)  # fmt: skip
_HEAD, _LONGEST = 40, 2_000


def identify(paragraphs: Sequence[Paragraph]) -> tuple[str, str, str]:
    """Number, date (ISO) and title of a document; empty strings where the head does not say them."""
    head = _head(paragraphs)
    return _number(head), _date(head), _title(head)


def _head(paragraphs: Sequence[Paragraph]) -> list[str]:
    """What stands before the legal basis and the first provision."""
    head: list[str] = []
    for paragraph in paragraphs[:_HEAD]:
        level = marker(paragraph.text).level
        if _BASIS.match(paragraph.text) or (level in ("part", "article", "section") and head):
            break
        head.append(normalise(paragraph.text[:_LONGEST]))
    return head


def _number(head: Sequence[str]) -> str:
    for line in head:
        if match := _NUMBER_LINE.search(line):
            compact = re.sub(r"\s*([/-])\s*", r"\1", match["rest"])
            if numbers := document_numbers(compact):
                return numbers[0]
    for line in head:
        if numbers := document_numbers(line):
            return numbers[0]
    return ""


def _date(head: Sequence[str]) -> str:
    for line in head:
        if match := _DATE.search(line):
            day, month, year = (int(g) for g in match.groups() if g)
            if 1 <= day <= 31 and 1 <= month <= 12 and 1900 < year < 2200:
                return f"{year:04d}-{month:02d}-{day:02d}"
    return ""


def kind_of(title: str) -> str:
    """The type of a document by its title, such as ``Kế hoạch``; ``Văn bản`` where it names none.

    >>> kind_of("KẾ HOẠCH Triển khai thực hiện"), kind_of("Về việc")
    ('Kế hoạch', 'Văn bản')
    """
    upper = title.upper()
    return next((kind.capitalize() for kind in _KINDS if upper.startswith(kind)), "Văn bản")


def _title(head: Sequence[str]) -> str:
    for i, line in enumerate(head):
        kind = next((k for k in _KINDS if line.upper().startswith(k)), None)
        if kind is not None and (len(line) <= len(kind) + 3 or line.isupper()):
            rest: list[str] = []
            for following in head[i + 1 :]:
                if re.fullmatch(r"[\W_]*", following) or (following.isupper() and len(rest) > 1):
                    break
                rest.append(following)
                if len(" ".join(rest)) > 400:
                    break
            return " ".join([kind.capitalize(), *rest])[:500]
    return next((line for line in head if len(line) > 30), "")[:300]


def checked_number(number: str) -> str:
    """A document number that a person gave, in normal form.

    Raises:
        IngestError: it is not a document number.

    >>> checked_number(" 203/KH-UBND ")
    '203/KH-UBND'
    """
    text = normalise(number)
    if document_numbers(text) == [text]:
        return text
    raise IngestError("bad-number", number)
