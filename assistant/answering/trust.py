"""How likely it is that no document answers a question: one logistic formula over what was found, learnt from ``tests/evaluation``.

``trust.yaml`` holds the weights, written by ``python -m assistant.calibration`` from the tuning halves.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property

from assistant.answering.evidence import REFUSED, Evidence
from assistant.answering.formula import Formula
from assistant.answering.selection import Selection
from assistant.understanding import Query
from kb.corpus import UNTOLD
from kb.vietnamese import document_numbers, fold

_DAY = re.compile(r"\d{1,2}/\d|\b(?:nam|quy|thang|giai doan) \d")
_REASON = re.compile(r"\b(?:vi|do|nham|boi|de)\b")


class Trust:
    """Judges whether the evidence carries an answer."""

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence

    @cached_property
    def formula(self) -> Formula:
        """The learnt weights."""
        return Formula.read()

    def features(self, query: Query, selection: Selection) -> dict[str, float]:
        """What the judgement rests on.

        ``off_topic``, ``untold``: how typical the words are of questions that no document answers, and how much more than of the
        nearest provision; ``typical``, ``alone``: the same for the nearest provision, and how far it stands before the sixth.
        """
        margins = self._evidence.margins(query)
        nearest = sorted(
            (m for (document, ref), m in margins.items() if document != REFUSED and not ref.endswith(UNTOLD)), reverse=True
        )
        off_topic, untold = (margins.get((REFUSED, kind), -1.0) for kind in ("off_topic", "untold"))
        found = selection.chosen[0].features
        return {
            "coverage": selection.coverage,
            "typical": nearest[0],
            "alone": nearest[0] - nearest[5],
            "pairs": found["pairs"],
            "concept": found["concept"],
            "agency": found["agency"],
            "bearer": found["bearer"],
            "amount": found["number"],
            "words": float(len(query.content)),
            **self._kinds(query, selection),
            "missing": sum(map(self._evidence.rarity, selection.missing)),
            "off_topic": off_topic,
            "untold": untold,
            "off_topic_more": off_topic - nearest[0],
            "untold_more": untold - nearest[0],
        }

    def _kinds(self, query: Query, selection: Selection) -> dict[str, float]:
        """Of each kind of thing: 1 where it is asked and told, -1 where it is asked and no source holds one, 0 where it is not asked."""
        told = fold(" ".join(c.provision.text for c in selection.chosen))
        counted = re.sub(r"\b20\d\d\b", " ", told)
        periods = {f.period for c in selection.chosen for f in c.provision.figures}
        documents = any(document_numbers(c.provision.text) for c in selection.chosen)
        return {
            "place": _told(query.has("where"), any(d in told for d in self._places)),
            "day": _told(query.has("when"), bool(_DAY.search(told))),
            "number": _told(query.has("count") and not query.has("yesno"), bool(re.search(r"\d", counted))),
            "year": _told(bool(query.years) and bool(periods), all(any(str(y) in p for p in periods) for y in query.years)),
            "reason": _told(query.has("why"), bool(_REASON.search(told))),
            "document": _told(query.has("document"), documents),
        }

    @cached_property
    def _places(self) -> list[str]:
        return [fold(d) for d in self._evidence.corpus.phrases.districts]

    def doubts(self, judged: Mapping[str, float]) -> bool:
        """Whether these features make it likelier than the threshold that no document answers the question."""
        return self.formula.probability(judged) > self.formula.threshold


def _told(asked: bool, there: bool) -> float:
    return (1.0 if there else -1.0) if asked else 0.0
