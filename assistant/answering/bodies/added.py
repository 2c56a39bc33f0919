"""What a body is said to have taken over from another one as well ("..., có nhận thêm mảng tôn giáo của Sở Nội vụ")."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from assistant.understanding import Mention, Query
from kb.corpus import Corpus
from kb.vietnamese import folded_syllables

#: Before the body that a field is taken from.
_ADDED = re.compile(
    r"\b(?:(?:nhan|ganh|lo|lam|om|quan|quan ly|giu|kiem|phu trach|giao|co|va|roi) them|(?:nhan|ganh|om|kiem|giao) (?:ca|luon))\b"
    r"(?P<what>(?: \w+){1,9}?)"
    r" (?:cua|tu|ben)$"
)
#: Words that only say that it is a field.
_FIELD = frozenset(
    folded_syllables("mảng việc lĩnh vực phần quản lý nhà nước về công tác nhiệm vụ chức năng cái các những và cả của toàn bộ")
)


def added(query: Query, named: Sequence[Mention]) -> dict[str, frozenset[str]]:
    """The bodies from which something is said to have been taken as well, with the words for it."""
    spoken = (
        (m.id, _ADDED.search(" ".join(query.plain[max((o.end for o in named if o.end <= m.start), default=0) : m.start])))
        for m in named
        if m.start >= 0
    )
    return {id_: frozenset(found["what"].split()) - _FIELD for id_, found in spoken if found}


def rightly_added(taken: Mapping[str, frozenset[str]], heirs: Collection[str], corpus: Corpus) -> bool:
    """Whether each body left one of the heirs what is said."""
    return all(
        any(s.id in heirs and words <= set(folded_syllables(s.functions)) for s in corpus.agencies[body].successors)
        for body, words in taken.items()
    )
