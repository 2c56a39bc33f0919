"""Which communes of today were made of how many old units: of so many, of the most, of one alone; in an old district or in all."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant import wording
from assistant.answering.composer import Draft
from assistant.answering.places.names import DISTRICT_LEVELS, Named, counted, unnamed
from assistant.answering.places.same_fate import KEPT
from assistant.answering.places.same_name import of_name
from assistant.answering.places.telling import Telling
from assistant.understanding import Query
from kb.corpus import Corpus
from kb.model import Place
from kb.vietnamese import SPELT

_UNIT = r"(?:don vi(?: hanh chinh)?(?: cap xa)?|xa|phuong|thi tran)"
#: Which units, or how many of them, are asked for ("xã nào cũng ..." says it of each); the level that is asked for.
_ASKED = re.compile(
    r"\b(?P<first>xa|phuong|don vi)(?:(?: \w+){0,3}?| phuong) (?:nao|gi)\b(?! (?:cung|deu|cung deu)\b)"
    r"|\b(?:may|bao nhieu) (?P<second>xa|phuong|don vi)\b"
    r"|\b(?:liet ke|ke|neu|danh sach)\b(?: \w+){0,4}? (?P<listed>xa|phuong|don vi)\b"
)
_MADE = r"(?:ghep|gop|hop|nhap|lap|gom|hinh thanh|sap xep)"
_NUMBER = rf"(?:\d+|{'|'.join(SPELT)})"
#: "made of four old units or more"; "each six units".
_OF = re.compile(rf"\b{_MADE}\b(?: \w+){{0,6}}? {_NUMBER} {_UNIT}\b|\bmoi \w+ {_NUMBER} {_UNIT}\b")
_MOST = re.compile(rf"\b{_MADE}\b(?: \w+){{0,4}}? nhieu(?: {_UNIT})?(?: cu)? nhat\b|\b{_MADE}\b.*\bnhieu nhat\b")
#: Speaks of the making of communes at all; ends as a claim does, which is judged elsewhere.
_MERGER = frozenset({"cu", "nhap", "ghep", "gop", "hop", "xep", "nguyen"})
#: Speaks of how something is called.
_CALLED = frozenset({"ten", "goi"})
_CLAIMS = re.compile(r"\b(?:dung|phai)(?: (?:khong|ko|chua|chu|a))?$")
_MORE = re.compile(r"\b(?:tro len|it nhat)\b")


class PlaceCounts:
    """Answers from ``corpus/places.yaml``."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus, self._telling = corpus, Telling(corpus)

    @staticmethod
    def may_ask(query: Query) -> bool:
        """Whether a question speaks of a merger or a name at all: most do not, and need no look for the names of places."""
        return bool((_MERGER | _CALLED) & set(query.plain))

    def answer(self, query: Query, named: Sequence[Named]) -> Draft | None:
        """The communes that a question describes by the number of their old units, or counts by their name; None where it does neither."""
        if told := of_name(query, named, self._telling):
            return told
        plain = unnamed(query, named)
        asked = _ASKED.search(plain)
        of_others = any(n.level not in DISTRICT_LEVELS for n in named) or query.ids("agency") or query.grades
        if asked is None or of_others or not _MERGER & set(query.plain) or _CLAIMS.search(plain):
            return None
        inside = [p for p in self._corpus.places if all(n.district in p.old_district.lower() for n in named)]
        level = asked["first"] or asked["second"] or asked["listed"]
        if level == "phuong" or (level == "xa" and "phuong" not in plain.split()):
            inside = [p for p in inside if p.name.startswith("phường" if level == "phuong" else "xã")]
        found = self._described(plain, inside)
        return self._told(found) if found else None

    def _described(self, plain: str, places: Sequence[Place]) -> list[Place]:
        """Those of some places that have the number of old units that is asked for."""
        if KEPT.search(plain):
            return [p for p in places if len(p.old_units) == 1]
        if _MOST.search(plain):
            most = max((len(p.old_units) for p in places), default=0)
            return [p for p in places if len(p.old_units) == most]
        of = _OF.search(plain)
        if of is None:
            return []
        said = next(x for x in re.findall(r"\d+|\w+", of[0])[::-1] if x.isdecimal() or x in SPELT)
        count = int(SPELT.get(said, said))
        more = _MORE.search(plain) is not None
        return [p for p in places if len(p.old_units) == count or (more and len(p.old_units) > count)]

    def _told(self, found: Sequence[Place]) -> Draft:
        draft = Draft(whole_list=True)
        draft.lines = [wording.PLACES_COUNTED.format(count=counted(found))]
        draft.lines.append("\n".join(f"- {wording.upper_first(p.name)}: {_made(p)}" for p in found))
        for place in found:
            if provision := self._corpus.provision(place.instrument, place.ref):
                draft.cite(provision)
        if len(found) > len(draft.provisions):  # one clause names several, and says more of them than their names
            draft.lines.append(wording.quoted(draft.provisions[0]))
        return draft


def _made(place: Place) -> str:
    units = place.old_units
    return f"{len(units)} đơn vị cũ ({wording.listed(units)})" if len(units) > 1 else "giữ nguyên, không sắp xếp với đơn vị khác"
