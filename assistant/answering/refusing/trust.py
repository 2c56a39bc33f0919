"""Whether no document answers a question: judged by the known questions that it is like in what was found, as claims are.

``trust.npz`` holds these questions, ``worded.npz`` weights of a question's words and pairs, the sum of which is one of the features.
``python -m assistant.calibration`` writes both from the tuning halves; the words also from ``corpus/refusals.yaml``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np

from assistant import wording
from assistant.answering.claims.judge import Judge
from assistant.answering.figures.reckoning import Reckoning
from assistant.answering.refusing.counting import HOW_MANY_CRITERIA, counted, of_nothing
from assistant.answering.refusing.durations import not_again, plan_undue, tells_term, untimed
from assistant.answering.refusing.figure_told import tells_figure
from assistant.answering.refusing.missing import KINDS, Missing, asks_limit, asks_time, on_subject, surely, tells_time
from assistant.answering.refusing.plain_told import (
    names_document,
    tells_behind,
    tells_bound,
    tells_count,
    tells_criteria,
    tells_holder,
    tells_number,
    tells_of_province,
    tells_own,
    tells_partners,
    tells_sum,
)
from assistant.answering.refusing.years_lacking import holds_in
from assistant.answering.sources.evidence import Evidence
from assistant.answering.sources.lessons import REFUSED
from assistant.answering.sources.one_question import ASKING
from assistant.answering.sources.selection import Selection
from assistant.understanding import Query
from kb.corpus import UNTOLD, Corpus
from kb.intents import Intents
from kb.model import Provision
from kb.vietnamese import document_numbers, fold, folded_syllables, numbers

#: What was learnt of the words of questions that no document answers.
WORDED = Path(__file__).with_name("worded.npz")

#: The questions that judgements turn on, learnt last.
LEARNT = Path(__file__).with_suffix(".npz")
#: From this margin on a question is refused: it gave the most right answers on questions that were not learnt from.
REFUSE = -0.25
#: What has come of something is asked for, where documents tell what is to be.
_RESULT = re.compile(
    r"\bda\b.{0,60}\bchua\b|\b(?:toi|den) (?:nay|gio|dau roi)\b|\bxong (?:chua|roi)\b|\bvua (?:qua|roi)\b|\bgan (?:day|nhat)\b"
    r"|\bhien (?:nay |gio |tai )?(?:con|co|dat|da|dang)\b|\bnam (?:ngoai|vua)\b|\bthuc te\b"
    r"|\b(?<!toi )da (?:\w+ ){0,3}(?:may|bao nhieu)\b|\bket qua\b"
    r"|\b(?:may|bao nhieu)(?: \w+){1,4} roi$|\bcon (?:may|bao nhieu) (?:xa|ban|huyen) (?:chua|khong)\b"
)
#: So much of a question's neighbouring words stand side by side in a source that it says the same.
_SAME_WORDS, _MANY_WORDS = 0.9, 0.8
_REASON = re.compile(r"\b(?:vi|do|nham|boi|de)\b")
#: A machine, and not "how many"; for what an amount is, and no market ("chợ").
_MACHINE, _FOR = "máy", "cho"
_HOW_MUCH = re.compile(r"\bbao nhieu\b")
#: Kinds of questions that are refused more, or less, often than others.
_ASKED = ("count", "yesno", "who", "when")
#: One of the districts, communes or villages is asked for; "where?" may be any place.
_WHICH_PLACE = re.compile(r"\b(?:huyen|xa|ban) nao\b")
_WHICH_CRITERION, _CRITERIA = re.compile(r"\btieu chi (?:nao|gi)\b"), frozenset({"criterion", "indicator"})
#: Kinds of questions that ask for more than what a body does.
_PARTICULAR = ("count", "yesno", "when", "where", "why", "signer", "title")

#: Before what a question asks for.
_ASKED_FOR = re.compile(r"^(?:(?:cho|xin) (?:(?:toi|em|minh) )?(?:hoi|biet) )?(?:(?:cac|nhung|cai|con) )?")
#: How far the nearest provision stands alone is seen by the one at this place.
_NEAREST = 6
#: A question is the very one that is known, but for words that tell nothing.
_KNOWN = 0.97


@dataclass(frozen=True)
class Judged:
    """What a judgement rests on: the features, the question's words, and what the sources lack, by kind, in words.

    ``unmet``: all that is asked is a kind of thing that no source holds; ``plain``: a source tells plainly what is asked.
    """

    features: dict[str, float]
    words: tuple[str, ...]
    lacks: dict[str, str]
    unmet: bool = False
    plain: bool = False


class Trust:
    """Judges whether the evidence carries an answer."""

    def __init__(self, corpus: Corpus, evidence: Evidence, reckoning: Reckoning) -> None:
        self._evidence, self._reckoning, self._missing = evidence, reckoning, Missing(corpus)
        columns = evidence.intents.columns.items()
        self._answers = np.array([i for (document, ref), i in columns if document != REFUSED and not ref.endswith(UNTOLD)])

    @cached_property
    def judge(self) -> Judge:
        """What was learnt."""
        return Judge.read(LEARNT)

    @cached_property
    def _worded(self) -> Intents | None:
        return Intents.read(WORDED)

    def judged(self, query: Query, selection: Selection) -> Judged:
        """What the judgement of a question rests on; of a follow-up that names nothing itself, with the words of the one before."""
        own, query = query, query.whole
        sources = [c.provision for c in selection.chosen]
        reckoned = self._reckoning.of(query, sources) is not None
        lacks = self._missing.found(query, selection, reckoned)
        features = self._found(query, selection) | self._kinds(query, selection) | self._shape(query, selection)
        features |= {"reckoned": float(reckoned), "own_task": float(self._own_task(query, selection))}
        features |= {f"lacks_{kind}": float(kind in lacks) for kind in KINDS}
        if term := tells_term(own, query, sources, self._evidence.corpus):
            features["day"] = 1.0
        sought = ("place", "day") if _WHICH_PLACE.search(" ".join(own.plain)) else ("day",)
        unmet = own.bare and any(features[kind] < 0 for kind in sought)
        endless = asks_limit(own) and not own.has("yesno") and not tells_time(own, sources)
        unmet = unmet or surely(query, lacks) or ("detail" in lacks and _asks_detail(own))
        if timeless := untimed(query, sources, self._evidence.corpus):
            lacks = lacks or {"amount": wording.ASKED_DAYS}
        if not_again(query, sources) or plan_undue(own, sources):
            lacks, timeless = lacks or {"day": wording.ASKED_TERM}, True
        unmet = unmet or timeless or of_nothing(query, sources) or (endless and len(ASKING.findall(" ".join(own.plain))) <= 1)
        plain = (
            names_document(query, selection, self._evidence.corpus)
            or tells_count(query, selection)
            or tells_criteria(own, selection)
            or tells_behind(own, selection)
            or tells_number(own, selection)
            or tells_own(own, selection)
            or tells_partners(own, selection)
            or tells_bound(own, selection)
            or tells_figure(own, selection)
            or tells_of_province(own, selection)
            or term
            or tells_holder(own, selection, self._evidence.corpus.phrases.stopwords)
        )
        plain = plain or (tells_sum(query, selection) and not features["result"])
        known = features["near_told"] >= _KNOWN > features["near_untold"]  # asked in the very words of a known question
        return Judged(features, query.plain, lacks, unmet, bool(plain or known))

    def _found(self, query: Query, selection: Selection) -> dict[str, float]:
        """How well the question fits what was found, and what was known before.

        ``off_topic``, ``untold``: how typical the words are of questions that no document answers, and how much more than of the
        nearest provision; ``typical``, ``alone``: the same for the nearest provision, and how far it stands before the sixth;
        ``near_told``, ``near_untold``: how like the question is to the nearest known ones, answered or not.
        """
        margins = self._evidence.margins(query)
        nearest = margins.highest(self._answers, _NEAREST)
        off_topic, untold = (margins.of((REFUSED, kind)) for kind in ("off_topic", "untold"))
        found = selection.chosen[0].features
        near_told, near_untold = self._evidence.intents.nearness(query.plain)
        return {
            "coverage": selection.coverage,
            "typical": nearest[0],
            "alone": nearest[0] - nearest[-1],
            "pairs": found["pairs"],
            "concept": found["concept"],
            "agency": found["agency"],
            "bearer": found["bearer"],
            "amount": found["number"],
            "named": max(found["ref"], found["document"]),
            "words": float(len(query.content)),
            "missing": sum(map(self._evidence.bags.rarity, selection.missing)),
            "off_topic": off_topic,
            "untold": untold,
            "off_topic_more": off_topic - nearest[0],
            "untold_more": untold - nearest[0],
            "near_told": near_told.nearest,
            "near_told_few": near_told.few,
            "near_untold": near_untold.nearest,
            "near_untold_few": near_untold.few,
        }

    def _shape(self, query: Query, selection: Selection) -> dict[str, float]:
        """How the question is built, and which numbers the sources hold."""
        provisions = [c.provision for c in selection.chosen]
        return {f"asks_{kind}": float(query.has(kind)) for kind in _ASKED} | {
            "length": float(len(query.plain)),
            "parts": float(len(query.segments)),
            "questions": float(len(ASKING.findall(" ".join(query.plain)))),
            "follows": float(query.before is not None),
            "figures": float(any(p.figures for p in provisions)),
            "result": float(bool(_RESULT.search(" ".join(query.plain)))),
            "counted": counted(_cut(query), fold(" ".join(p.text for p in provisions))),
        }

    def _kinds(self, query: Query, selection: Selection) -> dict[str, float]:
        """Of each kind of thing: 1 where it is asked and told, -1 where it is asked and no source holds one, 0 where it is not asked."""
        told = fold(" ".join(c.provision.text for c in selection.chosen))
        undated = re.sub(r"\b20\d\d\b", " ", told)
        own = re.sub(r"\b20\d\d\b", " ", fold(" ".join(p.text for p in on_subject(query, selection.chosen))))
        provisions = [c.provision for c in selection.chosen]
        periods = {f.period for p in provisions for f in p.figures}
        claimed = {n for n in query.numbers if n > 1 and not _is_year(n)}
        documents = any(document_numbers(c.provision.text) for c in selection.chosen)
        return {
            "place": _told(query.has("where"), any(d in told for d in self._places)),
            "day": _told(asks_time(query) and not query.has("yesno"), tells_time(query, on_subject(query, selection.chosen))),
            "claimed": _told(query.has("yesno") and bool(claimed), bool(claimed & set(numbers(undated)))),
            "number": _told(
                query.has("count") and not query.has("yesno"),
                bool(re.search(r"\d", own)) or counted(_cut(query), told) > 0,
            ),
            "year": _told(bool(query.years) and bool(periods), all(_told_of(y, provisions) for y in query.years)),
            "reason": _told(query.has("why"), bool(_REASON.search(told))),
            "document": _told(query.has("document"), documents),
        }

    @cached_property
    def _places(self) -> list[str]:
        return [fold(d) for d in self._evidence.corpus.phrases.districts]

    def _own_task(self, query: Query, selection: Selection) -> bool:
        """Whether a question names a body, what it does and on what, asks for no particular, and its best source gives the body a task.

        "Tiêu chí nào" and "mấy tiêu chí" are no particular where that task is a criterion.
        """
        corpus, norms = self._evidence.corpus, selection.chosen[0].provision.norms
        named = {w for m in query.mentions for w in folded_syllables(m.words)}
        given = {corpus.concepts[o].kind for n in norms for o in n.objects if o in corpus.concepts}
        plain = " ".join(query.plain)
        counted = bool(HOW_MANY_CRITERIA.search(plain) and given & _CRITERIA)
        if counted or (_WHICH_CRITERION.search(plain) and given & _CRITERIA):
            named |= {"tieu", "chi"}
        free = set() if counted else query.content - named - query.filling(corpus.phrases.stopwords)
        particular = _PARTICULAR[1:] if counted else _PARTICULAR
        if free or query.has(*particular) or query.names or query.details or "ten" in query.plain:
            return False
        return not {n.bearer for n in norms}.isdisjoint(query.ids("agency"))

    def doubts(self, judged: Judged) -> bool:
        """Whether the questions that it is like say that no document answers it.

        What was reckoned from figures is told, and so is what a body does that has a task in the best source.
        """
        told = judged.features
        if judged.unmet:
            return True
        if (told["own_task"] or judged.plain) and not judged.lacks:
            return False
        if told["reckoned"] and not judged.lacks and told["year"] >= 0 and not told["missing"]:
            return False
        figured = told["year"] > 0 and told["number"] > 0 and told["counted"] >= 0 and not told["result"]
        several = len(_HOW_MUCH.findall(" ".join(judged.words))) > 1  # the amounts of one year, by all words that say which
        worded_so = told["counted"] > 0 and told["pairs"] >= _MANY_WORDS  # and of the very thing, in much the same words
        if (several or worded_so) and figured and told["coverage"] == 1 and not judged.lacks:
            return False
        if _counts_it(told) and not judged.lacks:
            return False
        worded = float(self._worded.margins(judged.words)[0]) if self._worded else 0.0
        return self.judge.margin_by_features({**judged.features, "worded": worded}) > REFUSE


def _asks_detail(query: Query) -> bool:
    """Whether a question asks for nothing but a particular, with which it begins ("mã dự án của vốn ... là gì")."""
    begun = _ASKED_FOR.sub("", " ".join(query.plain), count=1)
    alone = len(query.segments) == 1 and not query.has("yesno", "who", "document")
    return alone and any(begun.startswith(f"{' '.join(folded_syllables(d))} ") for d in query.details)


def _counts_it(told: Mapping[str, float]) -> bool:
    """Whether a source on all that is named, with every word that is asked, tells a number: of the very thing, or in the same words."""
    whole = told["coverage"] == 1 and told["concept"] == 1 and told["parts"] == 1 and not told["result"]
    like_told = told["counted"] > 0 and told["near_told"] > told["near_untold"]
    return whole and told["number"] > 0 and (like_told or told["pairs"] >= _SAME_WORDS)


def _cut(query: Query) -> list[str]:
    """The words of a question with a comma where a clause ends, and for "cho": what stands behind "bao nhiêu, ..." is not what it counts,
    nor is for what it is ("bao nhiêu cho nông thôn mới"), nor what stands behind "máy" where that is typed so."""
    ends = {clause.end for clause in query.clauses}
    said_so = zip(query.plain, query.marked, strict=True)
    counting = ["," if typed == _FOR else typed if typed == _MACHINE else plain for plain, typed in said_so]
    return [word for i, said in enumerate(counting, 1) for word in ((said, ",") if i in ends else (said,))]


def _told_of(year: int, provisions: Sequence[Provision]) -> bool:
    """Whether a figure is for a year, by its period or because its provision holds in that year."""
    return any((str(year) in f.period if f.period else holds_in(p, year)) for p in provisions for f in p.figures)


def _is_year(number: float) -> bool:
    return 2000 < number < 2100


def _told(asked: bool, there: bool) -> float:
    return (1.0 if there else -1.0) if asked else 0.0
