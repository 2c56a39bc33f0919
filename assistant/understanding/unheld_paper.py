"""Follow-ups on the header of a document that we do not hold and that the question before named ("Ban Dân vận theo KH 203 thực hiện Kết luận
54-KL/TW phải không?" - "nó ban hành ngày nào?"): asked by its number, since the plan tells its day and issuer where it mentions it."""

from __future__ import annotations

import re

from assistant.understanding.moved import told
from assistant.understanding.query import Query
from assistant.understanding.titles import PLAN
from kb.corpus import Corpus
from kb.vietnamese import fold_in_step, normalise

_KIND = r"(?:nghi quyet|nghi dinh|quyet dinh|thong tu|chi thi|cong van|ket luan|huong dan|to trinh|ke hoach|de an|thong bao)"
#: "It", "that document": the plan is no document of which one that was asked of beside it would ask so, but for "kế hoạch đó".
_POINTED = re.compile(
    rf"^(?:(?:the|vay|con|va|roi|a|ma)\b[\s,]*)*(?:no|(?:cai |ban )?(?P<kind>van ban|{_KIND}) (?:do|ay|day|nay|kia|tren)) (?P<rest>.+)$"
)
#: Nothing but what a mention of it tells is asked: its day, who issued it, what it is on.
_OF_HEADER = re.compile(
    r"(?:(?:ban hanh|ky|ra doi|ra|co|duoc|do|cua|ai|co quan|cap|don vi|nguoi|noi|ngay|hom|nam|thang|tu|vao|hoi|khi|luc|nao|may|bao gio|bao nhieu"
    r"|la|ve|viec|van de|noi dung|cai|gi|so|the|vay|nhi|a)\b ?)+"
)
_ASKS = re.compile(r"\b(?:nao|may|gi|ai|bao gio|bao nhieu)\b")


def of_unheld_paper(query: Query, before: Query, corpus: Corpus) -> str:
    """What such a follow-up asks, by the kind and number of the document; empty where it asks for more, or several may be meant."""
    text = " ".join(normalise(query.question).split()).rstrip(" ?.!")
    numbers = [n for n in before.documents if n != PLAN]
    found = None if query.documents or query.refs or len(numbers) != 1 else _POINTED.match(fold_in_step(text))
    if found is None or numbers[0] in corpus.documents or not _OF_HEADER.fullmatch(found["rest"]):
        return ""
    kind = _kind(told(before), numbers[0])
    if not _ASKS.search(found["rest"]) or not kind or found["kind"] not in (None, "van ban", fold_in_step(kind)):
        return ""
    return f"{kind.capitalize()} {numbers[0]} {text[found.start('rest') :]}?"


def _kind(said: str, number: str) -> str:
    """The kind that stands before the number of a document; empty where none does.

    >>> _kind("KH 203 nhắc Kết luận số 54-KL/TW à?", "54-KL/TW"), _kind("KH 203 nhắc 54-KL/TW à?", "54-KL/TW")
    ('kết luận', '')
    """
    text = " ".join(normalise(said).split()).lower()
    found = re.search(rf"\b({_KIND})(?: so)? {re.escape(fold_in_step(number.lower()))}", fold_in_step(text))
    return text[slice(*found.span(1))] if found else ""
