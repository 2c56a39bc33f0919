"""When a body is asked for and no document gives the task to one: said so, not answered by a body that holds something near."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant import wording
from assistant.answering.bodies.ministries import Ministries, asks_ministry
from assistant.answering.composer import Draft
from assistant.answering.sources.bearing import knows_as_much
from assistant.answering.sources.criteria import CRITERION_ACTS
from assistant.answering.sources.evidence import Evidence
from assistant.answering.sources.fit import Candidate
from assistant.answering.sources.one_question import ASKING
from assistant.answering.sources.selection import Selection
from assistant.answering.sources.straying import at_other_level
from assistant.understanding import PLAN, Query
from kb.corpus import Corpus
from kb.model import Provision
from kb.vietnamese import fold, folded_syllables, syllables

#: Families of acts by which a task is given to a body.
_DUTIES = frozenset({"lead", "appraise", "recognise", "guide", "check", "report", "settle", "consult", "advise"})
#: A question of so many words at most names one thing.
_FEW = 6
_FILLING = frozenset({"do", "gio", "nay", "hien", "thi"})
#: In a longer question words that no source knows are no name of a thing.
_SHORT = 12
#: The concept that questions for who recognises something name.
_RECOGNISES = "tham-quyen-cong-nhan"
#: Further ones that each criterion has its own body for, though the engine infers nothing from them.
_BY_CRITERION = ("guide", "check")
#: It is asked which criterion it is.
_WHICH_CRITERION = re.compile(r"\btieu chi (?:nao|gi|may|so may|so bao nhieu)\b")
#: How the names of bodies begin that decide, or are reported to, or are ministries, and are no department.
_DECIDES = re.compile(r"(?:uy ban nhan dan|hoi dong nhan dan|chu tich|ubnd|hdnd|chinh phu|thu tuong|quoc hoi|bo (?!chi huy\b))")
_WHO = r"(?:ai|co quan nao|cap nao|don vi nao)"
_PAPER = r"(?:quyet dinh|nghi quyet|van ban|chi thi|cong van|thong tu|nghi dinh|ke hoach)"
#: Whose part something is, or whose the document is that is asked for: no duty is asked for, as it is by "việc của ai".
_WHOSE = re.compile(
    rf"\b{_PAPER} (?:nao|gi)\b.* (?:cua {_WHO}|(?:do )?{_WHO} (?:ban hanh|ra|ky))\b"
    rf"|^(?:\w+ )?{_PAPER}\b.* do {_WHO}(?: (?:cua|o|thuoc)(?: \w+){{1,4}}?)? (?:ban hanh|ra|ky|thong qua)\b"
    rf"|\b(?:de|nang) cao\b(?: \w+){{0,6}} cua {_WHO}\b"
    r"|\b(?<!viec )(?<!vu )(?<!nhiem )(?<!quyen )(?<!thuoc )(?<!la )(?<!phan )(?<!phan viec )cua ai\b"
)
#: Whose a target is that is named: to whom it is given.
_TARGET_OF = re.compile(r"^(?:chi tieu|muc tieu) .*\b(?:la )?cua (?:ai|(?:co quan|don vi|so|nganh) nao)\b")
#: Whom something is tied to: what is asked for completes the verb and need not bear a duty.
_COMPLEMENT = re.compile(r"\b(?:voi|toi|trinh|gui|nop) (?:ai|noi nao|cap nao|co quan nao|don vi nao)\b")
#: A department is asked for by what it does, whatever that is ("sở nào soạn", "do ai xây"); not by what becomes of it or belongs to it.
_DEPARTMENT = r"(?:so|co quan|phong) nao"
_ACTOR = re.compile(
    rf"\bdo (?:ai|{_DEPARTMENT}|don vi nao)\b|\bdon vi nao (?:duoc|bi) (?:giao|phan cong)\b"
    rf"|\b(?<!voi )(?<!cho )(?<!den )(?<!toi )(?<!cua )(?<!gui )(?<!trinh )(?<!nop ){_DEPARTMENT}"
    r" (?:(?:duoc|bi) (?:giao|phan cong) |phai |se |dung ra )?(?!(?:duoc|bi|nua|o|thuoc|khong|la|cung|va)\b)\w+"
)
_AGAIN = re.compile(rf" (?:la )?(?:{_DEPARTMENT}|ai)$")
#: It is asked which body something is, and a text names one in brackets right behind what it calls it.
_IS = re.compile(r"\bla (?:bo|so|ban|co quan|don vi) nao\b")
_GLOSS = re.compile(r"\w \((?:Bộ|Sở|Ban|Ủy ban|Văn phòng|Cơ quan) ")
#: A text that names who does something itself.
_BY = re.compile(r"\b[Dd]o \w")


class Unheld:
    """Recognises tasks that the documents give to nobody."""

    def __init__(self, corpus: Corpus, evidence: Evidence) -> None:
        self._corpus, self._evidence, self._ministries = corpus, evidence, Ministries(evidence)

    def refusal(self, query: Query, selection: Selection, draft: Draft) -> Draft | None:
        """The answer that no body is named, and the nearest thing that is said; None where a source names one."""
        best = selection.chosen[0].provision
        if self._asks_duty(query) and (told := self._ministries.unverified(query, selection, draft.findings)):
            return _refused(told, wording.NO_VERIFIED_BEARER)
        held = bool(draft.findings and draft.findings.holdings) or bool(draft.others)
        planned = best.document == PLAN
        asked = self._asks_duty(query) and not self._told_by(query, best)
        unheld = asked and ((planned and not held) or self._beside_criterion(query, selection))
        unheld = (
            unheld or (planned and self._beside_subject(query, selection.chosen)) or _at_other_levels(query, selection.chosen)
        )
        unheld = (
            unheld
            or (planned and self._without_criterion(query))
            or self._of_another_thing(query, selection, draft)
            or self._strange(query, selection)
        )
        if not unheld and not self._without_department(query, selection.chosen, draft):
            return None
        return _refused(best)

    def _asks_duty(self, query: Query) -> bool:
        """Whether a body is asked for by what it does; other people that a text speaks of ("ai được hỗ trợ") need no duty."""
        return _TARGET_OF.search(" ".join(query.plain)) is not None or (
            (query.has("who") or asks_ministry(query))
            and any(self._corpus.acts[a].family in _DUTIES for a in query.ids("act"))
            and not _COMPLEMENT.search(" ".join(query.plain))
            and not asks_whose(query)
        )

    def _told_by(self, query: Query, best: Provision) -> bool:
        """Whether a text without a bearer says all the same who acts ("sự lãnh đạo của cấp ủy", "chủ Chương trình (Bộ ...)")."""
        if _IS.search(" ".join(query.plain)) and _GLOSS.search(best.text):
            return True
        acts = "|".join(fold(m.words) for m in query.mentions if m.kind == "act" and m.start >= 0)
        return bool(acts) and re.search(rf"\b(?:{acts})(?: \w+)? (?:cua|boi)\b", fold(best.text)) is not None

    def _without_department(self, query: Query, sources: Sequence[Candidate], draft: Draft) -> bool:
        """Whether a department is asked for and nothing else, and all that the sources speak of is who decides."""
        if not query.has("department") or query.has("yesno", "count", "document"):
            return False
        bodies = {b for c in sources for n in c.provision.norms for b in (n.bearer, *n.partners, n.to_whom) if b}
        bodies |= {b for c in sources for d in c.provision.deadlines for b in (d.via, d.to_whom) if b}
        bodies |= {h.bearer for h in draft.findings.holdings} if draft.findings else set()
        bodies |= {b for c in sources for b in self._evidence.reader.bodies(c.provision.text)}
        return all(_DECIDES.match(fold(self._corpus.agencies[b].name)) for b in bodies)

    def _beside_subject(self, query: Query, chosen: Sequence[Candidate]) -> bool:
        """Whether it is asked who does one thing, the best source gives it to nobody, and no other source with a bearer is on it."""
        best = chosen[0]
        plain = " ".join(query.plain)
        others = ASKING.findall(_AGAIN.sub("", plain))  # the same may be asked twice: "có nêu sở nào làm không, sở nào?"
        if best.norms or not query.has("who") or not _ACTOR.search(plain) or len(others) > 1 or _BY.search(best.provision.text):
            return False
        if asks_whose(query):
            return False
        about = set(query.ids("concept"))
        return not any(
            c.norms
            and (
                knows_as_much(self._evidence.bags, query, c.provision, best.provision)
                or about & {o for n in c.norms for o in n.objects}
            )
            for c in chosen[1:]
        )

    def _of_another_thing(self, query: Query, selection: Selection, draft: Draft) -> bool:
        """Whether it is asked who recognises a thing of which no source speaks: who recognises communes tells nothing of model gardens."""
        families = {self._corpus.acts[a].family for a in query.ids("act")}
        asked = query.has("who") and not query.has("yesno") and query.before is None and len(query.plain) <= _SHORT
        if not asked or not ("recognise" in families or _RECOGNISES in query.ids("concept")):
            return False
        said = {w for m in query.mentions if m.kind == "act" or m.id == _RECOGNISES for w in folded_syllables(m.words)}
        if not said >= set(selection.missing):
            return True
        held = {self._corpus.acts[a].family for h in (draft.findings.holdings if draft.findings else ()) for a in h.acts}
        return bool(held) and "recognise" not in held and not self._evidence.criteria.named(query)

    def _strange(self, query: Query, selection: Selection) -> bool:
        """Whether a question of few words asks who has a thing that nothing here is called by, and neither the best source nor any known
        question on it has its very words: without their marks they may stand in others ("lễ hội" in "xã hội")."""
        named = any(m.kind != "act" for m in query.mentions) or query.refs or query.documents or query.before
        if not query.has("who") or sum(w not in _FILLING for w in query.plain) > _FEW or named or query.has("yesno"):
            return False
        both = zip(query.marked, query.plain, strict=True)
        asked = {m for m, p in both if m != p and p in query.content and m not in self._corpus.phrases.stopwords}
        best = selection.chosen[0].provision
        told = (best.text, *self._corpus.asks.get((best.document, best.ref), ()))
        return bool(asked) and not any(asked <= set(syllables(text)) for text in told)

    def _without_criterion(self, query: Query) -> bool:
        """Whether it is asked which criterion a body leads, appraises or recognises, and the plan gives it no such task at all."""
        acts = {self._corpus.acts[a].family for a in query.ids("act")} & {*CRITERION_ACTS}
        named = [a for a in query.ids("agency") if not self._corpus.agencies[a].group]
        if not acts or len(named) != 1 or query.has("who", "yesno") or not _WHICH_CRITERION.search(" ".join(query.plain)):
            return False
        held = {a for p in self._corpus.documents[PLAN].provisions for n in p.norms if n.bearer == named[0] for a in n.acts}
        return not acts & {self._corpus.acts[a].family for a in held}

    def _beside_criterion(self, query: Query, selection: Selection) -> bool:
        """Whether no source with a bearer is about the criterion whose body is asked for."""
        acts = {self._corpus.acts[a].family for a in query.ids("act")}
        criteria = self._evidence.criteria.named(query)
        if not criteria or not acts <= {*CRITERION_ACTS, *_BY_CRITERION} or not query.has("who") or len(query.segments) > 1:
            return False
        bearing = [c for c in selection.chosen if c.norms]
        if any(c.features["concept"] for c in bearing):  # also a clause on all that the sector manages
            return False
        found = {x for c in bearing for x in c.provision.about}
        return not self._evidence.criteria.with_parents(criteria) & self._evidence.criteria.with_parents(found)


def _at_other_levels(query: Query, sources: Sequence[Candidate]) -> bool:
    """Whether it is asked who acts for places of one level that reach a grade, and all sources tell who acts for those of others."""
    asked = query.has("who") and bool(query.grades) and not query.has("yesno", "compare", "list")
    things = [query.plain[m.start : m.end] for m in query.mentions if m.kind == "concept" and m.start >= 0]
    within = {w for words in things if "chuan" not in words for w in words}
    asked = asked and bool(query.levels - within)  # "bản thông minh" is a thing by its name
    return asked and at_other_level(query, [n for c in sources for n in c.norms])


def asks_whose(query: Query) -> bool:
    """Whether it is asked whose something is, and not who does it."""
    return _WHOSE.search(" ".join(query.plain)) is not None


def _refused(nearest: Provision, said: str = wording.NO_BEARER) -> Draft:
    refusal = Draft(status="no_basis")
    refusal.cite(nearest)
    refusal.lines = [said, wording.NEAREST.format(text=wording.quoted(nearest))]
    return refusal
