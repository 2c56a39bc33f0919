"""Claims that something goes by a document that is not named, but told by its kind, its issuer and when it was signed ("... xét theo một quyết định
của Thủ tướng ký tháng 8/2025, phải không?"): held against the document by which it goes."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant import wording
from assistant.answering.composer import Draft
from assistant.answering.documents.fields import KINDS
from assistant.answering.documents.headers import Papers
from assistant.answering.documents.sought import ISSUERS, Sought
from assistant.answering.documents.spans import opening
from assistant.understanding import Query, Reader
from assistant.understanding.papers import named_at
from kb.corpus import Corpus
from kb.vietnamese import fold_in_step, normalise

_KIND = r"quyet dinh|nghi dinh|nghi quyet|thong tu|luat|ke hoach"
_CLAIMED = re.compile(
    rf"(?P<what>.+? (?:theo|bang|tai|trong|o|do|dua tren|can cu|can cu vao)) (?:mot|1|cai) (?P<kind>{_KIND})(?: moi)? (?:cua |do )?"
    rf"(?P<issuer>{'|'.join(sorted(ISSUERS, key=len, reverse=True))}) (?:(?:duoc|da|moi|vua) )*(?:ky|ban hanh|ra|thong qua|co)"
    r"(?: (?:vao|hoi|tu|trong|ngay|hom))*(?: (?P<day>\d{1,2})[/.-])?(?: ?(?:thang )?(?P<month>\d{1,2})[/. -](?:nam )?| nam )(?P<year>20\d\d)\b"
    r"[^?.]*[?.]?\s*(?P<more>[^?.]*)[?.]?"
)
#: All that may be asked beside: which one it is.
_WHICH = re.compile(
    r"(?:(?:la|so|so hieu|do la|van ban|quyet dinh|nghi dinh|nghi quyet) ?)*(?:may|nao|bao nhieu|gi)?(?: (?:vay|the|nhi|a))*"
)


class UnnamedClaimed:
    """Judges them; ``drafted``: the answer to a question."""

    def __init__(self, corpus: Corpus, papers: Papers, reader: Reader, drafted: Callable[[Query], Draft]) -> None:
        self._corpus, self._papers, self._reader, self._drafted = corpus, papers, reader, drafted

    def answer(self, query: Query) -> Draft | None:
        """The verdict with the header of the document; None where it goes by none of that kind and issuer, or more is asked."""
        numbered = any(named_at(n, query.plain) is not None for n in query.documents)
        if numbered or not query.has("yesno") or not query.years:
            return None
        text = " ".join(normalise(query.question).split())
        said = _CLAIMED.fullmatch(fold_in_step(text))
        if said is None or not _WHICH.fullmatch(said["more"]):
            return None
        which = (
            f"{text[slice(*said.span('what'))]} {text[slice(*said.span('kind'))]} nào của {text[slice(*said.span('issuer'))]}?"
        )
        told = self._drafted(self._reader.read(which, (), query.as_of))
        document = self._corpus.documents[told.provisions[0].document] if told.provisions else None
        sought = Sought(KINDS[said["kind"]], ISSUERS[said["issuer"]])
        if told.status != "answered" or document is None or not sought.fits(document) or document.issued is None:
            return None
        issued = document.issued
        parts = ((issued.year, said["year"]), (issued.month, said["month"]), (issued.day, said["day"]))
        right = all(claimed is None or own == int(claimed) for own, claimed in parts)
        draft = Draft(verdict="yes" if right else "no", as_of=query.as_of)
        draft.cite(*opening(document))
        draft.lines = [(wording.YES if right else wording.NO).strip(), self._papers.named(document)]
        return draft
