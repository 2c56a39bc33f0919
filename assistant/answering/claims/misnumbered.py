"""Claims that call a document by a number that its own is easily taken for ("Kết luận 45" of "Kết luận số 54-KL/TW")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.claims.ruling import Ruling
from assistant.understanding import Query
from kb.model import Provision
from kb.vietnamese import folded_syllables

#: Kinds of documents, and how they are shortened.
_KINDS = {
    "quyet dinh": "quyet dinh", "qd": "quyet dinh", "nghi dinh": "nghi dinh", "nd": "nghi dinh", "nghi quyet": "nghi quyet",
    "nq": "nghi quyet", "ke hoach": "ke hoach", "kh": "ke hoach", "ket luan": "ket luan", "kl": "ket luan", "cong van": "cong van",
    "cv": "cong van", "chi thi": "chi thi", "ct": "chi thi", "thong tu": "thong tu", "tt": "thong tu",
}  # fmt: skip
_NAMED = re.compile(rf"\b({'|'.join(_KINDS)})(?: so)? 0*(\d{{2,4}})\b")
#: Who speaks of several numbers may speak of those of other documents.
_ONE = 1


def misnumbered(query: Query, provisions: Sequence[Provision]) -> Ruling | None:
    """``FAILS`` where no source names the only document of the claim, and the first one of that kind whose number is nearly the same."""
    said = set(_numbers(" ".join(query.plain)))
    if len(said) != _ONE:
        return None
    kind, number = next(iter(said))
    told = [set(_numbers(" ".join(folded_syllables(f"{p.text} {_called(p)}")))) for p in provisions]
    if any((kind, number) in numbers for numbers in told) or number in {n for p in provisions for n in _digits(p.document)}:
        return None
    return Ruling.FAILS if any(k == kind and _taken_for(number, n) for k, n in told[0]) else None


def _numbers(plain: str) -> list[tuple[str, str]]:
    """The kinds and numbers of the documents that a text names.

    >>> _numbers("theo qd 236 va nghi quyet so 22 nq tu")
    [('quyet dinh', '236'), ('nghi quyet', '22')]
    """
    return [(_KINDS[kind], number) for kind, number in _NAMED.findall(plain)]


def _called(provision: Provision) -> str:
    return " ".join(provision.heading)


def _digits(document: str) -> list[str]:
    return [d.lstrip("0") for d in re.findall(r"^\d+", document)]


def _taken_for(one: str, other: str) -> bool:
    """Whether a number is another one with its digits in another order, or one digit changed.

    >>> _taken_for("236", "263"), _taken_for("38", "33"), _taken_for("27", "38")
    (True, True, False)
    """
    if len(one) != len(other) or one == other:
        return False
    return sorted(one) == sorted(other) or sum(a != b for a, b in zip(one, other, strict=True)) == 1
