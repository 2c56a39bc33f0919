"""The number that a subject has in a set of criteria, claimed ("y tế là tiêu chí 15", "tiêu chí 7 bộ mới là môi trường") or asked for.

Each set numbers its criteria anew (plain communes 2021-2025, advanced ones, the set of 2026-2030): a number says nothing without its set.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from assistant import wording
from assistant.answering.composer import Draft
from assistant.answering.documents.criterion_named import NUMBERED, alike, criterion_named
from assistant.answering.documents.number_alone import number_alone
from assistant.answering.refusing.unverified import unverified
from assistant.understanding import Query
from assistant.understanding.moved import told
from assistant.understanding.numbered import sets_named
from kb.corpus import Corpus
from kb.model import Provision
from kb.vietnamese import fold

_COMMUNES, _LATER = "318/QĐ-TTg", "51/2025/QĐ-TTg"
#: A criterion by its number or as the last one, what may stand before the number, and the number that it is said not to have.
_NUMBER = r"(?:(?:so|thu) )?(?P<{name}>\d{{1,2}})(?![\w.,/%]|\.\d)"
_OF_SET = r"(?: (?:cua |trong )?(?:bo|xa|ntm|nong thon|tieu chi|nang cao|moi|van|da|chinh|thi|nay))*"
_CRITERION = r"tieu chi (?:{number}|cuoi(?: cung)?)"
#: The subject is said to be it, or it is said to be the subject; other words ("tiêu chí 7 do sở nào") say something else of it.
_IS = re.compile(
    rf"\b(?:la|thuoc|nam(?: o| trong| tai)?|o|xep(?: vao| o)?)(?: cai)? {_CRITERION.format(number=_NUMBER.format(name='number'))}"
    rf"|\b{_CRITERION.format(number=_NUMBER.format(name='first'))}{_OF_SET}(?: la| noi ve| lo)\b"
)
_DENIED = re.compile(rf"\bkhong phai (?:la )?(?:tieu chi )?{_NUMBER.format(name='denied')}")
#: Several subjects are said to make one criterion.
_ONE = re.compile(
    r"\b(?:gop|chung|cung|gom)(?: (?:vao|thanh|lai|trong|chung|cung|mot|mot cai))* (?:mot )?tieu chi\b(?! (?:so )?\d)"
)
#: The number is asked for.
_WHICH = re.compile(
    r"\b(?:la|thuoc|nam(?: o| trong)?|o|xep(?: vao| o)?|mang|co) (?:tieu chi |chi tieu |so )+(?:thu )?(?:may|bao nhieu)\b"
    r"|\bmang so (?:tieu chi |chi tieu )?(?:nao|may|bao nhieu)\b"
    r"|\btieu chi thu (?:may|bao nhieu)\b"
)
#: The sets are said to call a criterion otherwise.
_OTHERWISE = re.compile(r"\b(?:khac|khong (?:cung|trung|giong))\b")
_CALLED = re.compile(r"iêu chí \d+(?:,| [^:(]*:) (?P<name>[^(:]+)")
#: Something is asked or told of it besides: how much, by whom, how many, at what other level.
_MORE = re.compile(
    r"\b(?:bao nhieu|may|gi|nao|ai|sao|huyen|tinh|von|chi tieu|muc|phan tram|khong dat|chua dat|dat chuan|kieu mau|diem|so voi)\b|%"
)
_SET_LATER = re.compile(r"\b(?:bo (?:tieu chi )?moi|giai doan moi|51|2026|2030|giai doan nay)\b")
_SET_ADVANCED = re.compile(r"\bnang cao\b(?! (?:chat|thu|hieu|nhan|nang|doi))")
#: How a criterion is called by its subject ("tiêu chí điện").
_AS_CRITERION = "tieu chi "
_SUBJECTS = ("criterion", "indicator", "task")
#: Topics of every criterion of a set, which are the subject of none.
_GENERAL = frozenset({"xa-ntm", "xa-ntm-nang-cao", "bo-tieu-chi", "chuong-trinh-ntm"})

Listed = Mapping[int, Provision]


class CriterionNumbers:
    """Judges them by the headings of the sets."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._plain, self._advanced = _listed(corpus, _COMMUNES, "PL1/"), _listed(corpus, _COMMUNES, "PL2/")
        self._later = _listed(corpus, _LATER, "PL1/")

    def answer(self, query: Query) -> Draft | None:
        """The verdict with the criteria that bear it; None where no number is claimed of a subject that the set has."""
        if same := alike(query, self._corpus):
            names = {fold(m["name"].strip()) if (m := _CALLED.search(p.text)) else p.ref for p in same}
            return unverified(query, same) or _verdict((len(names) == 1) != bool(_OTHERWISE.search(fold(told(query)))), same)
        if asked := number_alone(query, self._corpus) or criterion_named(query, self._corpus) or self._numbered(query):
            return unverified(query, asked) or _told(asked)
        said = _said(query)
        claim, one = _IS.search(said), _ONE.search(said)
        if not query.has("yesno") or not (claim or one) or _MORE.search(said) or query.ids("agency") or query.inherited:
            return None
        listed, subjects = self._set(query, said), self._subjects(query, said)
        if one and not claim:
            return self._of_one(listed, subjects)
        if claim is None or len(subjects) != 1 or not listed:
            return None
        number = int(claim["number"] or claim["first"] or 0) or max(listed)
        right = self._bearing(listed, subjects[0])
        if not right:
            return None
        denied = _DENIED.search(said)
        holds = number in right and not (denied and int(denied["denied"]) in right)
        return _verdict(holds, [*(right[n] for n in right if n == number or not holds), *filter(None, [listed.get(number)])])

    def criteria(self, query: Query) -> list[Provision]:
        """The criterion that a question names, by its number or by its only subject, in each set that it names."""
        return self._of_sets(query, [_listed(self._corpus, document, appendix) for document, appendix in sets_named(told(query))])

    def later_criteria(self, query: Query) -> list[Provision]:
        """The criterion of that number or subject in the set of the period after."""
        return self._of_sets(query, [self._later])

    def _of_sets(self, query: Query, found: Sequence[Listed]) -> list[Provision]:
        if number := NUMBERED.search(fold(told(query))):
            return [p for listed in found if (p := listed.get(int(number["number"])))]
        subjects = self._subjects(query, _said(query))
        bearing = [self._bearing(listed, subjects[0]) for listed in found] if len(subjects) == 1 else []
        return [p for each in bearing if len(each) == 1 for p in each.values()]

    def _numbered(self, query: Query) -> list[Provision]:
        """The criterion that a subject is, where its number in a set is asked for."""
        said = _said(query)
        asked = _WHICH.search(said)
        if asked is None or query.has("who", "yesno") or query.ids("agency"):
            return []
        if len(sets := sets_named(told(query))) > 1:
            return self._in_each(sets, self._subjects(query, said), "chi tieu" in said)
        listed, before = self._set(query, said), said[: asked.start()].rstrip()
        if called := [p for p in listed.values() if (m := _CALLED.search(p.text)) and before.endswith(fold(m["name"].strip()))]:
            return called if len(called) == 1 else []
        subjects = self._subjects(query, said)
        bearing = self._bearing(listed, subjects[0]) if len(subjects) == 1 else {}
        return list(bearing.values()) if len(bearing) == 1 else []

    def _in_each(self, sets: Sequence[tuple[str, str]], subjects: Sequence[str], indicators: bool) -> list[Provision]:
        """What a subject is in each of several sets: its criterion, or its only indicator where these are asked or there is no criterion."""
        if len(subjects) != 1:
            return []
        found = []
        for document, appendix in sets:
            bearing = list(self._bearing(_listed(self._corpus, document, appendix), subjects[0]).values())
            parts = (p for p in self._corpus.documents[document].provisions if p.ref.startswith(appendix) and "." in p.ref)
            on_it = [p for p in parts if subjects[0] in p.topics]
            found.append(on_it if len(on_it) == 1 and (indicators or not bearing) else bearing)
        return [each[0] for each in found] if all(len(each) == 1 for each in found) else []

    def _set(self, query: Query, said: str) -> Listed:
        """The criteria of the set that a claim is on."""
        if _LATER in query.documents or _SET_LATER.search(said):
            return self._later
        return self._advanced if _SET_ADVANCED.search(said) else self._plain

    def _subjects(self, query: Query, said: str) -> list[str]:
        """The subjects that a question names itself, each once; the name put beside a number is none of them."""
        concepts = [c for i in query.ids("concept") if (c := self._corpus.concepts[i]).kind in _SUBJECTS]
        own = {c.id: [fold(x) for x in (c.name, *c.synonyms)] for c in concepts}
        short = {c: [n.removeprefix(_AS_CRITERION) for n in names if n.startswith(_AS_CRITERION)] for c, names in own.items()}
        subjects = [c for c, names in own.items() if _holds(said, names)] or [
            c for c, names in short.items() if _holds(said, names)
        ]
        broader = {self._corpus.concepts[c].broader for c in subjects}
        return [c for c in subjects if c not in broader]

    def _bearing(self, listed: Listed, subject: str) -> dict[int, Provision]:
        """The criteria of a set that have a subject, or what it is part of, by their numbers."""
        told: str | None = subject
        while told:
            if found := {n: p for n, p in listed.items() if told in set(p.topics) - _GENERAL}:
                return found
            told = self._corpus.concepts[told].broader
        return {}

    def _of_one(self, listed: Listed, subjects: Iterable[str]) -> Draft | None:
        """Whether one criterion has all of several subjects."""
        bearing = [self._bearing(listed, s) for s in subjects]
        if len(bearing) < 2 or not all(bearing):
            return None
        shared = set.intersection(*(set(b) for b in bearing))
        return _verdict(bool(shared), [p for b in bearing for n, p in b.items() if n in shared or not shared])


def _said(query: Query) -> str:
    """The question without marks and stops."""
    return " ".join(re.findall(r"[\w.,/]*[\w/]|%", fold(told(query))))


def _holds(said: str, names: Iterable[str]) -> bool:
    return any(f" {name} " in f" {said} " for name in names)


def _listed(corpus: Corpus, document: str, appendix: str) -> dict[int, Provision]:
    """The criteria of a set by their numbers, in the headings of an appendix."""
    told = corpus.documents[document].provisions if document in corpus.documents else ()
    numbers = ((p.ref.removeprefix(appendix), p) for p in told if p.ref.startswith(appendix))
    return {int(n): p for n, p in numbers if n.isdecimal() and n != "0"}


def _told(asked: Sequence[Provision]) -> Draft:
    """The criteria asked for; where a set has none of that number, that no document says it."""
    draft = Draft(lines=wording.sources(asked))
    draft.cite(*asked)
    if any("/" not in p.ref for p in asked):
        draft.status, draft.lines = "no_basis", [wording.NO_BASIS.format(what=wording.ASKED_DETAIL), *draft.lines]
    return draft


def _verdict(holds: bool, bearing: Iterable[Provision]) -> Draft:
    draft = Draft(verdict="yes" if holds else "no")
    draft.cite(*bearing)
    draft.lines = [(wording.YES if holds else wording.NO).strip(), *wording.sources(draft.provisions)]
    return draft
