"""Claims that an article now reads one word for another, since another document put it there ("ở Điều 103 "huyện" nay đọc là "xã""): by the
articles that this document lists for these words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant import wording
from assistant.answering.composer import Draft
from assistant.understanding import Query
from assistant.understanding.tag_question import untagged
from kb.corpus import Corpus
from kb.model import Document, Provision
from kb.references import lies_in, references
from kb.vietnamese import fold, fold_in_step, normalise

#: What a source puts for what, and where.
_TOLD = re.compile(r"“(?P<old>[^”]+)” thành “(?P<new>[^”]+)” tại (?P<places>[^;]+)")
#: Between two places: "Điều 80, khoản 2 Điều 87" names no clause of the first.
_EACH = re.compile(r",\s| và ")
#: A word that a question names as a word: quoted, or called so.
_QUOTE = "[\"“”'‘’]"
_WORD = re.compile(
    rf"{_QUOTE}(?P<quoted>[^\"“”'‘’]{{2,30}}){_QUOTE}|\b(?:chu|cum tu|tu ngu)\s+(?P<called>(?:cap\s+)?(?:huyen|xa|tinh))\b"
)
#: One word stands for another: cheaply told.
_EXCHANGED = re.compile(r"\b(?:doi|thay|sua|doc|hieu|chuyen|viet|ghi|thanh)\b")
#: Between two words: the first is the new one.
_INSTEAD = re.compile(r"\b(?:thay (?:cho|the cho|vi)|chu khong (?:con )?(?:phai |la )?|the cho)\b")
_NOT = re.compile(r"\b(?:khong|chua|chang)(?: (?:he|bi|duoc|co|phai|can))* (?:doi|thay|sua|doc|hieu|chuyen)\b")
_DENIES = re.compile(r"\b(?:khong|chua|chang|dau)\b")
_OPEN = re.compile(r"\b(?:gi|nao|may|bao nhieu|dau|ai)\b")
_BOTH = 2


@dataclass(frozen=True)
class _Exchange:
    """That a document puts one word (without marks) for another in places of another document."""

    document: Document
    target: str
    provision: Provision
    old: str
    new: str
    places: tuple[str, ...]


class WordsExchanged:
    """Judges them."""

    def __init__(self, corpus: Corpus) -> None:
        self._known = [x for d in corpus.documents.values() for x in _exchanges(d)]

    def answer(self, query: Query) -> Draft | None:
        """The verdict with the list; None where no such claim is made, or on no documents of which that is known."""
        if not (query.refs and query.documents and query.has("yesno") and _EXCHANGED.search(" ".join(query.plain))):
            return None
        told = [x for x in self._known if x.target in query.documents and {*query.documents} <= {x.target, x.document.number}]
        said = _words(query.question) if told else None
        right = _right(query, said, told) if said else None
        if right is None:
            return None
        draft = Draft(as_of=query.as_of)
        draft.cite(*(x.provision for x in told))
        draft.lines = [f"- {wording.quoted(p)}" for p in draft.provisions]
        draft.decide("yes" if right else "no")
        return draft


def _right(query: Query, said: tuple[str, str], told: list[_Exchange]) -> bool | None:
    """Whether it is so in each of the places named; None where only a part of one is listed, or it is denied in another way."""
    plain = untagged(" ".join(query.plain))
    denied = _NOT.search(plain)
    if (_DENIES.search(plain) and not denied) or _OPEN.search(plain):
        return None
    begun = [x for x in told if x.document.in_force_from is None or x.document.in_force_from <= query.as_of]
    listed = [(ref, x) for ref in query.refs for x in begun if any(lies_in(ref, place) for place in x.places)]
    parts = {ref for ref in query.refs for x in told for place in x.places if place != ref and lies_in(place, ref)}
    if parts:
        return None
    so = all(any(of == ref and (x.old, x.new) == said for of, x in listed) for ref in query.refs)
    return so != bool(denied)


def _words(question: str) -> tuple[str, str] | None:
    """The old word and the new one, of what a claim names as words; None where it names others than two.

    >>> _words('Ở Điều 4 "cấp huyện" nay đọc là "cấp xã"'), _words("chữ xã thay cho chữ huyện"), _words('"huyện" ở Điều 4')
    (('huyen', 'xa'), ('huyen', 'xa'), None)
    """
    plain = fold_in_step(normalise(question))
    found = list(_WORD.finditer(plain))
    if len(found) != _BOTH:
        return None
    one, other = (_core(m["quoted"] or m["called"]) for m in found)
    return (other, one) if _INSTEAD.search(plain[found[0].end() : found[1].start()]) else (one, other)


def _core(word: str) -> str:
    """A word without marks and without "level", which is put for the same."""
    return " ".join(fold(word).split()).removeprefix("cap ")


def _exchanges(document: Document) -> Iterator[_Exchange]:
    """What a document says itself to put for what, in the one document of which its clause changes words."""
    for provision in document.provisions:
        targets = [r.target for r in document.relations if r.kind == "amends" and r.ref == provision.ref]
        for m in _TOLD.finditer(provision.text) if len(targets) == 1 else ():
            places = tuple(r.ref for place in _EACH.split(m["places"]) for r in references(place))
            yield _Exchange(document, targets[0], provision, _core(m["old"]), _core(m["new"]), places)
