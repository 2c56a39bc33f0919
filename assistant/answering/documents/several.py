"""Several things that one question asks of a document ("ai ký, hiệu lực từ ngày nào, triển khai nghị định nào"): each clause is answered."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from assistant import wording
from assistant.answering.composer import Draft
from assistant.answering.documents.headers import Papers, asks_for_another
from assistant.answering.documents.sought import asked_level, provincial
from assistant.answering.documents.spans import effect, opening, ranged
from assistant.answering.documents.together import Together
from assistant.answering.documents.verbs import asked_to_act, by_which, spoken_verb, suffers
from assistant.answering.sources.bags import Bags
from assistant.understanding import PLAN, Query
from kb.corpus import Corpus
from kb.model import Document, Provision, Relation
from kb.vietnamese import fold, folded_syllables

#: What the header of a document tells: a clause that asks for nothing else is answered by it.
_IN_HEADER = frozenset({"issue", "signer", "recipients", "life"})
_BEGINS = re.compile(r"\bhieu luc\b|\bap dung\b(?! (?:cho|doi voi|voi)\b)")
#: To whom or what a document applies is asked.
_EXTENT = re.compile(r"\bap dung (?:cho|doi voi|voi)\b.*\b(?:nao|gi|ai)\b")
#: Which of two is so ("sáp nhập hay không sáp nhập").
_WHICH = re.compile(r"\bhay (?:la |khong )?\w+")
_ASKS = re.compile(r"\b(?:nao|gi|may|bao nhieu|bao gio|ai|dau|ra sao|the nao)\b")
#: The bound itself is asked for, in so few words ("nhà kho được hỗ trợ tối đa?").
_BOUND = re.compile(r"\b(?:toi da|toi thieu|nhieu nhat|it nhat|cao nhat|thap nhat)$")
_COUNTED = re.compile(r"\b(?:bao nhieu|may) (\w+)")
#: A programme or a set of criteria is asked for that another came after.
_PROGRAMME = re.compile(r"\b(?:chuong trinh|ke hoach|bo(?: tieu chi)?) (?:\w+ ){0,2}?(?:nao|gi)\b")
#: How a document of the centre and one of the province have to do with each other, where only the level of the other is said.
_LEVELS = ("implements", "based_on", "guides")
#: Relations of one kind that a clause is answered by.
_MOST = 3
#: The share of what a clause says, by how much its words tell, that a provision holds which answers it.
_HELD = 0.5


class Several:
    """Answers the clauses of a question that what is told of its document leaves open."""

    def __init__(self, corpus: Corpus, papers: Papers, bags: Bags) -> None:
        self._corpus, self._papers, self._bags = corpus, papers, bags
        self._together = Together(corpus, papers)

    def completed(self, query: Query, draft: Draft) -> Draft:
        """What is told of a document, with what other clauses of the question ask of it."""
        draft = self._together.completed(query, draft)
        document = self._papers.document(query)
        if document is None:
            first = self._corpus.documents[draft.provisions[0].document] if draft.provisions else None
            return self.onward(query, draft, first) if first and self._papers.named(first) in draft.lines[:1] else draft
        if len(query.clauses) < 2 or draft.status != "answered":
            return draft
        for clause in query.clauses:
            part = query.part(clause)
            lines, sources = self._told(part, document, " ".join(draft.lines))
            draft.lines += [line for line in lines if line.lstrip("- ") not in " ".join(draft.lines)]
            draft.cite(*sources)
        return draft

    def onward(self, query: Query, draft: Draft, document: Document) -> Draft:
        """What is told of a document that a question describes, with the further documents that its later clauses ask for."""
        for clause in query.clauses[1:]:
            part = query.part(clause)
            if part.documents:
                continue
            for acting, relation in self._related(part, document):
                other = self._corpus.documents.get(relation.target) if acting is document else None
                told = self._corpus.versions(acting.number, relation.ref)[-1:]
                more = [] if acting is not document else [self._papers.named(other)] if other else map(wording.quoted, told)
                said = (self._papers.sentence(acting, relation, document.number), *more)
                draft.lines += [line for line in map("- {}".format, said) if line not in draft.lines]
                draft.cite(*told, *(opening(other) if other else ()))
        return draft

    def amounts(self, query: Query, draft: Draft, source: str) -> Draft:
        """What rests on the only document that a question names, completed where each of its clauses asks for an amount."""
        named = source != PLAN and source in query.documents
        return self.completed(query, draft) if named and all(query.part(c).has("count") for c in query.clauses) else draft

    def _told(self, part: Query, document: Document, told: str) -> tuple[list[str], list[Provision]]:
        """What a clause asks of a document, with its sources; nothing where that is told already."""
        lines: list[str] = []
        sources: list[Provision] = []
        if part.has("signer"):
            lines.append(self._papers.signer(document))
        plain = " ".join(part.plain)
        begins = _BEGINS.search(plain) is not None and part.has("life", "when")
        if begins:
            lines.append(ranged(document))
            sources += effect(document)
        related = self._related(part, document)
        lines += [f"- {self._papers.sentence(d, r, document.number)}" for d, r in related]
        sources += [p for d, r in related for p in self._corpus.versions(d.number, r.ref)[-1:]]
        if not (begins or related) and (found := self._provision(part, document, told)):
            lines.append(f"- {wording.quoted(found)}")
            sources.append(found)
        return lines, sources

    def _related(self, part: Query, document: Document) -> list[tuple[Document, Relation]]:
        """What the document does to others, or others to it, where a clause asks which one that is."""
        plain = " ".join(part.plain)
        spoken = spoken_verb(plain) if not part.has("yesno") else None
        if part.has("yesno") or not (asks_for_another(part) or (spoken and "follows" in spoken[1] and _PROGRAMME.search(plain))):
            return []
        level = asked_level(plain)
        if spoken is None and (level is None or (level == "tinh") == provincial(document)):
            return []
        at, kinds = spoken or (0, _LEVELS)
        down = level == "tinh" and not provincial(document)
        passive = down or (spoken is not None and (suffers(plain, at) or asked_to_act(plain, at) or by_which(plain, at)))
        acts = [(d, r) for d in self._corpus.documents.values() for r in d.relations if r.kind in kinds]
        found = [(d, r) for d, r in acts if (r.target if passive else d.number) == document.number]
        return [(d, r) for d, r in found if not down or provincial(d)][:_MOST]

    def _provision(self, part: Query, document: Document, told: str) -> Provision | None:
        """The provision of the document that a clause asks for, where it asks for more than a header tells."""
        plain = " ".join(part.plain)
        extent = _EXTENT.search(plain) is not None
        if (part.kinds and part.kinds <= _IN_HEADER and not extent) or not any(x.search(plain) for x in (_ASKS, _WHICH, _BOUND)):
            return None
        said = self._said(part, document)
        weights = {w: self._bags.rarity(w) for w in said}
        running = [(p, folded_syllables(p.text)) for p in self._counting(part, document)]
        held = [(sum(weights[w] for w in weights.keys() & set(words)), _together(said, words), p) for p, words in running]
        share, _, best = max(held, key=lambda h: (h[0] + h[1], -len(h[2].text)), default=(0.0, 0, None))
        held_enough = best is not None and share >= _HELD * sum(weights.values())
        if extent and best is not None and "ap dung" not in fold(best.text):
            held_enough = False
        found = best if held_enough else next(iter(opening(document)), None) if extent else None
        return found if found and found.text.strip() not in told else None

    def _counting(self, part: Query, document: Document) -> list[Provision]:
        """The provisions in force of a document, only those that tell the number of what is asked how many of where some do."""
        running = [p for p in document.provisions if p.in_force(part.as_of)]
        asked = set(_COUNTED.findall(" ".join(part.plain)))
        return [p for p in running if asked & self._bags.of(p).counts] or running

    @staticmethod
    def _said(part: Query, document: Document) -> list[str]:
        """The words of a clause, without those that ask and the name of its document."""
        plain = " ".join(part.plain)
        idle = {
            *folded_syllables(f"{document.type} {document.number}"),
            *" ".join(_ASKS.findall(plain)).split(),
            *_COUNTED.findall(plain),
        }
        return [w for w in part.plain if w not in idle]


def _together(said: Sequence[str], words: Sequence[str]) -> int:
    """How many neighbours of a clause are neighbours in a text, too."""
    return len(set(itertools.pairwise(said)) & set(itertools.pairwise(words)))
