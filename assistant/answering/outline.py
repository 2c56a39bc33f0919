"""How the plan is built: how many parts a place has and which, and under which heading bodies stand."""

from __future__ import annotations

import re

from assistant import wording
from assistant.answering.composer import Draft
from assistant.answering.fit import PLAN
from assistant.understanding import Query
from kb.corpus import Corpus
from kb.model import Provision
from kb.vietnamese import fold, folded_syllables

#: What the parts of a place are called where they are counted.
_PARTS = re.compile(r"\b(?:may|bao nhieu) (?:cai )?(?:gach|dau dong|y|diem|muc|khoan|noi dung|phan|viec|nhiem vu)\b")
#: Words that only count or list parts, besides those that never say what a question is about.
_COUNTING = frozenset({"gach", "dau", "dong", "y", "ngang", "phan", "truong", "slide", "danh", "sach", "tat"})
#: What else may be asked of bodies than where they stand.
_OTHERWISE = ("yesno", "who", "count", "when", "compare", "succession")


class Outline:
    """Tells of the places of the plan themselves."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._idle = frozenset(map(fold, corpus.phrases.stopwords)) | _COUNTING

    def answer(self, query: Query) -> Draft | None:
        """The parts of a place, or the places of bodies; None where something else is asked."""
        if query.documents and query.documents != (PLAN,):
            return None
        return self._of_place(query) or self._of_bodies(query)

    def _of_place(self, query: Query) -> Draft | None:
        """The number of parts and where they stand, where a place is named and its parts are counted or listed."""
        refs = query.refs or query.sections
        counted = bool(query.refs) and _PARTS.search(" ".join(query.plain)) is not None
        listed = not counted and query.has("list") and not query.has("yesno", "who") and not self._left(query, *refs)
        place = self._corpus.provision(PLAN, refs[0]) if len(refs) == 1 and (counted or listed) else None
        parts = self._parts(refs[0]) if place else []
        if place is None or not parts:
            return None
        draft = Draft(as_of=query.as_of, whole_list=listed)
        draft.cite(place, *(parts if listed else ()))
        draft.lines = [wording.PARTS.format(place=wording.place(place), count=len(parts), first=parts[0].ref, last=parts[-1].ref)]
        draft.lines += [f"- {wording.quoted(p)}" for p in parts]
        return draft

    def _of_bodies(self, query: Query) -> Draft | None:
        """Under which heading the bodies named stand, where nothing else is asked."""
        bodies = [self._corpus.agencies[a] for a in query.ids("agency")]
        sections = [p for a in bodies if a.plan_section and (p := self._corpus.provision(PLAN, a.plan_section))]
        asked = query.has("place") and not query.has(*_OTHERWISE) and not query.ids("act")
        if not asked or not bodies or len(sections) < len(bodies) or self._left(query):
            return None
        draft = Draft(as_of=query.as_of, others=tuple((a.id, "") for a in bodies))
        draft.cite(*sections)
        draft.lines = [f"- **{a.name}**: {wording.place(p)}." for a, p in zip(bodies, sections, strict=True)]
        return draft

    def _left(self, query: Query, *refs: str) -> set[str]:
        """The words that say what a question is about besides the bodies and the places that it names."""
        places = [p for r in refs if (p := self._corpus.provision(PLAN, r))]
        named = [m.words for m in query.mentions if m.kind == "agency"] if not refs else [p.text for p in places]
        return set(query.content) - set(folded_syllables(" ".join(named))) - self._idle

    def _parts(self, ref: str) -> list[Provision]:
        """The provisions one level below a place, in order."""
        below = re.compile(rf"{re.escape(ref)}[./][^./]+")
        return [p for p in self._corpus.children(PLAN, ref) if below.fullmatch(p.ref)]
