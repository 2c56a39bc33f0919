"""How many departments the province has ("sau sắp xếp còn mấy sở?"): no document tells, which ones were set up is told beside; how many
communes it has is another question."""

from __future__ import annotations

import re

from assistant import wording
from assistant.answering.composer import Draft
from assistant.understanding import Query
from kb.corpus import Corpus
from kb.vietnamese import folded_syllables

_RESOLUTION, _SET_UP = "461/NQ-HĐND", "I"
_ASKED = re.compile(
    r"\b(?:may|bao nhieu) (?:so|co quan chuyen mon)(?: ban)?(?: nganh)?\b(?! (?:lieu|tien|nao|do|ay|nay|kia|duoc|bi|moi|bo|hop|sap|nhap)\b)"
)
#: Words that say nothing else than that they are counted, in the province, before or after.
_IDLE = frozenset(
    folded_syllables(
        "tỉnh mình ta nhà toàn cả sơn la sắp xếp nhập gộp sáp hợp nhất sau trước khi đợt giờ nay hiện bây còn có tổng cộng tất thảy lại xong rồi"
        " năm 2025 tháng 3 thuộc ubnd ủy ban nhân dân cấp chỉ thế vậy từ lúc bộ máy tinh gọn"
    )
)


def departments_counted(query: Query, corpus: Corpus) -> Draft | None:
    """That the number is not told, with the departments that were set up; None where more or something else is asked."""
    plain = " ".join(query.plain)
    rest, asked = _ASKED.subn(" ", plain)
    counts = asked and not query.has("yesno") and not query.documents and not query.ids("agency")
    typed = query.marked == query.plain or {"sở", "quan"} & set(query.marked)  # "mấy số" counts numbers
    if not (counts and typed) or set(rest.split()) - _IDLE - query.filling(corpus.phrases.stopwords):
        return None
    told = corpus.provision(_RESOLUTION, _SET_UP)
    if told is None:
        return None
    draft = Draft(status="no_basis")
    draft.cite(told)
    draft.lines = [wording.NO_BASIS.format(what=wording.DEPARTMENTS), wording.NEAREST.format(text=wording.quoted(told))]
    return draft
