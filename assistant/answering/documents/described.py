"""Documents that a question describes and does not name, and of whose header it asks ("thông tư sửa Thông tư 55 số mấy, ai ký")."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from assistant import wording, wording_of_papers
from assistant.answering.bodies.meant import founded_words
from assistant.answering.composer import Draft
from assistant.answering.documents.beyond_header import further
from assistant.answering.documents.changes import within
from assistant.answering.documents.fields import KINDS, Fields, asks_only, kind_named
from assistant.answering.documents.headers import Papers, asks_for_another
from assistant.answering.documents.known_as import APPLIES, CHANGED, of_another_issuer
from assistant.answering.documents.several import Several
from assistant.answering.documents.sought import of_province, provincial
from assistant.answering.documents.spans import UNTIL, effect, followed, lives, opening, ranged, traces
from assistant.answering.documents.twins import of_other_body, twin
from assistant.answering.documents.verbs import TIMES, asked_to_act, does_to, spoken_verb, suffers
from assistant.answering.sources.fit import Candidate
from assistant.understanding import PLAN, Query
from assistant.understanding.papers import NAMED_PAPER, named_at
from kb.corpus import Corpus
from kb.model import Document
from kb.vietnamese import fold, folded_syllables

#: These say what kind a document is of wherever they stand first; the others also say what it does ("hướng dẫn tiêu chí").
_STRICT = frozenset({"quyet dinh", "nghi dinh", "nghi quyet", "thong tu", "cong van", "luat"})
#: Beside the words: the body that issued it is named, it is called so, it is the first or among the best sources, its years are
#: those of the question or others, it is of the kind named first, it changes another document and none is said to be changed.
_ISSUED, _CALLED, _FIRST, _AMONG, _YEARS, _OTHER_YEARS, _KIND, _CHANGES = 0.15, 0.25, 0.2, 0.1, 0.1, -0.15, 0.1, -0.2
#: What a word says that stands in the text only, and one that no document holds.
_IN_TEXT, _NOWHERE = 0.5, 1.5
#: A document stands out by such a share of the words, by so much in all, and by so much before the next one; less is enough
#: where it must do something to a document that the question names.
_SHARE, _ENOUGH, _AHEAD, _RELATED = 0.5, 0.55, 0.18, 0.3
#: So many words of a title must be said.
_LEAST = 4
#: So many pairs of words beside the header are held by the opening, or by another clause, that is told for them.
_OF_OPENING, _OF_CLAUSE = 1, 2
#: So many of the best sources are looked at, and so many of the first provisions of a document.
_SOURCES, _PROVISIONS = 12, 6
#: It is asked whether it is in force on the day of the question.
_BEGUN = re.compile(r"\b(?:da |con |dang |co )+hieu luc (?:hay )?(?:chua|khong)\b")
_YEAR = re.compile(r"\b20\d\d\b")
_PERIOD = 2  # years that a period is told by
#: At the end of what is said of a thing whose document is asked for ("chương trình ... căn cứ văn bản nào").
_RESTS_ON = re.compile(r"\b(?:can cu|dua (?:vao|tren))(?: vao)?(?= ?,? ?$)")
#: One change of a document is asked for, and not all that were made ("thông tư sửa gần đây nhất").
_LAST = re.compile(r"\b(?:gan (?:day )?nhat|moi (?:day|nhat)|sau cung|cuoi cung|lan cuoi)\b")
#: Right behind a document that is named: its own day is asked, too.
_OWN_HEADER = re.compile(
    rf"{NAMED_PAPER}(?: (?:duoc|do|da|co|la))*(?: (?:ky|ban hanh|ra doi|ra)(?: (?:tu|vao|hoi|luc))*"
    r" (?:(?:ngay|hom|thang|nam|khi|luc) (?:nao|may)|bao gio))\b"
)

Words = frozenset[str]

#: Who may recognise is asked, which a document only says.
_AUTHORITY = "tham-quyen-cong-nhan"


class Described:
    """Finds documents by what a question says of them; ``rank`` gives the best sources for a question."""

    def __init__(self, corpus: Corpus, papers: Papers, rank: Callable[[Query], Sequence[Candidate]], several: Several) -> None:
        self._corpus, self._papers, self._rank, self._several = corpus, papers, rank, several
        self._known_as = papers.attributed.known_as
        documents = corpus.documents.values()
        self._titles = {d.number: _words(f"{d.type} {d.issuer} {d.title} {' '.join(d.called)}") for d in documents}
        self._texts = {d.number: _words(" . ".join([d.status, *(p.text for p in d.provisions[:_PROVISIONS])])) for d in documents}
        counts = Counter(w for n in self._titles for w in self._titles[n] | self._texts[n])
        self._rare = {w: math.log(1 + len(self._titles) / n) for w, n in counts.items()}

    def answer(self, query: Query) -> Draft | None:
        """The fields asked for of the document that a question describes; None where it asks for none, or no document stands out."""
        fields = Fields.of(query)
        if known := self._known_as.called(query):
            of_its_life = query.has("yesno") or CHANGED.search(" ".join(query.plain))
            of_what_it_says = query.has("who") and _AUTHORITY in query.ids("concept")
            return None if of_its_life or of_what_it_says else self._told(query, fields, known)
        if fields and (known := self._by_name(query, fields)):
            return self._several.onward(query, self._told(query, fields, known), known)
        document = self.document(query, fields) if fields else None
        if fields is None or document is None:
            return None
        if fields.more and not (query.documents or "effect" in fields.wanted):  # what begins on a day is surely a document
            return None
        if (of_province(query) and not provincial(document)) or of_other_body(query, self._papers.attributed.issuers(document)):
            return None
        if not founded_words(query) <= self._titles[document.number] | self._texts[document.number]:
            return None
        draft = self._several.onward(query, self._told(query, fields, document), document)
        told = len(draft.provisions)
        if fields.more:
            draft = self._several.completed(replace(query, documents=(document.number,)), draft)
        return draft if not fields.more or len(draft.provisions) > told else None

    def _twin(self, query: Query, fields: Fields, document: Document) -> Document | None:
        """The document for other years that a question may mean as well."""
        said = self._said(fields.rest)
        return twin(query, document, self._corpus.documents.values(), lambda d: self._share(said, d))

    def _by_name(self, query: Query, fields: Fields) -> Document | None:
        """The document of which a question says nothing but what everybody calls it."""
        named = (
            query.documents or query.refs or query.foreign or query.has("yesno") or fields.more or "number" not in fields.wanted
        )
        found = None if named else self._known_as.meant(f"{_RESTS_ON.sub(' ', fields.rest)} {fields.kind}".split(), query)
        if found is None or KINDS.get(fields.kind, "") not in ("", found.type):
            return None
        return None if of_another_issuer(query, found) else found

    def document(self, query: Query, fields: Fields) -> Document | None:
        """The document whose fields are asked for; a follow-up asks for those of the one before, or of what that has to do with."""
        if query.before is None or not (query.bare or query.pointer):
            return self._standing_out(query, fields) if fields.sure and not self._asks_all(query) else None
        meant = None if query.has("yesno") else self._meant(query, query.before)
        verb = spoken_verb(" ".join(query.plain))
        if meant is None or verb is None:
            return meant if asks_only(fields) else None
        return self._standing_out(query, fields, self._beside_meant(query, meant, *verb))

    def _meant(self, query: Query, before: Query) -> Document | None:
        """The document that a follow-up is about: the one that it points to, or that the question before described."""
        fields = Fields.of(before)
        described = self._standing_out(before, fields) if fields else None
        return described or (self._corpus.documents.get(query.documents[0]) if len(query.documents) == 1 else None)

    def _beside_meant(self, query: Query, meant: Document, at: int, kinds: Sequence[str]) -> list[Document]:
        """The documents that do to the one meant what is said, or to which that one does so where it is pointed to before the verb."""
        plain = " ".join(query.plain)
        pointed = plain.find(fold(query.pointer)) if query.pointer else -1
        if pointed > at or suffers(plain, at):
            return self._acting(meant.number, kinds)
        targets = [r.target for r in meant.relations if r.kind in kinds]
        return [self._corpus.documents[n] for n in targets if n in self._corpus.documents]

    # -- finding -----------------------------------------------------------------------------------------------------------

    def _standing_out(self, query: Query, fields: Fields, related: Sequence[Document] = ()) -> Document | None:
        """The one document that fits what a question says clearly better than all others; ``related``: one of these."""
        spoken = [n for n in query.documents if named_at(n, query.plain) is not None]
        related = related or self._related(query, spoken) or ([] if spoken else self._amending(query))
        if (spoken and not related) or (query.refs and not (spoken or related)) or query.foreign:
            return None
        pool = self._of_kind(related or [d for d in self._corpus.documents.values() if d.number != PLAN], query, fields)
        said = self._said(fields.rest)
        shares = {d.number: self._share(said, d) for d in pool}
        near = dict.fromkeys(c.provision.document for c in self._rank(query)[:_SOURCES])
        near.pop(PLAN, None)
        ranked = sorted(
            ((shares[d.number] + self._beside(query, d, [*near], bool(related)), d.number) for d in pool), reverse=True
        )
        if not ranked:
            return None
        if related:  # of several that do the same to one document the last is meant, where nothing said tells them apart
            ranked = [max((r for r in ranked if ranked[0][0] - r[0] < _AHEAD), key=self._day)]
        (best, number), *others = ranked
        enough, share = (_RELATED, 0.0) if related else (_ENOUGH, _SHARE)
        few = not related and len({w for w in said & self._titles[number] if " " not in w}) < _LEAST
        if few or best < enough or shares[number] < share or any(best - score < _AHEAD for score, _ in others[:1]):
            return None
        return self._corpus.documents[number]

    def _day(self, ranked: tuple[float, str]) -> date:
        """The day on which a document was issued; the first of all where nobody knows."""
        return self._corpus.documents[ranked[1]].issued or date.min

    def _related(self, query: Query, spoken: Sequence[str]) -> list[Document]:
        """The documents that do to the one that the question names what it says that is done to that one."""
        verb = spoken_verb(" ".join(query.plain))
        if not spoken or verb is None or not does_to(spoken[0], " ".join(query.plain), verb[0]):
            return []
        return self._acting(spoken[0], verb[1])

    def _asks_all(self, query: Query) -> bool:
        """Whether it is asked which of several documents did something to a named one at all: their relations tell that."""
        plain = " ".join(query.plain)
        verb = spoken_verb(plain)
        if verb is None or _LAST.search(plain) or not query.documents:
            return False
        every = suffers(plain, verb[0]) or asked_to_act(plain, verb[0]) or TIMES.search(plain)
        return bool(every) and len(self._acting(query.documents[0], verb[1])) > 1

    def _amending(self, query: Query) -> list[Document]:
        """The documents that amend the clause that a question names without its document, in a year that it names, if any."""
        verb = spoken_verb(" ".join(query.plain))
        if verb is None or "amends" not in verb[1]:
            return []
        acting = (
            d
            for d in self._corpus.documents.values()
            if any(r.kind == "amends" and within(ref, r) for ref in query.refs for r in d.relations)
        )
        return [d for d in acting if not query.years or (d.issued and d.issued.year in query.years)]

    def _acting(self, number: str, kinds: Sequence[str]) -> list[Document]:
        """The documents beside the plan that do something to another."""
        others = (d for d in self._corpus.documents.values() if d.number != PLAN)
        return [d for d in others if any(r.target == number and r.kind in kinds for r in d.relations)]

    def _of_kind(self, pool: Iterable[Document], query: Query, fields: Fields) -> list[Document]:
        """Those of the kind that is asked for, or that is named first where that can only be the kind."""
        first = kind_named(" ".join(query.plain))
        kind = KINDS.get(fields.kind, "") or (KINDS[first] if first in _STRICT else "")
        return [d for d in pool if not kind or d.type == kind]

    def _said(self, rest: str) -> Words:
        """The words and pairs of words of a description."""
        return frozenset(w for run in rest.split(",") for w in _words(run.replace("_", " ")))

    def _share(self, said: Words, document: Document) -> float:
        """The share of what is said, by how much each word tells, that a document holds."""
        total = sum(self._rare.get(w, 0.0 if " " in w else _NOWHERE) for w in said) or 1.0
        title, text = self._titles[document.number], self._texts[document.number]
        return sum(self._rare[w] * (1 if w in title else _IN_TEXT) for w in said & (title | text)) / total

    def _beside(self, query: Query, document: Document, near: Sequence[str], related: bool) -> float:
        """What else speaks for a document, or against it."""
        number = document.number
        score = _ISSUED if self._papers.attributed.issuers(document) & set(query.ids("agency")) else 0.0
        score += _CALLED if number in query.documents else 0.0
        score += _FIRST if [number] == [*near[:1]] else _AMONG if number in near else 0.0
        since = document.in_force_from or document.issued  # what was issued on the last day of a period is for the next one
        own = {*map(int, _YEAR.findall(document.title)), *({since.year} if since else ())}
        years = range(min(query.years), max(query.years) + 1) if len(query.years) == _PERIOD else query.years
        score += (_YEARS if {*years} & own else _OTHER_YEARS) if query.years else 0.0
        score += _KIND if KINDS.get(kind_named(" ".join(query.plain))) == document.type else 0.0
        return score + (_CHANGES if not related and any(r.kind == "amends" for r in document.relations) else 0.0)

    # -- telling -----------------------------------------------------------------------------------------------------------

    def _told(self, query: Query, fields: Fields | None, document: Document) -> Draft:
        """Each field asked for, with the header; which of them nobody here has read is said too."""
        later = followed(document, query.as_of, query.own_years)
        draft = Draft(lines=[self._papers.named(document), *later], as_of=query.as_of)
        wanted = fields.wanted if fields else ()
        if "signer" in wanted:
            draft.lines.append(self._papers.signer(document))
            draft.status = "no_basis" if wanted == ("signer",) and not document.signer else draft.status
        if "day" in wanted and document.issued is None:
            draft.lines.append(wording_of_papers.DAY_UNREAD)
        if "effect" in wanted or APPLIES.search(" ".join(query.plain)):
            draft.lines.append(ranged(document))
            draft.cite(*effect(document))
            if query.has("yesno") and _BEGUN.search(" ".join(query.plain)):
                draft.decide("yes" if lives(document, query.as_of) else "no")
                draft.cite(*opening(document))
        spoken = {n for q in (query, query.before) if q for n in q.documents} - {document.number}
        if UNTIL.search(" ".join(query.plain)):
            draft.lines += [f"{n}: {ranged(d)}" for n in spoken if (d := self._corpus.documents.get(n))]
        if _OWN_HEADER.search(" ".join(query.plain)):
            draft.lines = [*(self._papers.named(d) for n in sorted(spoken) if (d := self._corpus.documents.get(n))), *draft.lines]
        verb = spoken_verb(" ".join(query.plain))
        rests = verb is not None and verb[1][0] == "based_on" and asks_for_another(query)
        for relation in (r for r in document.relations if r.target in spoken or (rests and verb and r.kind in verb[1])):
            draft.lines.append(f"- {self._papers.sentence(document, relation, document.number)}")
            draft.cite(*self._corpus.versions(document.number, relation.ref)[-1:])
        changed = (self._corpus.documents[n] for n in spoken if n in self._corpus.documents and n != PLAN)
        draft.cite(*opening(document), *self._papers.in_plan(document))
        draft.cite(*(p for d in changed for p in traces(d, document.provisions)[:1]))
        if not query.has("yesno"):
            self._tell_further(query, document, draft)
            if fields and (other := self._twin(query, fields, document)):
                draft.lines.append(self._papers.named(other))
                draft.cite(*opening(other))
        draft.cite(*(p for key in query.anchors if (p := self._corpus.provision(*key)) and document.number in p.text))
        return draft

    @staticmethod
    def _tell_further(query: Query, document: Document, draft: Draft) -> None:
        """The clause of the document that holds what the header does not; of one that stands behind the opening more must be said."""
        first = opening(document)
        # What a later clause asks for that is no field of a header ("số, ngày, tờ trình nào").
        for part in map(query.part, query.clauses[1:]):
            held, best = further(part, " ".join(draft.lines), document.provisions)
            if best and held and best not in first[:1] and not part.kinds and Fields.of(part) is None:
                draft.cite(best)
                draft.lines.append(f"- {wording.quoted(best)}")
        held, best = further(query, " ".join(draft.lines), document.provisions)
        if best and held >= (_OF_OPENING if best in first else _OF_CLAUSE):
            draft.cite(best)
            draft.lines.append(f"- {wording.quoted(best)}")


def _words(text: str) -> Words:
    """The syllables of a text without marks, and each two that follow each other.

    >>> sorted(_words("Xã mới"))
    ['moi', 'xa', 'xa moi']
    """
    words = folded_syllables(text)
    return frozenset([*words, *(f"{a} {b}" for a, b in pairwise(words))])
