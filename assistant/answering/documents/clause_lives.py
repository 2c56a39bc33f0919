"""The life of one clause of a document: its versions with their ranges, what changed it, and whether it is in force on a day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from assistant import wording
from assistant.answer import Verdict
from assistant.answering.composer import Draft
from assistant.answering.documents.headers import Papers
from assistant.answering.documents.supposed import ALIVE, ended_at, ended_on, says_ended
from assistant.understanding import Query
from kb.corpus import Corpus
from kb.model import Document, Provision, Relation
from kb.references import spelt
from kb.vietnamese import fold

_AMENDED = re.compile(
    r"\b(?:bi|duoc|da|co)(?: (?:bat ky |mot )?(?:van ban|nghi dinh|quyet dinh|nghi quyet|thong tu|luat)(?: (?:nao|khac|moi))*)?"
    r"(?: (?:da|vua|duoc|bi))* (?:sua|bo sung)\b"
)
#: That it never was is said.
_UNTOUCHED = re.compile(
    r"\b(?:khong|chua|chang)(?: (?:he|tung|bi|duoc|ai|co|lan nao|van ban nao|cai nao|bao gio|mot lan|gi|con))* (?:sua doi|sua|bo sung|dieu chinh)\b"
)
#: By what kind of document, and of which year, a clause is said to have ended, where that is not named by its number.
_BY = re.compile(
    r"\b(?:do|boi|bi|theo|bang) (?:mot |1 |cai )?(?P<kind>nghi dinh|nghi quyet|quyet dinh|thong tu|luat)(?! (?:so )?\d)(?: moi| khac)?"
    r"(?: (?:cua|nam|ra|ban hanh|ky)(?! 20))*(?: nam)?(?: (?P<year>20\d\d))?"
)
#: What a clause was changed into is asked: its new words or value; or how it was changed, at all.
CHANGED_INTO = re.compile(
    r"\b(?:sua|doi|thay|dieu chinh)\b(?: \w+){0,14}? thanh (?:\w+ ){0,3}(?:nao|gi|the nao|ra sao|bao nhieu|may)\b"
)
CHANGED_TO = re.compile(
    rf"{CHANGED_INTO.pattern}|\b(?:sua|doi|thay|dieu chinh)\b(?: \w+){{0,14}}? (?:cu the (?:the nao|ra sao|nhu the nao|la gi)"
    r"|(?:nhu )?the nao|ra sao)\b|\b(?:cau chu|loi van|nguyen van)\b"
)


#: A day of which the life of a clause is asked, told before that ("hôm 15/6/2026 Điều 58 đã bị bãi bỏ chưa").
_ON = re.compile(
    r"(?<!\btu )(?<!\bsau )(?<!\btruoc )\b(?:hom|den|toi|luc|vao|het)(?: (?:het|ngay|hom))*"
    r" (?P<day>\d{1,2}) (?:thang )?(?P<month>\d{1,2}) (?:nam )?(?P<year>20\d\d)\b"
)


class ClauseLives:
    """Tells the life of one clause."""

    def __init__(self, corpus: Corpus, papers: Papers) -> None:
        self._corpus, self._papers = corpus, papers

    def told(self, query: Query, versions: Sequence[Provision], whether: bool) -> Draft:
        """The life of a clause by its versions; ``whether``: a verdict is wanted."""
        first = versions[0]
        draft = Draft()
        draft.cite(*reversed(versions))
        draft.lines.append(self._papers.named(self._corpus.documents[first.document]))
        for p in versions:
            by = f" (sửa bởi {spelt(p.amended_by.ref)} {p.amended_by.document})" if p.amended_by else ""
            draft.lines.append(f"- {wording.place(p)}, có hiệu lực {wording.span(p)}{by}: {p.text.strip()}")
        acts = [(acting, r) for acting, r in acts_on(self._corpus, first.document) if r.target_ref == first.ref]
        for acting, r in acts:
            draft.lines.append(f"- {self._papers.sentence(acting, r, r.target)}")
            draft.cite(*self._corpus.versions(acting.number, r.ref))
        if whether:
            by_another = acts and not any(_by_such(query, acting) for acting, _ in acts)
            draft.decide("no" if by_another else _verdict(query, versions, query.as_of if query.dated else _day_told(query)))
        return draft


def acts_on(corpus: Corpus, number: str) -> list[tuple[Document, Relation]]:
    """What documents do to one or to a clause of it, each with the one that does it."""
    return [(d, r) for d in corpus.documents.values() for r in d.relations if r.target == number]


def asks_amended(spoken: str) -> bool:
    """Whether it is asked if something was amended, which is known also where it is not sure that it still lives."""
    said = _AMENDED.search(spoken) is not None or says_untouched(spoken)
    return said and not says_ended(spoken) and not ALIVE.search(spoken)


def says_untouched(spoken: str) -> bool:
    """Whether it is said that something was never amended.

    >>> says_untouched("nghi dinh 27 chua tung bi sua dung khong"), says_untouched("nghi dinh 27 da bi sua chua")
    (True, False)
    """
    return _UNTOUCHED.search(spoken) is not None


def _by_such(query: Query, document: Document) -> bool:
    """Whether a document is of the kind and the year of the one by which something is said to have ended, if that is said."""
    said = _BY.search(" ".join(query.plain))
    issued = str(document.issued.year) if document.issued else said and said["year"]
    return said is None or (said["kind"] == fold(document.type) and said["year"] in (None, issued))


def _day_told(query: Query) -> date:
    """The day before the words for a life on which a question puts itself; the day of the question where it tells none."""
    spoken = " ".join(query.plain)
    alive, ended = ALIVE.search(spoken), ended_at(spoken)
    said = _ON.search(spoken, 0, ended if ended >= 0 else alive.start() if alive else len(spoken))
    days = (date(y, m, d) for d, m, y in query.dates if y and said and (d, m) == (int(said["day"]), int(said["month"])))
    return next(days, query.as_of)


def _verdict(query: Query, versions: Sequence[Provision], on: date) -> Verdict:
    """Whether a clause was amended by a day, where that is asked; otherwise whether it is in force, or has ended on the day told."""
    spoken = " ".join(query.plain)
    last, told = versions[-1].in_force_to, ended_on(query, spoken)
    if told and last is not None and told.isdisjoint((last, last + timedelta(days=1))):
        return "no"
    if asks_amended(spoken):
        since = (
            query.before is not None and not query.dates
        )  # the day of the question before is not the one until which that is asked
        amended = any(p.amended_by and (since or p.in_force_to is None or p.in_force_to < on) for p in versions)
        return "yes" if amended != says_untouched(spoken) else "no"
    return "yes" if any(p.in_force(on) for p in versions) != says_ended(spoken) else "no"
