"""What belongs beside the first source by the shape of the law: its heading, the points of a bare clause, the document before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from assistant.answering.sources.evidence import Evidence
from assistant.answering.sources.fit import Candidate
from assistant.understanding import PLAN, Query
from kb.corpus import Corpus, parent_ref
from kb.model import Provision
from kb.vietnamese import folded_syllables

#: A clause no longer than this says nothing but what the points below it are about, and so many points are told with it.
_BARE, _MOST_POINTS = 165, 6
#: What each of the things is that a heading lists is asked for: so many items below it are told.
_EACH, _MOST_ITEMS = frozenset({"mỗi", "từng", "tung"}), 10
#: The document before the one that is named: "bộ trước bao nhiêu tiêu chí", "so với bản cũ".
_BEFORE = re.compile(
    r"\b(?:bo(?: tieu chi)?|ban|giai doan|quyet dinh|nghi dinh|thong tu|quy dinh|khung|muc|dot|thoi)(?: truoc| cu)(?! khi| day la|\s*\d)\b"
)
#: How a provision says what it is on.
_ON = re.compile(r"Đối với (?P<name>[^:;,.()]{2,40})[:,]")
#: Grades of places that are compared with each other.
_GRADES = frozenset({"xa-ntm", "xa-ntm-nang-cao", "xa-ntm-kieu-mau", "huyen-ntm", "huyen-ntm-nang-cao"})
#: The goals that the plan sets, an item for each level; how they are asked for, and words of one level.
_GOALS, _ASKED_GOALS = "muc-tieu-2025", re.compile(r"\b(?:muc tieu|chi tieu)\b(?! (?:tong quat|chung)\b)")
_OF_LEVEL = frozenset({"xa", "huyen", "ban", "thanh", "pho", "bien", "gioi"})
_GRADED = {"nang-cao": "nâng cao", "kieu-mau": "kiểu mẫu"}
#: Relations by which a document comes in the place of another.
_SUCCEEDS = ("replaces", "follows")


class Beside:
    """Finds provisions that are told with the first source of an answer."""

    def __init__(self, corpus: Corpus, evidence: Evidence) -> None:
        self._corpus, self._evidence = corpus, evidence

    def of(self, query: Query, chosen: Sequence[Candidate]) -> list[Provision]:
        """The provisions to be told with the sources of a question, apart from these."""
        first = chosen[0].provision
        above = [*self._headed(query, first), *self._compared(query, first), *self._of_all_levels(query, first)]
        if first.document == PLAN or query.has("yesno", "title"):
            return above
        return [*above, *self._points(query, first), *self._before(query, first, chosen)]

    def _headed(self, query: Query, first: Provision) -> list[Provision]:
        """The heading under which the first source stands, where the question asks for it too."""
        wanted = query.has("heading") and not query.refs
        above = self._corpus.provision(first.document, parent_ref(first.ref), query.as_of) if wanted else None
        return [above] if above else []

    def _compared(self, query: Query, first: Provision) -> list[Provision]:
        """The neighbours on what a question compares with the first source ("Đối với A: ...", "Đối với B: ..."), by their names."""
        if not query.has("compare"):
            return []
        beside = [p for p in self._corpus.children(first.document, parent_ref(first.ref)) if p is not first]
        if not (own := _named(first)):
            missing = set(query.ids("concept")) & _GRADES - first.about
            return [p for p in beside if missing & p.about] if _GRADES & first.about else []
        names = {p.ref: _named(p) - own for p in beside}
        return [p for p in beside if names[p.ref] and names[p.ref] <= set(query.plain)]

    def _of_all_levels(self, query: Query, first: Provision) -> list[Provision]:
        """The goals of the other levels, where goals of a grade or all of them are asked for and no level is named."""
        asked = _ASKED_GOALS.search(" ".join(query.plain)) and not (
            query.has("yesno", "count") or query.levels - {"tinh"} or query.ids("agency")
        )
        if _GOALS not in first.topics or first.kind != "item" or not asked or _OF_LEVEL & set(query.plain):
            return []
        grades = [said for grade, said in _GRADED.items() if grade in query.grades]
        others = [p for p in self._corpus.children(first.document, parent_ref(first.ref)) if p is not first]
        return [p for p in others if all(said in p.text for said in grades)]

    def _points(self, query: Query, first: Provision) -> list[Provision]:
        """The points of a clause that says only what they are about."""
        below = dict.fromkeys(p.ref for p in self._corpus.parts(first.document, first.ref))
        each = first.kind == "heading" and bool(_EACH & set(query.marked)) and len(below) <= _MOST_ITEMS
        if not each and (len(first.text) > _BARE or not 0 < len(below) <= _MOST_POINTS):
            return []
        on = _within(query.as_of, first)
        return [p for ref in below if (p := self._corpus.provision(first.document, ref, on))]

    def _before(self, query: Query, first: Provision, chosen: Sequence[Candidate]) -> list[Provision]:
        """Of the document that the first source's one came in the place of, where the question speaks of it: the provision that fits."""
        if not _BEFORE.search(" ".join(query.plain)):
            return []
        document = self._corpus.documents[first.document]
        earlier = [r.target for r in document.relations if r.kind in _SUCCEEDS and r.target in self._corpus.documents]
        if not earlier or any(c.provision.document in earlier for c in chosen):
            return []
        same = [p for n in earlier if (p := self._corpus.provision(n, first.ref))]
        found = same or [p for n in earlier for p in self._corpus.documents[n].provisions]
        return [max(found, key=lambda p: self._evidence.weigh(query, p).score)]


def _named(provision: Provision) -> set[str]:
    """The words of what a provision says first that it is on; none where it says no such thing."""
    found = _ON.match(provision.text)
    return set(folded_syllables(found["name"])) if found else set()


def _within(day: date, provision: Provision) -> date:
    """The day, or the nearest on which a provision was in force."""
    day = max(day, provision.in_force_from or day)
    return min(day, provision.in_force_to or day)
