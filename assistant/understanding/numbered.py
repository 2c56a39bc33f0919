"""Criteria told by their number, with their name put beside it: ``tiêu chí 10`` -> ``tiêu chí 10 thu nhập``.

Only with the name does a number say anything to search and to the known ways of asking. Numbers are those of the commune's set of
2021-2025, which the plan's bodies were given, unless a question speaks of that of 2026-2030 alone.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from kb.corpus import Corpus
from kb.vietnamese import fold

#: The set of criteria that numbers belong to, and the appendix that lists them.
COMMUNE_SET, _APPENDIX = "318/QĐ-TTg", "PL1/"
#: The set since 2026, in which the same numbers stand for other criteria, and the words that mean it alone.
NEW_SET = "51/2025/QĐ-TTg"
_NEW = re.compile(r"\b51/2025\b|\b2026\s*[-–]\s*2030\b|\b(?:qd|quyet dinh)(?: so)? 51\b(?!/)")
_OLD = re.compile(r"\b318\b|\b2021\s*[-–]\s*2025\b")
#: What a heading of the new set is on: "Tiêu chí 7 xã ...: Khoa học công nghệ và chuyển đổi số (tên diễn theo báo)".
_HEADING = re.compile(r"^Tiêu chí (\d+) [^:]*: ([^(.]+)")
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


def names_new_set(text: str) -> bool:
    """Whether a text names the set of criteria since 2026, and not the one before beside it.

    >>> names_new_set("QĐ 51/2025: tiêu chí 8 tên gì?"), names_new_set("tiêu chí 8 giai đoạn 2021-2025 và 2026-2030")
    (True, False)
    """
    plain = fold(text)
    return _NEW.search(plain) is not None and _OLD.search(plain) is None


class NumberedCriteria:
    """Knows the names of criteria and indicators by their numbers."""

    def __init__(self, corpus: Corpus) -> None:
        concepts = corpus.concepts
        self._names = {str(c.criterion): c.name for c in concepts.values() if c.kind == "criterion" and c.criterion}
        newer = corpus.documents[NEW_SET].provisions if NEW_SET in corpus.documents else ()
        self._newer = {m[1]: m[2].strip() for p in newer if (m := _HEADING.match(p.text))}
        listed = corpus.documents[COMMUNE_SET].provisions if COMMUNE_SET in corpus.documents else ()
        for p in listed:
            number, named = p.ref.removeprefix(_APPENDIX), [concepts[t] for t in p.topics if concepts[t].kind == "indicator"]
            if p.ref != number and "." in number and named:
                self._names[number] = named[0].name

    def spell_out(self, text: str) -> str:
        """The text with the name beside each number, unless the name is there already."""
        names = self._newer if names_new_set(text) else self._names
        return _NUMBERED.sub(lambda m: self._named(m, fold(text), names), text)

    @staticmethod
    def _named(m: re.Match[str], plain: str, names: Mapping[str, str]) -> str:
        number = m["whole"] or m["part"]
        name = names.get(number) or names.get(number.partition(".")[0], "")
        return m[0] if not name or fold(name) in plain else f"{m[0]} {name}"
