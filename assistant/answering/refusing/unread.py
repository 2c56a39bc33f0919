"""What official files say that nobody has read yet: quoted to the letter where the question is about it, never reasoned upon."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from threading import Lock

from assistant import wording
from assistant.answer import Answer
from assistant.understanding import Query
from kb.corpus import Corpus
from kb.library import Library
from kb.model import Citation, Document, Provision
from kb.search import Hit, SearchIndex
from kb.unread import unread_corpus
from kb.vietnamese import fold, folded_syllables
from kb.wordings import Wordings

#: Share of a question's words (two thirds of it) and of how they stand together that a provision must hold to be about it.
RELATED = 0.76
#: How much less than a file the sources of an answer that names no body may hold before they are beside the question.
BESIDE = 0.1
#: How much of what the most telling provision holds of a question another must hold to be quoted beside it.
TELLING = 0.7
MOST_QUOTED, MOST_NAMED = 5, 3
_POOL, _TITLE = 40, 160


@dataclass(frozen=True, slots=True)
class Related:
    """An unread provision that a question is about, with its hit and the share of the question that it holds."""

    provision: Provision
    hit: Hit
    share: float


class Unread:
    """The unread documents of a library beside a corpus; notices by itself when the library changes."""

    def __init__(self, corpus: Corpus, library: Library, wordings: Wordings, indexed: Callable[[Corpus], SearchIndex]) -> None:
        self._corpus, self._library, self._wordings, self._indexed = corpus, library, wordings, indexed
        self._lock = Lock()
        self._stamp: tuple[int, ...] = ()
        self._own: Corpus | None = None
        self._index: SearchIndex | None = None

    def _shelf(self) -> Corpus | None:
        """The unread documents, or None where there are none."""
        with self._lock:
            if (stamp := self._library.stamp()) != self._stamp:
                self._own, self._index, self._stamp = unread_corpus(self._corpus, self._library), None, stamp
            return self._own if self._own and self._own.documents else None

    def documents(self) -> list[Document]:
        """The unread documents."""
        shelf = self._shelf()
        return list(shelf.documents.values()) if shelf else []

    def provision(self, document: str, ref: str) -> Provision | None:
        """An unread provision, as it stands in the file."""
        shelf = self._shelf()
        return shelf.provision(document, ref) if shelf else None

    def related(self, query: Query, top: int) -> list[Related]:
        """The unread provisions that a question is about, the best first; nothing where it speaks of something else."""
        shelf = self._shelf()
        if shelf is None:
            return []
        named = self._named(query, shelf)
        found = []
        for hit in self._search(shelf, query.text, _POOL):
            number, _, ref = hit.id.partition("#")
            provision = shelf.provision(number, ref)
            if provision is None or (named and number not in named):
                continue
            share = _share(query, provision, shelf.documents[number].title[:_TITLE])
            if named or share >= RELATED:
                found.append(Related(provision, hit, share))
        return sorted(found, key=lambda r: (-r.hit.score, r.provision.document, r.provision.ref))[:top]

    def _search(self, shelf: Corpus, text: str, top: int) -> list[Hit]:
        with self._lock:
            if self._index is None:
                self._index = self._indexed(shelf)
            index = self._index
        return index.search(text, top)

    def _named(self, query: Query, shelf: Corpus) -> set[str]:
        """The unread documents that the question names by number."""
        asked = {fold(n) for n in query.documents}
        return {n for n in shelf.documents if fold(n) in asked}

    def joined(self, query: Query, answer: Answer) -> Answer:
        """The answer with what unread files say: in its place where it names such a file or the corpus says nothing."""
        found = self.related(query, _POOL)
        if not found:
            return answer
        shelf = self._shelf()
        if (
            answer.status in ("no_basis", "out_of_scope")
            or (shelf and self._named(query, shelf))
            or self._beside(query, answer, found)
        ):
            return self._quoting(query, self._telling(query, [r.provision for r in found]))
        if answer.status not in ("answered", "partial"):
            return answer
        also = wording.UNREAD_ALSO.format(places="; ".join(wording.place(r.provision) for r in found[:MOST_NAMED]))
        return answer.model_copy(update={"notice": f"{answer.notice} {also}" if answer.notice else also})

    def _beside(self, query: Query, answer: Answer, found: list[Related]) -> bool:
        """Whether the sources of an answer hold little of the question, which an unread file holds."""
        cited = [p for c in answer.citations if (p := self._corpus.provision(c.document, c.ref))]
        shares = [_share(query, p, self._corpus.documents[p.document].title[:_TITLE]) for p in cited]
        return bool(shares) and not answer.agencies and max(shares) + BESIDE < max(r.share for r in found)

    def _telling(self, query: Query, provisions: list[Provision]) -> list[tuple[Provision, Citation]]:
        """What to quote, the most telling first: all share the title of their file, so their own words decide.

        A heading says nothing by itself, and a clause is not quoted again beside the article that holds it.
        """
        bodies = [p for p in provisions if p.kind != "heading"] or provisions
        cited = [(p, self._wordings.citation(p)) for p in bodies]
        shares = [_share(query, p.model_copy(update={"text": c.text}), "") for p, c in cited]
        least = max(shares) * TELLING
        ranked = sorted(zip(shares, cited, strict=True), key=lambda found: -found[0])
        chosen: list[tuple[Provision, Citation]] = []
        for share, (p, c) in ranked:
            if share >= least and not any(c.text in other.text for q, other in chosen if q.document == p.document):
                chosen = [x for x in chosen if x[0].document != p.document or x[1].text not in c.text]
                chosen.append((p, c))
        return chosen[:MOST_QUOTED]

    def _quoting(self, query: Query, telling: list[tuple[Provision, Citation]]) -> Answer:
        quotes = [f"- “{c.text.strip()}” *({wording.place(p)})*" for p, c in telling]
        numbers = dict.fromkeys(p.document for p, _ in telling)
        return Answer(
            question=query.question,
            as_of=query.as_of,
            status="partial",
            answer="\n\n".join([wording.UNREAD_SAYS, *quotes]),
            citations=tuple(c for _, c in telling),
            notice=" ".join(wording.UNREAD_NOTICE.format(number=n) + "." for n in numbers),
        )


def _share(query: Query, provision: Provision, title: str) -> float:
    """How much of a question a provision holds with its headings: telling words, and pairs of neighbours."""
    texts = [folded_syllables(t) for t in (provision.text, title, *provision.heading)]
    words = {w for t in texts for w in t}
    pairs = {p for t in texts for p in pairwise(t)}
    asked = [p for p in pairwise(query.plain) if p[0] in query.content and p[1] in query.content]
    held = sum(w in words for w in query.content) / (len(query.content) or 1)
    return (2 * held + sum(p in pairs for p in asked) / len(asked)) / 3 if asked else held * RELATED
