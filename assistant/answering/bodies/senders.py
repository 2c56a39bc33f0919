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


def of_level(query: Query, findings: Findings, corpus: Corpus) -> Findings:
    """The findings about those of the level of government that a question names, where it asks who sends and who receives; otherwise all."""
    if not query.has("recipient") or not query.levels or not _WHO_SENDS.search(" ".join(query.plain)):
        return findings
    kept = [h for h in findings.holdings if corpus.agencies[h.bearer].level in query.levels]
    return findings.only(kept) if kept else findings
