"""Which bodies the plan gives something to try out first ("những sở nào được giao làm mô hình thí điểm?"): read off the words of their tasks,
as each tries out a thing of its own."""

from __future__ import annotations

import re

from assistant.answering.bodies.rolls import roll
from assistant.answering.composer import Composer, Draft
from assistant.understanding import PLAN, Query
from kb.corpus import Corpus
from kb.vietnamese import fold, folded_syllables
from rules.responsibility import Asked, Responsibility

_TRIED = re.compile(r"\b(?:thi diem|lam thu|lam diem)\b")
_ASKED = re.compile(
    r"\b(?:(?:so|ban|nganh|co quan|don vi|ben|to chuc) (?:nao|gi)|(?:cac|nhung|may) (?:so|ban|nganh|co quan|don vi|ben)|nhung ai|ai)\b"
)
#: A pilot that was spoken of, and not any of them.
_POINTS = re.compile(r"\b(?:ay|do|nay|kia)\b")
#: What asks for something else about them.
_OTHERWISE = ("yesno", "when", "recipient", "succession")
#: Words of such a question that name no thing to be tried out.
_SAID = frozenset(
    folded_syllables(
        "thí điểm làm thử mô hình những các sở ban ngành cơ quan đơn vị bên tổ chức nào ai được phải giao nhiệm vụ việc trách nhiệm nghiên cứu"
        " xây dựng triển khai thực hiện hỗ trợ một số mỗi bên cái gì liệt kê kể nêu rà hết cả đủ toàn bộ tất cả trong theo ở phần iii 3 kế hoạch"
        " 203 kh ubnd có mấy bao nhiêu đọc chỉ ra tên từng nói về mảng lĩnh vực nội dung chương trình tỉnh"
    )
)


class Pilots:
    """Lists those bodies."""

    def __init__(self, corpus: Corpus, responsibility: Responsibility, composer: Composer) -> None:
        self._corpus, self._responsibility, self._composer = corpus, responsibility, composer

    def answer(self, query: Query) -> Draft | None:
        """All bodies whose task is to try something out, each with its provision; None where a thing is named, or anything else is asked."""
        plain = " ".join(query.plain)
        elsewhere = query.documents and PLAN not in query.documents
        if elsewhere or not (_TRIED.search(plain) and _ASKED.search(plain)) or query.has(*_OTHERWISE) or query.ids("agency"):
            return None
        if _POINTS.search(plain) or set(query.plain) - _SAID - query.filling(self._corpus.phrases.stopwords):
            return None
        plan = self._corpus.documents[PLAN].provisions
        held = [(p, n) for p in plan for n in p.norms if _TRIED.search(fold(n.task))]
        return roll(query, self._responsibility.holders(Asked.of_norms(held, query.as_of, ())), self._composer) if held else None
