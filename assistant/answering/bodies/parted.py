"""Bodies from which the work on one subject went its own way ("lý lịch tư pháp trước ở Sở Tư pháp, nay cơ quan nào?")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.answering.bodies.meant import OF_PROVINCE, offered
from assistant.answering.bodies.moved_fields import DEPARTMENT
from assistant.answering.bodies.moves import Moves, denied_bodies
from assistant.understanding import Query
from assistant.understanding.when import speaks_of_today
from kb.corpus import Corpus
from kb.model import Agency
from kb.vietnamese import folded_syllables

_TASK = "task"
CENTRE, PROVINCE = "trung-uong", "tinh"
#: Asks which body, of whatever kind.
_WHICH = re.compile(
    r"\b(?:bo|so|co quan|don vi|nganh|ben|noi|cap|cho|(?<!van )(?<!tai )ban) nao\b|\bai\b|\b(?:ve|sang|cho|o|hoi|ra|den|toi|len) dau\b"
)
#: A ministry is asked for, or one of the two levels; "sở nào" is one of the province.
_CENTRE = re.compile(r"\bbo nao\b|\b(?:o|tren|cap|duoi|tai) (?:trung uong|tw)\b|\bca nuoc\b")
_PROVINCE = re.compile(r"\b(?:so|(?<!van )(?<!tai )ban) nao\b|\b(?:o|tren|cap|cua|tai|trong) tinh\b|\bcong an tinh\b")
#: Tells that something moved.
_MOVED = re.compile(
    r"\b(?:chuyen(?! (?:mon|de|nganh|doi))|roi(?= (?:nganh|khoi|so|bo|tay))|tiep nhan|nhan|ban giao|giao lai|truoc(?! ngay))\b"
)
#: Asks where something went, and not to whom something is sent.
_WHERE_TO = re.compile(
    r"\b(?:chuyen|ve|sang|thuoc|vao|o|cua)(?: (?:qua|cho|toi|ve|sang))? (?:so|bo|ban|co quan|don vi|cap|nganh|ben) nao\b"
)
#: When or for how much something is done is asked, and not by whom.
_SCHEDULE = re.compile(
    r"\b(?:(?<!ly )lich(?! su\b)|(?:ngay|diem|ket qua) thi|gio (?:lam viec|mo cua|thi)|le phi|phi (?:thi|cap|doi|lam)|hoc phi)\b"
)


class Parted:
    """Finds them."""

    def __init__(self, corpus: Corpus, moves: Moves) -> None:
        self._corpus, self._moves = corpus, moves
        self._given = {o for p in corpus.provisions for n in p.norms for o in n.objects}

    def bodies(self, query: Query, named: Sequence[Agency]) -> list[Agency]:
        """The bodies that had a subject which moved by itself, where it is asked who has it today; none where a document of ours
        gives it to a body that the question does not name as one of these."""
        plain, named = " ".join(query.plain), self._still_meant(query, named)
        if (
            query.has("yesno")
            or _SCHEDULE.search(plain)
            or not (query.has("who", "succession") or offered(query) or _WHICH.search(plain))
        ):
            return []
        parted = [a for level in self._levels(plain) for a in self._moves.apart(query, level)] or self._of_named(query, named)
        parted = parted or self._of_level(query)
        moved = {c for a in parted for s in a.successors if not s.inferred for c in s.concepts}
        today = speaks_of_today(query.marked)
        if offered(query):
            return [] if not today or self._given & set(query.ids("concept")) & moved else parted
        own = self._only_of(query, named, parted)
        given = bool(self._given & set(query.ids("concept")))
        timely = today or any(year for _, _, year in query.dates) or _MOVED.search(plain)
        if not parted or not own or (given and not timely):  # of what no document gives anybody only the move is known
            return []
        told = {a.id for a in named} & {a.id for a in parted}
        return parted if told or not given else []

    def _still_meant(self, query: Query, named: Sequence[Agency]) -> Sequence[Agency]:
        """The bodies of a question; none where only the one before named them and this one speaks of a field that they never had."""
        own = {m.id for m in query.mentions if m.kind == "concept" and m.start >= 0 and self._corpus.concepts[m.id].kind == _TASK}
        carried = all(m.start < 0 for m in query.mentions if m.kind == "agency")
        theirs = any(own & set(s.concepts) for a in named for s in a.successors)
        return () if own and carried and not theirs else named

    def _of_named(self, query: Query, named: Sequence[Agency]) -> list[Agency]:
        """The bodies named that ended and left a task of the question to another than the rest, be it only by what that one looks after."""
        went = _WHERE_TO.search(" ".join(query.plain)) is not None
        tasks = {c for c in query.ids("concept") if went and self._corpus.concepts[c].kind == _TASK}
        gone = (a for a in named if a.to is not None and a.to < query.as_of)
        return [a for a in gone if any(tasks & set(s.concepts) for s in a.successors)]

    def _of_level(self, query: Query) -> list[Agency]:
        """The bodies of an ended level that the question speaks of, which left one of its tasks to another level; where a department is
        asked for none did ("quan ly" may be read as a word of a level)."""
        if DEPARTMENT.search(" ".join(query.plain)):
            return []
        tasks = {c for c in query.ids("concept") if self._corpus.concepts[c].kind == _TASK}
        ended = (a for a in self._corpus.agencies.values() if a.group and a.level in query.levels and a.to and a.to < query.as_of)
        return [a for a in ended if any(tasks & set(s.concepts) for s in a.successors)]

    def _levels(self, plain: str) -> Iterator[str]:
        if _CENTRE.search(plain):
            yield CENTRE
        if _PROVINCE.search(plain) or not _CENTRE.search(plain):
            yield PROVINCE

    def _only_of(self, query: Query, named: Sequence[Agency], parted: Sequence[Agency]) -> bool:
        """Whether a question names no body beside those that had the subject, those that it denies, and the province itself."""
        province = {m.id for m in query.mentions if m.kind == "agency" and set(folded_syllables(m.words)) <= OF_PROVINCE}
        return {a.id for a in named} <= {a.id for a in parted} | province | denied_bodies(query)
