"""Of which level each of two documents is said to be ("1001 là bộ tiêu chí huyện còn 1002 là của xã"), by their titles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.understanding import Query
from kb.corpus import Corpus
from kb.vietnamese import folded_syllables

#: Words for the level of a set of criteria.
_LEVEL = re.compile(r"\b(?<!thi )(xa|huyen)\b")
#: Words between a document and the level that it is said to be of.
_SAYS = frozenset(
    folded_syllables(
        "là nói về của cho thì quy định ban hành bộ tiêu chí nông thôn mới cấp còn và quyết định số QĐ UBND TTg dành áp dụng đối với thuộc"
        " tỉnh đúng không phải chưa chứ à ạ hả nhỉ vậy thế cái quốc gia"
    )
)
_FEWEST = 2


def paper_levels(query: Query, corpus: Corpus) -> bool | None:
    """Whether the titles say so; None where no two documents are named, or more is said of them."""
    named = sorted(_places(query.plain, query.documents))
    if len({number for _, number in named}) != len(named) or len(named) < _FEWEST:
        return None
    ends = [at for at, _ in named[1:]] + [len(query.plain)]
    sides = [(query.plain[at + 1 : end], number) for (at, number), end in zip(named, ends, strict=True)]
    if any(not _SAYS.issuperset(w for w in words if not (w.isdecimal() or _LEVEL.fullmatch(w))) for words, _ in sides):
        return None
    rulings = [_of(" ".join(words), _title(number, corpus)) for words, number in sides]
    return None if None in rulings else all(rulings)


def _of(said: str, title: str) -> bool | None:
    """Whether a title is of the only level that is said; None where either names none or several."""
    levels, told = set(_LEVEL.findall(said)), set(_LEVEL.findall(title))
    if len(levels) != 1 or len(told) != 1:
        return None
    return levels == told


def _title(number: str, corpus: Corpus) -> str:
    """The title of a document, or what another document says of it, marks left out."""
    document = corpus.documents.get(number)
    notes = (r.note for d in corpus.documents.values() for r in d.relations if r.target == number)
    return " ".join(folded_syllables(document.title if document else next(notes, "")))


def _places(plain: Sequence[str], documents: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Where each document is first named by its digits."""
    for number in documents:
        digits = number.split("/", maxsplit=1)[0].split("-", maxsplit=1)[0].lstrip("0")
        if digits in plain:
            yield plain.index(digits), number
