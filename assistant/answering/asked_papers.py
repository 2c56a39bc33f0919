"""What a follow-up says or asks of the header of the document that the question before asked for ("nó mới ra năm 2023, phải không?",
"ai ký?"), read by its number."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from assistant.understanding import PLAN, Query
from assistant.understanding.came_before import asks_before, of_the_one_before
from assistant.understanding.forms import is_kind
from assistant.understanding.its_amount import its_amount
from assistant.understanding.set_in_order import against_another
from assistant.understanding.their_paper import asks_which, became, by_number, done_to_it, of_kind, pointed_kind
from kb.corpus import Corpus
from kb.model import Provision
from kb.vietnamese import document_numbers, fold_in_step, normalise

Read = Callable[[str, Sequence[str], date], Query]

#: Which document it is was asked; the kinds that stand in its number.
_WHICH = re.compile(r"\b(nghi quyet|nghi dinh|quyet dinh|thong tu|chi thi|cong van|van ban|ket luan) (?:nao|so may)\b")
#: "It", or the document by its kind.
_IT = re.compile(
    r"(?:^(?:the |vay |va |ma )*no\b|\b(?:nghi quyet|nghi dinh|quyet dinh|thong tu|chi thi|cong van|van ban|ket luan)"
    r" (?:ay|do|day|nay|kia)\b)"
)
#: "That document", of whatever kind.
_ANY_KIND = "van ban"
#: Says when a document was made, or asks it.
_MADE = re.compile(
    r"\b(?:ra|ra doi|ban hanh|ky|co|thong qua|duyet|hieu luc|ap dung)\b(?: \w+){0,4} (?:20\d\d|ngay|nam|thang|hom|khi nao|bao gio)\b"
)
#: Nothing but the day, the number or the issuer is asked ("ngày nào vậy?", "số mấy?", "của ai?"), of what was asked for.
_HEADER = re.compile(
    r"(?:(?:the|vay|roi|va|con|ma|no|do|la|ra|ky|ban hanh|ra doi|de|vao|tu|hoi|duoc|thi|cua) )*"
    r"(?:(?:ngay|hom|nam|thang)(?: thang(?: nam)?)? (?:nao|may|bao nhieu)|bao gio|khi nao|luc nao|ngay thang|so (?:may|bao nhieu|hieu))"
    r"(?: (?:vay|the|a|nhi|ky|ban hanh|ra|ra doi|day|do|han|gi))*"
)
#: What stands in the header of a document; a follow-up on it says so many words at most.
_OF_HEADER, _FEW = ("signer", "issue", "life"), 12
#: Which of several documents is meant: the first that did it, or the last.
FIRST, LAST = (
    re.compile(r"\blan (?:dau|mot|1|thu nhat)\b"),
    re.compile(r"\b(?:moi nhat|gan nhat|sau cung|cuoi cung|lan (?:cuoi|hai|sau))\b"),
)
#: It is asked which one a document changed, which is named first.
_CHANGED = re.compile(
    r"^(?:(?:nghi quyet|nghi dinh|quyet dinh|thong tu)(?: so)? )\d+(?: (?!duoc\b|bi\b)\w+){0,6}? (?:sua|sua doi|bo sung|thay|thay the|bai bo)"
    r"(?: bo sung)? (?:nghi quyet|nghi dinh|quyet dinh|thong tu|van ban) (?:nao|so may)\b"
)
#: The one of several documents that is of a year ("cái năm 2025 ai ký?").
_ONE_OF_YEAR = re.compile(
    r"\b(?:cua )?(?:cai|ban|van ban|nghi quyet|nghi dinh|quyet dinh|thong tu|chi thi|cong van)(?: (?:ra|ra doi|ban hanh|ky|sua|cua|hoi|trong|vao))*"
    r"(?: nam)? (?P<year>20\d\d)(?![\d/-])(?: (?:thi|la|do)(?= ))?"
)
#: That a document was made is spoken of.
_ISSUED = re.compile(r"\b(?:ky|ban hanh|ra doi|thong qua)\b")
#: How often something was changed is asked: by so many documents.
_OFTEN = re.compile(r"\b(?:may|bao nhieu) lan\b")


class AskedPapers:
    """Names the document that a follow-up speaks of as "it"; ``told``: what the earlier question was answered by."""

    def __init__(
        self,
        corpus: Corpus,
        read: Read,
        earlier: Callable[[Query], Sequence[Provision]],
        told: Callable[[Query], Sequence[Provision]],
    ) -> None:
        self._corpus, self._read, self._earlier = corpus, read, earlier
        #: Both ways of naming a document look at the answer to the same earlier question, which takes as long as any.
        self._told = lru_cache(maxsize=16)(told)

    def named(self, query: Query) -> Query:
        """The question by the number of the document that it means; itself where that is plain, or nobody can tell."""
        if query.before is not None and asks_before(query.question) and (earlier := self._before_it(query, query.before)):
            return earlier
        if (amount := its_amount(query)) and (paper := self._provides(query.before)):
            return replace(self._read(f"{paper} {amount}", (), query.as_of), question=query.question, before=query.before)
        found = self._by_source(query)
        return found if found is not query else self._pointed(query) or self._of_header(query) or query

    def _before_it(self, query: Query, before: Query) -> Query | None:
        """What is asked of the document that there was before the one which the earlier question named, or was answered by."""
        named = [n for n in before.documents if n != PLAN and n in self._corpus.documents]
        own = named if len(named) == 1 and not asks_which(before) else [p.document for p in self._told(before)][:1]
        known = [self._corpus.documents[n] for n in own if n != PLAN and n in self._corpus.documents]
        asked = of_the_one_before(query.question, known[0], self._corpus) if known else ""
        return replace(self._read(asked, (), query.as_of), question=query.question, before=before) if asked else None

    def _pointed(self, query: Query) -> Query | None:
        """What is asked of the document that a follow-up points to, or of what became of it, where the question before asked for one
        and only one of its kind answered it."""
        before, kind = query.before, pointed_kind(query.question)
        if before is None or set(query.documents) - {PLAN} - set(before.documents) or not asks_which(before):
            return None
        if _on_own_header(before):
            return None
        told = [self._corpus.documents[n] for n in self._answering(before)]
        meant = [d for d in told if not kind or of_kind(kind, d)]
        own = [d for n in before.documents if n != PLAN and (d := self._corpus.documents.get(n))]
        header = _on_header(query) and not query.has("life", "yesno")
        if kind == _ANY_KIND and len(own) == 1 and header:  # it may be the one that was named as well as the one asked for
            meant = [own[0], *meant]
        elif len(meant) != 1:
            return None
        asked = (
            by_number(query.question, *meant)
            if kind
            else became(query.question, meant[0]) or done_to_it(query.question, meant[0])
        )
        return replace(self._read(asked, (), query.as_of), question=query.question, before=before) if asked else None

    def _of_header(self, query: Query) -> Query | None:
        """What is asked of the header of the only document that the question before was answered by, or named where it was on a header too."""
        before, year = query.before, _ONE_OF_YEAR.search(fold_in_step(text := normalise(query.question)))
        while before is not None and before.before is not None and _on_header(before):
            before = before.before
        if before is None or not _on_header(query):
            return None
        text = f"{text[: year.start()]} {text[year.end() :]}" if year else text
        plain = f"{' '.join(before.plain)} {' '.join(query.plain)}"
        asked = _WHICH.search(" ".join(before.plain))
        another = asked or before.has("document") or _OFTEN.search(plain)
        acting = _CHANGED.search(" ".join(before.plain)) is not None and not pointed_kind(query.question)
        if another and (year or not (asked and (_on_own_header(before) or acting))):
            meant = self._of_time(plain, query, [n for n in self._answering(before) if is_kind(asked[1] if asked else "", n)])
        else:
            headed = before.has(*_OF_HEADER) or _ISSUED.search(plain)
            meant = [n for n in before.documents if (headed or acting) and n in self._corpus.documents]
        if len(meant) != 1 or tuple(meant) == query.documents:
            return None
        read = self._read(f"{self._corpus.documents[meant[0]].type} {meant[0]} {' '.join(text.split())}", (), query.as_of)
        return replace(read, question=query.question, before=query.before)

    def _provides(self, before: Query | None) -> str:
        """The kind and the number of the document that was asked for, which the first source of the answer is of; otherwise empty."""
        which = _WHICH.search(" ".join(before.plain)) if before is not None and not before.documents else None
        told = self._told(before)[:1] if before is not None and which else ()
        found = [p.document for p in told if p.document in self._corpus.documents and p.document != PLAN]
        return next((f"{self._corpus.documents[n].type} {n}" for n in found if which and is_kind(which[1], n)), "")

    def _answering(self, before: Query) -> list[str]:
        """The documents that an earlier question was answered by, and did not name."""
        return list(dict.fromkeys(p.document for p in self._told(before) if p.document not in (PLAN, *before.documents)))

    def _of_time(self, plain: str, query: Query, numbers: Sequence[str]) -> list[str]:
        """Of some documents the first, the last or the one of the year that the questions name; all where they name none."""
        if year := _ONE_OF_YEAR.search(" ".join(query.plain)):
            return [n for n in numbers if (day := self._corpus.documents[n].issued) and day.year == int(year["year"])]
        dated = sorted((d.issued, d.number) for n in numbers if (d := self._corpus.documents[n]).issued)
        chosen = dated[:1] if FIRST.search(plain) else dated[-1:] if LAST.search(plain) else []
        chosen = chosen or [x for x in dated if query.before and x[0].year in query.before.years]
        return [n for _, n in chosen] or list(numbers)

    def _by_source(self, query: Query) -> Query:
        """The question by the number of the document that the one before asked for, where its best source names only one such."""
        before = query.before
        which = _WHICH.search(" ".join(before.plain)) if before is not None else None
        if before is None or which is None:
            return query
        text = normalise(query.question)
        if against_another(text, "") and (paper := self._asked_for(query, before, which)):
            return replace(self._read(against_another(text, paper), (), query.as_of), question=query.question, before=before)
        others = set(query.documents) - {PLAN} - set(before.documents)
        plain = fold_in_step(text)
        it = _IT.search(plain)
        alone = _HEADER.fullmatch(" ".join(query.plain)) is not None and not set(before.documents) - {PLAN}
        if others or (not alone and (it is None or not _MADE.search(plain[it.end() :]))):
            return query
        paper = self._asked_for(query, before, which)
        asked = f" {text}" if alone or it is None else text[it.end() :]
        return replace(self._read(paper + asked, (), query.as_of), question=query.question, before=before) if paper else query

    def _asked_for(self, query: Query, before: Query, which: re.Match[str]) -> str:
        """The kind, as typed, and the number of the document that was asked for, where the best source names only one such."""
        sources = self._earlier(before)
        told = document_numbers(sources[0].text) if sources else []
        kinds = (which[1], pointed_kind(query.question) or which[1])
        meant = [n for n in told if n not in (PLAN, *before.documents) and all(is_kind(k, n) for k in kinds)]
        own = sources[0].document if sources else PLAN  # the document of the source may be the one that was asked for
        if len(meant) != 1 or (own not in (PLAN, *before.documents) and all(is_kind(k, own) for k in kinds)):
            return ""
        at = " ".join(before.plain)[: which.start()].count(" ")
        return f"{' '.join(before.marked[at : at + 1 + which[1].count(' ')])} {meant[0]}"


def _on_own_header(query: Query) -> bool:
    """Whether a question names a document and asks for what stands in its header, whatever it asks beside."""
    return bool(query.documents) and query.has(*_OF_HEADER)


def _on_header(query: Query) -> bool:
    """Whether a follow-up asks, in few words and naming none itself, for what stands in the header of a document."""
    number = re.search(r"\d{2}", _ONE_OF_YEAR.sub(" ", fold_in_step(normalise(query.question))))
    return query.has(*_OF_HEADER) and len(query.plain) <= _FEW and not (query.refs or number)
