"""A place lacks the thing that a criterion is about, and it is asked if it is recognised ("chưa có bãi rác thì có được công nhận không?").

Every criterion has to be met, but whether one thing that is missing leaves a criterion unmet is told by its indicators: where nobody here
has read that, the case stays open, with the criterion and what is demanded.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant import wording
from assistant.answering.composer import Draft
from assistant.answering.sources.conditions import demanded
from assistant.answering.sources.evidence import Evidence
from assistant.answering.sources.indicators import is_indicator, last_begun, places_meant
from assistant.answering.sources.level_meant import PLACES
from assistant.understanding import Query
from kb.corpus import Corpus
from kb.model import Provision, Verification
from kb.vietnamese import fold

#: Recognition, or a level that leads to it, is what the question ends in.
_RECOGNISED = re.compile(
    r"\b(?:cong nhan|xet|dat chuan|ve dich|(?:dat|len|thanh|lam|duoc)(?: (?:chuan|xa))? (?:nong thon moi|nang cao|kieu mau))\b"
    r"(?: (?!ai\b|gi\b|nao\b|bao\b)\w+){0,5} (?:khong|ko|k|chua|chu)$"
)
#: Right before what is lacking; "con thieu" lacks some of it.
_LACKS = re.compile(r"\b(?:chua|khong|ko|chang|thieu)(?: (?:he|duoc|co|du|lam|xay|keo|mo|dung|xong|con)\b)*$")
#: What is lacking itself stands in few words before the thing that the criterion is about.
_NEAR = 4
#: A rule of one's own for those that lack it ("xã không có chợ thì xét siêu thị").
_WITHOUT = re.compile(r"\b(?:khong|chua) (?:co|con|phai)\b")
_CRITERION = re.compile(r"PL\d+/\d+")

OPEN = (
    "**Chưa đủ căn cứ** để kết luận. Muốn được công nhận phải đạt đủ các tiêu chí của bộ, trong đó có {criteria}; thiếu “{thing}” có làm"
    " tiêu chí đó chưa đạt hay không thì tùy yêu cầu của từng chỉ tiêu, mà các văn bản tôi có chưa ghi rõ điều này."
)


class LackingThings:
    """Answers such cases. Safe to use from several threads."""

    def __init__(self, corpus: Corpus, evidence: Evidence) -> None:
        self._corpus, self._evidence = corpus, evidence
        self._criteria = [p for d in corpus.documents.values() for p in d.provisions if _CRITERION.fullmatch(p.ref)]
        self._indicators = [p for p in corpus.provisions if is_indicator(p)]

    def answer(self, query: Query) -> Draft | None:
        """What is demanded, with the case left open; None where nothing of the kind is asked or a document says what then holds."""
        spoken = " ".join(query.plain)
        if not query.has("yesno") or query.documents or query.refs or query.before or not _RECOGNISED.search(spoken):
            return None
        thing = _lacking(query)
        if thing is None:
            return None
        places = places_meant(query)
        criteria = self._on(self._criteria, places, thing[0], query)
        if not criteria or self._told(places, thing[0], query):
            return None
        draft = Draft(as_of=query.as_of, verdict="insufficient")
        draft.cite(*criteria, *demanded(places, self._corpus, query.as_of))
        named = wording.listed(f"*{p.text.partition(' (')[0]}*" for p in criteria)
        draft.lines = [OPEN.format(criteria=named, thing=thing[1]), *wording.sources(draft.provisions)]
        return draft

    def _on(self, provisions: Sequence[Provision], places: set[str], concept: str, query: Query) -> list[Provision]:
        """Those on a concept, or on what it is a part of, for places of a grade."""
        wider = self._corpus.concepts[concept].broader
        for topic in (concept, wider) if wider else (concept,):
            fits = [p for p in provisions if topic in p.topics and places <= set(p.topics)]
            if found := [p for p in fits if p.in_force(query.as_of)] or last_begun(fits, query.as_of):
                return found
        return []

    def _told(self, places: set[str], concept: str, query: Query) -> bool:
        """Whether a document tells the level of just this thing, or what holds for those that have none."""
        read = [p for p in self._on(self._indicators, places, concept, query) if p.verification is not Verification.UNVERIFIED]
        best = self._evidence.rank(query)[:1]
        return any(p.figures for p in read) or any(_WITHOUT.search(fold(c.provision.text)) for c in best)


def _lacking(query: Query) -> tuple[str, str] | None:
    """The concept that a place is said to lack, and its words."""
    for m in query.mentions:
        before = " ".join(query.plain[max(0, m.start - _NEAR) : m.start]) if m.start > 0 else ""
        if m.kind == "concept" and m.id not in PLACES and _LACKS.search(before):
            return m.id, " ".join(query.marked[m.start : m.end])
    return None
