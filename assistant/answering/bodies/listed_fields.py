"""Who looks after a field that is named and nothing else ("giá giờ sở nào quản lý?", "hồi 2024 ai lo đất đai?", "xuất bản nay về đâu?").

Of today the lists of the decree on specialised bodies tell it; of a day before the departments were merged, what others took over from
each. Of a field that stands nowhere it is said that nothing here tells whose it is: the nearest words would name a wrong body.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from functools import cached_property

from assistant import wording
from assistant.answering.bodies.field_words import (
    ASKING,
    ASKS,
    AT_CENTRE,
    AT_PROVINCE,
    ELSEWHERE,
    FEWEST,
    TODAY,
    Words,
    folded,
    items,
    kept_fields,
    parts,
    said_field,
    sets_apart,
)
from assistant.answering.bodies.fields import FRAME, SINCE, Fields
from assistant.answering.bodies.instruments import Instruments
from assistant.answering.bodies.moved_fields import DEPARTMENT, STILL, said_length
from assistant.answering.bodies.offices import Office, offices
from assistant.answering.composer import Draft
from assistant.understanding import PLAN, Query
from kb.corpus import Corpus
from kb.model import Agency, Succession
from kb.vietnamese import fold, folded_syllables

_PROVINCE, _DEPARTMENT = "tinh", "Sở "
_CRITERIA = frozenset({"criterion", "indicator"})
#: Said beside the field, it says nothing more.
_BESIDE = frozenset(folded_syllables("cả chung nói tỉnh nhà nước quản nông thôn"))
#: A field that nobody here knows of has so many words at most.
_MOST = 4
_DIGIT = re.compile(r"\d")
#: The beginning of no field alone, though one is called so ("quản lý thị trường").
_RULES = ("quản", "lý")


class ListedFields:
    """Answers it from one corpus."""

    def __init__(self, corpus: Corpus, fields: Fields) -> None:
        self._corpus, self._fields, self._instruments = corpus, fields, Instruments(corpus)
        self._offices = [o for o in offices(corpus, FRAME) if o.level == _PROVINCE]
        #: Words of several meanings, which are asked back ("điện": the grid, or telephones).
        self._open = {tuple(folded_syllables(term)) for a in corpus.ambiguities for term in a.terms}

    def answer(self, query: Query) -> Draft | None:
        """The body of the day that looks after the field; None where more or something else is asked, or a document gives it to one."""
        if at_province := self._at_province(query):
            return at_province
        again = self._goes_on(query)
        query = replace(query, as_of=query.before.as_of) if again and query.before else query
        field = self._named(query, again)
        if not field:
            return self._of_several(query)
        if field in self._open:
            return None
        if kept := [a for a in self._departments if field in folded(kept_fields(a))]:
            return self._unchanged(kept[0])
        if self._planned(query, field):
            return None
        if query.as_of < SINCE[_PROVINCE]:
            return self._held_before(query, field)
        found = self._having(query, field)
        today = TODAY.search(" ".join(query.marked)) or query.dated
        if len(found) == 1 and (again or today or DEPARTMENT.search(" ".join(query.plain)) or not self._given(query)):
            return self._fields.told(found, query)
        return None if found or not self._unheard(query, field, again) else self._refused(query, field)

    def _at_province(self, query: Query) -> Draft | None:
        """The department of today with the field of which the question before asked who has it at the centre."""
        before = query.before
        if before is None or query.as_of < SINCE[_PROVINCE] or not AT_PROVINCE.fullmatch(" ".join(query.plain)):
            return None
        named = [before.plain[start:end] for start, end in self._known_in(before)]
        found = [o for field in named for o in self._offices if field in folded(items(self._list(o)))]
        asked = AT_CENTRE.search(" ".join(before.plain)) is not None
        return self._fields.told(found[:1], before) if found and asked else None

    def _of_several(self, query: Query) -> Draft | None:
        """The departments of today on whose lists the fields stand that a question names together: all on one, or each on its own."""
        said, named = " ".join(query.marked), self._several(query)
        if len(named) < FEWEST or query.as_of < SINCE[_PROVINCE] or not DEPARTMENT.search(fold(said)):
            return None
        having = [
            [o for o in self._offices if field in folded(p for i in items(self._list(o)) for p in parts(i))] for field in named
        ]
        common = [o for o in having[0] if all(o in found for found in having)]
        found = common or [o for found in having for o in found]
        return self._fields.told(found, query) if len(common) == 1 or all(len(found) == 1 for found in having) else None

    def _several(self, query: Query) -> list[Words]:
        """The fields that a question for a body names one after the other, where it says nothing else; empty where it does."""
        if self._asks_otherwise(query):
            return []
        named: list[tuple[int, int]] = []
        for start, end in self._known_in(query):
            if all(end <= i or j <= start for i, j in named):
                named.append((start, end))
        inside = {i for start, end in named for i in range(start, end)}
        rest = " ".join("_" if i in inside else w for i, w in enumerate(query.marked))
        more = set(re.findall(r"\w+", fold(ASKING.sub(" ", rest)))) - {"_"} - _BESIDE
        return [] if more or ELSEWHERE.search(fold(rest)) else [query.plain[i:j] for i, j in sorted(named)]

    def otherwise(self, query: Query) -> Draft | None:
        """The department of today with the field where no document gives a task on it, though its subject stands in some."""
        field = self._named(query)
        found = self._having(query, field) if field and query.as_of >= SINCE[_PROVINCE] else []
        return self._fields.told(found, query) if len(found) == 1 else None

    # -- reading -----------------------------------------------------------------------------------------------------------

    def _goes_on(self, query: Query) -> bool:
        """Whether a follow-up turns to another field than the one of which the same was asked before ("còn báo chí?")."""
        plain = " ".join(query.plain)
        turns = query.before is not None and STILL.match(plain) and not _DIGIT.search(plain)
        return bool(turns) and query.before is not None and self.answer(query.before) is not None

    def _named(self, query: Query, again: bool = False) -> Words:
        """The one stretch of words that a question for a body leaves when its asking is taken out; empty where it asks otherwise."""
        said = " ".join(query.marked)
        if self._asks_otherwise(query, again):
            return ()
        for start, end in self._known_in(query):
            rest = " ".join((*query.marked[:start], "_", *query.marked[end:]))
            more = set(fold(ASKING.sub(" ", rest)).split()) - {"_"} - _BESIDE
            if not more and not ELSEWHERE.search(fold(rest)):
                return query.plain[start:end]
        left = [w for w in ASKING.sub(" | ", said).split("|") if w.strip()]
        words = tuple(fold(left[0]).split()) if len(left) == 1 else ()
        return words if len(words) <= _MOST and not query.dangling and not ELSEWHERE.search(fold(said)) else ()

    def _asks_otherwise(self, query: Query, again: bool = False) -> bool:
        """Whether a question asks for no body, or names more than a field, or denies something."""
        leans = query.before is not None and not (again or sets_apart(query, query.before))
        elsewhere = query.ids("agency") or query.documents or query.refs or query.grades or leans
        other = elsewhere or query.has("yesno", "list", "document", "partner", "compare", "when")
        asks = again or ASKS.search(" ".join(query.marked)) is not None
        return bool(other) or not asks or said_length(query.plain) < len(query.plain)

    def _known_in(self, query: Query) -> list[tuple[int, int]]:
        """Where fields of a list are named, as they are or by their beginning or end; the longest first."""
        ends = range(len(query.plain) + 1)
        spans = [(i, j) for i in ends for j in ends[i + 1 :] if self._is_known(query.plain[i:j], query.marked[i:j])]
        return sorted(spans, key=lambda s: s[0] - s[1])

    def _is_known(self, plain: Words, marked: Words) -> bool:
        forms = self._known.get(plain, ())
        if len(plain) < FEWEST:  # without marks "hoi" is a verb as well
            return marked in forms
        return any(all(m in (p, k) for p, m, k in zip(plain, marked, known, strict=True)) for known in forms)

    @cached_property
    def _known(self) -> dict[Words, set[Words]]:
        """The fields of all lists and what was taken over, without marks, each with its forms with marks."""
        lists = [i for o in self._offices for i in items(self._list(o))]
        moved = [i for _, s in self._moves() for i in items(s.functions)]
        kept = [i for a in self._departments for i in kept_fields(a)]
        found: dict[Words, set[Words]] = {}
        for part in {part for item in (*lists, *moved, *kept) for part in parts(item)} - {_RULES}:
            found.setdefault(tuple(map(fold, part)), set()).add(part)
        return found

    def _list(self, office: Office) -> str:
        return office.provision.text[len(self._corpus.agencies[office.agency].name) :]

    @cached_property
    def _departments(self) -> list[Agency]:
        """The departments of the province, with the board that is one today."""
        return [
            a
            for a in self._corpus.agencies.values()
            if a.level == _PROVINCE and a.plan_section and (a.name.startswith(_DEPARTMENT) or self._became_one(a))
        ]

    def _became_one(self, agency: Agency) -> bool:
        return agency.to is not None and any(self._corpus.agencies[s.id].name.startswith(_DEPARTMENT) for s in agency.successors)

    def _moves(self) -> Iterator[tuple[Agency, Succession]]:
        return ((a, s) for a in self._departments for s in a.successors)

    def _subjects(self, query: Query) -> frozenset[str]:
        return frozenset(m.id for m in query.mentions if m.kind == "concept" and m.start >= 0)

    def _given(self, query: Query) -> set[str]:
        """The bodies to which a document gives a task on what the question names."""
        about = self._subjects(query)
        return {n.bearer for p in self._corpus.provisions if p.document != FRAME for n in p.norms if about & set(n.objects)}

    def _planned(self, query: Query, field: Words) -> bool:
        """Whether a department has a task on the field, or it is a criterion: that is told with its place and what became of the body."""
        bodies = (self._corpus.agencies[a] for a in self._given(query))
        criterion = any(self._corpus.concepts[c].kind in _CRITERIA for c in self._subjects(query))
        listed = any(field in folded(items(self._list(o))) for o in self._offices)
        return (criterion and not listed) or any(a.level == _PROVINCE and a.name.startswith(_DEPARTMENT) for a in bodies)

    # -- today ---------------------------------------------------------------------------------------------------------------

    def _having(self, query: Query, field: Words) -> list[Office]:
        """The offices on whose list the field stands: as it is, or else as a part of a longer name, or else by the subject that it names."""
        lists = {o: items(self._list(o)) for o in self._offices}
        whole = [o for o, listed in lists.items() if field in folded(listed)]
        partly = [o for o, listed in lists.items() if any(field in folded(parts(i)) for i in listed)]
        about = [o for o in self._offices if self._subjects(query) & o.provision.about]
        return whole or partly or about

    def _unchanged(self, body: Agency) -> Draft:
        """What is told of a department that has all its work as before."""
        draft = Draft(others=((body.id, ""),))
        draft.lines = [f"**{body.name}**. {body.note}"]
        draft.cite(*self._corpus.children(PLAN, body.plan_section)[:1])
        return draft

    def _unheard(self, query: Query, field: Words, again: bool) -> bool:
        """Whether a department is asked for by a field of which nothing here speaks."""
        asks = again or DEPARTMENT.search(" ".join(query.plain)) or TODAY.search(" ".join(query.marked))
        named = any(m.start >= 0 and (m.kind != "act" or {*query.plain[m.start : m.end]} <= {*field}) for m in query.mentions)
        told = self._told_of_departments if DEPARTMENT.search(" ".join(query.plain)) else self._told
        strange = field in {tuple(folded_syllables(s)) for s in query.strangers}  # a body beside whom others act rules no field
        return bool(asks) and not named and len(field) >= FEWEST and (strange or f" {' '.join(field)} " not in told)

    @cached_property
    def _told(self) -> str:
        """All that is told of tasks, bodies and subjects, in words without marks."""
        return self._words_told({*self._corpus.agencies})

    @cached_property
    def _told_of_departments(self) -> str:
        """The same without the tasks that only other bodies have."""
        return self._words_told({a.id for a in self._departments})

    def _words_told(self, own: Collection[str]) -> str:
        tasks = (p.text for p in self._corpus.provisions if p.document == FRAME or any(n.bearer in own for n in p.norms))
        bodies = (
            " ".join((a.name, *a.aliases, a.note, *(s.functions for s in a.successors))) for a in self._corpus.agencies.values()
        )
        concepts = (" ".join((c.name, *c.synonyms)) for c in self._corpus.concepts.values())
        return f" {' | '.join(' '.join(folded_syllables(text)) for text in (*tasks, *bodies, *concepts))} "

    def _refused(self, query: Query, field: Words) -> Draft:
        draft = Draft(status="no_basis")
        draft.lines = [wording.NO_BASIS.format(what=wording.WHOSE_FIELD.format(field=said_field(query, field)))]
        return draft

    # -- before ----------------------------------------------------------------------------------------------------------------

    def _held_before(self, query: Query, field: Words) -> Draft | None:
        """The body whose work on the field others took over since; where none is known, only who has it since is told."""
        moves = [(a, s) for a, s in self._moves() if s.from_ > query.as_of and (a.to or s.concepts)]
        held = [(a, s) for a, s in moves if field in folded(items(s.functions))]
        held = held or [(a, s) for a, s in moves if any(field in folded(parts(i)) for i in items(s.functions))]
        on_it = [(a, s) for a, s in moves if self._subjects(query) & set(s.concepts)]
        told = (held if len({a.id for a, _ in held}) == 1 else []) or on_it
        if len({a.id for a, _ in told}) != 1:
            return self._unknown_before(query, field)
        gone, taken = told[0]
        heir, day = self._corpus.agencies[taken.id].name, wording.day(taken.from_)
        since = wording.SINCE_PART if taken.concepts else wording.SINCE
        draft = Draft(as_of=query.as_of, others=((gone.id, ""),))
        draft.lines = [
            wording.HAD_FIELD.format(body=gone.name, field=said_field(query, field), day=wording.day(query.as_of)),
            since.format(old=gone.name, new=heir, day=day, by=taken.instrument, what=taken.functions),
        ]
        draft.cite(*self._instruments.of(gone, [taken], tuple(self._subjects(query))))
        return draft

    def _unknown_before(self, query: Query, field: Words) -> Draft | None:
        """That it is not told whose a field was, with whose it is since the departments were merged."""
        found = self._having(query, field)
        if len(found) != 1 or self._has_task(found[0].agency, field):
            return None
        draft = self._refused(query, field)
        draft.lines.append(wording.NEAREST.format(text=wording.quoted(found[0].provision)))
        draft.cite(found[0].provision)
        return draft

    def _has_task(self, body: str, field: Words) -> bool:
        """Whether the plan gives a body a task on a subject whose name begins with the field."""
        norms = (n for p in self._corpus.documents[PLAN].provisions for n in p.norms if n.bearer == body)
        names = (self._corpus.concepts[o].name for n in norms for o in n.objects)
        return any(tuple(folded_syllables(name))[: len(field)] == field for name in names)
