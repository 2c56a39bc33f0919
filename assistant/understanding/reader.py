"""Reads a question, with what was asked before, into a ``Query``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from assistant.understanding import following, mending, moved, one_article, pointers, put_in_full, refigured
from assistant.understanding.abbreviations import Abbreviations, one_spelt
from assistant.understanding.abroad import places_abroad
from assistant.understanding.asides import without_amender
from assistant.understanding.asked_openly import asks_openly
from assistant.understanding.asking_words import YESNO
from assistant.understanding.by_ear import ByEar
from assistant.understanding.by_its_name import by_name, of_same_body
from assistant.understanding.choices import is_choice
from assistant.understanding.claimed import claim_in, is_asked
from assistant.understanding.days_said import day_numbers, handed_in
from assistant.understanding.falsehoods import Falsehoods
from assistant.understanding.forms import after_end, asks_names, offers
from assistant.understanding.how_sure import HOW_SURE, without_doubt
from assistant.understanding.in_its_time import in_its_time
from assistant.understanding.kinds import kinds_asked
from assistant.understanding.lexicon import by_sort, careful, known_texts, named, ways
from assistant.understanding.likewise import of_another
from assistant.understanding.limits_said import limits_written
from assistant.understanding.listed_bodies import ListedBodies, untorn
from assistant.understanding.matching import Match, PhraseBook, act_on_place, is_torn, longest, within, without_inner_acts
from assistant.understanding.no_longer import instead_of
from assistant.understanding.noise import without_noise
from assistant.understanding.numbered import NumberedCriteria
from assistant.understanding.other_ministry import of_other_ministry
from assistant.understanding.papers import NamedDocuments, number_places, only_at, only_in, with_plan_itself, with_plan_named
from assistant.understanding.place_levels import PlaceLevels
from assistant.understanding.premises import Premises
from assistant.understanding.query import Doubt, Mention, Query
from assistant.understanding.reasoned import main_claim
from assistant.understanding.rhetoric import Rhetoric, affirmed
from assistant.understanding.roles import without_partners
from assistant.understanding.same_document import of_same_document
from assistant.understanding.segments import Cutter, Words
from assistant.understanding.short_criteria import ShortCriteria
from assistant.understanding.telling import Telling
from assistant.understanding.their_paper import by_number, of_kind, pointed_kind
from assistant.understanding.titles import Titles
from assistant.understanding.told_to_list import listing
from assistant.understanding.typing_errors import Speller
from assistant.understanding.unmeant import is_where, searched, set_aside, unmeant
from assistant.understanding.verdict_features import features, with_end
from assistant.understanding.verdicts import Verdicts, names_choices
from assistant.understanding.when import Turns, When, before_document, read_when
from assistant.understanding.whole_names import in_whole
from assistant.understanding.wording_of_year import by_side
from kb.amounts import written_amounts
from kb.corpus import Corpus
from kb.references import main_parts, references
from kb.vietnamese import dates, folded_syllables, normalise, numbers, syllables

_YEAR = re.compile(r"(?<!\d)(20[12]\d)(?!\d)")


class Reader:
    """Understands questions against one corpus."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._book, self._ways = PhraseBook(named(corpus)), PhraseBook(ways(corpus))
        self._names = {a.id: a.name for a in corpus.agencies.values()} | {c.id: c.name for c in corpus.concepts.values()}
        self._criteria = frozenset(("concept", c.id) for c in corpus.concepts.values() if c.criterion)
        self._speller, self._by_ear = Speller(known_texts(corpus)), ByEar(careful(corpus))
        self._listed, self._place_levels, self._numbered = ListedBodies(corpus), PlaceLevels(corpus), NumberedCriteria(corpus)
        self._short = Abbreviations(corpus.abbreviations, self._speller.pair, self._place_levels.names)
        self._short_criteria, self._telling, self.together = ShortCriteria(corpus), Telling(corpus.phrases), self._speller.pair
        self._papers, self._titles, self._turns = NamedDocuments(corpus), Titles(corpus), Turns.of(corpus)
        false = Falsehoods(corpus.phrases.claim_words, corpus.phrases.claims["confirmations"])
        self._doubting = ((false, Doubt.CALLED_FALSE), (Rhetoric(corpus.phrases.rhetoric), Doubt.DENIED))
        self._premises, self._verdicts = Premises(corpus.phrases.premises), Verdicts()
        #: A follow-up reads the questions before it, which were read a moment ago; several kinds look at one question spelt out.
        self._kept, self._spelt = lru_cache(maxsize=64)(self._understood), lru_cache(maxsize=256)(self._spell)
        self._cutter = Cutter(self._words, self._telling.subject, self._asked, self._telling.points_back)

    def read(self, question: str, history: Sequence[str], as_of: date) -> Query:
        """The question as understood; an elliptic question inherits what it lacks from the last one before it."""
        return self._kept(self._by_ear.mended(question), tuple(map(self._by_ear.mended, history)), as_of)

    def _understood(self, question: str, history: Sequence[str], as_of: date) -> Query:
        for doubting, doubt in self._doubting:
            if statement := doubting.statement(question):
                return replace(self.read(statement, history, as_of), doubted=doubt)
        if said := (
            affirmed(question)
            or in_its_time(question, self._papers.named, self._corpus, bool(history))
            or put_in_full.in_full(question, history, self._numbered.by_end)
            or without_amender(question, self._papers.named, self._corpus)
        ):
            return self.read(said, history, as_of)
        if not history:
            query = self._read_one(with_plan_named(question), as_of)
            return replace(query, question=question, dangling=pointers.dangling(query))
        if apart := mending.apart(question, history):
            return self.read(*apart, as_of)
        if (
            meant := mending.meant(question)
            or refigured.reclaused(question, history)
            or (not self._short_criteria.names_one(history[-1]) and self._listed.switched(question, history[-1]))
            or self._short_criteria.spelt(question, history[-1])
            or self._short.as_before(question, history[-1])
        ):
            return replace(self.read(meant, history, as_of), question=question)
        if other := refigured.refigured(question, history[-1]):
            return replace(self.read(other, history[:-1], as_of), inherited=other)
        return self._followed(question, history, as_of)

    def _followed(self, question: str, history: Sequence[str], as_of: date) -> Query:
        """A question with what it takes from the ones before it, which no other wording of its own put in."""
        query = self._read_one(question, as_of, follows=True)
        if not query.plain:  # no word in it says what is asked of what was told before
            return self.read(question, (), as_of)
        history = history[:1] if pointers.points_at_first(query.plain) else history
        before = self.read(history[-1], history[:-1], as_of)
        if put := self._short_criteria.put(query, before):
            return replace(self.read(put, history, as_of), question=question)
        if elsewhere := moved.elsewhere(query, before) or self._numbered.again(question, moved.told(before)):
            return replace(self.read(elsewhere, history[:-1], as_of), question=question, inherited=elsewhere, instead_of=before)
        if same := of_other_ministry(query, before, self._corpus) or of_another(query, before):
            return replace(self.read(same, (), as_of), inherited=same, instead_of=before)
        for about, leans in by_name(query, before, self._corpus):
            return replace(self.read(about, history if leans else (), as_of), question=question)
        points = pointers.pointer(query)
        query = replace(pointers.without_pointed(query, points), before=before, pointer=points)
        leaning = following.inherit(query, before)
        points_back = self._telling.points_back(" ".join(query.plain))
        if pointers.needs_earlier(query, points_back) or of_same_body(query, before) or of_same_document(query, before):
            return leaning
        alone = replace(self._read_one(question, as_of), before=before, pointer=query.pointer)
        return alone if len(query.plain) > pointers.SHORT else replace(alone, leaning=leaning)

    def with_number(self, question: str, before: Query) -> str:
        """A question with the number of the one document of another in the place of the words that point to it; empty where none do."""
        known = [d for n in before.documents if (d := self._corpus.documents.get(n))]
        kind = pointed_kind(question)
        return by_number(question, known[0]) if len(known) == 1 and kind and of_kind(kind, known[0]) else ""

    def premise(self, question: str, history: Sequence[str], as_of: date) -> Query | None:
        """What a question asks the reason of, or gives one for to say it of a body, read as the question whether it is so."""
        claim = main_claim(question := self._by_ear.mended(question))
        taken = claim or self._premises.statement(self.readable(question))
        read = self.read(taken, history, as_of) if taken else None
        return read if not claim or (read and read.ids("agency")) else None

    def syllables(self, question: str) -> tuple[str, ...]:
        """The syllables of a question without marks, repaired and with short forms spelt out."""
        return self._words(self.spelt_out(question)).plain

    def worded(self, question: str) -> tuple[list[str], dict[str, float]]:
        """How a question is worded: its words and the features by which it is judged whether it wants a verdict, to learn it."""
        text = self._cleared(question)
        words = self._words(text)
        return with_end(text, words.plain), features(text, words.plain, words.marked, kinds_asked(self._found_ways(words), words))

    def readable(self, question: str) -> str:
        """A question without markup, program code and what is said over and over."""
        return self._speller.without_code(listing(instead_of(with_plan_itself(without_noise(normalise(question))))))

    def bodies(self, text: str) -> frozenset[str]:
        """The bodies that a text names."""
        words = Words(tuple(folded_syllables(text)), tuple(syllables(text)))
        return frozenset(m.payload[1] for m in longest(self._book.find(words.plain, words.marked)) if m.payload[0] == "agency")

    def _words(self, text: str) -> Words:
        marked, plain = syllables(text), folded_syllables(text)
        numbered = number_places(text, plain)
        repaired = self._speller.repair(plain)
        if len(repaired) == len(plain):
            repaired = [p if i in numbered else r for i, (p, r) in enumerate(zip(plain, repaired, strict=True))]
        if len(repaired) != len(marked):
            return Words(tuple(repaired), tuple(repaired))
        kept = tuple(m if r == p else r for m, p, r in zip(marked, plain, repaired, strict=True))
        return Words(tuple(repaired), kept)

    def _read_one(self, question: str, as_of: date, follows: bool = False) -> Query:
        told, doubts = without_doubt(question)
        text = one_article.named_in(self._cleared(told), self._papers.named, self._corpus)
        text = by_side(text, self._papers.named(text), self._corpus)
        words = self._words(text)
        numbered = number_places(text, words.plain)
        ways = self._found_ways(words)
        spelt = self._mentions(text, words, [m for m in ways if m.payload[0] == "kind"], follows)
        mentions = in_whole([m for m in spelt if not set(range(m.start, m.end)) <= numbered], words.plain)
        asking = {i for m in ways if m.payload[0] == "kind" for i in range(m.start, m.end)}
        open_ = is_choice(words.plain, mentions) or after_end(words.plain) or asks_openly(words.plain)
        kinds = self._wanted(text, words, ways) - (YESNO if open_ else frozenset())
        mentions = without_partners(mentions, words.plain) if kinds & YESNO else mentions
        said = by_sort(ways)
        named_places = references(text)
        when, named = self._when(text, as_of, kinds, self._papers.named(text))
        placing = only_in(named_places, text) | only_at(numbered, words.plain) | handed_in(words.plain) | day_numbers(text, when)
        return Query(
            question=question,
            text=searched(words.marked, mentions),
            plain=words.plain,
            marked=words.marked,
            as_of=when.day or as_of,
            dated=when.day is not None,
            side=when.side,
            kinds=kinds | ({HOW_SURE} if doubts else frozenset()),
            mentions=mentions,
            segments=self._cutter.segments(text),
            clauses=self._cutter.clauses(text, mentions),
            documents=named,
            refs=tuple(r.ref for r in named_places),
            parts=main_parts(text),
            sections=self._titles.named(words),
            options=offers(words.plain, mentions),
            numbers=tuple(numbers(text)),
            dates=tuple(dates(text)),
            years=tuple(int(y) for y in _YEAR.findall(text)),
            levels=frozenset(filter(None, said["level"])),
            grades=(grades := frozenset(filter(None, said["grade"]))),
            content=self._telling.content(words, mentions, asking | set_aside(mentions), placing, follows or bool(grades)),
            absolutes="absolute" in said,
            details=tuple(said["detail"]),
            strangers=tuple(said["body"]),
            names="names" in said or asks_names(words.plain),
            foreign=tuple(places_abroad(ways, spelt, text, self._place_levels.names)),
            districts=tuple(dict.fromkeys(said["district"])),
        )

    def _wanted(self, text: str, words: Words, ways: Sequence[Match[tuple[str, str]]]) -> frozenset[str]:
        """The kinds of answer that a question wants; a verdict also where only its claim, taken alone, wants one."""
        kinds = self._verdicts.kinds(text, words.plain, words.marked, kinds_asked(ways, words))
        claim = text if kinds & YESNO or names_choices(text) else claim_in(text)
        if claim == text or not is_asked(claim):
            return kinds
        own = self._words(claim)
        return kinds | self._verdicts.kinds(claim, own.plain, own.marked, kinds_asked(self._found_ways(own), own)) & YESNO

    def _cleared(self, question: str) -> str:
        """A question without noise and code, spelt out."""
        return self.spelt_out(self.readable(question))

    def spelt_out(self, text: str) -> str:
        """A text with amounts as documents write them, short forms spelt out and criteria named beside their number."""
        return self._spelt(text)

    def _spell(self, text: str) -> str:
        named = self._numbered.spell_out(
            self._short.spell_out(self._place_levels.spell_out(self._listed.spell_out(limits_written(written_amounts(text)))))
        )
        return self._short_criteria.listed(one_spelt(named))

    def _found_ways(self, words: Words) -> list[Match[tuple[str, str]]]:
        """The ways of asking that it uses, the longest ones; typed without marks, "còn Sở Lao động" holds no "con số"."""
        bodies = {m.start for m in self._book.find(words.plain, words.marked) if m.payload[0] == "agency" and m.length > 1}
        found = longest(self._ways.find(words.plain, words.marked))
        told = [m for m in found if m.payload[0] != "level" or m.start == 0 or not is_where(words.plain, m.start - 1)]
        return [m for m in told if m.payload != ("kind", "count") or m.length == 1 or m.end - 1 not in bodies]

    def _when(self, text: str, as_of: date, kinds: frozenset[str], named: tuple[str, ...]) -> tuple[When, tuple[str, ...]]:
        """The day that the question holds for, and the documents it is about: "before Decree 38" is a day, not a subject."""
        when = read_when(text, as_of, self._turns, bool(kinds & {"who", "succession", "recipient", "partner", "life"}))
        began = {d.in_force_from: n for n in named if (d := self._corpus.documents.get(n)) and d.in_force_from}
        if when.day is not None or not began or not before_document(text, several=len(named) > 1):
            return when, named
        last = max(began)
        rest = tuple(n for n in named if n != began[last])
        return replace(when, day=min(as_of, last - timedelta(days=1))), rest

    def _mentions(self, text: str, words: Words, asking: Sequence[Match[tuple[str, str]]], follows: bool) -> tuple[Mention, ...]:
        """What is named; a lone syllable among words that only ask ("ban" in "theo van ban nao") names nothing.

        In a follow-up an act is asked of what was named before ("ai công nhận?"), and names nothing new; so it does beside a criterion,
        or where all that is said is who does it.
        """
        found: list[Mention] = []
        spelt = untorn(text, words.plain, self._book.find(words.plain, words.marked))
        known = [m for m in spelt if not is_torn(words.plain, m)]
        acts = [m for m in known if m.payload[0] == "act"]
        openers = {a.start for a in asking}
        if follows or any(m.payload in self._criteria for m in known) or self._telling.all_said(words, (*asking, *acts)):
            known = [m for m in known if m.payload[0] != "concept" or m.start not in openers or not within(m, acts)]
        if follows and pointers.points_at_thing(words.plain):
            known = [m for m in known if m.payload[0] != "concept" or not act_on_place(m, acts, words.plain)]
        told = longest(known)
        bodies = {i for m in told if m.payload[0] != "act" for i in range(m.start, m.end)}  # "Sở Xây dựng" denies nothing
        left_out = unmeant(words.plain, words.marked, bodies)
        for m in without_inner_acts(told):
            kind, id_ = m.payload
            if m.length == 1 and any(a.start <= m.start < a.end and a.length > 1 for a in asking):
                continue
            name = self._names.get(id_, "") if kind != "act" else ""
            said = " ".join(words.marked[m.start : m.end])
            found.append(Mention("denied" if kind == "agency" and left_out(m.start) else kind, id_, m.start, m.end, said, name))
        return tuple(found)

    def _asked(self, words: Words) -> frozenset[str]:
        return frozenset(m.payload[1] for m in self._found_ways(words) if m.payload[0] == "kind")
