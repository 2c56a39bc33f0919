"""What a place has to meet to be recognised, where that is asked as a whole ("muốn lên nông thôn mới nâng cao cần những gì?")."""

from __future__ import annotations

import re
from datetime import date

from assistant.answering.sources.indicators import last_begun, places_meant
from assistant.answering.sources.level_meant import PLACES
from assistant.understanding import Query
from kb.corpus import Corpus
from kb.model import Provision
from kb.references import lies_in

_CONDITION, _WITHDRAWN = "dieu-kien-cong-nhan", "thu-hoi-cong-nhan"
#: What every condition of recognising may be about beside the place.
_GENERAL = frozenset({_CONDITION, "xet-cong-nhan", "bo-tieu-chi", "chuong-trinh-ntm", "tham-quyen-cong-nhan"})
_REACHED = (
    r"(?:dat|len|thanh|lam|ve dich|hoan thanh|duoc)(?: (?:duoc|xa|huyen|tinh|chuan|danh hieu|la|nhiem vu|xay dung))*"
    r" (?:chuan|cong nhan|nong thon moi|ntm|nang cao|kieu mau)"
)
_WHAT = r"(?:nhung |cac )?(?:gi|dieu kien(?: (?:gi|nao))?|tieu chuan (?:gi|nao)|yeu cau (?:gi|nao))"
_NEEDED = r"(?:can|phai|thi|co|dat|dap ung|du|lam|bao dam|dam bao|thoa man)"
_ASKED = re.compile(
    rf"\b(?:muon|de|xet|xin)\b.{{0,40}}?\b{_REACHED}\b.{{0,30}}?\b(?:{_NEEDED} )+{_WHAT}(?: (?:a|vay|the|nhi|ha|khong))*$"
    rf"|\b{_REACHED}(?: \w+){{0,3}} (?:can|phai) (?:{_NEEDED} )*{_WHAT}(?: (?:a|vay|the|nhi|ha))*$"
    rf"|\b(?:can|phai)(?: {_NEEDED})* {_WHAT} (?:de|moi|thi)\b.{{0,20}}?\b{_REACHED}\b"
)
#: Which places are to reach it is asked, too.
_WHICH = re.compile(r"\b(?:xa|ban|huyen|tinh|thanh pho|noi) nao\b")


def conditions_asked(query: Query, corpus: Corpus) -> list[Provision]:
    """The clauses that set all that a place of the grade asked for has to meet; none where something else is asked, too."""
    if query.has("yesno", "who", "when", "compare") or query.documents or query.refs or query.ids("agency"):
        return []
    spoken = " ".join(query.plain)
    if set(query.ids("concept")) - PLACES - _GENERAL or not _ASKED.search(spoken) or _WHICH.search(spoken):
        return []
    return demanded(places_meant(query), corpus, query.as_of)


def demanded(places: set[str], corpus: Corpus, day: date) -> list[Provision]:
    """The clauses that set, or set last, the conditions of recognising places of a grade on a day, each with all that lies in it."""
    told = [p for p in corpus.provisions if _CONDITION in p.topics and places <= set(p.topics)]
    own = [p for p in last_begun(told, day) if _WITHDRAWN not in p.topics and p.kind != "heading" and not _amends(corpus, p)]
    return [p for p in own if not any(p is not q and p.document == q.document and lies_in(p.ref, q.ref) for q in own)]


def _amends(corpus: Corpus, provision: Provision) -> bool:
    return any(r.kind == "amends" for r in corpus.documents[provision.document].relations)
