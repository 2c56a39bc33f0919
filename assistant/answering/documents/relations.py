"""What one document does to another: whether "A amends B", what B was replaced by, which clauses of B are amended by A."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence

from assistant import wording
from assistant.answering.bodies.duty_words import WHOLE
from assistant.answering.composer import Draft
from assistant.answering.documents.about import spoken_order
from assistant.answering.documents.beyond_header import further
from assistant.answering.documents.chained import Chained
from assistant.answering.documents.changes import Act, Changes, leaves, place, within
from assistant.answering.documents.doing import of_another, of_body
from assistant.answering.documents.earlier import Earlier, outermost
from assistant.answering.documents.headers import Papers, asks_for_another
from assistant.answering.documents.since_when import unread
from assistant.answering.documents.spans import opening, ranged, traces
from assistant.answering.documents.validity import original
from assistant.answering.documents.verbs import BECOMES, CHANGE, CLAUSE, POINTS_OUT, TIMES, asked_to_act, does_to, spoken_verb
from assistant.understanding import PLAN, Query
from assistant.understanding.asking_words import states
from assistant.understanding.papers import NAMED_PAPER
from assistant.understanding.pointers import points_at_named_clause
from kb.corpus import Corpus
from kb.model import Provision
from kb.references import lies_in, references
from kb.vietnamese import fold, folded_syllables

#: An indicator of a set is asked for that something has to do with.
_INDICATOR = re.compile(r"\b(?:chi tieu|tieu chi)(?: (?:so|cu the))? (?:nao|may|gi|so may)\b")
#: The same is asked of each of several documents.
_EACH = re.compile(r"\b(?:moi|tung) (?:cai|van ban|quyet dinh|nghi dinh|nghi quyet|thong tu|ke hoach)\b|\blan luot\b")
#: The opening of the plan, where it names what it rests on.
_OPENING = re.compile(
    r"\bcan cu\b.{0,30}\b(?:mo dau|phan dau|doan dau|dau ke hoach)\b|\b(?:mo dau|phan dau|doan dau)\b.{0,30}\bcan cu\b"
    r"|\b(?:phan|doan|muc) (?:can cu|mo dau)\b(?: \w+){0,3} (?:dan|neu|nhac|ghi|vien dan|ke|liet ke)\b"
)
#: "Does it let one do so": more is asked than what one document does to another.
_ALLOWS = re.compile(r"\b(?:co|duoc) (?:cho|phai|duoc|can|bat)\b (?P<what>(?:\w+ ){3,})(?:khong|chua)\b")
#: What stands in it is asked ("..., vậy khoản 2 điều này nay ghi sao?").
_TELLS = re.compile(r"\b(?:ghi|quy dinh|viet|noi)\b(?: \w+){0,4}? (?:gi|sao|the nao)\b")
#: What a document rests on is asked right behind its name.
_RESTS = re.compile(
    rf"{NAMED_PAPER}(?: (?:duoc|ban hanh|ra doi|lap|xay dung|soan|la|thi))* (?:can cu|dua)(?: (?:vao|tren|theo))? (?:dau|(?:(?:nhung|cai) )?gi)\b"
)
#: A clause is said to be still in force, or not any more.
_STILL = re.compile(
    r"\b(?:dieu|khoan|diem|quy dinh|noi dung) (?:nay|do|ay|tren)\b(?: \w+){0,4} (?:con|het|mat|van)\b.*\bhieu luc\b"
)
#: A document is said to be in force already, still, or not yet.
_IN_FORCE = re.compile(r"\b(?:dang|da|con|van|chua)(?: (?:dang|con|co|bat dau))* hieu luc\b")
#: What joins the words of a title to the kind of document.
_JOINS = frozenset({"ve", "cua", "quy", "dinh"})
#: The number of a document is asked for.
_NUMBER = re.compile(r"\b(?:quyet dinh|van ban|nghi quyet|nghi dinh|thong tu) (?:so )?(?:nao|may|bao nhieu|gi)\b")
#: So is the programme that a plan carries out.
_PROGRAMME = re.compile(r"\bchuong trinh (?:nao|gi)\b")
#: Relations by which one document takes the place of another.
_INSTEAD = ("replaces", "ends", "follows")
#: Relations between documents that one answer lists, and sources that it quotes.
_MOST, _QUOTED = 14, 3
#: On which document it rests that another one is to be replaced or changed ("căn cứ nghị định nào mà thay"): the clause says it.
_TO_DO = re.compile(r"\b(?:nghi dinh|quyet dinh|nghi quyet|thong tu|luat|van ban) nao (?:ma|de) (?:thay|sua|bo sung|bai bo)\b")


class Relations:
    """Judges and lists relations between the documents of a corpus."""

    def __init__(self, corpus: Corpus, papers: Papers) -> None:
        self._corpus, self._papers, self._changes = corpus, papers, Changes(corpus, papers)
        self._earlier, self._chained = Earlier(corpus, papers), Chained(corpus, papers)

    def answer(self, query: Query) -> Draft | None:
        """What the question asks or claims of one document and another; None where it does neither."""
        named = [n for n in spoken_order(query) if n in self._corpus.documents]
        plain = " ".join(query.plain)
        spoken = spoken_verb(plain)
        if not named and not query.has("yesno") and _OPENING.search(plain):
            return self._grounds(query)
        if named and (before := self._earlier.instead_of(query, named, plain)):
            return before
        if not named or spoken is None or of_another(query) or of_body(query) or _TO_DO.search(plain):
            return None
        at, kinds = spoken
        if earlier := self._earlier.answer(query, named, plain, kinds):
            return earlier
        if (query.has("yesno") or states(query.plain)) and not POINTS_OUT.match(plain):
            other = _asks_of_content(query, plain) or _asks_of_life(query, plain)
            claimed = None if other else self._changes.claimed(query, plain, at, kinds)
            return claimed or (self._unseen(named, kinds) if _NUMBER.search(plain) else None)
        listed = self._citing(query, named, plain, kinds) or self._listed(query, named, plain, at, kinds)
        return listed or (self._unseen(named, kinds) if asks_for_another(query) or _NUMBER.search(plain) else None)

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
        if "mentions" not in kinds or not query.refs or len(named) < 2 or not CLAUSE.search(plain):
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
        found = self._acts(named, plain, at, kinds)
        clause = CLAUSE.search(plain) is not None and kinds[0] in ("amends", "replaces", "repeals")
        indicator = _INDICATOR.search(plain) and kinds[0] == "mentions"
        other = asks_for_another(query) or _RESTS.search(plain) or self._chained.asks(plain) or TIMES.search(plain)
        of_plan = set(query.ids("concept")) <= WHOLE  # for an area or a group of people another programme is asked for
        programme = _PROGRAMME.search(plain) and "implements" in kinds and of_plan
        if not (other or clause or indicator or programme or self._calls(plain, found)):
            return None
        found = [a for a in _at(_refs(query), found) if a.relation.from_ is None or a.relation.from_ <= query.as_of]
        found = outermost(plain, self._issued_by(query, found, named[0]) or found)
        if not found:
            return None
        if clause and (untold := unread(found, self._corpus)):
            where = original(self._corpus.documents[untold[0].document])
            lead = wording.NOT_READ.format(what=wording.ACT_UNREAD, where=where)
            return Draft(status="no_basis", lines=[lead, f"- {self._from_side(found[0], named[0])}"], provisions=untold)
        found.sort(key=lambda a: -len(query.content & set(folded_syllables(a.relation.note))))
        return self._told(query, plain, named[0], found, clause)

    def _unseen(self, named: list[str], kinds: tuple[str, ...]) -> Draft | None:
        """The answer that nobody has seen the document that amended a named one, where nothing did and the header of that one says so."""
        if kinds[0] != "amends":
            return None
        amended = {r.target for d in self._corpus.documents.values() for r in d.relations if r.kind == "amends"}
        return next((told for n in named if n not in amended and (told := self._changes.left_open(n, "sửa"))), None)

    def _acts(self, named: list[str], plain: str, at: int, kinds: tuple[str, ...]) -> list[Act]:
        """The relations of the kinds asked for: between the documents named, or else of the first, or of each of them."""
        found = [a for a in self._between(named, plain, at) if a.relation.kind in kinds]
        if found or len(named) < 2:
            return found
        # the last of the documents is one that a later part asks about, or the same is asked of all
        alone = named if _EACH.search(plain) else named[:1] if self._chained.asks(plain) or _asked_before(named[1], plain) else []
        return [a for n in alone for a in self._between([n], plain, at) if a.relation.kind in kinds]

    def _told(self, query: Query, plain: str, side: str, found: list[Act], clause: bool) -> Draft:
        """The relations found, told of the document ``side``, with what rests on them and what else is asked."""
        document, times = self._corpus.documents[side], TIMES.search(plain) is not None
        told = "\n".join(f"- {self._from_side(a, side)}" for a in found[:_MOST])
        lead = _counted(found, side, times) if query.has("count") else ""
        about = ranged(document) if query.has("life") else document.status
        draft = Draft(lines=[self._papers.named(document), lead, told, about, *self._dated(query, found, side, times)])
        if not clause:
            draft.cite(*opening(document))
        for acting in found[: _MOST // 2]:
            r = acting.relation
            draft.cite(*(self._corpus.versions(acting.document.number, r.ref)[-1:] or acting.document.provisions[:1]))
            if target := self._corpus.provision(r.target, r.target_ref, query.as_of):
                draft.cite(target)
        others = list(dict.fromkeys(self._other(a, side) for a in found))
        draft = self._chained.completed(draft, plain, side, others)
        draft.cite(*traces(document, draft.provisions)[:1], *document.provisions[:1])
        draft.lines += [f"- {wording.quoted(p)}" for p in draft.provisions[:_QUOTED]]
        more = self._further(query, draft, [side, *(others if len(others) == 1 and len(query.clauses) > 1 else ())])
        # what it took the place of is asked for itself, too: a person wants to open it
        draft.cite(*more, *(p for a in found if a.relation.kind in _INSTEAD for p in self._opening_of(a.relation.target)))
        draft.lines += [f"- {wording.quoted(p)}" for p in more]
        return draft

    def _opening_of(self, number: str) -> Sequence[Provision]:
        """The opening of a document that is here."""
        known = self._corpus.documents.get(number)
        return opening(known) if known else ()

    def _calls(self, plain: str, acts: Iterable[Act]) -> bool:
        """Whether a question asks for the other document of a relation by words of its title ("nghị định phân định thẩm quyền nào")."""
        numbers = {n for a in acts for n in (a.document.number, a.relation.target)}
        for document in (d for n in numbers if (d := self._corpus.documents.get(n))):
            title = set(folded_syllables(document.title))
            called = re.finditer(rf"\b{fold(document.type)} ((?:\w+ ){{2,8}}?)nao\b", plain)
            if any(title | _JOINS >= {w for w in m[1].split() if not w.isdecimal()} for m in called):
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
        known = (p for n in numbers if n in self._corpus.documents for p in self._corpus.documents[n].provisions)
        held, best = further(query, " ".join(draft.lines), known)
        return [best] if best and held and best not in draft.provisions[:_QUOTED] else []

    def _dated(self, query: Query, acts: Iterable[Act], side: str, each: bool) -> list[str]:
        """The headers of the documents asked for, where their day or issuer is asked too, or each of them."""
        numbers = dict.fromkeys(n for a in acts for n in (a.document.number, a.relation.target) if n != side)
        known = [self._corpus.documents[n] for n in numbers if n in self._corpus.documents]
        lines = [self._papers.named(d) for d in known[:_QUOTED]] if each or query.has("issue", "when", "signer") else []
        lines += [ranged(d) for d in known[:_QUOTED] if query.has("when") and "hieu luc" in " ".join(query.plain)]
        return lines + ([self._papers.signer(d) for d in known[:_QUOTED]] if query.has("signer") else [])

    def _from_side(self, act: Act, side: str) -> str:
        """One relation in words, beginning with the document that it is told of where that is not the one asked about."""
        number = act.document.number
        if side in (number, act.relation.target):
            return self._papers.sentence(act.document, act.relation, side)
        return f"{number}: {self._papers.sentence(act.document, act.relation, number)}"

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
        acts = asked_to_act(plain, at) or any(p.search(plain) for p in (TIMES, CHANGE))
        return BECOMES.match(plain, at) is not None or does_to(number, plain, at) or acts


def _asked_before(number: str, plain: str) -> bool:
    """Whether a document is asked for before a later one is named, and something else of that one ("... thi hành nghị định nào, rồi
    Kế hoạch 203 ...")."""
    asked = _NUMBER.search(plain)
    return (
        asked is not None
        and re.match(r" (?:va|roi|con|sau do)\b", plain[asked.end() :]) is not None
        and asked.end() < place(number, plain)
    )


def _asks_of_content(query: Query, plain: str) -> bool:
    """Whether a question asks behind all documents what they allow or say, and says only beside what one does to another."""
    behind = plain[max((place(n, plain) for n in query.documents), default=0) :]
    if query.refs and _TELLS.search(behind):
        return True
    asked = _ALLOWS.search(behind)
    return asked is not None and len(set(query.documents)) > 1 and spoken_verb(asked["what"]) is None


def _asks_of_life(query: Query, plain: str) -> bool:
    """Whether a question says that something is in force, and only beside that what one document does to another; of a clause so behind all."""
    if query.has("life") and query.has("yesno") and _IN_FORCE.search(plain):
        return True
    behind = plain[max((place(n, plain) for n in query.documents), default=0) :]
    return bool(query.refs) and query.has("life") and _STILL.search(behind) is not None


def _refs(query: Query) -> tuple[str, ...]:
    """The clauses that a question names, or the question before it where it points to those ("Nghị định 38 sửa điều đó từ ngày nào?")."""
    if query.refs or query.before is None or not points_at_named_clause(query.plain):
        return query.refs
    return query.before.refs


def _at(refs: Sequence[str], found: Sequence[Act]) -> list[Act]:
    """The acts at the clauses that a question names: at all of them (both ends may be named), on those that suffer, or at any."""
    if not refs:
        return [*found]
    whole = [a for a in found if all(within(ref, a.relation) for ref in refs)]
    suffered = [a for a in found if (to := a.relation.target_ref) and any(lies_in(r, to) or lies_in(to, r) for r in refs)]
    return whole or suffered or [a for a in found if any(within(ref, a.relation) for ref in refs)]


def _counted(found: Sequence[Act], side: str, times: bool) -> str:
    """How many changes there are, or how many documents made them where it is asked how often."""
    if times:
        return wording.TIMES_CHANGED.format(count=len({a.document.number for a in found} - {side}))
    return wording.CHANGES_COUNTED.format(count=len(leaves([a.relation for a in found])))
