"""Which document took the place of another, where nobody has found any: said so, not answered by what calls for a new one."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from assistant import wording
from assistant.answering.composer import Draft
from assistant.answering.documents.about import spoken_order
from assistant.answering.documents.headers import Papers
from assistant.answering.documents.lives import ENDING
from assistant.answering.documents.spans import follower, period_end
from assistant.answering.documents.validity import original
from assistant.understanding import PLAN, Query
from assistant.understanding.papers import named_at
from kb.corpus import Corpus
from kb.model import Document, Provision, Relation, Verification
from kb.vietnamese import document_numbers, fold

_PAPER = r"(?:van ban|quyet dinh|nghi dinh|nghi quyet|thong tu|ke hoach|cong van|huong dan|chuong trinh|qd|nd|nq|tt|kh|cv)"
_NUMBER = r"(?:so may|so bao nhieu|so hieu|so nao|mang so)"
#: So many documents are more than one of which the successor can be asked for.
_SEVERAL = 2
#: What day it is of asks for no document.
_WHICH = rf"(?<!ngay )(?<!thang )(?<!khi )(?<!luc )(?:nao|gi|may|{_NUMBER})"
_REPLACES = r"(?:thay the|thay cho|thay|ke tiep|bai bo|huy bo)"
#: What has still to be issued was not.
_PLANNED = r"(?:phai|can|se|sap|du kien|de nghi)"
#: A document is asked for that replaces the one behind the verb ("nghị quyết nào đã thay ...", "nghị quyết thay ... số mấy"; by another one
#: it is done in "căn cứ nghị định nào mà thay"), ...
_REPLACING = re.compile(
    rf"\b{_PAPER}(?: (?!{_PAPER}\b)\w+){{0,9}}? {_WHICH}\b(?: (?!{_PAPER}\b|{_PLANNED}\b|ma\b|de\b)\w+){{0,9}}? {_REPLACES}\b"
    rf"(?! (?:cho |nhung |cac )?{_PAPER} (?:nao|gi)\b)|\b{_PAPER}(?: moi)?(?: da)? {_REPLACES}\b(?: (?!se\b)\w+){{1,16}}? {_NUMBER}\b"
    rf"|\b{_PAPER}(?: (?!{_PAPER}\b|{_PLANNED}\b|nao\b|gi\b|may\b)(?:20\d\d|[a-z]+)){{1,9}}? {_REPLACES}(?: cho)? {_PAPER}(?: so)? \d+\b"
    rf"(?: (?!se\b)\w+){{0,6}}? {_NUMBER}\b"
)
#: ... or by which the one before the verb is replaced ("bị thay bằng quyết định nào").
_REPLACED = re.compile(
    rf"\b(?<!phai )(?<!can )(?<!se )(?<!sap ){_REPLACES}(?: \w+)? (?:bang|boi) {_PAPER}"
    rf"(?: (?!dieu\b|khoan\b|noi dung\b|van de\b)\w+){{0,4}}? {_WHICH}\b"
)
#: A new document is said to have taken the place of the one named behind, or of the one named before; or that is asked.
_TAKES = re.compile(rf"\b{_PAPER}(?: (?!{_PLANNED}\b)\w+){{0,9}}? {_REPLACES}(?: cho)?(?: {_PAPER})?(?: so)? $")
_TAKEN = re.compile(
    rf"\b(?:bi|duoc)(?: \w+){{0,2}}? {_PAPER} (?:moi|khac)(?: \w+){{0,6}}? {_REPLACES}\b"
    rf"|\b{_PAPER} (?:moi|khac|nao)(?: \w+){{0,3}}? {_REPLACES}(?: (?:roi|chua|khong|di|nhe|a))*$"
    rf"|\b{_REPLACES} (?:bang|boi) {_PAPER} (?:moi|khac)\b"
)
#: There is said to be a new one, or that is asked, of the same kind or of none ("đã có cái mới thay chưa", "có bản khác chưa").
_NEWER = re.compile(
    rf"\b(?:co|ra)(?: (?!{_PLANNED}\b)\w+){{0,2}}? (?P<kind>cai|ban|{_PAPER})(?: nao)? (?:moi|khac|{_REPLACES})\b"
    r"(?: (?!so\b)\w+){0,4}? (?:chua|khong|roi)\b"
)
#: The document itself holds still, or else ("còn dùng không hay ...").
_OR_STILL = re.compile(r"\b(?:con|van)\b.*\bhay\b")
#: Which one it is, is asked as well.
_ITS_NUMBER = re.compile(rf"\b{_NUMBER}\b|\b(?:cai|ban|{_PAPER}) (?:nao|gi)$")
#: It is said to have happened; what is only to take the place of a document may be told by the one that plans it.
_DONE = re.compile(r"\b(?:da|roi|vua|chinh thuc)\b|\bchua(?: (?:vay|a|nhi|the|nhe|ha))*$")
#: That there is such a document is denied.
_DENIED = re.compile(r"(?:\w+ ){0,3}?(?:khong|chua|chang|lam gi)(?: he)? co\b")
#: What is still to be put forward is asked for, and nothing that was issued.
_TO_BE_ISSUED = re.compile(r"\bdanh muc\b(?: \w+){0,6} trinh\b|\b(?:phai|can|se|sap) trinh\b|\btrinh ban hanh\b")
#: Right before a document: another one rests on it.
_RESTS_ON = re.compile(
    rf"\b(?:theo|can cu|dua (?:tren|vao)|trien khai|huong dan)(?: (?:quy dinh|cua|tai))*(?: {_PAPER})?(?: so)?$"
)
#: Signed in the stead of somebody: no document takes the place of another.
_SIGNED_FOR = re.compile(r"\bky thay\b")
_ASKS = re.compile(r"\b(?:nao|gi|may|ai|bao nhieu|dau)\b")
#: A status that names another document may name what came after, unless it says that this was not found.
_SOUGHT = re.compile(r"\bchua (?:tim|thay|biet)\b")
#: How a status tells what came after a document, and not what stands beside it.
_AFTER = re.compile(r"\b(?:thay|kế tiếp|quy định lại|hợp nhất|từ (?:năm )?20\d\d|2026|theo (?:Nghị|Quyết|Thông))\b")
#: A status by which a document applies today.
_IN_FORCE = re.compile(r"\b(?:dang co hieu luc|hien hanh)\b")


class Successors:
    """Tells for which documents no later one is known; ``planned``: where others say what is to take the place of one."""

    def __init__(self, corpus: Corpus, papers: Papers, planned: Callable[[Document], Sequence[Provision]]) -> None:
        self._corpus, self._papers, self._planned = corpus, papers, planned

    def answer(self, query: Query) -> Draft | None:
        """The refusal with what is known of the life of the document; None where something else is asked, or a successor is known."""
        plain = " ".join(query.plain)
        spoken = self._spoken(query)
        named = [n for n in spoken_order(query) if n in self._corpus.documents and n in spoken]
        if len(spoken) != 1 or not named or query.refs or _TO_BE_ISSUED.search(plain):
            return None
        at = named_at(named[0], query.plain) or 0
        claims = query.has("yesno")
        document = self._corpus.documents[named[0]]
        before, behind = (" ".join([*words, ""]) for words in (query.plain[:at], query.plain[at:]))
        claimed = _TAKES.search(before) or _TAKEN.search(behind.strip()) or _newer(behind, document)
        if not (claimed if claims else asks_successor(plain, len(before.rstrip()))):
            return None
        if told := self._of_next_period(query, document):
            return told
        if claims and (self._known(document) or not _ITS_NUMBER.search(plain)):
            return self._judged(query, document)
        if self._known(document):
            return None
        draft = Draft(status="no_basis")
        draft.cite(*(self._planned(document) or document.provisions[:1]))
        draft.lines = [*self._unknown(document), *(wording.NEAREST.format(text=wording.quoted(p)) for p in draft.provisions)]
        return draft

    def _spoken(self, query: Query) -> list[str]:
        """The documents whose successor may be asked for; of those that an earlier question named not the plan, nor what only amends
        another of them: what takes the place of that one does so for both."""
        spoken = [n for n in query.documents if not _is_basis(n, query)]
        if len(spoken) < _SEVERAL or any(named_at(n, query.plain) is not None for n in spoken):
            return spoken
        known = [d for n in spoken if n != PLAN and (d := self._corpus.documents.get(n))]
        amended = {r.target for d in known for r in d.relations if r.kind == "amends"} & set(spoken)
        return [d.number for d in known if not any(r.kind == "amends" and r.target in amended for r in d.relations)]

    def _of_next_period(self, query: Query, document: Document) -> Draft | None:
        """What the status of a document whose period is over tells of the one for the next, where none here ended it: nobody can say that
        this one took its place."""
        end = period_end(document)
        sought = _SOUGHT.search(fold(document.status)) is not None
        over = end is not None and query.as_of > end and not (sought or self._ending(document))
        if end is None or not over or not follower(document, (end.year + 1,)):
            return None
        draft = Draft(as_of=query.as_of, verdict="insufficient" if query.has("yesno") else None)
        draft.lines = [self._papers.named(document), document.status]
        draft.cite(*document.provisions[:1])
        return draft

    def _judged(self, query: Query, document: Document) -> Draft | None:
        """Yes where a document is known that took the place of all of another one; nobody can tell where none was found."""
        acts = [(d, r) for d, r in self._ending(document) if not r.target_ref and (r.from_ or query.as_of) <= query.as_of]
        denied = _DENIED.match(" ".join(query.plain)) is not None
        to_come = self._planned(document) and not _DONE.search(" ".join(query.plain))
        draft = Draft(as_of=query.as_of)
        if acts and any(r.verification != Verification.UNVERIFIED for _, r in acts):
            draft.decide("no" if denied else "yes")
        elif acts and not denied:
            draft.status, draft.lines = "partial", [wording.DOUBT.format(where=original(document))]
        if draft.verdict or draft.lines:
            draft.lines += [f"- {document.number}: {self._papers.sentence(d, r, document.number)}" for d, r in acts]
            draft.cite(*(p for d, r in acts for p in self._corpus.versions(d.number, r.ref)[-1:] or d.provisions[:1]))
        elif not (acts or self._known(document) or to_come) and self._open(document, denied):
            draft.verdict, draft.lines = "insufficient", self._unknown(document)
        draft.cite(*document.provisions[:1])
        return draft if draft.lines else None

    def _ending(self, document: Document) -> list[tuple[Document, Relation]]:
        """What took the place of a document or of a part of it, or ended it."""
        acts = ((d, r) for d in self._corpus.documents.values() for r in d.relations)
        return [(d, r) for d, r in acts if r.target == document.number and r.kind in ENDING]

    def _known(self, document: Document) -> bool:
        """Whether a later document is known, or the header may name one."""
        others, status = set(document_numbers(document.status)) - {PLAN}, fold(document.status)
        return bool(self._ending(document)) or (bool(others and _AFTER.search(document.status)) and not _SOUGHT.search(status))

    @staticmethod
    def _open(document: Document, denied: bool) -> bool:
        """Whether nobody can tell if there is a later document: it was looked for in vain, or the time of this one may be over."""
        status = fold(document.status)
        return _SOUGHT.search(status) is not None or not (denied or _IN_FORCE.search(status))

    @staticmethod
    def _unknown(document: Document) -> list[str]:
        """That no later document was found, and what is known of the life of this one."""
        what = wording.SUCCESSOR.format(document=f"{document.type} {document.number}")
        return [wording.NO_BASIS.format(what=what), document.status]


def _is_basis(number: str, query: Query) -> bool:
    """Whether a document is only what another one rests on ("nghị quyết thay Nghị quyết 56 ... theo NĐ 38")."""
    at = named_at(number, query.plain)
    return len(query.documents) > 1 and at is not None and _RESTS_ON.search(" ".join(query.plain[:at])) is not None


def _newer(behind: str, document: Document) -> bool:
    """Whether it is said or asked behind a document that there is a new one in its place, and not whether it holds still, or that."""
    found = _NEWER.search(behind)
    kinds = ("cai", "ban", "van ban", fold(document.type))
    return found is not None and found["kind"] in kinds and not _OR_STILL.search(behind[: found.start()])


def asks_successor(plain: str, at: int = 0) -> bool:
    """Whether a question without marks asks which document replaced the one that it names at a place, and nothing else before.

    >>> asks_successor("nghi quyet nao cua hdnd tinh da thay nghi quyet 56 2023 nq hdnd"), asks_successor("quyet dinh 7 bi thay bang van ban nao")
    (True, True)
    >>> asks_successor("ke hoach cua tinh giai doan 2026 2030 thay cho ke hoach 203 mang so may, ky hom nao")
    True
    >>> asks_successor("nghi quyet 56 2023 phai thay theo nghi dinh nao"), asks_successor("quyet dinh 51 thay nhung quyet dinh nao")
    (False, False)
    >>> asks_successor("quyet dinh 7 dua tren luat nao, luat ay bi quyet dinh nao thay")
    False
    >>> asks_successor("bo tieu chi xa theo quyet dinh nao thay quyet dinh nao")
    False
    >>> asks_successor("quyet dinh 7 ky ngay nao ke tiep quyet dinh nao")
    False
    """
    plain = _SIGNED_FOR.sub(lambda m: "-" * len(m[0]), plain)
    found = _REPLACING.search(plain) or _REPLACED.search(plain)
    return found is not None and not _ASKS.search(plain[at : found.start()])
