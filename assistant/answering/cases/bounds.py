"""The provision that sets the bound of one condition of a rule, where that is asked or claimed ("huyện chỉ cần 80% xã đạt chuẩn?")."""

from __future__ import annotations

import re

from assistant.answering.cases.said import said
from assistant.answering.cases.spoken import Spoken
from assistant.understanding import Query
from assistant.understanding.asking_words import states
from kb.corpus import Corpus
from kb.model import Provision
from rules.eligibility.rulebook import Rulebook
from rules.eligibility.schema import NUMERIC

#: A bound is asked for in so many words, ...
_BOUND = re.compile(
    r"\b(?:toi thieu|it nhat|toi da|khong qua|duoi|tu|phai(?: \w+){0,3}|can(?: \w+){0,3})"
    r" (?:la |den )?(?:bao nhieu|may)(?! (?:xa|huyen|nam|ngay|tieu chi)\b)"
)
#: ... or claimed in such words, ...
_CLAIMED = re.compile(
    r"\b(?:toi thieu|it nhat|phai(?: \w+){0,3}|can(?: \w+){0,3}|tu) (?:la |den |dat |co )*\d+(?:[.,]\d+)? ?(?:%|phan tram)"
    r"|\b100 ?(?:%|phan tram) (?:so )?(?:xa|thi tran|phuong|huyen)\b(?: \w+){0,4}? (?:phai|can|bat buoc)\b"
)
#: It is a must, and not what some place has.
_MUST = re.compile(r"\b(?:phai|can|toi thieu|it nhat)\b")
#: ... and no aim of the province or a district.
_AIMS = re.compile(r"\b(?:muc tieu|phan dau|ke hoach|tinh ta|toan tinh|den (?:het )?(?:nam )?20\d\d)\b")


def claims_bound(query: Query) -> bool:
    """Whether a share is said to be what is demanded."""
    return _CLAIMED.search(" ".join(query.plain)) is not None


def states_bound(query: Query) -> bool:
    """Whether a bare sentence says what share is demanded ("muốn được công nhận phải có từ 10% số xã nâng cao"), and asks nothing."""
    said = _CLAIMED.search(" ".join(query.plain))
    return said is not None and _MUST.search(said[0]) is not None and "?" not in query.question and states(query.plain)


def bound_asked(query: Query, corpus: Corpus, book: Rulebook) -> list[Provision]:
    """The source of the only condition whose bound is asked for or claimed; none where none is, it stands in no
    document that is named, or several are told."""
    plain = " ".join(query.plain)
    spoken_of = _CLAIMED if query.has("yesno") else _BOUND
    if query.has("who") or query.refs or not spoken_of.search(plain) or _AIMS.search(plain):
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
    return found if len(found) == 1 and (not query.documents or found[0].document in query.documents) else []
