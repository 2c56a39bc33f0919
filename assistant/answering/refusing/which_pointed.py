"""Asks back which document is meant where one is pointed to ("quyết định đó ai ký?") and the question before held several of its kind
beside each other."""

from __future__ import annotations

import re

from assistant import wording_of_papers
from assistant.answering.refusing.unclear import Unclear
from assistant.understanding import Query
from assistant.understanding.their_paper import of_kind
from kb.corpus import Corpus
from kb.vietnamese import fold_in_step, normalise

#: One document is pointed to, and not both or some of them.
_ONE = re.compile(
    r"(?<!hai )(?<!2 )(?<!ca )(?<!cac )(?<!nhung )(?<!may )(?<!\w )\b(?P<kind>van ban|nghi quyet|nghi dinh|quyet dinh|thong tu|chi thi|cong van)"
    r" (?:do|ay|kia|nay)\b|^ai (?:la nguoi )?ky (?P<signed>van ban|nghi quyet|nghi dinh|quyet dinh|thong tu|chi thi|cong van) (?:do|ay|kia|nay)\b"
)
#: What only a header tells, of one document.
_OF_HEADER = frozenset({"signer", "life"})
#: They were named side by side, and none as doing something to the other.
_BESIDE = re.compile(r"\b(?:va|voi|cung)\b|,")


def pointed(query: Query, corpus: Corpus) -> Unclear | None:
    """The documents that may be meant; None where one is named, or only one of the kind was spoken of."""
    before = query.before
    text = " ".join(normalise(query.question).split())
    found = _ONE.search(fold_in_step(text)) if before is not None and query.kinds & _OF_HEADER else None
    if before is None or found is None or not (before.has("compare") or _BESIDE.search(fold_in_step(normalise(before.question)))):
        return None
    kind = found["kind"] or found["signed"]
    meant = [d for n in before.documents if (d := corpus.documents.get(n)) and of_kind(kind, d)]
    if len(meant) < 2 or any(r.target in before.documents and before.has("yesno") for d in meant for r in d.relations):
        return None
    shown = {f"{d.type} {d.number}": f"{d.type} {d.number}: {d.title}" for d in meant}
    group = "kind" if found["kind"] else "signed"
    words = text[found.start(group) : found.end()]
    return Unclear(words, wording_of_papers.WHICH_POINTED, shown, [d.provisions[0] for d in meant])
