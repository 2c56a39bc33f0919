"""How many days something may take: a number of days that a source gives for something else does not tell it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.sources.one_question import ASKING
from assistant.understanding import Query
from kb.model import Provision
from kb.vietnamese import fold, folded_syllables

#: How long something takes is asked ("số mấy, ngày nào" asks for a number and a day, "bao lâu một lần" how often).
_HOW_LONG = re.compile(
    r"(?<!\bso )\b(?:may|bao nhieu) (?:lam viec )?ngay\b(?! (?:nao|may|ban hanh))|\bbao lau\b(?!(?: \w+){0,4} (?:mot|1) (?:lan|luot|ky|dot)\b)"
)
_DAYS = re.compile(r"\b\d{1,3} (?:lam viec )?ngay\b(?! \d)|\b\d{1,2} (?:thang|tuan)\b(?! \d)")
_CLAUSE = re.compile(r"[.;]\s|:\s")
#: Words that name a document.
_OF_DOCUMENTS = frozenset(folded_syllables("quyết định nghị thông tư luật quy"))
#: A clause that knows a smaller share of the question's telling words gives its days for something else.
_SHARE = 0.3


def untimed(query: Query, provisions: Sequence[Provision]) -> bool:
    """Whether nothing but a number of days is asked, and no clause that tells one is on what the question is about."""
    plain = " ".join(query.plain)
    if not _HOW_LONG.search(plain) or query.has("yesno") or len(ASKING.findall(plain)) > 1:
        return False
    if provisions[0].deadlines:
        return False
    telling = {w for w in query.content if not w.isdigit()} - _OF_DOCUMENTS
    clauses = [fold(c) for p in provisions for c in _CLAUSE.split(p.text)]
    timed = [set(folded_syllables(c)) for c in clauses if _DAYS.search(c)]
    return not any(len(known & telling) >= _SHARE * len(telling) for known in timed)
