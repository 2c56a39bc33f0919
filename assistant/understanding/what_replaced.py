"""Follow-ups that ask what there is today for the documents spoken of ("có nghị định mới nào thay chưa?", "sang 2026 theo nghị định nào?",
"giai đoạn sau thì QĐ nào?"), asked by what took the place of them: of a document and those that amend it, of the first."""

from __future__ import annotations

import re

from assistant.understanding.its_amendment import HEADER, header_of
from assistant.understanding.query import Query
from assistant.understanding.titles import PLAN
from kb.corpus import Corpus
from kb.vietnamese import fold, fold_in_step, normalise

_KIND = r"(?:nghi dinh|quyet dinh|nghi quyet|thong tu|van ban|bo(?: tieu chi)?|cai|ban|nd|qd|nq|tt)"
_IDLE = r"(?:(?:the|vay|con|roi|va|ma|a|thi|la|phai|se|lai|nguoi ta|minh|xa|toi|can cu|lam|thuc hien) )*"
_TODAY = (
    r"(?:(?:sang|tu|den|qua|buoc sang|trong|cho|o)? ?(?:(?:dau |cuoi )?nam )?(?:2026(?: ?[-–] ?2030| tro di)?|nay)"
    r"|(?:sang |cho |trong |o |tu )?(?:giai doan|thoi ky|ky) (?:moi|sau|toi|nay|hien nay|tiep theo|2026 ?[-–] ?2030)"
    r"|sang nam|bay gio|gio|hien nay|hien gio|hien tai|hom nay)"
)
_END = r"(?: (?:the|cho no|no|chung|ca hai|hai cai (?:do|ay)|chua|khong|vay|a|nhi|roi|nua|ha|thi|hon|ra|moi))*[ ?.!]*"
_NEW_ONE = re.compile(
    rf"{_IDLE}(?:{_TODAY} )?{_IDLE}(?:da )?co {_KIND} (?:(?:moi|khac) nao|nao (?:moi|khac)|moi|khac|nao)(?: (?:da|de|duoc))*"
    rf"(?: (?:thay|ra|ban hanh))?{_END}"
)
_BY_WHICH = re.compile(
    rf"{_IDLE}{_TODAY},? {_IDLE}(?:(?:theo|dung|ap dung|can cu|dua vao) |(?<=thi )|(?<=la )){_KIND} (?:nao|gi|so may){_END}"
)
#: Where today that stands which was spoken of ("kỳ 2026-2030 thì quy định này chuyển vào văn bản nào, phụ lục mấy?").
_IT = r"(?:(?:(?:cai )?quy dinh|quyet dinh|nghi dinh|co che|noi dung|bo(?: tieu chi)?|cai|tieu chi|van ban|dieu kien|phan) (?:nay|do|ay|kia)|no)"
_AT = r"(?: (?:vao|sang|o|tai|bang|boi|den|qua|trong|the|theo))*"
_STANDS = re.compile(
    rf"{_IDLE}(?:{_IT},? {_IDLE}{_TODAY}|{_TODAY},? {_IDLE}{_IT}),? {_IDLE}(?:(?:duoc|bi|da|se) )*"
    rf"(?:chuyen|nam|dua|dat|nhap|gop|thay|quy dinh|ghi|o){_AT} (?:{_KIND} (?:nao|gi|so may)|dau)"
    rf"(?P<annex>,? (?:o )?phu luc (?:may|nao|so may))?{_END}"
)
_BEGIN = 2026
#: "It", and what is asked of its header.
_ITS_HEADER = re.compile(
    r"(?:(?:the|vay|con|va|roi|ma|a)\b[\s,]*)*(?:(?:no|(?:cai|ban|van ban|quyet dinh|nghi dinh|nghi quyet|thong tu)(?: moi)? (?:do|ay|nay)) )?"
    r"(?P<lead>(?:(?:thi|duoc|co|la|do|bat dau) )*)(?P<rest>.+)"
)
_TAKES = frozenset({"replaces", "repeals", "ends", "follows"})


def what_replaced(query: Query, before: Query, corpus: Corpus) -> str:
    """The question what took the place of those documents; empty where something else is asked, or of a day when they held."""
    said = " ".join(fold(query.question).split())
    stands = _STANDS.fullmatch(said)
    if query.as_of.year < _BEGIN or before.refs or not (stands or _NEW_ONE.fullmatch(said) or _BY_WHICH.fullmatch(said)):
        return ""
    named = [n for n in before.documents if n != PLAN]
    known = {n: d for n in named if (d := corpus.documents.get(n))}
    amended = {r.target for d in known.values() for r in d.relations if r.kind == "amends"} & set(known)
    meant = [d for n, d in known.items() if n in amended or not amended]
    if not meant or len(known) < len(named):
        return ""
    listed = " và ".join(f"{d.type} {d.number}" for d in meant)
    annex = ", phụ lục mấy" if stands and stands["annex"] else ""
    return f"{listed} được thay thế bởi văn bản nào{annex}?"


def the_new_one(query: Query, before: Query, corpus: Corpus) -> str:
    """What a follow-up asks of the header of the one document that such a question was answered by ("nó có hiệu lực từ bao giờ?"), by its
    number; otherwise empty."""
    text = " ".join(normalise(query.question).split()).rstrip(" ?.!")
    found = _ITS_HEADER.match(fold_in_step(text))
    typed = " ".join(fold(before.question).split())
    if found is None or query.documents or query.refs or not (_NEW_ONE.fullmatch(typed) or _BY_WHICH.fullmatch(typed)):
        return ""
    if len(before.documents) != 1 or not HEADER.fullmatch(f" {found['rest']}"):
        return ""
    takes = (
        d
        for d in corpus.documents.values()
        for r in d.relations
        if r.kind in _TAKES and r.target == before.documents[0] and not r.target_ref
    )
    new = {d.number: d for d in takes}
    if len(new) != 1:
        return ""
    (document,) = new.values()
    return header_of(f"{document.type} {document.number}", f" {text[found.start('lead') :]}")
