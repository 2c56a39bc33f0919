"""What must be said about time and trust: what is not in force on the day, what a change made of it, what nobody verified."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from assistant import wording
from assistant.answering.documents.spans import follower, period_end
from assistant.understanding import PLAN, Query
from kb.corpus import Corpus
from kb.model import Document, Provision, Verification
from kb.references import spelt

#: Sources whose other versions are shown, and the longest text of one.
MOST_VERSIONS = 2
LONGEST_VERSION = 420
#: Relations by which a later document takes the place of an earlier one.
_ENDING = ("replaces", "repeals", "ends", "follows")


class Validity:
    """Says of the sources of an answer whether they are in force on its day, and whether they can be relied on."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus

    def doubt(self, provisions: Sequence[Provision]) -> str:
        """What stands before an answer that rests on unverified provisions alone: that it must be checked, and where."""
        if not provisions or any(p.verification != Verification.UNVERIFIED for p in provisions):
            return ""
        documents = dict.fromkeys(p.document for p in provisions)
        return wording.DOUBT.format(where=wording.listed(original(self._corpus.documents[n]) for n in documents))

    def versions(self, provisions: Sequence[Provision]) -> Iterable[str]:
        """The other versions of the first sources, with the days on which each is in force."""
        changed = [p for p in provisions if len(self._corpus.versions(p.document, p.ref)) > 1]
        seen: set[tuple[str, str]] = set()
        for provision in changed:
            key = (provision.document, provision.ref)
            if key in seen or len(seen) == MOST_VERSIONS:
                continue
            seen.add(key)
            yield wording.VERSION_SHOWN.format(where=wording.place(provision), range=wording.span(provision))
            for other in self._corpus.versions(*key):
                if other != provision and other.text != provision.text:
                    yield self._version(other)

    def _version(self, other: Provision) -> str:
        by = ""
        if other.amended_by:
            by = " (sửa bởi " + f"{spelt(other.amended_by.ref)} {other.amended_by.document})".lstrip()
        text = other.text.strip()
        short = text if len(text) <= LONGEST_VERSION else f"{text[:LONGEST_VERSION].rsplit(' ', 1)[0]}…"
        doubt = "" if other.verification == Verification.FULL_TEXT else wording.NOT_COMPARED[other.verification]
        return wording.VERSION.format(range=wording.span(other), by=by, doubt=doubt, text=short)

    def notices(self, query: Query, provisions: Sequence[Provision]) -> Iterable[str]:
        """Which sources are not in force on the day, since or until when, and what came instead."""
        lapsed: dict[tuple[str, date], Provision] = {}
        for p in provisions:
            if p.in_force_from is not None and p.in_force_from > query.as_of:
                yield wording.NOT_YET.format(day=wording.day(query.as_of), what=self._what(p), start=wording.day(p.in_force_from))
            elif p.in_force_to is not None and p.in_force_to < query.as_of:
                lapsed.setdefault((p.document, p.in_force_to), p)
        for (number, end), p in lapsed.items():
            yield wording.LAPSED.format(
                day=wording.day(query.as_of),
                what=self._what(p),
                end=wording.day(end + timedelta(days=1)),
                next=self._successor(number, query.as_of),
            )
        for document in (self._corpus.documents[n] for n in dict.fromkeys(p.document for p in provisions)):
            yield from self._period_over(query, document)

    def _period_over(self, query: Query, document: Document) -> Iterable[str]:
        """That the period of a document which nobody ended is over on the day, where it is not asked of that period itself."""
        end = period_end(document)
        then = bool(query.own_years) and end is not None and max(query.own_years) <= end.year
        if document.number == PLAN or document.in_force_to or end is None or end >= query.as_of or then:
            return
        told = follower(document, (end.year + 1,))
        later = self._successor(document.number, query.as_of) or (
            wording.FOLLOWED.format(told=told.rstrip(".")) if told else wording.NONE_FOLLOWS
        )
        yield wording.PERIOD_OVER.format(what=f"{document.type} {document.number}", year=end.year, later=later)

    def _what(self, provision: Provision) -> str:
        """The document, or the provision alone where the document lives on."""
        document = self._corpus.documents[provision.document]
        whole = (provision.in_force_from, provision.in_force_to) == (document.in_force_from, document.in_force_to)
        return f"{document.type} {document.number}" if whole else wording.place(provision)

    def _successor(self, number: str, on: date) -> str:
        """Which document in force on the day replaced a document, with what is not certain about it."""
        for document in self._corpus.documents.values():
            for relation in document.relations:
                if relation.kind in _ENDING and relation.target == number and _in_force(document, on):
                    doubt = "" if relation.verification == Verification.FULL_TEXT else wording.NOT_COMPARED[relation.verification]
                    return wording.NEXT.format(document=f"{document.type} {document.number}", doubt=doubt)
        return ""


def original(document: Document) -> str:
    """Where the official wording of a document is to be looked up."""
    return f"bản gốc {document.type} {document.number} của {document.issuer}"


def _in_force(document: Document, on: date) -> bool:
    return (document.in_force_from is None or document.in_force_from <= on) and (
        document.in_force_to is None or on <= document.in_force_to
    )
