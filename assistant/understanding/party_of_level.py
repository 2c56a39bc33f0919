"""Follow-ups that speak of the Party's side without its level ("còn bên cấp ủy thì sao?") behind a question on the authority of one level: the
committee of that level."""

from __future__ import annotations

import re

from assistant.understanding.query import Query
from kb.corpus import Corpus
from kb.vietnamese import fold, fold_in_step, normalise

_PARTY = re.compile(
    r"\b(?:(?:ben|phia|khoi) )?(?:cap uy(?: dang)?|dang uy)\b(?! (?:huyen|xa|tinh|thanh pho|phuong|dia phuong|cac cap|cung cap))"
    r"|\b(?:ben|phia|khoi) dang\b(?! uy\b)"
)
_COMMITTEES = {"tinh": "Tỉnh ủy", "huyen": "Huyện ủy", "xa": "Đảng ủy xã"}
_AUTHORITY = re.compile(r"(?:ubnd|uy ban nhan dan)\b")


def party_of_level(query: Query, before: Query, corpus: Corpus) -> str:
    """The follow-up with the name of that committee; empty where it names a body, or the question before was on no authority alone."""
    text = " ".join(normalise(query.question).split())
    found = _PARTY.search(fold_in_step(text))
    named = {corpus.agencies[m.id] for m in before.mentions if m.kind == "agency"} if found else set()
    own = any(m.kind == "agency" and m.start >= 0 for m in query.mentions)
    if found is None or own or len(named) != 1:
        return ""
    (authority,) = named
    committee = _COMMITTEES.get(authority.level, "") if _AUTHORITY.match(fold(authority.name)) else ""
    return f"{text[: found.start()]}{committee}{text[found.end() :]}" if committee else ""
