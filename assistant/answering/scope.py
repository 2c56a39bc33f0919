"""When not to answer: off-topic, no document says it, or the question has several right readings.

A question has no basis where a detail, a place, a year or a body that it turns on is in no source, or where the learnt judgement of
``trust.py`` doubts that any document answers it. ``ntm eval`` prints precision and recall of refusing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from assistant import wording
from assistant.answering.absent import Absent
from assistant.answering.composer import Draft
from assistant.answering.evidence import PLAN, Candidate, Evidence
from assistant.answering.reckoning import Reckoning
from assistant.answering.selection import Selection
from assistant.answering.trust import Trust
from assistant.answering.untold import Untold
from assistant.understanding import Query
from kb.corpus import Corpus
from kb.model import Provision
from kb.vietnamese import document_numbers, fold, folded_syllables, numbers

_AMOUNT = re.compile(r"(?:bao nhieu|may) (phan tram|trieu|ty|ti|tien|dong|km|cay so|kg|tan|ha|met|m|ngay)\b")
#: A day is asked for, and a text tells one.
_DAY_ASKED = re.compile(r"\bngay (?:nao|may|bao nhieu)\b|\bthang (?:nao|may)\b")
_DAY_TOLD = re.compile(r"\d{1,2}\s*[/-]\s*\d{1,2}|\b(?:ngay|thang) \d")
#: A larger number is an amount, not the number of a clause.
_A_COUNT = 100
#: What a text may list without counting it.
_LISTED = re.compile(
    r"\b(?:bao nhieu|may) (?:cap|ben|nha|loai|nhom|thu|noi dung|viec|truc|mang|linh vuc|nguon|co quan|don vi|so|ban|buoc|khau|y|diem|cai)\b"
)
#: Years themselves are asked for.
_YEARS = re.compile(r"\bnam (?:may|nao|bao nhieu)\b|\bmay nam\b")
#: A single year that an amount is asked for; the years of a period ("2021 2025", "đến năm 2025") are not.
_YEAR_ASKED = re.compile(r"(?<!\d )\b(?:nam|rieng) (20\d\d)\b(?! 20\d\d| den)")
_MONEY = r"\d (?:trieu|ty)|dong"
_UNITS = {
    "phan tram": r"\d ?%|phan tram",
    "trieu": _MONEY,
    "ty": _MONEY,
    "ti": _MONEY,
    "tien": _MONEY,
    "dong": _MONEY,
    "km": r"\bkm\b",
    "cay so": r"\bkm\b",
    "kg": r"\bkg\b",
    "tan": r"\d tan",
    "ha": r"\d ha\b",
    "met": r"\d m(?:et)?\b",
    "m": r"\d m(?:et)?\b",
    "ngay": r"\d ngay|ngay \d|\d/\d",
}
_PROPER = re.compile(r"(?:xã|bản|huyện|thành phố)\s+[A-ZĐ][a-zà-ỹ]+")


class Scope:
    """Decides whether to answer, ask back or refuse."""

    def __init__(self, corpus: Corpus, evidence: Evidence, reckoning: Reckoning) -> None:
        self._corpus, self._evidence, self._reckoning, self.trust = corpus, evidence, reckoning, Trust(evidence)
        self._absent = Absent(corpus)
        self._untold_part = Untold(corpus, evidence)
        districts = {fold(d) for d in corpus.phrases.districts}
        self._ours = {f for f in corpus.phrases.other_provinces if fold(f) in districts}
        self._bearers = {n.bearer for p in corpus.provisions for n in p.norms}

    def _foreign(self, query: Query, texts: str) -> Draft | None:
        """A question about another province, which no source names."""
        abroad = [f for f in query.foreign if f not in self._ours and fold(f) not in fold(texts)]
        if not abroad or query.documents or query.has("yesno"):
            return None
        lines = [wording.FOREIGN.format(where=wording.listed(abroad)), wording.OUT_OF_SCOPE]
        return Draft(status="out_of_scope", lines=lines)

    def unclear(self, query: Query) -> Draft | None:
        """A question without a subject: an act alone, or a count without saying of what."""
        if query.dangling and (choices := self._meant(query.dangling)):
            return self._ask_back(choices)
        subject = query.ids("concept") or query.ids("agency") or query.documents or query.refs
        acts = query.ids("act")
        said = {w for a in acts for p in self._corpus.acts[a].phrases for w in folded_syllables(p)}
        rest = {w for w in query.content if w not in said}
        if subject or rest or not query.kinds:
            return None if query.content or query.kinds else Draft(status="out_of_scope", lines=[wording.OUT_OF_SCOPE])
        choices = self._choices(acts)
        return self._ask_back(choices) if choices else None

    def _ask_back(self, choices: Sequence[tuple[str, Provision]]) -> Draft:
        draft = Draft(status="clarify", choices=tuple(c for c, _ in choices))
        draft.cite(*(p for _, p in choices))
        draft.lines = [wording.CLARIFY.format(choices="\n".join(f"- {c}" for c, _ in choices))]
        return draft

    def _meant(self, pointer: str) -> list[tuple[str, Provision]]:
        """What "that department", "that resolution" or "that criterion" may mean where nothing was said before."""
        noun = fold(pointer).split()[0]
        plan = self._corpus.documents[PLAN].provisions
        if noun in ("nghi", "quyet", "van", "ke", "thong", "chi"):
            named = [(number, p) for p in plan for number in document_numbers(p.text)]
        elif noun == "tieu":
            named = [
                (c.name, p) for c in self._corpus.concepts.values() if c.kind == "criterion" for p in plan if c.id in p.topics[:1]
            ]
        else:
            named = [(self._corpus.agencies[n.bearer].name, p) for p in plan for n in p.norms]
        first: dict[str, Provision] = {}
        for name, provision in named:
            first.setdefault(name, provision)
        return list(first.items())[:6]

    def _choices(self, acts: tuple[str, ...]) -> list[tuple[str, Provision]]:
        found = []
        seen: set[str] = set()
        for p in self._corpus.documents[PLAN].provisions:
            for norm in p.norms:
                if set(acts) & set(norm.acts) and norm.bearer not in seen:
                    seen.add(norm.bearer)
                    found.append((f"{wording.upper_first(norm.task)} ({self._corpus.agencies[norm.bearer].name})", p))
        return found[:6]

    def refusal(self, query: Query, selection: Selection) -> Draft | None:
        """The refusal that the evidence calls for, or None where it carries an answer."""
        if selection.best is None or self._unheard(query, selection):
            return Draft(status="out_of_scope", lines=[wording.OUT_OF_SCOPE])
        if abroad := self._foreign(query, " ".join(c.provision.text for c in selection.chosen)):
            return abroad
        if reason := self._absent.reason(query, [c.provision for c in selection.chosen]):
            return self.no_basis(selection, reason)
        if untold := self._untold_part.refusal(query, selection):
            return untold
        if reason := self._missing(query, selection):
            return self.no_basis(selection, reason)
        named = selection.chosen[0].features["ref"] or selection.chosen[0].features["document"]
        judged = self.trust.features(query, selection)
        if named or not self.trust.doubts(judged) or self._reckoning.of(query, [c.provision for c in selection.chosen]):
            return None
        if judged["concept"] or judged["agency"] or judged["untold"] > judged["off_topic"]:  # it is about our subject
            return self.no_basis(selection, self._untold(query, selection))
        return Draft(status="out_of_scope", lines=[wording.OUT_OF_SCOPE])

    def _unheard(self, query: Query, selection: Selection) -> bool:
        """Whether the sources know no word of the question and it names nothing of ours."""
        named = query.mentions or query.refs or query.documents or any(c.features["number"] for c in selection.chosen)
        return not named and all(w.isdigit() or w in selection.missing for w in query.content)

    def _missing(self, query: Query, selection: Selection) -> str:
        """What the question turns on and no source holds, in words; empty where nothing is missing."""
        texts = " ".join(c.provision.text for c in selection.chosen)
        plain = f" {' '.join(folded_syllables(texts))} "
        absent = [d for d in query.details if f" {' '.join(folded_syllables(d))} " not in plain]
        if absent:
            return wording.listed(f"“{d}”" for d in absent)
        strangers = [b for b in query.strangers if fold(b) not in fold(texts)]
        if strangers and not query.has("yesno"):
            return f"nhiệm vụ của {wording.listed(strangers)}"
        if unknown := self._unknown_body(query, selection):
            return f"nhiệm vụ của {unknown}"
        duty = query.has("who") and any(c.norms for c in selection.chosen)
        if not duty and (place := [d for d in query.districts if fold(d) not in fold(texts)]):
            return f"số liệu, nội dung riêng cho {wording.listed(place)}"
        if self._reckoning.of(query, [c.provision for c in selection.chosen]):
            return ""
        if query.names and not query.ids("agency") and not _PROPER.search(texts):
            return "tên từng xã, bản"
        if _DAY_ASKED.search(" ".join(query.plain)) and not _DAY_TOLD.search(fold(texts)):
            return "ngày được hỏi"
        if amount := self._missing_amount(query, selection.chosen, texts):
            return amount
        if years := self._missing_years(query, selection):
            return f"số liệu của năm {wording.listed(map(str, years))}"
        return ""

    def _unknown_body(self, query: Query, selection: Selection) -> str:
        """A body that the question names and that holds nothing in any source."""
        if query.has("who", "document", "when") or query.documents or (query.has("yesno") and selection.chosen[0].norms):
            return ""
        named = [a for a in query.ids("agency") if a not in self._bearers and not self._corpus.agencies[a].group]
        held = {b for c in selection.chosen for n in c.provision.norms for b in (n.bearer, *n.partners, n.to_whom)}
        issuers = [self._corpus.documents[c.provision.document].issuer for c in selection.chosen]
        texts = fold(" ".join([*(c.provision.text for c in selection.chosen), *issuers]))
        lone = [a for a in named if a not in held and fold(self._corpus.agencies[a].name) not in texts]
        return (
            wording.listed(self._corpus.agencies[a].name for a in lone) if lone and len(lone) == len(query.ids("agency")) else ""
        )

    def _missing_amount(self, query: Query, chosen: Sequence[Candidate], texts: str) -> str:
        """An amount that is asked where the sources give none of that kind."""
        if not query.has("count") or query.has("who", "sum", "difference", "yesno", "list", "when", "document"):
            return ""
        plain = " ".join(query.plain)
        asked = _AMOUNT.search(plain)
        if len(query.segments) > 1 or _YEARS.search(plain) or _LISTED.search(plain) or any(c.provision.deadlines for c in chosen):
            return ""
        unit = asked[1] if asked else ""
        if unit in _UNITS:
            return "" if re.search(_UNITS[unit], fold(texts)) else f"con số ({unit}) được hỏi"
        return "" if numbers(re.sub(r"20\d\d", " ", texts)) else "con số được hỏi"

    def _missing_years(self, query: Query, selection: Selection) -> list[int]:
        """Years whose amount is asked or claimed and that no figure of the sources is for."""
        claimed = any(n > _A_COUNT and not 2000 < n < 2100 for n in query.numbers)
        elsewhere = any(c.features["number"] for c in selection.chosen)
        counted = query.has("count") or (query.has("yesno") and claimed and not elsewhere)
        asked = {int(y) for y in _YEAR_ASKED.findall(" ".join(query.plain))} if counted and not query.documents else set()
        told = [c.provision for c in selection.chosen]
        asked -= {y for y in asked if any(_holds_in(p, y) for p in told)}
        texts = " ".join(x for p in told for x in (p.text, *p.heading, *(f.period for f in p.figures)))
        lone = re.sub(r"(20\d\d)\s*-\s*(20\d\d)", " ", texts)
        return sorted(y for y in asked if str(y) not in lone)

    def _untold(self, query: Query, selection: Selection) -> str:
        """What is asked and not told, in the question's own words where some are in no source."""
        words = dict.fromkeys(w for w in query.marked if fold(w) in selection.missing)
        return wording.MISSING_DETAIL.format(words=", ".join(words)) if words else wording.ASKED_DETAIL

    def no_basis(self, selection: Selection, what: str) -> Draft:
        """The refusal that names what no document says, and the nearest thing that one says."""
        best = selection.chosen[0].provision
        draft = Draft(status="no_basis")
        draft.cite(best)
        draft.lines = [wording.NO_BASIS.format(what=what), wording.NEAREST.format(text=wording.quoted(best))]
        return draft


def _holds_in(provision: Provision, year: int) -> bool:
    """Whether a provision states what holds all the time that it is in force, and is in force in a year."""
    days = (date(year, 1, 1), date(year, 12, 31))
    return not any(f.period for f in provision.figures) and any(map(provision.in_force, days)) and provision.document != PLAN
