"""Questions about a document itself: who signed and received it, its date; what it does to others, one sentence each."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant import wording, wording_of_papers
from assistant.answer import Verdict
from assistant.answering.bodies.ended import done_to_level
from assistant.answering.claims.headers import Headers
from assistant.answering.composer import Draft
from assistant.answering.documents.about import asks_about, spoken_order, without_teller
from assistant.answering.documents.attributed import Attributed
from assistant.answering.documents.begun import begun_unread
from assistant.answering.documents.in_plan import in_plan
from assistant.answering.documents.signed import asks_which_signed, only_signs, rightly_signed, says_who_signed
from assistant.answering.documents.spans import effect, of_other_period, opening, ranged
from assistant.answering.documents.stated import Stated
from assistant.answering.sources.indicators import told_to_be_judged
from assistant.understanding import PLAN, Query
from assistant.understanding.asking_words import states
from assistant.understanding.titles import PLAN_CONCEPT
from kb.corpus import Corpus
from kb.model import Document, Provision, Relation
from kb.references import spelt
from kb.vietnamese import fold, folded_syllables

#: The day of something is asked for.
_DAY_ASKED = re.compile(
    r"\b(?:ngay|hom|thang|nam) (?:nao|may|bao nhieu)\b|\b(?:khi|luc) nao\b|\bbao gio\b|\bngay (?:ban hanh|ky)\b"
)
#: Concepts that stand for a document.
_CONCEPTS = {PLAN_CONCEPT: PLAN, "nq-22": "22-NQ/TU", "nd-27-38": "27/2022/NĐ-CP"}
_SAYS = {
    "amends": ("sửa đổi, bổ sung", "được sửa đổi, bổ sung bởi"),
    "replaces": ("thay thế", "được thay thế bởi"),
    "repeals": ("bãi bỏ", "bị bãi bỏ bởi"),
    "ends": ("chấm dứt", "bị chấm dứt bởi"),
    "guides": ("hướng dẫn", "được hướng dẫn bởi"),
    "implements": ("triển khai thực hiện", "được triển khai thực hiện bởi"),
    "based_on": ("căn cứ", "là căn cứ của"),
    "mentions": ("có nhắc tới", "được nhắc tới trong"),
    "follows": ("kế tiếp cho giai đoạn sau", "được kế tiếp cho giai đoạn sau bởi"),
}
#: Behind "the plan" these say something of its header, and not what the plan is for.
_OF_HEADER = frozenset({"ky", "giu", "chuc", "gui"})
#: Among the recipients of the plan: all bodies that it gives a section.
_ALL_NAMED = "co ten trong thanh phan cua ke hoach"
#: Somebody reports, or hands something in.
_HANDED_IN = re.compile(r"\b(?:bao cao|nop|tong hop)\b")
#: Bodies of a kind, of which none is named.
_AT_LARGE = re.compile(r"\b(?:(?:cac|moi|tung|nhung) (?:so|huyen|xa|nganh|ban)|don vi|co quan|dia phuong|ban nganh)\b")
#: A list of recipients is spoken of, and not who receives something.
_RECIPIENTS = re.compile(r"\b(?:trong|o|tai|phan|muc|danh sach|cuoi) (?:phan |muc |danh sach )?noi nhan\b")
#: Says that somebody is not on it.
_NOT_ON = re.compile(
    r"\b(?:khong|chang|chua)(?: (?:he|duoc|co|nam|ghi|ke|ten|mat|ai))* (?:trong|o|tai) (?:phan |muc |danh sach )?noi nhan\b"
)
#: Another kind of document than the plan is asked for, in which a plan stands or by which it was made.
_OTHER_KIND = re.compile(
    r"\b(?:nghi quyet|quyet dinh|nghi dinh|thong tu|cong van|chi thi|luat) (?:so )?(?:nao|gi|may|bao nhieu)\b"
)
#: What one header tells: who, which number, which day; and how many words of a question on it may be in no header.
_IN_HEADER = frozenset({"document", "when", "issue", "signer", "who"})
_BESIDE = 3
_PAPER = (
    r"(?:van ban|quyet dinh|nghi dinh|nghi quyet|thong tu|ke hoach|cong van|chi thi|huong dan|luat|bo tieu chi|qd|nd|nq|tt|kh|cv)"
)
_ISSUERS = r"(?:cua|moi|cu|khac|chinh|phu|quoc|hoi|dong|nhan|dan|hdnd|ubnd|uy|ban|tinh|son|la|trung|uong|thu|tuong|ttg|qh|cp|bo|tai|lien|tich)"
_OTHER = re.compile(
    rf"\b{_PAPER}(?: {_ISSUERS}){{0,8}} (?:nao|gi|so (?:may|bao nhieu|nao))\b|\bcai (?:nao|gi)\b"
    rf"|\b{_PAPER} (?:(?:da|duoc|de) )?(?:sua doi|sua|bo sung|thay the)(?: bo sung)?(?: {_ISSUERS})* (?:nao|so (?:may|bao nhieu|nao))\b"
    rf"|\b(?:ke|liet ke|neu|doc)(?: (?:ten|ra|het|du|lai))* (?:cac|nhung|het|moi) {_PAPER}\b.* ma\b"
    rf"|\b{_PAPER} (?:moi|gan|dau|sau|cuoi) (?:nhat|tien|cung)\b.* la (?:gi|cai nao)\b"
    rf"|\b(?:can cu|dua) (?:vao|tren)? ?{_PAPER}(?: (?!nao)\w+){{1,5}} nao\b|\bso {_PAPER}(?: do)?$"
)
#: The period is asked for that a document is for.
_PERIOD = re.compile(r"\b(?:giai doan|thoi ky) (?:nao|may)\b")


class Papers:
    """Answers about documents, from their headers and relations."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus, self._stated, self.attributed = corpus, Stated(corpus), Attributed(corpus)
        self.known = Headers(corpus)

    def header(self, query: Query) -> Draft | None:
        """The signer, recipients or date of the document that the question names."""
        document = self.document(query)
        claimed = self._claimed(query) if document else None
        signs = document is not None and (says_who_signed(query, document) or asks_which_signed(query))
        if signs and claimed == "no" and only_signs(query):  # who signed is held against the signer, not against who issued it
            claimed = None
        wanted = [k for k in ("signer", "recipients", "issue") if query.has(k) or (k == "signer" and signs)]
        wanted = [k for k in wanted if k != "issue" or "signer" not in wanted]
        if document is not None and self._asks_number(query, document) and of_other_period(document, query.question):
            lines = [wording.NO_BASIS.format(what=wording.ASKED_DETAIL), f"{self.named(document)} {document.status}"]
            return Draft(status="no_basis", lines=lines, provisions=opening(document))
        about = document is not None and asks_about(query, self.named(document))
        if document is not None and (about or self._asks_number(query, document)):
            return self._header_of(document, about)
        if wanted == ["issue"] and document is not None and (query.refs or self._says_more(query, document) or _reports(query)):
            return None
        period = _PERIOD.search(" ".join(query.plain)) is not None
        periodic = (
            document is not None
            and period
            and query.documents
            and not (query.has("count") or self._says_more(query, document, _BESIDE - 1))
        )
        if document is None or (query.details and not signs) or not (wanted or claimed or periodic):
            return None
        if wanted == ["issue"] and not claimed and not query.documents and query.content - {"ke", "hoach"}:
            return None
        if wanted == ["issue"] and (len(query.documents) > 1 or asks_for_another(query)):  # one header can't tell of two
            return None
        return self._told_of(query, document, wanted, claimed, bool(claimed or period), signs)

    def _told_of(
        self, query: Query, document: Document, wanted: Sequence[str], claimed: Verdict | None, timed: bool, signs: bool
    ) -> Draft:
        """What headers tell of what is ``wanted``, with the verdict where something is claimed; ``timed``: of the time of a document."""
        draft = Draft()
        in_force = timed or query.has("life") or "hieu luc" in " ".join(query.plain)
        for told in self._told(query, document, claimed):
            draft.lines += [self.named(told), *(getattr(self, kind)(told) for kind in wanted or ["issue"])]
            opens = wording.sources(opening(told)) if len(query.clauses) > 1 and not query.has("yesno") else []
            draft.lines += [*([ranged(told)] if in_force else []), *opens]
            draft.cite(*(effect(told) if in_force else ()), *opening(told), *self.in_plan(told))
        if begun_unread(query, document):
            draft.status = "no_basis"
        elif claimed or query.has("yesno") or (signs and not asks_which_signed(query)):
            decided = self._decided(query, document, wanted)
            draft.decide(decided if decided == "no" else claimed or decided)
        if draft.verdict is None and self._nothing(query, document, wanted, in_force):
            draft.status = "no_basis"
            draft.lines += [wording_of_papers.DAY_UNREAD] if wanted == ["issue"] else []
        if claimed == "no":
            draft.lines += [f"- {wording.quoted(p)}" for p in self._naming_issuer(document)]
        draft.lines = [x for x in draft.lines if x]
        return draft

    def _told(self, query: Query, document: Document, claimed: Verdict | None) -> Sequence[Document]:
        """The documents whose headers tell what is asked; where a claim takes one for another, the other one first."""
        if not claimed:
            return (document,)
        meant = self.attributed.instead(query, document) if claimed == "no" else []
        return tuple(dict.fromkeys((*meant, *self._stated.days(query).documents)))

    @staticmethod
    def _nothing(query: Query, document: Document, wanted: Sequence[str], in_force: bool) -> bool:
        """Whether the header tells nothing of what is asked: no signer, no recipients, no day."""
        unsaid = wanted in (["signer"], ["recipients"]) and not getattr(document, wanted[0]) and not in_force
        return unsaid or (wanted == ["issue"] and undated(query, document))

    def _header_of(self, document: Document, opened: bool) -> Draft:
        """The header of a document, also with what it opens with."""
        told = wording.sources(opening(document)) if opened else ()
        draft = Draft(lines=[x for x in (self.named(document), self.issue(document), *told) if x])
        draft.cite(*opening(document), *self.in_plan(document))
        return draft

    def _asks_number(self, query: Query, document: Document) -> bool:
        """Whether it is asked which document it is, or of which day, that the question only calls by its subject."""
        called = not {*re.findall(r"\d+", document.number)} & {*query.plain}
        whole = bool(query.documents) and query.kinds <= _IN_HEADER and query.has("document", "issue")
        return called and whole and not query.refs and not self._says_more(query, document, 0)

    def _says_more(self, query: Query, document: Document, most: int = _BESIDE) -> bool:
        """Whether a question holds more words than so many that the header of a document does not."""
        return len(query.content - set(folded_syllables(f"{self.named(document)} {document.status}"))) > most

    def _claimed(self, query: Query) -> Verdict | None:
        """Whether what a claim says of the headers of documents is so; None: it says nothing of them, or more that may be wrong."""
        days = self._stated.days(query)
        attributed = self.attributed.right(query)
        claim = query.has("yesno") or (days.whole and states(query.plain))
        if not claim or query.refs or told_to_be_judged(query) or days.right is attributed is None:
            return None
        if done_to_level(query, self._corpus):  # whose law it is says nothing of whether that goes on
            return None
        if False in (days.right, attributed):
            return "no"
        return "yes" if (attributed or days.whole) and (days.right or not query.dates) else None

    @staticmethod
    def _naming_issuer(document: Document) -> list[Provision]:
        """The first provision of a document that names who issued it."""
        return [p for p in document.provisions if document.issuer in p.text][:1]

    def in_plan(self, document: Document) -> list[Provision]:
        """Where the plan names a document, with its day."""
        return in_plan(document.number, self._corpus)

    def document(self, query: Query) -> Document | None:
        """The document that a question is about: the first that it names, or that one of its concepts stands for."""
        if query.documents and not set(query.documents) & set(self._corpus.documents):
            return next(iter(self.attributed.meant(query)), None) if query.has("yesno") else None
        numbers = [*without_teller(query, spoken_order(query)), *(_CONCEPTS[c] for c in query.ids("concept") if c in _CONCEPTS)]
        numbers += [PLAN] if query.has("signer", "recipients") and self._only_plan(query) else []
        return next((self._corpus.documents[n] for n in numbers if n in self._corpus.documents), None)

    def _only_plan(self, query: Query) -> bool:
        """Whether "the plan" is spoken of without saying which ("bản kế hoạch do ai ký"), so that it is the one that all is about."""
        if query.has("recipients") and not query.documents and _RECIPIENTS.search(" ".join(query.plain)):
            return True
        if _OTHER_KIND.search(" ".join(query.plain)):
            return False
        idle = query.filling(self._corpus.phrases.stopwords) | _OF_HEADER
        told = [query.plain[i + 2 : i + 3] for i in range(len(query.plain)) if query.plain[i : i + 2] == ("ke", "hoach")]
        return bool(told) and all(not after or after[0] in idle or after[0] not in query.content for after in told)

    def named(self, document: Document) -> str:
        """A document with its number, date, issuer and title."""
        issued = f" ngày {wording.day(document.issued)}" if document.issued else ""
        return f"**{document.type} {document.number}**{issued} của {document.issuer}: {document.title}."

    def issue(self, document: Document) -> str:
        """Who signed a document, where that is known; its day stands in its name."""
        return f"Người ký: {document.signer}." if document.signer else ""

    def signer(self, document: Document) -> str:
        """Who signed a document, in words."""
        return f"Người ký: **{document.signer}**." if document.signer else "Người ký: các văn bản ở đây không ghi."

    def recipients(self, document: Document) -> str:
        """Who received a document, in words."""
        if not document.recipients:
            return "Nơi nhận: các văn bản ở đây không ghi."
        return f"Nơi nhận: {'; '.join(document.recipients)}."

    def relations(self, number: str, kinds: tuple[str, ...] = tuple(_SAYS)) -> list[str]:
        """What a document does to others and others to it, one sentence each."""
        found = []
        for document in self._corpus.documents.values():
            for relation in document.relations:
                if relation.kind in kinds and number in (document.number, relation.target):
                    found.append(self.sentence(document, relation, number))
        return list(dict.fromkeys(found))

    def sentence(self, document: Document, relation: Relation, number: str) -> str:
        """What one document does to another, from the side of the document ``number``."""
        active, passive = _SAYS[relation.kind]
        start = f" từ {wording.day(relation.from_)}" if relation.from_ else ""
        place = f"{spelt(relation.ref)} " if relation.ref else ""
        target = f"{spelt(relation.target_ref)} " if relation.target_ref else ""
        note = f" ({relation.note})" if relation.note else ""
        doubt = "" if relation.verification == "full-text" else " [chưa đối chiếu toàn văn]"
        if document.number == number:
            return f"{place}{active} {target}{self._cited(relation.target)}{start}{note}{doubt}"
        return f"{target}{passive} {place}{self._cited(document.number)}{start}{note}{doubt}"

    def _cited(self, number: str) -> str:
        """A document as it is cited: its type, where it is known, and its number."""
        known = self._corpus.documents.get(number)
        return f"{known.type} {number}" if known else number

    def _decided(self, query: Query, document: Document, wanted: Sequence[str]) -> Verdict | None:
        """Yes or no about the header: a recipient, a signer."""
        if query.has("recipients"):
            named = list(query.ids("agency"))
            listed = fold(" ".join(document.recipients))
            on_it = [self._listed(a, listed) for a in named]
            denied = _NOT_ON.search(" ".join(query.plain)) is not None
            return "yes" if named and (not any(on_it) if denied else all(on_it)) else "no"
        if "signer" not in wanted:
            return None
        return rightly_signed(query, document)

    def _listed(self, agency: str, recipients: str) -> bool:
        body = self._corpus.agencies[agency]
        names = (body.name, *body.aliases)
        return bool(body.plan_section and _ALL_NAMED in recipients) or any(fold(n) in recipients for n in names if len(n) > 3)


def _reports(query: Query) -> bool:
    """Whether it is asked when a body reports on a document, or hands something in for it ("Tỉnh đoàn báo cáo Kế hoạch 203 ngày nào?")."""
    plain = " ".join(query.plain)
    return bool(query.ids("agency") or _AT_LARGE.search(plain)) and _HANDED_IN.search(plain) is not None


def undated(query: Query, document: Document) -> bool:
    """Whether only days of a document are asked for, and none of them is known."""
    asked = (query.has("issue") and document.issued) or (query.has("life") and document.in_force_from)
    return not asked and not query.has("who") and _DAY_ASKED.search(" ".join(query.plain)) is not None


def asks_for_another(query: Query) -> bool:
    """Whether a question asks which document it is that something is done by or to, besides the one that it names."""
    return _OTHER.search(" ".join(query.plain)) is not None
