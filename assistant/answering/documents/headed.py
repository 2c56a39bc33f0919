"""The number and the day of a document, told where a question asks for them and its source is a clause of that document."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.documents.headers import Papers
from assistant.answering.documents.spans import UNTIL, opening, ranged
from assistant.understanding import PLAN, Query
from kb.corpus import Corpus
from kb.model import Provision
from kb.vietnamese import dates

_PAPER = (
    r"(?:quyet dinh|nghi quyet|nghi dinh|thong tu|ke hoach|cong van|chi thi|huong dan|thong bao|luat|van ban|qd|nq|nd|tt|kh|cv)"
    r"(?: (?:cua|so|ubnd|hdnd|tinh|ttg|thu tuong|chinh phu|quoc hoi|uy ban nhan dan|hoi dong nhan dan))*"
)
_LETTERS = r"qd|nd|tt|nq|kh|cv|hd|tb|ttg|cp|vpcp|vpdp|tcmt|mttw|btt|tu|tw|hdnd|ubnd|qh|ubtvqh|b[a-z]{1,5}"
#: The number of a document is asked for, or which one it is and its day.
_NUMBER = re.compile(
    rf"\b{_PAPER} (?:may|bao nhieu|so (?:nao|gi))\b|\bso hieu (?:nao|gi|may|bao nhieu)\b"
    rf"|\b{_PAPER}(?:(?<=\bso)$| (?:ngay|hom) (?:nao|may|bao nhieu|thang nao)\b)"
    rf"|\b{_PAPER} (?:nao|gi)\b.*\bngay (?:nao|may|bao nhieu|thang nao)\b"
    rf"|\b{_PAPER}\b.*\bso (?:may|nao|gi|bao nhieu)(?: va)? (?:\w+ ){{0,5}}?ngay (?:nao|may|bao nhieu|thang nao)\b"
)
#: A clause that asks for nothing but the day or the signer of a document ("Nghị quyết 461/NQ-HĐND ngày nào").
_DAY = re.compile(
    rf"{_PAPER}(?: \w*\d\w*| (?:{_LETTERS}))+(?: cua(?: (?!nao|gi|ngay)\w+){{1,6}})?(?: (?:de|ky|ra|ban hanh|duoc|thong qua))*"
    r" (?:ngay (?:nao|may|bao nhieu|thang nao)|hom nao|khi nao|nam nao|ai ky|do ai ky)"
    rf"|(?:va )?ngay (?:ky |ban hanh |thong qua |ra |cua |thang )*(?:{_PAPER})?(?: (?:nay|do|ay|nao|may|la))*"
)
#: A clause that asks for a day and says of nothing: of the document where the source tells none.
_BARE_DAY = re.compile(r"(?:va )?(?:vao )?(?:(?:ngay|hom|nam) nao|(?:ngay|thang) may)")
#: What each of several documents is, or is of, is asked.
_EACH = re.compile(rf"\b(?:moi|tung) (?:cai|van ban|{_PAPER})\b|\blan luot\b")
#: Documents whose headers are told at most.
_MOST = 2


def asks_number(query: Query) -> bool:
    """Whether the number of a document is asked for, and the question names none."""
    plain = " ".join(query.plain)
    return not query.has("yesno") and not query.documents and _NUMBER.search(plain) is not None


def of_own_header(query: Query, source: Provision) -> bool:
    """Whether a question asks, beside what stands in a document that it names, for the day or the issuer of that document."""
    if query.has("yesno") or len(query.clauses) < 2 or source.document not in query.documents:
        return False
    clauses = [" ".join(query.part(c).plain) for c in query.clauses]
    bare = not dates(source.text) and any(map(_BARE_DAY.fullmatch, clauses))
    return bare or query.has("issue") or any(map(_DAY.fullmatch, clauses))


def of_each(query: Query, corpus: Corpus) -> list[Provision]:
    """The first provision of each document that a question names, where it asks the same of each of several."""
    named = [corpus.documents[n] for n in query.documents if n in corpus.documents]
    asked = len(named) > 1 and _EACH.search(" ".join(query.plain))
    return [p for d in named for p in opening(d)] if asked else []


def headed(query: Query, sources: Sequence[Provision], papers: Papers, corpus: Corpus) -> list[str]:
    """The headers of the documents of the best sources, one line each; none where neither number nor day is asked for."""
    asked = (
        sources[:_MOST] if asks_number(query) else of_each(query, corpus) or [p for p in sources[:1] if of_own_header(query, p)]
    )
    numbers = dict.fromkeys(p.document for p in asked if p.document != PLAN)
    told = [corpus.documents[n] for n in numbers]
    signed = query.has("signer")
    headers = [f"{papers.named(d)} {papers.signer(d)}" if signed and d.signer else papers.named(d) for d in told]
    return [*headers, *_ends(query, sources, corpus)]


def _ends(query: Query, sources: Sequence[Provision], corpus: Corpus) -> list[str]:
    """Until when a document holds whose end is asked for beside what stands in others ("263 kết thúc ngày nào, sau đó theo nghị quyết nào?")."""
    if query.has("yesno") or not UNTIL.search(" ".join(query.plain)):
        return []
    told = sources[0].document if query.has("life") else ""
    return [f"{n}: {ranged(corpus.documents[n])}" for n in query.documents if n in corpus.documents and n != told]
