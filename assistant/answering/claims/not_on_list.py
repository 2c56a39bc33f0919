"""Whether a paper stands among those that the plan wants to be issued ("đề án chuyển đổi số có nằm trong danh mục văn bản phải trình ban hành
không?"): the list is whole, so what none of its items is on is not on it."""

from __future__ import annotations

import re

from assistant.answering.claims.ruling import Ruling
from assistant.understanding import PLAN, Query
from kb.corpus import Corpus
from kb.vietnamese import folded_syllables

_LIST = "van-ban-trinh-ban-hanh"
_NAMED = re.compile(r"\b(?:danh muc|danh sach)(?: (?:cac|nhung))? van ban (?:phai |can )?(?:trinh|ban hanh)\b")
#: Concepts that say only where something stands.
_GENERAL = frozenset({_LIST, "ke-hoach-203", "bo-tieu-chi", "chuong-trinh-ntm"})


def not_on_list(query: Query, corpus: Corpus) -> Ruling | None:
    """``FAILS`` where no item of the list is on the thing that is said to stand there; otherwise None."""
    if _NAMED.search(" ".join(query.plain)) is None:
        return None
    items = [p for p in corpus.documents[PLAN].provisions if _LIST in p.topics and p.kind == "item"]
    things = [m for m in query.mentions if m.kind == "concept" and m.id not in _GENERAL]
    texts = [f" {' '.join(folded_syllables(p.text))} " for p in items]
    told = any(m.id in p.topics for m in things for p in items) or any(
        f" {' '.join(folded_syllables(m.words))} " in text for m in things for text in texts
    )
    return Ruling.FAILS if things and not told else None
