"""The provision that sets the bound of one condition of a rule, where that is asked ("huyện cần ít nhất bao nhiêu % xã nâng cao?")."""

from __future__ import annotations

import re

from assistant.answering.cases.said import said
from assistant.answering.cases.spoken import Spoken
from assistant.understanding import Query
from kb.corpus import Corpus
from kb.model import Provision
from rules.eligibility.rulebook import Rulebook
from rules.eligibility.schema import NUMERIC

#: A bound is asked for in so many words, ...
_BOUND = re.compile(
    r"\b(?:toi thieu|it nhat|toi da|khong qua|duoi|tu|phai(?: \w+){0,3}|can(?: \w+){0,3})"
    r" (?:la |den )?(?:bao nhieu|may)(?! (?:xa|huyen|nam|ngay|tieu chi)\b)"
)
#: ... and no aim of the province or a district.
_AIMS = re.compile(r"\b(?:muc tieu|phan dau|ke hoach|tinh ta|toan tinh|den (?:het )?(?:nam )?20\d\d)\b")


def bound_asked(query: Query, corpus: Corpus, book: Rulebook) -> list[Provision]:
    """The source of the only condition whose bound a question asks for; none where it asks for none, names a document, or tells several."""
    plain = " ".join(query.plain)
    if query.has("yesno", "who") or query.documents or query.refs or not _BOUND.search(plain) or _AIMS.search(plain):
        return []
    spoken = Spoken(query)
    found: list[Provision] = []
    for rule in said():
        if not all(spoken.says(group, strict=False) for group in rule.about) or spoken.says(rule.unless):
            continue
        definition = book.definition(rule.rule)
        named = {f for f, words in rule.facts.items() if spoken.says(words.called) and definition.facts[f].type in NUMERIC}
        sources = (c.source for c in definition.conditions if c.id in named)
        found += [p for s in sources if (p := corpus.provision(s.document, s.ref, query.as_of))]
    return found if len(found) == 1 else []
