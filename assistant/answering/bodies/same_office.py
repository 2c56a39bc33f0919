"""Follow-ups whether another field is with the office that was told before ("hộ tịch thì phòng ấy luôn à?", "y tế cùng chỗ đó không?")."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from assistant.answering.bodies.fields import FRAME, Fields
from assistant.answering.composer import Composer, Draft
from assistant.understanding import Query
from kb.corpus import Corpus

_PLACE = r"(?:phong|so|van phong|cho|noi|ben|co quan|don vi)"
_ROOM, _COMMUNE = re.compile(r"\b(?:van )?phong (?:ay|do|day|nay|kia|khac)\b"), "xa"
#: Points to the office that was told, or holds the field against another one that was spoken of.
_THERE = re.compile(
    rf"\b{_PLACE} (?:ay|do|day|nay|kia)\b|\b(?:o|ve|thuoc|nam) (?:do|day|day luon)\b"
    rf"|\b(?:cung|chung)(?: mot)? {_PLACE}(?: (?:voi|ay|do|day))?\b|\bhay (?:la )?{_PLACE} khac\b"
)
#: It is said not to be that one; another one is only offered beside it.
_DENIED = re.compile(r"\b(?:khong|chang|dau)(?: (?:phai|thuoc|o|ve|nam))+\b|\b(?:phong|so|noi|cho|ben) khac\b(?! khong)")
_OTHER = re.compile(r"\bhay (?:la )?(?:\w+ ){0,2}?(?:phong|so|noi|cho|ben|van phong)(?: \w+)? (?:khac|nao)\b")

_NOT_IT = re.compile(r"\b(?:khong|chang|dau|chua) (?:phai|la|thuoc)\b|\bchu khong\b")


class SameOffice:
    """Judges them; ``drafted`` answers the questions before."""

    def __init__(
        self, corpus: Corpus, fields: Fields, composer: Composer, drafted: Callable[[Query], tuple[Query, Draft]]
    ) -> None:
        self._corpus, self._fields, self._composer, self._drafted = corpus, fields, composer, drafted

    def answer(self, query: Query) -> Draft | None:
        """The office that has the field, with the verdict whether it is the one told before; None where none was, or more is asked."""
        if named := self._guessed(query):
            return named
        plain = " ".join(query.plain)
        own = any(m.kind == "agency" and m.start >= 0 for m in query.mentions)
        asks = query.has("yesno") or _OTHER.search(plain) is not None
        if query.before is None or own or query.documents or query.dated or not (asks and _THERE.search(plain)):
            return None
        rooms = _ROOM.search(plain) is not None
        told = self._told(query.before, rooms) or (self._told(query.before.before, rooms) if query.before.before else set())
        levels = {self._corpus.agencies[a].level for a in told}
        if len(levels) != 1 or not (draft := self._fields.having(query, *levels)):
            return None
        same = {a for a, _ in draft.others} & told
        denied = _DENIED.search(plain) is not None and not _OTHER.search(plain)
        if not same or len(told) == 1:  # of several nobody knows which one is meant
            draft.decide("yes" if bool(same) != denied else "no")
        return draft

    def _guessed(self, query: Query) -> Draft | None:
        """The verdict on a follow-up that only names an office, after it was asked which one has a field ("phòng kinh tế à?")."""
        named = {m.id for m in query.mentions if m.kind == "agency" and m.start >= 0}
        words = {w for m in query.mentions if m.start >= 0 and m.kind == "agency" for w in query.plain[m.start : m.end]}
        more = set(query.plain) - words - query.filling(self._corpus.phrases.stopwords)
        if query.before is None or not query.has("yesno") or not named or not named <= self._fields.bodies or more:
            return None
        if _NOT_IT.search(" ".join(query.plain)):
            return None
        if not (told := self._told(query.before, rooms=False)):
            return None
        read, draft = self._drafted(query.before)
        draft = replace(draft, lines=[*draft.lines])
        draft.decide("yes" if named <= told else "no")
        return draft if not read.has("yesno") and len(told) == 1 else None

    def _told(self, query: Query, rooms: bool) -> set[str]:
        """The offices, ``rooms`` of a commune or not, that a question was answered by, where the frame decree told them or it was asked
        what became of a body."""
        read, draft = self._drafted(query)
        framed = read.has("succession") or any(p.document == FRAME for p in draft.provisions)
        holders = self._composer.holders(draft) if framed else ()
        bodies = {t.id for h in holders for t in h.today} or {h.id for h in holders}
        return {b for b in bodies & self._fields.bodies if not rooms or self._corpus.agencies[b].level == _COMMUNE}
