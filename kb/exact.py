"""The exact path: document numbers, articles and references that a question names, looked up rather than searched."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from kb.references import references
from kb.vietnamese import document_numbers, normalise, strip_marks

DOCUMENT = 0.3  # what a named document adds to the score of its units
REFERENCE = 0.25  # what a named article or reference adds where no document is named, or another one
BOTH = 1.0  # what both together add

_KINDS = {
    "nghi dinh": "nd", "nd": "nd", "quyet dinh": "qd", "qd": "qd", "ke hoach": "kh", "kh": "kh", "nghi quyet": "nq", "nq": "nq",
    "thong tu": "tt", "tt": "tt", "cong van": "", "cv": "", "chi thi": "ct", "ct": "ct", "luat": "qh",
}  # fmt: skip
_SHORT = re.compile(rf"\b({'|'.join(sorted(_KINDS, key=len, reverse=True))}) (?:so )?(\d+)(?:/(\d{{4}}))?(?![\w/-])")
_ID = re.compile(r"^(.*?)[#+]([^#+]+)$")


@dataclass(frozen=True, slots=True)
class Named:
    """What a question names, folded: whole numbers, (number, year, kind) of shortened ones, references in the form of ids."""

    documents: tuple[str, ...]
    shorts: tuple[tuple[str, str, str], ...]
    refs: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.documents or self.shorts or self.refs)


def _bare(number: str) -> str:
    return strip_marks(number).lower()


def named_in(text: str) -> Named:
    """Document numbers, articles and references in a question.

    >>> named_in("khoản 5 Điều 21 Nghị định 27/2022/NĐ-CP")
    Named(documents=('27/2022/nd-cp',), shorts=(), refs=('d21.5',))
    >>> named_in("mục III.5/2 kế hoạch 203 giao ai?")
    Named(documents=(), shorts=(('203', '', 'kh'),), refs=('iii.5/2',))
    """
    text = normalise(text)
    plain = _bare(text)
    numbers = tuple(_bare(number) for number in document_numbers(text))
    shorts = tuple((match[2], match[3] or "", _KINDS[match[1]]) for match in _SHORT.finditer(plain))
    refs = (_bare(r.ref) for r in references(text))
    return Named(numbers, shorts, tuple(dict.fromkeys(refs)))


class References:
    """Unit ids of the form ``document#reference`` or ``document+article``, ready to be looked up. Other ids are never exact."""

    def __init__(self, ids: Sequence[str]) -> None:
        self._ids = ids

    @cached_property
    def _parts(self) -> list[tuple[str, str]]:
        found = []
        for unit in self._ids:
            match = _ID.match(unit)
            document, ref = (_bare(match[1]), _bare(match[2])) if match else ("", "")
            found.append((document, f"d{ref}" if ref.isdecimal() else ref))
        return found

    def bonus(self, named: Named) -> dict[int, float]:
        """What each unit gains from being named: ``{unit: bonus}``."""
        if not named:
            return {}
        documents = {document: _is_named(document, named) for document in {document for document, _ in self._parts}}
        gains = {}
        for unit, (document, ref) in enumerate(self._parts):
            meant = max((_closeness(wanted, ref) for wanted in named.refs), default=0.0) if ref else 0.0
            here = documents[document]
            gain = (BOTH if here else REFERENCE) * meant if meant else DOCUMENT if here and ref else 0.0
            if gain:
                gains[unit] = gain
        return gains


def _is_named(document: str, named: Named) -> bool:
    if not document:
        return False
    if any(document == number or document.startswith(number + "/") for number in named.documents):
        return True
    first, _, rest = document.partition("/")
    return any(
        first.split("-")[0] == number
        and (not year or rest.startswith(year))
        and kind in document.removeprefix(first.split("-")[0])
        for number, year, kind in named.shorts
    )


def _closeness(wanted: str, ref: str) -> float:
    """1 for the very reference, less for what lies inside it or around it."""
    if ref == wanted:
        return 1.0
    if ref.startswith((wanted + ".", wanted + "/")):
        return 0.8
    return 0.5 if wanted.startswith((ref + ".", ref + "/")) else 0.0
