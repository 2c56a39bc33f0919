"""Under which headings of the plan a provision stands, told where a question asks into which part or group of tasks it puts something."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant import wording
from assistant.understanding import PLAN, Query
from kb.model import Provision

_PART = r"(?:phan|muc|khoi|nhom|noi dung|mang|nhiem vu|chuong|de muc|tieu muc|linh vuc)"
#: "Kế hoạch xếp vào phần của khối nào", "nằm trong nội dung nào".
_ASKED = re.compile(
    r"\b(?:(?:xep|nam|thuoc|gom)(?: (?:vao|o|trong|tai|duoi|ve|cung))*|(?:dat|de|dua|quy|ghi|neu|noi)(?: (?:vao|o|trong|tai|duoi|ve))+)"
    rf" {_PART}(?: (?:cua|ve|{_PART}))* (?:nao|gi|may)\b"
)


def under(query: Query, sources: Sequence[Provision]) -> list[str]:
    """The headings of the best source as one line; none where the place is not asked for, or the plan is not the source."""
    first = sources[0] if sources else None
    if (
        first is None
        or first.document != PLAN
        or not first.heading
        or query.has("yesno")
        or not _ASKED.search(" ".join(query.plain))
    ):
        return []
    return [wording.STANDS_UNDER.format(place=wording.place(first), headings=" > ".join(first.heading))]
