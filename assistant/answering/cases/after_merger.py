"""What becomes of a title when communes are put together, asked without saying whether all of them have it ("xã sau sáp nhập có phải công
nhận lại không?"): both ways, by the clauses that part them."""

from __future__ import annotations

import re

from assistant import wording
from assistant.answering.claims.recognised_at_once import lacks_title
from assistant.answering.composer import Draft
from assistant.understanding import Query
from assistant.understanding.moved import told
from kb.corpus import Corpus
from kb.vietnamese import fold

_RESOLUTION = "35/2023/UBTVQH15"
#: Where all have the title, and where some lack it.
_WAYS = ("Đ17.1", "Đ17.2")
#: Communes are put together; a department or a district is another question.
_MERGED = re.compile(
    r"\b(?:sap nhap|nhap lai|nhap vao|sap xep(?! thu tu)|gop lai|hop nhat|moi nhap|vua nhap|sau (?:khi )?nhap)\b(?!.*\b(?:so|phong|ban|huyen)\b)"
)
_COMMUNE = re.compile(r"\b(?:xa|phuong)\b(?! hoi\b)")
#: What becomes of its title: it is kept, or everything has to be done anew.
_TITLE = r"(?:danh hieu|bang|chuan|quyet dinh cong nhan|nong thon moi|ntm)"
_BECOMES = re.compile(
    rf"\b(?:giu|con|mat|bao luu|huong|mang)(?: (?:duoc|nguyen|lai|bi|luon))* (?:cai )?{_TITLE}\b"
    rf"|\b(?:xet|cong nhan|danh gia|tham dinh|lam|lap|nop)(?: (?:ho so|thu tuc|nong thon moi|ntm|xet|de nghi|chuan))* lai\b"
    rf"|\b(?:xet|lam|lap) lai (?:\w+ ){{0,3}}?(?:{_TITLE}|ho so|tu dau|thu tuc)\b"
    rf"|\b{_TITLE}(?: (?:nong thon moi|ntm|xa|cua|cu|no))* (?:(?:thi|duoc|se|co|bi) )*(?:tinh|xu ly|giai quyet|the nao|ra sao|lam|con|mat|giu)\b"
    rf"|\b(?:duoc|co) cong nhan (?:luon|ngay|thang|lien)\b"
)
#: Which of two different titles it gets is told nowhere; who decides, and when, are other questions; so is the change to new criteria.
_OTHERWISE = re.compile(
    r"\b(?:nang cao|kieu mau|hien dai|ai|cap nao|co quan nao|so nao|bao gio|khi nao|may|bao nhieu|2026|bo moi|bo cu|thu hoi|danh hieu (?:nao|gi))\b"
)


def after_merger(query: Query, corpus: Corpus) -> Draft | None:
    """Both ways with their clauses; None where the question says which of them it is, or asks something else."""
    said = fold(told(query))
    asked = _MERGED.search(said) and _COMMUNE.search(said) and _BECOMES.search(said) and not _OTHERWISE.search(said)
    elsewhere = set(query.documents) - {_RESOLUTION} or query.ids("agency") or lacks_title(said) is not None
    clauses = [p for ref in _WAYS if (p := corpus.provision(_RESOLUTION, ref, query.as_of))]
    if not asked or elsewhere or query.before is not None or len(clauses) < len(_WAYS):
        return None
    draft = Draft(verdict="insufficient" if query.has("yesno") else None)
    draft.cite(*clauses)
    draft.lines = [wording.BY_ALL_HAVING_IT, *wording.sources(clauses)]
    return draft
