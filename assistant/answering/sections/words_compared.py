"""Bodies held against a word for a role: several ("sở nào được ghi “chủ trì”, sở nào chỉ “hướng dẫn”?"), or one that may have it in
any of its clauses ("sở X có được công nhận ở gạch nào không?"); or against each other ("việc công nhận giao cho hai sở giống hay
khác?"). Read off their clauses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import replace
from functools import cached_property

from assistant import wording
from assistant.answering.bodies.rolls import WHERE
from assistant.answering.claims.pieces import LIKE
from assistant.answering.composer import Draft
from assistant.answering.sections.worded import NO_CLAUSE, as_word, quotations
from assistant.answering.sources.criteria import Criteria
from assistant.understanding import PLAN, Mention, Query
from assistant.understanding.pointers import both_bodies
from kb.corpus import Corpus
from kb.model import Provision
from kb.vietnamese import folded_syllables

#: Fewer bodies are not compared.
_FEWEST = 2
#: What a body may be given that lacks the word that is asked for: kin of it, nearest first.
_KIN = {
    "recognise": ("appraise", "check"),
    "appraise": ("recognise", "check"),
    "check": ("appraise", "guide"),
    "lead": ("guide", "coordinate"),
    "guide": ("lead", "check"),
}
_RECOGNISE, _GUIDE, _HELP = "cong-nhan", "huong-dan", "phoi-hop"
#: So many clauses of a body tell what it has, where none comes near what is asked for.
_MOST = 3
#: What a body leads, whatever that is: no subject of its own.
_OWN_FIELD = "linh-vuc-quan-ly"
#: Says of bodies what the word alone cannot tell: a denial, "only", what is today.
_OTHERWISE = re.compile(
    r"\b(?:khong (?:he |duoc )?(?:co|ghi|dung|viet|thay|phai) |chi (?:co )?(?:so|ban|moi|minh|rieng) |thieu |vang |chu (?:khong|dau) )"
)
#: Clauses are said to differ, or to be alike; one of both is asked for.
_DIFFER = re.compile(r"\bkhac(?: nhau| gi| biet)?\b|\blech(?: nhau)?\b|\b(?:khong|chang) (?:giong|nhu) (?:nhau|het)?")
_ALIKE = re.compile(r"(?<!khong )(?<!chang )\b(?:giong|giong het|y het|y nhu|nhu nhau|tuong tu)\b")
#: The same is said of all bodies together.
_TOGETHER = re.compile(r"\b(?:cung|deu)(?: (?:duoc|la|co quyen))* (?:giao|trao|cong nhan|tham dinh|ghi)\b")
#: A body is asked for.
_WHICH = re.compile(r"\b(?:so|ben|nganh|co quan|don vi|dua|ban|hoi|noi|cho|ong|anh) nao\b")
#: Any task of a body is spoken of.
_ANY = r"(?:gach|y|dong|muc|cau|cho|doan|viec|mang|phan|khoan|nhiem vu|noi dung|chi tieu|tieu chi|linh vuc|dau viec)"
_ANYWHERE = re.compile(rf"\b{_ANY}(?: dau dong)? nao\b|\b(?:o dau|gi)(?: ca| het)? (?:khong|dau)\b")
#: What such a question may say beside its body and its word.
_IDLE = frozenset(
    folded_syllables(
        "gạch ý đầu dòng mục câu chỗ đoạn việc mảng phần khoản nhiệm vụ nội dung chỉ tiêu tiêu chí lĩnh vực trao quyền được"
    )
) | frozenset(
    folded_syllables("giao ghi đạt chuẩn trong kế hoạch toàn chỉ thôi xã huyện nào gì không có đâu cả hết đúng sai hay phải")
)
#: Concepts that name a role, whatever it is for.
_ROLES = frozenset({"tham-quyen-cong-nhan"})
#: The body that was asked for just before, and what it may do.
_THAT_BODY = re.compile(
    r"(?:\b(?:so|co quan|don vi|ben|nganh|dau moi) nao\b|\bai\b|\bthi sao\b|^(?:(?:the|vay) )?con\b).{0,50}?"
    r"\b(?P<that>(?:so|co quan|don vi|ben|nganh|dau moi) (?:ay|do|nay|kia|day)) (?:co|duoc|cung)\b"
)
#: Right before the word of such a question: nothing of the kind is given.
_NONE = re.compile(r"\b(?:khong|chang|chua)(?: (?:he|duoc|co|bi|giao|trao|ghi|quyen))*$")
#: Right before a word: it is not given.
_LACKS = re.compile(r"\bkhong (?:he |duoc )?(?:co|ghi|dung|viet|thay|giao|duoc)(?: \w+){0,4}$")


class WordsCompared:
    """Answers them."""

    def __init__(self, corpus: Corpus, criteria: Criteria) -> None:
        self._corpus, self._criteria = corpus, criteria

    def answer(self, query: Query) -> Draft | None:
        """Which of the bodies get the words, with the clauses, and what the others get instead; None where no words are compared."""
        if (holding := self._of_holder(query)) is not None:
            return holding
        quoted, anywhere = quotations(query), self._anywhere(query)
        acts = [m for m in query.mentions if m.kind == "act"]
        words = anywhere or [m for m in acts if m.start >= 0 and (as_word(query, m) or _quoted(m, quoted))]
        placed = query.has("place") and not query.has("yesno", "who")  # "where are they given it?"
        words = words or (acts if query.has("compare") or placed or both_bodies(query.plain) else [])
        named = [m for m in query.mentions if m.kind == "agency" and not _quoted(m, quoted)]
        bodies = [b for b in dict.fromkeys(m.id for m in named) if self._acts(b, self._clauses(b, set()))]
        fewest = 1 if anywhere or (query.before is not None and query.has("yesno")) else _FEWEST  # "and B too?"
        elsewhere = bool(query.documents) and query.documents != (PLAN,)
        other = query.has("succession", "when") or (query.has("document") and not (anywhere or placed)) or elsewhere
        if other or not words or len(bodies) < fewest or (query.has("yesno") and _OTHERWISE.search(" ".join(query.plain))):
            return None
        spans = [range(m.start, m.end) for m in named if m.start >= 0]
        own = [m for m in query.mentions if m.kind == "concept" and m.start >= 0 and not any(m.start in s for s in spans)]
        own = [m for m in own if m.id not in _ROLES and not self._only_acts(m)]
        known = (self._corpus.concepts[m.id] for m in own if not LIKE & set(query.plain[max(0, m.start - 2) : m.start]))
        about = {c.id for c in known if c.id != _OWN_FIELD and c.kind not in WHERE}
        told = {body: self._clauses(body, about) for body in bodies}
        asked = list(dict.fromkeys(m.id for m in words if self._corpus.acts[m.id].family in _KIN))
        if not asked or (query.has("yesno") and len(asked) > 1) or not self._each_told(query, told, about):
            return None
        before = " ".join(query.plain[: _first(words, asked)])
        denied = bool(anywhere) and (_NONE.search(before) or NO_CLAUSE.search(before)) is not None
        return self._compared(query, told, asked, denied)

    def _of_holder(self, query: Query) -> Draft | None:
        """Whether the body that leads a criterion has another role, too ("tiêu chí X thì sở nào, sở đó có được công nhận không?")."""
        that = _THAT_BODY.search(" ".join(query.plain)) if query.has("yesno") else None
        if that is None or any(m.kind == "agency" and m.start >= 0 for m in query.mentions):
            return self._of_spoken_of(query)
        at = that.string[: that.start("that")].count(" ")
        things = [m.id for m in query.mentions if m.kind == "concept" and 0 <= m.start < at and m.id in self._criteria]
        leaders = self._criteria.leaders(things[0]) or self._guiding(things[0]) if things else set()
        asked = [m.id for m in self._roles(query) if m.start >= at and self._corpus.acts[m.id].family in _KIN]
        if len(leaders) != 1 or len(set(things)) != 1 or len(set(asked)) != 1:
            return None
        (body,) = leaders
        draft = self._compared(query, {body: self._clauses(body, set())}, asked[:1], denied=False)
        if draft is not None:
            lead = [p for p in self._clauses(body, set(things)) if set(things) & p.about and p not in draft.provisions][:1]
            draft.cite(*lead)
            draft.lines += [f"- {wording.quoted(p)}" for p in lead]
        return draft

    def _of_spoken_of(self, query: Query) -> Draft | None:
        """Whether the body that was asked for before may recognise, and in which clause ("sở đó có được công nhận không, ở câu nào?")."""
        asked = query.before is not None and query.has("yesno") and query.has("place") and bool(query.pointer)
        bodies, own = query.ids("agency"), any(m.kind == "concept" and m.start >= 0 for m in query.mentions)
        if not asked or own or len(bodies) != 1 or {m.id for m in self._roles(query) if m.start >= 0} != {_RECOGNISE}:
            return None
        clauses = self._clauses(bodies[0], set())
        return self._compared(query, {bodies[0]: clauses}, [_RECOGNISE], denied=False) if clauses else None

    def _anywhere(self, query: Query) -> list[Mention]:
        """The roles of which it is asked whether a body has one anywhere; empty where a question is on anything else."""
        bodies = [m for m in query.mentions if m.kind == "agency"]
        if not query.has("yesno") or len(bodies) != 1 or not _ANYWHERE.search(" ".join(query.plain)) or query.has("who"):
            return []
        acts = self._roles(query)
        things = {m.id for m in query.mentions if m.kind == "concept"} - _ROLES - {_OWN_FIELD}
        said = {w for m in (*bodies, *acts) for w in folded_syllables(m.words)}
        return [] if things or query.content - said - _IDLE else acts

    @staticmethod
    def _roles(query: Query) -> list[Mention]:
        """The acts that a question names, be it inside of a longer name ("quyền công nhận")."""
        named = [replace(m, kind="act", id=_RECOGNISE) for m in query.mentions if m.kind == "concept" and m.id in _ROLES]
        return [*(m for m in query.mentions if m.kind == "act"), *named]

    def _guiding(self, concept: str) -> set[str]:
        """The bodies that guide others in a criterion which nobody leads."""
        norms = (n for p in self._corpus.documents[PLAN].provisions for n in p.norms if concept in n.objects)
        return {n.bearer for n in norms if _GUIDE in n.acts and _HELP not in n.acts}

    def _only_acts(self, mention: Mention) -> bool:
        """Whether a concept is named by nothing but acts ("kiểm tra, giám sát")."""
        rest = f" {' '.join(folded_syllables(mention.words))} "
        for act in self._acts_named:
            rest = rest.replace(f" {act} ", "  ")
        return not rest.strip()

    @cached_property
    def _acts_named(self) -> tuple[str, ...]:
        """The names of all acts."""
        return tuple(" ".join(folded_syllables(a.name)) for a in self._corpus.acts.values())

    def _each_told(self, query: Query, own: dict[str, list[Provision]], about: Set[str]) -> bool:
        """Whether what is named is a subject of all of the bodies; in a claim, of one of them at least, beside whose name it stands."""
        subjects = [{c for p in clauses for c in p.about} & about for clauses in own.values()]
        return about <= set().union(*subjects) if query.has("yesno") else all(s == about for s in subjects)

    def _clauses(self, body: str, about: Set[str]) -> list[Provision]:
        """The clauses of a body's section; where some are on what is named, these."""
        section = self._corpus.agencies[body].plan_section
        clauses = list(self._corpus.children(PLAN, section)) if section else []
        clauses = clauses or [p for p in [self._corpus.provision(PLAN, section)] if p]
        return [p for p in clauses if about & p.about] or clauses

    def _compared(self, query: Query, own: dict[str, list[Provision]], asked: Sequence[str], denied: bool) -> Draft | None:
        with_word = {body: self._with(body, clauses, asked) for body, clauses in own.items()}
        instead = {body: self._instead(body, asked, lone=len(own) == 1) for body, found in with_word.items() if not found}
        if not all(instead.values()) or (len(instead) == len(own) and not query.has("yesno")):
            return None
        lines, draft, apart = [], Draft(as_of=query.as_of), False
        for body in own:
            found = with_word[body] or instead[body]
            draft.cite(*found)
            lacking = [a for a in asked if a not in self._acts(body, found)]
            apart = apart or bool(lacking)
            lines.append(self._line(body, found, lacking))
        told = self._asked(query, own, with_word, asked)
        draft.others = tuple((body, "") for body in told)
        plain = " ".join(query.plain)
        differs, same = (len(own) >= _FEWEST and said.search(plain) is not None for said in (_DIFFER, _ALIKE))
        if differs or same:
            lines.insert(0, wording.GIVEN_OTHERWISE if apart else wording.GIVEN_ALIKE)
        draft.lines = [*lines, *wording.sources(draft.provisions)]
        if query.has("yesno") and not (differs and same):
            draft.decide("yes" if apart is ((differs and not same) or denied) else "no")
        return draft

    def _asked(
        self, query: Query, own: Mapping[str, object], with_word: Mapping[str, Sequence[Provision]], words: Sequence[str]
    ) -> list[str]:
        """The bodies that are asked for: all in a claim, unless it is said of all together, or where each word is asked of another one;
        else those with the word, or without."""
        plain = " ".join(query.plain)
        if query.has("yesno") and _TOGETHER.search(plain):
            return [body for body, found in with_word.items() if found] or list(own)  # "A và B cùng được công nhận": who is
        if query.has("yesno") or len(_WHICH.findall(plain)) > 1 or not (_WHICH.search(plain) or query.has("who")):
            return list(own)
        first = min(max(m.start, 0) for m in query.mentions if m.kind == "act" and m.id in words)
        lacks = _LACKS.search(" ".join(query.plain[:first])) is not None
        return [body for body, found in with_word.items() if bool(found) is not lacks]

    def _with(self, body: str, clauses: Sequence[Provision], words: Sequence[str]) -> list[Provision]:
        """The fewest clauses that give a body the words it gets."""
        left, found = set(words) & self._acts(body, clauses), []
        while left:
            best = max(clauses, key=lambda p: len(left & self._acts(body, [p])))
            found.append(best)
            left -= self._acts(body, [best])
        return found

    def _akin(self, body: str, clauses: Sequence[Provision], words: Sequence[str]) -> list[Provision]:
        """The clause that gives a body what comes nearest to the words."""
        kin = list(dict.fromkeys(f for w in words for f in _KIN.get(self._corpus.acts[w].family, ())))
        for family in kin:
            if found := [p for p in clauses if any(self._corpus.acts[a].family == family for a in self._acts(body, [p]))]:
                return found[:1]
        return []

    def _instead(self, body: str, words: Sequence[str], *, lone: bool) -> list[Provision]:
        """The clause that gives a body what comes nearest to the words; of a lone body, where none does, those that give it anything."""
        clauses = self._clauses(body, set())
        return self._akin(body, clauses, words) or [p for p in clauses if lone and self._acts(body, [p])][:_MOST]

    def _acts(self, body: str, clauses: Iterable[Provision]) -> set[str]:
        return {a for p in clauses for n in p.norms if n.bearer == body for a in n.acts}

    def _line(self, body: str, found: Sequence[Provision], lacking: Sequence[str]) -> str:
        """What a body gets, and which of the words it lacks."""
        acts = dict.fromkeys(a for p in found for n in p.norms if n.bearer == body for a in n.acts)
        told = wording.ROLES_TOLD.format(
            body=self._corpus.agencies[body].name, roles=", ".join(self._corpus.acts[a].name for a in acts)
        )
        without = wording.listed(f"“{self._corpus.acts[a].name}”" for a in lacking)
        return told + (wording.ROLES_LACKING.format(roles=without) if lacking else "") + "."


def _first(words: Sequence[Mention], asked: Sequence[str]) -> int:
    """Where the first word that is asked for stands."""
    return min((m.start for m in words if m.id in asked), default=0)


def _quoted(mention: Mention, quoted: Sequence[tuple[str, ...]]) -> bool:
    """Whether something is named in quotation marks alone."""
    said = f" {' '.join(folded_syllables(mention.words))} "
    return any(said in f" {' '.join(q)} " for q in quoted)
