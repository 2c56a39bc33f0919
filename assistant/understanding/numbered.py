"""Criteria told by their number, with their name put beside it: ``tiêu chí 10`` -> ``tiêu chí 10 thu nhập``.

Only with the name does a number say anything to search and to the known ways of asking. Numbers are those of the commune's set of
2021-2025, which the plan's bodies were given.
"""

from __future__ import annotations

import re

from kb.corpus import Corpus
from kb.vietnamese import fold

#: The set of criteria that numbers belong to, and the appendix that lists them.
COMMUNE_SET, _APPENDIX = "318/QĐ-TTg", "PL1/"
#: A number after "tiêu chí"; after "chỉ tiêu" only one with a part, since "chỉ tiêu 4 xã" counts. A district's set counts otherwise.
_NUMBERED = re.compile(
    r"\b(?:(?:tiêu chí|tieu chi|tc)(?: số| so)? (?P<whole>\d{1,2}(?:\.\d)?)|(?:chỉ tiêu|chi tieu)(?: số| so)? (?P<part>\d{1,2}\.\d))"
    r"(?![\w/%]|[.,]\d)(?! (?:xã|xa|bản|ban|phần|phan|của huyện|cua huyen|cấp huyện|cap huyen|huyện|huyen)\b)",
    re.IGNORECASE,
)


def of_commune_set(number: str) -> str:
    """The reference of a criterion, by its number, in the set of communes.

    >>> of_commune_set("17")
    'PL1/17'
    """
    return f"{_APPENDIX}{int(number)}"


class NumberedCriteria:
    """Knows the names of criteria and indicators by their numbers."""

    def __init__(self, corpus: Corpus) -> None:
        concepts = corpus.concepts
        self._names = {str(c.criterion): c.name for c in concepts.values() if c.kind == "criterion" and c.criterion}
        listed = corpus.documents[COMMUNE_SET].provisions if COMMUNE_SET in corpus.documents else ()
        for p in listed:
            number, named = p.ref.removeprefix(_APPENDIX), [concepts[t] for t in p.topics if concepts[t].kind == "indicator"]
            if p.ref != number and "." in number and named:
                self._names[number] = named[0].name

    def spell_out(self, text: str) -> str:
        """The text with the name beside each number, unless the name is there already."""
        return _NUMBERED.sub(lambda m: self._named(m, fold(text)), text)

    def _named(self, m: re.Match[str], plain: str) -> str:
        number = m["whole"] or m["part"]
        name = self._names.get(number) or self._names.get(number.partition(".")[0], "")
        return m[0] if not name or fold(name) in plain else f"{m[0]} {name}"
