"""Two documents named by their numbers alone ("27 và 38 quy định gì?"): by their kinds, where one of them amends the other."""

from __future__ import annotations

import re

from kb.corpus import Corpus
from kb.vietnamese import fold_in_step, normalise

_PAIR = re.compile(
    r"^(?:(?:the|vay|con|cho hoi|hai|ca) )*(?P<one>\d{2,4}) (?:va|voi|cung|,|&) (?P<two>\d{2,4})(?= (?:cung |deu |la |thi |co |do |con |da |het )*"
    r"(?:quy dinh|noi|ve|sua|khac|lien quan|cai nao|ai|ban hanh|ky|hieu luc|dieu chinh|huong dan|ap dung|bi|thay|giong|ra|ngay|gi)\b)"
)


def paired(question: str, corpus: Corpus) -> str:
    """The question with both named in full; empty where no pair of documents begins it, or several may be meant."""
    text = " ".join(normalise(question).split())
    found = _PAIR.match(fold_in_step(text))
    if found is None:
        return ""
    first, second = (
        [d for d in corpus.documents.values() if d.number.split("/")[0].lstrip("0") == n.lstrip("0")] for n in found.groups()
    )
    pairs = [(a, b) for a in first for b in second if any(r.kind == "amends" and r.target == b.number for r in a.relations)]
    pairs += [(a, b) for a in first for b in second if any(r.kind == "amends" and r.target == a.number for r in b.relations)]
    if len(pairs) != 1:
        return ""
    named = " và ".join(f"{d.type} {d.number}" for d in pairs[0])
    return f"{text[: found.start('one')]}{named}{text[found.end() :]}"
