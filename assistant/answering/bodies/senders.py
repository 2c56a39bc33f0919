"""Who hands something in, where that is asked beside the body to which it goes ("ai nộp, gửi qua sở nào")."""

from __future__ import annotations

import re

from assistant.understanding import Query
from kb.corpus import Corpus
from rules.findings import Findings

#: "Who hands it in", by whatever it is done.
_WHO_SENDS = re.compile(
    r"\b(?:ai|cap nao|don vi nao|noi nao)(?: (?:la|phai|se|dung ra|lo|chiu trach nhiem|co trach nhiem))*"
    r" (?:nop|lap|gui|bao cao|lam bao cao|viet|trinh)\b"
)
#: The level itself is asked for: that of the body to which it goes is another.
_WHICH_LEVEL, _GOVERNED = re.compile(r"\bcap nao\b"), frozenset({"xa", "huyen"})


def of_level(query: Query, findings: Findings, corpus: Corpus) -> Findings:
    """The findings about those of the level of government that a question names, where it asks who sends and who receives; otherwise all."""
    plain = " ".join(query.plain)
    levels = _GOVERNED if _WHICH_LEVEL.search(plain) else query.levels
    if not query.has("recipient") or not levels or not _WHO_SENDS.search(plain):
        return findings
    kept = [h for h in findings.holdings if corpus.agencies[h.bearer].level in levels]
    return findings.only(kept) if kept else findings
