"""Who hands something in, where that is asked beside the body to which it goes ("ai nộp, gửi qua sở nào")."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from assistant.understanding import PLAN, Query
from kb.corpus import Corpus
from kb.model import Agency, Provision
from rules.findings import Findings

#: "Who hands it in", by whatever it is done.
_WHO_SENDS = re.compile(
    r"\b(?:ai|cap nao|don vi nao|noi nao)(?: (?:la|phai|se|dung ra|lo|chiu trach nhiem|co trach nhiem))*"
    r" (?:nop|lap|gui|bao cao|lam bao cao|viet|trinh)\b"
)
#: The level itself is asked for: that of the body to which it goes is another.
_WHICH_LEVEL, _GOVERNED = re.compile(r"\bcap nao\b"), frozenset({"xa", "huyen"})
#: Through which body it goes is asked.
THROUGH = re.compile(r"\b(?:qua|thong qua) (?:so|co quan|don vi|dau moi|noi|ben|ban) (?:nao|gi)\b|\bqua (?:ai|dau)\b")


def of_level(query: Query, findings: Findings, corpus: Corpus) -> Findings:
    """The findings about those of the level of government that a question names, where it asks who sends and who receives; otherwise all."""
    plain = " ".join(query.plain)
    levels = _GOVERNED if _WHICH_LEVEL.search(plain) else query.levels
    if not query.has("recipient") or not levels or not _WHO_SENDS.search(plain):
        return findings
    kept = [h for h in findings.holdings if corpus.agencies[h.bearer].level in levels]
    return findings.only(kept) if kept else findings


def sent_by(query: Query, senders: Collection[str], corpus: Corpus) -> list[Provision]:
    """The clauses of the plan by which bodies send what a question speaks of through another one, where it asks through which."""
    about = set(query.ids("concept"))
    if not THROUGH.search(" ".join(query.plain)) or query.has("yesno"):
        return []
    through = (p for p in corpus.documents[PLAN].provisions if any(d.via for d in p.deadlines) and p.about & about)
    return [p for p in through if any(n.bearer in senders for n in p.norms)]


def through(query: Query, senders: Sequence[Agency], corpus: Corpus) -> list[Agency]:
    """The bodies through which they send it, that are not named already."""
    ids = {a.id for a in senders}
    found = (d.via for p in sent_by(query, ids, corpus) for d in p.deadlines if d.via and d.via not in ids)
    return [corpus.agencies[a] for a in dict.fromkeys(found)]
