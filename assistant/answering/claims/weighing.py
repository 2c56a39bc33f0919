"""What the verdict on a claim is weighed by: how it is worded, what the sources make of each side of it, what of it they hold."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum

from assistant.answering.claims.examined import Examined, of_part
from assistant.answering.claims.numbers import paper_numbers
from assistant.answering.claims.pairing import Pair, Pairing
from assistant.answering.claims.quantities import counted
from assistant.answering.claims.ruling import Ruling, joined
from assistant.answering.claims.statement import CLAUSE_END, YEAR, Part, of_law, shares
from assistant.answering.sources.bags import words_of
from assistant.answering.sources.evidence import Evidence
from assistant.answering.sources.selection import Selection
from assistant.understanding import Query
from kb.model import Provision
from kb.vietnamese import dates, document_numbers, fold, folded_syllables, numbers

Features = dict[str, float]
_READ = 3  # sources looked at for the words of a claim
#: The sides of a claim that are judged, each by itself.
SIDES = ("duties", "days", "numbers", "documents", "contrasts", "extent", "denials")
#: Signs of ``phrases.yaml`` in a claim, one feature each.
_SIGNS = (
    "at_least", "at_most", "over", "under", "denials", "contrasts", "only", "alone", "all", "must", "more", "less", "same", "times",
    "refusals", "grants", "instances", "amends", "ends", "same_holder", "beside",
)  # fmt: skip
#: Ways of asking whether something is so.
_WAYS = {
    "told_at_all": r"\bco (?:noi|nhac|tinh|ghi|hua|mong|muon|chu truong|dua|de|cho|giao|yeu cau|quy dinh|bat|duoc|phai|neu|co)\b",
    "whether": r"\b(?:co|duoc|phai)\b.{2,160}\b(?:khong|chua)$",
    "right": r"\b(?:dung|phai|chuan|chinh xac|khop|chac|that|trung) (?:khong|chua|chu|hong|the khong|vay khong|hay sai|hay khong|ca|ko)\b",
    "surely": r"\b(?:chu|nhi|a|ha|sao|con gi|chu gi|roi|nhe|luon a)$",
    "either": r"\bkhong\b.{0,6}\bhay\b|\bhay (?:chi|la|thoi|cung|bi|khong)\b",
    "doubts": r"\b(?:nham|lon|nguoc|bia|sai|trat|do|thach|choi)\b",
    "reported": r"\b(?:nghe|bao|don|khao|ghi|viet|slide|de thi|hoc vien|giao trinh|cau)\b",
    "as_i_see": r"\b(?:toi|em|minh|tui) (?:hieu|nho|nghi|noi|viet|tin|doan)\b|\bsuy ra\b",
    "both": r"\b(?:ca hai|ca ba|hai y|hai ve|ca|deu|lan)\b",
    "then": r"\b(?:nen|vi|thi|tuc la|suy ra|do do)\b",
}
_WAYS_READ = {name: re.compile(pattern) for name, pattern in _WAYS.items()}
_ASKS = re.compile(r"\b(?:gi|nao|may|ai|bao nhieu|dau)\b")
#: Words of a claim that leave no room, and words of a text that leave some.
_STRICT = re.compile(
    r"\b(?:chi|thoi|luon|moi|tat ca|deu|toan bo|mot minh|tu|ngay|duong nhien|bat buoc|buoc|chac chan|han|khoi|cam|hoan toan"
    r"|tuyet doi|rieng|duy nhat|thang|het|nhat thiet|cu|bat ky|mien|nguyen|sach|dut diem|tuy y)\b"
)
_LOOSE = re.compile(
    r"\b(?:neu|khi can|uu tien|khuyen khich|toi thieu|it nhat|phan dau|xem xet|co the|mot so|tung buoc|nhat la|trong do|chu yeu"
    r"|van dong|phoi hop|de xuat|tham muu|trinh|toi da|khong qua|hoac)\b"
)
_MUST = re.compile(r"\b(?:buoc|bat buoc|chac chan|duong nhien|nhat thiet|phai co|tu dong|luc nao cung|moi)\b")
_MAY = re.compile(r"\b(?:neu|xem xet|khuyen khich|uu tien|de nghi|khi can|co the|van dong)\b")
_PLAINLY = re.compile(rf"{_WAYS['told_at_all']}.*\b(?:khong|chua)\b")
_QUOTED = re.compile(r"[“\"]([^”\"]{8,})[”\"]")


@dataclass(frozen=True)
class Weighed:
    """What a verdict rests on: the features, and the words of the claim, also marked ``+`` where the sources know them, else ``-``.

    ``pair``: the claim and what the sources say nearest to it, to be read side by side.
    ``doubted``: the question calls the claim false, so that its own verdict is the opposite.
    """

    features: Features
    words: tuple[str, ...]
    pair: Pair
    doubted: bool = False


class Weighing:
    """Gives what a verdict is weighed by."""

    def __init__(self, evidence: Evidence) -> None:
        self._evidence, self._pairing = evidence, Pairing(evidence)

    def weighed(self, query: Query, selection: Selection, examined: Examined) -> Weighed:
        """All of it, for one claim."""
        sources = [c.provision for c in selection.chosen]
        pair = self._pairing.pair(query, examined.parts, sources[:_READ])
        return Weighed(self._features(query, selection, examined, sources), self._words(query, sources[:_READ]), pair)

    def _words(self, query: Query, provisions: Sequence[Provision]) -> tuple[str, ...]:
        bodies = self._evidence.corpus.agencies
        texts = [*(p.text for p in provisions), *(bodies[n.bearer].name for p in provisions for n in p.norms)]
        known = words_of(texts)
        return (*(f"{'+' if w in known else '-'}{w}" for w in query.plain), *query.plain)

    def _features(self, query: Query, selection: Selection, examined: Examined, provisions: Sequence[Provision]) -> Features:
        texts = " ".join(" ".join(folded_syllables(p.text)) for p in provisions)
        return {
            **_of_sides(examined),
            **_of_wording(query, examined, texts),
            **self._of_sources(query, selection),
            **self._of_clauses(query, provisions),
            "told_denied": self._told_denied(query, examined.parts, texts),
            **_of_figures(query, examined.claim, provisions, any(s.get("numbers") is Ruling.HOLDS for s in examined.sides)),
            **_of_bodies(query, provisions),
        }

    def _of_sources(self, query: Query, selection: Selection) -> Features:
        """How well the sources know the words of the claim."""
        first = selection.chosen[0]
        rarity = sorted((self._evidence.bags.rarity(w) for w in selection.missing), reverse=True)
        second = selection.ranked[1].score if len(selection.ranked) > 1 else 0.0
        return {
            "coverage": selection.coverage,
            "missing": float(len(rarity)),
            "missing_most": rarity[0] if rarity else 0.0,
            "missing_all": fsum(rarity),
            "typical": self._evidence.margins(query).of(first.key),
            "score": first.score,
            "ahead": (first.score - second) / max(first.score, 0.01),
            "pairs": first.features["pairs"],
            "concept": first.features["concept"],
            "act": first.features["act"],
            "sources": float(len(selection.chosen)),
            "plan": float(bool(first.features["plan"])),
        }

    def _told_denied(self, query: Query, parts: Sequence[Part], texts: str) -> float:
        """Share, by how much they tell, of the words that the claim only denies which the sources hold all the same."""
        held = {w for p in parts if not p.denied for w in p.plain}
        denied = {w for p in parts if p.denied for w in p.plain} & query.content - held
        weights = {w: self._evidence.bags.rarity(w) for w in denied}
        known = set(texts.split())
        return fsum(v for w, v in weights.items() if w in known) / (fsum(weights.values()) or 1.0)

    def _of_clauses(self, query: Query, provisions: Sequence[Provision]) -> Features:
        """How much of the claim one clause of a source says, in its words, its pairs of words and their order."""
        asked = [w for w in query.plain if w in query.content]
        weights = {w: self._evidence.bags.rarity(w) for w in asked}
        total = fsum(weights.values()) or 1.0
        pairs = set(itertools.pairwise(query.plain))
        best: tuple[str, ...] = ()
        share = 0.0
        for clause in (tuple(folded_syllables(x)) for p in provisions for x in CLAUSE_END.split(p.text)):
            found = fsum(weights[w] for w in weights.keys() & set(clause)) / total
            if found > share:
                best, share = clause, found
        place = {w: i for i, w in reversed(list(enumerate(best)))}
        order = [place[w] for w in dict.fromkeys(asked) if w in place]
        turned = sum(a > b for a, b in itertools.combinations(order, 2))
        return {
            "clause": share,
            "clause_pairs": len(pairs & set(itertools.pairwise(best))) / max(1, len(pairs)),
            "clause_turned": turned / max(1, len(order) * (len(order) - 1) / 2),
            "clause_words": float(len(order)),
        }


def _of_sides(examined: Examined) -> Features:
    found: Features = {}
    both = list(zip(examined.parts, examined.sides, strict=True))
    claimed = [sides for part, sides in both if not part.denied]
    for side in SIDES:
        told = [sides.get(side) for sides in claimed]
        found |= {f"{side}_{r.value}": float(r in told) for r in Ruling}
    found |= {f"gainsaid_{r.value}": float(r is examined.gainsaid) for r in (Ruling.HOLDS, Ruling.FAILS)}
    rulings = [r for sides in claimed for r in sides.values() if r]
    denied = [of_part(part, sides) for part, sides in both if part.denied]
    own = {d: [known for denied_, known in examined.worded if denied_ is d] for d in (False, True)}
    return found | {
        **{name: float(held) for name, held in examined.flags.items()},
        "sides_hold": float(rulings.count(Ruling.HOLDS)),
        "sides_fail": float(rulings.count(Ruling.FAILS)),
        "rules": float(examined.rules),
        "rules_by_side": float(examined.rules and Ruling.HOLDS in rulings),
        "rules_by_words": float(examined.rules and not rulings),
        "held": float(set(examined.held) == {Ruling.HOLDS}),
        "held_some": float(joined(examined.held) is Ruling.HOLDS),
        "held_not": float(Ruling.FAILS in examined.held),
        "own_words": min((share for share, _ in own[False]), default=0.0),
        "own_ahead": min((ahead for _, ahead in own[False]), default=0.0),
        "own_denied": max((share for share, _ in own[True]), default=0.0),
        "own_denied_ahead": max((ahead for _, ahead in own[True]), default=0.0),
        "parts": float(len(examined.parts)),
        "parts_denied": float(len(denied)),
        "denied_hold": float(Ruling.HOLDS in denied),
        "denied_fail": float(Ruling.FAILS in denied),
    }


def _of_wording(query: Query, examined: Examined, texts: str) -> Features:
    plain = " ".join(query.plain)
    signs = {s for p in examined.parts for s in p.signs}
    strict, known = _STRICT.findall(plain), set(texts.split())
    return {
        **{f"says_{sign}": float(sign in signs) for sign in _SIGNS},
        **{f"way_{name}": float(bool(way.search(plain))) for name, way in _WAYS_READ.items()},
        "asks": float(len(_ASKS.findall(plain))),
        "quoted": float("“" in query.question or '"' in query.question),
        "strict": float(len(strict)),
        "strict_alone": float(sum(not set(w.split()) <= known for w in strict)),
        "loose": float(bool(_LOOSE.search(plain))),
        "loose_told": float(len({w for w in _LOOSE.findall(texts) if f" {w} " not in f" {plain} "})),
        "denials_claimed": float(len(examined.claimed)),
        "denials_told": float(len(examined.told)),
        "denials_shared": float(any(shares(c, t) for c in examined.claimed for t in examined.told)),
        "asks_more": float(bool(query.kinds - {"yesno"})),
        "plainly": float(bool(_PLAINLY.search(plain)) and not strict and not examined.claimed and not query.numbers),
        "must_of_may": float(bool(_MUST.search(plain)) and bool(_MAY.search(texts)) and not _MAY.search(plain)),
        "quoted_told": _quoted(query, texts),
        "places_met": float(sum(fold(d) in texts for d in query.districts)),
        "places_unmet": float(sum(fold(d) not in texts for d in query.districts)),
        "follows": float(query.before is not None),
    }


def _quoted(query: Query, texts: str) -> float:
    """Share of the pairs of words that a claim quotes which the sources hold."""
    said = [p for quote in _QUOTED.findall(query.question) for p in itertools.pairwise(folded_syllables(quote))]
    told = set(itertools.pairwise(texts.split()))
    return sum(p in told for p in said) / max(1, len(said))


def _of_figures(query: Query, claim: str, provisions: Sequence[Provision], borne_out: bool) -> Features:
    """Which numbers, years, days and documents of the claim the sources hold; ``borne_out``: the numbers are right as bounds."""
    texts = [*(p.text for p in provisions), *(f"{f.value} {f.period}" for p in provisions for f in p.figures)]
    whole = " ".join(texts)
    said = {n for t in texts for n in numbers(t)}
    named = dict.fromkeys(document_numbers(claim))
    years = set(YEAR.findall(claim)) - ({str(query.as_of.year)} if of_law(query, provisions) else set())
    papers = paper_numbers(provisions) - said
    claimed = [n for n in counted(claim) if f"{n:g}" not in years and n > 1 and n not in papers]
    days, told = set(dates(claim)), {d for t in texts for d in dates(t)}
    plain = fold(" ".join([whole, *(p.document for p in provisions)]))
    near = {d[:2] for d in told}
    return {
        "numbers_met": float(sum(n in said for n in claimed)),
        "numbers_unmet": 0.0 if borne_out else float(sum(n not in said for n in claimed)),
        "years_met": float(sum(y in plain for y in years)),
        "years_unmet": float(sum(y not in plain for y in years)),
        "days_met": float(sum(d in told or (d[2] is None and d[:2] in near) for d in days)),
        "days_unmet": float(sum(d[:2] not in near for d in days)),
        "days_of_other_year": float(sum(d[2] is not None and d not in told and d[:2] in near for d in days)),
        "documents_met": float(sum(fold(n) in plain for n in named)),
        "documents_unmet": float(sum(fold(n) not in plain for n in named)),
    }


def _of_bodies(query: Query, provisions: Sequence[Provision]) -> Features:
    """Which bodies of the claim hold, help with or receive what the sources are about, and in which roles."""
    norms = [n for p in provisions for n in p.norms]
    bearers = {n.bearer for n in norms}
    others = {x for n in norms for x in (n.to_whom, *n.partners)} | {
        x for p in provisions for d in p.deadlines for x in (d.to_whom, d.via)
    }
    named, acts = set(query.ids("agency")), set(query.ids("act"))
    held = {a for n in norms if not named or n.bearer in named for a in n.acts}
    return {
        "bodies": float(len(named)),
        "bodies_held": float(len(named & bearers)),
        "bodies_other": float(len(named & others - bearers)),
        "bodies_strange": float(len(named - bearers - others)),
        "norms": float(bool(norms)),
        "acts": float(len(acts)),
        "acts_held": float(len(acts & held)),
        "acts_unheld": float(len(acts - held)) if norms else 0.0,
        "helps_only": float("phoi-hop" in held and "chu-tri" not in held),
        "leads": float("chu-tri" in held),
    }
