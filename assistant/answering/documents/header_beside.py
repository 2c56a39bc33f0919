"""What a question asks of the header of the document that its answer rests on, beside something else ("... đặt ở bộ nào? Quyết định đó ai ký,
hiệu lực từ bao giờ?"): who signed it, since when and until when it is in force are told where the answer leaves them out."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from assistant.answering.composer import Draft
from assistant.answering.documents.fields import FIELDS, KINDS
from assistant.answering.documents.headers import Papers
from assistant.answering.documents.spans import UNTIL, effect, ranged
from assistant.understanding import PLAN, Query, Reader
from assistant.understanding.their_paper import asks_which, of_kind, pointed_kind
from kb.corpus import Corpus
from kb.model import Document
from kb.vietnamese import document_numbers, fold_in_step, folded_syllables, normalise

_WHEN = r"(?:bao gio|(?:khi|luc|ngay|hom|nam|thang) (?:nao|may)|het (?:ngay|nam) nao)"
#: Since when or until when it is in force.
_SPAN = (
    UNTIL,
    re.compile(rf"\b(?:co )?(?:hieu luc|ap dung|thi hanh|gia tri)(?: (?:thi hanh|ke|tu|vao|den|toi|luc|hoi|co))* {_WHEN}\b"),
)
_SIGNER, _DAY = (FIELDS["signer"],), (FIELDS["day"],)
_FIELDS = (*_SIGNER, *_SPAN, *_DAY)
#: What a clause that asks for these alone may say beside that.
_IDLE = frozenset(
    " ".join(
        [
            *KINDS,
            "nay do ay no kia cai vay the thi con va co la cua duoc da roi nhi a ban chuong trinh bo tieu chi phai han bat dau ra nua ky",
        ]
    ).split()
)
_FEWEST = 2
#: Documents that are told at most where several are found.
_MOST = 3
_POINTED = rf"(?:{'|'.join(sorted(KINDS, key=len, reverse=True))}) (?:do|ay|nay|kia)"
#: The end of a question, on the document that was spoken of ("..., quyết định đó ai ký?", "..., ai ký nghị quyết ấy?").
_TAIL = re.compile(
    rf"[?,.;]+ +(?P<tail>(?:(?:va|con|the|roi) )*(?:{_POINTED} |(?:do )?ai ky (?:ban hanh )?{_POINTED}\b)[^?]*)\??$"
)


class HeaderBeside:
    """Tells what is asked of a header beside something else; ``drafted``: the answer to that, by itself."""

    def __init__(self, corpus: Corpus, papers: Papers, reader: Reader, drafted: Callable[[Query], Draft]) -> None:
        self._corpus, self._papers, self._reader, self._drafted = corpus, papers, reader, drafted

    def answer(self, query: Query) -> Draft | None:
        """What a question without its end is answered by, with what that asks of the document; None where it doesn't end so."""
        text = " ".join(normalise(query.question).split()).rstrip(" .!")
        found = _TAIL.search(fold_in_step(text))
        if found is None or query.before is not None or not _only_fields(found["tail"].replace(",", " "), _IDLE):
            return None
        first = self._reader.read(text[: found.start()], (), query.as_of)
        draft = self._drafted(first)
        if draft.status != "answered" or draft.whole_list or not draft.provisions:
            return None
        meant = self._pointed(query, draft)
        return self._told(query, draft, meant) if meant else None

    def completed(self, query: Query, draft: Draft) -> Draft:
        """What is told of a question, with what its clauses ask of the header of the document that this rests on."""
        if draft.status != "answered" or draft.verdict or draft.whole_list or len(query.clauses) < _FEWEST:
            return draft
        if not any(x.search(" ".join(query.plain)) for x in (*_SIGNER, *_SPAN)):
            return draft
        meant = self._pointed(query, draft) if pointed_kind(query.question) else self._rested_on(query, draft)
        return self._told(query, draft, meant)

    def _told(self, query: Query, draft: Draft, documents: Sequence[Document]) -> Draft:
        """A draft with those fields of the headers of documents that a question asks for and that are not told yet."""
        told = " ".join(draft.lines)
        for document in documents:
            lines = []
            if _asked(query, document, _SIGNER) and "Người ký" not in told:
                lines.append(self._papers.signer(document))
            if _asked(query, document, _SPAN) and ranged(document) not in told:
                lines.append(ranged(document))
                draft.cite(*effect(document))
            if (lines or _asked(query, document, _DAY)) and self._papers.named(document) not in told:
                lines.insert(0, self._papers.named(document))
            draft.lines += lines
        return draft

    def _pointed(self, query: Query, draft: Draft) -> list[Document]:
        """The documents of the kind that a question points to: those that it asks for beside the ones that it names, else the first source."""
        sources = [p.document for p in draft.provisions]
        other = query.documents if query.documents and asks_which(query) else ()
        told = document_numbers(" ".join(draft.lines)) if other else ()
        kind, meant = pointed_kind(query.question), list[Document]()
        for numbers in (sources, told):
            known = (d for n in dict.fromkeys(numbers) if n not in other and (d := self._corpus.documents.get(n)))
            meant = meant or [d for d in known if of_kind(kind, d)]
        named = [d for d in meant if d.number in query.documents]
        return meant[:_MOST] if other else (named or meant)[:1]

    def _rested_on(self, query: Query, draft: Draft) -> list[Document]:
        """The document of the first source, or of the first that the question names; not just the plan."""
        sources = [p.document for p in draft.provisions]
        named = [n for n in query.documents if n in sources]
        number = next(iter(named or sources), PLAN)
        return [self._corpus.documents[number]] if number != PLAN or named else []


def _asked(query: Query, document: Document, wanted: tuple[re.Pattern[str], ...]) -> bool:
    """Whether a clause of a question asks for nothing else than some field of the header of a document."""
    own = _IDLE | {*folded_syllables(f"{document.number} {document.title}")}
    clauses = (" ".join(query.plain[c.start : c.end]) for c in query.clauses)
    return any(_only_fields(plain, own) for plain in clauses if any(x.search(plain) for x in wanted))


def _only_fields(plain: str, own: frozenset[str]) -> bool:
    """Whether some words ask for fields of a header and say nothing beside them but words of their own.

    >>> _only_fields("quyet dinh do ai ky va hieu luc tu bao gio", _IDLE), _only_fields("ai ky giay cho ho ngheo", _IDLE)
    (True, False)
    """
    for field in _FIELDS:
        plain = field.sub(" ", plain)
    return own.issuperset(plain.split())
