"""Follow-ups on a document that was spoken of before and is meant by more than "that one": the one that came first or last of several
("cái ra sau ai ký?"), the one that was amended ("văn bản gốc ngày nào?"), "it" where only an earlier question named it."""

from __future__ import annotations

import re

from assistant.understanding.its_amendment import HEADER, header_of, its_amendment
from assistant.understanding.next_period import in_next_period
from assistant.understanding.one_amendment import amending
from assistant.understanding.query import Query
from assistant.understanding.that_amendment import of_that_amendment
from assistant.understanding.their_paper import of_kind
from assistant.understanding.titles import PLAN
from assistant.understanding.what_replaced import what_replaced
from kb.corpus import Corpus
from kb.model import Document
from kb.vietnamese import fold, fold_in_step, normalise

#: What amends is spoken of.
_AMENDS = r"sua doi bo sung|sua doi|sua|bo sung|dieu chinh"
_KIND = r"(?P<kind>cai|ban|lan|dot|van ban|nghi quyet|nghi dinh|quyet dinh|thong tu|chi thi|cong van|ke hoach)"
_RAISED = rf"(?: (?:duoc|bi|ra|ban hanh|ky|ra doi|(?P<amends>{_AMENDS})))*"
#: No kinds of documents: any is meant, and a time that it was done stands for what did it.
_ANY = ("cai", "ban", "lan", "dot")
_LATER = r"sau cung|sau nay|sau hon|sau|moi hon|moi nhat|moi|cuoi cung|cuoi|muon hon|gan (?:day )?nhat"
_SOONER = r"dau tien|dau(?! tien)|truoc tien|truoc do|truoc|cu hon|cu nhat|cu|som hon|som nhat"
#: Behind "before" and the like stands a time; an ordinal stands for itself.
_NO_TIME = r"(?:(?<=tien)|(?<=nhat)|(?<=cung)|(?! (?:khi|luc|ngay|thang|nam|do|day|\d)))"
_BY_TIME = re.compile(
    rf"\b{_KIND}{_RAISED} (?:(?P<later>{_LATER})|(?:{_SOONER}))\b{_NO_TIME}(?: (?:do|ay|thi))?"
    rf"(?: (?:bi|duoc)? ?(?P<amended>{_AMENDS})\b(?! (?:gi|nhung|dieu|khoan)\b))?(?: (?:thi|la)(?= ))?"
)
_ORIGINAL = re.compile(rf"\b{_KIND} (?:goc|ban dau|bi sua)\b(?! so)")
#: Whether there is a new one, or which, is asked; none of those spoken of is meant.
_WHETHER_NEW = re.compile(
    r"\b(?:co|ra|ban hanh)(?: (?:them|duoc))? (?:cai|ban|van ban|nghi quyet|nghi dinh|quyet dinh|thong tu|ke hoach)(?: nao)? (?:moi|khac)\b"
)
#: What the header of a document tells is asked.
_OF_HEADER = ("signer", "issue", "life", "when")
#: Amending is spoken of, where the documents that did it are asked for.
_AMENDED = re.compile(r"\b(?:sua|sua doi|bo sung)\b.*\b(?:nao|gi|may)\b|\b(?:nao|gi|may)\b.*\b(?:sua|sua doi|bo sung)\b")
#: "It", of which its being in force is said: only a document is.
_IT_LIVES = re.compile(
    r"^(?:(?:the|vay|con|ma|roi|va) )*(?:no|van ban (?:do|ay|nay)) (?P<rest>(?:\w+ ){0,3}?(?:hieu luc|ap dung (?:tu|den|ke)|het han)\b.*)$"
)
#: A document that is not among ours.
_ANY_KIND = "Văn bản"
#: Its end is asked for, or whether that has come, of the only document that the question before was on.
_ENDS = re.compile(
    r"^(?:(?:the|vay|con|ma|roi|va|a)\b[\s,]*)*(?P<rest>(?:(?:khi nao|bao gio|ngay nao|den (?:khi nao|bao gio|ngay nao|luc nao)|luc nao|gio|nay"
    r"|hien|hien nay|da|thi|se|bi|moi)\b[\s,]*)*(?:het|mat|cham dut) (?:hieu luc|han|ap dung)\b.*)$"
)


def spoken_paper(query: Query, before: Query, corpus: Corpus) -> str:
    """What a follow-up asks of such a document, by its number; otherwise empty."""
    if query.documents or query.refs:
        return ""
    return (
        its_amendment(query, before, corpus)
        or of_that_amendment(query, before, corpus)
        or by_time(query, before, corpus)
        or amended(query, before, corpus)
        or alive(query, before, corpus)
        or ended(query, before, corpus)
        or in_next_period(query, before, corpus)
        or what_replaced(query, before, corpus)
    )


def by_time(query: Query, before: Query, corpus: Corpus) -> str:
    """The same asked of the one of several documents that came first or last; otherwise empty."""
    text = " ".join(normalise(query.question).split())
    found = _BY_TIME.search(fold_in_step(text))
    if found is None or _WHETHER_NEW.search(fold_in_step(text)):
        return ""
    papers = _known(before, corpus)
    amends = found["amends"] or found["amended"]
    if len(papers) == 1 and (amends or _AMENDED.search(" ".join(before.plain))):
        papers = amending(papers[0].number, corpus)
    meant = [d for d in papers if found["kind"] in _ANY or of_kind(found["kind"], d)]
    days = [d.issued for d in meant if d.issued]
    if len(meant) < (1 if amends else 2) or len(days) < len(meant):
        return ""
    day = max(days) if found["later"] else min(days)
    one = [d for d in meant if d.issued == day]
    if len(one) != 1:
        return ""
    before_it, rest = text[: found.start()].strip(), text[found.end() :].rstrip(" ?.!")
    alone = not before_it and rest and HEADER.fullmatch(fold(rest))
    return header_of(f"{one[0].type} {one[0].number}", rest) if alone else _put(text, found, one[0])


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


def ended(query: Query, before: Query, corpus: Corpus) -> str:
    """When the one document that the question before was on ends, or whether it has; otherwise empty."""
    text = " ".join(normalise(query.question).split())
    found, numbers = _ENDS.match(fold_in_step(text)), [n for n in before.documents if n != PLAN]
    if found is None or len(numbers) != 1 or before.refs:
        return ""
    known = corpus.documents.get(numbers[0])
    return f"{known.type if known else _ANY_KIND} {numbers[0]} {text[found.start('rest') :]}"


def _known(before: Query, corpus: Corpus) -> list[Document]:
    """The documents beside the plan that a question names; none where any of them is unknown."""
    named = [n for n in before.documents if n != PLAN]
    known = [d for n in named if (d := corpus.documents.get(n))]
    return known if len(known) == len(named) else []


def _put(text: str, found: re.Match[str], document: Document) -> str:
    """A question with a document in the place of some of its words."""
    return f"{text[: found.start()]}{document.type} {document.number}{text[found.end() :]}"
