"""Questions about a document itself: who signed and received it, its date, whether it is in force, what changed it."""

from __future__ import annotations

from assistant import wording
from assistant.answering.composer import PLAN, Draft
from assistant.understanding import Query
from kb.corpus import Corpus
from kb.model import Document, Relation
from kb.vietnamese import fold

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
}
_CHANGES = ("amends", "replaces", "repeals", "ends")


class Papers:
    """Answers about documents, from their headers and relations."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus

    def header(self, query: Query) -> Draft | None:
        """The signer, recipients, date or life of the document that the question names."""
        wanted = [k for k in ("signer", "recipients", "issue", "life") if query.has(k)]
        document = self._document(query)
        if not wanted or document is None or (wanted == ["issue"] and not query.documents and query.content - {"ke", "hoach"}):
            return None
        draft = Draft()
        draft.lines = [self._named(document)]
        for kind in wanted:
            draft.lines.append(getattr(self, f"_{kind}")(document))
        if query.has("yesno"):
            self._decide(query, document, draft)
        draft.cite(*document.provisions[:1])
        draft.lines = [x for x in draft.lines if x]
        return draft

    def _document(self, query: Query) -> Document | None:
        if query.documents and not set(query.documents) & set(self._corpus.documents):
            return None
        numbers = [*query.documents, *(_CONCEPTS[c] for c in query.ids("concept") if c in _CONCEPTS)]
        return next((self._corpus.documents[n] for n in numbers if n in self._corpus.documents), None)

    def _named(self, document: Document) -> str:
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

    def _life(self, document: Document) -> str:
        start = wording.day(document.in_force_from) if document.in_force_from else "chưa rõ ngày"
        end = f"đến {wording.day(document.in_force_to)}" if document.in_force_to else "chưa thấy văn bản ghi ngày hết hiệu lực"
        lines = [f"Hiệu lực từ {start}; {end}. {document.status}", *(f"- {x}" for x in self.relations(document.number, _CHANGES))]
        return "\n".join(lines)

    def relations(self, number: str, kinds: tuple[str, ...] = tuple(_SAYS)) -> list[str]:
        """What a document does to others and others to it, one sentence each."""
        found = []
        for document in self._corpus.documents.values():
            for relation in document.relations:
                if relation.kind in kinds and number in (document.number, relation.target):
                    found.append(_sentence(document, relation, number))
        return list(dict.fromkeys(found))

    def _decide(self, query: Query, document: Document, draft: Draft) -> None:
        """Yes/no about the header: a recipient, a signer, being in force."""
        plain = f" {' '.join(query.plain)} "
        if query.has("recipients"):
            named = list(query.ids("agency"))
            listed = fold(" ".join(document.recipients))
            draft.verdict = "yes" if named and all(self._listed(a, listed) for a in named) else "no"
        elif query.has("signer"):
            draft.verdict = (
                "no"
                if "chu tich" in plain and fold(document.signer).find("pho chu tich") >= 0 and " pho " not in plain
                else "yes"
            )
        elif query.has("life"):
            ended = document.in_force_to is not None and document.in_force_to < query.as_of
            draft.verdict = "no" if ended else "yes"
        if draft.verdict:
            draft.lines.insert(0, (wording.YES if draft.verdict == "yes" else wording.NO).strip())

    def _listed(self, agency: str, recipients: str) -> bool:
        names = (self._corpus.agencies[agency].name, *self._corpus.agencies[agency].aliases)
        return any(fold(n) in recipients for n in names if len(n) > 3)


def _sentence(document: Document, relation: Relation, number: str) -> str:
    active, passive = _SAYS[relation.kind]
    start = f" từ {wording.day(relation.from_)}" if relation.from_ else ""
    place = f"{relation.ref} " if relation.ref else ""
    target = f"{relation.target_ref} " if relation.target_ref else ""
    note = f" ({relation.note})" if relation.note else ""
    doubt = "" if relation.verification == "full-text" else " [chưa đối chiếu toàn văn]"
    if document.number == number:
        return f"{place}{active} {target}{relation.target}{start}{note}{doubt}".strip()
    return f"{target}{passive} {place}{document.number}{start}{note}{doubt}".strip()
