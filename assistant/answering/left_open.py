"""Several things asked in one question: what the answer to the whole leaves open is asked once more, as a follow-up of what stands before it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from assistant import wording
from assistant.answering.asked_forms import PAPERS, asked_forms
from assistant.answering.bodies.ended import end_asked
from assistant.answering.composer import Draft
from assistant.answering.sources.bags import words_of
from assistant.answering.sources.evidence import Evidence
from assistant.answering.sources.one_question import ASKING
from assistant.understanding import Query
from kb.model import Provision
from kb.vietnamese import fold, folded_syllables

#: A clause that begins so goes on with the one before it, in the same breath.
_ON = re.compile(r"(?:và|va|còn|với|voi|rồi|roi|kèm|lẫn|hay|vs)\s", re.IGNORECASE)
#: How a clause ends that asks whether something is so.
_WHETHER = re.compile(r"\b(?:co|duoc|phai|con)\b.* (?:khong|ko|chua)$")
#: Where else it stands is asked.
_ELSEWHERE = re.compile(r"\bcon (?:cho|muc|diem|gach|doan|noi|phan|cau) nao\b|\b(?:cho|muc|diem|noi) nao (?:khac|nua)\b")
#: A clause that begins so is on the body or document that the one before asks for, or is told by.
_PAPER = r"(?:nghi dinh|nghi quyet|quyet dinh|thong tu|van ban|cong van|chi thi|luat)"
_POINTS = re.compile(
    rf"^(?:(?:va|con|roi|thi|the) )*(?:(?:so|co quan|don vi|chuong trinh|{_PAPER}) (?:ay|do|day|nay|kia)\b"
    rf"|(?:ai|(?:ong|vi|nguoi) nao) (?:la nguoi )?(?:da )?ky(?: ban hanh)? {_PAPER} (?:ay|do|day|nay|kia)\b)"
)
#: Who signed a document that was spoken of is a thing of its own, though it names nothing.
_SIGNS = re.compile(r"\bai (?:la nguoi )?(?:da )?ky\b|\b(?:do )?ai ban hanh\b")
#: So many words before a question mark tell the clause that it ends.
_LAST = 3
_FEWEST = 2
#: More of them is a list; what it asks of each thing is told elsewhere.
_MOST = 4
#: The share of what a part says by itself, by how much its words tell, that a text holds which tells what the part asks.
_HELD = 0.8
#: So much more of it must the answer to the part hold.
_GAIN = 0.2
#: Sources of a part beside those of the whole.
_SOURCES = 2

Pair = tuple[str, str]
_Said = TypeVar("_Said")


@dataclass(frozen=True)
class _Part:
    """What one of several things is asked by: its clauses as typed, and the telling words and neighbours that stand in it alone."""

    text: str
    plain: str
    own: frozenset[str]
    pairs: frozenset[Pair]


@dataclass(frozen=True)
class _Told:
    """A text that an answer holds or rests on, and the words by which it can be known."""

    plain: str
    words: frozenset[str]
    pairs: frozenset[Pair]


class LeftOpen:
    """Answers the parts of a question that what is told of the whole leaves open.

    Args:
        evidence: reads each part as a follow-up, and knows what may answer it.
        drafted: the answer to one of them.
    """

    def __init__(self, evidence: Evidence, drafted: Callable[[Query], Draft]) -> None:
        self._evidence, self._drafted = evidence, drafted
        self._corpus, self._bags, self._reader = evidence.corpus, evidence.bags, evidence.reader
        self._read: dict[int, _Told] = {}

    def completed(self, query: Query, draft: Draft) -> Draft:
        """What is told of a question, with the answers to those of its parts that ask for something which is not told."""
        if draft.status != "answered" or draft.whole_list or query.doubted or len(query.clauses) < _FEWEST:
            return draft
        ended = [p for p in end_asked(query, self._corpus) if p not in draft.provisions]
        draft.lines += [f"- {wording.quoted(p)}" for p in ended]
        draft.cite(*ended)
        parts = self._parts(query)
        if not _FEWEST <= len(parts) <= _MOST:
            return draft
        before = _earlier(query)
        for i, part in enumerate(parts):
            said = " ".join(draft.lines)
            shown = [p for p in draft.provisions if p.text.strip() in said]
            held = self._held(part, [*self._texts(shown), *map(_line, draft.lines)])
            if held < _HELD or (i and _POINTS.match(part.plain)):
                read = self._reader.read(part.text, (*before, *(p.text for p in parts[:i])), query.as_of)
                self._add(draft, part, read, held)
        return draft

    def _add(self, draft: Draft, part: _Part, read: Query, held: float) -> None:
        """Tells the answer to a part, where it is one and tells more of what the part asks than is told already."""
        said = " ".join(draft.lines)
        open_ = _ELSEWHERE.search(part.plain) or _POINTS.match(part.plain)
        if not (open_ or self._telling_more(part, self._evidence.typical(read), said, held)):
            return  # a look at what is asked in such words costs a hundredth of the answer
        more = self._drafted(read)
        elsewhere, points = _ELSEWHERE.search(part.plain) is not None, _POINTS.match(part.plain) is not None
        if more.status != "answered" or (more.verdict and not elsewhere) or not more.provisions or more.moved:
            return
        untold = [p for p in more.provisions if p.text.strip() not in said]
        on_it = untold if points else [p for p in untold if part.own & self._bags.of(p).told] if elsewhere else []
        best = self._telling_more(part, untold, said, held) or on_it
        lines = [line for line in more.lines if line and line not in draft.lines]
        if not lines or not (best or (untold and self._held(part, map(_line, lines)) >= held + _GAIN)):
            return
        sources = (best or untold)[:_SOURCES]
        who = read.has("who") and more.findings is not None and not more.verdict
        few = len(more.provisions) <= _SOURCES and (who or more.findings is None)
        draft.cite(*sources)
        draft.lines += [wording.ASKED_OF.format(question=wording.upper_first(part.text))]
        draft.lines += lines if few else wording.sources(sources)
        if who and more.findings:
            draft.findings = draft.findings.joined(more.findings) if draft.findings else more.findings

    def _telling_more(self, part: _Part, provisions: Iterable[Provision], said: str, held: float) -> list[Provision]:
        """Those of some provisions that are not told yet and hold more of what a part asks than what is told."""
        return [p for p in provisions if p.text.strip() not in said and self._held(part, self._texts([p])) >= held + _GAIN]

    def _parts(self, query: Query) -> list[_Part]:
        """The things that are asked: clauses that ask, each with the settings before it; one that says nothing itself goes with the last."""
        idle = query.filling(self._corpus.phrases.stopwords)
        found: list[tuple[list[str], list[str], bool]] = []
        inner = "?" in query.question.rstrip("? ")
        ends = _asked_ends(self._reader.spelt_out(self._reader.readable(query.question))) if inner else set()
        for c in query.clauses:
            plain = list(query.plain[c.start : c.end])
            said = " ".join(plain)
            asks = any(x.search(said) for x in (ASKING, _WHETHER)) or tuple(plain[-_LAST:]) in ends
            telling = self._telling(query, plain, idle) or (asks and (_POINTS.match(said) or _SIGNS.search(said)) is not None)
            if found and (not found[-1][2] or not telling):
                texts, words, asked = found[-1]
                found[-1] = ([*texts, c.text], [*words, *plain], asked or asks)
            else:
                found.append(([c.text], plain, asks))
        if len(found) >= _FEWEST and not found[-1][2]:
            texts, words, _ = found.pop()
            found[-1] = ([*found[-1][0], *texts], [*found[-1][1], *words], True)
        every = [self._telling(query, words, idle) for _, words, _ in found]
        pairs = [_pairs(words, telling) for (_, words, _), telling in zip(found, every, strict=True)]
        return [
            _Part(_joined(texts), " ".join(words), every[i] - _others(every, i) or every[i], pairs[i] - _others(pairs, i))
            for i, (texts, words, _) in enumerate(found)
        ]

    def _telling(self, query: Query, plain: Sequence[str], idle: frozenset[str]) -> frozenset[str]:
        """The words of a part that say what it is about, not those that ask or name the document."""
        said = PAPERS.sub(" ", ASKING.sub(" ", " ".join(plain))).split()
        named = {w for d in query.documents for w in folded_syllables(d)}
        own = frozenset(w for w in said if (w in query.content or w.isdecimal()) and w not in idle and w not in named)
        return own or _things_named(query, plain)  # "the xa moi lam viec tu hom nao": each word of it alone says nothing

    def _held(self, part: _Part, texts: Iterable[_Told]) -> float:
        """The share of what a part says by itself that the best of some texts holds which tell what it asks."""
        forms = asked_forms(part.plain)
        able = [t for t in texts if all(form(t.plain) for form in forms)]
        said, together = self._bags.weight(part.own), self._weight(part.pairs)
        if not said + together:
            return 1.0
        return max((self._bags.weight(part.own & t.words) + self._weight(part.pairs & t.pairs) for t in able), default=0.0) / (
            said + together
        )

    def _weight(self, pairs: Iterable[Pair]) -> float:
        return sum(self._bags.weight(pair) for pair in pairs) / 2

    def _texts(self, provisions: Iterable[Provision]) -> list[_Told]:
        """Provisions as texts, known also by their headings, the names of the bodies that have their tasks and the ways to ask for them."""
        found = []
        for p in provisions:
            if id(p) not in self._read:
                bag, names = self._bags.of(p), (self._corpus.agencies[n.bearer].name for n in p.norms)
                self._read[id(p)] = _Told(fold(p.text), bag.told | words_of((*p.heading, *names)), bag.pairs)
            found.append(self._read[id(p)])
        return found


def _things_named(query: Query, plain: Sequence[str]) -> frozenset[str]:
    """The words by which a part names things that the question names itself."""
    text = f" {' '.join(plain)} "
    named = (query.plain[m.start : m.end] for m in query.mentions if m.kind == "concept" and m.start >= 0)
    return frozenset(w for words in named if f" {' '.join(words)} " in text for w in words)


def _asked_ends(question: str) -> set[tuple[str, ...]]:
    """The last words of each sentence that stands before a question mark.

    >>> _asked_ends("Huyện còn được xét thi đua? Chỗ nào dặn.")
    {('xet', 'thi', 'dua')}
    """
    return {tuple(folded_syllables(sentence)[-_LAST:]) for sentence in question.split("?")[:-1]}


def _others(every: Sequence[frozenset[_Said]], i: int) -> frozenset[_Said]:
    """What the other parts say."""
    return frozenset().union(*(said for j, said in enumerate(every) if j != i))


def _pairs(words: Sequence[str], telling: frozenset[str]) -> frozenset[Pair]:
    """The neighbours among the words of a part of which one tells something."""
    said = PAPERS.sub(" . ", ASKING.sub(" . ", " ".join(words))).split()
    return frozenset((a, b) for a, b in itertools.pairwise(said) if "." not in (a, b) and telling & {a, b})


def _line(text: str) -> _Told:
    words = folded_syllables(text)
    return _Told(fold(text), frozenset(words), frozenset(itertools.pairwise(words)))


def _joined(clauses: Sequence[str]) -> str:
    """Clauses as one sentence."""
    return clauses[0] + "".join(f"{' ' if _ON.match(c) else ', '}{c}" for c in clauses[1:])


def _earlier(query: Query) -> list[str]:
    """The questions before one, the oldest first."""
    found: list[str] = []
    before = query.before
    while before is not None:
        found.insert(0, before.question)
        before = before.before
    return found
