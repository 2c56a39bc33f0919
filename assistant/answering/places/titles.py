"""The title of a commune of today ("xã A mới đã đạt nông thôn mới chưa?"): no document tells which of them hold one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answering.places.asking import THAT_PLACE
from assistant.answering.places.claims import SINCE
from assistant.answering.places.names import DISTRICT_LEVELS, Named, PlaceBook, main_of, placed, unnamed
from assistant.understanding import Query
from kb.vietnamese import folded_syllables

TITLE = re.compile(r"\b(?:xa |phuong )?nong thon moi(?P<grade>(?: nang cao| kieu mau)?)")
_SPELT = {"": "", " nang cao": " nâng cao", " kieu mau": " kiểu mẫu"}
#: What may be said beside the name and the title by who asks whether the one has the other.
_IDLE = frozenset(
    folded_syllables(
        "danh hiệu đạt chuẩn được công nhận xã phường mới cũ có còn giữ mang là lên đã chưa không phải thì sau khi sáp nhập sắp xếp gộp hợp nhất"
        " xong rồi giờ nay hiện bây lại cho hỏi biết vậy thế nhỉ hả à ạ chứ đúng vẫn hay tôi em mình bà con từ năm nào ngày lúc hồi đó ấy đấy kia"
    )
)
#: What the title of is asked for goes on to something else.
_ELSE = re.compile(r"\b(?:ai|so nao|gi|dau|sao|bao nhieu|may|muon|can)\b")


def titled_place(query: Query, book: PlaceBook) -> list[Named]:
    """The places of which a question may ask the title: those that it names, or the commune of today of which the one before asked."""
    plain = " ".join(query.plain)
    if TITLE.search(plain) is None:
        return []
    named = placed(query, book.named(query))
    if named or query.before is None or THAT_PLACE.search(plain) is None:
        return named
    main = main_of(book.named(query.before))
    news = {p for p, _ in main.olds} | ({main.new} if main.new else set()) if main else set()
    return [replace(main, span=range(0), level="xã", new=news.pop(), olds=())] if main and len(news) == 1 else []


def title_asked(query: Query, named: Sequence[Named]) -> str | None:
    """The title that a question asks of one commune of today; None where it asks none, or more."""
    plain = unnamed(query, named)
    found = TITLE.search(plain)
    main = main_of(named)
    if found is None or main is None or main.new is None or main.level in DISTRICT_LEVELS or (main.district and not main.level):
        return None
    others = [n for n in named if n.span != main.span and n.level not in DISTRICT_LEVELS]
    rest = set(TITLE.sub(" ", plain).split()) - {","} - _IDLE
    if (
        others
        or rest
        or query.ids("agency")
        or query.as_of < SINCE
        or _ELSE.search(plain)
        or not query.has("yesno", "succession", "when")
    ):
        return None
    return f"nông thôn mới{_SPELT[found['grade']]}"
