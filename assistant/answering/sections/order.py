"""Sections of the plan by number, neighbour and order: whose they are, which stands before or after another, what stands first in one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant import wording
from assistant.answering.composer import Draft
from assistant.understanding import PLAN, Query
from kb.corpus import Corpus
from kb.model import Provision
from kb.vietnamese import SPELT, fold, folded_syllables

#: What the parts of a place are called where they are counted.
PARTS = re.compile(
    r"\b(?:may|bao nhieu) (?:cai )?(?:gach|dau dong|y|diem|muc|tieu muc|khoan|noi dung|phan|viec|nhiem vu"
    r"|(?P<groups>nhom)(?! (?:xa|huyen|ban|doi tuong|dan)\b))\b"
)
#: The place before or after another; a year or a month has neighbours too.
_NEXT = re.compile(
    r"(?<!nam )(?<!thang )(?<!giai doan )\b(?:lien|ngay|ke|sat) (?P<near>truoc|sau|tren|duoi|tiep)\b"
    r"|\b(?:muc|gach|dong|diem) (?P<plain>truoc|sau|tiep)\b(?! day)"
    r"|^(?:dung )?(?P<first>truoc|sau)\b(?! khi)(?=.*\b(?:so|ban|co quan|don vi|muc) nao\b)"
)
_BACK = frozenset({"truoc", "tren"})
_NUMBERED = re.compile(r"(.*[./])(\d+)")
#: The first or last parts of a place, and how many of them.
_ENDS = re.compile(
    r"\b(?:(?P<count>\d|mot|hai|ba|bon|nam)(?: \w+){1,2} )?(?<!nguoi )(?<!ben )(?<!quan )(?<!so )(?:dung |nam )?"
    r"(?P<end>dau tien|dung dau|bat dau|cuoi cung|dung cuoi|dung chot|(?<=muc )(?:cuoi|chot)|(?<=gach )(?:dau(?! dong)|cuoi|chot))\b"
)
#: So many are spoken of that others than those at an end are asked for, too.
_DASH, _MOST_DASHES = re.compile(r"\bgach\b"), 2
#: Words that only say where something stands, or in which order.
_PLACING = frozenset(
    re.findall(
        r"\w+",
        "lien ke tiep ngay sat luc dung de bon hai ba viec giao phan iii ii i chep gach dau dong lan luot mang lo muc danh tien cuoi chot bat",
    )
)
_OTHERWISE = ("when", "compare")


def step_beside(query: Query) -> int:
    """1 where the place after another is asked for, -1 for the one before, otherwise 0."""
    found = _NEXT.search(" ".join(query.plain))
    return 0 if found is None else -1 if (found["near"] or found["plain"] or found["first"]) in _BACK else 1


def beside(corpus: Corpus, ref: str, step: int) -> str:
    """The place before or after another one; empty where there is none."""
    found = _NUMBERED.fullmatch(ref)
    place = f"{found[1]}{int(found[2]) + step}" if found else ""
    return place if place and corpus.provision(PLAN, place) else ""


class Sections:
    """Tells whose sections are, and what stands at the ends of one."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        titled = ((a, corpus.provision(PLAN, a.plan_section)) for a in corpus.agencies.values() if a.plan_section)
        self._bodies = {p.ref: a.id for a, p in titled if p and fold(a.name) in fold(p.text)}

    def answer(self, query: Query) -> Draft | None:
        """The bodies of several sections, or the first or last parts of one; None where something else is asked."""
        return None if query.has(*_OTHERWISE) else self._of_bodies(query) or self.at_end(query)

    def bodies(self, query: Query) -> tuple[str, ...]:
        """The bodies whose sections a question names by number; none where one of them is no body's."""
        found = [self._bodies.get(ref, "") for ref in query.refs]
        return tuple(found) if all(found) else ()

    def body(self, ref: str) -> str:
        """The body whose section a place of the plan is; empty where it is no body's."""
        return self._bodies.get(ref, "")

    def _of_bodies(self, query: Query) -> Draft | None:
        """Whose the sections are that are named by number or as neighbours, where nothing else is asked of these bodies."""
        step = step_beside(query) if query.before is None else 0
        others = query.ids("act") or query.has("succession")
        named = query.ids("agency") if (step or query.has("place")) and not others else ()
        refs = query.refs or tuple(s for a in named if (s := self._corpus.agencies[a].plan_section))
        if refs and step and (neighbour := beside(self._corpus, refs[-1], step)):
            refs = (*refs, neighbour)
        wanted = query.has("who", "department", "place") or (query.refs and query.has("list"))
        if not refs or not wanted or query.has("yesno") or not all(r in self._bodies for r in refs) or self._left(query):
            return None
        draft = Draft(as_of=query.as_of, others=tuple((self._bodies[r], "") for r in refs), whole_list=True)
        places = [p for r in refs if (p := self._corpus.provision(PLAN, r))]
        draft.cite(*places)
        draft.lines = [f"- {wording.place(p)}: **{self._corpus.agencies[self._bodies[p.ref]].name}**." for p in places]
        if query.has("list") or len(query.refs) == len(refs) == 1:
            parts = [p for r in refs for p in self._corpus.children(PLAN, r)]
            draft.cite(*parts)
            draft.lines += [f"- {wording.quoted(p)}" for p in parts]
        return draft

    def at_end(self, query: Query) -> Draft | None:
        """The first or last parts of the section that is named."""
        own = tuple(s for a in query.ids("agency") if (s := self._corpus.agencies[a].plan_section))
        places = query.refs or query.sections or query.parts or own
        asked = _ENDS.search(" ".join(query.plain))
        place = self._corpus.provision(PLAN, places[0]) if len(places) == 1 and asked else None
        if asked is None or place is None or self._left(query, place) or len(_DASH.findall(" ".join(query.plain))) > _MOST_DASHES:
            return None
        parts = self._corpus.parts(PLAN, place.ref)
        if query.has("who", "department") and place.ref in query.parts:
            parts = tuple(p for p in parts if p.ref in self._bodies and (not query.has("department") or p.text.startswith("Sở")))
        count = int(asked["count"]) if (asked["count"] or "").isdecimal() else SPELT.get(asked["count"] or "", 1)
        chosen = parts[:count] if "dau" in asked["end"] else parts[-count:]
        draft = Draft(
            as_of=query.as_of,
            others=tuple(dict.fromkeys((b, "") for p in chosen if (b := self._bodies.get(p.ref) or self._bodies.get(place.ref)))),
        )
        draft.cite(*chosen)
        count_too = [counted(wording.place(place), parts)] if PARTS.search(" ".join(query.plain)) else []
        draft.lines = [*count_too, *(f"- {wording.quoted(p)}" for p in chosen)]
        return draft if chosen else None

    def _left(self, query: Query, *places: Provision) -> set[str]:
        """The words that ask for something else than places, bodies and their tasks."""
        named = [m.words for m in query.mentions if m.start >= 0 and (m.kind in ("agency", "act"))] + [p.text for p in places]
        left = set(query.content) - set(folded_syllables(" ".join(named))) - query.filling(self._corpus.phrases.stopwords)
        return {w for w in left - _PLACING if not w.isdecimal()}


def counted(place: str, parts: Sequence[Provision]) -> str:
    """How many parts a place has, from which to which."""
    return wording.PARTS.format(place=place, count=len(parts), first=parts[0].ref, last=parts[-1].ref)
