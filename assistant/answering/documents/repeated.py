"""What the plan says in two places: whether both give a document the same day, or the same name to a movement or a programme; and which
document both name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from assistant import wording
from assistant.answering.composer import Draft
from assistant.understanding import PLAN, Query
from assistant.understanding.forms import is_kind
from kb.corpus import Corpus
from kb.model import Provision
from kb.vietnamese import document_numbers, fold, folded_syllables

#: Asks whether two places say the same, or says that they do not.
_ALIKE = re.compile(r"\b(?:cung|trung|giong|khop|khac|lech|venh)\b(?: \w+){0,2} (?:ngay|ten|nhau|khong)\b")
_APART = re.compile(r"\bkhac (?:ngay|ten|nhau)\b|\b(?:lech|venh)\b")
#: Two places are spoken of; where the words of the one end and those of the other begin.
_PLACE = r"(?:o )?(?:muc|phan|cho|noi|gach|diem)"
_PLACES = re.compile(rf"\b(?:ca )?(?:hai|2) (?:noi|cho|muc|phan)\b|\b{_PLACE}\b.* (?:va|voi|lan) {_PLACE}\b")
_BETWEEN = re.compile(rf"\b(?:va|voi|lan)\b(?= {_PLACE}\b)")
#: A document of a kind is named in both of two places, and which one it is is asked.
_WHICH = re.compile(r"\b(nghi quyet|nghi dinh|quyet dinh|thong tu|chi thi|ket luan|van ban|cong van)\b")
_IN_BOTH = re.compile(
    r"\b(?:nhac|neu|dan|ghi|xuat hien|co mat|viet|vien dan)\b(?: \w+){0,4}? (?:ca|hai|2|vua)\b.* (?:lan|va|voi|vua)\b|\bchung\b.* (?:va|voi|lan)\b"
)
_ASKED = re.compile(r"\bso (?:may|bao nhieu|hieu)\b|\bnao\b|\b(?:la|ten) gi\b|\bngay (?:nao|may)\b")
#: What bears a name in quotation marks, not far behind.
_THINGS = {fold(thing): thing for thing in ("phong trào", "cuộc vận động", "chương trình", "đề án")}
_THING = re.compile(rf"\b({'|'.join(_THINGS)})\b")
_CALLED = r"\b{thing}\b[^“;.]{{0,40}}“([^”]+)”"
_QUOTED = re.compile(r"“[^”]*”")
#: Words around what is compared that describe no place.
_IDLE = frozenset(
    folded_syllables("thi đua tên gọi trùng giống khác cùng nhau có không là gì ở mục phần của và với lẫn các những")
)
#: A place is meant by so many words that it or its headings hold.
_FEWEST = 2


class Repeated:
    """Compares two places of the plan."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._provisions = corpus.documents[PLAN].provisions

    def answer(self, query: Query) -> Draft | None:
        """Whether two places give the same day or name; None where nothing of the kind is asked, or only one place is found."""
        plain = " ".join(query.plain)
        if shared := self._shared(query, plain):
            return shared
        if not (query.has("yesno", "compare") and _ALIKE.search(plain) and _PLACES.search(plain)):
            return None
        told = self._days(query) if "ngay" in query.plain else self._names(plain)
        if len(told) < 2:
            return None
        values = [values for _, values in told]
        same = bool(set.intersection(*values))
        draft = Draft(as_of=query.as_of)
        draft.cite(*(p for p, _ in told))
        draft.lines = [f"- {wording.place(p)}: **{wording.listed(sorted(found))}**" for p, found in told]
        draft.lines += [f"- {wording.quoted(p)}" for p in draft.provisions]
        draft.decide("yes" if same != bool(_APART.search(plain)) and self._dated(query, values) else "no")
        return draft

    def _shared(self, query: Query, plain: str) -> Draft | None:
        """The documents that the parts of two bodies both name, where these are asked for ("nhắc ở cả phần Sở A lẫn phần Sở B, số mấy")."""
        kind = _WHICH.search(plain)
        sections = [s for a in query.ids("agency") if (s := self._corpus.agencies[a].plan_section)]
        if kind is None or len(sections) != 2 or query.documents or not (_IN_BOTH.search(plain) and _ASKED.search(plain)):
            return None
        parts = [[p for p in self._provisions if p.ref.startswith((f"{s}/", f"{s}."))] for s in sections]
        named = [{n for p in part for n in document_numbers(p.text) if is_kind(kind[1], n)} for part in parts]
        found = [n for n in sorted(named[0] & named[1]) if n != PLAN]
        if not found:
            return None
        draft = Draft(as_of=query.as_of)
        draft.cite(*(next(p for p in part if n in document_numbers(p.text)) for n in found for part in parts))
        draft.lines = [f"**{wording.listed(found)}**:", *(f"- {wording.quoted(p)}" for p in draft.provisions)]
        return draft

    def _days(self, query: Query) -> list[tuple[Provision, set[str]]]:
        """The places that name the only document of a question with its day; those in the sections that are named, if there are several."""
        numbers = [n for n in query.documents if n != PLAN]
        if len(numbers) != 1:
            return []
        dated = re.compile(rf"{re.escape(numbers[0])}[^;.]{{0,40}}? ngày (\d{{1,2}}/\d{{1,2}}/\d{{4}})")
        naming = (p for p in self._provisions if numbers[0] in document_numbers(p.text))
        found = [(p, set(dated.findall(p.text))) for p in naming]
        told = [(p, days) for p, days in found if days]
        inside = [(p, days) for p, days in told if any(p.ref.startswith((f"{s}/", f"{s}.")) for s in query.sections)]
        return inside if len(inside) > 1 else told

    @staticmethod
    def _dated(query: Query, values: Iterable[set[str]]) -> bool:
        """Whether the places give the day that a claim gives, where it gives one."""
        told = {tuple(map(int, day.split("/"))) for days in values for day in days if "/" in day}
        return all(day in told for day in query.dates if day[2]) if told else True

    def _names(self, plain: str) -> list[tuple[Provision, set[str]]]:
        """The place that each side of a question means, with the names that it gives to the thing spoken of."""
        thing, sides = _THING.search(plain), _BETWEEN.split(plain)
        if thing is None or len(sides) != 2:
            return []
        found = [(p, _called(p.text, thing[1])) for p in self._provisions]
        naming = [(p, names) for p, names in found if names]
        shared = {*thing[1].split(), *_IDLE} | set(sides[0].split()) & set(sides[1].split())
        told = [m for side in sides if (m := self._nearest(side, shared, naming)) is not None]
        return told if len({p.ref for p, _ in told}) == 2 else []

    def _nearest(
        self, side: str, shared: set[str], naming: Sequence[tuple[Provision, set[str]]]
    ) -> tuple[Provision, set[str]] | None:
        """The place of the body that a side names, or that holds most of its words with its headings; None where several do."""
        words = set(side.split()) - shared

        def held(p: Provision) -> int:
            texts = folded_syllables(_QUOTED.sub(" ", " ".join((p.text, *p.heading))))
            named = any(f" {fold(name)} " in f" {side} " for n in p.norms for name in self._names_of(n.bearer))
            return len(words & set(texts)) + _FEWEST * 2 * named

        ranked = sorted(((held(p), p, names) for p, names in naming), key=lambda found: -found[0])
        clear = len(ranked) > 1 and ranked[0][0] >= max(_FEWEST, ranked[1][0] + 1)
        return ranked[0][1:] if clear else None

    def _names_of(self, body: str) -> tuple[str, ...]:
        agency = self._corpus.agencies[body]
        return agency.name, *agency.aliases


def _called(text: str, thing: str) -> set[str]:
    """The names that a text gives to things of a kind.

    >>> sorted(_called("Phong trào thi đua “Cả nước chung sức” và cuộc vận động “5 không”.", "phong trao"))
    ['Cả nước chung sức']
    """
    return set(re.findall(_CALLED.format(thing=_THINGS[thing]), text, re.IGNORECASE))
