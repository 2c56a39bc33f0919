"""What one document does to another: whether "A amends B", what B was replaced by, which clauses of B are amended by A."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from assistant import wording
from assistant.answering.composer import Draft
from assistant.answering.papers import Papers, asks_for_another, spoken_order
from assistant.answering.spans import ranged
from assistant.answering.validity import original
from assistant.understanding import Query
from assistant.understanding.verdicts import states
from kb.corpus import Corpus
from kb.model import Document, Relation, Verification
from kb.references import lies_in, references

#: What a verb says that one document does to another; the first that is spoken counts.
_VERBS: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (re.compile(r"\b(?:sua doi|sua|bo sung|dieu chinh)\b"), ("amends",)),
    (re.compile(r"\b(?:thay the|thay cho|thay|ke tiep|noi tiep)\b"), ("replaces", "ends", "repeals", "follows")),
    (re.compile(r"\b(?:bai bo|huy bo|cham dut)\b"), ("repeals", "ends", "replaces")),
    (re.compile(r"\b(?:huong dan|cu the hoa|trien khai|thuc hien|thi hanh)\b"), ("guides", "implements")),
    (
        re.compile(r"\b(?:vien dan|dan chieu|nhac (?:toi|den)|dan (?=khoan|diem|dieu|nghi|quyet|thong|luat|nd|qd|tt))\b"),
        ("mentions", "based_on", "implements"),
    ),
    (re.compile(r"\b(?:can cu|dua (?:vao|tren)|lam co so)\b"), ("based_on", "implements")),
)
_PASSIVE = re.compile(r"\b(?:bi|duoc|do)\b[^?]{0,60}$")
#: A clause of a document is asked for.
_CLAUSE = re.compile(
    r"\b(?:dieu khoan|dieu|khoan|diem|cho|muc)(?: (?!nao|may)\w+){0,3} (?:nao|may)\b|\b(?:dieu|khoan|diem|muc) may\b|\bnhung gi\b"
    r"|\b(?:may|bao nhieu) (?:dieu|khoan|diem|cho|muc)\b"
)
#: The asked document does it: "nghị định nào sửa Nghị định 27", "văn bản nào của tỉnh cụ thể hóa Quyết định 07".
_ASKED_ACTS = re.compile(r"\b(?:nao|gi)\b(?: \w+){0,5} ?$")
#: "After decree A was amended" says when, not what is asked.
_TIME = re.compile(r"\b(?:truoc|sau) (?:khi|luc)\b(?: \w+){0,7} $")
#: What changes or ends a document.
_FATES = ("amends", "replaces", "repeals", "ends", "follows")
#: Relations between documents that one answer lists, and sources that it quotes.
_MOST, _QUOTED = 14, 3


_DENIED = re.compile(r"\bkhong (?:he |co |phai )?$")
_CONTRAST = re.compile(r"\b(?:chu|ma)? ?(?:khong phai|dau phai|khong)(?: la| do| bi)? (?=(?:\w+ ){0,3}\d)")


def _within(ref: str, relation: Relation) -> bool:
    """Whether a clause is the one that a relation changes or changes by, or a part or the whole of that."""
    ends = [r for r in (relation.ref, relation.target_ref) if r]
    return any(ref == r or ref.startswith((f"{r}.", f"{r}/")) or r.startswith((f"{ref}.", f"{ref}/")) for r in ends)


def _clauses(query: Query, plain: str) -> list[str]:
    """The clauses that a claim names; a lone "khoản 12" lies in the article of the clause named last before."""
    told = {ref.split(".")[1] for ref in query.refs if ref.count(".")}
    articles = [ref.split(".")[0] for ref in query.refs if ref.count(".")]
    lone = [n for n in re.findall(r"\bkhoan (\d+)(?! dieu| d\d)\b", plain) if n not in told]
    return [*query.refs, *(f"{articles[-1]}.{n}" for n in lone if articles)]


def _places(number: str, plain: str) -> int:
    """Where a document is named."""
    found = re.search(rf"\b0*{_digits(number)}\b", plain)
    return found.start() if found else len(plain)


def _digits(number: str) -> str:
    """The number of a document without its year and letters: what people say of it."""
    return number.split("/", maxsplit=1)[0].split("-", maxsplit=1)[0].lstrip("0")


@dataclass(frozen=True)
class _Act:
    """A relation together with the document that acts."""

    document: Document
    relation: Relation


class Relations:
    """Judges and lists relations between the documents of a corpus."""

    def __init__(self, corpus: Corpus, papers: Papers) -> None:
        self._corpus, self._papers = corpus, papers

    def answer(self, query: Query) -> Draft | None:
        """What the question asks or claims of one document and another; None where it does neither."""
        named = [n for n in spoken_order(query) if n in self._corpus.documents]
        plain = " ".join(query.plain)
        spoken = [
            (m.start(), kinds) for verb, kinds in _VERBS if (m := verb.search(plain)) and not _TIME.search(plain[: m.start()])
        ]
        if not named or not spoken:
            return None
        at, kinds = min(spoken)
        if query.has("yesno") or states(query.plain):
            return self._claimed(query, plain, at, kinds)
        return self._citing(query, named, plain, kinds) or self._listed(query, named, plain, at, kinds)

    # -- claims ------------------------------------------------------------------------------------------------------------

    def _claimed(self, query: Query, plain: str, at: int, kinds: tuple[str, ...]) -> Draft | None:
        """Whether one document does to others what a claim says, on the day that it says, and not the one that it denies."""
        said, denied = self._sides(query, plain)
        if len(said) < 2:
            return None
        last = _PASSIVE.search(plain[:at]) or at < min(_places(n, plain) for n in said)
        acting, targets = (said[-1], said[:-1]) if last else (said[0], said[1:])
        if acting not in self._corpus.documents:
            return None
        done = {t: self._done(acting, t, kinds) for t in targets}
        found = [r for relations in done.values() for r in relations]
        if query.refs:
            return self._of_clauses(query, plain, (acting, *targets), kinds) if not _DENIED.search(plain[:at]) else None
        right = all(done.values()) and self._on_day(query, found) and not self._denied_too((acting, *targets), denied, kinds)
        instead = [] if found else [r for r in self._corpus.documents[acting].relations if r.kind in kinds]
        return self._told(acting, targets, found, right != bool(_DENIED.search(plain[:at])), instead[:_QUOTED])

    def _of_clauses(self, query: Query, plain: str, papers: tuple[str, ...], kinds: tuple[str, ...]) -> Draft | None:
        """Whether one clause changes another, as a claim says; None for a clause that no relation tells of: it may be changed too."""
        acting, *targets = papers
        found = [r for t in targets for r in self._done(acting, t, kinds)]
        turned = [r for t in targets if t in self._corpus.documents for r in self._done(t, acting, kinds)]
        places = _clauses(query, plain)
        if not found and any(_within(place, r) for place in places for r in turned):
            return self._told(targets[0], [acting], turned, right=False)
        suffered = [p for p in places if any(lies_in(p, r.target_ref) for r in found if r.target_ref)]
        acted = [p for p in places if p not in suffered and any(p == r.ref for r in self._acts(acting, kinds))]
        met = [r for r in found if any(_within(place, r) for place in places)]
        if not met:
            return None
        pairs = list(zip(suffered, acted, strict=True)) if len(suffered) == len(acted) else []
        joined = all(any(r.ref == by and lies_in(place, r.target_ref) for r in met if r.target_ref) for place, by in pairs)
        return self._told(acting, targets, met, joined and self._on_day(query, met))

    def _acts(self, acting: str, kinds: tuple[str, ...]) -> list[Relation]:
        return [r for r in self._corpus.documents[acting].relations if r.kind in kinds]

    def _sides(self, query: Query, plain: str) -> tuple[list[str], list[str]]:
        """The documents of a claim that some relation is known of, and those of them that it denies ("A, chứ không phải B")."""
        known = {*self._corpus.documents, *(r.target for d in self._corpus.documents.values() for r in d.relations)}
        named = [n for n in spoken_order(query) if n in known]
        cut = _CONTRAST.search(plain)
        before = plain[: cut.start()] if cut else plain
        said = [n for n in named if re.search(rf"\b0*{_digits(n)}\b", before)]
        return (said, [n for n in named if n not in said]) if len(said) > 1 else (named, [])

    def _done(self, acting: str, target: str, kinds: tuple[str, ...]) -> list[Relation]:
        return [r for r in self._corpus.documents[acting].relations if r.target == target and r.kind in kinds]

    def _denied_too(self, said: tuple[str, ...], denied: list[str], kinds: tuple[str, ...]) -> bool:
        """Whether what a claim denies of a document is so all the same: that it acts like the first, or suffers what the others do."""
        acting, *targets = said
        acts = any(n in self._corpus.documents and self._done(n, t, kinds) for n in denied for t in targets)
        return acts or any(self._done(acting, n, kinds) for n in denied)

    def _on_day(self, query: Query, found: list[Relation]) -> bool:
        """Whether the day that a claim names, if any beside those on which documents were issued, is that of the relation."""
        issued = {d.issued for n in query.documents if (d := self._corpus.documents.get(n))}
        days = {date(y, m, d) for d, m, y in query.dates if y} - issued
        begun = {r.from_ for r in found if r.from_}
        if not days and query.dated and begun and min(begun) > query.as_of:
            return False
        return not days or not begun or bool(days & begun)

    def _told(
        self, acting: str, targets: list[str], found: list[Relation], right: bool, instead: Sequence[Relation] = ()
    ) -> Draft:
        """The verdict on a claim, what the documents do to each other, and what the acting one does ``instead``."""
        if found and all(r.verification == Verification.UNVERIFIED for r in found):
            draft = Draft(status="partial")
            draft.lines = [wording.DOUBT.format(where=original(self._corpus.documents[acting]))]
        else:
            draft = Draft(verdict="yes" if right else "no")
            draft.lines = [(wording.YES if right else wording.NO).strip()]
        kept = self._papers.relations(acting, ("amends", "replaces", "repeals", "ends", "guides", "implements"))
        between = [x for x in kept if any(t in x for t in targets)]
        told = [f"- {acting}: {x}" for x in (between or kept)[:6]]
        fates = [(a, t) for t in targets if not found for a in self._suffered(t)]
        told += [f"- {t}: {self._papers.sentence(a.document, a.relation, t)}" for a, t in fates[:_QUOTED]]
        told += [f"- {acting}: {self._papers.sentence(self._corpus.documents[acting], r, acting)}" for r in instead]
        draft.lines.append("\n".join(dict.fromkeys(told)))
        draft.cite(*(p for r in instead for p in self._corpus.versions(acting, r.ref)[-1:]))
        draft.cite(*(p for a, _ in fates[:_QUOTED] for p in self._corpus.versions(a.document.number, a.relation.ref)[-1:]))
        draft.cite(*(p for r in found for p in self._corpus.versions(acting, r.ref)))
        papers = [self._corpus.documents[n] for n in (acting, *targets) if n in self._corpus.documents]
        draft.cite(*(p for paper in papers for p in paper.provisions[:1]))
        draft.lines = [x for x in draft.lines if x]
        return draft

    def _suffered(self, target: str) -> list[_Act]:
        """What others change or end of a document."""
        return [
            _Act(d, r) for d in self._corpus.documents.values() for r in d.relations if r.target == target and r.kind in _FATES
        ]

    # -- open questions ----------------------------------------------------------------------------------------------------

    def _citing(self, query: Query, named: list[str], plain: str, kinds: tuple[str, ...]) -> Draft | None:
        """Which clauses of the first document speak of the named clause of another."""
        if "mentions" not in kinds or not query.refs or len(named) < 2 or not _CLAUSE.search(plain):
            return None
        first, *others = named
        sought = [
            p
            for p in self._corpus.documents[first].provisions
            if {r.ref for r in references(p.text)} & set(query.refs) and any(n in p.text for n in others)
        ]
        if not sought:
            return None
        draft = Draft(lines=[f"- {wording.quoted(p)}" for p in sought[:_MOST]])
        draft.cite(*sought, *(p for n in others for r in query.refs if (p := self._corpus.provision(n, r, query.as_of))))
        return draft

    def _listed(self, query: Query, named: list[str], plain: str, at: int, kinds: tuple[str, ...]) -> Draft | None:
        """Which document, or which clauses, the named one amends, replaces, carries out, or is amended or replaced by."""
        if not asks_for_another(query) and not (_CLAUSE.search(plain) and kinds[0] in ("amends", "replaces", "repeals")):
            return None
        found = [a for a in self._between(named, plain, at) if a.relation.kind in kinds]
        if query.refs:
            found = [a for a in found if {a.relation.ref, a.relation.target_ref} & set(query.refs)]
        found = [a for a in found if a.relation.from_ is None or a.relation.from_ <= query.as_of]
        if not found:
            return None
        draft = Draft()
        side = named[0]
        told = [f"- {self._from_side(a, side)}" for a in found[:_MOST]]
        lead = wording.CHANGES_COUNTED.format(count=len(found)) if query.has("count") else ""
        document = self._corpus.documents[side]
        about = ranged(document) if query.has("life") else document.status
        draft.lines = [self._papers.named(document), lead, "\n".join(told), about]
        for acting in found[: _MOST // 2]:
            r = acting.relation
            draft.cite(*(self._corpus.versions(acting.document.number, r.ref)[-1:] or acting.document.provisions[:1]))
            if target := self._corpus.provision(r.target, r.target_ref, query.as_of):
                draft.cite(target)
        draft.cite(*self._corpus.documents[side].provisions[:1])
        draft.lines += [f"- {wording.quoted(p)}" for p in draft.provisions[:_QUOTED]]
        return draft

    def _from_side(self, act: _Act, side: str) -> str:
        """One relation in words, beginning with the document that it is told of where that is not the one asked about."""
        told = self._papers.sentence(act.document, act.relation, side)
        return told if side in (act.document.number, act.relation.target) else f"{act.document.number}: {told}"

    def _between(self, named: list[str], plain: str, at: int) -> Iterable[_Act]:
        """The relations of the named documents in the direction in which the question asks."""
        acts = [_Act(d, r) for d in self._corpus.documents.values() for r in d.relations]
        if len(named) > 1:
            return [a for a in acts if {a.document.number, a.relation.target} <= set(named)]
        number = named[0]
        if self._is_target(number, plain, at):
            return [a for a in acts if a.relation.target == number]
        return [a for a in acts if a.document.number == number]

    def _is_target(self, number: str, plain: str, at: int) -> bool:
        """Whether the named document is what something is done to: it stands after the verb, or the verb is passive."""
        place = re.search(rf"\b0*{_digits(number)}\b", plain)
        after = place is not None and place.start() > at
        noun = re.search(r"^\w+(?: \w+)? cua\b", plain[at:]) is not None  # "the grounds of X" are those that X has
        return (after and not noun) or bool(_PASSIVE.search(plain[:at])) or bool(_ASKED_ACTS.search(plain[:at]))
