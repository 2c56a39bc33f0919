"""What there was before a document: asked alone ("trước Nghị định 358 áp dụng văn bản nào?") or behind a question that one document
answers ("trước đấy áp dụng cái nào?", "thế bộ trước đó của xã ai ký?"), asked by what the document took the place of."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.understanding.came_out import PAPER
from assistant.understanding.its_amendment import HEADER, header_of
from kb.corpus import Corpus
from kb.model import Document
from kb.vietnamese import fold, fold_in_step, normalise

#: Relations by which a document comes instead of another.
_INSTEAD = ("replaces", "repeals", "ends", "follows")
_KINDS = "cai|ban|bo|bo tieu chi|van ban|vb|nghi dinh|quyet dinh|nghi quyet|thong tu|quy dinh|nd|qd|nq|tt"
_EARLIER = r"(?:truoc(?: (?:do|day|kia|no))?|cu|lien truoc)"
_LEADS = r"(?:(?:the|vay|con|va|ma|roi|a|thi)\b[\s,]*)*"
_USED = (
    r"(?:(?: ?(?:thi|minh|ta|ho|xa|tinh|dia phuong|cac noi|phai|duoc|nguoi ta|o day))*"
    r" ?(?:ap dung|dung|xai|chay|su dung|lam|thuc hien|quan ly|can cu|dua|la|co)?(?: (?:theo|vao|tren|bang|la))*| theo)"
)
_WHICH = rf" (?:{_KINDS}) (?:nao|gi|so may|may|so bao nhieu)(?: (?:the|vay|nhi|a|ha|day|hieu luc|quy dinh|dieu chinh|ap dung))*[\s?.!]*$"
#: Alone: before a document that has a number, or a set that is called by its years.
_PAPER = rf"(?:{PAPER}|(?P<set>bo tieu chi(?: \w+){{0,10}}? 20\d\d ?[-–] ?20\d\d))"
_TIME = r"truoc (?:khi (?:co |ra )?|luc co )?(?:van ban )?"
_ALONE = (
    re.compile(rf"^{_LEADS}(?:hoi |thoi |o )?{_TIME}{_PAPER}(?: ra doi)?,?{_USED}{_WHICH}"),
    re.compile(
        rf"^{_LEADS}(?:{_KINDS}) (?:nao|gi)(?: (?:da|duoc|tung|co|dang))* (?:ap dung|hieu luc|dung|thi hanh|dieu chinh|co)"
        rf"(?: hieu luc)? {_TIME}{_PAPER}(?: ra doi)?[\s?.!]*$"
    ),
)
#: Behind another question: before what was spoken of, or "the one before".
_THEN = re.compile(
    rf"^{_LEADS}(?:hoi |thoi |luc |giai doan |thoi ky )?truoc(?: (?:do|day|kia|nua|no|nay|khi do|luc do))?,?{_USED}{_WHICH}"
    rf"|^{_LEADS}(?:cai )?(?:{_KINDS}) {_EARLIER}(?: (?:quy dinh )?ve(?: (?!la\b|thi\b)\w+){{1,8}})?(?: (?:thi|la|so|so hieu))*"
    rf"(?: (?:{_KINDS}))? (?:nao|gi|so may|may)[\s?.!]*$"
)
#: The one before, of a level of places, and what is asked of its header.
_ITS_HEADER = re.compile(
    rf"^{_LEADS}(?P<kind>{_KINDS}) {_EARLIER}"
    r"(?:,? (?:(?:cua|cho|ve|o|doi voi) )?(?:cap )?(?P<level>xa|huyen|tinh))?(?:,? thi)?(?P<rest> .+?)[\s?.!]*$"
)
#: A kind that is no kind of document: it may be any, or a set of criteria.
_ANY, _SET = frozenset({"cai", "ban", "van ban", "vb", "quy dinh"}), "bo tieu chi"
_SHORT = {"nd": "nghi dinh", "qd": "quyet dinh", "nq": "nghi quyet", "tt": "thong tu", "bo": _SET}
_LEVELS = {"xa": "xa nong thon moi", "huyen": "huyen nong thon moi", "tinh": "quy dinh tinh"}


def came_before(question: str, named: Callable[[str], tuple[str, ...]], corpus: Corpus) -> str:
    """What was in force before the one document that a question names, asked by what that took the place of; otherwise empty."""
    text = " ".join(normalise(question).split())
    plain = fold_in_step(text)
    found = next((m for p in _ALONE if (m := p.match(plain))), None)
    numbers = named(text[slice(*found.span("paper" if found["paper"] else "set"))]) if found else ()
    document = corpus.documents.get(numbers[0]) if len(numbers) == 1 else None
    return what_it_followed(document) if document else ""


def asks_before(question: str) -> bool:
    """Whether a follow-up asks for, or asks something of the header of, what there was before what was spoken of.

    >>> asks_before("Trước đấy áp dụng cái nào?"), asks_before("Thế bộ trước đó của xã thì ai ký?")
    (True, True)
    >>> asks_before("Trước đó ai phê duyệt?"), asks_before("Văn bản đó ai ký?"), asks_before("Trước đây xã nào đạt?")
    (False, False, False)
    """
    plain = fold_in_step(" ".join(normalise(question).split()))
    header = _ITS_HEADER.match(plain)
    return _THEN.match(plain) is not None or (header is not None and HEADER.fullmatch(header["rest"]) is not None)


def of_the_one_before(question: str, document: Document, corpus: Corpus) -> str:
    """What such a follow-up asks, where ``document`` answered the question before; empty where nobody knows what it followed, or which of
    several is meant."""
    text = " ".join(normalise(question).split())
    plain = fold_in_step(text)
    if _THEN.match(plain):
        return what_it_followed(document)
    found = _ITS_HEADER.match(plain)
    if found is None or not HEADER.fullmatch(found["rest"]):
        return ""
    kind = _SHORT.get(found["kind"], found["kind"])
    meant = [d for d in followed_by(document, corpus) if _is(d, kind) and _for_level(d, found["level"])]
    rest = text[slice(*found.span("rest"))]
    return header_of(f"{meant[0].type} {meant[0].number}", rest) if len(meant) == 1 else ""


def what_it_followed(document: Document) -> str:
    """The question what a document took the place of, or what it amends; empty where nobody knows of either."""
    if any(r.kind in _INSTEAD and not r.target_ref for r in document.relations):
        return f"{document.type} {document.number} thay thế văn bản nào?"
    amended = {r.target for r in document.relations if r.kind == "amends"}
    return f"{document.type} {document.number} sửa đổi văn bản nào?" if amended else ""


def followed_by(document: Document, corpus: Corpus) -> list[Document]:
    """The documents of which another took the place, without those that only amended one of them."""
    numbers = dict.fromkeys(r.target for r in document.relations if r.kind in _INSTEAD and not r.target_ref)
    known = [d for n in numbers if (d := corpus.documents.get(n))]
    return [d for d in known if not any(r.kind == "amends" and r.target in numbers for r in d.relations)]


def _is(document: Document, kind: str) -> bool:
    """Whether a document is of the kind that it is spoken of by."""
    return kind in _ANY or kind == fold(document.type) or (kind == _SET and _SET in fold(document.title))


def _for_level(document: Document, level: str | None) -> bool:
    """Whether the title of a document tells a level of places; any does where none is named."""
    return level is None or _LEVELS[level] in fold(document.title)
