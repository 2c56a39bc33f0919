"""Places: which commune or ward an old one belongs to since 2025-07-01, what a new one is made of, which ones a district became.

A name that means several things (an old district and a commune of today, two old communes) is asked back, unless the question says
which it means: by its tone marks, the word before it ("huyện", "xã") or its district.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from assistant import wording
from assistant.answering.composer import Draft
from assistant.answering.criteria import CRITERION_ACTS
from assistant.answering.place_names import bare, counted, fits, instrument, level, narrowed, says
from assistant.understanding import Query
from kb.corpus import Ambiguity, Corpus
from kb.model import Place
from kb.vietnamese import fold

#: Since when the communes and wards of today exist (Resolution 1681/NQ-UBTVQH15).
SINCE = date(2025, 7, 1)
_DISTRICT_LEVELS = frozenset({"huyen", "thi xa", "thanh pho"})
#: The city bears the name of the province; it is meant only where "thành phố" stands before it.
_CITY = "sơn la"
#: Concepts that are nothing but the making of communes.
_SELF = frozenset({"sap-xep-xa", "danh-hieu-sau-sap-xep"})
#: Words by which a question asks where a place is now, or what it is made of.
_WHERE = (
    *(
        "cu",
        "xa nao",
        "phuong nao",
        "huyen nao",
        "don vi nao",
        "thuoc dau",
        "o dau",
        "gom",
        "nhap",
        "ten la gi",
        "xa gi",
        "phuong gi",
    ),
    *(
        "truoc thuoc",
        "con thuoc",
        "thuoc huyen",
        "thuoc xa",
        "phuong hay xa",
        "xa hay phuong",
        "con khong",
        "doi ten",
        "giu nguyen",
    ),
)
#: What stands between the names of places that are asked of together.
_JOINS = frozenset({"va", "xa", "phuong", "thi", "tran", "cu", "moi", "hai"})
#: Words by which a question asks whether a commune was merged at all, or still exists.
_MERGED = ("nhap", "sap xep", "gop", "hop nhat")
_KEPT = ("giu nguyen", "khong sap nhap", "khong nhap", "khong gop", "khong bi nhap", "khong bi sap nhap", "khong phai sap nhap")
_LIVES = ("con", "giu nguyen", "giu ten")
_MADE = ("gom", "hop thanh", "tu nhung xa nao", "tu xa nao", "tu cac xa nao", "thanh lap tu", "nhung xa cu nao")


@dataclass(frozen=True)
class _Named:
    """A name of the question, at words ``span``, with what it can mean: old communes, a commune of today, an old district.

    ``alike``: other names have the same spelling without marks.
    """

    name: str
    span: range
    alike: bool
    level: str
    olds: tuple[tuple[Place, str], ...]
    new: Place | None
    district: str


class Places:
    """Answers about places, from ``corpus/places.yaml``."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._olds: dict[str, list[tuple[Place, str]]] = {}
        for place in corpus.places:
            for old in place.old_units:
                self._olds.setdefault(bare(old), []).append((place, old))
        self._news = {bare(p.name): p for p in corpus.places}
        self._districts = {d.lower() for d in corpus.phrases.districts} | {_CITY}
        names = {*self._olds, *self._news, *self._districts}
        self._names = sorted(names, key=lambda n: (-len(n.split()), n))

    def answer(self, query: Query) -> Draft | None:
        """The answer to a question about a place itself; None where it asks something else."""
        judged = any(self._corpus.acts[a].family in CRITERION_ACTS for a in query.ids("act"))
        if query.ids("agency") or judged or not self._asks(query):
            return None
        named = self._named(query)
        inside = {i for n in named for i in n.span}
        subjects = (m for m in query.mentions if m.kind == "concept" and m.id not in _SELF and m.start not in inside)
        if any(not self._is_name(m.words) for m in subjects):
            return None
        main = next((n for n in named if n.olds or n.new), named[0] if named else None)
        if main is None:
            return None
        if particulars := [d for d in query.details if fold(d) not in fold(main.name)]:
            return self._untold(particulars, main)
        context = {n.district for n in named if n.district and n.name != main.name}
        if main.level in _DISTRICT_LEVELS and main.district:
            return self._district(main)
        olds = narrowed(main.olds, context)
        if self._is_open(main, olds, context):
            return self._ask_back(main, olds)
        draft = Draft()
        if olds and not says(query, _MADE):
            self._tell_old(query, draft, olds[0])
            for other in self._beside(query, main, named):
                self._tell_old(query, draft, other)
            self._judge(query, draft, main, named, olds[0][0])
        elif main.new is not None:
            self._tell_new(draft, main.new)
            self._judge_making(query, draft, main.new, named)
        elif olds:
            self._tell_old(query, draft, olds[0])
        return draft if draft.lines else None

    def _is_name(self, words: str) -> bool:
        """Whether what was understood as a subject is only the name of a place."""
        return bare(words) in self._names or fold(bare(words)) in map(fold, self._names)

    def _asks(self, query: Query) -> bool:
        return query.has("succession") or bool(query.details) or says(query, _WHERE)

    def _untold(self, particulars: Sequence[str], main: _Named) -> Draft | None:
        """The refusal where a particular of a place is asked (its area, its people, where its office is): no document tells any."""
        places = [p for p, _ in main.olds] or ([main.new] if main.new else [])
        if not places:
            return None
        draft = Draft(status="no_basis")
        self._cite(draft, places[0])
        draft.lines = [wording.NO_BASIS.format(what=f"{wording.listed(particulars)} của {main.name.title()}")]
        draft.lines += [wording.NEAREST.format(text=wording.quoted(p)) for p in draft.provisions]
        return draft

    # -- reading -----------------------------------------------------------------------------------------------------------

    def _named(self, query: Query) -> list[_Named]:
        """The places that the question names, in order; without tone marks one spelling may stand for several names."""
        taken: set[int] = set()
        found: list[tuple[int, _Named]] = []
        for at, names in self._spellings(query):
            span = range(at, at + len(names[0].split()))
            if taken & set(span):
                continue
            taken |= set(span)
            olds = tuple(o for n in names for o in self._olds.get(n, ()))
            new = next((self._news[n] for n in names if n in self._news), None)
            district = next((n for n in names if n in self._districts), "")
            before = level(query.plain, at)
            if district != _CITY or before == "thanh pho":
                found.append((at, _Named(names[0], span, len(names) > 1, before, olds, new, district)))
        return [n for _, n in sorted(found, key=lambda f: f[0])]

    def _spellings(self, query: Query) -> Iterable[tuple[int, list[str]]]:
        """Where names of places stand, the longest first, with all names that the spelling fits."""
        for length in range(max((len(n.split()) for n in self._names), default=0), 0, -1):
            for at in range(len(query.plain) - length + 1):
                plain, marked = query.plain[at : at + length], query.marked[at : at + length]
                fitting = [n for n in self._names if len(n.split()) == length and fits(n, plain, marked)]
                if fitting:
                    yield at, fitting

    def _is_open(self, main: _Named, olds: Sequence[tuple[Place, str]], context: set[str]) -> bool:
        """Whether the name has several meanings that the question leaves open."""
        if main.district and main.new is not None and not main.level and not context:
            return True
        return len({p.name for p, _ in olds}) > 1

    def _beside(self, query: Query, main: _Named, named: Sequence[_Named]) -> list[tuple[Place, str]]:
        """The other old units that a question names in one breath with the first ("xã A và xã B")."""
        found: list[tuple[Place, str]] = []
        end = main.span.stop
        for n in named[named.index(main) + 1 :]:
            between = set(query.plain[end : n.span.start])
            if len(n.olds) != 1 or "va" not in between or not between <= _JOINS:
                break
            found, end = [*found, n.olds[0]], n.span.stop
        return found

    # -- telling -----------------------------------------------------------------------------------------------------------

    def _cite(self, draft: Draft, *places: Place) -> None:
        for place in places:
            if provision := self._corpus.provision(place.instrument, place.ref):
                draft.cite(provision)

    def _tell_old(self, query: Query, draft: Draft, found: tuple[Place, str]) -> None:
        place, old = found
        if query.as_of < SINCE:
            draft.lines.append(
                wording.STILL_OLD.format(day=wording.day(query.as_of), old=old.split(" (")[0], district=place.old_district)
            )
        told = wording.OLD_PLACE if len(place.old_units) > 1 else wording.KEPT_PLACE
        draft.lines.append(
            told.format(
                old=old.split(" (")[0],
                district=place.old_district,
                new=place.name,
                since=wording.day(SINCE),
                by=instrument(place),
            )
        )
        if len(place.old_units) > 1:
            self._tell_new(draft, place)
        self._cite(draft, place)

    def _tell_new(self, draft: Draft, place: Place) -> None:
        line = wording.NEW_PLACE.format(
            new=wording.upper_first(place.name),
            count=len(place.old_units),
            olds=wording.listed(place.old_units),
            district=place.old_district,
            since=wording.day(SINCE),
            by=instrument(place),
        )
        draft.lines.append(line)
        self._cite(draft, place)

    def _judge(self, query: Query, draft: Draft, main: _Named, named: Sequence[_Named], place: Place) -> None:
        """Whether the commune that the question supposes is the right one."""
        if not query.has("yesno"):
            return
        others = [n for n in named if n.name != main.name]
        claimed = [n for n in others if n.level not in _DISTRICT_LEVELS and n.new is not None]
        right = self._is_right(query, main, others, place)
        if right is None:
            return
        draft.verdict = "yes" if right else "no"
        draft.lines.insert(0, (wording.YES if right else wording.NO).strip())
        if claimed and not right:
            self._tell_new(draft, next(n.new for n in claimed if n.new is not None))

    def _judge_making(self, query: Query, draft: Draft, new: Place, named: Sequence[_Named]) -> None:
        """Whether a commune of today was made of the old ones that a claim says."""
        olds = [n for n in named if n.olds and n.new != new]
        if query.has("yesno") and olds:
            draft.verdict = "yes" if all(any(p == new for p, _ in n.olds) for n in olds) else "no"
            draft.lines.insert(0, (wording.YES if draft.verdict == "yes" else wording.NO).strip())

    def _is_right(self, query: Query, main: _Named, others: Sequence[_Named], place: Place) -> bool | None:
        """Whether the commune, the district, the merger or the life that a question supposes is true; None: it supposes none."""
        claimed = [n for n in others if n.level not in _DISTRICT_LEVELS and n.new is not None]
        if claimed:
            return any(n.new == place for n in claimed)
        districts = [n.district for n in others if n.district and n.level in _DISTRICT_LEVELS]
        if districts and says(query, ("thuoc",)):
            return query.as_of < SINCE and any(d in place.old_district.lower() for d in districts)
        if says(query, _KEPT):
            return len(place.old_units) == 1
        if any(w in " ".join(query.plain) for w in _MERGED):
            return len(place.old_units) > 1
        return query.as_of < SINCE or main.new == place if says(query, _LIVES) else None

    def _district(self, main: _Named) -> Draft:
        """The communes of today on the ground of an old district."""
        inside = [p for p in self._corpus.places if main.district in p.old_district.lower()]
        draft = Draft(whole_list=True)
        draft.lines.append(
            wording.OLD_DISTRICT.format(
                district=wording.listed(
                    dict.fromkeys(p.old_district for p in inside if p.old_district.lower().endswith(main.district))
                ),
                last=wording.day(SINCE - timedelta(days=1)),
                count=counted(inside),
                news=wording.listed(p.name for p in inside),
            )
        )
        self._cite(draft, *inside)
        return draft if inside else self._ask_back(main, main.olds)

    def _ask_back(self, main: _Named, olds: Sequence[tuple[Place, str]]) -> Draft:
        """What the name can mean, for the asker to choose."""
        known = None if main.alike and olds else self._ambiguity(main.name)
        meanings = known.meanings if known else tuple(f"{old} ({p.old_district}), nay thuộc {p.name}" for p, old in olds)
        draft = Draft(status="clarify", choices=tuple(meanings))
        ask = known.ask if known else wording.WHICH_PLACE
        draft.lines = [f"{ask}\n" + "\n".join(f"- {m}" for m in meanings)]
        self._cite(draft, *([main.new] if main.new else []), *(p for p, _ in olds))
        return draft

    def _ambiguity(self, name: str) -> Ambiguity | None:
        return next((a for a in self._corpus.ambiguities if any(fold(t) == fold(name) for t in a.terms)), None)
