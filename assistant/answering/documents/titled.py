"""Documents that a question calls by the words of their title and asks for: which one it is, its number, its day, its basis."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant import wording
from assistant.answering.composer import Draft
from assistant.answering.documents.doing import asks_body
from assistant.answering.documents.fields import KINDS
from assistant.answering.documents.headers import Papers
from assistant.answering.documents.spans import opening
from assistant.understanding import Query
from kb.corpus import Corpus
from kb.model import Document, Provision
from kb.vietnamese import fold, folded_syllables

#: Kinds of documents that are asked for by their titles.
_KINDS = ("quyet dinh", "nghi dinh", "nghi quyet", "thong tu", "ke hoach", "huong dan", "thong bao", "luat", "van ban")
_BETWEEN = (
    r"(?: (?:moi|nay|cua|do|so|ubnd|hdnd|uy ban nhan dan|hoi dong nhan dan|tinh|thu tuong|chinh phu|ttg|bo|trung uong)){0,4}"
)
_ASKED = re.compile(rf"\b(?P<kind>{'|'.join(_KINDS)}){_BETWEEN} (?:nao|gi|may|bao nhieu|so may)\b")
#: The number of a first document is asked for, by words before ("kế hoạch ... của tỉnh số mấy, thực hiện quyết định nào").
_FIRST = re.compile(rf"(?P<kind>{'|'.join(_KINDS)})\b(?: \w+)*? so (?:may|nao|bao nhieu|hieu)\b")
#: What a document rests on is asked for.
_RESTS = re.compile(rf"\b(?:can cu|dua (?:vao|tren)|trien khai|cu the hoa)\b.*\b(?:{'|'.join(_KINDS)}){_BETWEEN} (?:nao|gi)\b")
#: Words by which a document is asked for; they are no subject of it.
_IDLE = frozenset(
    folded_syllables(
        "ban hành theo bằng ngày mấy số nào gì nay quyết định nghị thông tư kế hoạch hướng dẫn báo luật văn tỉnh UBND HĐND ủy nhân dân"
        " hội đồng thủ tướng chính phủ TTg trung ương TW cấp xét được căn cứ ký là và của do ra giai đoạn phê duyệt quy"
    )
)
_SHARE = re.compile(r"\b(?:phan tram|ty le)\b")
#: The kind of what places are recognised as: a document that says nothing of it, or of the level of it, is not meant.
_TITLE = "target"
#: A title is told by so many words at least.
_LEAST = 4
#: Clauses with amounts that are told beside the header at most.
_AMOUNTS = 2


class Titled:
    """Finds documents by their titles."""

    def __init__(self, corpus: Corpus, papers: Papers) -> None:
        self._corpus, self._papers = corpus, papers
        self._titles = {d.number: frozenset(folded_syllables(d.title)) for d in corpus.documents.values()}
        self._issued = frozenset(w for d in corpus.documents.values() for w in folded_syllables(d.issuer))

    def answer(self, query: Query) -> Draft | None:
        """The header of the document whose title holds all that a question says; what it rests on where that is asked for too."""
        document = self.document(query)
        if document is None:
            return None
        acts = {a for p in opening(document) for n in p.norms for a in n.acts}
        if asks_body(query) and not acts & set(query.ids("act")):  # something else is asked that it does not tell
            return None
        amounts = self._amounts(query, document)
        if amounts and _only_shares(query, amounts):  # the plan tells the amount with the document that it follows
            return None
        draft = Draft(lines=[self._papers.named(document)])
        draft.cite(*opening(document), *self._papers.in_plan(document))
        draft.cite(*amounts)
        draft.lines += [f"- {wording.quoted(p)}" for p in amounts]
        if len(_ASKED.findall(" ".join(query.plain))) > 1 or _RESTS.search(" ".join(query.plain)):
            above = [r for r in document.relations if r.kind in ("implements", "based_on", "guides")]
            draft.lines += [f"- {self._papers.sentence(document, r, document.number)}" for r in above]
            draft.cite(*(p for p in document.provisions if any(fold(r.target) in fold(p.text) for r in above)))
        return draft

    @staticmethod
    def _amounts(query: Query, document: Document) -> list[Provision]:
        """The clauses of a document with figures on the subject, where an amount is asked beside which document it is."""
        about = set(query.ids("concept"))
        told = [p for p in document.provisions if p.figures and p.about & about]
        return told[:_AMOUNTS] if query.has("count", "share") else []

    def document(self, query: Query) -> Document | None:
        """The one document of the kind asked for whose title holds all that a question says; None where it asks for none."""
        asked = _ASKED.search(" ".join(query.plain))
        if asked is None or query.has("yesno", "life", "succession") or query.documents or query.refs:
            return None
        done = {w for m in query.mentions if m.kind == "act" and m.start >= 0 for w in folded_syllables(m.words)}
        first = _FIRST.match(" ".join(query.plain))
        if first and first.end() < asked.start():  # of another one before, which stands to this one as is said
            done |= self._issued | (set(query.plain) - set(first[0].split()))
            asked = first
        said = query.content - _IDLE
        fits = [
            self._corpus.documents[n] for n, title in self._titles.items() if said - done <= title and len(said & title) >= _LEAST
        ]
        kind = KINDS[asked["kind"]]
        titles = [c for c in query.ids("concept") if self._corpus.concepts[c].kind == _TITLE][:1]
        fits = [d for d in fits if (not kind or d.type == kind) and all(any(c in p.about for p in d.provisions) for c in titles)]
        return fits[0] if len(fits) == 1 else None


def _only_shares(query: Query, told: Sequence[Provision]) -> bool:
    """Whether an amount is asked for, and clauses tell nothing but shares."""
    shares = all(f.unit == "%" for p in told for f in p.figures)
    return shares and not (query.has("share") or _SHARE.search(" ".join(query.plain)))
