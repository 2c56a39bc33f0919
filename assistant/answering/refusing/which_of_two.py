"""Asks back which document or body is meant where a number, a kind or the beginning of a name fits several ("văn bản số 27", "nghị quyết
HĐND tỉnh trong Kế hoạch 203", "Bộ chỉ huy tỉnh")."""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant import wording, wording_of_papers
from assistant.answering.refusing.unclear import Unclear
from assistant.understanding import PLAN, Query
from assistant.understanding.forms import is_kind
from assistant.understanding.titles import PLAN_CONCEPT
from kb.corpus import Corpus
from kb.model import Agency, Document
from kb.vietnamese import document_numbers, fold, fold_in_step, folded_syllables, normalise

#: A document by its number alone, of no kind.
_NUMBERED = re.compile(
    r"\b(?:van ban|tai lieu)(?: (?:so hieu|mang so|co so|so|phap luat|chi dao|cua|trung uong|nha nuoc))* (?P<digits>\d{1,4})\b(?! ?[/%])"
    r"(?: cua (?:trung uong|tinh|nha nuoc|chinh phu))?"
)
#: Issued in the province.
_PROVINCIAL = ("tinh son la", "tinh uy")
#: What any document does, and no title tells one by.
_OF_TITLES = frozenset(folded_syllables("quy định ban hành hướng dẫn sửa đổi bổ sung phê duyệt một số nội dung"))
#: Bodies share a beginning of so many syllables ("Bộ chỉ huy ...").
_BEGINNING = 3

#: A document that the plan speaks of is asked for by its kind, and by nothing else than its issuer.
_SPOKEN_OF = re.compile(
    r"\b(?P<kind>nghi quyet|nghi dinh|quyet dinh|thong tu)\b.*\b(?:neu|nhac|dan|vien dan|co|nam|trong)\b.*\bke hoach 203\b"
    r"|\bke hoach 203\b.*\b(?:neu|nhac|dan|vien dan|co)\b.*?\b(?P<behind>nghi quyet|nghi dinh|quyet dinh|thong tu)\b"
)
_NUMBER = re.compile(r"\bso (?:may|bao nhieu|gi|hieu)\b")
_ISSUERS = {"hdnd": "HĐND", "hoi dong nhan dan": "HĐND", "ubnd": "UBND", "thu tuong": "TTg", "quoc hoi": "QH", "tinh uy": "/TU"}
_ISSUED_BY = (*_ISSUERS, "uy ban nhan dan", "thuong truc")
_IDLE = frozenset(
    folded_syllables("kế hoạch 203 nghị quyết định thông tư nêu nhắc dẫn viện có nằm trong số hiệu của tỉnh chính phủ")
    + folded_syllables(" ".join(_ISSUERS))
)


def several(query: Query, corpus: Corpus) -> Unclear | None:
    """The documents or bodies that may be meant; None where a question names one of either, or goes back to an earlier question."""
    if query.before or query.refs:
        return None
    if query.documents == (PLAN,):
        named = [m for m in query.mentions if m.kind == "agency"]  # whose section it is, or who issued what is cited
        cited = None if any(not fold(m.words).startswith(_ISSUED_BY) for m in named) else _cited(query, corpus)
        return cited or (None if named else _bodies(query, corpus))
    if query.documents or query.ids("agency"):
        return None
    return _papers(query, corpus) or _bodies(query, corpus)


def _papers(query: Query, corpus: Corpus) -> Unclear | None:
    """The documents with a number, where several have it and neither their issuer nor their title tells which is meant."""
    plain = " ".join(query.plain)
    found = _NUMBERED.search(plain)
    if found is None:
        return None
    fits = [d for d in corpus.documents.values() if re.match(rf"0*{int(found['digits'])}[/\-]", d.number)]
    told = query.content - _OF_TITLES - set(folded_syllables(found[0]))
    if len(_of_issuer(plain, fits)) < 2 or any(len(told & set(folded_syllables(d.title))) > 1 for d in fits):
        return None
    meant = _of_issuer(plain, fits)
    shown = {f"{d.type} {d.number}": f"{d.type} {d.number} của {d.issuer}: {d.title}" for d in meant}
    return Unclear(_typed(query, _NUMBERED), wording_of_papers.WHICH_PAPER, shown, [d.provisions[0] for d in meant])


def _of_issuer(plain: str, documents: Iterable[Document]) -> list[Document]:
    """The documents that are of the issuer, or of the centre or the province, of which a question speaks; all where it speaks of none."""
    fits = list(documents)
    named = [d for d in fits if re.search(rf"\b{fold(d.issuer)}\b", plain)]
    central = [d for d in fits if not any(p in fold(d.issuer) for p in _PROVINCIAL)]
    return named or (central if "trung uong" in plain else fits)


def _cited(query: Query, corpus: Corpus) -> Unclear | None:
    """The documents of a kind, and of an issuer where one is named, that the plan speaks of; None where something tells which is meant."""
    plain = " ".join(query.plain)
    asked = query.has("document") and not query.has("yesno") and _NUMBER.search(plain)
    found = _SPOKEN_OF.search(plain) if asked and not query.content - _IDLE else None
    if found is None:
        return None
    issuers = [sign for said, sign in _ISSUERS.items() if re.search(rf"\b{said}\b", plain)]
    cited = [(n, p) for p in corpus.documents[PLAN].provisions for n in document_numbers(p.text)]
    meant = {n: p for n, p in reversed(cited) if is_kind(found["kind"] or found["behind"], n) and all(i in n for i in issuers)}
    if len(meant) < 2:
        return None
    shown = {n: f"{n} ({p.ref})" for n, p in reversed(meant.items())}
    return Unclear("", wording.WHICH_CITED, shown, [*reversed(meant.values())])


def _bodies(query: Query, corpus: Corpus) -> Unclear | None:
    """The bodies of the plan whose names begin as one that a question speaks of and does not name to the end."""
    if set(query.ids("concept")) - {PLAN_CONCEPT}:
        return None
    begins: dict[str, list[Agency]] = {}
    for agency in corpus.agencies.values():
        if agency.plan_section:
            begins.setdefault(" ".join(folded_syllables(agency.name)[:_BEGINNING]), []).append(agency)
    plain = " ".join(query.plain)
    begin = next((b for b, a in begins.items() if len(a) > 1 and re.search(rf"\b{b}\b", plain)), None)
    if begin is None:
        return None
    meant = begins[begin]
    words = _typed(query, re.compile(rf"\b{begin}(?: tinh)?\b"))
    sources = [p for a in meant if (p := corpus.provision(PLAN, a.plan_section, query.as_of))]
    return Unclear(words, wording.WHICH_BODY, {a.name: a.name for a in meant}, sources)


def _typed(query: Query, sign: re.Pattern[str]) -> str:
    """The words of a question, as typed, that a sign finds in it without marks; empty where it finds none there."""
    text = normalise(query.question)
    found = sign.search(fold_in_step(text))
    return text[found.start() : found.end()] if found and found[0] else ""
