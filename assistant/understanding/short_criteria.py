"""Criteria that a follow-up to a question on criteria calls by their short names ("vậy điện với đường?"): spelt as criteria."""

from __future__ import annotations

import re

from kb.corpus import Corpus
from kb.vietnamese import fold

_HEAD = "tiêu chí "
_LONGEST = 2
#: Before a bare name, and behind one: it is a thing by itself.
_BEFORE = r"(?:^|, |\b(?:vậy|thế|vay|the|còn|con|thì|thi|và|va|với|voi|lẫn|lan|cả|ca|hay) )"
_BEHIND = r"(?=$|[?,.!]| (?:cũng|cung|thì|thi|do|với|voi|và|va|lẫn|lan|hay|đều|deu|của|cua|ai|sở|so|là|la|nữa|nua|luôn|luon)\b)"


class ShortCriteria:
    """Knows the names of criteria that stand behind "tiêu chí"."""

    def __init__(self, corpus: Corpus) -> None:
        said = (s for c in corpus.concepts.values() if c.kind == "criterion" for s in c.synonyms if s.startswith(_HEAD))
        names = {s.removeprefix(_HEAD).lower() for s in said}
        homographs = set(map(fold, corpus.phrases.claim_words["homographs"]))
        names |= {plain for n in names if (plain := fold(n)) not in homographs}
        short = sorted((n for n in names if len(n.split()) <= _LONGEST), key=len, reverse=True)
        self._bare = re.compile(rf"(?P<before>{_BEFORE})(?P<name>{'|'.join(map(re.escape, short))}){_BEHIND}", re.IGNORECASE)

    def spelt(self, question: str, before: str) -> str:
        """A follow-up with "tiêu chí" put before each bare name, where the question before was on criteria; empty where it has none."""
        if "tieu chi" not in fold(before) or "tieu chi" in fold(question):
            return ""
        spelt = self._bare.sub(rf"\g<before>{_HEAD}\g<name>", question)
        return spelt if spelt != question else ""
