"""When and to whom a district reports, asked of one by its name: what each of them has to do is told of all together."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from assistant.understanding import Query
from kb.corpus import Corpus
from kb.vietnamese import fold, fold_in_step, normalise

#: All districts together, as the plan names them, and what is asked of them.
_DISTRICTS, _REPORT = "ubnd-huyen-tp", "bao-cao"
_ASKED, _OTHERWISE = ("recipient", "when"), ("yesno", "count", "list", "document", "succession")
#: Before the name of a district: its government, and its level.
_GOVERNMENT = r"(?:(?:ubnd|uy ban nhan dan|uy ban) )?(?:huyen|thanh pho|tp|thi xa) "


def of_each_district(query: Query, corpus: Corpus, read: Callable[[str, Sequence[str], date], Query]) -> Query:
    """The question asked of all districts; itself where it names none or several, another body or document, or asks for something else."""
    asked = query.has(*_ASKED) and not query.has(*_OTHERWISE) and any(m.id == _REPORT for m in query.mentions)
    others = set(query.ids("agency")) - {_DISTRICTS}
    if len(query.districts) != 1 or not asked or others or query.documents or query.refs or query.before is not None:
        return query
    text = normalise(query.question)
    named = re.search(rf"\b{_GOVERNMENT}{re.escape(fold(query.districts[0]))}\b", fold_in_step(text))
    if named is None:
        return query
    whole = f"{text[: named.start()]}{corpus.agencies[_DISTRICTS].name}{text[named.end() :]}"
    return replace(read(whole, (), query.as_of), question=query.question)
