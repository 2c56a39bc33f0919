"""Questions about a document itself: who signed and received it, its date; what it does to others, one sentence each."""

from __future__ import annotations

import re

from assistant import wording
from assistant.answer import Verdict
from assistant.answering.composer import Draft
from assistant.answering.spans import effect, opening, ranged
from assistant.understanding import PLAN, Query
from kb.corpus import Corpus
from kb.model import Document, Relation
from kb.vietnamese import fold, folded_syllables

#: Concepts that stand for a document.
_CONCEPTS = {"ke-hoach-203": PLAN, "nq-22": "22-NQ/TU", "nd-27-38": "27/2022/NĐ-CP"}
_SAYS = {
    "amends": ("sửa đổi, bổ sung", "được sửa đổi, bổ sung bởi"),
    "replaces": ("thay thế", "được thay thế bởi"),
    "repeals": ("bãi bỏ", "bị bãi bỏ bởi"),
    "ends": ("chấm dứt", "bị chấm dứt bởi"),
    "guides": ("hướng dẫn", "được hướng dẫn bởi"),
    "implements": ("thực hiện", "được thực hiện bởi"),
    "based_on": ("căn cứ", "là căn cứ của"),
    "mentions": ("có nhắc tới", "được nhắc tới trong"),
    "follows": ("kế tiếp cho giai đoạn sau", "được kế tiếp cho giai đoạn sau bởi"),
}
_PAPER = (
    r"(?:van ban|quyet dinh|nghi dinh|nghi quyet|thong tu|ke hoach|cong van|chi thi|huong dan|luat|bo tieu chi"
    r"|qd|nd|nq|tt|kh|cv)"
)
_ISSUERS = r"(?:cua|moi|cu|khac|chinh|phu|quoc|hoi|dong|nhan|dan|hdnd|ubnd|uy|ban|tinh|son|la|trung|uong|thu|tuong|ttg|qh|cp|bo|tai|lien|tich)"
_OTHER = re.compile(rf"\b{_PAPER}(?: {_ISSUERS}){{0,8}} (?:nao|gi)\b|\bcai (?:nao|gi)\b")
#: A claim on the day of a document: "ký ngày 01/3/2023", "có hiệu lực từ 10/5/2022".
_DATED = re.compile(
    r"\b(ky|ban hanh|thong qua|hieu luc|ap dung)\b(?: (?:thi hanh|ban hanh|tu|ke|vao|hom|ngay|la)){0,4} (\d{1,2})[/.-](\d{1,2})[/.-](20\d\d)\b"
    r"|\b(\d{1,2})[/.-](\d{1,2})[/.-](20\d\d)(?: (?:moi|thi|la|da|se|bat|dau|duoc|bi|co)){0,4} (ky|ban hanh|thong qua|hieu luc|ap dung)\b"
)
#: A claim that holds so many words beside the name of the document says more than its day.
_BESIDE = 2


class Papers:
    """Answers about documents, from their headers and relations."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus

    def header(self, query: Query) -> Draft | None:
        """The signer, recipients or date of the document that the question names."""
        document = self.document(query)
        claimed = self._claimed(query, document) if document else None
        wanted = [k for k in ("signer", "recipients", "issue") if query.has(k)]
        if document is None or query.details or not (wanted or claimed):
            return None
        if wanted == ["issue"] and not claimed and not query.documents and query.content - {"ke", "hoach"}:
            return None
        if wanted == ["issue"] and (len(query.documents) > 1 or asks_for_another(query)):  # one header can't tell of two
            return None
        draft = Draft()
        draft.lines = [self.named(document), *(getattr(self, f"_{kind}")(document) for kind in wanted or ["issue"])]
        in_force = query.has("life") or "hieu luc" in " ".join(query.plain)
        draft.lines += [ranged(document)] if in_force else []
        if query.has("yesno"):
            draft.verdict = claimed or self._decided(query, document)
            if draft.verdict:
                draft.lines.insert(0, (wording.YES if draft.verdict == "yes" else wording.NO).strip())
        draft.cite(*(effect(document) if in_force else ()), *opening(document))
        draft.lines = [x for x in draft.lines if x]
        return draft

    def _claimed(self, query: Query, document: Document) -> Verdict | None:
        """Whether the day on which the question says that a document was signed or began is the right one; None: it says none."""
        found = _DATED.search(fold(query.question)) if query.has("yesno") and len(query.documents) == 1 else None
        begun = found is not None and (found[1] or found[8]) in ("hieu luc", "ap dung")
        on = document.in_force_from if begun else document.issued
        if found is None or on is None:
            return None
        if [on.day, on.month, on.year] != [int(x) for x in found.groups() if x and x.isdigit()]:
            return "no"
        known = set(folded_syllables(self.named(document)))
        return "yes" if len({w for w in query.content if not w.isdigit()} - known) < _BESIDE else None

    def document(self, query: Query) -> Document | None:
        """The document that a question is about: the first that it names, or that one of its concepts stands for."""
        if query.documents and not set(query.documents) & set(self._corpus.documents):
            return None
        numbers = [*spoken_order(query), *(_CONCEPTS[c] for c in query.ids("concept") if c in _CONCEPTS)]
        return next((self._corpus.documents[n] for n in numbers if n in self._corpus.documents), None)

    def named(self, document: Document) -> str:
        """A document with its number, date, issuer and title."""
        issued = f" ngày {wording.day(document.issued)}" if document.issued else ""
        return f"**{document.type} {document.number}**{issued} của {document.issuer}: {document.title}."

    def _issue(self, document: Document) -> str:
        return f"Người ký: {document.signer}." if document.signer else ""

    def _signer(self, document: Document) -> str:
        return f"Người ký: **{document.signer}**." if document.signer else "Người ký: các văn bản ở đây không ghi."

    def _recipients(self, document: Document) -> str:
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
        place = f"{wording.spelt(relation.ref)} " if relation.ref else ""
        target = f"{wording.spelt(relation.target_ref)} " if relation.target_ref else ""
        note = f" ({relation.note})" if relation.note else ""
        doubt = "" if relation.verification == "full-text" else " [chưa đối chiếu toàn văn]"
        if document.number == number:
            return f"{place}{active} {target}{self._cited(relation.target)}{start}{note}{doubt}"
        return f"{target}{passive} {place}{self._cited(document.number)}{start}{note}{doubt}"

    def _cited(self, number: str) -> str:
        """A document as it is cited: its type, where it is known, and its number."""
        known = self._corpus.documents.get(number)
        return f"{known.type} {number}" if known else number

    def _decided(self, query: Query, document: Document) -> Verdict | None:
        """Yes or no about the header: a recipient, a signer."""
        plain = f" {' '.join(query.plain)} "
        if query.has("recipients"):
            named = list(query.ids("agency"))
            listed = fold(" ".join(document.recipients))
            return "yes" if named and all(self._listed(a, listed) for a in named) else "no"
        if query.has("signer"):
            deputy = "chu tich" in plain and fold(document.signer).find("pho chu tich") >= 0 and " pho " not in plain
            return "no" if deputy else "yes"
        return None

    def _listed(self, agency: str, recipients: str) -> bool:
        names = (self._corpus.agencies[agency].name, *self._corpus.agencies[agency].aliases)
        return any(fold(n) in recipients for n in names if len(n) > 3)


def asks_for_another(query: Query) -> bool:
    """Whether a question asks which document it is that something is done by or to, besides the one that it names."""
    return _OTHER.search(" ".join(query.plain)) is not None


def spoken_order(query: Query) -> list[str]:
    """The documents of a question in the order in which it names them: the first is what it is about."""
    spoken = f" {' '.join(query.plain)} "

    def place(number: str) -> int:
        digits = re.findall(r"\d+", number)
        full, short = f" {' '.join(digits[:2])} ", f" {digits[0]} " if digits else " "
        return min((at for at in (spoken.find(full), spoken.find(short)) if at >= 0), default=len(spoken))

    return sorted(query.documents, key=place)
