"""Which part of a body's work each of its successors took, told where a question asks what each of them holds."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant import wording
from assistant.answering.composer import Draft
from assistant.understanding import Query
from kb.corpus import Corpus

_PART = r"(?:phan|mang|viec|linh vuc|nhiem vu|khuc|khau)"
#: What each holds is asked, or into what the work was split.
_ASKED = re.compile(
    rf"\b(?:moi|tung) (?:ben|so|noi|don vi|co quan|dau moi|cho)\b.*\b{_PART}(?: viec)? (?:gi|nao|sao)\b"
    rf"|\b(?:ben|so|noi) nao\b.*\b{_PART}(?: viec)? (?:gi|nao)\b|\b{_PART} nao (?:ve|sang|thuoc|cho) (?:ben|so|noi|co quan) nao\b"
    r"|\b(?:chia|tach|phan)(?: \w+){0,4} (?:the nao|ra sao|nhu the nao)\b"
    rf"|\b(?:moi|tung) {_PART}(?: \w+)? (?:ve|sang|thuoc|o|vao|do|cho) (?:dau|ai|so nao|noi nao|ben nao|co quan nao)\b"
    rf"|\b(?:ai|so nao|ben nao|noi nao|co quan nao) (?:nhan|lanh|giu|lo|lam) {_PART} (?:gi|nao)\b"
)


def asks_parts(query: Query) -> bool:
    """Whether it is asked which part of a body's work each of its successors took."""
    return _ASKED.search(" ".join(query.plain)) is not None


def parts(query: Query, draft: Draft, corpus: Corpus) -> Iterator[str]:
    """One line for each successor of a body that has several."""
    if draft.findings is None or query.has("yesno") or not asks_parts(query):
        return
    told = " ".join(draft.lines)
    for agency, taken in draft.findings.today.items():
        for s in taken if len(taken) > 1 else ():
            if s.functions not in told:
                old, new = corpus.agencies[agency].name, corpus.agencies[s.id].name
                yield wording.SINCE_PART.format(old=old, new=new, day=wording.day(s.from_), what=s.functions)
