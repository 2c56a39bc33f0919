"""Whether the body that is said to recognise a place is the one to which the source gives that ("UBND xã ra quyết định công nhận xã ...")."""

from __future__ import annotations

import re

from assistant.answering.claims.ruling import Ruling
from assistant.understanding import Query
from kb.corpus import Corpus
from kb.model import Provision

#: What a clause is about that gives somebody the power to recognise, and the act.
_POWER, _RECOGNISES = "tham-quyen-cong-nhan", "cong-nhan"
#: Right behind a body: it recognises, or withdraws that, a place of a level.
_CLAIMED = re.compile(
    r"(?:(?:moi|se|phai|la|nguoi|cap|co|quyen|duoc|tu|da|chinh|tham|thi) )*(?:(?:ra|ban hanh|ky) )?(?:quyet dinh )?"
    r"(?:cong nhan|thu hoi)(?: (?!khong\b|chua\b)\w+){0,3}? (?P<place>thi xa|thanh pho|xa|huyen|tinh)\b(?! (?:hoi|nghi)\b)"
)
_LEVELS = {"xa": "xa", "huyen": "huyen", "thi xa": "huyen", "thanh pho": "huyen", "tinh": "tinh"}
_DENIED = re.compile(r"\b(?:khong phai|chu khong|khong duoc|khong co quyen|chang)\b")
#: A department may be said to recognise where it only judges.
_PROVINCE = "tinh"


def recogniser(query: Query, first: Provision, corpus: Corpus) -> Ruling | None:
    """The ruling on a claim that one body recognises places of a level; None where the first source gives nobody that, or more is said."""
    bodies = [m for m in query.mentions if m.kind == "agency" and m.start >= 0]
    if _POWER not in first.topics or len(bodies) != 1 or _DENIED.search(" ".join(query.plain)):
        return None
    said = _CLAIMED.match(" ".join(query.plain[bodies[0].end :]))
    level = _LEVELS[said["place"]] if said else ""
    holders = {n.bearer for n in first.norms if _RECOGNISES in n.acts and level in n.levels}
    if not holders:
        return None
    if bodies[0].id in holders:
        return Ruling.HOLDS
    return None if corpus.agencies[bodies[0].id].level == _PROVINCE else Ruling.FAILS
