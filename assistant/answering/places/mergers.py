"""Places: which commune or ward an old one belongs to since 2025-07-01, what a new one is made of, which ones a district became.

A name that means several things (an old district and a commune of today, two old communes) is asked back, unless the question says
which it means: by its tone marks, the word before it ("huyện", "xã") or its district.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant import wording
from assistant.answering.bodies.ended import districts_end
from assistant.answering.composer import Draft
from assistant.answering.places import claims
from assistant.answering.places.against_districts import against_district, may_set
from assistant.answering.places.asking import Follows, asks_place
from assistant.answering.places.claims import SINCE
from assistant.answering.places.codes import with_codes
from assistant.answering.places.counts import PlaceCounts
from assistant.answering.places.errands import hands_in, on_errand
from assistant.answering.places.names import (
    DISTRICT,
    DISTRICT_LEVELS,
    Named,
    PlaceBook,
    claimed,
    counted,
    each_placed,
    in_one_breath,
    levelled,
    main_of,
    narrowed,
    placed,
    says,
    sets_against,
    speaks_of_aims,
    unnamed,
)
from assistant.answering.places.namesakes import of_namesakes
from assistant.answering.places.particulars import addressed, in_names, seeks, seeks_villages
from assistant.answering.places.province import of_province
from assistant.answering.places.stating import Stating
from assistant.answering.places.telling import Telling
from assistant.answering.places.titles import title_asked, titled_place
from assistant.answering.places.together import lying_together
from assistant.answering.sources.criteria import CRITERION_ACTS
from assistant.understanding import Query
from kb.corpus import Ambiguity, Corpus
from kb.model import Place
from kb.vietnamese import fold, folded_syllables

#: Concepts that are nothing but the making of communes.
_SELF = frozenset({"sap-xep-xa", "danh-hieu-sau-sap-xep", "chinh-quyen-hai-cap"})
#: Words that a claim on the making of places may hold beside their names.
_MAKING = frozenset(
    folded_syllables(
        "gọi bằng cộng thành lập đổi đơn vị thị trấn thị xã thành phố phường tên chuẩn cũ mới nhập gộp sáp hợp nhất trước hồi"
        " thời bỏ còn không phải nữa đã vào về lên sang nằm nốt mà chứ đâu đúng giữ nguyên tồn tại đây giải thể hoạt động chia hợp ba bốn năm sáu"
    )
)
_ALONE = ("60-NQ/TW", "PL1/I.5")  # what tells that the province was not merged
_RESOLVED = frozenset({"nghi", "quyet"})
#: A claim on two places may hold so many other words ("người dân xã A nay là dân xã B").
_STRAY = 2
#: Words by which a question goes from a new commune to the old ones.
_MAKES = re.compile(
    r"\b(?:gom|bang(?! (?:so|ke|chia|tra|liet|doi|danh)\b)|hop thanh|tu (?:nhung |cac )?xa nao|thanh lap tu|lap tu|hinh thanh tu|nhung xa cu nao"
    r"|(?:xa|phuong|don vi)(?: cu)? nao (?:sap )?(?:nhap|gop|hop)(?: lai)? thanh)\b"
)


class Places:
    """Answers about places, from ``corpus/places.yaml``."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._book, self._telling = PlaceBook(corpus), Telling(corpus)
        self._counts = PlaceCounts(corpus)
        self._follows, self._stating = Follows(self._book), Stating(self._book)

    def answer(self, query: Query) -> Draft | None:
        """The answer to a question about a place itself; None where it asks something else."""
        if (before := self._follows.same(query)) is not None:
            return self.answer(before)
        stated = self._stating.states(query)
        query = replace(query, kinds=query.kinds | {"yesno"}) if stated else query
        if (units := self._follows.joined(query)) is not None:
            return self._of_those(query, [n.olds[0] for n in units], claims.of_joined(query, units))
        if seeks_villages(query):
            return None
        if (claim := self._stating.those(query) or of_namesakes(query, self._book)) is not None:
            return self._of_those(query, *claim)
        query = query if stated else self._follows.switched(on_errand(query, self._book))
        if PlaceCounts.may_ask(query) and (counts := self._counts.answer(query, self._book.named(query))):
            return counts
        if not query.has("yesno") and not asks_place(query):  # a bare statement may be no more than two names and "là một"
            return self._against(query)
        told = self._titled(query) or self._province(query) or self._against(query) or self._on_named(query)
        return with_codes(query, told, self._corpus.places)

    def _on_named(self, query: Query) -> Draft | None:
        """The answer to a question about places that it names."""
        named = self._stating.meant(query, placed(query, self._book.named(query)))
        if self._on_others(query, named):
            return None
        main = main_of(named)
        together = lying_together(query, named)
        asks, rest = (
            (True, 0) if together or claims.at_work(query, main) else (asks_place(query), self._beside_places(query, named))
        )
        timely = rest <= _STRAY and main is not None and bool(main.olds) and sets_against(query)
        if main is None or (not asks and rest > _STRAY) or (rest and not timely and self._other_subject(query, named, main)):
            return None
        if particulars := [d for d in query.details if not in_names(d, named) and not addressed(query, d)]:
            return self._untold(particulars, main)
        context = {n.district for n in named if n.district and n.span != main.span}
        if main.level in DISTRICT_LEVELS and main.district:
            told = None if speaks_of_aims(query) else self._district(query, main)
            return told if told and (asks or told.verdict) else None
        olds = narrowed(main.olds, context)
        if query.has("yesno"):
            olds = claimed(olds, [n for n in named if n is not main])
        slim = replace(main, olds=tuple(olds))
        named, main = [slim if n is main else n for n in named], slim
        every = each_placed(query, olds, context)
        if not every and self._is_open(main, olds, context):
            return self._ask_back(main, olds)
        draft = Draft()
        if olds and not _MAKES.search(unnamed(query, named)):
            self._telling.old(query, draft, olds[0])
            others = olds[1:] if every else [n.olds[0] for n in together if n != main]
            for other in others or self._beside(query, main, named):
                self._telling.old(query, draft, other)
            draft.lines += [wording.ASK_COMMUNE.format(new=olds[0][0].name)] if hands_in(query) else []
            self._judge(query, draft, main, named, olds[0][0])
        elif main.new is not None:
            for new in (main.new, *self._beside_new(query, main, named)):
                self._telling.new(draft, new)
            self._decide(draft, claims.judged(query, main, named, main.new, False) if query.has("yesno") else None)
        elif olds:
            self._telling.old(query, draft, olds[0])
        for old in claims.strays(named, {p.ref for p in draft.provisions}) if draft.verdict == "no" else ():
            self._telling.old(query, draft, old)
        return draft if draft.lines and (asks or draft.verdict) else None

    def _on_others(self, query: Query, named: Sequence[Named]) -> bool:
        """Whether a question is on bodies, or on how criteria are judged; "UBND xã A" only names a commune."""
        inside = {i for n in named for i in n.span}
        beside = {n.span.start - 1 for n in named if n.level not in DISTRICT_LEVELS}
        agencies = (m for m in query.mentions if m.kind == "agency" and m.start not in inside)
        judged = any(self._corpus.acts[a].family in CRITERION_ACTS for a in query.ids("act"))
        return judged or any(m.end - 1 not in beside or self._of_district(m.id) for m in agencies)

    def _against(self, query: Query) -> Draft | None:
        """The verdict on a claim that sets a commune of today against an old district; None where none does."""
        named = self._book.named(query) if may_set(query) else []
        claim = against_district(query, named) if named and not self._on_others(query, named) else None
        if claim is None or self._other_subject(query, named, None):
            return None
        draft = Draft(whole_list=True)
        self._telling.new(draft, claim.commune)
        district = self._district(query, claim.district)
        draft.lines += district.lines[-1:]
        draft.cite(*district.provisions)
        self._decide(draft, claim.right)
        return draft

    def _of_those(self, query: Query, olds: Sequence[tuple[Place, str]], right: bool | None) -> Draft:
        """The verdict on what a follow-up claims of old units, be it of those of the question before alone."""
        draft = Draft()
        for old in olds:
            self._telling.old(query, draft, old)
        self._decide(draft, right)
        return draft

    def _of_district(self, agency: str) -> bool:
        """Whether a body is one of the districts: the name behind it is no commune's."""
        return self._corpus.agencies[agency].level == DISTRICT

    def _other_subject(self, query: Query, named: Sequence[Named], main: Named | None) -> bool:
        """Whether the question speaks of something else than places, and does not ask for the commune of today of an old one."""
        if main is not None and main.olds and seeks(query) and (main.new is None or says(query, ("cu",))):
            return False
        inside = {i for n in named for i in n.span}
        subjects = (m for m in query.mentions if m.kind == "concept" and m.id not in _SELF and m.start not in inside)
        return any(not self._book.knows(m.words) for m in subjects)

    def _beside_places(self, query: Query, named: Sequence[Named]) -> int:
        """How many telling words a claim on places holds beside their names and words of their making; a claim on one, or on a
        grade, must hold none to be a claim on places."""
        rest = set(unnamed(query, named).split()) - {","} - query.filling(self._corpus.phrases.stopwords) - _MAKING
        rest -= _RESOLVED if query.documents else frozenset()
        beside = len([w for w in rest if not w.isdecimal()])
        several = len({n.span for n in named if n.olds or n.new}) > 1
        placed = len(named) > 1 or any(n.level for n in named) or levelled(query, named)
        other = query.grades or not query.has("yesno") or not placed
        timely = several and sets_against(query)
        return _STRAY + 1 if other or (beside and not timely and (query.ids("act") or not several)) else beside

    def _untold(self, particulars: Sequence[str], main: Named) -> Draft | None:
        """The refusal where a particular of a place is asked (its area, its people, where its office is): no document tells any."""
        places = [p for p, _ in main.olds] or ([main.new] if main.new else [])
        if not places:
            return None
        draft = Draft(status="no_basis")
        self._telling.cite(draft, places[0])
        draft.lines = [wording.NO_BASIS.format(what=f"{wording.listed(particulars)} của {main.name.title()}")]
        draft.lines += [wording.NEAREST.format(text=wording.quoted(p)) for p in draft.provisions]
        return draft

    def _titled(self, query: Query) -> Draft | None:
        """The refusal where it is asked whether a commune of today has a title, unless a document beside the one that made it names it."""
        named = titled_place(query, self._book)
        main, title = main_of(named), title_asked(query, named)
        if title is None or main is None or main.new is None:
            return None
        others = (p for p in self._corpus.provisions if p.document != main.new.instrument)
        told = any(main.new.name in p.text for p in others)
        return None if told else self._untold([f"danh hiệu {title}"], replace(main, name=main.new.name, olds=()))

    def _province(self, query: Query) -> Draft | None:
        """Whether the province itself was merged: it stands alone, by the list of the Party's resolution."""
        provision = self._corpus.provision(*_ALONE)
        merged = of_province(query, self._corpus.phrases.other_provinces)
        subjects = [c for c in query.ids("concept") if self._corpus.concepts[c].kind not in ("document", "programme")]
        if merged is None or provision is None or query.ids("agency") or subjects:
            return None
        draft = Draft(lines=[wording.quoted(provision)])
        draft.cite(provision)
        self._decide(draft, not merged if query.has("yesno") else None)
        return draft

    # -- reading -----------------------------------------------------------------------------------------------------------

    def _is_open(self, main: Named, olds: Sequence[tuple[Place, str]], context: set[str]) -> bool:
        """Whether the name has several meanings that the question leaves open."""
        if main.district and main.new is not None and not main.level and not context:
            return True
        return len({p.name for p, _ in olds}) > 1

    def _beside(self, query: Query, main: Named, named: Sequence[Named]) -> list[tuple[Place, str]]:
        """The other old units that a question names in one breath with the first ("xã A và xã B")."""
        return [n.olds[0] for n in in_one_breath(query, main, named, lambda n: len(n.olds) == 1)]

    def _beside_new(self, query: Query, main: Named, named: Sequence[Named]) -> list[Place]:
        """The other communes of today that a question names in one breath with the first, and asks of both what they are made of."""
        others = () if query.has("yesno") else in_one_breath(query, main, named, lambda n: n.new is not None)
        return [n.new for n in others if n.new is not None]

    # -- telling -----------------------------------------------------------------------------------------------------------

    def _judge(self, query: Query, draft: Draft, main: Named, named: Sequence[Named], place: Place) -> None:
        """Whether what the question supposes of an old unit is right; the commune that it wrongly names is told too."""
        right = claims.judged(query, main, named, place, True) if query.has("yesno") else None
        self._decide(draft, right)
        target = claims.target(query, main, [n for n in named if n.span != main.span])
        if right is False and target is not None and target.new is not None:
            self._telling.new(draft, target.new)

    def _decide(self, draft: Draft, right: bool | None) -> None:
        if right is not None:
            draft.verdict = "yes" if right else "no"
            draft.lines.insert(0, (wording.YES if right else wording.NO).strip())

    def _district(self, query: Query, main: Named) -> Draft:
        """The communes of today on the ground of an old district."""
        inside = [p for p in self._corpus.places if main.district in p.old_district.lower()]
        draft = Draft(whole_list=True)
        draft.lines.append(
            wording.OLD_DISTRICT.format(
                district=wording.listed(
                    dict.fromkeys(p.old_district for p in inside if p.old_district.lower().endswith(main.district))
                ),
                since=wording.day(SINCE),
                count=counted(inside),
                news=wording.listed(p.name for p in inside),
            )
        )
        units = [u for p in inside for u in p.old_units if "(" not in u or main.district in u.lower()]
        draft.lines += [wording.OLD_UNITS.format(count=len(units), left=counted(inside))] if query.has("count") else []
        self._decide(draft, claims.of_district(query, inside) if query.has("yesno") else None)
        draft.cite(*(districts_end(self._corpus, query.as_of) if query.has("when", "yesno") else ()))
        self._telling.cite(draft, *inside)
        return draft if inside else self._ask_back(main, main.olds)

    def _ask_back(self, main: Named, olds: Sequence[tuple[Place, str]]) -> Draft:
        """What the name can mean, for the asker to choose."""
        known = None if main.alike and olds else self._ambiguity(main.name)
        meanings = known.meanings if known else tuple(f"{old} ({p.old_district}), nay thuộc {p.name}" for p, old in olds)
        draft = Draft(status="clarify", choices=tuple(meanings))
        ask = known.ask if known else wording.WHICH_PLACE
        draft.lines = [f"{ask}\n" + "\n".join(f"- {m}" for m in meanings)]
        self._telling.cite(draft, *([main.new] if main.new else []), *(p for p, _ in olds))
        return draft

    def _ambiguity(self, name: str) -> Ambiguity | None:
        return next((a for a in self._corpus.ambiguities if any(fold(t) == fold(name) for t in a.terms)), None)
