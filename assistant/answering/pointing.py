"""What a follow-up points to ("that decree", "they", "who works along?"), read off the sources of the question before it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache

from assistant.answering.amended_clauses import on_amended
from assistant.answering.asked_papers import AskedPapers, Read
from assistant.answering.bodies.heirs import heir
from assistant.answering.bodies.one_of_heirs import of_one_heir
from assistant.answering.bodies.senders import THROUGH
from assistant.answering.bodies.that_ministry import of_that_ministry
from assistant.answering.clause_amended import of_clause_amended
from assistant.answering.each_district import of_each_district
from assistant.answering.items_named import on_listed
from assistant.answering.its_basis import on_its_basis
from assistant.answering.leaning import kept_within, placed
from assistant.answering.numbers_beside import PLACING, number_beside, of_number_beside
from assistant.answering.other_unit import of_other_unit
from assistant.answering.own_subjects import has_subject, likened, on_itself, without_other_papers
from assistant.answering.resting import Resting
from assistant.answering.sections.order import beside, step_beside
from assistant.answering.sources.bags import Bags
from assistant.answering.sources.fit import Candidate
from assistant.answering.sources.selection import Selection
from assistant.answering.that_clause import of_that_clause
from assistant.answering.that_district import of_that_district
from assistant.answering.turned_to import TurnedTo, without_things
from assistant.understanding import PLAN, Mention, Query
from assistant.understanding.all_duties import duties_of
from assistant.understanding.forms import is_kind
from assistant.understanding.gone_field import field_of_gone
from assistant.understanding.name_kept import on_its_name
from assistant.understanding.places_before import of_whom, said_by_name
from assistant.understanding.pointers import (
    IT_DOES,
    asks_which_now,
    asks_who,
    both_bodies,
    does_too,
    points_at_clause,
)
from kb.corpus import Corpus, parent_ref
from kb.model import Provision
from kb.vietnamese import document_numbers, fold, folded_syllables, syllables

#: First words of pointers to a document, with the kind of document that they name ("" for any).
_DOCUMENTS = {
    "nghi quyet": "nghi quyet",
    "nghi dinh": "nghi dinh",
    "quyet dinh": "quyet dinh",
    "thong tu": "thong tu",
    "luat": "luat",
    "van ban": "",
    "cong van": "",
    "chi thi": "",
}
#: "This plan" is the plan itself, whatever was said before.
_PLAN = "ke hoach"
#: One who gathers what others hand in.
_GATHERS = "dau moi "
#: How a name begins by which the people of a body are spoken of; by which a body is called by what it is.
_PEOPLE = ("can bo ", "nguoi ")
_TITLES = ("co quan ", "chu chuong trinh")
_OF_KINDS = ("so ", "co quan ", "don vi ", "nganh ", "luc luong ", "dau moi ", "noi ", "ban ", "hoi ", "ben ")
_BODIES = (*_OF_KINDS, "chi nhanh ", "ngan hang ", "ho", "ong")
#: Behind the name of a body, where nothing else is asked of it.
_BODY_ALONE = re.compile(r"(?:(?:thi|sao|nhi|a|the|nao|thi sao) ?)*$")
#: What answered before is asked for something that it may hold too ("có gồm cả OCOP?").
_INCLUDES = re.compile(r"^(?:(?:vay|the|ma|va) )*(?:co )?(?:bao )?gom (?:ca|luon)\b")
#: Which document it is was asked.
_WHICH = re.compile(rf"\b({'|'.join(_DOCUMENTS)}) (?:nao|so may|so nao|so bao nhieu|may)\b")
#: Which body it is was asked, of one kind.
_WHICH_BODY = re.compile(r"\b(so|ban|hoi|cuc) nao\b")
#: What the header of a document is asked for.
_HEADER = ("life", "issue", "signer", "recipients")
#: "They" are so many bodies at most.
_MOST_MEANT = 2


class Pointing:
    """Resolves pointers of follow-ups."""

    def __init__(
        self,
        corpus: Corpus,
        bags: Bags,
        sources: Callable[[Query], Selection],
        read: Read,
        told: Callable[[Query], Sequence[Provision]],
    ) -> None:
        self._corpus, self._sources, self._read = corpus, sources, read
        #: What a follow-up leans on, points to and stays in is all read off the sources of the same earlier question.
        self._chosen = lru_cache(maxsize=16)(lambda before: sources(self.resolved(before)).chosen)
        self._asked_papers, self._resting = AskedPapers(corpus, read, self._earlier, told), Resting(bags, self._earlier)
        self._turned = TurnedTo(bags, sources)

    def _earlier(self, before: Query) -> list[Provision]:
        """What an earlier question rests on."""
        return [c.provision for c in self._chosen(before)]

    def resolved(self, query: Query) -> Query:
        """The question with what it points to; itself where it points to nothing or names a subject of its own."""
        query = self._placed(query)
        if query.before is not None and not (query.refs or of_number_beside(query)) and (step := step_beside(query)):
            return self._beside(query, query.before, step)
        if number := number_beside(query, self._corpus):
            alone = on_itself(query)
            words = frozenset(folded_syllables(number)) | alone.content - PLACING
            return replace(alone, documents=(number,), refs=(), content=words, text=f"{number} {alone.text}")
        if own := self._resting.read(query) or self._of_other_body(query) or self._on_both(query):
            return own
        if query.before is None:
            return query
        if query.before.has("issue") and of_whom(query.plain) and (papers := self._one_paper(query.before)):
            return replace(query, documents=papers, kinds=query.before.kinds)
        return self._pointed(query, query.before)

    def _placed(self, query: Query) -> Query:
        """The question with the bodies, documents and clauses that its words alone, or the question before it, make plain."""
        query = of_one_heir(of_each_district(query, self._corpus, self._read), self._corpus, self._read)
        query = of_other_unit(of_that_district(query, self._chosen, self._read), self._chosen, self._read)
        query = of_clause_amended(of_that_clause(query, self._chosen, self._corpus), self._chosen, self._corpus, self._read)
        query = self._asked_papers.named(of_that_ministry(query, self._chosen, self._corpus, self._read))
        query = on_its_basis(on_listed(on_amended(query, self._corpus), self._corpus), self._chosen)
        return kept_within(placed(query, self._chosen), self._chosen)

    def _pointed(self, query: Query, before: Query) -> Query:
        """The follow-up on the clause, the document or the body that it points to, by what the question before rests on."""
        bare, pointer = self._bare(query), "" if (said := fold(query.pointer)).startswith(_PLAN) else said
        same = points_at_clause(query.plain) or _INCLUDES.match(" ".join(query.plain)) is not None
        earlier = self._chosen(before) if pointer or same or (bare and query.inherited) else ()
        if not earlier:
            return query
        told = [c.provision for c in earlier]
        anchored = replace(query, anchors=tuple(c.key for c in earlier[:2]))
        anchored = replace(anchored, rests=anchored.anchors[:1]) if points_at_clause(query.plain) else anchored
        kind = next((kind for noun, kind in _DOCUMENTS.items() if pointer.startswith(noun)), None)
        kind = self._kind_before(query, before, told) if kind is None and bare else kind
        if kind is not None:
            return self._on_document(anchored, before, told, kind)
        found = anchored if bare or same else query
        became = asks_who(before) and asks_which_now(query)
        asked = became or does_too(query) or (before.has("who") and IT_DOES.match(" ".join(query.plain)))
        if (asked or pointer.startswith(_BODIES)) and (bodies := self._meant(query, before, earlier[0])):
            return self._on_those(query, without_other_papers(found, told[0]), bodies, became)
        return self._turned.read(query, earlier[0]) or found

    def _kind_before(self, query: Query, before: Query, told: Sequence[Provision]) -> str | None:
        """The kind of document that was asked for before, where its header or its life is asked for now; otherwise None."""
        which = _WHICH.search(" ".join(before.plain))
        kind = _DOCUMENTS[which[1]] if which else ""
        signed = which and query.has("issue", "signer") and not set(query.documents) - {PLAN} and not self._several(told, kind)
        lives = query.has("life") and not query.documents
        return kind if before.has("document") and (signed or lives) else None

    def _on_those(self, query: Query, found: Query, bodies: Sequence[str], became: bool) -> Query:
        """The follow-up on the bodies that are meant; ``found``: with the clause that it rests on; ``became``: what each is now is asked."""
        today = [heir(self._corpus.agencies[b], query.as_of, self._corpus) for b in bodies]
        names = [self._corpus.agencies[b].name for b in bodies[:_MOST_MEANT]]
        now = [self._corpus.agencies[b].name for b in today]
        if (
            named := said_by_name(query, now)
            or duties_of(query, names)
            or on_its_name(query, names)
            or field_of_gone(query, names)
        ):
            return replace(
                self._read(named, (), query.as_of), question=query.question, before=query.before, pointer=query.pointer
            )
        found = replace(found, kinds=found.kinds - {"title"} | {"succession"}) if became else found
        of_whole = (has_subject(query) and not became) or (found.has("succession") and self._lives(bodies, query))
        found = on_itself(found) if of_whole else found
        others = tuple(m for m in found.mentions if m.kind != "agency")
        return self._on_bodies(replace(found, mentions=others), bodies)

    def _of_other_body(self, query: Query) -> Query | None:
        """The question "còn Sở X thì sao?" without the earlier subject, where the plan gives X nothing of that: what it has is told."""
        named = [m for m in query.mentions if m.start >= 0]
        alone = len(named) == 1 and named[0].kind == "agency" and _BODY_ALONE.match(" ".join(query.plain[named[0].end :]))
        things = set(query.ids("concept"))
        if query.before is None or not alone or not things or query.has("yesno"):
            return None
        norms = [n for p in self._corpus.documents[PLAN].provisions for n in p.norms if n.bearer == named[0].id]
        broader = {self._corpus.concepts[c].broader for c in things}
        if not norms or any((things | broader) & set(n.objects) or named[0].id in n.partners for n in norms):
            return None
        return without_things(query, set())

    def _on_both(self, query: Query) -> Query | None:
        """The question on the two bodies of the questions before ("hai sở ấy"), the earlier one first; None where it names one itself."""
        if query.before is None or any(m.kind == "agency" and m.start >= 0 for m in query.mentions):
            return None
        if not (said := both_bodies(query.plain)):
            return None
        bodies = self._spoken_of(query.before)
        if len(bodies) == 1 and query.before.before is not None:
            bodies = list(dict.fromkeys([*self._spoken_of(query.before.before)[:1], *bodies]))
        if len(bodies) != _MOST_MEANT:
            return None
        found = on_itself(query) if has_subject(replace(query, pointer=said)) else query
        others = [m for m in found.mentions if m.kind != "agency"]
        return self._on_bodies(replace(found, mentions=tuple(others)), bodies)

    def _spoken_of(self, query: Query) -> list[str]:
        """The bodies that a question is about: those that it names, or those that its best source gives the task it asks for."""
        read = self.resolved(query)
        named = [m.id for m in query.mentions if m.kind == "agency" and m.start >= 0]
        if named or not query.has("who"):
            return list(dict.fromkeys(named)) or list(read.ids("agency"))
        chosen = self._sources(read).chosen
        first = list(dict.fromkeys(n.bearer for c in [c for c in chosen if c.norms][:1] for n in c.norms))
        return first if len(read.ids("concept")) < _MOST_MEANT else list(dict.fromkeys(n.bearer for c in chosen for n in c.norms))

    def _on_bodies(self, query: Query, bodies: Sequence[str]) -> Query:
        """A question on some bodies beside what it names already."""
        names = {a: self._corpus.agencies[a].name for a in bodies[:_MOST_MEANT]}
        named = [Mention("agency", a, -1, -1, name, name) for a, name in names.items()]
        said = " ".join([query.inherited, *syllables(" ".join(names.values()))]).strip()
        return replace(query, mentions=(*query.mentions, *named), inherited=said, text=f"{query.text} {' '.join(names.values())}")

    def _beside(self, query: Query, before: Query, step: int) -> Query:
        """The question about the place beside the one that the question before named or was answered by; itself where there is none."""
        before = self.resolved(before)
        sources = [] if before.refs else [c.provision for c in self._sources(before).chosen if c.provision.document == PLAN]
        named = [s for a in before.ids("agency") if (s := self._corpus.agencies[a].plan_section)]
        places = [*before.refs[-1:], *named[:1], *(p.ref if p.kind == "heading" else parent_ref(p.ref) for p in sources[:1])]
        place = beside(self._corpus, places[0], step) if places else ""
        if not place:
            return query
        return replace(on_itself(query), refs=(place,))

    def _lives(self, bodies: Sequence[str], query: Query) -> bool:
        """Whether bodies are all still there on the day: nobody took over one task of theirs or another."""
        ended = (self._corpus.agencies[a].to for a in bodies)
        return all(to is None or to >= query.as_of for to in ended)

    def _meant(self, query: Query, before: Query, source: Candidate) -> list[str]:
        """The bodies that a pointer means: those that the question before asked for; where it named one itself, that one."""
        named = [m for m in query.mentions if m.kind == "agency" and not fold(m.words).startswith(_PEOPLE)]
        if any(m.start >= 0 and not likened(query, m) for m in named):
            return []
        if before.has("recipient") or fold(query.pointer).startswith(_GATHERS):
            norms, deadlines = source.norms, source.provision.deadlines
            through = [d.via for d in deadlines if d.via] if THROUGH.search(" ".join(before.plain)) else []
            receivers = dict.fromkeys(
                b for b in through or [*(d.via or d.to_whom for d in deadlines), *(n.to_whom for n in norms)] if b
            )
            kind = f"{said[1]} " if (said := _WHICH_BODY.search(" ".join(before.plain))) else ""
            return [b for b in receivers if fold(self._corpus.agencies[b].name).startswith(kind)] or list(receivers)
        if named and not before.has("who"):
            return []
        if titled := [m.id for m in before.mentions if m.kind == "agency" and fold(m.words).startswith(_TITLES)]:
            return titled  # "sở nào là cơ quan quản lý Chương trình"
        return list(dict.fromkeys(n.bearer for n in source.norms))

    def _bare(self, query: Query) -> bool:
        """Whether a question names no subject itself."""
        return not query.refs and not any(m.start >= 0 and m.kind in ("concept", "agency") for m in query.mentions)

    def _on_document(self, query: Query, before: Query, earlier: Sequence[Provision], kind: str) -> Query:
        """The question about the document that the one before found, or its sources name; where it is none of ours, they alone tell of it."""
        of_header = before.has(*_HEADER) and (query.has(*_HEADER) or (self._bare(query) and not before.has("document")))
        headed = of_header and len(set(before.documents)) == 1
        if headed and is_kind(kind, before.documents[0]):  # what its header was asked of before
            return replace(query, documents=before.documents[:1])
        told = " ".join(p.text for p in earlier)
        found = [] if earlier[0].document in before.documents else [p.document for p in earlier if p.document != PLAN]
        named = [n for n in (*found, *document_numbers(told)) if n != PLAN and is_kind(kind, n)]
        known = [n for n in named if n in self._corpus.documents]
        if not named and before.before is not None and not before.documents:  # it may have been told of earlier
            sources = self._chosen(before.before)
            return self._on_document(query, before.before, [c.provision for c in sources], kind) if sources else query
        if not named:
            return query
        number = (known or named)[0]
        if query.has("place") and not self._has_own(query):  # where else it stands is asked, whatever it was told of
            alone = on_itself(query)
            return replace(alone, documents=(number,), content=frozenset(folded_syllables(number)), text=f"{number} {alone.text}")
        return replace(query, documents=(number,))

    def _one_paper(self, before: Query) -> tuple[str, ...]:
        """The only document beside the plan that a question is on, as it was understood at last."""
        named = tuple(n for n in self.resolved(before).documents if n != PLAN)
        return named if len(named) == 1 else ()

    @staticmethod
    def _several(told: Sequence[Provision], kind: str) -> bool:
        """Whether the first clause that names documents of a kind is one of the plan and names several: none of them was asked for."""
        named = ({n for n in document_numbers(p.text) if is_kind(kind, n)} for p in told if p.document == PLAN)
        return len(next(filter(None, named), set())) > 1

    @staticmethod
    def _has_own(query: Query) -> bool:
        """Whether a question that points to a document names a subject beside it."""
        return any(m.start >= 0 and m.kind in ("concept", "agency") for m in query.mentions)
