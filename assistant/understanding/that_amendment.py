"""Follow-ups on the amendment that was asked for before ("Trước TT 112, TT 55 đã bị văn bản nào sửa chưa?" - "lần đó sửa những điều nào?"), asked
of the document that made it by its number."""

from __future__ import annotations

import re

from assistant.understanding.its_amendment import HEADER, header_of
from assistant.understanding.moved import told
from assistant.understanding.one_amendment import amending
from assistant.understanding.query import Query
from kb.corpus import Corpus
from kb.model import Document
from kb.vietnamese import fold_in_step, normalise

_THAT_TIME = re.compile(
    r"(?:(?:the|vay|va|ma|con|roi|a)\b[\s,]*)*(?:lan|dot|ban)(?: (?:sua doi|sua|bo sung))? (?:do|ay|day|kia),?"
    r"(?: (?:thi|la|da|duoc))* (?P<asked>.+)"
)
_CHANGES = re.compile(r"(?:sua doi|sua|bo sung|thay doi|doi|bai bo|bo)\b")
#: By what a document was amended was asked; before another document; in a year.
_AMENDED = re.compile(r"\b(?:bi|duoc)\b(?: \w+){0,4}? (?:sua doi|sua|bo sung)\b")
_BEFORE = re.compile(r"^(?:(?:the|vay)\b[\s,]*)*truoc(?: khi co)? (?:thong tu|nghi dinh|quyet dinh|nghi quyet|tt|nd|qd|nq)\b")
_IN_YEAR = re.compile(r"\bnam (20\d\d)\b")


def of_that_amendment(query: Query, before: Query, corpus: Corpus) -> str:
    """What is asked of that amendment, by the number of the one document that it may be; otherwise empty."""
    text = " ".join(normalise(query.question).split()).rstrip(" ?.!")
    found = None if query.documents or query.refs else _THAT_TIME.fullmatch(fold_in_step(text))
    if found is None or len(made := _made(before, corpus)) != 1:
        return ""
    name = f"{made[0].type} {made[0].number}"
    if HEADER.fullmatch(f" {found['asked']}"):
        return header_of(name, f" {text[found.start('asked') :]}")
    return f"{name} {text[found.start('asked') :]}?" if _CHANGES.match(found["asked"]) else ""


def _made(before: Query, corpus: Corpus) -> list[Document]:
    """The documents that may have made the amendment for which a question asks: of the time that it names, if it does."""
    said = fold_in_step(" ".join(normalise(told(before)).split()))
    if not before.documents or _AMENDED.search(said) is None:
        return []
    *others, number = before.documents
    later = next((d for n in others if (d := corpus.documents.get(n))), None)
    if len(others) > 1 or (others and not (later and later.issued and _BEFORE.match(said))):
        return []
    made = [d for d in amending(number, corpus) if d is not later and d.issued]
    if later and later.issued:
        made = [d for d in made if d.issued and d.issued < later.issued]
    year = _IN_YEAR.search(said[said.find("sua") :])
    return [d for d in made if d.issued and (year is None or d.issued.year == int(year[1]))]
