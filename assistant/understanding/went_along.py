"""Follow-ups by which a thing went where a body did, of which that was asked before ("báo chí cũng về đó luôn?"): said of both by their names."""

from __future__ import annotations

import re

from assistant.understanding.query import Query
from kb.corpus import Corpus
from kb.vietnamese import fold_in_step, normalise

_WENT = re.compile(
    r"^(?:(?:the|vay|con|ma|va|thi) )*(?P<what>(?!(?:so|no|ho|ben)\b)\w+(?: \w+){0,7}?)(?: (?:co|thi|gio|nay|luon|da|duoc|chuyen))* cung"
    r"(?: (?:duoc|chuyen|dua|nhap|theo))* (?:ve|sang|vao|thuoc|o|theo|nam)(?: (?:chung|luon|het|ca|trong|chinh))*"
    r"(?: (?:so|co quan|don vi|cho|noi|ben))? (?:do|day|ay|kia)(?: (?:luon|het|a|ha|chu|nhi|phai|dung|khong|chua|ca|vay|the))*\W*$"
)


def went_along(query: Query, before: Query, corpus: Corpus) -> str:
    """The claim of a follow-up by the names of the body that ended and of the one that took over from it; otherwise empty."""
    text = normalise(query.question).strip()
    found = _WENT.match(fold_in_step(text))
    bodies = [corpus.agencies[a] for a in dict.fromkeys(before.ids("agency"))]
    gone = [a for a in bodies if a.to is not None and a.to < query.as_of]
    if found is None or len(gone) != 1 or query.ids("agency") or before.has("yesno") or before.ids("concept"):
        return ""
    heirs = {s.id for s in gone[0].successors if not s.concepts and s.from_ <= query.as_of}
    if len(heirs) != 1 or {a.id for a in bodies} - {gone[0].id} - heirs:
        return ""
    what = text[slice(*found.span("what"))]
    return f"{what} của {gone[0].name} nay về {corpus.agencies[heirs.pop()].name}, đúng không?"
