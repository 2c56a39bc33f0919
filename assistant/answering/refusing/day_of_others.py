"""The day by which a body has to do something, where the plan sets that day for others alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.bodies.members import groups_of
from assistant.understanding import PLAN, Query
from kb.corpus import Corpus
from kb.model import Provision

#: Right behind a body: it has to do it.
_DOES = re.compile(r"(?:(?:phai|can|duoc giao|thi|co han) ){0,2}(?:bao cao|nop|gui|trinh|hoan thanh)\b")


def day_of_others(query: Query, sources: Sequence[Provision], corpus: Corpus) -> bool:
    """Whether it is asked by when one body does something, and the clause that sets the day gives that to others."""
    named = [m for m in query.mentions if m.kind == "agency"]
    if not query.has("when") or len(named) != 1 or named[0].start < 0 or sources[0].document != PLAN or not sources[0].norms:
        return False
    if not _DOES.match(" ".join(query.plain[named[0].end :])):
        return False
    body = corpus.agencies[named[0].id]
    if body.group:  # some of them may have it
        return False
    bearers = {n.bearer for n in sources[0].norms}
    heirs = {s.id for b in bearers for s in corpus.agencies[b].successors}
    return not ({body.id, *groups_of(body, corpus)} & (bearers | heirs))
