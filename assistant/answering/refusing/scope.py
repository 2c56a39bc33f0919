"""When not to answer: off-topic, no document says it, or the question has several right readings.

What names a document, a clause or a province that nobody here has, or asks for what is marked as untold, is refused for that alone;
for the rest ``trust.py`` has learnt to judge. ``ntm eval`` prints precision and recall of refusing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant import wording
from assistant.answering.composer import Draft
from assistant.answering.documents.meanings import unexplained_term
from assistant.answering.figures.reckoning import Reckoning
from assistant.answering.refusing.absent import Absent
from assistant.answering.refusing.articles_cited import tells_articles
from assistant.answering.refusing.beyond import tells_penalty
from assistant.answering.refusing.count_told import tells_count, tells_year
from assistant.answering.refusing.day_of_others import day_of_others
from assistant.answering.refusing.detail_words import named
from assistant.answering.refusing.durations import timed
from assistant.answering.refusing.elsewhere import is_seat
from assistant.answering.refusing.how_often_told import how_often_unsaid, tells_how_often
from assistant.answering.refusing.left_unsaid import LeftUnsaid
from assistant.answering.refusing.own_day import tells_own_day
from assistant.answering.refusing.papers_issued import issued
from assistant.answering.refusing.schemes import tells_scheme
from assistant.answering.refusing.slogans import unexplained, unfolded
from assistant.answering.refusing.things_untold import thing_untold
from assistant.answering.refusing.told_beside import asks_place_only, tells_share
from assistant.answering.refusing.told_measure import tells_measure
from assistant.answering.refusing.trust import Judged, Trust
from assistant.answering.refusing.unsaid import gives_aim, gives_place
from assistant.answering.refusing.untold import Untold
from assistant.answering.refusing.years_told import tells_years
from assistant.answering.sources.conditions import conditions_asked
from assistant.answering.sources.evidence import Evidence
from assistant.answering.sources.indicators import tells_level
from assistant.answering.sources.numbered import gives, spoken
from assistant.answering.sources.one_question import one_question
from assistant.answering.sources.selection import Selection
from assistant.understanding import Query
from assistant.understanding.asking_words import asks
from assistant.understanding.how_sure import HOW_SURE
from assistant.understanding.terms import names_class
from assistant.understanding.titles import PLAN_CONCEPT
from kb.corpus import Corpus
from kb.model import Provision, Verification
from kb.vietnamese import fold, folded_syllables, numbers

#: They measure what is asked and are none of it.
_UNITS = frozenset({"tram", "phan", "nghin", "ngan", "trieu", "ty", "dong"})
#: Whoever speaks of it asks of our subject.
_PROGRAMME = "nong thon moi"
#: To recognise, how often that is done and for how long.
_RECOGNISE = "recognise"
_AGAIN = frozenset(folded_syllables("lại hạn giá trị xét kỳ định thời năm bao lâu là phải thì mấy nhiêu một lần sau"))
#: So many words tell what a question is about, and this share of them is hardly one of them.
_MANY, _HARDLY = 8, 0.25

#: Where something stands in a document is told by a source that knows this share of it.
_KNOWN = 0.75
#: Money for something that bodies do is our subject, whatever that is.
_MONEY = re.compile(r"\b(?:kinh phi|ngan sach|nguon von)\b")
#: In which annex something stands is asked: an annex that is a source tells it by its number, whatever of it was read.
_ANNEX_ASKED = re.compile(r"\bphu luc (?:may|nao|so may)\b")


class Scope:
    """Decides whether to answer, ask back or refuse."""

    def __init__(self, corpus: Corpus, evidence: Evidence, reckoning: Reckoning) -> None:
        self._corpus, self._trust = corpus, Trust(corpus, evidence, reckoning)
        self._together = evidence.reader.together
        self._left_unsaid = LeftUnsaid(evidence, self._trust)
        self._absent = Absent(corpus)
        self._untold_part = Untold(corpus, evidence)
        self._seats = corpus.phrases.seats
        districts = {fold(d) for d in corpus.phrases.districts}
        self._ours = {f for f in corpus.phrases.other_provinces if fold(f) in districts}

    def _foreign(self, query: Query, texts: str) -> Draft | None:
        """A question about another province, which no source names."""
        abroad = [
            f for f in query.foreign if f not in self._ours and fold(f) not in fold(texts) and not is_seat(query, f, self._seats)
        ]
        if not abroad or query.documents or query.has("yesno"):
            return None
        lines = [wording.FOREIGN.format(where=wording.listed(abroad)), wording.OUT_OF_SCOPE]
        return Draft(status="out_of_scope", lines=lines)

    def refusal(self, query: Query, selection: Selection) -> Draft | None:
        """The refusal that the evidence calls for, or None where it carries an answer."""
        if plain := self._plain(query, selection):
            return plain
        if query.has("title") and any(c.features["ref"] == 1 for c in selection.chosen):  # the heading whose words are asked for
            return None
        if query.has(HOW_SURE) and selection.chosen[0].provision.verification is Verification.UNVERIFIED:  # that is the answer
            return None
        judged = self._trust.judged(query, selection)
        if "stranger" in judged.lacks and _own_tasks(query):
            return self.no_basis(selection, judged.lacks["stranger"])
        of_district = "district" in judged.lacks
        if not of_district and _plainly_told(query, selection):
            return None
        first = selection.chosen[0].provision
        annexed = first.kind == "annex" and _ANNEX_ASKED.search(" ".join(query.plain)) is not None
        placed = (annexed or (query.documents == (first.document,) and asks_place_only(query))) and selection.coverage >= _KNOWN
        if placed and not judged.lacks:
            return None
        if not self._trust.doubts(judged) or (not of_district and conditions_asked(query, self._corpus)):
            return None
        told = judged.features
        ours = any(n in self._corpus.documents for n in query.documents)
        said = " ".join(query.plain)
        money = bool(query.ids("act")) and _MONEY.search(said) is not None
        ours = ours or self._recognises(query) or _PROGRAMME in said or money
        if not (ours or told["concept"] or told["agency"] or told["untold"] > told["off_topic"]):  # it is not about our subject
            return Draft(status="out_of_scope", lines=[wording.OUT_OF_SCOPE])
        uncounted = wording.ASKED_NUMBER if told["counted"] < 0 else ""
        return self.no_basis(selection, next(iter(judged.lacks.values()), uncounted) or self._untold(query, selection))

    def judged(self, query: Query, selection: Selection) -> Judged | None:
        """What the judgement rests on; None where a question is refused without it."""
        return None if self._plain(query, selection) else self._trust.judged(query, selection)

    def left_unsaid(self, query: Query, selection: Selection, draft: Draft) -> Draft | None:
        """The refusal where a verdict was drafted on what the sources neither say nor rule out; otherwise None."""
        leaves = self._left_unsaid.leaves(query, selection, draft)
        return self.no_basis(selection, self._untold(query, selection)) if leaves else None

    def weighed_unsaid(self, query: Query, selection: Selection, draft: Draft) -> Judged | None:
        """What that is judged by; None where nothing is."""
        return self._left_unsaid.judged(query, selection, draft)

    def _plain(self, query: Query, selection: Selection) -> Draft | None:
        """The refusal of what needs no judging."""
        sources = [c.provision for c in selection.chosen]
        open_ = not query.has("yesno") or asks(" ".join(query.plain))
        slogan = unfolded(query.plain, sources) if open_ else ""
        if not slogan and (selection.best is None or self._unheard(query, selection)):
            return Draft(status="out_of_scope", lines=[wording.OUT_OF_SCOPE])
        if abroad := self._foreign(query, " ".join(c.provision.text for c in selection.chosen)):
            return abroad
        if reason := self._absent.reason(query, sources):
            return self.no_basis(selection, reason, self._absent.above(query))
        if day_of_others(query, sources, self._corpus):
            return self.no_basis(selection, wording.ASKED_TERM)
        if thing := thing_untold(query, sources, self._corpus):
            return self.no_basis(selection, _details([thing]))
        if papers := issued(query, sources):
            return self.no_basis(selection, _details(papers))
        if slogan:
            return self.no_basis(selection, wording.SLOGAN.format(name=slogan))
        if open_ and (words := unexplained(query.question, query.plain, sources)):
            return self.no_basis(selection, wording.MEANING.format(name=words))
        if term := unexplained_term(query, self._corpus, sources):
            return self.no_basis(selection, wording.MEANING.format(name=term))
        unread = self._untold_part.refusal(query, selection)
        return unread or (self.no_basis(selection, wording.ASKED_PERIOD) if how_often_unsaid(query, sources) else None)

    def _unheard(self, query: Query, selection: Selection) -> bool:
        """Whether the sources know no word of the question, or hardly one of many, and it names nothing of ours."""
        ours = query.mentions or query.refs or query.documents or any(c.features["number"] for c in selection.chosen)
        ours = ours or names_class(query)
        words = [w for w in query.content if not w.isdecimal()]
        known = [w for w in words if w not in selection.missing]
        hardly = (
            query.before is None and len(words) >= _MANY and len(known) < _HARDLY * len(words)
        )  # a follow-up may lean on what was said
        return not ours and (not known or hardly)

    def _recognises(self, query: Query) -> bool:
        """Whether a question says nothing but that somebody, or something, is recognised ("thời hạn công nhận lại là mấy năm?")."""
        acts = [m for m in query.mentions if m.kind == "act" and self._corpus.acts[m.id].family == _RECOGNISE]
        said = {w for m in acts for w in folded_syllables(m.words)}
        return bool(acts) and query.content <= said | _AGAIN

    def _untold(self, query: Query, selection: Selection) -> str:
        """What is asked and not told, in the question's own words where some are in no source."""
        things = named(query, set(selection.missing) - _UNITS, self._together)
        return _details(things) if things else wording.ASKED_DETAIL

    def no_basis(self, selection: Selection, what: str, nearest: Provision | None = None) -> Draft:
        """The refusal that names what no document says, and the nearest thing that one says."""
        best = nearest or selection.chosen[0].provision
        draft = Draft(status="no_basis")
        draft.cite(best)
        unread = nearest.untold if nearest else None
        told = wording.NOT_READ.format(what=what, where=unread.where) if unread else wording.NO_BASIS.format(what=what)
        draft.lines = [told, wording.NEAREST.format(text=wording.quoted(best))]
        return draft


def _own_tasks(query: Query) -> bool:
    """Whether nothing but the tasks of a body that no document gives any is asked for; its name may hold a subject ("Hội Khuyến học")."""
    if query.kinds != {"list"} or query.ids("agency") or not one_question(query):
        return False
    names = [fold(b) for b in query.strangers]
    subjects = [fold(m.words) for m in query.mentions if m.kind == "concept" and m.id != PLAN_CONCEPT]
    return all(any(s in name and s != name for name in names) for s in subjects)


def _details(things: Iterable[str]) -> str:
    """Things that no document speaks of, as they are named to people."""
    return wording.MISSING_DETAIL.format(words=wording.listed(f"“{t}”" for t in things))


#: Which of two numbers it is is asked.
_EITHER = re.compile(r"\b(\d+) hay (?:la )?(?:chi )?(\d+)\b")
#: Nothing but the place of what was told before is asked for.
_PLACE = frozenset({"place", "document", "where"})


def _tells_one(query: Query, first: Provision) -> bool:
    """Whether nothing but which of two numbers it is is asked, once or more, and a provision holds one of each two."""
    choices = _EITHER.findall(" ".join(query.plain))
    held = set(numbers(first.text))
    return bool(choices) and len(query.numbers) == 2 * len(choices) and all(held & {float(a), float(b)} for a, b in choices)


def _plainly_told(query: Query, selection: Selection) -> bool:
    """Whether the sources give each number that is spoken of, or the best one the level, the aim or the place that alone is asked for."""
    first = selection.chosen[0].provision
    placed = query.has("place") and query.kinds <= _PLACE and (query.bare or first.kind == "heading")  # any source has its place
    if placed or tells_level(query, first) or tells_share(query, first) or _tells_one(query, first):
        return True
    if tells_scheme(query, first) or tells_own_day(query, first) or tells_how_often(query, first) or tells_articles(query, first):
        return True
    if (
        tells_penalty(query, first)
        or tells_measure(query, selection)
        or tells_count(query, selection)
        or tells_year(query, selection)
    ):
        return True
    if (asked := spoken(query)) and all(any(gives(c.provision, n) for c in selection.chosen) for n in asked):
        return True
    if selection.coverage == 1 and tells_years(query, first):
        return True
    return selection.coverage == 1 and (gives_aim(query, first) or gives_place(query, first) or timed(query, first))
