"""Whether somebody made a plan or another document that carries out a named one ("Chính phủ có kế hoạch triển khai nghị quyết đó không, số
mấy, ai ký?"): the one of that issuer, or that none is known."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date

from assistant import wording
from assistant.answering.bodies.heirs import heir
from assistant.answering.composer import Draft
from assistant.answering.documents.headers import Papers
from assistant.answering.documents.sought import ISSUERS, provincial
from assistant.answering.documents.spans import opening, ranged
from assistant.understanding import PLAN, Query
from assistant.understanding.their_paper import asks_which, of_kind, pointed_kind
from kb.corpus import Corpus
from kb.model import Document
from kb.vietnamese import folded_syllables

_KINDS = {
    "ke hoach": "kế hoạch",
    "nghi quyet": "nghị quyết",
    "quyet dinh": "quyết định",
    "thong tu": "thông tư",
    "van ban": "văn bản",
}
_ANY = "van ban"
_LEAD = r"^(?:(?:the|vay|con|thi|roi|va|ma|hien|nay|den nay|hien nay) )*"
_WHO = rf"{_LEAD}(?P<who>\w+(?: \w+){{0,12}}?)(?: (?:minh|ta|nha))?"
_KIND = rf"(?:ban )?(?P<kind>{'|'.join(_KINDS)})"
_CARRYING = r"(?:to chuc )?(?:trien khai|thuc hien|thi hanh|cu the hoa)(?: thuc hien)?\b"
_ASKED = re.compile(
    rf"{_WHO}(?P<does>(?: (?:da|co|ra|ban hanh|lam|xay dung|lap|moi))+) {_KIND}(?: (?:nao|gi|rieng|de|nham|ve|viec))* {_CARRYING}"
    r"(?P<what>(?: \w+)*?) (?:hay )?(?:khong|chua)\b(?P<rest>.*)$"
)
#: The same without a word for who it is that has it, and by which one somebody carries a document out.
_ANYONE = re.compile(
    rf"{_LEAD}(?P<does>(?:da )?co|da) {_KIND}(?: (?:nao|gi|rieng|de|nham|ve|viec))* {_CARRYING}"
    r"(?P<what>(?: \w+)*?) (?:hay )?(?:khong|chua)\b(?P<rest>.*)$"
)
_BY_WHICH = re.compile(
    rf"{_WHO} {_CARRYING}(?P<what>(?: \w+)*?) (?:bang|theo|tai|qua|o|trong) {_KIND} (?:nao|gi|so may|may|so bao nhieu)\b(?P<rest>.*)$"
)
_PROVINCE = ("tinh", "son la", "tinh son la")
#: Making one may be a task of whoever is asked for, which no document of his has to tell.
_WORKS = re.compile(r"\b(?:lam|xay dung|lap)\b")
_POINTED = re.compile(
    r"(?: (?:cai|ban|nghi quyet|nghi dinh|quyet dinh|thong tu|luat|van ban|no|do|ay|day|kia|nay|cua|quoc hoi|thu tuong|chinh phu))*"
    r"(?: (?:dung|phai))?"
)
#: What a document may be named with beside its kind and number.
_NAMING = frozenset(folded_syllables("số của quốc hội thủ tướng chính phủ đúng phải"))
#: What else may be asked: what stands in a header.
_HEADER = frozenset(
    folded_syllables(
        "của cơ quan nào số mấy ai ký ngày hôm tháng năm ban hành ra là gì tên và thế vậy à ạ nhỉ hiệu lực có từ khi bao giờ bởi do ông hả nếu thì"
    )
)
#: Nobody is named, or it is denied.
_OPEN = re.compile(r"\b(?:nao|ai|gi|khong|chua|chang)\b")
#: So many words may stand before who is asked for.
_LEADS = 2
_TAGS = (" dung", " phai")
_CARRIES = ("implements", "guides")


class CarriedOut:
    """Answers it; ``drafted``: what the question before was answered by."""

    def __init__(self, corpus: Corpus, papers: Papers, drafted: Callable[[Query], Draft]) -> None:
        self._corpus, self._papers, self._drafted = corpus, papers, drafted

    def answer(self, query: Query) -> Draft | None:
        """The documents of that issuer and kind with who signed them, or that none is known; None where no such thing is asked."""
        found = None if query.refs else _found(" ".join(query.plain))
        if found is None or set(found["rest"].split()) - _HEADER:
            return None
        anyone = found.re is _ANYONE
        who = () if anyone else self._issuer(query, found["who"])
        target = self._target(query, found["what"]) if who or anyone else None
        if target is None:
            return None
        known = [d for d in self._corpus.documents.values() if _carries(d, target, query.as_of) and of_kind(found["kind"], d)]
        own = known if anyone else [d for d in known if _issued(d, found["who"], who)]
        if own:
            return self._told(query, own, found)
        if found.re is _BY_WHICH or _WORKS.search(found["does"]) or (anyone and found["kind"] == _ANY):
            return None
        if found["what"].endswith(_TAGS):  # a claim is judged by what the document says itself
            return None
        return self._none(query, target, f"{_KINDS[found['kind']]} {f'của {who[-1]}' if who else 'nào'}", known)

    def _told(self, query: Query, own: Sequence[Document], found: re.Match[str]) -> Draft:
        """What the headers of documents tell, with what each opens with, and the verdict where it is asked whether there is one."""
        draft = Draft(as_of=query.as_of)
        for document in own:
            since = [ranged(document)] if "hieu luc" in found["rest"] else []
            draft.lines += [
                self._papers.named(document),
                self._papers.signer(document),
                *since,
                *wording.sources(opening(document)),
            ]
            draft.cite(*opening(document))
        draft.decide(None if found.re is _BY_WHICH else "yes")
        return draft

    def _target(self, query: Query, what: str) -> Document | None:
        """The document that is carried out: the one named, or the one that was spoken of and is pointed to."""
        named = [d for n in query.documents if n != PLAN and (d := self._corpus.documents.get(n))]
        if re.search(r"\d", what):
            said = set(what.split()) - _NAMING
            return named[0] if len(named) == 1 and said <= {*folded_syllables(f"{named[0].type} {named[0].number}")} else None
        before = query.before
        if before is None or _POINTED.fullmatch(what) is None:
            return None
        own = [n for n in before.documents if n != PLAN and not asks_which(before)]
        told = own or [d.number for d in named] or [p.document for p in self._drafted(before).provisions]
        kind = pointed_kind(query.question)
        meant = [d for n in told if n != PLAN and (d := self._corpus.documents.get(n)) and (not kind or of_kind(kind, d))]
        return meant[0] if meant else None

    def _issuer(self, query: Query, who: str) -> tuple[str, ...]:
        """The name of who is asked for, or how it begins, today's last; none where nobody knows it."""
        if who in _PROVINCE:
            return ("tỉnh Sơn La",)
        if issuer := ISSUERS.get(who.removesuffix(" son la")):
            return (issuer,)
        bodies = {m.id for m in query.mentions if m.kind == "agency" and m.start >= 0 and m.end <= len(who.split()) + _LEADS}
        if len(bodies) != 1 or _OPEN.search(who):
            return ()
        body = self._corpus.agencies[bodies.pop()]
        return (body.name, self._corpus.agencies[heir(body, query.as_of, self._corpus)].name)

    def _none(self, query: Query, target: Document, kind: str, known: list[Document]) -> Draft:
        """That no such document is known, with those of other issuers."""
        name = f"{target.type} {target.number}"
        said = wording.NO_BASIS.format(what=wording.CARRYING_OUT.format(kind=kind, document=name))
        draft = Draft(status="no_basis", as_of=query.as_of, lines=[said, *(self._papers.named(d) for d in known)])
        draft.cite(*(opening(known[0]) if known else opening(target)))
        return draft


def _found(plain: str) -> re.Match[str] | None:
    """How it is asked."""
    return _ANYONE.match(plain) or _ASKED.match(plain) or _BY_WHICH.match(plain)


def _carries(document: Document, target: Document, on: date) -> bool:
    """Whether a document that was there on a day carries another one out."""
    there = document.issued is None or document.issued <= on
    return there and any(r.kind in _CARRIES and r.target == target.number for r in document.relations)


def _issued(document: Document, said: str, names: tuple[str, ...]) -> bool:
    """Whether a document is of an issuer; any of the province's where only this is named."""
    return provincial(document) if said in _PROVINCE else document.issuer.startswith(names)
