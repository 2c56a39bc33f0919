"""The indicators of a criterion ("tiêu chí 17 gồm những chỉ tiêu nào?"): the parts of its heading in each set that a question names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant import wording
from assistant.answering.composer import Draft
from assistant.answering.documents.criterion_named import NUMBERED
from assistant.answering.documents.criterion_numbers import CriterionNumbers
from assistant.answering.documents.spans import opening
from assistant.answering.refusing.unverified import unverified
from assistant.understanding import PLAN, Query
from assistant.understanding.moved import told
from assistant.understanding.numbered import names_set
from kb.corpus import Corpus
from kb.model import Provision
from kb.vietnamese import fold, folded_syllables

#: Its parts are asked for, and not how high one of them is to be, or who has it.
_PARTS = re.compile(
    r"\b(?:quy dinh|noi|ghi|neu|doi hoi|yeu cau) (?:the nao|ra sao)\b"
    r"|\b(?:gom|bao gom|co|chia|yeu cau|can dat|phai dat|noi|quy dinh|ghi|neu|doi hoi)(?: (?:co|ra|thanh|lam|ve|nhung|cac|may|bao nhieu|cu the))*"
    r" (?:(?:chi tieu|noi dung|yeu cau|phan|muc|y)(?: (?:con|nho|cu the|thanh phan))*(?: (?:nao|gi))?|gi|cai gi)\b"
    r"|\b(?:nhung|cac|may|bao nhieu) chi tieu\b|\bchi tieu (?:nao|gi|con)\b"
)
_CRITERION = re.compile(r"\b(?:tieu chi|chi tieu|tc)\b")
_NUMBERED = re.compile(r"\b(?:tieu chi|tc)(?: so| thu)? \d{1,2}\b")
#: What such a question holds beside the criterion.
_IDLE = frozenset(
    folded_syllables(
        "tiêu chí tc số thứ của trong theo ở bộ xã nông thôn mới ntm cấp huyện quyết định qđ ttg giai đoạn về quốc gia nâng cao đạt chuẩn"
        " gồm bao có chia yêu cầu cần phải nói ra thành làm những các mấy nhiêu cụ thể chỉ tiêu nội dung phần mục con nhỏ nào gì cái là thì"
        " cho hỏi biết em tôi nhỉ ạ vậy thế kể tên liệt kê hết đủ giúp 318 319 320 321 51 2021 2022 2025 quy định ghi nêu đòi hỏi sao nc"
    )
)


class CriterionParts:
    """Lists them."""

    def __init__(self, corpus: Corpus, numbers: CriterionNumbers) -> None:
        self._corpus, self._numbers = corpus, numbers

    def answer(self, query: Query) -> Draft | None:
        """The indicators under their criterion, with what must be checked of them; None where something else is asked."""
        plain = fold(told(query))
        if (
            not _PARTS.search(plain)
            or not _CRITERION.search(plain)
            or query.has("who", "yesno", "document", "compare")
            or query.ids("agency")
            or self._left(query, plain)
        ):
            return None
        if lacking := self._lacking(query, plain):
            return lacking
        found = [(h, parts) for h in self._numbers.criteria(query) if (parts := self._corpus.parts(h.document, h.ref))]
        if not found:
            return None
        draft = unverified(query, [p for _, parts in found for p in parts]) or self._listed(query, found)
        later = [] if names_set(plain) else [p for p in self._numbers.later_criteria(query) if p.in_force(query.as_of)]
        draft.cite(*later)
        draft.lines += [f"- {wording.quoted(p)}" for p in later]
        return draft

    def _lacking(self, query: Query, plain: str) -> Draft | None:
        """That the one document named has no criterion of the number named, with what it opens with; None where it has one."""
        document = self._corpus.documents.get(query.documents[0]) if len(query.documents) == 1 else None
        number = NUMBERED.search(plain)
        if document is None or number is None or document.number == PLAN:
            return None
        if any(p.ref.endswith(f"/{number['number']}") for p in document.provisions):
            return None
        draft = Draft(status="no_basis")
        draft.cite(*opening(document))
        what = wording.NO_CRITERION.format(number=number["number"], document=document.number)
        draft.lines = [
            wording.NO_BASIS.format(what=what),
            *(wording.NEAREST.format(text=wording.quoted(p)) for p in draft.provisions),
        ]
        return draft

    def _listed(self, query: Query, found: Sequence[tuple[Provision, Sequence[Provision]]]) -> Draft:
        """Each criterion with its indicators."""
        draft = Draft(as_of=query.as_of, whole_list=True)
        for heading, parts in found:
            draft.cite(heading, *parts)
            draft.lines += [
                wording.INDICATORS.format(criterion=heading.text, count=len(parts)),
                *(f"- {wording.quoted(p)}" for p in parts),
            ]
        return draft

    def _left(self, query: Query, plain: str) -> set[str]:
        """The words beside the criterion and its number that say what a question is about."""
        named = {w for m in query.mentions if m.kind == "concept" for w in folded_syllables(m.words)}
        return set(re.findall(r"[^\W\d_]+", _NUMBERED.sub(" ", plain))) - named - _IDLE
