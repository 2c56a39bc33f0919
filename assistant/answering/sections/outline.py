"""How the plan is built: how many parts a place has and which, and under which heading bodies stand."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant import wording
from assistant.answering.composer import Draft
from assistant.answering.sections.order import PARTS, Sections, counted
from assistant.understanding import PLAN, Query
from assistant.understanding.titles import PLAN_CONCEPT
from kb.corpus import Corpus, parent_ref
from kb.model import Provision
from kb.references import lies_in
from kb.vietnamese import SPELT, folded_syllables
from rules.responsibility import Asked, Responsibility

#: Words that only count or list parts, besides those that never say what a question is about.
_COUNTING = frozenset(
    {
        "gach",
        "dau",
        "dong",
        "y",
        "ngang",
        "phan",
        "truong",
        "slide",
        "danh",
        "sach",
        "tat",
        "lon",
        "chia",
        "thanh",
        "i",
        "ii",
        "iii",
    }
)
#: Words that name the whole plan, and the parts of a plan by what stands in them.
_PLAN_WORDS, _PART_NAMES = re.compile(r"\b(?:ke hoach|203)\b"), frozenset({"to chuc thuc hien", "phan cong", "giao viec"})
#: It is asked how the whole plan is built, or for its contents in short; what a place says, whose parts tell it.
_BUILT = re.compile(
    r"\b(?:may|bao nhieu) (?:phan|chuong|muc)\b(?! (?:tram|tieu|dich))|\b(?:bo cuc|cau truc|ket cau|de muc|muc luc|tom tat|tom luoc)\b"
    r"|\b(?:nhung |cac )?(?:phan|noi dung chinh|muc lon|noi dung lon) (?:nao|gi)\b"
)
_SAYS = re.compile(
    r"\b(?:noi|viet|ghi|neu|quy dinh|gom|co|de cap|ban)(?: ve| den| toi)?(?: nhung| cai| viec| chuyen)* gi\b|^phan \S+ la gi$"
)
#: The parts of the plan, and the section on the contents of the programme.
_MAIN_PARTS, _CONTENTS = ("I", "II", "III"), "II.7"
#: What is said of the build of a plan, of what it says, and what reads like a role there ("nội dung chính").
_BUILDING = re.compile(
    r"bo|cuc|cau|truc|ket|de|muc|luc|tom|tat|luoc|phan|noi|dung|chinh|lon|ke|hoach|gom|chia|lam|thanh|nhung|cac|the|nao|gi|ra|sao|so"
    r"|ten|tung|may|bao|nhieu|neu|liet|tong|chuong|giup"
)
#: The section whose parts are the bodies' own; all whom the plan gives something are asked for.
_GROUPS = "III"
_ALL_GIVEN = re.compile(
    r"\b(?:giao|phan cong)(?: (?:viec|nhiem vu|cho|trach nhiem))* (?:bao nhieu|may|nhung) (?:nhom )?(?:co quan|don vi|noi|dau moi|ben|so nganh)\b"
    r"|\b(?:bao nhieu|may|nhung) (?:nhom )?(?:co quan|don vi|dau moi|ben|so nganh)(?: nao)? (?:duoc|co ten|co viec|co nhiem vu)\b"
)
_GIVING = frozenset(
    {
        "giao",
        "viec",
        "nhiem",
        "vu",
        "cho",
        "phan",
        "cong",
        "trach",
        "nhom",
        "co",
        "quan",
        "don",
        "vi",
        "dau",
        "moi",
        "ben",
        "so",
        "nganh",
        "ten",
    }
)
_SAYING = frozenset({"phan", "muc", "noi", "ve", "cai", "gi", "viet", "ghi", "chuyen", "la", "ban"})
#: How many parts somewhere are said to be, of which all are wanted.
_SO_MANY = re.compile(
    rf"\b(\d{{1,2}}|{'|'.join(w for w in SPELT if len(w) > 1)}) (?:gach|dau dong|y|muc|uu tien|nhiem vu|viec|dong|diem|noi dung)\b"
)
_EACH = re.compile(r"\bchi ro\b|\bke (?:du|het|ra|ten)\b|\btung (?:gach|y|muc|viec)\b|\bneu (?:du|ro)\b|\bliet ke\b")
#: Bodies that are named beside the number of parts, at most.
_MOST_BODIES = 6
#: What else may be asked of bodies than where they stand.
_OTHERWISE = ("yesno", "who", "when", "compare", "succession")


class Outline:
    """Tells of the places of the plan themselves."""

    def __init__(self, corpus: Corpus, responsibility: Responsibility, sections: Sections) -> None:
        self._corpus, self._responsibility, self._sections = corpus, responsibility, sections

    def answer(self, query: Query) -> Draft | None:
        """The parts of a place, or the places of bodies; None where something else is asked."""
        if query.documents and query.documents != (PLAN,):
            return None
        return (
            self._of_plan(query)
            or self._of_groups(query)
            or self._of_place(query)
            or self._of_so_many(query)
            or self._of_titles(query)
            or self._of_bodies(query)
            or self._of_subject(query)
        )

    def _of_plan(self, query: Query) -> Draft | None:
        """The parts of the plan with their sections, where its build or its contents are asked for and no place in it is named."""
        words = " ".join(query.plain)
        named = any(m.id != PLAN_CONCEPT and not all(map(_BUILDING.fullmatch, folded_syllables(m.words))) for m in query.mentions)
        if not _BUILT.search(words) or not _PLAN_WORDS.search(words) or query.refs or query.sections or query.parts or named:
            return None
        if query.has(*_OTHERWISE) or not all(_BUILDING.fullmatch(w) for w in self._idly(query)):
            return None
        parts = [p for ref in _MAIN_PARTS if (p := self._corpus.provision(PLAN, ref))]
        draft = Draft(as_of=query.as_of)
        draft.cite(*parts)
        draft.lines = [counted(PLAN, parts), *(line for p in parts for line in self._with_sections(p))]
        return draft

    def _of_groups(self, query: Query) -> Draft | None:
        """The bodies with sections of their own, where all whom the plan gives anything are counted or asked for."""
        named = any(m.id != PLAN_CONCEPT for m in query.mentions)
        groups = self._corpus.provision(PLAN, _GROUPS)
        if named or groups is None or not _ALL_GIVEN.search(" ".join(query.plain)) or self._idly(query) - _GIVING:
            return None
        parts = self._corpus.parts(PLAN, _GROUPS)
        draft = Draft(as_of=query.as_of)
        draft.cite(groups)
        draft.lines = _listed(wording.place(groups), parts)
        return draft

    def _with_sections(self, part: Provision) -> list[str]:
        """A part of the plan, and the titles of its sections by their places."""
        sections = [p for p in self._corpus.parts(PLAN, part.ref) if p.kind == "heading"]
        return [f"- {wording.quoted(part)}", *(f"  - {p.ref}: {p.text}" for p in sections)]

    def _idly(self, query: Query) -> set[str]:
        """The words of a question beside the plan's name that say what it is about."""
        named = {w for m in query.mentions for w in folded_syllables(m.words)}
        return {w for w in query.plain if not w.isdecimal()} - named - self._idle(query)

    def _of_place(self, query: Query) -> Draft | None:
        """The number of parts and where they stand, where a place is named and its parts are counted or listed."""
        refs = query.refs or query.sections or query.parts
        whole = bool(query.parts) and self._in_titles(query) and not self._left(query, *query.parts)
        parted = PARTS.search(" ".join(query.plain))
        counts = (bool(query.refs) or whole) and parted is not None and not (parted["groups"] and query.levels)
        says = query.has("list") or _SAYS.search(" ".join(query.plain)) is not None
        listed = not counts and says and not query.has("yesno") and not self._left(query, *refs) - _SAYING
        listed = listed and (not query.has("who") or query.has("bodies"))
        place = self._corpus.provision(PLAN, refs[0]) if len(refs) == 1 and (counts or listed) else None
        parts = self._corpus.parts(PLAN, refs[0]) if place else []
        if place is None or not parts:
            return None
        draft = Draft(as_of=query.as_of, whole_list=listed)
        owners = [a for a in query.ids("agency") if self._corpus.agencies[a].plan_section == place.ref]
        told = listed or (bool(owners) and query.has("list"))  # "mục 26 đề nghị Huyện ủy mấy việc, kể gọn"
        if owners:
            draft.others = tuple((body, "") for body in owners)
        elif len(parts) <= _MOST_BODIES:
            draft.others = tuple((body, "") for p in parts if (body := self._sections.body(p.ref)))
        draft.cite(place, *(parts if told else ()))
        draft.lines = _listed(wording.place(place), parts)
        return draft

    def _of_so_many(self, query: Query) -> Draft | None:
        """All parts of the place that has as many as a question says, where it wants them told ("sáu ưu tiên ở phần chính sách: kể đủ")."""
        plain = " ".join(query.plain)
        said = _SO_MANY.search(plain)
        own = [s for a in query.ids("agency") if (s := self._corpus.agencies[a].plan_section)]
        within = query.refs or query.sections or (own if len(own) == 1 else ())
        if said is None or query.has("yesno") or len(within) != 1 or not (query.has("list") or _EACH.search(plain)):
            return None
        count = int(said[1]) if said[1].isdecimal() else SPELT[said[1]]
        fitting = self._with_parts(count, within[0]) or self._with_parts(count, parent_ref(within[0]))
        if len(fitting) != 1:
            return None
        draft = Draft(as_of=query.as_of, whole_list=True, others=tuple((a, "") for a in query.ids("agency")))
        draft.cite(*self._corpus.parts(PLAN, fitting[0].ref))
        draft.lines = _listed(wording.place(fitting[0]), draft.provisions)
        return draft

    def _with_parts(self, count: int, within: str) -> list[Provision]:
        """The places below one that have so many parts."""
        places = [p for p in self._corpus.documents[PLAN].provisions if "." in within and lies_in(p.ref, within)]
        return [p for p in places if len(self._corpus.parts(PLAN, p.ref)) == count]

    def _in_titles(self, query: Query) -> bool:
        """Whether all that is named stands in the title of the part that is counted ("phần nhiệm vụ trọng tâm")."""
        told = {w for ref in query.parts if (p := self._corpus.provision(PLAN, ref)) for w in folded_syllables(p.text)}
        return all(m.id == PLAN_CONCEPT or told.issuperset(folded_syllables(m.words)) for m in query.mentions)

    def _of_titles(self, query: Query) -> Draft | None:
        """Where sections stand that are named by their title and nothing else is said of."""
        sections = [p for ref in query.sections if (p := self._corpus.provision(PLAN, ref))]
        if not sections or not query.has("place") or query.refs or query.has(*_OTHERWISE):
            return None
        if self._left(query, *query.sections, *_MAIN_PARTS):
            return None
        draft = Draft(as_of=query.as_of)
        draft.cite(*sections)
        draft.lines = [f"- {wording.quoted(p)}" for p in sections]
        return draft

    def _of_subject(self, query: Query) -> Draft | None:
        """All tasks on one subject that has a section of its own: the parts of that section, and whom the engine knows to hold one."""
        subjects, named = query.ids("concept"), [m.words for m in query.mentions if m.kind == "concept"]
        sections = [h for h in self._corpus.children(PLAN, _CONTENTS) if h.kind == "heading" and h.topics[:1] == subjects[:1]]
        asked = query.has("list") and not query.has(*_OTHERWISE) and not query.ids("agency") and not query.refs
        about = set(query.content) - set(folded_syllables(" ".join(named))) - self._idle(query)
        if not asked or about or len(subjects) != 1 or len(sections) != 1:
            return None
        draft = Draft(as_of=query.as_of, whole_list=True)
        found = self._responsibility.holders(Asked(subjects, query.as_of, query.ids("act")), exact=True)
        draft.findings = found.only([h for h in found.holdings if h.provision.document == PLAN])
        draft.cite(*self._corpus.parts(PLAN, sections[0].ref), *(h.provision for h in draft.findings.holdings))
        draft.lines = [f"- {wording.quoted(p)}" for p in draft.provisions]
        return draft

    def _of_bodies(self, query: Query) -> Draft | None:
        """Under which heading the bodies named stand, where nothing else is asked."""
        bodies = [self._corpus.agencies[a] for a in query.ids("agency")]
        sections = [p for a in bodies if a.plan_section and (p := self._corpus.provision(PLAN, a.plan_section))]
        acts = any(m.kind == "act" and m.words not in _PART_NAMES for m in query.mentions)
        asked = query.has("place") and not query.has(*_OTHERWISE) and not acts
        if not asked or not bodies or len(sections) < len(bodies) or self._left(query):
            return None
        draft = Draft(as_of=query.as_of, others=tuple((a.id, "") for a in bodies))
        draft.cite(*sections)
        draft.lines = [f"- **{a.name}**: {wording.place(p)}." for a, p in zip(bodies, sections, strict=True)]
        return draft

    def _left(self, query: Query, *refs: str) -> set[str]:
        """The words that say what a question is about besides the bodies and the places that it names."""
        places = [p for r in refs if (p := self._corpus.provision(PLAN, r))]
        named = [p.text for p in places] or [m.words for m in query.mentions if m.kind == "agency"]
        named += [m.words for m in query.mentions if m.id == PLAN_CONCEPT and refs]
        return set(query.content) - set(folded_syllables(" ".join(named))) - self._idle(query)

    def _idle(self, query: Query) -> frozenset[str]:
        return query.filling(self._corpus.phrases.stopwords) | _COUNTING


def _listed(place: str, parts: Sequence[Provision]) -> list[str]:
    """How many parts a place has, and each of them."""
    return [counted(place, parts), *(f"- {wording.quoted(p)}" for p in parts)]
