"""When not to answer: off-topic, no document says it, or the question has several right readings. All thresholds are here.

Three things are measured: which share of the question's telling words (weighted by rarity) the chosen sources know, which share
of them the corpus knows at all, and whether a named place or an asked detail is missing from the sources. ``ntm eval`` prints
precision and recall of refusing for these values.
"""

from __future__ import annotations

from assistant import wording
from assistant.answering.composer import Draft
from assistant.answering.evidence import PLAN, Evidence
from assistant.answering.selection import Selection
from assistant.understanding import Query
from kb.corpus import Corpus
from kb.vietnamese import fold, folded_syllables

#: Below this coverage by the best sources, the question is not about what the documents say.
OUT_OF_SCOPE = 0.45
#: Below this coverage, the documents are near but do not say it.
NO_BASIS = 0.62
#: A single telling word (rarity) that no source knows, and that the question turns on, makes it unanswerable.
TELLING = 5.5


class Scope:
    """Decides whether to answer, ask back or refuse."""

    def __init__(self, corpus: Corpus, evidence: Evidence) -> None:
        self._corpus, self._evidence = corpus, evidence

    def foreign(self, query: Query) -> Draft | None:
        """A question about another province."""
        if not query.foreign or query.documents:
            return None
        return Draft(status="out_of_scope", lines=[wording.FOREIGN.format(where=wording.listed(query.foreign)), wording.OUT_OF_SCOPE])

    def unclear(self, query: Query) -> Draft | None:
        """A question without a subject: an act alone, or a count without saying of what."""
        subject = query.ids("concept") or query.ids("agency") or query.documents or query.refs
        acts = query.ids("act")
        said = {w for a in acts for p in self._corpus.acts[a].phrases for w in folded_syllables(p)}
        rest = {w for w in query.content if w not in said}
        if subject or rest or not query.kinds:
            return None if query.content or query.kinds else Draft(status="out_of_scope", lines=[wording.OUT_OF_SCOPE])
        choices = self._choices(acts)
        if not choices:
            return None
        draft = Draft(status="clarify", choices=tuple(c for c, _ in choices))
        draft.cite(*(p for _, p in choices))
        draft.lines = [wording.CLARIFY.format(choices="\n".join(f"- {c}" for c, _ in choices))]
        return draft

    def _choices(self, acts: tuple[str, ...]) -> list[tuple[str, object]]:
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
        if selection.best is None or selection.coverage < OUT_OF_SCOPE:
            return Draft(status="out_of_scope", lines=[wording.OUT_OF_SCOPE])
        if selection.coverage < NO_BASIS or self._missing_place(query, selection):
            return self._no_basis(query, selection)
        return None

    def _missing_place(self, query: Query, selection: Selection) -> bool:
        """Whether the question turns on a district that no source names."""
        texts = " ".join(fold(c.provision.text) for c in selection.chosen)
        return any(fold(d) not in texts for d in query.districts) and not query.has("who")

    def _no_basis(self, query: Query, selection: Selection) -> Draft:
        best = selection.chosen[0].provision
        words = [w for w in query.marked if fold(w) in selection.missing]
        draft = Draft(status="no_basis")
        draft.cite(best)
        what = wording.MISSING_DETAIL.format(words=", ".join(dict.fromkeys(words))) if words else "điều này"
        draft.lines = [wording.NO_BASIS.format(what=what), wording.NEAREST.format(text=wording.quoted(best))]
        return draft
