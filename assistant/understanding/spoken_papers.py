"""Follow-ups on a document that was spoken of before and is meant by more than "that one": the one that came first or last of several
("cái ra sau ai ký?"), the one that was amended ("văn bản gốc ngày nào?"), "it" where only an earlier question named it."""

from __future__ import annotations

import re

from assistant.understanding.its_amendment import its_amendment
from assistant.understanding.query import Query
from assistant.understanding.their_paper import of_kind
from assistant.understanding.titles import PLAN
from kb.corpus import Corpus
from kb.model import Document
from kb.vietnamese import fold_in_step, normalise

_KIND = r"(?P<kind>cai|van ban|nghi quyet|nghi dinh|quyet dinh|thong tu|chi thi|cong van|ke hoach)"
_RAISED = r"(?: (?:duoc|ra|ban hanh|ky|ra doi))*"
_LATER = r"sau cung|sau nay|sau hon|sau|moi hon|moi nhat|moi|cuoi cung|cuoi|muon hon|gan nhat"
_SOONER = r"truoc tien|truoc do|truoc|cu hon|cu nhat|cu|dau tien|som hon|som nhat"
_BY_TIME = re.compile(
    rf"\b{_KIND}{_RAISED} (?:(?P<later>{_LATER})|(?:{_SOONER}))\b(?! (?:khi|luc|ngay|thang|nam|do|day|\d))(?: (?:do|ay|thi))?"
)
_ORIGINAL = re.compile(rf"\b{_KIND} (?:goc|ban dau|bi sua)\b(?! so)")
#: What the header of a document tells is asked.
_OF_HEADER = ("signer", "issue", "life", "when")
#: Amending is spoken of, where the documents that did it are asked for.
_AMENDED = re.compile(r"\b(?:sua|sua doi|bo sung)\b.*\b(?:nao|gi|may)\b|\b(?:nao|gi|may)\b.*\b(?:sua|sua doi|bo sung)\b")
#: "It", of which its being in force is said: only a document is.
_IT_LIVES = re.compile(
    r"^(?:(?:the|vay|con|ma|roi|va) )*(?:no|van ban (?:do|ay|nay)) (?P<rest>(?:\w+ ){0,3}?(?:hieu luc|ap dung (?:tu|den|ke)|het han)\b.*)$"
)


def spoken_paper(query: Query, before: Query, corpus: Corpus) -> str:
    """What a follow-up asks of such a document, by its number; otherwise empty."""
    if query.documents or query.refs:
        return ""
    return (
        its_amendment(query, before, corpus)
        or by_time(query, before, corpus)
        or amended(query, before, corpus)
        or alive(query, before, corpus)
    )


def by_time(query: Query, before: Query, corpus: Corpus) -> str:
    """The same asked of the one of several documents that came first or last; otherwise empty."""
    text = " ".join(normalise(query.question).split())
    found = _BY_TIME.search(fold_in_step(text))
    if found is None:
        return ""
    papers = _known(before, corpus)
    if len(papers) == 1 and _AMENDED.search(" ".join(before.plain)):
        papers = _amending(papers[0], corpus)
    meant = [d for d in papers if found["kind"] == "cai" or of_kind(found["kind"], d)]
    days = [d.issued for d in meant if d.issued]
    if len(meant) < 2 or len(days) < len(meant):
        return ""
    day = max(days) if found["later"] else min(days)
    one = [d for d in meant if d.issued == day]
    return _put(text, found, one[0]) if len(one) == 1 else ""


def amended(query: Query, before: Query, corpus: Corpus) -> str:
    """What the header of the document tells that the one spoken of amends, or of this one where it amends none; otherwise empty."""
    text = " ".join(normalise(query.question).split())
    found, papers = _ORIGINAL.search(fold_in_step(text)), _known(before, corpus)
    if found is None or len(papers) != 1 or not query.has(*_OF_HEADER):
        return ""
    targets = {r.target for r in papers[0].relations if r.kind == "amends"} or {papers[0].number}
    meant = corpus.documents.get(targets.pop()) if len(targets) == 1 else None
    fits = meant is not None and (found["kind"] == "cai" or of_kind(found["kind"], meant))
    return _put(text, found, meant) if meant and fits else ""


def alive(query: Query, before: Query, corpus: Corpus) -> str:
    """Whether and since when "it" is in force, of the one document that an earlier question named; otherwise empty."""
    text = " ".join(normalise(query.question).split())
    found = _IT_LIVES.match(fold_in_step(text))
    earlier: Query | None = before
    while earlier is not None and not earlier.documents:
        earlier = earlier.before
    papers = _known(earlier, corpus) if earlier else []
    if found is None or len(papers) != 1 or before.documents:
        return ""
    return f"{papers[0].type} {papers[0].number} {text[found.start('rest') :]}"


def _known(before: Query, corpus: Corpus) -> list[Document]:
    """The documents beside the plan that a question names; none where any of them is unknown."""
    named = [n for n in before.documents if n != PLAN]
    known = [d for n in named if (d := corpus.documents.get(n))]
    return known if len(known) == len(named) else []


def _amending(document: Document, corpus: Corpus) -> list[Document]:
    """The documents that amend one."""
    return [d for d in corpus.documents.values() if any(r.kind == "amends" and r.target == document.number for r in d.relations)]


def _put(text: str, found: re.Match[str], document: Document) -> str:
    """A question with a document in the place of some of its words."""
    return f"{text[: found.start()]}{document.type} {document.number}{text[found.end() :]}"
