"""Which office looks after a field since the reorganisation of 2025: asked ("ở xã, phòng nào lo hộ tịch?") or claimed of one.

The decree on specialised bodies (150/2025/NĐ-CP) lists the fields of each department of the province and each office of a commune.
What a question says is held against these lists; a claim is right where the office that it names has the field on its list.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Collection, Sequence
from datetime import date

from assistant import wording
from assistant.answering.bodies import moved_fields
from assistant.answering.bodies.gone import ENDED_LEVEL
from assistant.answering.bodies.left_out import LeftOut
from assistant.answering.bodies.meant import guessed
from assistant.answering.bodies.offices import Office, leaves_out, offices, particles
from assistant.answering.composer import Draft
from assistant.understanding import Mention, Query
from assistant.understanding.when import speaks_of_today
from kb.corpus import Corpus

FRAME = "150/2025/NĐ-CP"
#: Since when the offices of communes, and the departments of the province, work in this shape.
SINCE = {"xa": date(2025, 7, 1), "tinh": date(2025, 3, 1)}
_LEAVES_OUT = re.compile(r"\b(?:tru|loai|ra khoi|khong (?:nam|phai cua|gom|bao gom))\b")
#: Speaks of provinces that have no such department.
_WITHOUT = re.compile(r"\bkhong (?:lap|co|du)\b.*\bso\b")
_WHERE = ("who", "department", "recipient", "where", "succession")
#: Asks which office, and speaks of a commune or ward.
_OFFICE = re.compile(
    r"\b(?:phong(?! (?:chong|chay|tranh|ngua|tru|dich|ho|ve|trao|tuc|canh)\b)|bo phan|van phong)"
    r"(?: (?!so (?:nao|gi)\b)\w+){0,14}? (?:nao|gi)\b"
    r"|\bai (?:se |dang |phai )?(?:giup|tham muu|giup viec)(?: viec| cho| giup)* (?:uy ban|ubnd|xa|phuong|chu tich)\b"
)
_COMMUNE = re.compile(r"\b(?:(?<!tac )xa(?! hoi)|phuong(?! (?:phap|an|tien|thuc|huong)))\b")
_WHO = re.compile(r"\bai\b|\b(?:ve|vao|o|hoi) dau\b|\b(?:noi|ben|cho|co quan) nao\b")
#: Asks what an office that it names looks after.
_WHAT = re.compile(
    r"\b(?:mang|linh vuc|viec|nhiem vu|chuc nang|nganh|noi dung)(?: \w+){0,3}? (?:nao|gi)\b|\b(?:nhung|lam|lo|quan ly) gi\b"
)
#: Asks so of each of several things.
_EACH = re.compile(r"\b(?:moi|tung) (?:thu|viec|mang|linh vuc|cai|loai)\b|\blan luot\b")
#: Asks for two offices, which have one field between them.
_TWO = re.compile(r"\b(?:hai|2) (?:phong|so|don vi|noi|van phong) (?:nao|gi)\b")
#: Speaks of the decree by what it is, or of what is in force.
_FRAMED = re.compile(r"\bkhung (?:chuc nang|nhiem vu|chung|phan cong|hien hanh)\b|\bhien hanh\b|\bquan ly nha nuoc ve\b")
#: Asks under which department something comes now; of a criterion the plan tells whose it is, and who that is today.
_UNDER = re.compile(r"\b(?:gio|nay|hien)(?: (?:nay|gio|tai|day))?(?: (?:thi|da|se|lai|ve))* thuoc (?:ve |quyen )?so (?:nao|gi)\b")
_PLANNED = frozenset({"criterion", "indicator"})
#: Speaks of what changed, where a department is claimed to look after a field.
_CHANGED = re.compile(r"\b(?:sap nhap|hop nhat|sap xep|dot (?:nhap|gop)|chuyen (?:sang|ve)|150)\b")
#: A claim that an office does not do something.
_DENIES = re.compile(
    r"\bkhong (?:con |duoc |he )?(?:lo|quan|phu trach|tham muu|giup|thuoc|nhan|dinh|lam)\b|\b(?:chuyen|tach|roi|dua|ra) (?:ra )?khoi\b"
)
#: A claim that an office has a field ("hỏi sở X", "mảng của sở Y").
_LOOKS_AFTER = re.compile(
    r"\b(?:hoi|(?<!co )(?<!lien )quan|lo|nam(?= *$| (?:a|ha|nhi|chu|dung|phai)\b)|thuoc|mang|phan viec|phu trach)\b"
)
_CONTRARY = re.compile(r"\bkhong(?!$| \w+$)|\b(?:dau|chang|chua)\b")
#: A department is denied a field only where the list of another holds so much more of the claim.
_CLEARLY = 1.0
#: Who judges the criteria is a question on the plan.
_JUDGING = frozenset({"appraise", "recognise"})


class Fields:
    """Answers which office has a field, and judges claims on it."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._offices = offices(corpus, FRAME)
        self._left_out = LeftOut(corpus, self._offices, FRAME)
        of_communes = [o for o in self._offices if o.level == "xa"]
        self._commune_offices = frozenset(o.agency for o in of_communes)
        self._commune_fields = frozenset(pair for o in of_communes for pair in o.pairs)
        self._given = {o for p in corpus.provisions for n in p.norms for o in n.objects}
        self._listed = {c for o in self._offices for c in o.provision.about}
        self._common = Counter((o.level, pair) for o in self._offices for pair in o.pairs)

    def answer(self, query: Query) -> Draft | None:
        """The office that has what the question speaks of, or the verdict on one that it names; None where it asks neither."""
        named = [o for o in self._offices if o.agency in {*query.ids("agency")} - moved_fields.former(query)]
        judging = self._judging(query)
        elsewhere = bool(query.documents) and FRAME not in query.documents
        elsewhere = elsewhere or bool(query.details and not self._of_communes(query))
        if _WITHOUT.search(" ".join(query.plain)):
            return self._without(query, named)
        if elsewhere or moved_fields.asks_from_where(query) or self._gone(query):
            return None
        if query.has("yesno"):
            return None if judging else self._judged(query, named)
        plain = " ".join(query.plain)
        if self._asks_fields(query, named):
            return self._draft(named)
        if self._of_communes(query) and query.as_of >= SINCE["xa"]:
            both = moved_fields.DEPARTMENT.search(plain) and FRAME in query.documents
            return self._told(query, *(["tinh", "xa"] if both else ["xa"]))
        under = _UNDER.search(plain) and not any(self._corpus.concepts[c].kind in _PLANNED for c in query.ids("concept"))
        again = moved_fields.goes_on(query, self._corpus)
        framed = again or FRAME in query.documents or _FRAMED.search(plain) is not None or bool(under)
        named_bodies = moved_fields.own_bodies(query) if framed else query.ids("agency")
        planned = (named_bodies and not guessed(query)) or (not framed and self._given & set(query.ids("concept")))
        today = moved_fields.since_then(query) or framed
        asked = (again or moved_fields.asks_department(query)) and today and not _COMMUNE.search(plain)
        return self._told(query, "tinh") if asked and not planned and not judging and query.as_of >= SINCE["tinh"] else None

    def _without(self, query: Query, named: Sequence[Office]) -> Draft | None:
        """Who has the fields of a department in provinces that have none such, where the clause on it tells that, and what our province did."""
        told = [o for o in named if query.has(*_WHERE) and moved_fields.otherwise_with(o.provision, self._corpus)]
        if not told:
            return None
        draft = Draft(others=tuple((a, "") for o in told for a in moved_fields.otherwise_with(o.provision, self._corpus)))
        draft.cite(*(o.provision for o in told))
        draft.lines = [f"- {wording.quoted(p)}" for p in draft.provisions]
        for office in told:
            self._with_instrument(draft, office, sorted(office.provision.about))
        return draft

    @property
    def bodies(self) -> frozenset[str]:
        """The offices whose fields the decree lists."""
        return frozenset(o.agency for o in self._offices)

    def told(self, found: Sequence[Office], query: Query) -> Draft:
        """What is told of some offices: what they look after, with the clauses by which our province left them subjects of a question."""
        draft = self._draft(found := list(dict.fromkeys(found)))
        for office in found:
            self._with_instrument(draft, office, query.ids("concept"))
        return draft

    def having(self, query: Query, level: str) -> Draft | None:
        """The offices of a level that have what each part of a question speaks of; None before they were, where none has it, or where it
        is asked who judges criteria."""
        told = query.as_of >= SINCE.get(level, date.max) and not self._judging(query)
        return self._told(query, level) if told else None

    def _judging(self, query: Query) -> bool:
        return any(self._corpus.acts[a].family in _JUDGING for a in query.ids("act"))

    def _asks_fields(self, query: Query, named: Sequence[Office]) -> bool:
        """Whether it is asked what the named offices look after: of a commune in any case, of departments where the decree is named."""
        framed = FRAME in query.documents or all(o.level == "xa" for o in named)
        subject = set(query.ids("concept")) - {FRAME}
        begun = all(query.as_of >= SINCE.get(o.level, date.max) for o in named)
        return bool(named) and framed and begun and not subject and _WHAT.search(" ".join(query.plain)) is not None

    def _of_communes(self, query: Query) -> bool:
        """Whether the office of a commune is asked for that has something, be it as in the question before ("thế còn chứng thực?")."""
        plain = " ".join(query.plain)
        before = " ".join(query.before.plain) if query.before else ""
        asked_before = _OFFICE.search(before) is not None and _COMMUNE.search(before) is not None
        still = asked_before and moved_fields.STILL.match(plain) and not query.documents
        asks = _OFFICE.search(plain) or moved_fields.at_commune(query) or still
        heirs = {s.id for a in query.ids("agency") if self._corpus.agencies[a].to for s in self._corpus.agencies[a].successors}
        moved = bool(heirs) and heirs <= self._commune_offices and _WHO.search(plain) is not None
        return moved or bool(asks and (_COMMUNE.search(plain) or asked_before))

    def _gone(self, query: Query) -> bool:
        """Whether the question names a body that has ended: what became of it is another question, unless it asks which office of a
        commune has one of its fields."""
        offices = {o.agency for o in self._offices} if self._of_communes(query) else set()
        again = moved_fields.goes_on(query, self._corpus)  # of what else they had
        bodies = [self._corpus.agencies[m.id] for m in self._bodies(query) if m.start >= 0 or not again]
        ended = [b for b in bodies if b.to is not None and b.to < query.as_of]
        return any(not {s.id for s in b.successors} <= offices for b in ended)

    def _weights(self, words: Sequence[str], level: str, subjects: frozenset[str] = frozenset()) -> dict[Office, float]:
        """How much of what the words name stands on each list; what stands on several counts less, and so do ``subjects``."""
        said = set(itertools.pairwise(words))
        offices = [o for o in self._offices if o.level == level]
        having = Counter(c for o in offices for c in subjects & o.provision.about)
        return {
            o: sum(1 / self._common[level, p] for p in said & o.pairs) + sum(1 / having[c] for c in subjects & o.provision.about)
            for o in offices
        }

    def _subjects(self, query: Query, span: range) -> frozenset[str]:
        """The subjects of a part of the question; one that is on no list stands for what it is part of."""
        inside = {m.id for m in query.mentions if m.kind == "concept" and m.start in span} - ENDED_LEVEL
        return frozenset(c if c in self._listed else self._corpus.concepts[c].broader or c for c in inside)

    def _unplanned(self, query: Query, named: Sequence[Office]) -> bool:
        """Whether a claim is on who has a field, though it speaks of no day: of an office that is new, or of what the plan gives to nobody."""
        new = any(self._corpus.agencies[o.agency].from_ for o in named) and not _CONTRARY.search(" ".join(query.plain))
        subjects = {x for c in query.ids("concept") for x in (c, self._corpus.concepts[c].broader)}
        planned = subjects & self._given or query.refs or query.grades or _CONTRARY.search(" ".join(query.plain))
        return new or (not planned and _LOOKS_AFTER.search(" ".join(query.plain)) is not None)

    def _best(self, words: Sequence[str], level: str, subjects: frozenset[str] = frozenset()) -> list[Office]:
        weights = self._weights(words, level, subjects)
        best = max(weights.values(), default=0.0)
        return [o for o, w in weights.items() if w == best] if best >= _CLEARLY else []

    def _bodies(self, query: Query) -> list[Mention]:
        """The bodies that a question names; of a commune, "thống kê" is a field on a list of its offices."""
        fields = self._commune_fields if self._of_communes(query) else frozenset()
        named = [m for m in query.mentions if m.kind == "agency"]
        return [m for m in named if tuple(query.plain[m.start : m.end]) not in fields]

    def _pieces(self, query: Query) -> list[tuple[str, ...]]:
        """The words of each part of the question, without those that name bodies."""
        bodies = {i for m in self._bodies(query) for i in range(m.start, m.end)} | particles(query)
        return [tuple("," if i in bodies else query.plain[i] for i in span) for span in self._spans(query)]

    def _spans(self, query: Query) -> list[range]:
        """Where the parts of the question stand, each up to a contrast: what is only denied needs no office."""
        last = len(query.plain)
        parts = query.clauses if _EACH.search(" ".join(query.plain)) and not query.has("yesno") else query.segments
        spans = [range(s.start, min(s.end, last)) for s in parts] or [range(last)]
        return [range(s.start, s.start + moved_fields.said_length(query.plain[s.start : s.stop])) for s in spans]

    def _told(self, query: Query, *levels: str) -> Draft | None:
        """The offices of some levels that have what each part of the question speaks of; each level must have one."""
        excepting = [o for o in self._offices if o.level in levels and o.exceptions and self._left_out.moved_from(query, o)]
        found = [o for level in levels for o in self._having(query, level)] or excepting
        if {o.level for o in found} != {*levels}:
            return None
        if gone := [o for o in found if o in excepting]:
            draft = Draft()
            draft.cite(*(o.provision for o in gone))
            return self._left_out.with_heirs(query, draft, gone)
        return self.told(found, query)

    def _with_instrument(self, draft: Draft, office: Office, subjects: Collection[str]) -> None:
        """Adds the clauses by which our province left subjects to a department."""
        own = moved_fields.instrument_of(self._corpus, office.agency, subjects, FRAME)
        draft.lines += [f"- {wording.quoted(p)}" for p in own if p not in draft.provisions]
        draft.cite(*own)

    def _having(self, query: Query, level: str) -> list[Office]:
        if _TWO.search(" ".join(query.plain)):
            weights = self._weights(self._whole(query), level)
            return sorted((o for o, w in weights.items() if w > 0), key=lambda o: -weights[o])[:2]
        parts = zip(self._spans(query), self._pieces(query), strict=True)
        bests = (self._best(piece, level, self._subjects(query, span)) for span, piece in parts)
        found = [best[0] for best in bests if len(best) == 1]
        return found or self._best(self._whole(query), level)[:1]

    def _whole(self, query: Query) -> tuple[str, ...]:
        return tuple(itertools.chain.from_iterable(self._pieces(query)))

    def _judged(self, query: Query, named: Sequence[Office]) -> Draft | None:
        """Whether the offices that a claim names have the field that it speaks of."""
        inside = [i for span in self._spans(query) for i in span]
        named = [o for o in named if any(m.id == o.agency and m.start in inside for m in query.mentions)]
        levels = {o.level for o in named}
        level = levels.pop() if len(levels) == 1 else ""
        today = (
            level == "xa" or query.dated or speaks_of_today(query.marked) or _CHANGED.search(" ".join(query.plain)) is not None
        )
        today = today or self._unplanned(query, named)
        denied = _DENIES.search(" ".join(query.plain)) is not None
        if not level or query.as_of < SINCE[level]:
            return None
        pieces = self._pieces(query)
        if excepted := [
            o for o in named if self._left_out.moved_from(query, o) or any(leaves_out(o.exceptions, piece) for piece in pieces)
        ]:
            return self._excepted(query, excepted, right=denied or _LEAVES_OUT.search(" ".join(query.plain)) is not None)
        if denied or not today:
            return None
        verdicts: list[tuple[bool, Office]] = []
        for span, piece in zip(self._spans(query), self._pieces(query), strict=True):
            mine = [o for o in named if any(m.id == o.agency and m.start in span for m in query.mentions)]
            weights = self._weights(piece, level, self._subjects(query, span))
            if not mine or not any(weights.values()):
                continue
            best = max(weights, key=lambda o: weights[o])
            own = min(weights[o] for o in mine)
            if own < weights[best] < own + _CLEARLY or (own == weights[best] and own < _CLEARLY):
                return None
            verdicts.append((own == weights[best], best))
        if not verdicts:
            return None
        draft = self._verdict([o for _, o in verdicts], all(right for right, _ in verdicts))
        for _, office in verdicts:
            self._with_instrument(draft, office, query.ids("concept"))
        return draft

    def _verdict(self, offices: Sequence[Office], right: bool) -> Draft:
        draft = self._draft(list(dict.fromkeys(offices)))
        draft.verdict = "yes" if right else "no"
        draft.lines.insert(0, (wording.YES if right else wording.NO).strip())
        return draft

    def _excepted(self, query: Query, offices: Sequence[Office], right: bool) -> Draft:
        """The verdict on what the lists of some offices leave out, with who has it since it left the body that had it."""
        return self._left_out.with_heirs(query, self._verdict(offices, right), offices)

    def _draft(self, offices: Sequence[Office]) -> Draft:
        draft = Draft(others=tuple((o.agency, wording.LOOKS_AFTER[o.level]) for o in offices))
        names = wording.listed(f"**{self._corpus.agencies[o.agency].name}**" for o in offices)
        draft.lines = [f"{names}.", *(f"- {wording.quoted(o.provision)}" for o in offices)]
        draft.cite(*(o.provision for o in offices))
        return draft
