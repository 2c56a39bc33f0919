"""How places are recognised, step by step ("quy trình công nhận xã thế nào?"): the clauses of the decision that sets it."""

from __future__ import annotations

import re

from assistant import wording
from assistant.answering.composer import Draft
from assistant.understanding import Query
from assistant.understanding.moved import told
from kb.corpus import Corpus
from kb.model import Provision, Verification
from kb.vietnamese import fold, folded_syllables

_DECISION = "18/2022/QĐ-TTg"
#: Its headings on communes, on districts, and on taking a recognition back.
_OF_COMMUNES, _OF_DISTRICTS, _OF_TAKING_BACK = ("Đ5", "II"), ("III",), ("Đ23", "Đ24")
_STEPS = re.compile(r"\b(?:quy trinh|trinh tu|thu tuc|(?:cac|may|nhung|tung) buoc|buoc nao)\b")
_RECOGNISED = re.compile(r"\b(?:cong nhan|xet|cong bo|danh gia|tham dinh)\b")
_TAKEN_BACK = re.compile(r"\bthu hoi\b")
#: What such a question holds beside.
_IDLE = frozenset(
    folded_syllables(
        "quy trình trình tự thủ tục các mấy những từng bước công nhận xét công bố đánh giá thẩm định thu hồi quyết định danh hiệu xã huyện cấp"
        " nông thôn mới ntm đạt chuẩn nâng cao kiểu mẫu thế nào ra sao như là gì gồm có qua phải làm diễn thực hiện được cho hỏi biết em tôi"
        " ạ nhỉ vậy thì một để muốn và theo qđ 18 2022 ttg hiện nay giờ bây của việc về hồ sơ tính kể nêu liệt kê giúp hết đủ"
    )
)


class Procedure:
    """Tells them."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus

    def answer(self, query: Query) -> Draft | None:
        """The steps in force on the day, those that nobody verified marked as such; None where something else is asked."""
        plain = fold(told(query))
        back = _TAKEN_BACK.search(plain)
        if (
            not _STEPS.search(plain)
            or not (back or _RECOGNISED.search(plain))
            or query.has("who", "document")
            or query.ids("agency")
        ):
            return None
        if set(re.findall(r"[^\W\d_]+", plain)) - _IDLE or set(query.documents) - {_DECISION}:
            return None
        districts = "huyen" in query.levels and not back  # none are recognised any more: how it was done until then
        headings = _OF_TAKING_BACK if back else _OF_DISTRICTS if districts else _OF_COMMUNES
        steps = [p for ref in headings for p in self._parts(ref) if districts or p.in_force(query.as_of)]
        draft = Draft(as_of=query.as_of, whole_list=True)
        draft.cite(*steps)
        draft.lines = [f"- {wording.quoted(p)}" for p in steps]
        return draft if any(p.verification is not Verification.UNVERIFIED for p in steps) else None

    def _parts(self, ref: str) -> tuple[Provision, ...]:
        """The parts of a place, or the place itself where it has none."""
        return self._corpus.parts(_DECISION, ref) or tuple(p for p in [self._corpus.provision(_DECISION, ref)] if p)
