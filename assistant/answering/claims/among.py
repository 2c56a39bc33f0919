"""Whether a body is one of those that a source lists ("Sở Y tế có nằm trong sáu sở được lập không?"), and does what a source says it does."""

from __future__ import annotations

import re

from assistant.answering.claims.ruling import Ruling
from assistant.understanding import PLAN, Query
from kb.corpus import Corpus
from kb.model import Provision
from kb.vietnamese import fold, folded_syllables

#: A body is said to be one of several; it is denied.
_AMONG = re.compile(
    r"\b(?:nam|co|o|thuoc|co ten) (?:trong|vao)\b|\bthuoc (?:so|nhom|danh sach|may|cac|nhung)\b|\b(?:la )?(?:mot|1) trong\b|\btrong so\b|\bco ten\b"
)
_DENIED = re.compile(r"\b(?:khong|chang|chua|dau)(?: (?:he|co|phai|duoc))* $")
#: Bodies that a text lists, so many at least.
_LISTED, _FEWEST = re.compile(r"\b(?:Sở|Ban|Bộ|Hội|Văn phòng|Thanh tra) [A-ZĐ]"), 3
#: Behind the name of a body: it may not, or need not, do what follows.
_MAY_NOT = re.compile(
    r"(?:(?:thi|lai|se) )*(?:khong|chang|chua)(?: (?:he|con|co quyen|duoc(?: phep)?|phai|can))+"
    r" (?P<act>\w+ \w+)\b(?! (?:khong|chua)$)"
)


def among(query: Query, first: Provision, corpus: Corpus) -> Ruling | None:
    """The ruling by the list of the first source; None where it lists no bodies, or the claim says nothing of one of them."""
    plain = " ".join(query.plain)
    said = _AMONG.search(plain)
    issuer = fold(corpus.documents[first.document].issuer)
    named = [corpus.agencies[m.id] for m in query.mentions if m.kind == "agency" and m.start >= 0]
    bodies = {a.id: a for a in named if fold(a.name) not in issuer and not issuer.startswith(fold(a.name))}
    if said is None or len(bodies) != 1 or first.document == PLAN or len(_LISTED.findall(first.text)) < _FEWEST:
        return None
    (body,) = bodies.values()
    listed = any(
        f" {' '.join(folded_syllables(n))} " in f" {' '.join(folded_syllables(first.text))} " for n in (body.name, *body.aliases)
    )
    return Ruling.HOLDS if listed != bool(_DENIED.search(plain[: said.start()])) else Ruling.FAILS


def forbidden(query: Query, first: Provision, corpus: Corpus) -> Ruling | None:
    """``FAILS`` where a body is said not to be allowed to do what the first source says that it does; otherwise None."""
    text = " ".join(folded_syllables(first.text))
    for m in query.mentions:
        if m.kind != "agency" or m.start < 0 or first.document == PLAN:
            continue
        denied = _MAY_NOT.match(" ".join(query.plain[m.end :]))
        names = (corpus.agencies[m.id].name, *corpus.agencies[m.id].aliases)
        if denied and any(f" {' '.join(folded_syllables(n))} {denied['act']} " in f" {text} " for n in names):
            return Ruling.FAILS
    return None
