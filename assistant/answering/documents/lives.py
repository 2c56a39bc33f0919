"""The life of a document, a clause or a part of one: from when, until when, what changed it, what came instead."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from assistant import wording
from assistant.answer import Verdict
from assistant.answering.bodies.ended import done_to_level
from assistant.answering.claims.merged_programmes import speaks_of_programmes
from assistant.answering.composer import Draft
from assistant.answering.documents.begun import begun_unread
from assistant.answering.documents.clause_lives import CHANGED_INTO, ClauseLives, acts_on, asks_amended, says_untouched
from assistant.answering.documents.doing import at_work, goes_on, of_another
from assistant.answering.documents.ended_in_year import ended_as_claimed, last_days
from assistant.answering.documents.headers import Papers, undated
from assistant.answering.documents.spans import UNTIL, applies, effect, lives, opening, period_end, ranged, traces, unsure
from assistant.answering.documents.stated import Stated
from assistant.answering.documents.supposed import ALIVE, ALL_OF_IT, LIVING, ended_at, says_ended
from assistant.answering.documents.told_before import of_clause_before
from assistant.understanding import PLAN, Query
from assistant.understanding.asked_openly import asks_openly
from assistant.understanding.asking_words import asks, states
from kb.corpus import Corpus
from kb.model import Document, Provision, Relation
from kb.references import spelt
from kb.vietnamese import document_numbers, fold, folded_syllables, normalise

#: Relations that take the place of a document, and all that change it.
ENDING = ("replaces", "repeals", "ends", "follows")
CHANGES = ("amends", *ENDING)
#: What a document rests on, and how much of what it does is told beside an answer on it.
_BASES = ("implements", "based_on")
_MOST_OWN = 3
#: Changes of a document that one answer lists; ``ntm documents`` lists all.
MOST_CHANGES = 14
#: Its time is said to be over.
_OVER = re.compile(
    r"\bhet (?:hieu luc|han|gia tri|thoi (?:han|gian|ky)|(?:dung|xai)(?= (?:tu|ke|vao|khi|sau|roi|chua|duoc)\b))\b"
)
#: What looks so without marks, or across the end of a sentence: "lo hết. Đúng chưa?"
_ALL_SO = re.compile(r"\bhết(?:\s*[.,;:!?]+\s*(?:đúng|dung)|\s+đúng)\b|\bhet\s*[.,;:!?]+\s*dung\b", re.IGNORECASE)
#: What stands in a clause is asked, and not its life ("quy định trình tự ra sao").
_HOLDS = re.compile(
    r"\b(?:noi dung|nd|quy dinh|ghi|viet|noi)\b(?: \w+){0,12}? (?:ra sao|the nao|nhu the nao|cu the|nhung gi|gi)\b"
)
_AFTER = re.compile(r"\bsau (?:ngay )?0?(\d{1,2}) (?:thang )?0?(\d{1,2}) (?:nam )?(20\d\d)\b")
#: The end that only another document can bring: not that the period of the title is over.
_REPLACED = re.compile(r"\b(?:bi|duoc|da) (?:bai bo|thay the|thay|huy bo)\b")
#: The end that is yet to come.
_WILL_BE = re.compile(r"\bse (?P<not>(?:khong|chang|chua) )?(?:bi|duoc) (?:thay the|thay|bai bo)\b")
#: "Not yet in force": yes before its first day.
_NOT_YET = re.compile(r"\bchua(?: \w+){0,4} (?:hieu luc|ap dung|thi hanh)\b")
#: "Is it still in force?" ends without "hay không", or goes on to ask what came instead.
_WHETHER = re.compile(rf"\bcon\b.{{1,70}}\b(?:khong|chua|nua)\b|\bcon (?:khong|chua|nua)\b|\b(?:con|het) {LIVING}$|\bchua$")
#: The years or the period are asked for that a document applies to.
_EXTENT = re.compile(r"\b(?:(?:cac|nhung|may) nam|nam (?:ngan sach|nao)|giai doan(?! 20)|thoi ky)\b")
#: Words of a question on a life, and how many others it may hold.
_LIFE_WORDS = frozenset(
    folded_syllables("hiệu lực áp dụng giá trị xài chạy thi hành sử căn cứ viện dẫn hết hạn sửa đổi bổ sung thay thế")
)
_BESIDE = 3
#: Where a question falls into clauses, and the clause that asks for the life: what other clauses say is only the occasion.
_CLAUSES = re.compile(r"[.?!;,:](?:\s|$)|\b(?:thi|vay|the)\b")
_ASKED = re.compile(r"\b(?:hieu luc|ap dung|thi hanh)\b.*\b(?:chua|khong|nua|chu|nhi|nao|bao gio|gio)\s*$")
#: What has to be done before a document may be changed is asked, or what it said before and after, and not whether it was.
_MAY_CHANGE = re.compile(r"\bmoi duoc (?:sua|thay|bo sung|dieu chinh)\b|\btruoc (?:va|voi|so voi) sau\b.*\bsua\b(?!.*hieu luc)")
#: What asks for something else than the life of a document that it speaks of.
_OTHERWISE = ("who", "recipient", "partner", "count", "list")
#: Finds the provision of a document that a question is about.
Finds = Callable[[Query, str], Provision | None]


class Lives:
    """Answers questions on whether something is still in force."""

    def __init__(self, corpus: Corpus, papers: Papers, find: Finds) -> None:
        self._corpus, self._papers, self._find = corpus, papers, find
        self._stated, self._clauses = Stated(corpus), ClauseLives(corpus, papers)

    def answer(self, query: Query) -> Draft | None:
        """The life of what the question names; None where it names no document or does not ask for its life."""
        document = self._papers.document(query)
        spoken = " ".join(query.plain)
        other = query.has(*_OTHERWISE) or (query.has("succession") and query.ids("agency"))
        over = None if _ALL_SO.search(normalise(query.question)) else _OVER.search(spoken)
        asked = ALIVE.search(spoken) or UNTIL.search(spoken) or over
        alive = bool(query.documents) and asked is not None and not other
        if (
            _MAY_CHANGE.search(spoken)
            or document is None
            or not (query.has("life") or alive)
            or query.has("signer", "recipients")
            or of_clause_before(query, self._corpus)
        ):
            return None
        whether = query.has("yesno") or (not asks_openly(query.plain) and (bool(_WHETHER.search(spoken)) or states(query.plain)))
        if part := self._part(query, document):
            unread = all(p.untold for p in part) and asks_content(query)
            return None if unread or _changed_unread(query, part) else self._clauses.told(query, part, whether)
        more = self._says_more(query, document) or self._without(query)
        if more or at_work(query) or of_another(query) or goes_on(query) or speaks_of_programmes(query):
            return None
        return self._whole(query, document, whether, asked is not None)

    def _whole(self, query: Query, document: Document, whether: bool, asked: bool) -> Draft:
        """The life of a whole document; ``asked``: in words for it."""
        spoken, stated = " ".join(query.plain), self._stated.days(query)
        others = stated.others
        on = others[-1] if others else query.as_of
        if (after := _AFTER.search(spoken)) and on == date(int(after[3]), int(after[2]), int(after[1])):
            on += timedelta(days=1)
        draft = Draft()
        draft.lines = [self._papers.named(document), *self._told_on(document, others), self._told(document)]
        gone = done_to_level(query, self._corpus)
        draft.cite(*gone)
        known = _REPLACED.search(spoken) or asks_amended(spoken) or self._claimed_end(spoken, document) is False
        if whether and unsure(document, on) and not known:
            draft.lines.insert(0, wording.UNSURE.format(day=wording.day(on)))
        elif _days_unread(query, document, spoken, whether):
            draft.status = "no_basis"
        elif whether:
            of_header = query.has("yesno") and stated.right is not None and not (others or asked or says_ended(spoken))
            header: Verdict = "yes" if stated.right else "no"
            said = self._planned_verdict(spoken, document) or (header if of_header else self._verdict(spoken, document, on))
            draft.decide(said if not gone else "yes" if says_ended(spoken) else "no")
            draft.lines += [f"- {wording.quoted(p)}" for p in gone]
        if query.has("yesno") and self._of_a_part(query, document) and (also := self._also(query, document)):
            draft.cite(also)
            draft.lines.append(f"- {wording.quoted(also)}")
        planned = self.planned(document)
        draft.lines += [f"- {wording.quoted(p)}" for p in planned]
        extent = applies(document) if _EXTENT.search(spoken) else ()
        draft.cite(
            *effect(document), *extent, *self._changing(document), *planned, *opening(document), *self._next(query, document, on)
        )
        return draft

    def life(self, number: str) -> str:
        """From when and until when a document is in force, and what became of it."""
        document = self._corpus.documents[number]
        return f"{self._papers.named(document)} {ranged(document)}"

    def told_by(self, query: Query, source: Provision) -> list[str]:
        """The life of the document of a source; of the one that its words name where it stands in the plan and the plan isn't meant."""
        named = [n for n in document_numbers(source.text) if n in self._corpus.documents and n != PLAN]
        if source.document != PLAN or query.documents or not named:
            return [self.life(source.document)]
        return [self.life(named[0]), *self.changed(named[0], query.as_of)]

    def changed(self, number: str, on: date) -> list[str]:
        """What a document does to others, and what had changed it as a whole by a day or taken its place; one line each."""
        whole = [(d, r) for d, r in acts_on(self._corpus, number) if not r.target_ref]
        begun = [(d, r) for d, r in whole if r.kind in CHANGES and (r.from_ or d.issued or on) <= on]
        document = self._corpus.documents[number]
        own = [(document, r) for r in document.relations if r.kind in (*CHANGES, *_BASES)][:_MOST_OWN]
        return list(dict.fromkeys(f"- {number}: {self._papers.sentence(d, r, number)}" for d, r in (*own, *begun)))

    # -- deciding ----------------------------------------------------------------------------------------------------------

    def _verdict(self, spoken: str, document: Document, on: date) -> Verdict:
        if asks_amended(spoken):
            amended = any(r.kind == "amends" and (r.from_ or on) <= on for _, r in acts_on(self._corpus, document.number))
            return "yes" if amended != says_untouched(spoken) else "no"
        if _NOT_YET.search(spoken) and document.in_force_from:
            return "yes" if on < document.in_force_from else "no"
        claimed = self._claimed_end(spoken, document)
        if claimed is None and (said := _REPLACED.search(spoken)) and says_ended(spoken) and said.start() == ended_at(spoken):
            return "yes" if any((r.from_ or on) <= on for _, r in self._ends_of(document)) else "no"
        return "yes" if (lives(document, on) != says_ended(spoken) if claimed is None else claimed) else "no"

    def _planned_verdict(self, spoken: str, document: Document) -> Verdict | None:
        """Whether a document is to be replaced one day, where the claim says so and others plan it."""
        said = _WILL_BE.search(spoken)
        return None if said is None or not self.planned(document) else "no" if said["not"] else "yes"

    def _claimed_end(self, spoken: str, document: Document) -> bool | None:
        """Whether a document ended in the year in which a claim ends it; None where it tells none."""
        return ended_as_claimed(spoken, last_days(document, (r for _, r in self._ends_of(document))))

    def _ends_of(self, document: Document) -> list[tuple[Document, Relation]]:
        """What takes the place of all of a document, or ends it."""
        return [(d, r) for d, r in acts_on(self._corpus, document.number) if not r.target_ref and r.kind in ENDING]

    def _says_more(self, query: Query, document: Document) -> bool:
        """Whether a claim is about what stands in a document, and its life is only said beside."""
        known = {*folded_syllables(f"{self._papers.named(document)} {document.status}"), *_LIFE_WORDS}
        clauses = _CLAUSES.split(fold(query.question))
        signs = (_ASKED,) if query.has(*_OTHERWISE) else (_ASKED, ALIVE)
        asked = next((c for sign in signs for c in clauses if sign.search(c)), None)
        said = query.content if asked is None else query.content & set(folded_syllables(asked))
        return len({w for w in said if not w.isdecimal()} - known) > _BESIDE

    def _of_a_part(self, query: Query, document: Document) -> bool:
        """Whether a question says more than the header of a document and a question on its life do."""
        known = {*folded_syllables(self._papers.named(document)), *_LIFE_WORDS}
        return bool({w for w in query.content if not w.isdecimal()} - known or query.levels or query.ids("act"))

    def _also(self, query: Query, document: Document) -> Provision | None:
        """The clause of a document that holds most of what a question says beside its life; None where none holds much of it."""
        known = {*folded_syllables(self._papers.named(document)), *_LIFE_WORDS}
        held = {p: len((query.content - known) & set(folded_syllables(p.text))) for p in document.provisions}
        best = max(held, key=lambda p: held[p])
        bodies = any(fold(self._corpus.agencies[a].name) in fold(best.text) for a in query.ids("agency"))
        return best if bodies or held[best] > _BESIDE else None

    def _without(self, query: Query) -> bool:
        """Whether the clauses that a question names are in none of its documents: their life is not that of the whole."""
        found = (self._corpus.versions(n, ref) or self._article(n, ref) for n in query.documents for ref in query.refs)
        return bool(query.refs) and not any(found)

    # -- a clause or a part ------------------------------------------------------------------------------------------------

    def _part(self, query: Query, document: Document) -> tuple[Provision, ...]:
        """The versions of the clause that the question names, or of a part whose life is not that of the document."""
        for number, ref in itertools.product(dict.fromkeys((document.number, *query.documents)), query.refs):
            if versions := self._corpus.versions(number, ref) or self._article(number, ref):
                return versions
        of_part = self._of_a_part(query, document) and not ALL_OF_IT.search(" ".join(query.plain))
        found = self._find(query, document.number) if of_part else None
        if found is None or found.in_force_to in (None, document.in_force_to) or found.in_force_to >= query.as_of:
            return ()
        versions = self._corpus.versions(document.number, found.ref)
        return versions if all(p.in_force_to and p.in_force_to < query.as_of for p in versions) else ()

    def _article(self, number: str, ref: str) -> tuple[Provision, ...]:
        """The versions of the article of a clause that is not here by itself, where a document changed just that clause of it."""
        whole = ref.rpartition(".")[0]
        told = (
            any(r.target_ref == whole and r.note.startswith(spelt(ref)) for _, r in acts_on(self._corpus, number))
            if whole
            else False
        )
        return self._corpus.versions(number, whole) if told else ()

    # -- the whole document ------------------------------------------------------------------------------------------------

    def _changing(self, document: Document) -> list[Provision]:
        """What the life of a document rests on: its clause on taking effect, what changes others, what others change of it."""
        own = [p for r in document.relations if r.kind in CHANGES for p in self._corpus.versions(document.number, r.ref)]
        acting = [
            p
            for other, r in acts_on(self._corpus, document.number)
            if r.kind in CHANGES
            for p in self._corpus.versions(other.number, r.ref) or other.provisions[:1]
        ]
        return list(dict.fromkeys([*effect(document), *own[:3], *acting[:3], *traces(document, acting)[:1]]))

    def planned(self, document: Document) -> list[Provision]:
        """Where others say what is to take the place of a document one day."""
        told = [
            (d.number, r.ref) for d, r in acts_on(self._corpus, document.number) if r.kind == "mentions" and "thay thế" in r.note
        ]
        return [p for place in told for p in self._corpus.versions(*place)[-1:]]

    def _next(self, query: Query, document: Document, on: date) -> list[Provision]:
        """The first provision of what came instead of a document that has ended, and the one that tells most of what is asked."""
        if lives(document, on):
            return []
        instead = {other.number: other.provisions for other, _ in self._ends_of(document)}
        telling = [max(own, key=lambda p: len(query.content & set(folded_syllables(p.text)))) for own in instead.values()]
        return [p for pair in zip((own[0] for own in instead.values()), telling, strict=True) for p in pair]

    def _told_on(self, document: Document, days: Sequence[date]) -> list[str]:
        """Whether a document was in force on the days of other things that a question names, and by which wording they go."""
        begun, said = document.in_force_from, []
        amends = dict.fromkeys(r.target for r in document.relations if r.kind == "amends")
        for day in days if begun else ():
            state = wording.IN_FORCE if lives(document, day) else wording.BEFORE_FORCE if begun and day < begun else wording.ENDED
            side = wording.BY_OLD if begun and day < begun else wording.BY_NEW
            by = side.format(documents=wording.listed(amends)) if amends and state != wording.ENDED else ""
            said.append(wording.ON_DAY.format(day=wording.day(day), document=document.number, state=state) + by)
        return said

    def _told(self, document: Document) -> str:
        told = [x for kinds in (ENDING, ("amends",)) for x in self._papers.relations(document.number, kinds)]
        own = [f"- {wording.quoted(p)}" for p in self._changing(document) if p.document == document.number][:2]
        return "\n".join([ranged(document), *(f"- {x}" for x in told[:MOST_CHANGES]), *own])


def _days_unread(query: Query, document: Document, spoken: str, whether: bool) -> bool:
    """Whether all that a question turns on is a day of a document that nobody here has read; ``whether``: it wants a verdict."""
    if whether:
        return begun_unread(query, document)
    return undated(query, document) and not (UNTIL.search(spoken) and (document.in_force_to or period_end(document)))


def asks_content(query: Query) -> bool:
    """Whether a question asks what stands in a clause."""
    plain = " ".join(query.plain)
    return (not query.has("yesno") or asks(plain)) and _HOLDS.search(plain) is not None


def _changed_unread(query: Query, versions: Sequence[Provision]) -> bool:
    """Whether nothing but what a clause was changed into is asked, and of its last version nothing but that change has been read."""
    last, asked = versions[-1].untold, CHANGED_INTO.search(" ".join(query.plain))
    return bool(last and last.whole and asked and not query.has("yesno", "when", "document", "issue", "signer"))
