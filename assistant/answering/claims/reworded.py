"""Whether the wording that held on an earlier day still holds on a later one ("thế nếu xét ngày 10/4/2024 thì câu chữ đó còn đúng không?")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.claims.ruling import Ruling
from assistant.understanding import Query
from kb.corpus import Corpus
from kb.model import Provision

#: What was told before is said to hold on, or not to.
_HOLDS_ON = re.compile(
    r"\b(?:cau chu|cach ghi|cach viet|loi van|loi|muc|con so|quy dinh|dieu kien|noi dung|yeu cau) (?:do|ay|nay|kia|cu|tren)\b"
    r"(?: \w+){0,3} (?:con|van)(?: con)?(?: (?:duoc|la|giu|nhu))* (?:dung|nguyen|ap dung|the|vay|hieu luc|giu)\b"
)
_NO_MORE = re.compile(r"\b(?:khong|het) (?:con )?(?:dung|nguyen|ap dung|hieu luc)\b(?! (?:khong|chua)$)")


def reworded(query: Query, provisions: Sequence[Provision], corpus: Corpus) -> Ruling | None:
    """The ruling by the versions of the best source on the day of the question before and on this one; None where nothing is said of that."""
    plain = " ".join(query.plain)
    before = query.before
    if before is None or before.as_of == query.as_of or not _HOLDS_ON.search(plain):
        return None
    first = provisions[0]
    then, now = (corpus.provision(first.document, first.ref, q.as_of) for q in (before, query))
    if then is None or now is None:
        return None
    return Ruling.HOLDS if (then.text == now.text) != bool(_NO_MORE.search(plain)) else Ruling.FAILS
