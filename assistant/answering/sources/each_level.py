"""Targets asked for of several levels in one breath ("bảng mục tiêu theo ba cấp huyện - xã - bản"): beside that of one level stand those of
the others that are named."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.understanding import Query
from kb.corpus import Corpus, parent_ref
from kb.model import Provision
from kb.vietnamese import fold

_LEVEL = "(?:tinh|huyen|xa|thon|ban)"
#: Levels in a row, as they are asked for.
_ROW = re.compile(rf"\b{_LEVEL}(?: (?:(?:va|voi|lan|cung|roi|den|toi|cap|ca|cua|cho|o) ){{0,3}}{_LEVEL})+\b(?! (?:hoi|hanh)\b)")
_ONE = re.compile(rf"\b{_LEVEL}\b")
_TARGET = re.compile(r"\b(?:muc tieu|chi tieu)\b")
#: How a provision begins that tells the target of one level; villages go by two names.
_OF_LEVEL = re.compile(rf"(?:muc tieu (?:cu the,? )?)?cap (?P<level>{_LEVEL})\b")
_VILLAGES = {"thon": "ban"}


def of_each_level(query: Query, sources: Sequence[Provision], corpus: Corpus) -> list[Provision]:
    """The targets of the levels that a question names in a row and no source tells, beside the best source, which tells one of them."""
    plain = " ".join(query.plain)
    row = _ROW.search(plain) if _TARGET.search(plain) and not query.has("yesno") else None
    if row is None or not _level(sources[0]):
        return []
    asked = {_VILLAGES.get(level, level) for level in _ONE.findall(row[0])} - {_level(p) for p in sources}
    beside = corpus.parts(sources[0].document, parent_ref(sources[0].ref))
    return [p for p in beside if _level(p) in asked]


def _level(provision: Provision) -> str:
    """The level whose target a provision tells; empty where it tells none."""
    found = _OF_LEVEL.match(fold(provision.text))
    return _VILLAGES.get(found["level"], found["level"]) if found else ""
