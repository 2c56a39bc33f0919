"""Follow-ups on the header of the document that did something to another one ("QĐ 03/2024 sửa quy định nào?" - "Ai ký?"): bare, they go on with
the one that was spoken of where its header tells that; "that circular" may be either of the two, so both are asked of unless the other
one's header tells it."""

from __future__ import annotations

import re

from assistant.understanding.its_amendment import HEADER
from assistant.understanding.query import Query
from assistant.understanding.their_paper import of_kind, pointed_kind
from assistant.understanding.titles import PLAN
from kb.corpus import Corpus
from kb.model import Document
from kb.vietnamese import fold_in_step, normalise

_KINDS = r"(?:van ban|quy dinh|nghi quyet|nghi dinh|quyet dinh|thong tu|cong van|luat|chi thi)"
#: The document begins the question, and which other one it changes is asked.
_ACTS = re.compile(
    r"\b(?:sua|sua doi|bo sung|bai bo|thay|thay the|huy|dinh chinh)\b"
    rf"(?: (?!nao\b|gi\b|may\b)\w+){{0,3}}? {_KINDS} (?:nao|gi|so may|may)\b"
)
#: It is done to the document.
_DONE_TO = re.compile(r"\b(?:duoc|bi) ?$")
_LEADING = re.compile(r"^(?:(?:the|vay|con|roi|va|a|ma)\b[\s,]*)+")
_POINTED = re.compile(
    r"\b(?:cai |ban )?(?:van ban|nghi quyet|nghi dinh|quyet dinh|thong tu|cong van|luat|chi thi) (?:do|ay|kia|nay)\b"
)
#: What is asked is told by its header.
_OF_HEADER = re.compile(r"\b(?:ky|hieu luc|ban hanh)\b")
_SIGNED = re.compile(r"\bky\b(?! (?:ngay|hom|khi|bao))")
_BOTH = 2


def of_its_header(query: Query, before: Query, corpus: Corpus) -> str:
    """What such a follow-up asks, by the number of the document that was spoken of, and of the other one too where it may be pointed to;
    empty where it asks for more, or another one was asked of."""
    text = " ".join(normalise(query.question).split()).rstrip(" ?.!")
    plain = fold_in_step(text)
    if query.documents or query.refs or not _OF_HEADER.search(plain):
        return ""
    spoken = corpus.documents.get(before.documents[0]) if before.documents else None
    if spoken is None or spoken.number == PLAN or before.refs or before.has("yesno") or not _acts(before, spoken):
        return ""
    lead = found[0] if (found := _LEADING.match(plain)) else ""
    pointed = _POINTED.search(plain)
    rest = plain if pointed is None else f"{plain[: pointed.start()].rstrip()}{plain[pointed.end() :]}"
    if not HEADER.fullmatch(f" {rest[len(lead) :].strip()}"):
        return ""
    asked = " ".join(
        (text if pointed is None else f"{text[: pointed.start()].rstrip()}{text[pointed.end() :]}")[len(lead) :].split()
    )
    papers = [spoken] if pointed is None else _meant(query, spoken, corpus)
    if not _tells(spoken, plain) or any(_tells(d, plain) for d in papers[1:]):
        return ""
    return f"{', '.join(f'{d.type} {d.number}' for d in papers)} {asked}?" if papers else ""


def _acts(before: Query, spoken: Document) -> bool:
    """Whether the question before asks what the document that it names does to another one."""
    plain = " ".join(before.plain)
    found = _ACTS.search(plain)
    named = spoken.number.split("/")[0].lstrip("0")
    return (
        found is not None
        and not _DONE_TO.search(plain[: found.start()])
        and any(w.lstrip("0") == named for w in plain[: found.start()].split())
    )


def _tells(document: Document, plain: str) -> bool:
    """Whether the header of a document tells who signed it, or since when it is in force, as it is asked."""
    return bool(document.signer) if _SIGNED.search(plain) else bool(document.in_force_from or document.issued)


def _meant(query: Query, spoken: Document, corpus: Corpus) -> list[Document]:
    """The document spoken of with the one other of the kind that it acts on; none where several are, or it is of another kind itself."""
    kind = pointed_kind(query.question)
    others = {
        r.target: d
        for r in spoken.relations
        if r.kind in ("amends", "replaces", "repeals") and (d := corpus.documents.get(r.target))
    }
    like = [d for d in others.values() if of_kind(kind, d)]
    return [spoken, *like] if of_kind(kind, spoken) and len(like) < _BOTH else []
