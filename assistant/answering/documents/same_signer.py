"""Whether documents were signed by one person ("318 và 319 cùng một người ký phải không?")."""

from __future__ import annotations

import re

from assistant.answering.composer import Draft
from assistant.answering.documents.about import spoken_order
from assistant.answering.documents.headers import Papers
from assistant.answering.documents.spans import opening
from assistant.understanding import Query
from kb.corpus import Corpus
from kb.vietnamese import fold, folded_syllables

_PERSON = r"(?:nguoi|ong|ba|vi|lanh dao|tac gia|chu ky)"
#: Says that one person signed them, or two; that they are signed is said before or behind.
_SAME = re.compile(
    rf"\b(?:cung|chung|deu(?: do)?|trung|giong)(?: (?:do|mang|chu ky|cua|la|co|boi))* (?:mot |1 |chung )?{_PERSON}\b|\bmot {_PERSON} ky\b"
)
_OTHER = re.compile(rf"\b(?:khac {_PERSON}(?: ky)?|(?:hai|2) {_PERSON} khac(?: nhau)?|{_PERSON}(?: ky)? khac nhau)\b")
_SIGNED = re.compile(r"\b(?:ky|chu ky|dat but)\b")
_DENIED = re.compile(r"\b(?:khong|chang|chua|dau)(?: (?:he|co|phai|duoc|la|do))* $")
#: What such a claim holds beside the names of the documents.
_IDLE = frozenset(
    folded_syllables(
        "cùng chung đều do trùng giống mang chữ ký của là có bởi một người ông bà vị lãnh đạo tác giả khác nhau hai đặt bút ban hành nêu tên ai cho"
        " biết ghi rõ tôi xin và với quyết định nghị quyết thông tư kế hoạch công văn văn bản luật số ngày năm này đó thì cái được kể nói"
    )
)
_TWO = 2


def same_signer(query: Query, corpus: Corpus, papers: Papers) -> Draft | None:
    """Whether the documents of a claim were signed by one person, as it says; None where it says neither, or a signer isn't known."""
    plain = " ".join(query.plain)
    other = _OTHER.search(plain)
    said = other or _SAME.search(plain)
    if said is None or not query.has("yesno") or query.refs or not _SIGNED.search(plain):
        return None
    named = [corpus.documents[n] for n in dict.fromkeys(spoken_order(query)) if n in corpus.documents]
    known = _IDLE.union(*(folded_syllables(f"{d.number} {d.issuer} {d.type}") for d in named))
    if len(named) < _TWO or {w for w in query.content if not w.isdecimal()} - known:
        return None
    signers = {fold(d.signer.partition(",")[0]) for d in named}
    draft = Draft(as_of=query.as_of, lines=["\n".join(f"- {papers.named(d)} {papers.signer(d)}" for d in named)])
    draft.cite(*(p for d in named for p in opening(d)))
    if "" in signers:
        draft.status = "no_basis"  # nobody has read who signed one of them
        return draft
    right = (len(signers) == 1) != bool(other)
    draft.decide("yes" if right != bool(_DENIED.search(plain[: said.start()])) else "no")
    return draft
