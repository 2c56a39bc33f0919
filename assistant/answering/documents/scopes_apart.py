"""Documents held against each other by what they are on ("NĐ 125/2025 với 131/2025 khác nhau ở lĩnh vực của bộ nào?"): by the title of each."""

from __future__ import annotations

import re

from assistant import wording
from assistant.answering.composer import Draft
from assistant.answering.documents.about import spoken_order
from assistant.answering.documents.headers import Papers
from assistant.answering.documents.spans import opening
from assistant.understanding import Query
from kb.corpus import Corpus
from kb.vietnamese import folded_syllables

#: The field or reach of each is asked, and that they differ.
_FIELD = re.compile(r"\b(?:linh vuc|pham vi|mang viec|mang|nganh)\b|\b(?:bo|nganh|so) nao\b|\bve (?:viec )?gi\b")
_APART = re.compile(r"\b(?:khac|phan biet|so sanh)\b")
_IDLE = frozenset(
    folded_syllables(
        "và với cùng còn khác nhau ở chỗ điểm lĩnh vực phạm vi mảng việc ngành của bộ nào gì về thế như là thì hai cái văn bản nghị định quyết"
        " nghị thông tư điều chỉnh quản lý nhà nước thuộc phân biệt so sánh cp ttg tt nd qd nq hdnd ubnd btc so sao ra số giữa quy định áp dụng"
    )
)
_LEAST = 2


class ScopesApart:
    """Tells what each of several documents is on."""

    def __init__(self, corpus: Corpus, papers: Papers) -> None:
        self._corpus, self._papers = corpus, papers

    def answer(self, query: Query) -> Draft | None:
        """The header and the opening of each; None where a question asks for more, or names fewer than two that are known."""
        plain = " ".join(query.plain)
        if query.has("yesno") or query.refs or not (_APART.search(plain) and _FIELD.search(plain)):
            return None
        named = [d for n in spoken_order(query) if (d := self._corpus.documents.get(n))]
        spoken = {w for w in query.plain if not w.isdecimal()} - _IDLE - set(folded_syllables(" ".join(query.documents)))
        if spoken or len(named) < _LEAST or len(named) < len(query.documents):
            return None
        draft = Draft(as_of=query.as_of)
        for document in named:
            told = opening(document)
            draft.lines += [self._papers.named(document), *(f"- {wording.quoted(p)}" for p in told)]
            draft.cite(*told)
        return draft
