"""Which document is there for a period, where the one that fits is for an earlier one, and nobody knows one that came after it: said so,
and the earlier one isn't told in its stead."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from assistant import wording
from assistant.answering.composer import Draft
from assistant.answering.documents.fields import Fields, kind_named
from assistant.answering.documents.headers import Papers
from assistant.answering.documents.lives import ENDING
from assistant.answering.documents.sought import provincial
from assistant.answering.documents.spans import SPAN, follower, opening
from assistant.understanding import PLAN, Query
from assistant.understanding.forms import is_kind
from kb.corpus import Corpus
from kb.model import Document
from kb.vietnamese import document_numbers, fold_in_step, normalise

#: A period, with the words by which it is put to something.
_PERIOD = re.compile(
    r",?\s*\b(?:(?:rieng|danh|ap dung|dung) )*(?:(?:cho|trong|cua|o) )*(?:(?:ca )?(?:giai doan|thoi ky|nhiem ky|cac nam) )?"
    r"20\d\d\s*[-–]\s*20\d\d(?!\d)"
)
#: What is asked for is said to be the province's own.
_OWN = re.compile(
    r"\b(?:bo tieu chi|quyet dinh|nghi quyet|ke hoach|van ban|chuong trinh|huong dan|quy dinh)\b(?: (?!ap dung\b|tai\b|o\b|quoc gia\b)\w+){0,9}?"
    r" cua (?:rieng )?(?:(?:ubnd|hdnd|uy ban nhan dan|hoi dong nhan dan) )?(?:tinh(?! (?!son la|minh|ta|nha|nay|giai doan|cho|la|ve)\w)|son la)\b"
    r"|\b(?:tinh|son la)\b(?: \w+){0,12}? rieng\b"
)
_OTHERWISE = ("yesno", "succession", "life")

#: What a question is answered by, as a draft, and how one is read.
Drafted = Callable[[Query], Draft]
Reads = Callable[[str, Sequence[str], date], Query]


@dataclass(frozen=True)
class ForPeriod:
    """Refuses to tell a document of an earlier period than the one asked for."""

    corpus: Corpus
    papers: Papers
    read: Reads
    drafted: Drafted

    def refused(self, query: Query) -> Draft | None:
        """The refusal with the document that is for a time before; None where the question asks for no document of one period by what it
        is about, or one may be known."""
        text = normalise(query.question)
        found = list(_PERIOD.finditer(fold_in_step(text)))
        said = SPAN.findall(text)
        if len(found) != len(said) or len(said) != 1 or not _asks_which(query):
            return None
        begin, end = map(int, said[0])
        open_ = self.read(f"{text[: found[0].start()]}{text[found[0].end() :]}", (), query.as_of)
        draft = None if open_.has(*_OTHERWISE) else self.drafted(open_)
        document = self._told(query, draft) if draft and draft.status == "answered" else None
        if document is not None and self._lacks_own(query, document, (begin, end)):
            refusal = Draft(status="no_basis", as_of=query.as_of, lines=[wording.NO_BASIS.format(what=wording.NONE_OF_PROVINCE)])
            refusal.cite(*opening(document))
            return refusal
        if document is None or not _is_over(document, begin) or self._known(document, (begin, end)):
            return None
        told = wording.NO_BASIS.format(what=wording.OF_PERIOD.format(period=f"{begin}-{end}"))
        refusal = Draft(status="no_basis", as_of=query.as_of, lines=[told, self.papers.named(document), document.status])
        refusal.cite(*opening(document))
        return refusal

    def _lacks_own(self, query: Query, document: Document, years: tuple[int, int]) -> bool:
        """Whether the province's own document is asked for, what fits is none of its, and none of its is for the period."""
        asked = _OWN.search(" ".join(query.plain)) is not None and not provincial(document)
        own = (d for d in self.corpus.documents.values() if provincial(d))
        return asked and not any(int(a) <= years[1] and years[0] <= int(b) for d in own for a, b in SPAN.findall(d.title))

    def _told(self, query: Query, draft: Draft) -> Document | None:
        """The document that an answer tells: that of its best source, or the only one of the kind asked for that this names in the plan."""
        first = next(iter(draft.provisions), None)
        if first is None or first.document != PLAN:
            return self.corpus.documents.get(first.document) if first else None
        kind = kind_named(" ".join(query.plain))
        if kind == "ke hoach":
            return self.corpus.documents[PLAN]
        named = [n for n in dict.fromkeys(document_numbers(first.text)) if n != PLAN and is_kind(kind, n)]
        return self.corpus.documents.get(named[0]) if len(named) == 1 else None

    def _known(self, document: Document, years: tuple[int, int]) -> bool:
        """Whether one for the period is known, or something ended this one."""
        ended = any(r.target == document.number and r.kind in ENDING for d in self.corpus.documents.values() for r in d.relations)
        return ended or bool(follower(document, years))


def _asks_which(query: Query) -> bool:
    """Whether a question asks for the number of a document, and names none."""
    if query.has(*_OTHERWISE) or query.refs or (query.before is not None and (query.bare or query.pointer)):
        return False
    if any(n.split("/")[0].lstrip("0") in {w.lstrip("0") for w in query.plain} for n in query.documents):
        return False
    fields = Fields.of(query)
    return (fields is not None and "number" in fields.wanted) or query.has("document")


def _is_over(document: Document, begin: int) -> bool:
    """Whether the title of a document sets a period, and that is over before a year."""
    own = [int(end) for _, end in SPAN.findall(document.title)]
    return bool(own) and max(own) < begin
