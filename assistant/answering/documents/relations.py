"""What one document does to another: whether "A amends B", what B was replaced by, which clauses of B are amended by A."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence

from assistant import wording
from assistant.answering.composer import Draft
from assistant.answering.documents.changes import Act, Changes, leaves, place, within
from assistant.answering.documents.earlier import Earlier, outermost
from assistant.answering.documents.headers import Papers, asks_for_another, spoken_order
from assistant.answering.documents.spans import opening, ranged, traces
from assistant.understanding import PLAN, Query
from assistant.understanding.verdicts import states
from kb.corpus import Corpus
from kb.model import Provision
from kb.references import references
from kb.vietnamese import fold, folded_syllables

#: What a document of the centre becomes in the province: "xuống tỉnh thì thành kế hoạch nào".
_BECOMES = re.compile(
    r"\b(?:xuong|ve|den|toi|o|cap)(?: \w+){0,2} (?:tinh|dia phuong|son la)\b(?: \w+){0,6} (?:thanh|la|co|ra|ban hanh|ung voi)"
    r" (?=(?:van ban|ke hoach|quyet dinh|nghi quyet|huong dan) (?:nao|gi|so may)\b)"
)
#: What a verb says that one document does to another; the first that is spoken counts.
_VERBS: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (re.compile(r"\b(?:sua doi|sua|bo sung|dieu chinh|(?:dung|dong) (?:toi|den|cham|vao))\b"), ("amends",)),
    (re.compile(r"\b(?:thay the|thay cho|thay|ke tiep|noi tiep|tiep noi)\b"), ("replaces", "ends", "repeals", "follows")),
    (re.compile(r"\b(?:bai bo|huy bo|cham dut)\b"), ("repeals", "ends", "replaces")),
    (re.compile(r"\b(?:huong dan(?! (?:so )?\d)|phuc vu|cu the hoa|trien khai|thuc hien|thi hanh)\b"), ("guides", "implements")),
    (
        re.compile(r"\b(?:vien dan|dan chieu|nhac (?:toi|den)|dan (?=khoan|diem|dieu|nghi|quyet|thong|luat|nd|qd|tt))\b"),
        ("mentions", "based_on", "implements"),
    ),
    (re.compile(r"\b(?:can cu|dua (?:vao|tren)|lam co so|(?:la|lam) theo)\b"), ("based_on", "implements")),
    (_BECOMES, ("implements", "guides")),
)
#: The verb is passive; "được ban hành để cụ thể hóa" is not: what is issued carries out another.
_PASSIVE = re.compile(r"\b(?:bi|duoc|do|qua (?:may|bao nhieu|hai|ba|\d) lan)\b(?:(?!\b(?:de|nham)\b)[^?]){0,60}$")
#: A clause of a document is asked for.
_CLAUSE = re.compile(
    r"\b(?:dieu khoan|dieu|khoan|diem|cho|muc)(?: (?!nao|may)\w+){0,3} (?:nao|may)\b|\b(?:dieu|khoan|diem|muc) may\b|\bnhung gi\b"
    r"|\b(?:may|bao nhieu) (?:dieu|khoan|diem|cho|muc)\b"
)
#: The asked document does it: "nghị định nào sửa Nghị định 27", "văn bản nào của tỉnh cụ thể hóa Quyết định 07".
_ASKED_ACTS = re.compile(r"\b(?<!ngay )(?<!nam )(?<!thang )(?<!khi )(?<!luc )(?:nao|gi)\b(?: \w+){0,5} ?$")
#: "After decree A was amended" says when, not what is asked.
_TIME = re.compile(r"\b(?:truoc|sau) (?:khi|luc)\b(?: \w+){0,7} $")
#: The opening of the plan, where it names what it rests on.
_OPENING = re.compile(
    r"\bcan cu\b.{0,30}\b(?:mo dau|phan dau|doan dau|dau ke hoach)\b|\b(?:mo dau|phan dau|doan dau)\b.{0,30}\bcan cu\b"
)
#: "Does it let one do so": more is asked than what one document does to another.
_ALLOWS = re.compile(r"\b(?:co|duoc) (?:cho|phai|duoc|can|bat)\b (?P<what>(?:\w+ ){3,})(?:khong|chua)\b")
#: What joins the words of a title to the kind of document.
_JOINS = frozenset({"ve", "cua", "quy", "dinh"})
#: Relations between documents that one answer lists, and sources that it quotes.
_MOST, _QUOTED = 14, 3


class Relations:
    """Judges and lists relations between the documents of a corpus."""

    def __init__(self, corpus: Corpus, papers: Papers) -> None:
        self._corpus, self._papers, self._changes = corpus, papers, Changes(corpus, papers)
        self._earlier = Earlier(corpus, papers)

    def answer(self, query: Query) -> Draft | None:
        """What the question asks or claims of one document and another; None where it does neither."""
        named = [n for n in spoken_order(query) if n in self._corpus.documents]
        plain = " ".join(query.plain)
        spoken = spoken_verb(plain)
        if not named and not query.has("yesno") and _OPENING.search(plain):
            return self._grounds(query)
        if named and (before := self._earlier.instead_of(query, named, plain)):
            return before
        if not named or spoken is None:
            return None
        at, kinds = spoken
        if earlier := self._earlier.answer(query, named, plain, kinds):
            return earlier
        if query.has("yesno") or states(query.plain):
            return None if _asks_of_content(query, plain) else self._changes.claimed(query, plain, at, kinds)
        return self._citing(query, named, plain, kinds) or self._listed(query, named, plain, at, kinds)

    # -- open questions ----------------------------------------------------------------------------------------------------

    def _grounds(self, query: Query) -> Draft:
        """The documents that the plan rests on by its opening, the one that the question describes best first."""
        plan = self._corpus.documents[PLAN]
        pairs = set(itertools.pairwise(query.plain))
        told = [r for r in plan.relations if r.kind == "based_on"]
        told.sort(key=lambda r: -len(pairs & set(itertools.pairwise(folded_syllables(r.note.partition("; còn nêu")[0])))))
        draft = Draft(lines=[f"- {self._papers.sentence(plan, r, PLAN)}" for r in told])
        draft.cite(*plan.provisions[:1])
        return draft

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
        found = [a for a in self._between(named, plain, at) if a.relation.kind in kinds]
        clause = _CLAUSE.search(plain) and kinds[0] in ("amends", "replaces", "repeals")
        if not (asks_for_another(query) or clause or self._calls(plain, found)):
            return None
        if query.refs:
            whole = [a for a in found if all(within(ref, a.relation) for ref in query.refs)]  # both ends may be named
            found = whole or [a for a in found if any(within(ref, a.relation) for ref in query.refs)]
        found = [a for a in found if a.relation.from_ is None or a.relation.from_ <= query.as_of]
        found = outermost(plain, self._issued_by(query, found, named[0]) or found)
        if not found:
            return None
        if clause and (unread := self._unread(found)):
            lead = wording.NO_BASIS.format(what=wording.ASKED_DETAIL)
            return Draft(status="no_basis", lines=[lead, f"- {self._from_side(found[0], named[0])}"], provisions=unread)
        found.sort(key=lambda a: -len(query.content & set(folded_syllables(a.relation.note))))
        draft = Draft()
        side = named[0]
        told = [f"- {self._from_side(a, side)}" for a in found[:_MOST]]
        lead = wording.CHANGES_COUNTED.format(count=len(leaves([a.relation for a in found]))) if query.has("count") else ""
        document = self._corpus.documents[side]
        about = ranged(document) if query.has("life") else document.status
        draft.lines = [self._papers.named(document), lead, "\n".join(told), about, *self._dated(query, found, side)]
        if not clause:
            draft.cite(*opening(document))
        for acting in found[: _MOST // 2]:
            r = acting.relation
            draft.cite(*(self._corpus.versions(acting.document.number, r.ref)[-1:] or acting.document.provisions[:1]))
            if target := self._corpus.provision(r.target, r.target_ref, query.as_of):
                draft.cite(target)
        draft.cite(*traces(document, draft.provisions)[:1], *document.provisions[:1])
        draft.lines += [f"- {wording.quoted(p)}" for p in draft.provisions[:_QUOTED]]
        others = {self._other(a, side) for a in found}
        further = self._further(query, draft, [side, *(others if len(others) == 1 and len(query.clauses) > 1 else ())])
        draft.cite(*further)
        draft.lines += [f"- {wording.quoted(p)}" for p in further]
        return draft

    def _unread(self, acts: Iterable[Act]) -> list[Provision]:
        """Where acts on whole documents are told by clauses that nobody has read in full; none where any act names its clause."""
        told = [p for a in acts for p in self._corpus.versions(a.document.number, a.relation.ref)[-1:]]
        return told if told and all(p.untold for p in told) and not any(a.relation.target_ref for a in acts) else []

    def _calls(self, plain: str, acts: Iterable[Act]) -> bool:
        """Whether a question asks for the other document of a relation by words of its title ("nghị định phân định thẩm quyền nào")."""
        numbers = {n for a in acts for n in (a.document.number, a.relation.target)}
        for document in (d for n in numbers if (d := self._corpus.documents.get(n))):
            title = set(folded_syllables(document.title))
            called = re.finditer(rf"\b{fold(document.type)} ((?:[a-z]+ ){{2,8}}?)nao\b", plain)
            if any(title | _JOINS >= set(m[1].split()) for m in called):
                return True
        return False

    def _issued_by(self, query: Query, acts: Iterable[Act], side: str) -> list[Act]:
        """The relations with documents of an issuer that the question names ("văn bản nào của Chính phủ triển khai ...")."""
        known, named = self._corpus.documents, set(query.ids("agency"))
        others = ((a, known.get(self._other(a, side))) for a in acts)
        return [a for a, other in others if other and self._papers.attributed.issuers(other) & named]

    @staticmethod
    def _other(act: Act, side: str) -> str:
        """The document at the other end of a relation."""
        return act.relation.target if act.document.number == side else act.document.number

    def _further(self, query: Query, draft: Draft, numbers: Sequence[str]) -> list[Provision]:
        """The clause of some documents that tells what else is asked and the lines do not hold ("theo tờ trình số mấy")."""
        told = set(itertools.pairwise(folded_syllables(" ".join(draft.lines))))
        asked = {p for p in itertools.pairwise(query.plain) if query.content & set(p)} - told
        known = [p for n in numbers if n in self._corpus.documents for p in self._corpus.documents[n].provisions]
        held = {p: len(asked & set(itertools.pairwise(folded_syllables(p.text)))) for p in known}
        best = max(held, key=lambda p: held[p])
        return [best] if held[best] and best not in draft.provisions[:_QUOTED] else []

    def _dated(self, query: Query, acts: Iterable[Act], side: str) -> list[str]:
        """The headers of the documents asked for, where their day or issuer is asked too."""
        numbers = dict.fromkeys(n for a in acts for n in (a.document.number, a.relation.target) if n != side)
        known = [self._corpus.documents[n] for n in numbers if n in self._corpus.documents]
        lines = [self._papers.named(d) for d in known[:_QUOTED]] if query.has("issue", "when", "signer") else []
        lines += [ranged(d) for d in known[:_QUOTED] if query.has("when") and "hieu luc" in " ".join(query.plain)]
        return lines + ([self._papers.signer(d) for d in known[:_QUOTED]] if query.has("signer") else [])

    def _from_side(self, act: Act, side: str) -> str:
        """One relation in words, beginning with the document that it is told of where that is not the one asked about."""
        told = self._papers.sentence(act.document, act.relation, side)
        return told if side in (act.document.number, act.relation.target) else f"{act.document.number}: {told}"

    def _between(self, named: list[str], plain: str, at: int) -> Iterable[Act]:
        """The relations of the named documents in the direction in which the question asks."""
        acts = [Act(d, r) for d in self._corpus.documents.values() for r in d.relations]
        if len(named) > 1:
            return [a for a in acts if {a.document.number, a.relation.target} <= set(named)]
        number = named[0]
        if self._is_target(number, plain, at):
            return [a for a in acts if a.relation.target == number]
        return [a for a in acts if a.document.number == number]

    def _is_target(self, number: str, plain: str, at: int) -> bool:
        """Whether the named document is what something is done to: it stands after the verb, or the verb is passive."""
        return _BECOMES.match(plain, at) is not None or does_to(number, plain, at) or bool(_ASKED_ACTS.search(plain[:at]))


def _asks_of_content(query: Query, plain: str) -> bool:
    """Whether a question asks behind all documents what they allow, and says only beside what one does to another."""
    behind = plain[max((place(n, plain) for n in query.documents), default=0) :]
    asked = _ALLOWS.search(behind)
    return asked is not None and len(set(query.documents)) > 1 and spoken_verb(asked["what"]) is None


def spoken_verb(plain: str) -> tuple[int, tuple[str, ...]] | None:
    """Where a question first says what one document does to another, and the kinds of relations that this may be."""
    found = ((verb.search(plain), kinds) for verb, kinds in _VERBS)
    return min(((m.start(), kinds) for m, kinds in found if m and not _TIME.search(plain[: m.start()])), default=None)


def does_to(number: str, plain: str, at: int) -> bool:
    """Whether another document does to the named one what the verb at a place says: it stands behind the verb, or the verb is passive."""
    after = at < place(number, plain) < len(plain)
    noun = re.search(r"^\w+(?: \w+)? cua\b", plain[at:]) is not None  # "the grounds of X" are those that X has
    return (after and not noun) or suffers(plain, at)


def suffers(plain: str, at: int) -> bool:
    """Whether the verb at a place is passive."""
    return _PASSIVE.search(plain[:at]) is not None
