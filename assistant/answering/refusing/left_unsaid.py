"""Yes/no questions that the sources leave open: they speak of the same subject, and neither say nor rule out what is asked of it
("Nhà văn hóa có bắt buộc không?" beside a clause on building them).

Who asks so claims nothing, so that silence is no denial. Only what no rule decides is judged here: by how much of the question stands in
the sources' own words, how sure the verdict is, and how like the question is to known ones. ``left_unsaid.npz`` holds the questions that
judgements turn on, ``left_unsaid_worded.npz`` weights of words; ``python -m assistant.calibration_unsaid`` writes both.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from functools import cached_property
from math import isfinite
from pathlib import Path

from assistant.answering.claims.judge import Judge
from assistant.answering.composer import Draft
from assistant.answering.refusing.trust import Judged, Trust
from assistant.answering.sources.evidence import Evidence
from assistant.answering.sources.selection import Selection
from assistant.understanding import Query
from assistant.understanding.tag_question import untagged
from kb.intents import Intents
from kb.vietnamese import fold, folded_syllables, has_marks, syllables

#: What was learnt of such questions, and of their words.
LEARNT, WORDED = Path(__file__).with_suffix(".npz"), Path(__file__).with_name("left_unsaid_worded.npz")
#: From this margin on a question is left open: of those that were not learnt from, 187 of 235 then are, and 15 of 664 answered ones.
LEAVE = 0.3
#: Without marks: how a question ends that is asked openly, with nothing put forward to be confirmed; what stands before that; others
#: that are asked so. What is a must has been put as one ("bắt buộc phải có ... không", ``a_must``) and is judged as a claim.
_ENDS = re.compile(r"\b(?:khong|chua|ko)(?: (?:a|vay|the|nhi|ha|nao))*$")
_WHETHER = re.compile(r"\b(?:co|duoc|phai|bi|can|da|con|the|lieu|thuoc|bat buoc)\b")
_OPEN = re.compile(r"\blieu\b|^co (?:phai|duoc|can)\b")
_MUST = "bat buoc phai "
#: As typed: something else than a verdict is asked for ("mấy", and no machine; "đâu", and no stamp).
_ASKS = re.compile(
    r"\b(?:gì|gi|nào|nao|mấy|may|bao nhiêu|bao nhieu|ai|đâu|dau|bao giờ|bao gio)\b(?! (?:không|khong|ko|chưa|chua)\b)"
)
#: What is asked stands behind it.
_ASKING = re.compile(r"\b(?:co|duoc|phai|bi|can)\b")
_CLAUSE = re.compile(r"[.;:]\s")
#: What is taken over from that by which it is judged whether a question can be answered at all.
_TAKEN = (
    "untold_more", "off_topic_more", "near_told", "near_untold", "length", "follows", "typical", "alone", "claimed", "concept", "agency",
    "bearer",
)  # fmt: skip
#: A verdict is no surer than that.
_SUREST = 3.0


def asked_whether(typed: Sequence[str]) -> bool:
    """Whether syllables, marks kept, ask openly whether something is so, and for nothing else.

    >>> asked_whether("hộ nghèo có phải đóng góp không".split()), asked_whether("hộ nghèo phải đóng góp đúng không".split())
    (True, False)
    >>> asked_whether("xa co duoc bao nhieu tien khong".split()), asked_whether("ban có được khắc con dấu không".split())
    (False, True)
    """
    text = " ".join(typed)
    plain = fold(text)
    ends = None if plain.startswith(_MUST) else _ENDS.search(plain)
    whether = (ends and _WHETHER.search(plain, 0, ends.start())) or _OPEN.search(plain)
    return bool(whether) and untagged(plain) == plain and not _ASKS.search(text)


class LeftUnsaid:
    """Judges whether a yes/no question is left open by its sources."""

    def __init__(self, evidence: Evidence, trust: Trust) -> None:
        self._bags, self._trust = evidence.bags, trust

    @cached_property
    def _judge(self) -> Judge:
        return Judge.read(LEARNT)

    @cached_property
    def _worded(self) -> Intents | None:
        return Intents.read(WORDED)

    def judged(self, query: Query, selection: Selection, draft: Draft) -> Judged | None:
        """What it is judged by; None where something else is asked, or a rule decided the verdict."""
        if draft.verdict not in ("yes", "no") or not isfinite(draft.margin) or not asked_whether(query.marked):
            return None
        found = self._trust.judged(query, selection).features
        sure = {"margin": min(draft.margin, _SUREST), "affirmed": float(draft.verdict == "yes")}
        return Judged({name: found[name] for name in _TAKEN} | sure | self._own(query, selection), query.plain, {})

    def leaves(self, query: Query, selection: Selection, draft: Draft) -> bool:
        """Whether the sources neither say nor rule out what is asked; never, where nothing was learnt yet."""
        judged = self.judged(query, selection, draft)
        if judged is None or self._worded is None:
            return False
        worded = float(self._worded.margins(judged.words)[0])
        return self._judge.margin_by_features({**judged.features, "worded": worded}) > LEAVE

    def _own(self, query: Query, selection: Selection) -> dict[str, float]:
        """How much of the question the sources say themselves, with the marks with which it was typed: not how others ask for them.

        ``own``: the share of its telling words, by rarity, that the first source says; ``asked_strange``: the share of those behind the
        asking word that it doesn't; ``clause``: what the best clause of all sources says; ``rarest``: how rare a word is that none says;
        ``pairs_own``: the share of neighbouring words that stand side by side in a source.
        """
        spell, words = (syllables, query.marked) if has_marks(query.question) else (folded_syllables, query.plain)
        texts = [(c.provision.text, *c.provision.heading) for c in selection.chosen]
        named = {i for m in query.mentions if m.start >= 0 and self._is_about(selection, m.id) for i in range(m.start, m.end)}
        telling = [i for i, word in enumerate(query.plain) if word in query.content and not word.isdecimal()]
        first, rest = ({w for text in part for w in spell(text)} for part in (texts[0], itertools.chain.from_iterable(texts)))
        weigh = [self._bags.rarity(word) for word in query.plain]

        def share(places: Sequence[int], among: Sequence[int]) -> float:
            return sum(weigh[i] for i in places) / (sum(weigh[i] for i in among) or 1.0)

        def strange(places: Sequence[int], known: set[str]) -> list[int]:
            return [i for i in places if words[i] not in known and i not in named]

        asked = [i for i in telling if i > _asking(query.plain)]
        clauses = [set(spell(clause)) for text in itertools.chain.from_iterable(texts) for clause in _CLAUSE.split(text)]
        said = {pair for text in itertools.chain.from_iterable(texts) for pair in itertools.pairwise(spell(text))}
        beside = [i for i in telling if i + 1 in telling]
        apart = [i for i in beside if (words[i], words[i + 1]) not in said and not {i, i + 1} <= named]
        return {
            "own": 1 - share(strange(telling, first), telling),
            "asked_strange": share(strange(asked, first), asked),
            "clause": max((1 - share(strange(telling, clause), telling) for clause in clauses), default=0.0),
            "rarest": max((weigh[i] for i in strange(telling, rest)), default=0.0),
            "pairs_own": 1 - len(apart) / (len(beside) or 1),
        }

    def _is_about(self, selection: Selection, thing: str) -> bool:
        return thing in self._bags.of(selection.chosen[0].provision).about


def _asking(plain: Sequence[str]) -> int:
    """The place of the first word that asks whether; the first place where there is none."""
    text = " ".join(plain)
    found = _ASKING.search(text)
    return text[: found.start()].count(" ") if found else 0
