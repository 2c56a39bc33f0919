"""Which body a document gives a task ("QĐ 1002 có ghi sở nào phụ trách tiêu chí y tế không?"), where nobody has read that part of it: refused,
and not told by another document."""

from __future__ import annotations

import re

from assistant import wording
from assistant.answering.composer import Draft
from assistant.understanding import PLAN, Query
from assistant.understanding.papers import named_at
from kb.corpus import Corpus
from kb.vietnamese import fold

#: Who has a task is asked ...
_WHO = re.compile(r"\b(?:so|bo|nganh|co quan|don vi|ben) (?:nao|gi)\b|\bai\b")
_TASK = re.compile(
    r"\b(?:phu trach|chu tri|chiu trach nhiem|dau moi|dam nhan|quan ly|huong dan|phan cong|duoc giao|giao(?! thong\b))\b"
)
#: ... and who in a document shares them out is unread.
_SHARED_OUT = re.compile(r"\b(?:phan cong|phu trach)\b")


def bodies_unread(query: Query, corpus: Corpus) -> Draft | None:
    """The refusal; None where no such task is asked of the only document that is named, or a clause of it gives one of that kind to a body."""
    plain = " ".join(query.plain)
    if len(query.documents) != 1 or query.refs or not (_WHO.search(plain) and _TASK.search(plain)):
        return None
    document = corpus.documents.get(query.documents[0])
    things = {m.id for m in query.mentions if m.kind == "concept" and m.start >= 0}
    if document is None or document.number == PLAN or named_at(document.number, query.plain) is None or not things:
        return None
    unread = [p for p in document.provisions if p.untold and "who" in p.untold.kinds and _SHARED_OUT.search(fold(p.untold.what))]
    general = {t for p in unread for t in p.topics}  # what all of it is about
    if not unread or not things - general or any(things & set(n.objects) - general for p in document.provisions for n in p.norms):
        return None
    told = unread[0].untold
    draft = Draft(status="no_basis", as_of=query.as_of, unread=True)
    draft.lines = [wording.NOT_READ.format(what=told.what, where=told.where)] if told else []
    draft.lines.append(wording.NEAREST.format(text=wording.quoted(unread[0])))
    draft.cite(unread[0])
    return draft
