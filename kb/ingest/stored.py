"""What the library hands out: frozen records."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Quote:
    """Official wording: a slice of the stored text, with the page on which it begins and the file it comes from.

    ``changed``: the file does not say what our restatement was written from; ``conflicts``: where the two disagree.
    """

    document: str
    ref: str
    text: str
    page: int
    pages: int
    file: str
    changed: bool = False
    conflicts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Stored:
    """A version of a document in the library. ``known`` says whether the corpus has restated it."""

    number: str
    version: int
    title: str
    issued: str
    file: str
    sha256: str
    pages: int
    provisions: int
    known: bool


@dataclass(frozen=True, slots=True)
class StoredProvision:
    """A provision of a stored file."""

    ref: str
    kind: str
    text: str
    page: int
    heading: tuple[str, ...]
