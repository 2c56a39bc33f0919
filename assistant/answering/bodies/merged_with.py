"""With which bodies one was merged into what it is today ("Sở A hợp nhất với sở nào")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant import wording
from assistant.understanding import Query
from kb.corpus import Corpus
from kb.model import Agency

_WITH = re.compile(
    r"\b(?:hop nhat|(?<!thu )nhap|sap nhap|gop|ghep)(?: (?:lai|chung|chung lai|lam mot))? (?:voi|cung)(?: (?:nhung|cac))?"
    r" (?:so|ban|co quan|don vi|noi|nganh|ai|ben)\b"
)


def merged_with(query: Query, agencies: Sequence[Agency], corpus: Corpus) -> list[str]:
    """Which other bodies of the same kind went wholly into the one that took over from each, where that is asked; one line a body."""
    if not _WITH.search(" ".join(query.plain)):
        return []
    lines = []
    kinds = {a.name.partition(" ")[0] for a in agencies}
    alike = [a for a in corpus.agencies.values() if a.name.partition(" ")[0] in kinds and a not in agencies]
    for heir in dict.fromkeys(_heir(a) for a in agencies):
        others = [a.name for a in alike if heir and _heir(a) == heir]
        if others:
            lines.append(wording.MERGED_WITH.format(heir=corpus.agencies[heir].name, others=wording.listed(others)))
    return lines


def _heir(agency: Agency) -> str:
    """The body that took over first and without a limit to single subjects; "" where there is none."""
    return next((s.id for s in agency.successors if not s.concepts), "")
