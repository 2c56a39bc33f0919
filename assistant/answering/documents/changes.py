"""What a claim says that documents do to each other ("A amends B", "B was not touched by A"), held against the relations of the corpus."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from assistant import wording
from assistant.answering.composer import Draft
from assistant.answering.documents.changed_wholly import only_parts, says_all
from assistant.answering.documents.headers import Papers
from assistant.answering.documents.spans import opening
from assistant.answering.documents.validity import original
from assistant.understanding import Query
from assistant.understanding.papers import named_at
from kb.corpus import Corpus
from kb.model import Document, Relation, Verification
from kb.references import lies_in
from kb.vietnamese import SPELT

#: What changes or ends a document.
FATES = ("amends", "replaces", "repeals", "ends", "follows")
#: Relations that one verdict tells, and those that it tells of what is done instead.
_TOLD, _INSTEAD = 6, 3
_KEPT = ("amends", "replaces", "repeals", "ends", "guides", "implements")

_PAPER = r"(?:nghi|dinh|nd|quyet|qd|thong|tu|tt|nq|luat|cong|van|cv|cp|ttg|btc|qh\d*|\d+)"
#: Right before a verb: it is denied, be it with the name of the acting document between ("không bị Nghị định 38 đụng tới").
_DENIED = re.compile(rf"\b(?:khong|chua|chang|dau(?! tu\b))(?: (?:he|co|phai|bi|duoc|tung|con|ai))*(?: {_PAPER})* ?$")
#: The clause is said to be none of those, wherever the verb stands.
_LEFT_OUT = re.compile(r"\bkhong (?:nam trong|thuoc|co ten|o trong|phai mot trong)\b")
#: The document that the verb follows suffers what it says; not where it was only made to do it ("được ban hành để sửa").
_SUFFERS = re.compile(r"\b(?:bi|duoc|do)\b(?!.*\bde\b)")
#: From here on something is denied, or said to be left as it is.
_CONTRAST = re.compile(
    r"\b(?:chu|ma)? ?(?:khong phai|dau phai|khong)(?: la| do| bi)? (?=(?:\w+ ){0,3}\d)"
    r"|\b(?:con|rieng) (?=(?:\w+ ){0,6}(?:giu nguyen|de nguyen|khong|van|chua)\b)"
)
#: What is ordered is no change yet ("phải trình nghị quyết mới thay Nghị quyết 56").
_ORDERED = re.compile(
    r"\b(?:(?<!\bco )phai|trinh|yeu cau|de nghi|giao|can)\b(?! (?:khong|chang|do|la|chinh|cu|nghi|cong)\b)(?: \w+){0,8} $"
)
#: What the header of a document leaves open.
_UNCLEAR = re.compile(r"[Cc]hưa (?:rõ|thấy) [^.;]+")
_WHOLE = re.compile(r"\b(?:toan bo|toan van|tron ven|hoan toan|het|ca (?=nghi|quyet|thong|luat|nd|qd|tt|van ban))\b")
#: A clause, perhaps a point of it, without its article.
_LONE = re.compile(r"\b(?:diem ([a-z]) )?khoan (\d+)(?! dieu| d\d)\b")
_COUNTED = re.compile(rf"\b(\d+|{'|'.join(SPELT)}) (?:cho|noi|vi tri|diem(?! [a-z]\b))\b")


@dataclass(frozen=True)
class Act:
    """A relation together with the document that acts."""

    document: Document
    relation: Relation


@dataclass(frozen=True)
class Said:
    """A claim: which documents act, on which, by which kinds of relations, where the verb stands, and what it denies of others."""

    plain: str
    at: int
    kinds: tuple[str, ...]
    acting: tuple[str, ...]
    targets: tuple[str, ...]
    others: tuple[str, ...] = ()

    @property
    def denied(self) -> bool:
        """Whether it says that nothing is done."""
        return bool(_DENIED.search(self.plain[: self.at]) or _LEFT_OUT.search(self.plain[: self.at]))


class Changes:
    """Judges claims on what documents do to each other."""

    def __init__(self, corpus: Corpus, papers: Papers) -> None:
        self._corpus, self._papers = corpus, papers
        self._known = {*corpus.documents, *(r.target for d in corpus.documents.values() for r in d.relations)}

    def claimed(self, query: Query, plain: str, at: int, kinds: tuple[str, ...]) -> Draft | None:
        """The verdict on what documents are said to do, on the day, at the clauses and of the issuers that the claim names."""
        said = self._read(query, plain, at, kinds)
        if said is None or _ORDERED.search(plain[:at]):
            return None
        acts = [self._done(a, t, kinds) for a, t in itertools.product(said.acting, said.targets)]
        found = [r for relations in acts for r in relations]
        turned = [r for a, t in itertools.product(said.acting, said.targets) for r in self._done(t, a, kinds)]
        if not found and turned:
            return self._told(said.targets[0], said.acting, turned, right=said.denied)
        if said.acting[0] not in self._corpus.documents:
            return None
        if not found and (unclear := self._unclear(said)):
            return unclear
        if found and (partly := self._in_part(query, said, found)):
            return partly
        if query.refs or len(query.documents) < 2:
            return self._of_clauses(query, said, found)
        whole = not any(r.target_ref for r in found) or "amends" in kinds or not _WHOLE.search(plain)
        right = all(acts) and whole and self._on_day(query, plain, found) and not self._others_too(said)
        instead = [] if found else self._acts(said.acting[0], kinds)[:_INSTEAD]
        return self._verdict(query, said, found, right, instead)

    # -- reading -----------------------------------------------------------------------------------------------------------

    def _read(self, query: Query, plain: str, at: int, kinds: tuple[str, ...]) -> Said | None:
        """Who acts on whom: of documents on both sides of the verb the first, of those on one side the one nearest to it."""
        places = sorted((place(n, plain), n) for n in query.documents if n in self._known)
        cut = _CONTRAST.search(plain)
        said = [(p, n) for p, n in places if cut is None or p < cut.start()]
        said = said if len(said) > 1 or len(places) < 2 else places
        others = tuple(n for p, n in places if (p, n) not in said)
        before, after = tuple(n for p, n in said if p < at), tuple(n for p, n in said if p >= at)
        if len(said) == 1:
            return self._alone(said[0][1], plain, at, kinds)
        if not said:
            return None
        if before and after:
            begin = place(before[-1], plain)
            acting, targets = (after, before) if _SUFFERS.search(plain[begin:at]) else (before, after)
        elif before and not (_SUFFERS.search(plain[:at]) or self._in_clause_of_its_own(query, plain, before)):
            acting, targets = before[:1], before[1:]
        else:
            acting, targets = (before or after)[-1:], (before or after)[:-1]
        return Said(plain, at, kinds, acting, targets, others)

    @staticmethod
    def _in_clause_of_its_own(query: Query, plain: str, named: Sequence[str]) -> bool:
        """Whether the last of some documents stands in a later clause than the first."""
        first, last = (len(plain[: place(n, plain)].split()) for n in (named[0], named[-1]))
        return any(first < c.start <= last for c in query.clauses)

    def _alone(self, number: str, plain: str, at: int, kinds: tuple[str, ...]) -> Said | None:
        """The claim of one document that names clauses only of what it changes."""
        targets = (
            dict.fromkeys(r.target for r in self._acts(number, kinds) if r.target_ref) if number in self._corpus.documents else {}
        )
        return Said(plain, at, kinds, (number,), tuple(targets)) if len(targets) == 1 else None

    # -- judging -----------------------------------------------------------------------------------------------------------

    def _of_clauses(self, query: Query, said: Said, found: Sequence[Relation]) -> Draft | None:
        """The verdict on clauses that are said to change or be changed; None for one that no relation tells of, where more may be."""
        known = any(r.target_ref for r in found)
        narrow = leaves(found)
        told = all(r.target_ref and r.verification != Verification.UNVERIFIED for r in found)  # all that is changed is known
        counted = _COUNTED.findall(said.plain)
        if known and told and counted:
            right = len(counted) == 1 and (SPELT.get(counted[0]) or int(counted[0])) == len(narrow)
            draft = self._verdict(query, said, found, right)
            draft.lines.insert(1, wording.CHANGES_COUNTED.format(count=len(narrow)))
            return draft if len(counted) == 1 else None
        places = list(_clauses(query, said.plain))
        suffered = [p for p in places if any(lies_in(p, r.target_ref) for r in found if r.target_ref)]
        acted = [
            p for p in places if p not in suffered and any(p == r.ref for a in said.acting for r in self._acts(a, said.kinds))
        ]
        met = [r for r in narrow if any(within(p, r) for p in places)]
        if len(query.documents) < 2 and not suffered and any(p in acted for p in places) and len(places) == len(acted):
            return None  # what a clause changes is told in words
        if not met:
            there = places and all(self._corpus.versions(t, p) for t in said.targets for p in places)
            return self._verdict(query, said, found, right=False) if known and told and there else None
        pairs = list(zip(suffered, acted, strict=True)) if len(suffered) == len(acted) else []
        joined = all(any(r.ref == by and lies_in(p, r.target_ref) for r in met if r.target_ref) for p, by in pairs)
        strange = [p for p in places if p not in (*suffered, *acted) and not any(within(p, r) for r in met)]
        others = any(
            r.ref and lies_in(p, r.ref.split(".")[0]) for p in strange for r in met
        )  # "khoản 7 sửa Điều 22": clause 13 does
        if (strange and acted and not suffered) or (
            others and not acted
        ):  # or "khoản 13 sửa Điều 19", which another one does, be it clause by clause
            joined = False
        return self._verdict(query, said, met, joined and self._on_day(query, said.plain, met))

    def _in_part(self, query: Query, said: Said, found: Sequence[Relation]) -> Draft | None:
        """The verdict where all of a document or of a clause is said to be changed, and only parts of it are."""
        if "amends" not in said.kinds or not says_all(said.plain):
            return None
        if not only_parts(self._corpus, said.acting[0], found, list(_clauses(query, said.plain))):
            return None
        draft, narrow = self._verdict(query, said, found, right=False), leaves(found)
        if draft.verdict and all(r.target_ref for r in narrow):
            draft.lines.insert(1, wording.CHANGES_COUNTED.format(count=len(narrow)))
        return draft

    def _verdict(
        self, query: Query, said: Said, found: Sequence[Relation], right: bool, instead: Sequence[Relation] = ()
    ) -> Draft:
        right = (right != said.denied) and self._papers.attributed.right(query) is not False
        return self._told(said.acting[0], said.targets, found, right, instead)

    def _unclear(self, said: Said) -> Draft | None:
        """The answer that nobody has read whether the acting document touches the other one, where the header of either says so."""
        pairs = itertools.product(said.acting, said.targets)
        ways = (way for pair in pairs for way in (pair, pair[::-1]))
        return next((told for one, other in ways if (told := self.left_open(one, other))), None)

    def left_open(self, number: str, word: str) -> Draft | None:
        """The answer that nobody has read or seen what is asked, where the header of a document says so in a clause with that word."""
        document = self._corpus.documents.get(number)
        if document is None or not any(word in clause for clause in _UNCLEAR.findall(document.status)):
            return None
        lines = [wording.NO_BASIS.format(what=wording.ASKED_DETAIL), f"- {self._papers.named(document)} {document.status}"]
        return Draft(status="no_basis", lines=lines, provisions=[*opening(document)])

    def _acts(self, acting: str, kinds: tuple[str, ...]) -> list[Relation]:
        return [r for r in self._corpus.documents[acting].relations if r.kind in kinds]

    def _done(self, acting: str, target: str, kinds: tuple[str, ...]) -> list[Relation]:
        return [r for r in self._acts(acting, kinds) if r.target == target] if acting in self._corpus.documents else []

    def _others_too(self, said: Said) -> bool:
        """Whether what a claim denies of a document is so all the same: that it acts like the first, or suffers what the others do."""
        acts = any(self._done(n, t, said.kinds) for n in said.others for t in said.targets)
        return acts or any(self._done(a, n, said.kinds) for a in said.acting for n in said.others)

    def _on_day(self, query: Query, plain: str, found: Sequence[Relation]) -> bool:
        """Whether the day that a claim names is that of the relation; one on which a document was issued counts only after "từ"."""
        issued = {h.issued for n in query.documents if (h := self._papers.known.of(n))}
        since = {(int(d), int(m)) for d, m in re.findall(r"\btu (?:ngay )?0?(\d{1,2}) (?:thang )?0?(\d{1,2})\b", plain)}
        days = {day for d, m, y in query.dates if y and ((day := date(y, m, d)) not in issued or (d, m) in since)}
        begun = {r.from_ for r in found if r.from_}
        if not days and query.dated and begun and min(begun) > query.as_of:
            return False
        return not days or not begun or bool(days & begun)

    # -- telling -----------------------------------------------------------------------------------------------------------

    def _told(
        self, acting: str, targets: Sequence[str], found: Sequence[Relation], right: bool, instead: Sequence[Relation] = ()
    ) -> Draft:
        """The verdict on a claim, what the documents do to each other, and what the acting one does ``instead``."""
        if found and all(r.verification == Verification.UNVERIFIED for r in found):
            draft = Draft(status="partial")
            draft.lines = [wording.DOUBT.format(where=original(self._corpus.documents[acting]))]
        else:
            draft = Draft(verdict="yes" if right else "no")
            draft.lines = [(wording.YES if right else wording.NO).strip()]
        draft.lines += [] if found else [self._papers.named(self._corpus.documents[acting])]
        kept = self._papers.relations(acting, _KEPT)
        between = [self._papers.sentence(self._corpus.documents[acting], r, acting) for r in found]
        between = between if 0 < len(between) <= _TOLD else [x for x in kept if any(t in x for t in targets)]
        told = [f"- {acting}: {x}" for x in (between or kept)[:_TOLD]]
        fates = [(a, t) for t in targets if not (found or instead) for a in self._suffered(t)][:_INSTEAD]
        told += [f"- {t}: {self._papers.sentence(a.document, a.relation, t)}" for a, t in fates]
        told += [f"- {acting}: {self._papers.sentence(self._corpus.documents[acting], r, acting)}" for r in instead]
        draft.lines.append("\n".join(dict.fromkeys(told)))
        draft.cite(*(p for r in instead for p in self._corpus.versions(acting, r.ref)[-1:]))
        draft.cite(*(p for a, _ in fates for p in self._corpus.versions(a.document.number, a.relation.ref)[-1:]))
        clauses = [p for r in found for p in self._corpus.versions(acting, r.ref)]
        if len(found) > _TOLD:  # of so many changes the clause that they all stand in comes first
            draft.cite(*self._corpus.documents[acting].provisions[:1])
        draft.cite(*clauses)
        acted_on = (acting, *(r.target for r in instead), *targets)
        papers = [self._corpus.documents[n] for n in acted_on if n in self._corpus.documents]
        draft.cite(*(p for paper in papers for p in paper.provisions[:1]))
        draft.lines = [x for x in draft.lines if x]
        return draft

    def _suffered(self, target: str) -> Iterator[Act]:
        """What others change or end of a document."""
        acts = (Act(d, r) for d in self._corpus.documents.values() for r in d.relations)
        return (a for a in acts if a.relation.target == target and a.relation.kind in FATES)


def place(number: str, plain: str) -> int:
    """The character at which a document is named in a question; behind the last one where it is not."""
    words = plain.split()
    at = named_at(number, words)
    return len(plain) if at is None else len(" ".join([*words[:at], ""]))


def leaves(relations: Sequence[Relation]) -> list[Relation]:
    """Relations without those on a clause of which others name the points."""
    return [
        r for r in relations if not any(o.target_ref != r.target_ref and lies_in(o.target_ref, r.target_ref) for o in relations)
    ]


def within(ref: str, relation: Relation) -> bool:
    """Whether a clause is the one that a relation changes or changes by, or a part or the whole of that."""
    ends = [r for r in (relation.ref, relation.target_ref) if r]
    return any(lies_in(ref, r) or lies_in(r, ref) for r in ends)


def _clauses(query: Query, plain: str) -> Iterator[str]:
    """The clauses that a claim names; a lone "khoản 12", "điểm b khoản 1" lies in the article named last before."""
    told = {ref.split(".")[1] for ref in query.refs if ref.count(".")}
    articles = [ref.split(".")[0] for ref in query.refs]
    lone = [(clause, point) for point, clause in _LONE.findall(plain) if clause not in told]
    within_ = [".".join(filter(None, (articles[-1], *place_))) for place_ in lone if articles]
    yield from (ref for ref in query.refs if not any(lies_in(w, ref) for w in within_))  # the article only says where they stand
    yield from within_
