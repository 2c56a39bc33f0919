"""What became of a body as a whole, where that is asked beside the part of its work on a subject ("sở X cũ nhập vào sở nào, riêng hộ nghèo thì sở
nào lo?"): who took most of it has to be told, too."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from assistant.understanding import Query
from kb.corpus import Corpus
from rules.responsibility import Findings

#: A body went somewhere, which is asked.
_WENT = re.compile(
    r"\b(?:nhap|sap nhap|sat nhap|hop nhat|gop|don|chuyen|ve|thanh)(?: (?:vao|ve|voi|cho|thanh|sang|lai))* (?:so|ban|co quan|don vi|noi) (?:nao|gi)\b"
    r"|\b(?:nhap|sap nhap|gop|chuyen|ve)(?: (?:vao|ve|di|sang))* dau\b"
    r"|\b(?:nay|gio|hien|la|thanh)(?: (?:la|thanh|nay|gio|ten|tai|goi))* (?:so|ban|co quan|don vi) (?:nao|gi)\b"
)


def with_whole(query: Query, findings: Findings, topics: Collection[str], corpus: Corpus) -> Findings:
    """The findings on a subject with who took all that went nowhere else, where a clause asks what became of a body and names no subject."""
    if not topics or not asks_whole(query):
        return findings
    today = {
        body: (
            *(
                s
                for s in corpus.agencies[body].successors
                if not s.concepts and s.from_ <= query.as_of and s.id not in {t.id for t in taken}
            ),
            *taken,
        )
        for body, taken in findings.today.items()
    }
    return replace(findings, today=today)


def asks_whole(query: Query) -> bool:
    """Whether a clause asks what became of a body, and of no subject."""
    return any(_asks_whole(query, c.start, c.end) for c in query.clauses)


def _asks_whole(query: Query, start: int, end: int) -> bool:
    """Whether a clause asks where a body that it names went, and of no subject."""
    named = {m.kind for m in query.mentions if start <= m.start < end}
    return "agency" in named and "concept" not in named and _WENT.search(" ".join(query.plain[start:end])) is not None
