"""Places: which commune or ward an old one belongs to since 2025-07-01, what a new one is made of, which ones a district became.

A name that means several things (an old district and a commune of today, two old communes) is asked back, unless the question says
which it means: by its tone marks, the word before it ("huyện", "xã") or its district.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import timedelta

from assistant import wording
from assistant.answering import place_claims
from assistant.answering.composer import Draft
from assistant.answering.criteria import CRITERION_ACTS
from assistant.answering.place_claims import DISTRICT_LEVELS, SINCE
from assistant.answering.place_names import Named, bare, counted, fits, instrument, level, narrowed, says
from assistant.understanding import Query
from kb.corpus import Ambiguity, Corpus
from kb.model import Place
from kb.vietnamese import fold, folded_syllables

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
#: Words that a claim on the making of places may hold beside their names.
_MAKING = frozenset(folded_syllables("gọi bằng thành lập đổi đơn vị thị trấn tên chuẩn cũ mới nhập gộp sáp hợp nhất"))
#: Words by which a question goes from a new commune to the old ones.
_MAKES = re.compile(r"\b(?:gom|bang|hop thanh|tu (?:nhung |cac )?xa nao|thanh lap tu|lap tu|nhung xa cu nao)\b")


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
        self._spelt = re.compile(rf"\b(?:{'|'.join(dict.fromkeys(map(fold, self._names)))})\b")

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
        if main.level in DISTRICT_LEVELS and main.district:
            return self._district(main)
        olds = narrowed(main.olds, context)
        if self._is_open(main, olds, context):
            return self._ask_back(main, olds)
        draft = Draft()
        if olds and not _MAKES.search(" ".join("," if i in inside else w for i, w in enumerate(query.plain))):
            self._tell_old(query, draft, olds[0])
            for other in self._beside(query, main, named):
                self._tell_old(query, draft, other)
            self._judge(query, draft, main, named, olds[0][0])
        elif main.new is not None:
            self._tell_new(draft, main.new)
            self._decide(draft, place_claims.of_new(query, main.new, named) if query.has("yesno") else None)
        elif olds:
            self._tell_old(query, draft, olds[0])
        return draft if draft.lines else None

    def _is_name(self, words: str) -> bool:
        """Whether what was understood as a subject is only the name of a place."""
        return bare(words) in self._names or fold(bare(words)) in map(fold, self._names)

    def _asks(self, query: Query) -> bool:
        return query.has("succession") or bool(query.details) or says(query, _WHERE) or self._only_claims(query)

    def _only_claims(self, query: Query) -> bool:
        """Whether a claim holds nothing but names of places and words of their making ("Hát Lót giờ gọi là xã Mai Sơn")."""
        named = self._spelt.findall(" ".join(query.plain)) if query.has("yesno") else []
        return len(named) > 1 and query.content <= {w for n in named for w in n.split()} | _MAKING

    def _untold(self, particulars: Sequence[str], main: Named) -> Draft | None:
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

    def _named(self, query: Query) -> list[Named]:
        """The places that the question names, in order; without tone marks one spelling may stand for several names."""
        taken: set[int] = set()
        found: list[tuple[int, Named]] = []
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
                found.append((at, Named(names[0], span, len(names) > 1, before, olds, new, district)))
        return [n for _, n in sorted(found, key=lambda f: f[0])]

    def _spellings(self, query: Query) -> Iterable[tuple[int, list[str]]]:
        """Where names of places stand, the longest first, with all names that the spelling fits."""
        for length in range(max((len(n.split()) for n in self._names), default=0), 0, -1):
            for at in range(len(query.plain) - length + 1):
                plain, marked = query.plain[at : at + length], query.marked[at : at + length]
                fitting = [n for n in self._names if len(n.split()) == length and fits(n, plain, marked)]
                if fitting:
                    yield at, fitting

    def _is_open(self, main: Named, olds: Sequence[tuple[Place, str]], context: set[str]) -> bool:
        """Whether the name has several meanings that the question leaves open."""
        if main.district and main.new is not None and not main.level and not context:
            return True
        return len({p.name for p, _ in olds}) > 1

    def _beside(self, query: Query, main: Named, named: Sequence[Named]) -> list[tuple[Place, str]]:
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

    def _judge(self, query: Query, draft: Draft, main: Named, named: Sequence[Named], place: Place) -> None:
        """Whether what the question supposes of an old unit is right; the commune that it wrongly names is told too."""
        right = place_claims.of_old(query, main, named, place) if query.has("yesno") else None
        self._decide(draft, right)
        claimed = place_claims.target(query, main, [n for n in named if n.name != main.name])
        if right is False and claimed is not None and claimed.new is not None:
            self._tell_new(draft, claimed.new)

    def _decide(self, draft: Draft, right: bool | None) -> None:
        if right is not None:
            draft.verdict = "yes" if right else "no"
            draft.lines.insert(0, (wording.YES if right else wording.NO).strip())

    def _district(self, main: Named) -> Draft:
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

    def _ask_back(self, main: Named, olds: Sequence[tuple[Place, str]]) -> Draft:
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
