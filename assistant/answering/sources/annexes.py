"""The annex of a document that a question names ("phụ lục II Quyết định 318 có mấy chỉ tiêu?")."""

from __future__ import annotations

import re

from assistant.understanding import Query
from kb.corpus import Corpus
from kb.model import Provision
from kb.vietnamese import fold

#: How many of something are asked for.
COUNTED = re.compile(r"\b(?:bao nhieu|may) (chi tieu|tieu chi|dieu kien|phu luc|nhom)\b")
_ANNEX = re.compile(r"\bphu luc (i{1,3})\b")
#: Said in the header of a document whose annexes may be numbered otherwise than here.
_UNSURE = "số phụ lục"


def annexes_named(query: Query) -> tuple[str, ...]:
    """The annexes that a question names, as references."""
    return tuple(f"PL{len(n)}" for n in dict.fromkeys(_ANNEX.findall(" ".join(query.plain))))


def annex_named(query: Query, corpus: Corpus) -> list[Provision]:
    """The only annex named of the only document named, where a number of things in it is asked: what tells that number, else the annex."""
    annexes, counted = annexes_named(query), COUNTED.findall(" ".join(query.plain))
    document = corpus.documents.get(query.documents[0]) if len(query.documents) == 1 else None
    if (
        document is None
        or len(annexes) != 1
        or len(counted) != 1
        or "phu luc" in counted
        or query.has("yesno", "who")
        or _UNSURE in document.status
    ):
        return []
    parts = [p for ref in (annexes[0], f"{annexes[0]}/0") if (p := corpus.provision(document.number, ref, query.as_of))]
    return [p for p in parts if any(fold(f.unit) == counted[0] for f in p.figures)][:1] or parts[:1]
