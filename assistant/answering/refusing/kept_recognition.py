"""Whether places that were recognised before keep that under the criteria of the new period, or have to be recognised again.

What the decision on the new criteria lays down for the time of change nobody here has read.
"""

from __future__ import annotations

import re

from assistant import wording
from assistant.answering.composer import Draft
from assistant.answering.documents.validity import original
from assistant.understanding import Query
from assistant.understanding.moved import told
from assistant.understanding.numbered import NEW_SET
from kb.corpus import Corpus
from kb.model import Provision
from kb.vietnamese import fold

#: The clause of which that is untold.
_CLAUSE = "Đ1"
#: The new criteria or their period, ...
_NEW = re.compile(
    r"\b2026 ?[-–] ?2030\b|\b51/2025\b|\b(?:qd|quyet dinh)(?: so)? 51\b|\bbo(?: tieu chi)?(?: xa)?(?: quoc gia)? moi\b|\btieu chi moi\b"
    r"|\bgiai doan (?:moi|toi|sau|2026)\b"
)
#: ... or the old ones, or what is to be done now or later, ...
_OLD = re.compile(
    r"\b2021 ?[-–] ?2025\b|\bbo(?: tieu chi)? cu\b|\btieu chi cu\b|\bgiai doan (?:cu|truoc)\b|\btruoc (?:nam )?2026\b|\b318\b"
    r"|\b(?:hoi|nam|tu|vao|trong) 20(?:1\d|2[0-5])\b.*\b(?:gio|nay|hien|2026|sang|bay gio)\b"
)
#: ... communes that were merged have rules of their own, a decision may be taken back, ...
_OTHERWISE = re.compile(r"\b(?:nhap|sap nhap|sap xep|hop nhat|chia tach|thu hoi|huyen)\b")
#: ... a place that was recognised by the old ones, ...
_RECOGNISED = re.compile(
    r"\b(?:da|duoc|tung|dang)(?: (?:duoc|la|xet|cap|giu))* (?:cong nhan|dat chuan|(?:len )?nong thon moi|ntm|bang)\b"
    r"|\b(?:cong nhan|dat chuan)(?: \w+){0,6}? (?:20(?:1\d|2[0-5])\b|(?:theo )?bo(?: tieu chi)? cu\b|truoc (?:day|do|nay|kia)\b)"
    r"|\bdanh hieu cu\b|\bbang cu\b|\bxa (?:(?:ntm|nong thon moi|nang cao|kieu mau) )*(?:da|tung) dat\b"
    r"|\bxa (?:(?:da|duoc) )*(?:dat|len|ve dich)(?: (?:chuan|nong thon moi|ntm|nang cao|kieu mau))+"
)
#: ... and what becomes of that.
_KEPT = re.compile(
    r"\b(?:cong nhan|xet|danh gia|tham dinh|lam(?: ho so)?|nop(?: ho so)?)(?: \w+){0,4}? lai\b"
    r"|\b(?:lam|nop|lap) (?:lai )?ho so(?: \w+){0,3} lai\b"
    r"|\b(?:giu|bao luu|con|mat|huy|thu hoi)(?: (?:duoc|bi|nguyen|lai|luon|gia tri cua))*"
    r" (?:danh hieu|bang|ket qua|chuan|quyet dinh cong nhan|gia tri|hieu luc)\b"
    r"|\bduong nhien (?:duoc )?(?:giu|coi la|cong nhan|dat)\b|\bchuyen tiep\b|\bcu the ma giu\b"
)


def asks_kept(query: Query) -> bool:
    """Whether it is asked what becomes, by the new criteria, of what was recognised by the old ones."""
    said = fold(told(query))
    if not (_RECOGNISED.search(said) and _KEPT.search(said)):
        return False
    return _NEW.search(said) is not None or (_OLD.search(said) is not None and not _OTHERWISE.search(said))


def refused(query: Query, corpus: Corpus) -> Draft | None:
    """The answer that this has not been read; None where a question asks something else, or the clause on it has been read."""
    clause = corpus.provision(NEW_SET, _CLAUSE, query.as_of) if asks_kept(query) else None
    return not_read(clause, corpus) if clause and clause.untold else None


def not_read(clause: Provision, corpus: Corpus) -> Draft:
    """The answer that names what is untold of a clause, where to look it up and what is told beside it."""
    untold = clause.untold
    draft = Draft(status="no_basis", unread=True)
    draft.cite(clause)
    where = (untold and untold.where) or original(corpus.documents[clause.document])
    what = untold.what if untold else ""
    draft.lines = [wording.NOT_READ.format(what=what, where=where), wording.NEAREST.format(text=wording.quoted(clause))]
    return draft
