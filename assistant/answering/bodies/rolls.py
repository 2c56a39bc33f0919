"""Questions for all bodies that hold a task ("những cơ quan nào phối hợp xóa nhà tạm?"): the rule engine knows each of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence, Set

from assistant import wording
from assistant.answering.bodies.duty_words import WHOLE
from assistant.answering.composer import Composer, Draft
from assistant.answering.sections.order import Sections
from assistant.understanding import PLAN, Query
from assistant.understanding.titles import PLAN_CONCEPT
from kb.corpus import Corpus
from kb.model import Norm, Provision
from kb.vietnamese import fold, folded_syllables
from rules.responsibility import Asked, Findings, Responsibility

#: What asks for something else about the bodies than which they are.
_OTHERWISE = ("succession", "when", "document", "compare", "recipient", "partner")
#: Acts that any task has.
_ANY_ACT = frozenset({"trien-khai", "xay-dung"})
#: Kinds of concepts that say for whom or where a task is done, where another one says what the task is.
WHERE = frozenset({"target", "group", "document", "programme"})
#: By these words every role counts, and every part of a task.
_ANY_ROLE = re.compile(r"\b(?:ke ca|dinh|lien quan)\b")
#: The word by which a question asks for bodies, and claims nothing of them.
_WHICH = "nao"
#: Which of several bodies a task is not given is asked.
_LACKS = re.compile(
    r"\b(?:nao|ai)(?: (?:thi|lai|la|hoan toan|deu)){0,2} (?:khong|chua)\b|\bloai (?:ra|tru|bo)\b.{0,20}\bkhong\b"
    r"|\blot ra ngoai\b|\bvang (?:mat|ten)\b"
)
#: What is claimed of bodies is denied of one of them.
_DENIES = re.compile(
    r"\bchu (?:khong|dau)\b|\bkhong phai\b|\bkhoi\b|\brieng\b|\bthi khong\b"
    r"|\b(?:so|ban|ben|hoi) (?:\w+ ){1,6}(?:khong|chua) (?:co|phai|duoc)\b"
)
#: Families of acts that a shared task may be claimed by.
_HELPING = frozenset({"coordinate", "support", "implement"})
#: Whoever does something is asked by it as well ("ai lo").
_LOOSE = frozenset({"chu-tri"})
#: How a criterion is called by its name.
_CRITERION = ("tiêu chí ", "tieu chi ")
#: Words that only say that a task is given.
_GIVEN = frozenset(folded_syllables("có được phải giao phân công nhiệm vụ việc trách nhiệm vai trò làm công tác"))
#: Words that only say that all that the plan gives is meant ("trong phần tổ chức thực hiện của KH 203 ... có chữ 'thẩm định', nêu cho đủ").
_PLANNED = frozenset(folded_syllables("kế hoạch 203 kh ubnd phần mục nêu kể liệt kê đủ hết tất cả chữ từ"))
_IN_FULL = re.compile(r"\b(?:ke|neu|liet ke|noi)(?: \w+){0,3}? (?:du|het|tat ca|day du)\b")
#: They are given any task.
_TASKED = re.compile(r"\b(?:giao|co|phan cong)\b(?: \w+){0,2} (?:viec|nhiem vu|trach nhiem)\b")
#: Of which kind the bodies are that are asked for, as their names begin.
_KIND = re.compile(
    r"\b(?P<kind>so|hoi|ban)(?: (?:tinh|cua tinh))? nao\b|\b(?:cac|nhung|het) (?P<all>so|hoi|ban)\b(?! (?:ban|nganh)\b)"
)
#: Fewer bodies are no list.
_FEWEST = 2
#: So many bodies have a task together, and they are this share of all that have it.
_MANY, _MOST = 5, 0.75


def roll(query: Query, findings: Findings, composer: Composer) -> Draft:
    """The list of those who hold something, with the provisions that give it to them."""
    draft = Draft(as_of=query.as_of, whole_list=True, findings=findings)
    draft.cite(*(h.provision for h in findings.holdings))
    holders = composer.holders(draft)
    draft.lines = [wording.ROLL.format(count=len(holders), bodies=wording.holders(holders)), *wording.sources(draft.provisions)]
    return draft


class Rolls:
    """Lists the bodies that hold a task."""

    def __init__(self, corpus: Corpus, responsibility: Responsibility, composer: Composer, sections: Sections) -> None:
        self._corpus, self._responsibility, self._composer, self._sections = corpus, responsibility, composer, sections

    def answer(self, query: Query) -> Draft | None:
        """All bodies that hold the task named, each with its role and provision; None where no list of bodies is asked for."""
        elsewhere = query.documents and PLAN not in query.documents
        lacks = _LACKS.search(" ".join(query.plain)) or (query.has("yesno") and self._of_many(query))
        if not elsewhere and lacks and (draft := self._lacking(query)):
            return draft
        claimed = query.has("yesno") and _WHICH not in query.plain
        others = elsewhere or claimed or query.ids("agency") or query.details or _asks_twice(query)
        if others:
            return None
        in_full = query.has("who") and _IN_FULL.search(" ".join(query.plain))
        listed = query.has("bodies") or (in_full and self._of_acts_alone(query))
        findings = self._held(query) if listed and not query.has(*_OTHERWISE) else self._shared(query)
        if not findings.holdings:
            return None
        return roll(query, findings, self._composer)

    def _lacking(self, query: Query) -> Draft | None:
        """Which of the bodies named holds nothing of a task, beside those that do; None where none or fewer than two are named."""
        named = query.ids("agency") if len(query.ids("agency")) >= _FEWEST else self._sections.bodies(query)
        acts = tuple(a for a in query.ids("act") if a not in _ANY_ACT)
        below = tuple(sorted(self._responsibility.below(self._subjects(query))))
        found = self._responsibility.holders(Asked(below, query.as_of, acts), exact=True)
        kept = [h for h in found.holdings if h.bearer in named and h.provision.document == PLAN and not h.inferred]
        lacking = [a for a in named if a not in {h.bearer for h in kept}]
        if len(named) < _FEWEST or not found.holdings or not (lacking or query.has("yesno")):
            return None
        draft = Draft(as_of=query.as_of, whole_list=True, findings=found.only(kept))
        draft.cite(*(h.provision for h in kept))
        beside = {o for h in found.holdings for o in h.norm.objects}  # what others are given together with the task
        draft.cite(*(p for a in lacking for p in self._nearest(query, a, beside)))
        holders = self._composer.holders(draft)
        told = wording.listed(f"**{self._corpus.agencies[a].name}**" for a in lacking)
        draft.lines = [wording.LACKING.format(bodies=told)] if lacking else []
        draft.lines += [wording.ROLL.format(count=len(holders), bodies=wording.holders(holders))] if holders else []
        draft.lines += [f"- {wording.quoted(p)}" for p in draft.provisions]
        if query.has("yesno"):
            draft.decide("no" if lacking else "yes")
        return draft

    def _nearest(self, query: Query, body: str, beside: Set[str]) -> list[Provision]:
        """The clause of a body that comes nearest to the task: on what goes with it, otherwise the one that says most of the question."""
        own = self._corpus.children(PLAN, self._corpus.agencies[body].plan_section)
        near = {p: any(n.bearer == body and beside & set(n.objects) for n in p.norms) for p in own}
        return sorted(own, key=lambda p: (not near[p], -len(query.content & set(folded_syllables(p.text)))))[:1]

    def _of_many(self, query: Query) -> bool:
        """Whether what is claimed of several bodies is a task that many have by the very same clause, and no role or denial is claimed."""
        roles = {self._corpus.acts[a].family for a in query.ids("act")} - _HELPING
        named = set(query.ids("concept"))
        plan = self._corpus.documents[PLAN].provisions
        told = Counter(p.text for p in plan if any(named & set(n.objects) for n in p.norms))
        return not (roles or _DENIES.search(" ".join(query.plain))) and max(told.values(), default=0) >= _MANY

    def _held(self, query: Query) -> Findings:
        """Who holds all that is named in one task, otherwise who holds any of it, otherwise who holds a part of that."""
        named = self._subjects(query)
        acts = tuple(a for a in query.ids("act") if a not in _ANY_ACT)
        if self._of_acts_alone(query):
            plan = self._corpus.documents[PLAN].provisions
            done = {o for p in plan for n in p.norms if not acts or set(acts) & set(n.acts) for o in n.objects}
            return _of_kind(query, self._listed(query, sorted(done), acts), self._corpus, once=not acts)
        below = sorted(self._responsibility.below(named))
        if _ANY_ROLE.search(" ".join(query.plain)):
            return self._listed(query, below, ())
        together = [self._listed(query, named, done, named) for done in (acts, ())] if len(named) > 1 else []
        tried = (*together, self._listed(query, named, acts), self._listed(query, below, acts))
        return next((f for f in tried if f.holdings), Findings(()))

    def _of_acts_alone(self, query: Query) -> bool:
        """Whether nothing is said of the bodies but what they do ("những sở nào có nhiệm vụ thẩm định?"), or that they are of a kind."""
        plain = " ".join(query.plain)
        alone = set(query.ids("act")) - _ANY_ACT or (PLAN in query.documents and _KIND.search(plain) and _TASKED.search(plain))
        if not alone or set(query.ids("concept")) - {PLAN_CONCEPT}:
            return False
        done = {w for m in query.mentions if m.kind == "act" for w in folded_syllables(m.words)}
        return not query.content - done - _GIVEN - _PLANNED - query.filling(self._corpus.phrases.stopwords)

    def _shared(self, query: Query) -> Findings:
        """Who holds what most of its bodies have by the very same clause, where it is asked who does: no one of them is the answer."""
        if not query.has("who", "partner") or query.has("list", "count", "yesno", "when", "recipient") or query.refs:
            return Findings(())
        if any(m.words.startswith(_CRITERION) for m in query.mentions if m.kind == "concept"):  # which has a body of its own
            return Findings(())
        named = self._subjects(query)
        narrower = self._responsibility.below(named)
        below = named if narrower == set(named) or self._planned(query, named) else sorted(narrower)
        found = self._listed(query, below, ())
        told = Counter(h.provision.text for h in found.holdings)
        together = max(told.values(), default=0)
        if together < _MANY or together < _MOST * told.total():
            return Findings(())
        acts = tuple(a for a in query.ids("act") if a not in _ANY_ACT)
        if self._apart(query, acts, found, max(told, key=told.__getitem__)):
            return Findings(())
        done = self._listed(query, below, acts)
        return done if done.holdings else found

    def _planned(self, query: Query, named: Sequence[str]) -> bool:
        """Whether the plan gives somebody a task that is named, itself and not only a part of it."""
        held = self._responsibility.holders(Asked(tuple(named), query.as_of), exact=True).holdings
        return any(h.provision.document == PLAN for h in held)

    def _apart(self, query: Query, acts: Sequence[str], found: Findings, shared: str) -> bool:
        """Whether something is asked that the shared clause does not say: an act of none of its bodies, or a task that others have."""
        together = [h.norm for h in found.holdings if h.provision.text == shared]
        families = {self._corpus.acts[a].family for n in together for a in n.acts}
        own = (self._listed(query, [s], ()) or Findings(()) for s in self._subjects(query))
        told = [{h.provision.text for h in f.holdings} for f in own]
        told += [{p.text for p in self._lone(s)} for s in self._subjects(query)]
        named = [self._corpus.acts[a].family for a in acts if a not in _LOOSE]
        return any(family not in families for family in named) or any(t and shared not in t for t in told)

    def _lone(self, subject: str) -> list[Provision]:
        """The clauses of the plan that give a task to one body alone; none where it is a criterion, which is spoken of beside others."""
        if self._corpus.concepts[subject].kind != "task":
            return []
        held = [(p, n.bearer) for p in self._corpus.documents[PLAN].provisions for n in p.norms if subject in n.objects]
        return [p for p, _ in held] if len({bearer for _, bearer in held}) == 1 else []

    def _listed(self, query: Query, objects: Sequence[str], acts: Sequence[str], whole: Sequence[str] = ()) -> Findings:
        """Who holds any of some objects by all of some acts, and in one task a ``whole``; nothing where they are no list."""
        found = self._responsibility.holders(Asked(tuple(objects), query.as_of, tuple(acts)), exact=True)
        planned = (h for h in found.holdings if h.provision.document == PLAN and not h.inferred)
        kept = [h for h in planned if self._does(h.norm, acts) and set(whole) <= set(h.norm.objects)]
        return found.only(kept) if len({h.bearer for h in kept}) >= _FEWEST else Findings(())

    def _subjects(self, query: Query) -> list[str]:
        """The tasks and criteria that a question names."""
        named = [self._corpus.concepts[c] for c in query.ids("concept")]
        tasks = [c.id for c in named if c.kind not in WHERE]
        return tasks or [c.id for c in named if c.id not in WHOLE] or [c.id for c in named]

    def _does(self, norm: Norm, acts: Sequence[str]) -> bool:
        """Whether a norm gives all acts that are asked, or their kin."""
        families = {self._corpus.acts[a].family for a in norm.acts}
        return all(self._corpus.acts[a].family in families for a in acts)


def _asks_twice(query: Query) -> bool:
    """Whether more than one part of a question asks something, or names something to ask of."""
    named = [m.start for m in query.mentions if m.kind == "concept" and m.id != PLAN_CONCEPT]
    return sum(bool(s.kinds) or any(s.start <= at < s.end for at in named) for s in query.segments) > 1


def _of_kind(query: Query, found: Findings, corpus: Corpus, *, once: bool) -> Findings:
    """Those of the kind that is asked for ("những sở nào"), where there are any; ``once``: each by its first task alone."""
    said = _KIND.search(" ".join(query.plain))
    kind = said and f"{said['kind'] or said['all']} "
    kept = [h for h in found.holdings if kind and _is_called(corpus.agencies[h.bearer].name, kind)]
    if not kept or (not once and len({h.bearer for h in kept}) < _FEWEST):  # by "sở" any body may be meant
        kept = list(found.holdings)
    first = {h.bearer: h for h in reversed(kept)}
    return found.only([h for h in kept if not once or h is first[h.bearer]])


def _is_called(name: str, kind: str) -> bool:
    """Whether a body is of a kind by its name; associations are told together, too."""
    return fold(name).startswith(kind) or (kind == "hoi " and "doan the" in fold(name))
