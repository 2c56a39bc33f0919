"""Follow-ups that ask what there is today for the documents spoken of ("có nghị định mới nào thay chưa?", "sang 2026 theo nghị định nào?"),
asked by what took the place of them: of a document and those that amend it, of the first."""

from __future__ import annotations

import re

from assistant.understanding.query import Query
from assistant.understanding.titles import PLAN
from kb.corpus import Corpus
from kb.vietnamese import fold

_KIND = r"(?:nghi dinh|quyet dinh|nghi quyet|thong tu|van ban|bo(?: tieu chi)?|cai|ban)"
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
_BY_WHICH = re.compile(rf"{_IDLE}{_TODAY},? {_IDLE}(?:theo|dung|ap dung|can cu|dua vao) {_KIND} (?:nao|gi|so may){_END}")
_BEGIN = 2026


def what_replaced(query: Query, before: Query, corpus: Corpus) -> str:
    """The question what took the place of those documents; empty where something else is asked, or of a day when they held."""
    said = " ".join(fold(query.question).split())
    if query.as_of.year < _BEGIN or before.refs or not (_NEW_ONE.fullmatch(said) or _BY_WHICH.fullmatch(said)):
        return ""
    named = [n for n in before.documents if n != PLAN]
    known = {n: d for n in named if (d := corpus.documents.get(n))}
    amended = {r.target for d in known.values() for r in d.relations if r.kind == "amends"} & set(known)
    meant = [d for n, d in known.items() if n in amended or not amended]
    if not meant or len(known) < len(named):
        return ""
    listed = " và ".join(f"{d.type} {d.number}" for d in meant)
    return f"{listed} được thay thế bởi văn bản nào?"
