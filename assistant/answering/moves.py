"""Claims on what became of a body: "all of it went to Y", "the work on X is with Y now"; judged by its successors and their subjects."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from assistant.understanding import Query
from kb.corpus import Corpus
from kb.model import Agency, Succession
from rules.responsibility import Responsibility

#: Words that speak of a move wherever they stand, ...
_MOVED = re.compile(
    r"\b(?:chuyen(?! (?:doi|giao|bien|mon))|(?<!thu )nhap|hop nhat|(?<!dong )gop|ban giao|tiep nhan|ke thua"
    r"|(?:nay|gio)(?: (?:dang|se|da|cung|van|phai|duoc))? (?:la|do|thuoc|cung|lam|lo|giu|quan|quan ly|phu trach|dam nhan|ganh|kiem))\b"
)
#: ... and those that do so only right before the body that took over, or right after it.
_TO = re.compile(r"\b(?:ve|sang|thanh|vao|thay|giao)(?: (?:cho|tay|voi|ben|het))?$")
_TAKES = re.compile(r"^(?:(?:da|se|la noi|moi la noi) )?(?:nhan|thay|ganh|giu)\b")
_ENDED = re.compile(r"\b(?:giai the|cham dut|ngung|ngung hoat dong|het hoat dong|ket thuc|bi bo|da bo|khong con)\b")
#: A merger, which makes one body of two; the work on single subjects may still go to others.
_MERGED = re.compile(r"\b(?:(?<!thu )nhap|hop nhat|(?<!dong )gop)\b")
_ALL = re.compile(r"\b(?:het|toan bo|tat ca|hoan toan|tron|nguyen ven|moi viec|ca|han)\b")
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
        if not query.has("yesno") or len(gone) != 1 or not heirs or not _moved(query, heirs):
            return None
        subjects = tuple(c for c in query.ids("concept") if self._corpus.concepts[c].kind in _SUBJECTS)
        taken = self._taken(gone[0], subjects, query)
        bodies = {s.id for s in taken}
        whole = not subjects and _ALL.search(plain) is not None
        if not subjects and _MERGED.search(plain):
            bodies = {s.id for s in taken if not s.concepts}
            whole = False
        return Move(gone[0], bool(bodies) and heirs <= bodies and (not whole or bodies <= heirs), subjects)

    def ended(self, query: Query, gone: Sequence[Agency]) -> bool | None:
        """Whether a claim that a body came to its end is true, on the day that it tells; None where it claims no such thing."""
        if not query.has("yesno") or len(gone) != 1 or len(query.ids("agency")) != 1 or not _ENDED.search(" ".join(query.plain)):
            return None
        last = gone[0].to
        days = {date(y, m, d) for d, m, y in query.dates if y}
        return last is not None and (not days or bool(days & {last, last + timedelta(days=1)}))

    def _taken(self, gone: Agency, subjects: tuple[str, ...], query: Query) -> tuple[Succession, ...]:
        return self._responsibility.successors([gone.id], subjects, query.as_of).today.get(gone.id, ())


def _moved(query: Query, heirs: Collection[str]) -> bool:
    """Whether a question speaks of a move to some bodies; what only stands in a body's name does not."""
    named = {i for m in query.mentions if m.kind == "agency" for i in range(m.start, m.end)}
    if _MOVED.search(" ".join("," if i in named else w for i, w in enumerate(query.plain))):
        return True
    places = [m for m in query.mentions if m.id in heirs and m.start >= 0]
    return any(_TO.search(" ".join(query.plain[: m.start])) or _TAKES.search(" ".join(query.plain[m.end :])) for m in places)
