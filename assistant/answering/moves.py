"""Claims on what became of a body: "all of it went to Y", "the work on X is with Y now"; judged by its successors and their subjects."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.understanding import Query
from kb.corpus import Corpus
from kb.model import Agency, Succession
from rules.responsibility import Responsibility

_MOVED = re.compile(
    r"\b(?:chuyen|nhap|sap nhap|hop nhat|gop|sang|ve|thanh|giao|ban giao|tiep nhan|nhan|ke thua|thay|nay (?:la|do|thuoc)|gio (?:la|do|cung|thuoc))\b"
)
_ALL = re.compile(r"\b(?:het|toan bo|tat ca|hoan toan|tron|nguyen ven|moi viec|ca)\b")
#: Concepts that name a subject; others stand for documents or programmes.
_SUBJECTS = ("criterion", "indicator", "task")


@dataclass(frozen=True)
class Move:
    """A claimed move: the body that ended, whether the claim holds, and the subject it is about."""

    gone: Agency
    true: bool
    subjects: tuple[str, ...] = ()


class Moves:
    """Judges claims on successions."""

    def __init__(self, corpus: Corpus, responsibility: Responsibility) -> None:
        self._corpus, self._responsibility = corpus, responsibility

    def claimed(self, query: Query) -> Move | None:
        """The move that a question claims; None where it claims none."""
        named = [self._corpus.agencies[a] for a in query.ids("agency")]
        gone = [a for a in named if a.successors and a.to is not None and a.to < query.as_of]
        heirs = {a.id for a in named if a not in gone}
        plain = " ".join(query.plain)
        if not query.has("yesno") or len(gone) != 1 or not heirs or not _MOVED.search(plain):
            return None
        subjects = tuple(c for c in query.ids("concept") if self._corpus.concepts[c].kind in _SUBJECTS)
        taken = self._taken(gone[0], subjects, query)
        bodies = {s.id for s in taken}
        whole = not subjects and _ALL.search(plain) is not None
        return Move(gone[0], bool(bodies) and heirs <= bodies and (not whole or bodies <= heirs), subjects)

    def _taken(self, gone: Agency, subjects: tuple[str, ...], query: Query) -> tuple[Succession, ...]:
        return self._responsibility.successors([gone.id], subjects, query.as_of).today.get(gone.id, ())
