"""Follow-ups for what else a body has to do ("ngoài ra họ còn làm gì?"): its other tasks in the plan, without those told before."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant import wording
from assistant.answering.composer import Composer, Draft
from assistant.understanding import PLAN, Query
from assistant.understanding.when import asks_now_too
from kb.corpus import Corpus
from kb.model import Norm, Provision
from kb.vietnamese import fold
from rules.responsibility import Asked, Responsibility

#: What else: "ngoài ra", "gì nữa", "việc khác", "những việc còn lại", "kể nốt", "còn lo gì".
_ELSE = re.compile(r"\b(?:ngoai|nua|khac|them|con lai|not)\b|\bcon\b.*\b(?:gi|nao)\b")
#: Something else than tasks is asked for: who, where, how many, how; "apart from those few" counts none.
_OTHERWISE = re.compile(r"\b(?:ai|(?<!ngoai )may|bao|dau|sao|khi)\b|\b(?:so|quan|vi|muc|cho|nganh|noi|nam|ngay) nao\b")
#: What is left aside stands between "apart from" and the rest of the question.
_ASIDE = re.compile(r"\bngoai\b.*?(?=\b(?:thi|con|so|ho|ben)\b|$)")
#: Words that say no more than that a body has tasks.
_HAS = frozenset(
    map(fold, ("còn", "lo", "phụ", "trách", "đảm", "nhiệm", "giao", "thêm", "nữa", "khác", "nốt", "kể", "gánh", "trên"))
)
#: Acts that any task is named by.
_ANY_ACT = frozenset({"chu-tri", "trien-khai", "xay-dung", "dao-tao"})
_MOST_BODIES = 2


class Remaining:
    """Lists them."""

    def __init__(
        self,
        corpus: Corpus,
        responsibility: Responsibility,
        composer: Composer,
        drafted: Callable[[Query], tuple[Query, Draft]],
    ) -> None:
        self._corpus, self._responsibility, self._composer = corpus, responsibility, composer
        self._drafted = drafted
        self._idle = corpus.phrases.stopwords

    def answer(self, query: Query) -> Draft | None:
        """The other tasks of the body that the question before was about or answered by; None where something else is asked."""
        if query.before is None or query.refs or not self._asks_rest(query):
            return None
        before, draft = self._drafted(query.before)
        told = [*draft.provisions, *self._earlier(query.before)]
        bodies = self._bodies(query, before, told)
        held = [(p, n) for a in bodies for p, n in self.held(a)]
        claimed = before.ids("concept") if before.has("yesno") else ()  # of its clause no more was asked than that
        things = {o for c in claimed for o in (c, self._corpus.concepts[c].broader)}
        beside = {p.ref for p in draft.provisions if any(things & set(n.objects) for n in p.norms)}
        left = [(p, n) for p, n in held if p not in told or (p.ref in beside and not things & set(n.objects))]
        own = any(p.ref.startswith(f"{self._corpus.agencies[n.bearer].plan_section}/") for p, n in left)
        return self.listed(query, bodies, held, left if own else []) if held else None

    def _earlier(self, query: Query) -> list[Provision]:
        """What was told before a question that asks what else there is, too ("còn gì nữa?", asked again)."""
        earlier = query.before if self._asks_rest(query) else None
        return [*self._drafted(earlier)[1].provisions, *self._earlier(earlier)] if earlier else []

    def _asks_rest(self, query: Query) -> bool:
        """Whether it is asked what else there is to do, and nothing narrower."""
        plain = " ".join(query.plain)
        if not _ELSE.search(plain) or _OTHERWISE.search(plain) or asks_now_too(query.plain):
            return False
        own = [m for m in query.mentions if m.start >= 0]
        aside = {w for words in _ASIDE.findall(plain) for w in words.split()}
        named = {w for m in own if m.kind == "agency" for w in query.plain[m.start : m.end]}
        narrower = any(m.kind == "concept" and not set(query.plain[m.start : m.end]) <= aside for m in own)
        acts = {m.id for m in own if m.kind == "act" and not set(query.plain[m.start : m.end]) <= aside}
        rest = query.content - set(query.carried) - aside - named - _HAS - query.filling(self._idle)
        return not (rest or narrower or acts - _ANY_ACT)

    def _bodies(self, query: Query, before: Query, told: list[Provision]) -> list[str]:
        """The body that was asked about, otherwise the one that has what was told; none where another one is named now."""
        bearers = dict.fromkeys(n.bearer for p in told[:1] for n in p.norms)
        known = {*before.ids("agency"), *bearers}
        named = [m.id for m in query.mentions if m.kind == "agency" and m.start >= 0]
        own = [] if before.has("who") else [a for a in before.ids("agency") if self.held(a)]
        found = named or own or list(bearers)
        return found[:_MOST_BODIES] if known.issuperset(found) else []

    def held(self, agency: str) -> list[tuple[Provision, Norm]]:
        """What a body has to do in the plan."""
        return [(p, n) for p in self._corpus.provisions if p.document == PLAN for n in p.norms if n.bearer == agency]

    def listed(
        self, query: Query, bodies: list[str], held: list[tuple[Provision, Norm]], left: list[tuple[Provision, Norm]]
    ) -> Draft:
        """What is left of what bodies have to do; that nothing is, with all of it, where nothing is."""
        draft = Draft(whole_list=True, as_of=query.as_of, shown=tuple(bodies))
        draft.findings = self._responsibility.holders(Asked.of_norms(left or held, query.as_of, ()))
        draft.cite(*(p for p, _ in left or held))
        says = wording.ELSE if left else wording.NOTHING_ELSE
        own = wording.listed(
            f"**{self._corpus.agencies[a].name}**" for a in bodies
        )  # what is asked of all of a kind names none of them
        named = wording.holders(self._composer.holders(draft)) or own
        draft.lines = [says.format(bodies=named), *wording.sources(draft.provisions)]
        if query.has("yesno"):
            draft.decide("yes" if left else "no")
        return draft
