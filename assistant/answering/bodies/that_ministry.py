"""Follow-ups on the ministry, or the ministries, by which the question before was answered ("bộ ấy nay tên gì?", "hai bộ đó nay còn bộ
nào?"): asked of them by their names."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from assistant.answering.sources.fit import Candidate
from assistant.understanding import Query
from kb.corpus import Corpus
from kb.vietnamese import SPELT, fold_in_step, normalise

Read = Callable[[str, Sequence[str], date], Query]

#: Which ministry was asked, and that one is pointed to, or so many of them.
WHICH = re.compile(r"\bbo nao\b")
THAT = re.compile(rf"\b(?:(?:ca )?(?P<count>[2-4]|{'|'.join(SPELT)}|may|cac|nhung) )?(?:bo|co quan) (?:ay|do|day|kia)\b")
#: Which ministries are left of several is what became of each.
_LEFT = re.compile(
    r"(?:(?:thi|den|bay) )*(?:nay|gio|hien nay|hien gio)(?: (?:thi|chi))* con(?: lai)?(?= (?:bo|co quan|ten) (?:nao|gi)\b)"
)
_MINISTRY, _CENTRE = "Bộ ", "trung-uong"


def of_that_ministry(query: Query, chosen: Callable[[Query], Sequence[Candidate]], corpus: Corpus, read: Read) -> Query:
    """The follow-up by the names of the ministries that the first source of the question before names, one where one is pointed to;
    itself where it points to none."""
    text = normalise(query.question)
    that = THAT.search(fold_in_step(text))
    own = any(m.kind == "agency" and m.start >= 0 for m in query.mentions)
    if query.before is None or that is None or own or not WHICH.search(" ".join(query.before.plain)):
        return query
    told = " ".join(c.provision.text for c in chosen(query.before)[:1])
    named = [a.name for a in corpus.agencies.values() if a.level == _CENTRE and a.name.startswith(_MINISTRY) and a.name in told]
    count = str(SPELT.get(that["count"], that["count"])) if that["count"] else "1"
    if not named or (count.isdecimal() and len(named) != int(count)):
        return query
    rest = text[that.end() :].lstrip()
    if len(named) > 1 and (left := _LEFT.match(fold_in_step(rest))):
        rest = f"nay là{rest[left.end() :]}"
    said = f"{text[: that.start()]}{', '.join(sorted(named, key=told.index))} {rest}"
    return replace(read(said, (), query.as_of), question=query.question, before=query.before)
