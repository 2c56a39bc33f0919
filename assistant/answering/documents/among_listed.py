"""Which of several documents of one kind that are listed by their numbers something is so of ("trong bốn quyết định 318, 319, 320, 321, cái nào
không có bộ kế tiếp, vì sao?")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant import wording
from assistant.answering.composer import Draft
from assistant.answering.documents.changes import FATES, Act
from assistant.answering.documents.headers import Papers
from assistant.answering.documents.spans import opening
from assistant.answering.documents.verbs import spoken_verb
from assistant.understanding import Query
from assistant.understanding.forms import is_kind
from kb.corpus import Corpus
from kb.model import Document
from kb.vietnamese import fold_in_step, folded_syllables, normalise

_KINDS = {"qd": "quyet dinh", "nd": "nghi dinh", "tt": "thong tu", "nq": "nghi quyet"}
_KIND = rf"(?:quyet dinh|nghi dinh|thong tu|nghi quyet|{'|'.join(_KINDS)})"
_NUMBER = r"\d{1,4}(?:/[\w/-]*\w)?"
_LIST = re.compile(
    rf"\b(?P<kind>{_KIND})(?: so)? (?P<list>{_NUMBER}(?:(?:\s*,\s*(?:va )?| va | voi | hay | hoac )(?:{_KIND} )?{_NUMBER})+)(?![\d/])"
)
#: Which of them is asked: behind them, or before and "among" them; not by which other one something was done.
_OF_THEM = rf"(?:cai|van ban|bo(?: tieu chi)?|{_KIND}) nao\b"
_WHICH = re.compile(rf"(?<!\bbi )(?<!\bduoc )(?<!\bboi )(?<!\bdo )(?<!\bbang )(?<!\btheo )\b{_OF_THEM}")
#: The same is asked of each of them.
_EACH = re.compile(rf"\b(?:moi|tung) (?:cai|van ban|{_KIND})\b")
_BEFORE = re.compile(rf"\b{_OF_THEM}(?: (?:trong|o|cua|so|giua|cac|nhung|hai|ba|bon|\d))+ $")
#: An end for good: nothing came in its place.
_FOR_GOOD = re.compile(r"\b(?:cham dut|bai bo|ket thuc|bo) (?:han|luon|dut)\b")
#: Nothing is said to have come in its place.
_NOTHING_CAME = re.compile(
    r"\b(?:khong|chua|chang)(?: (?:he|co|con|duoc|bi))*(?: (?!bi\b)\w+){0,5}? (?:ke tiep|noi tiep|tiep noi|thay the|thay|ke thua)\b"
)
_IN_ITS_PLACE = frozenset({"replaces", "follows"})
#: What a question on a title says beside its words.
_ASKING = frozenset(
    folded_syllables(
        "về cho cấp dành nói quy định là của thuộc áp dụng ban hành trong các những cái nào vì sao tại bốn ba hai năm này đó số"
    )
)
_LEAST = 2


class AmongListed:
    """Finds of several documents that a question lists the ones of which it is so."""

    def __init__(self, corpus: Corpus, papers: Papers) -> None:
        self._corpus, self._papers = corpus, papers

    def answer(self, query: Query) -> Draft | None:
        """What became of the ones that are meant, and of the others; the header of the only one whose title says it; None where nothing is
        listed, or nothing of it is known."""
        text = fold_in_step(normalise(query.question))
        found = _LIST.search(text)
        if found is None or _EACH.search(text) or query.refs or query.has("who", "signer", "count", "compare", "life"):
            return None
        if not (_WHICH.search(text, found.end()) or _BEFORE.search(text[: found.start()])):
            return None
        listed = self._listed(found["kind"], re.findall(_NUMBER, found["list"]))
        rest = f"{text[: found.start()]} {text[found.end() :]}"
        verb = spoken_verb(" ".join(folded_syllables(rest)))
        if len(listed) < _LEAST:
            return None
        return self._titled(listed, rest) if verb is None else self._fates(query, listed, rest, verb[1])

    def _listed(self, kind: str, numbers: Sequence[str]) -> list[Document]:
        """The documents listed; none where one of them isn't known, or may be one of several."""
        found: list[Document | None] = []
        for number in numbers:
            begins = re.compile(rf"0*{re.escape(number.lower())}(?!\d)")
            fits = [
                d
                for n, d in self._corpus.documents.items()
                if is_kind(_KINDS.get(kind, kind), n) and begins.match(fold_in_step(n).lower())
            ]
            found += fits if len(fits) == 1 else [None]
        return [d for d in found if d] if all(found) else []

    def _fates(self, query: Query, listed: Sequence[Document], rest: str, kinds: Sequence[str]) -> Draft | None:
        """What became of those that suffered what is asked, and behind that of the others."""
        numbers = {d.number for d in listed}
        by = set(query.documents) - numbers
        acts = [
            Act(d, r) for d in self._corpus.documents.values() for r in d.relations if r.kind in FATES and r.target in numbers
        ]
        acts = [a for a in acts if not a.relation.target_ref and (not by or a.document.number in by)]
        amends = "amends" in kinds
        acts = [a for a in acts if (a.relation.kind == "amends") == amends]
        came = {a.relation.target for a in acts if a.relation.kind in _IN_ITS_PLACE}
        met = {a.relation.target for a in acts if a.relation.kind in kinds}
        said = " ".join(folded_syllables(rest))
        without = _NOTHING_CAME.search(said) or _FOR_GOOD.search(said)
        meant = {a.relation.target for a in acts} - came if without else came if _IN_ITS_PLACE & {*kinds[:1]} else met
        if not acts or not meant:
            return None
        ordered = sorted(acts, key=lambda a: a.relation.target not in meant)
        draft = Draft(as_of=query.as_of, lines=[self._papers.named(d) for d in listed if d.number in meant])
        told = dict.fromkeys(
            f"- {a.relation.target}: {self._papers.sentence(a.document, a.relation, a.relation.target)}" for a in ordered
        )
        draft.lines.append("\n".join(told))
        draft.cite(*(p for d in listed if d.number in meant for p in opening(d)))
        for act in ordered:
            draft.cite(*(self._corpus.versions(act.document.number, act.relation.ref)[-1:] or act.document.provisions[:1]))
        return draft

    def _titled(self, listed: Sequence[Document], rest: str) -> Draft | None:
        """The header of the only document whose title holds all that is said of it."""
        words = {w for w in folded_syllables(rest) if w not in _ASKING and w not in _KIND and not w.isdecimal()}
        fits = [d for d in listed if words and words <= set(folded_syllables(d.title))]
        if len(fits) != 1:
            return None
        draft = Draft(lines=[self._papers.named(fits[0])])
        draft.cite(*opening(fits[0]))
        draft.lines += wording.sources(opening(fits[0]))
        return draft
