"""How many parts of a place of the plan are documents of one kind ("mấy đầu dòng gọi thẳng là nghị quyết?"): those alone are told."""

from __future__ import annotations

import re

from assistant import wording
from assistant.answering.composer import Draft
from assistant.understanding import PLAN, Query
from kb.corpus import Corpus
from kb.model import Provision
from kb.vietnamese import fold, folded_syllables

_KINDS = r"(?:nghi quyet|quyet dinh|ke hoach|chuong trinh|de an|quy hoach|huong dan|to trinh|danh muc)"
#: How many parts are of a kind, by the kind right behind what is counted, or behind "là".
_COUNTED = re.compile(
    rf"\b(?:may|bao nhieu)(?: (?:cai|gach|dau|dong|muc|y|van ban|loai))*(?: (?:goi|thang|dich|danh|ro|deu|duoc|thuoc|dang|la))*"
    rf" (?P<kind>{_KINDS})\b"
    r"(?! 203)(?: (?:cua )?(?P<issuer>(?:hoi dong|uy ban) nhan dan(?: tinh| huyen| xa)?))?"
)
#: The topic of what has to be put forward, and the act.
_COMING, _PUT_FORWARD = "van-ban-trinh-ban-hanh", "trinh"
#: What a part names stands behind a colon.
_NAMED = re.compile(r": (?:\(\w\) )?(?P<what>.*)", re.DOTALL)
_SHORT = (("hdnd", "hoi dong nhan dan"), ("ubnd", "uy ban nhan dan"))


class OfKind:
    """Tells them."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus

    def answer(self, query: Query) -> Draft | None:
        """The parts that are of the kind that is counted; None where no place is named, or it has none of that kind."""
        counted = _COUNTED.search(" ".join(query.plain))
        refs = query.refs or query.sections or (self._coming(query) if counted else ())
        place = self._corpus.provision(PLAN, refs[0]) if len(refs) == 1 and counted and not query.has("yesno") else None
        if place is None or counted is None:
            return None
        parts = self._corpus.parts(PLAN, place.ref)
        fitting = [p for p in parts if _is_of(p, counted["kind"], counted["issuer"] or "")]
        if not fitting:
            return None
        first = query.plain[: len(folded_syllables(counted.string[: counted.start("kind")]))]
        kind = " ".join(query.marked[len(first) :][: len(counted["kind"].split())])
        draft = Draft(as_of=query.as_of, whole_list=True)
        draft.cite(*fitting)
        told = wording.OF_KIND.format(place=wording.place(place), count=len(fitting), all=len(parts), kind=kind)
        draft.lines = [told, *(f"- {wording.quoted(p)}" for p in fitting)]
        return draft

    def _coming(self, query: Query) -> tuple[str, ...]:
        """The place that lists what has to be put forward, where a question speaks of that and of no year or document beside the plan."""
        elsewhere = set(query.documents) - {PLAN} or query.years or len(query.ids("agency")) > 1
        if elsewhere or _PUT_FORWARD not in query.ids("act"):
            return ()
        return tuple(
            p.ref for p in self._corpus.documents[PLAN].provisions if p.kind == "heading" and p.topics[:1] == (_COMING,)
        )[:1]


def _is_of(part: Provision, kind: str, issuer: str) -> bool:
    """Whether a part names a document of a kind first, and of an issuer where one is said."""
    found = _NAMED.search(fold(part.text))
    what = found["what"] if found else ""
    for short, spelt in _SHORT:
        what = re.sub(rf"\b{short}\b", spelt, what)
    return what.startswith(f"{kind} cua {issuer}" if issuer else kind)
