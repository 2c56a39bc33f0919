"""Questions about bodies themselves: what became of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence

from assistant import wording
from assistant.answering.bodies.beginnings import Beginnings
from assistant.answering.bodies.gone import WHICH, supposed_gone
from assistant.answering.bodies.instruments import Instruments
from assistant.answering.bodies.lives import INTERIM, Lives
from assistant.answering.bodies.living import SUPPOSED, Living
from assistant.answering.bodies.meant import above_asked, all_above, guessed, moved_by, of_sections, only_beside, only_issuers
from assistant.answering.bodies.merged_with import asks_with, merged_with
from assistant.answering.bodies.moves import Moves, denies_life
from assistant.answering.bodies.noted import above_said, asks_above, asks_head, counts_bodies, tells_head
from assistant.answering.bodies.parted import Parted
from assistant.answering.bodies.partly import Partly
from assistant.answering.bodies.parts import asks_parts
from assistant.answering.bodies.senders import sent_by, through
from assistant.answering.bodies.taken_in import TakenIn
from assistant.answering.bodies.whole_too import with_whole
from assistant.answering.composer import Draft
from assistant.answering.documents.founding import Founding
from assistant.answering.documents.headers import asks_for_another
from assistant.understanding import PLAN, Query
from assistant.understanding.choices import holds_which
from assistant.understanding.forms import after_end
from assistant.understanding.when import speaks_of_today
from kb.corpus import Corpus
from kb.model import Agency, Provision, Succession, Verification
from kb.vietnamese import fold, folded_syllables
from rules.responsibility import Findings, Responsibility

#: Where something is sent is asked, and not what became of who sends it ("gửi ý kiến về đâu, rồi ai giải quyết?").
_SENT = re.compile(r"\b(?:gui|nop|phan anh)\b(?: \w+){0,4} ve dau\b")
#: Instruments of successions that are cited beside who holds a task.
_MOST_MOVES = 3
#: A period by its first and last year ("giai đoạn 2021-2025") is no span of time in which who holds a task is asked.
_PERIOD = re.compile(r"\b(?:20\d\d 20\d\d|giai doan (?:tu )?(?:nam )?20\d\d den (?:nam )?20\d\d)\b")
#: What becomes of bodies is no task of theirs ("gộp").
_BECOMING = frozenset(folded_syllables("gộp nhập sáp hợp đổi tách giải chuyển thành tên"))
#: Right behind a body: that kind of body is asked for ("công an nào", "hội đồng nhân dân cấp nào").
_ASKED_KIND = re.compile(r"(?:cap )?(?:nao|gi)\b")
#: "Gom giúp tôi": we are asked to help, and no body is.
_PLEASE = frozenset({"giúp", "giup"})


class Bodies:
    """Answers about bodies."""

    def __init__(self, corpus: Corpus, responsibility: Responsibility) -> None:
        self._idle = corpus.phrases.stopwords
        self._corpus, self._responsibility = corpus, responsibility
        self._moves, self._instruments = Moves(corpus, responsibility), Instruments(corpus)
        self._founding = Founding(corpus, responsibility, self._instruments.of)
        self._parted, self._lives = Parted(corpus, self._moves), Lives(corpus, responsibility)
        self._taken_in, self._partly = TakenIn(corpus, self._lives), Partly(corpus, responsibility, self._lives)
        self._beginnings, self._living = Beginnings(corpus), Living(corpus, self._moves)
        self._tasks = Counter(n.bearer for p in corpus.documents[PLAN].provisions for n in p.norms)

    def succession(self, query: Query) -> Draft | None:
        """Who took over from a body that the question names; None where its end is only the occasion to ask what it had."""
        if after_end(query.plain):
            return None
        head_of = query.before if query.before and asks_head(query) and all_above(query) else query
        named = [self._corpus.agencies[a] for a in self._named(head_of)]
        agencies = of_sections(query, self._corpus) or named or self._of_level(query)
        if parted := self._parted.bodies(query, agencies):
            return self._became(query, parted)
        tellers = (self._partly, self._taken_in, self._beginnings)
        if moved := next((draft for teller in tellers if (draft := teller.answer(query, agencies))), None):
            return moved
        gone = [a for a in agencies if a.to is not None and a.to < query.as_of]
        about = bool(gone) or self._is_about(query, agencies)
        claim = self._living.claim(query, agencies, about)
        noted = asks_above(query) or (asks_head(query) and tells_head(agencies)) or counts_bodies(query, agencies)
        if not agencies or self._untold(query, agencies) or not (about or claim or noted) or self._other_asked(query, agencies):
            return None
        if founded := self._founding.answer(query, agencies):
            return founded
        if claim is None:
            plain = " ".join(query.plain)  # a count is of rooms or people
            other = bool(WHICH.search(plain)) if query.has("yesno") else bool(gone) or not query.has("count")
            sent = _SENT.search(plain) and not speaks_of_today(query.marked)
            asked = (query.has("succession") and not sent) or supposed_gone(query, agencies, gone) or INTERIM.search(plain)
            return self._became(query, agencies) if noted or (asked and other) else None
        draft = self._became(query, claim[0])
        return self._lives.judged(draft, *claim, query.as_of) if draft else None

    def _other_asked(self, query: Query, agencies: Sequence[Agency]) -> bool:
        """Whether who has a task is asked, or another document, and bodies are only named as those whose documents are spoken of."""
        issuers = " ".join(d.issuer for n in query.documents if (d := self._corpus.documents.get(n)))
        issued = only_issuers(query) or (bool(issuers) and all(a.name in issuers for a in agencies))
        return (asks_for_another(query) and issued) or holds_which(query) or guessed(query) or only_beside(query)

    def _untold(self, query: Query, agencies: Sequence[Agency]) -> bool:
        """Whether a particular is asked that no provision tells by which others took over."""
        told = (p.text for a in agencies for p in self._instruments.of(a, a.successors, ()))
        return bool(query.details) and not all(fold(d) in fold(" ".join(told)) for d in query.details)

    def _became(self, query: Query, agencies: Sequence[Agency]) -> Draft | None:
        """What became of some bodies, by which instruments; None where there is nothing to tell."""
        topics = [c for c in query.ids("concept") if self._corpus.concepts[c].kind in ("criterion", "indicator", "task")]
        topics = [] if query.has("bodies") or asks_parts(query) else topics  # all that a body was split into
        draft = Draft(provisions=sent_by(query, {a.id for a in agencies}, self._corpus))
        agencies = [*agencies, *through(query, agencies, self._corpus)]
        if not query.has("yesno") and all(a.to is None and not (a.note or a.successors or a.from_) for a in agencies):
            return None  # nothing is known of what became of them
        for agency in agencies[:3]:
            draft.lines.append(self._lives.told(agency, query, topics))
        if not any(draft.lines):
            return None
        parted = [a.id for a in agencies if not self._lives.keeps(a, query, topics)]
        draft.findings = with_whole(query, self._responsibility.successors(parted, topics, query.as_of), topics, self._corpus)
        living = tuple(a.id for a in agencies if a.to is None)
        draft.moved = tuple(a.id for a in agencies if draft.findings.today.get(a.id)) or living
        for agency in agencies:
            taken = draft.findings.today.get(agency.id) or (agency.successors if agency.id in parted else ())
            draft.cite(*self._instruments.told(agency, taken, topics, asks_with(query)))
            draft.cite(*self._own_duties(agency, query))
        heirs = {s.id: self._corpus.agencies[s.id] for taken in draft.findings.today.values() for s in taken}
        draft.lines += merged_with(query, agencies, self._corpus)
        if query.has("count") or asks_above(query) or above_said(query):
            draft.lines += [f"{a.name}: {a.note}" for a in heirs.values() if a.note]
        if not draft.provisions:
            draft.cite(*(self._instruments.naming(list(heirs)) or self._about(agencies, heirs.values() or agencies)))
        if not draft.provisions:
            told = [p for a in agencies for p in self._instruments.speaking_of(a)]
            draft.cite(*(p for p in told if query.has("yesno") or p.verification != Verification.UNVERIFIED))
            draft.lines += wording.sources(draft.provisions)
        known = (n for n in query.documents if n in self._corpus.documents)
        draft.cite(*(p for n in known for p in self._corpus.documents[n].provisions[:1]))
        return draft

    def _named(self, query: Query) -> list[str]:
        """The bodies that a question names, without a kind of body that it asks for ("công an nào")."""
        asked = {m.id for m in query.mentions if m.start >= 0 and _ASKED_KIND.match(" ".join(query.plain[m.end :]))}
        named = query.ids("agency")
        carried = set(named).difference(m.id for m in query.mentions if m.kind == "agency" and m.start >= 0)
        above = carried & above_asked(query.before) if query.before else set()  # "ban nào của Tỉnh ủy": Tỉnh ủy is not spoken of
        named = tuple(a for a in named if a not in self._again(query, named) and a not in above)
        asked |= above_asked(query)
        return [a for a in named if a not in asked] or list(named)

    def _again(self, query: Query, named: Sequence[str]) -> set[str]:
        """The bodies whose words all stand in the name of another one of the question too: its field is spoken of again, not they
        ("ban chỉ huy quân sự huyện bỏ rồi, ai lo quân sự?")."""
        told = {a: [set(folded_syllables(m.words)) for m in query.mentions if m.kind == "agency" and m.id == a] for a in named}
        full = {a: [*told[a], set(folded_syllables(self._corpus.agencies[a].name))] for a in named}
        return {a for a in named if any(all(w < o for w in told[a]) for b in named if b != a for o in full[b])}

    def _of_level(self, query: Query) -> list[Agency]:
        """The bodies of a level that has ended, where a question asks whether that level still works and names none of them."""
        subject = query.documents or query.ids("concept") or query.districts
        if subject or not (SUPPOSED.search(" ".join(query.plain)) or (query.has("yesno") and denies_life(query))):
            return []
        ended = [a for a in self._corpus.agencies.values() if a.group and a.to and a.level in query.levels]
        return sorted(ended, key=lambda a: -self._tasks[a.id])[:1]

    def _is_about(self, query: Query, agencies: Sequence[Agency]) -> bool:
        """Whether a question is about living bodies themselves, and not about a subject in which one is named."""
        names = set(folded_syllables(" ".join(n for a in agencies for n in (a.name, *a.aliases))))
        rest = {w for w in query.content - names if not w.isdecimal()}
        return any(a.successors for a in agencies) or len(rest) <= 4

    def _own_duties(self, agency: Agency, query: Query) -> list[Provision]:
        """The duties of a body in the plan that the question speaks of; its heading where it speaks of none."""
        if not agency.plan_section or (query.documents and PLAN not in query.documents):
            return []
        named = [agency, *(self._corpus.agencies[a] for a in query.ids("agency"))]
        asked = query.content - _BECOMING - set(folded_syllables(" ".join(n for a in named for n in (a.name, *a.aliases))))
        concepts = set(query.ids("concept"))
        duties = self._corpus.children(PLAN, agency.plan_section)
        weights = {p: len(asked & set(folded_syllables(p.text))) + 3 * len(concepts & p.about) for p in duties}
        best = max(weights.values(), default=0)
        return [p for p in duties if weights[p] == best][:2] if best else self._field(agency)

    def _field(self, agency: Agency) -> list[Provision]:
        """The section of a body in the plan and the first of its duties, which tells its field."""
        section, duties = self._corpus.provision(PLAN, agency.plan_section), self._corpus.children(PLAN, agency.plan_section)
        return [p for p in (section, *duties[:1]) if p is not None]

    def moved(self, query: Query, sources: Sequence[Provision]) -> Findings | None:
        """What became of the bodies of which the sources tell that others took over, where a question asks that and names none."""
        gone = moved_by(sources, self._corpus) if query.has("succession") else []
        return self._responsibility.successors([a.id for a in gone], (), query.as_of) if gone else None

    def took_over(self, findings: Findings, query: Query) -> list[Provision]:
        """For the bodies of findings whose work has moved, or will: the provisions by which others took over; where the day matters."""
        ended = [a for a in query.ids("agency") if (to := self._corpus.agencies[a].to) and to < query.as_of]
        left = self._left_to_named(query, findings)
        bearers = dict.fromkeys([*findings.today, *findings.bearers, *ended] if self._on_day(query, findings) else left)
        of_group = len(findings.today) > _MOST_MOVES and not query.has("succession")
        if of_group:  # what became of each is not asked
            bearers = dict.fromkeys(a for a in bearers if a in left or a in query.ids("agency"))
        bodies = {self._corpus.agencies[a]: findings.today.get(a) or self._coming(a, findings) for a in bearers}
        topics = query.ids("concept")
        told = (self._instruments.of(a, s, topics) or self._instruments.of(a, a.successors, topics) for a, s in bodies.items())
        return [p for provisions in told for p in provisions][:_MOST_MOVES]

    def _coming(self, agency: str, findings: Findings) -> list[Succession]:
        """Who takes over on a later day what a body holds."""
        objects = {o for h in findings.holdings if h.bearer == agency for o in h.objects}
        to_come = self._corpus.agencies[agency].successors
        return [s for s in to_come if objects & self._responsibility.below(s.concepts)] or [s for s in to_come if not s.concepts]

    def _on_day(self, query: Query, findings: Findings) -> bool:
        """Whether a question asks who holds something on its day, and not only by a document: it tells the day, speaks of today or of a
        change."""
        earlier = query.before is not None and query.before.has("succession")
        years = () if _PERIOD.search(" ".join(query.plain)) else query.years
        across = any(min(years) < s.from_.year <= max(years) for taken in findings.today.values() for s in taken if years)
        by_which = query.has("document") and not {"nay", "giờ", "gio"}.isdisjoint(query.marked)
        says = query.dated or across or by_which or query.has("succession") or speaks_of_today(query.marked)
        return says or earlier

    @staticmethod
    def _left_to_named(query: Query, findings: Findings) -> list[str]:
        """The bodies whose work went to one that a question names, which holds nothing itself by the findings."""
        named = set(query.ids("agency")) - set(findings.bearers)
        return [a for a, taken in findings.today.items() if not named.isdisjoint(s.id for s in taken)]

    def _about(self, gone: Sequence[Agency], heirs: Collection[Agency]) -> list[Provision]:
        """Where the plan speaks of bodies that have no place in it: under a name that they or their heirs had before, or else under
        the body to which an heir belongs."""
        ids = {*(a.id for a in gone), *(h.id for h in heirs)}
        before = [a for a in self._corpus.agencies.values() for s in a.successors if s.id in ids and not s.concepts]
        above = [a for a in self._corpus.agencies.values() if any(fold(a.name) in fold(h.note) for h in heirs)]
        return [p for a in (*gone, *before, *above) for p in (self._field(a) if a.plan_section else ())][:2]
