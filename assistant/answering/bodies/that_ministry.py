"""Follow-ups on the ministry by which the question before was answered ("bộ ấy nay tên gì?"): asked of it by its name."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from assistant.answering.sources.fit import Candidate
from assistant.understanding import Query
from kb.corpus import Corpus
from kb.vietnamese import fold_in_step, normalise

Read = Callable[[str, Sequence[str], date], Query]

#: Which ministry was asked, and that one is pointed to.
_WHICH = re.compile(r"\bbo nao\b")
_THAT = re.compile(r"\b(?:bo|co quan) (?:ay|do|day|kia)\b")
_MINISTRY, _CENTRE = "Bộ ", "trung-uong"


def of_that_ministry(query: Query, chosen: Callable[[Query], Sequence[Candidate]], corpus: Corpus, read: Read) -> Query:
    """The follow-up by the name of the one ministry that the first source of the question before names; itself where it points to none."""
    text = normalise(query.question)
    that = _THAT.search(fold_in_step(text))
    own = any(m.kind == "agency" and m.start >= 0 for m in query.mentions)
    if query.before is None or that is None or own or not _WHICH.search(" ".join(query.before.plain)):
        return query
    told = " ".join(c.provision.text for c in chosen(query.before)[:1])
    named = [a.name for a in corpus.agencies.values() if a.level == _CENTRE and a.name.startswith(_MINISTRY) and a.name in told]
    if len(named) != 1:
        return query
    said = f"{text[: that.start()]}{named[0]}{text[that.end() :]}"
    return replace(read(said, (), query.as_of), question=query.question, before=query.before)
