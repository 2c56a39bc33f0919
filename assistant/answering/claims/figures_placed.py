"""Claims on the part of a document in which a figure stands ("3-5 xã kiểu mẫu ghi ở phần triển khai bộ tiêu chí"), by the headings of the
sources."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.claims.ruling import Ruling
from assistant.answering.claims.swapped import numbers_said, value_of
from kb.model import Provision
from kb.vietnamese import fold_in_step, folded_syllables, normalise

#: A part of a document is named.
_PART = re.compile(
    r"\b(?:ghi|nam|dat|neu|xuat hien|viet|thuoc|co|nhac|de|o|trong|tai)\b(?: \w+){0,6}?"
    r" (?:phan|(?<!hon )(?<!bang )(?<!voi )muc|doan|chuong|tieu de)\b|^\W*(?:phan|muc|doan) "
)
#: With its mark no section, but a level.
_LEVEL = "mức"
#: Words of headings that tell none from another.
_IDLE = frozenset(
    folded_syllables("các của và về trên địa bàn tỉnh giai đoạn đến năm cấp phải được xây dựng nông thôn mới quốc gia")
)
#: So many words of a heading name it, at least.
_FEWEST = 2


def figures_placed(question: str, provisions: Sequence[Provision]) -> Ruling | None:
    """``FAILS`` where a figure is said to stand in a part that another source is of than the one that gives it; otherwise None."""
    text = normalise(question)
    part = _PART.search(fold_in_step(text)) if len({p.heading for p in provisions}) > 1 else None
    if part is None or text[part.start() : part.end()].lower().endswith(_LEVEL):
        return None
    for said in numbers_said(question):
        holders = {p.heading for p in provisions if any(value_of(f.value) == said.value for f in p.figures)}
        named = _named(said.words, provisions)
        if holders and named and named not in holders:
            return Ruling.FAILS
    return None


def _named(words: frozenset[str], provisions: Sequence[Provision]) -> tuple[str, ...]:
    """The heading that words name; empty where they name none, or two alike."""
    told = {p.heading: set(folded_syllables(p.heading[-1])) - _IDLE for p in provisions if p.heading}
    score = {heading: len(words & own) for heading, own in told.items()}
    best = max(score, key=lambda h: score[h], default=())
    alone = sum(n == score[best] for n in score.values()) == 1 if best else False
    return best if alone and score[best] >= _FEWEST else ()
