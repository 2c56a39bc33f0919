"""Questions about a document itself: who signed and received it, its date, whether it is in force, what changed it."""

from __future__ import annotations

import re

from assistant import wording
from assistant.answering.composer import PLAN, Draft
from assistant.understanding import Query
from kb.corpus import Corpus
from kb.model import Document, Provision, Relation
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
_EFFECT = re.compile(r"\b(?:co hieu luc|hieu luc thi hanh|hieu luc tu)\b.{0,80}\d")
_CHANGES = ("amends", "replaces", "repeals", "ends")


#: Changes of a document that one answer lists; ``ntm documents`` lists all.
MOST_CHANGES = 14


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
        if wanted == ["life"] and (clause := self._clause(query, document)):
            self._tell_clause(query, draft, clause)
            return draft
        for kind in wanted:
            draft.lines.append(getattr(self, f"_{kind}")(document))
        if query.has("yesno"):
            self._decide(query, document, draft)
        draft.cite(*(self._changing(document) if "life" in wanted else document.provisions[:1]))
        draft.lines = [x for x in draft.lines if x]
        return draft

    def _clause(self, query: Query, document: Document) -> tuple[Provision, ...]:
        """The versions of the clause of a document that the question names, or none."""
        return next((v for ref in query.refs if (v := self._corpus.versions(document.number, ref))), ())

    def _tell_clause(self, query: Query, draft: Draft, versions: tuple[Provision, ...]) -> None:
        """The life of one clause: its versions with their ranges, what changed it, and whether it is in force on the day."""
        draft.cite(*reversed(versions))
        for p in versions:
            by = f" (sửa bởi {p.amended_by.document} {p.amended_by.ref})" if p.amended_by else ""
            draft.lines.append(f"- {wording.place(p)}, có hiệu lực {wording.span(p)}{by}: {p.text.strip()}")
        for acting in self._corpus.documents.values():
            for r in acting.relations:
                if (r.target, r.target_ref) == (versions[0].document, versions[0].ref):
                    draft.lines.append(f"- {_sentence(acting, r, r.target)}")
                    draft.cite(*self._corpus.versions(acting.number, r.ref))
        if query.has("yesno"):
            draft.verdict = "yes" if any(p.in_force(query.as_of) for p in versions) else "no"
            draft.lines.insert(0, (wording.YES if draft.verdict == "yes" else wording.NO).strip())

    def _changing(self, document: Document) -> list[Provision]:
        """What the life of a document rests on: its clause on taking effect, what changes others, what others change of it."""
        effect = [p for p in document.provisions if _EFFECT.search(fold(p.text)) and p.kind != "heading"]
        own = [p for r in document.relations if r.kind in _CHANGES for p in self._corpus.versions(document.number, r.ref)]
        acting = [
            p
            for other in self._corpus.documents.values()
            for r in other.relations
            if r.kind in _CHANGES and r.target == document.number
            for p in self._corpus.versions(other.number, r.ref) or other.provisions[:1]
        ]
        return list(dict.fromkeys([*effect[:1], *own[:4], *acting[:4]])) or list(document.provisions[:1])

    def _document(self, query: Query) -> Document | None:
        if query.documents and not set(query.documents) & set(self._corpus.documents):
            return None
        numbers = [*spoken_order(query), *(_CONCEPTS[c] for c in query.ids("concept") if c in _CONCEPTS)]
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

    def life(self, number: str) -> str:
        """From when and until when a document is in force, and what became of it."""
        document = self._corpus.documents[number]
        return f"{self._named(document)} {self._range(document)}"

    def _range(self, document: Document) -> str:
        start = wording.day(document.in_force_from) if document.in_force_from else "chưa rõ ngày"
        end = f"đến {wording.day(document.in_force_to)}" if document.in_force_to else "chưa thấy văn bản ghi ngày hết hiệu lực"
        return f"Hiệu lực từ {start}; {end}. {document.status}"

    def _life(self, document: Document) -> str:
        changes = [f"- {x}" for x in self.relations(document.number, _CHANGES)]
        own = [f"- {wording.quoted(p)}" for p in self._changing(document) if p.document == document.number][:2]
        return "\n".join([self._range(document), *changes[:MOST_CHANGES], *own])

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
            begun = document.in_force_from is None or document.in_force_from <= query.as_of
            lives = begun and (document.in_force_to is None or query.as_of <= document.in_force_to)
            draft.verdict = "yes" if lives else "no"
        if draft.verdict:
            draft.lines.insert(0, (wording.YES if draft.verdict == "yes" else wording.NO).strip())

    def _listed(self, agency: str, recipients: str) -> bool:
        names = (self._corpus.agencies[agency].name, *self._corpus.agencies[agency].aliases)
        return any(fold(n) in recipients for n in names if len(n) > 3)


def spoken_order(query: Query) -> list[str]:
    """The documents of a question in the order in which it names them: the first is what it is about."""
    spoken = f" {' '.join(query.plain)} "

    def place(number: str) -> int:
        digits = re.findall(r"\d+", number)
        full, short = f" {' '.join(digits[:2])} ", f" {digits[0]} " if digits else " "
        return min((at for at in (spoken.find(full), spoken.find(short)) if at >= 0), default=len(spoken))

    return sorted(query.documents, key=place)


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
