"""Documents by what everybody calls them ("bộ tiêu chí xã nông thôn mới"): one name may belong to one document after another."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from assistant.answering.documents.sought import Sought, of_province, provincial
from assistant.answering.documents.spans import SPAN, follower, lives
from assistant.understanding import Query
from assistant.understanding.papers import named_at
from kb.corpus import Corpus
from kb.model import Document
from kb.vietnamese import fold, folded_syllables

#: What says nothing of which document it is: the programme that all are about, kinds of documents, what joins.
_IDLE = re.compile(
    r"\b(?:dua (?:vao|tren)"
    r"|nong thon(?: moi)?|ntm|xay dung|quoc gia|giai doan|thoi ky|hien hanh|hien nay|hom nay"
    r"|quy dinh|quyet dinh|nghi dinh|nghi quyet|thong tu"
    r"|huong dan|luat|van ban|ban hanh|phe duyet|(?:tinh )?son la(?! tinh)|ve|cua|cac|nhung|va|thi|la|o|tai|trong|theo|nam|kem|boi|do"
    r"|duoc|bang|nay|so|mang|hieu|ra|ngay|a|nhi|nhe|chu|the|vay|ha|cai|da|dang|con|van|bi|vao|tu|den|toi|ke tu|khi|co|khong|ko|chua|phai"
    r"|dung|roi|bang|tung|20\d\d)\b"
)
#: What is said of a document as one, and of nothing that stands in it; of a programme or a set of criteria more can only be said so.
_OF_PAPER = re.compile(r"\b(?:so (?:may|bao nhieu)|ban hanh|ky|ra doi|hieu luc|sua|sua doi|thay|thay the|bai bo|het han)\b")
APPLIES = re.compile(r"\b(?:ap dung|thi hanh)\b")
_OF_SET = re.compile(rf"{APPLIES.pattern}|\b(?:phe duyet|thong qua)\b")
_SETS = tuple(map(frozenset, (("tieu", "chi"), ("chuong", "trinh"), ("nghi", "quyet"), ("quy", "dinh"))))
#: It is asked what changed it or came in its place.
CHANGED = re.compile(r"\b(?:sua|thay|bai bo)\b")
#: What a question on a document says beside its name: who, when, whether, which other one.
_ASKED = re.compile(
    r"\b(?:(?:ai|nguoi|co quan|cap|bo(?! tieu)|don vi|noi|ong|ba|vi|van ban|quyet dinh|nghi dinh|nghi quyet|thong tu|ngay|hom|khi|luc|nam|thang)"
    r" (?:nao|may|gi|bao nhieu)|ai|bao gio|bao lau|ban hanh|ky|ra doi|(?:co )?hieu luc|sua doi|sua|bo sung|thay the|thay|bai bo|het han|het|ap dung"
    r"|thi hanh|phe duyet|thong qua|(?:may|bao nhieu) lan|lan luot|so (?:may|bao nhieu|hieu))\b"
)
_DAY = re.compile(r"\b\d{1,2} (?:thang )?\d{1,2} (?:nam )?20\d\d\b")
#: Where nothing else is told, the plan that all is about is meant by these.
_PLAN = frozenset(folded_syllables("kế hoạch"))


class KnownAs:
    """Knows the names of documents: ``named`` has those that bear each, by its telling words."""

    def __init__(self, corpus: Corpus) -> None:
        self.named: dict[frozenset[str], list[Document]] = {}
        for document in corpus.documents.values():
            for key in {_key(folded_syllables(name)) for name in document.known_as}:
                self.named.setdefault(key, []).append(document)

    def resolved(self, query: Query) -> Query:
        """A question on the header or the life of a document that it calls by its name alone, as one that names the document."""
        found = self.called(query)
        return replace(query, documents=(found.number,)) if found else query

    def called(self, query: Query) -> Document | None:
        """The document of whose header or life a question asks, beside whose name it says nothing but bodies and days."""
        plain = " ".join(query.plain)
        whole = _OF_SET.search(plain) and any(known <= set(query.plain) for known in _SETS)
        with_it = "kem" in query.plain  # which one a thing was issued with: that is what its name tells
        spoken = any(named_at(n, query.plain) is not None for n in query.documents)
        if spoken or query.refs or query.foreign or with_it or not (whole or _OF_PAPER.search(plain)):
            return None
        bodies = {i for m in query.mentions if m.kind == "agency" for i in range(m.start, m.end)}
        beside = " ".join("," if i in bodies else w for i, w in enumerate(query.plain))
        asked = (_ASKED.sub(" ", _DAY.sub(" ", words)).split() for words in (plain, beside))
        found = next((d for words in asked if (d := self.meant(words, query))), None)
        return None if found is None or of_another_issuer(query, found) else found

    def holders(self, words: Iterable[str], query: Query) -> list[Document]:
        """The documents that bear the name that some words without marks are, of the year or the period that the question names."""
        found = self.named.get(_key(words), [])
        years = query.own_years
        found = [d for d in found if _of_period(d, query) or follower(d, years)] if years else found
        return [d for d in found if d.issued and {d.issued.year} == {*years}] or found

    def meant(self, words: Iterable[str], query: Query) -> Document | None:
        """The one of them that is in force on the day of the question, else the last that was; None where none bears the name."""
        holders = self.holders(words, query)
        bodies = [fold(m.name) for m in query.mentions if m.kind == "agency" and m.start >= 0 and m.name]
        holders = [d for d in holders if any(name in fold(d.issuer) for name in bodies)] or holders
        begun = [d for d in holders if _began(d) <= query.as_of]
        living = [d for d in begun if lives_on(d, query.as_of)]
        return max(living or begun or holders, key=_began, default=None)


def of_another_issuer(query: Query, document: Document) -> bool:
    """Whether a document of another issuer is asked for than of the one that bears a name ("quyết định nào của UBND tỉnh ...")."""
    sought = Sought.of(query)
    return (of_province(query) and not provincial(document)) or (sought is not None and not sought.fits(document))


def _key(words: Iterable[str]) -> frozenset[str]:
    """What tells a name from others.

    >>> sorted(_key("bo tieu chi quoc gia ve xa nong thon moi giai doan 2021 2025".split()))
    ['bo', 'chi', 'tieu', 'xa']
    """
    told = _IDLE.sub(" ", " ".join(words))
    key = frozenset(w for w in told.split() if w.isalnum())
    return key if key == _PLAN else key - _PLAN


def _period(document: Document) -> tuple[int, int] | None:
    """The years that the title of a document tells."""
    told = SPAN.search(document.title)
    return (int(told[1]), int(told[2])) if told else None


def _of_period(document: Document, query: Query) -> bool:
    """Whether a document is for the years that a question names."""
    period, years = _period(document), query.own_years
    if period is None and len(years) > 1:  # without a period of its own one that came only after the last of the years isn't
        return document.in_force_from is None or document.in_force_from.year <= max(years)
    return period is None or all(period[0] <= year <= period[1] for year in years)


def lives_on(document: Document, day: date) -> bool:
    """Whether a document is in force on a day, or in its period where nobody knows since or until when it is."""
    return _began(document) <= day and lives(document, day)


def _began(document: Document) -> date:
    """The first day of a document, of its period where nobody knows."""
    period = _period(document)
    return document.in_force_from or (date(period[0], 1, 1) if period else date.min)
