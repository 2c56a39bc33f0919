"""What a question asks: the one object between text and answer. Nobody parses the text a second time."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum, auto
from functools import lru_cache

from assistant.understanding.when import Side
from kb.vietnamese import has_marks, strip_marks

#: What is asked the amount of: "bao nhiêu tiền", "mấy vùng", "bao lâu".
_MEASURED = re.compile(r"\b(?:bao nhieu|bao|may) (?!nhieu\b)(\w+)")

#: A number of a document with its year; a month is of a date.
_OF_PAPER = re.compile(r"(?<!tháng )(?<!thang )(?<![\d/])\d{1,4}/20\d\d(?!\d)")


@dataclass(frozen=True)
class Mention:
    """Something of the corpus named in the question, at words ``start`` to ``end`` (end not included); ``name`` in full."""

    kind: str
    id: str
    start: int
    end: int
    words: str
    name: str = ""


def ids_of(mentions: Iterable[Mention], kind: str) -> tuple[str, ...]:
    """Ids of the mentions of a kind, in order, each once."""
    return tuple(dict.fromkeys(m.id for m in mentions if m.kind == kind))


@lru_cache(maxsize=4)
def _without_marks(words: frozenset[str]) -> frozenset[str]:
    return frozenset(map(strip_marks, words))


class Doubt(Enum):
    """How a question doubts a statement: it calls it false, or denies it by asking."""

    CALLED_FALSE = auto()
    DENIED = auto()


@dataclass(frozen=True)
class Segment:
    """A part of the question that can be answered by itself, as a range of its words; the first ``context`` words belong to all parts."""

    start: int
    end: int
    text: str
    kinds: frozenset[str] = frozenset()
    context: int = 0


@dataclass(frozen=True)
class Query:
    """A question as understood.

    Attributes:
        text: what is searched: the repaired question, without noise; for a follow-up with what it inherits.
        plain: its syllables without marks; ``marked``: as typed, in lower case (same number).
        kinds: what kinds of answer it wants (ids of ``phrases.yaml``); several may hold.
        segments: its parts; at least one. ``clauses``: the smallest pieces that may speak of something by themselves.
        parts: the parts of the plan that it names.
        sections: references of the sections of the plan that it names by their title.
        dated: the question says itself which day it holds for; ``side``: before or after a change that it speaks of.
        inherited: words taken over from earlier questions, for "how it was read".
        strangers: bodies that it names and that no document gives a task.
        pointer: words that point to something said before ("sở ấy", "văn bản đó").
        dangling: the same, where nothing was said before and nothing else is named.
        doubted: how it doubts what is read here.
        anchors: what the question before rests on (document number and reference), where this one points back to that.
        rests: those of them that it is on for certain.
        near: the section of the plan that answered the question before, where this one turns to another thing.
        within: the document beside the plan that answered the question before, where this one names none; ``within_named``: that named it.
        before: the question before it, of the same person.
        leaning: the same question read as a follow-up, where it can also be read alone.
        instead_of: the question before it, where it asks just that of another year, level, body, document or thing.
    """

    question: str
    text: str
    plain: tuple[str, ...]
    marked: tuple[str, ...]
    as_of: date
    kinds: frozenset[str] = frozenset()
    mentions: tuple[Mention, ...] = ()
    segments: tuple[Segment, ...] = ()
    clauses: tuple[Segment, ...] = ()
    documents: tuple[str, ...] = ()
    refs: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    numbers: tuple[float, ...] = ()
    dates: tuple[tuple[int, int, int | None], ...] = ()
    years: tuple[int, ...] = ()
    levels: frozenset[str] = frozenset()
    grades: frozenset[str] = frozenset()
    content: frozenset[str] = frozenset()
    absolutes: bool = False
    details: tuple[str, ...] = ()
    strangers: tuple[str, ...] = ()
    names: bool = False
    options: bool = False
    foreign: tuple[str, ...] = ()
    districts: tuple[str, ...] = ()
    inherited: str = ""
    dated: bool = False
    side: Side = ""
    before: Query | None = None
    leaning: Query | None = None
    instead_of: Query | None = None
    dangling: str = ""
    pointer: str = ""
    doubted: Doubt | None = None
    anchors: tuple[tuple[str, str], ...] = ()
    rests: tuple[tuple[str, str], ...] = ()
    near: str = ""
    within: str = ""
    within_named: bool = False

    def part(self, segment: Segment) -> Query:
        """The question narrowed to one of its parts: its words, mentions, subject and what it wants."""
        shared = range(segment.context)
        words = [i for i in (*shared, *range(segment.start, segment.end)) if i < len(self.plain)]
        inside = [m for m in self.mentions if m.start >= 0 and m.start in words]
        if not any(m.kind == "concept" for m in inside):
            inside += [m for m in self.mentions if m.kind == "concept" and m.start < segment.start]
        if "who" not in segment.kinds and not any(m.kind == "agency" for m in inside):
            inside += [m for m in self.mentions if m.kind == "agency" and m.start < segment.start][-1:]
        marked = [self.marked[i] for i in words]
        named = dict.fromkeys(m.name for m in inside if m.name)
        plain = tuple(self.plain[i] for i in words)
        if not self.content & set(plain):  # it only points back: what was asked before is its subject
            marked += self.inherited.split()
            plain += tuple(map(strip_marks, self.inherited.split()))
        return replace(
            self,
            text=" ".join([*marked, *named]),
            plain=plain,
            marked=tuple(marked),
            mentions=tuple(inside),
            segments=(),
            clauses=(),
            kinds=segment.kinds or self.kinds - {k for s in self.segments for k in s.kinds},
            content=self.content & set(plain),
        )

    @property
    def own_years(self) -> tuple[int, ...]:
        """The years that it names otherwise than in the number of a document ("năm 2023", not "Nghị định 27/2022")."""
        besides = _OF_PAPER.sub(" ", self.question)
        return tuple(y for y in self.years if str(y) in besides or str(y) not in self.question)

    @property
    def carried(self) -> tuple[str, ...]:
        """The inherited words that the question does not hold itself, without marks."""
        return tuple(w for w in map(strip_marks, self.inherited.split()) if w not in self.plain)

    @property
    def taken_over(self) -> tuple[str, ...]:
        """What it is about by earlier questions, as people read it: things and bodies as typed with marks, otherwise by their names;
        where there are none the documents, or else the question that it leans on or that it stands for."""
        before = [m for m in self.mentions if m.start < 0 and m.kind in ("agency", "concept")]
        named = [m.words if has_marks(m.words) else m.name or m.words for m in before]
        papers = [d for d in self.documents if self.before and d in self.before.documents and d not in self.question]
        whole = self.inherited if self.instead_of or self.before is None else self.before.question
        return tuple(dict.fromkeys(named or papers or [whole]))

    @property
    def bare(self) -> bool:
        """Whether a follow-up names nothing itself: it asks something else of what was asked before ("bao giờ?", "số mấy?")."""
        named = any(m.start >= 0 and m.kind != "denied" for m in self.mentions) or self.refs or self.pointer
        asked = set(_MEASURED.findall(" ".join(self.plain)))
        own = self.content - asked - set(map(strip_marks, self.inherited.split()))
        return self.before is not None and bool(self.inherited) and not named and not own

    @property
    def whole(self) -> Query:
        """A bare follow-up worded together with the question before it; any other question itself."""
        if self.before is None or not self.bare:
            return self
        before = self.before.whole
        return replace(self, plain=(*before.plain, *self.plain), marked=(*before.marked, *self.marked))

    def filling(self, stopwords: frozenset[str]) -> frozenset[str]:
        """The syllables that only fill it; one typed with marks must be a stopword itself ("vàng" is not "vâng")."""
        typed, plain = zip(self.plain, self.marked, strict=True), _without_marks(stopwords)
        return frozenset(w for w, m in typed if (m in stopwords if m != w else w in plain))

    def ids(self, kind: str) -> tuple[str, ...]:
        """Ids of the mentions of a kind (agency, concept, act), in order, each once."""
        return ids_of(self.mentions, kind)

    def has(self, *kinds: str) -> bool:
        """Whether the question wants any of these kinds of answer."""
        return bool(self.kinds & set(kinds))
