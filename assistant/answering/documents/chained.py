"""What a question goes on to ask of the documents that its first part asks for ("... nghị định nào, và nghị định ấy nhắc tới điều nào?")."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from assistant.answering.composer import Draft
from assistant.answering.documents.changes import Act
from assistant.answering.documents.headers import Papers
from assistant.answering.documents.verbs import asked_to_act, spoken_verb, suffers
from kb.corpus import Corpus

#: "That decree", "these two sets": what the first part of a question asks for.
_BACK = re.compile(
    r"\b(?:hai |ba |cac |nhung )?(?:nghi quyet|nghi dinh|quyet dinh|thong tu|ke hoach|cong van|van ban|luat|chuong trinh|bo(?: tieu chi)?|de an|cai)"
    r" (?:ay|do|nay|kia|vua (?:noi|neu))\b|\bno\b"
)
#: A programme is a part of a larger one.
_PART_OF = re.compile(r"\b(?:thuoc|nam trong|la (?:mot )?(?:phan|hop phan) cua)\b")
_LARGER = ("implements", "based_on")
#: Relations of the documents found that one answer tells.
_MOST = 6


class Chained:
    """Follows a question from the documents that it asks for to those that it asks of them."""

    def __init__(self, corpus: Corpus, papers: Papers) -> None:
        self._corpus, self._papers = corpus, papers

    def completed(self, draft: Draft, plain: str, first: str, found: Sequence[str]) -> Draft:
        """What is told of the document ``first``, with what later words ask of the documents ``found`` that it leads to."""
        for act in self._acts(plain, first, found):
            draft.lines.append(
                f"- {act.document.number}: {self._papers.sentence(act.document, act.relation, act.document.number)}"
            )
            draft.cite(*(self._corpus.versions(act.document.number, act.relation.ref)[-1:] or act.document.provisions[:1]))
        return draft

    def asks(self, plain: str) -> bool:
        """Whether a question points back to what its first part asks for and asks what it does or what is done to it."""
        return self._later(plain) is not None

    def _later(self, plain: str) -> tuple[str, int, tuple[str, ...]] | None:
        """The later part of a question, where its verb stands, and the relations that this may be."""
        asked = re.search(r"\bnao\b", plain)
        back = _BACK.search(plain, asked.end()) if asked else None
        if back is None or not re.search(r"\b(?:nao|gi|may)\b", plain[back.end() :]):
            return None
        later = plain[back.end() :]
        part = _PART_OF.search(later)
        verb = (part.start(), _LARGER) if part else spoken_verb(later)
        return (plain[back.start() :], verb[0] + back.end() - back.start(), verb[1]) if verb else None

    def _acts(self, plain: str, first: str, found: Sequence[str]) -> list[Act]:
        """What the documents found do, or what others do to them where the verb is passive or the one asked for acts."""
        later = self._later(plain)
        if later is None:
            return []
        text, at, kinds = later
        acts = [a for a in self._of_kinds(kinds) if first not in (a.document.number, a.relation.target)]
        suffered = [a for a in acts if a.relation.target in found]
        done = [a for a in acts if a.document.number in found]
        turned = suffers(text, at) or asked_to_act(text, at)
        return ((suffered or done) if turned else (done or suffered))[:_MOST]

    def _of_kinds(self, kinds: Iterable[str]) -> list[Act]:
        return [Act(d, r) for d in self._corpus.documents.values() for r in d.relations if r.kind in kinds]
