"""The façade: ask, check, duties, search, documents, quiz, official files. Command line, web and API call nothing else."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from threading import BoundedSemaphore
from typing import TYPE_CHECKING, Any, Literal

from assistant import wording
from assistant.answer import Answer
from assistant.answering.answerer import Answerer
from assistant.answering.claims import Weighed
from assistant.answering.documents.headers import Papers
from assistant.answering.refusing.trust import Judged
from assistant.answering.refusing.unread import Related, Unread
from assistant.answering.sources.evidence import Evidence
from assistant.answering.sources.lessons import examples, known
from assistant.eligibility_service import EligibilityService
from assistant.export import save_feedback
from assistant.library_service import LibraryService
from assistant.storage import HERE, Storage
from assistant.understanding import Reader
from assistant.understanding.small_talk import asks_nothing
from kb.audit import Finding, audit
from kb.corpus import CORPUS_DIR, Corpus, data_dir, load
from kb.errors import KnowledgeError
from kb.intents import Intents, Key
from kb.library import Library
from kb.model import Citation, Document, Provision
from kb.search import Hit, SearchIndex, Unit
from kb.unread import UNREAD, with_accepted
from kb.vietnamese import fold, folded_syllables, normalise
from kb.wordings import Wording, Wordings
from rules.responsibility import Responsibility

if TYPE_CHECKING:
    from assistant.phrasing import Phraser
    from assistant.quiz import Quiz, QuizMaker

#: Characters that a question may have.
LONGEST_QUESTION = 20_000
_READ = 6_000
#: Answers that are worked out at once. They compete for Python's lock: twenty at once cost twice the processor's time of twenty one
#: by one. Two, so that one which waits for a server (vectors, library) doesn't hold up all others.
_AT_ONCE = 2


#: ``UNREAD`` and ``KnowledgeError`` belong to others: those who know only the façade meet them here.
__all__ = ["LONGEST_QUESTION", "UNREAD", "Found", "Kept", "KnowledgeError", "Service", "units"]

#: Ratings stay in a file on this machine; or go into the office's audit with the account, with or without question and note.
Kept = Literal["here", "office", "office-without-text"]


@dataclass(frozen=True)
class Found:
    """A provision that search found, and why."""

    citation: Citation
    heading: tuple[str, ...]
    score: float
    words: tuple[str, ...]
    shares: dict[str, float]
    in_force_from: date | None = None
    in_force_to: date | None = None

    def in_force(self, on: date) -> bool:
        """Whether the version that was found applies on a day."""
        return (self.in_force_from is None or self.in_force_from <= on) and (self.in_force_to is None or on <= self.in_force_to)


class Service(EligibilityService, LibraryService):
    """Everything that the assistant can do, over one corpus. Safe to use from several threads."""

    def __init__(self, folder: Path = CORPUS_DIR, storage: Storage = HERE) -> None:
        self._storage = storage
        self._turn = BoundedSemaphore(_AT_ONCE)
        self.library = Library(address=storage.library)
        self.wordings = Wordings(self.library)
        self.corpus: Corpus = with_accepted(load(folder), self.library)
        self._unread = Unread(self.corpus, self.library, self.wordings, self._shelf_index)

    def _shelf_index(self, shelf: Corpus) -> SearchIndex:
        return SearchIndex.open(self.library.folder / "index", units(shelf), milvus=self._storage.vectors("files"))

    @cached_property
    def index(self) -> SearchIndex:
        """The search index over all provisions; built on first use, then kept on disk."""
        return SearchIndex.open(data_dir() / "index", units(self.corpus), milvus=self._storage.vectors("corpus"))

    @cached_property
    def reader(self) -> Reader:
        """Understands questions."""
        return Reader(self.corpus)

    @cached_property
    def responsibility(self) -> Responsibility:
        """Who holds a task, by the rule engine."""
        return Responsibility(self.corpus)

    @cached_property
    def intents(self) -> Intents:
        """Which provision a question asks for, learnt from known questions: as shipped, or on first use and then kept on disk."""
        lessons = (lambda: examples(self.corpus, self.reader), lambda: known(self.corpus, self.reader))
        return Intents.open(data_dir() / "intents", self.corpus.digest, *lessons)

    @cached_property
    def evidence(self) -> Evidence:
        """Weighs provisions for a question."""
        return Evidence(self.corpus, self.index, self.reader, self.intents)

    @cached_property
    def _answerer(self) -> Answerer:
        return Answerer(self.corpus, self.evidence, self.responsibility, self, self.wordings)

    def considered(self, question: str, history: Sequence[str], on: date) -> list[tuple[Key, dict[str, float]]]:
        """Provisions that may be sources beside the first one, with what they are judged by, to learn it."""
        return self._answerer.considered(self.reader.read(question, history, on))

    def judged(self, question: str, history: Sequence[str], on: date) -> Judged | None:
        """What it is judged by whether a question can be answered, to learn it; None where that is plain or needs no search."""
        return self._answerer.judged(self.reader.read(question, history, on))

    def weighed_unsaid(self, question: str, history: Sequence[str], on: date) -> Judged | None:
        """What it is judged by whether the sources leave a yes/no question open, to learn it; None where they can't."""
        return self._answerer.weighed_unsaid(self.reader.read(question, history, on))

    def worded(self, question: str) -> tuple[list[str], dict[str, float]]:
        """The words and the features by which it is judged whether a question wants a verdict, to learn the weights."""
        return self.reader.worded(question)

    def weighed(self, question: str, history: Sequence[str], on: date) -> Weighed | None:
        """What the verdict on a claim is weighed by, to learn the weights; None for kinds that need no search."""
        return self._answerer.weighed(self.reader.read(question, history, on))

    def ask(self, question: str, history: Sequence[str] = (), as_of: date | None = None, id_: str | None = None) -> Answer:
        """Answers a question; bad input gives an answer with status ``error`` and a Vietnamese message, never an exception."""
        on = as_of or date.today()
        if problem := _problem(question, history):
            return Answer(id=id_, question=question[:LONGEST_QUESTION], as_of=on, status="error", answer=problem)
        past = [h[-_READ:] for i, h in enumerate(history) if not (_problem(h, history[:i]) or asks_nothing(h))]
        with self._turn:
            read = _readable(question), past[-3:], on
            query, premise = self.reader.read(*read), self.reader.premise(*read)
            answer = self._unread.joined(query, self._answerer.answer(query, premise))
        return answer.model_copy(update={"id": id_, "question": question})

    @cached_property
    def phraser(self) -> Phraser | None:
        """The language model that rewords answers; None unless the office set one up. Raises ``PhrasingError`` for bad settings."""
        from assistant.phrasing import Phraser, Settings

        settings = Settings.read(os.environ)
        return Phraser(settings, self.corpus) if settings else None

    def phrased(self, answer: Answer) -> Answer:
        """An answer as the chat shows it: reworded where that is set up and faithful, otherwise the very same."""
        return self.phraser.phrase(answer) if self.phraser else answer

    @cached_property
    def _quizzes(self) -> QuizMaker:
        from assistant.quiz import QuizMaker

        return QuizMaker(self.corpus, self.responsibility, self.checker)

    def quiz(self, number: int = 10, seed: int = 1, topic: str | None = None, difficulty: str | None = None) -> Quiz:
        """A quiz whose key the rules compute. Raises ``QuizError`` (Vietnamese) where it can't be made as asked."""
        return self._quizzes.make(number, seed, topic, difficulty)

    @property
    def ratings_kept(self) -> Kept:
        """Where ratings go, for those who tell the person who rates."""
        return "here"

    def rate(self, answer: Answer, good: bool, reason: str = "", note: str = "") -> None:
        """Keeps what a person thinks of an answer. Raises ``OSError`` where it can't be kept."""
        save_feedback(answer, good, reason, note)

    def search(self, text: str, top: int = 10, as_of: date | None = None) -> list[Found]:
        """The provisions nearest to a text, the best first, each in its wording of a day (today), otherwise its latest."""
        on = as_of or date.today()
        found = []
        for hit in self.index.search(normalise(text), top):
            document, _, ref = hit.id.partition("#")
            provision = self.corpus.provision(document, ref, on)
            if provision is not None:
                found.append(self._found(provision, hit))
        found += [self._found(r.provision, r.hit) for r in self._unread_hits(text, top)]
        return sorted(found, key=lambda f: -f.score)[:top]

    def _unread_hits(self, text: str, top: int) -> list[Related]:
        return self._unread.related(self.reader.read(text, (), date.today()), top) if self._unread.documents() else []

    def _found(self, provision: Provision, hit: Hit) -> Found:
        cited, span = self.wordings.citation(provision), (provision.in_force_from, provision.in_force_to)
        return Found(cited, provision.heading, hit.score, hit.why.matched, dict(hit.why.shares), *span)

    def wording(self, document: str, ref: str, on: date | None = None) -> Wording | None:
        """A provision in the official wording (with its page) and in ours, side by side; None where there is no such provision."""
        restated = self.corpus.provision(document, ref, on)
        unread = None if restated else self._unread.provision(document, ref)
        return self.wordings.wording(document, ref, restated) if restated or unread else None

    def documents(self) -> list[Document]:
        """All documents, the newest first; those that only the library has are marked as unread in their ``status``."""
        known = [*self.corpus.documents.values(), *self._unread.documents()]
        return sorted(known, key=lambda d: (d.issued or date.min, d.number), reverse=True)

    def document(self, number: str) -> Document | None:
        """A document by its number in any spelling (``27/2022/nd-cp``), or None."""
        wanted = fold(number)
        return next((d for d in self.documents() if fold(d.number) == wanted), None)

    def life(self, number: str) -> list[str]:
        """What a document does to others and others to it, one Vietnamese sentence each."""
        return Papers(self.corpus).relations(number)

    def audit(self, on: date | None = None, kind: str = "", number: str = "") -> list[Finding]:
        """What is wrong in the corpus and what nobody verified, as of a day; narrowed to a kind or a document where given."""
        return [
            f
            for f in audit(self.corpus, on or date.today())
            if (not kind or f.kind == kind) and (not number or fold(f.where) == fold(number))
        ]

    def duties(self, agency: str = "", criterion: str = "", role: str = "", as_of: date | None = None) -> list[dict[str, Any]]:
        """Who holds which task: rows with body, role, task, deadline, reference; filters take names in any spelling.

        Raises:
            ValueError: a filter names nothing that is known; the message says what is accepted.
        """
        on = as_of or date.today()
        agencies = self._ids("agency", agency, "cơ quan", "Sở Y tế")
        concepts = self.responsibility.below(self._ids("concept", criterion, "tiêu chí, nội dung", "giao thông"))
        acts = self._ids("act", role, "vai trò", "thẩm định")
        rows = []
        for holding in self.responsibility.table(on):
            if (
                (not agencies or holding.bearer in agencies)
                and (not concepts or concepts & set(holding.objects))
                and (not acts or acts & set(holding.acts))
            ):
                rows.append(self._row(holding, on))
        return rows

    def _ids(self, kind: str, name: str, what: str, example: str) -> set[str]:
        if not name:
            return set()
        query = self.reader.read(name, (), date.today())
        found = set(query.ids(kind))
        if not found:
            raise ValueError(
                f"Không nhận ra {what} “{name}”. Hãy viết tên hoặc viết tắt quen dùng, có dấu hay không đều được. Ví dụ: “{example}”."
            )
        return found

    def _row(self, holding: Any, on: date) -> dict[str, Any]:
        today = self.responsibility.today(holding.bearer, holding.objects, on)
        return {
            "agency": self.corpus.agencies[holding.bearer].name,
            "role": wording.listed(self.corpus.acts[a].name for a in holding.acts),
            "task": holding.norm.task,
            "deadline": holding.norm.deadline or None,
            "document": holding.provision.document,
            "ref": holding.provision.ref,
            "today": [{"id": s.id, "name": self.corpus.agencies[s.id].name, "from": s.from_.isoformat()} for s in today],
        }


def units(corpus: Corpus) -> list[Unit]:
    """What is indexed: every provision once, in its latest version with its headings; its older versions, and how people ask for it."""
    return [
        Unit(
            id=f"{document}#{ref}",
            title=" ".join([corpus.documents[document].title if len(p.heading) == 0 else "", *p.heading]).strip(),
            text=p.text,
            extra=(*corpus.asks.get((document, ref), ()), *dict.fromkeys(v.text for v in older if v.text != p.text)),
        )
        for (document, ref), (*older, p) in corpus.by_ref.items()
    ]


def _problem(question: str, history: Sequence[str] = ()) -> str | None:
    if len(question) > LONGEST_QUESTION:
        return wording.TOO_LONG.format(length=len(question), limit=LONGEST_QUESTION)
    of_another = history and any(c.isdecimal() for c in question)  # the question before, of another year or number
    if not (of_another or any(any(c.isalpha() for c in w) for w in folded_syllables(question[:_READ]))):
        return wording.NOTHING_ASKED
    return None


def _readable(question: str) -> str:
    """The end of a very long question: what people ask for comes last."""
    text = normalise(question)
    return text if len(text) <= _READ else text[-_READ:]
