"""A body that is said to be under another one of its rank ("Bộ chỉ huy Quân sự nằm dưới Công an tỉnh, đúng không?"): those to which the plan
gives sections of their own stand side by side, but for what one of them has taken in since."""

from __future__ import annotations

import re

from assistant.answering.claims.ruling import Ruling
from assistant.understanding import Query
from kb.corpus import Corpus
from kb.model import Agency
from kb.vietnamese import fold

_PART = r"(?:co quan|don vi|phong|bo phan|to chuc|cap duoi|mot phan|mot ban|ban|chi cuc)"
#: Between two bodies: the first is under the second.
_UNDER = re.compile(
    rf"(?:(?:tinh|la|co phai|hien|cung|deu|thi|son la) )*(?:(?:truc )?thuoc|nam (?:duoi|trong|ben duoi)|(?:o )?duoi quyen(?: cua)?"
    r"|(?:chiu |duoi )?su (?:chi dao|quan ly|chi huy|lanh dao) cua|(?:chiu )?su (?:chi dao|quan ly|chi huy) cua"
    rf"|{_PART}(?: (?:cap duoi|truc thuoc|con|chuyen mon|nho))* (?:cua|thuoc|trong|truc thuoc)|cap duoi cua)"
)
#: Between two bodies where "quản lý" follows the second.
_RUN_BY, _RUNS = (
    re.compile(r"(?:(?:tinh|la|hien|cung|deu|thi) )*do"),
    re.compile(r"(?:tinh )?(?:quan ly|quan|chi huy|lanh dao|dieu hanh)(?: (?:truc tiep|luon))*"),
)
#: Behind a body no word stands that ends in what the tag begins with.
_TAG = re.compile(r"(?: (?:dung|phai|co|la|khong|ko|k|hong|chua|chu|roi|vay|the|a|ha|nhi|nhe))+$")
#: Sections of bodies that have others of the province under them: the districts, the province, the Front.
_SUPERIOR = ("III.24", "III.25.c", "III.27")
#: A department works under the committee of the province.
_DEPARTMENT, _COMMITTEE = "so-", "ubnd-tinh"
_OWN = re.compile(r"III\.\d+(?:\.[abd])?")


def under_another(query: Query, corpus: Corpus) -> Ruling | None:
    """``FAILS`` where nothing is claimed but that one of two such bodies is under the other, ``HOLDS`` of a department under the committee
    of the province; otherwise None."""
    bodies = sorted((m for m in query.mentions if m.kind == "agency" and m.start >= 0), key=lambda m: m.start)
    if len(bodies) != 2 or not query.has("yesno"):
        return None
    lower, upper = bodies
    between, behind = (
        " ".join(query.plain[lower.end : upper.start]),
        _TAG.sub("", f" {' '.join(query.plain[upper.end :])}").strip(),
    )
    under = _UNDER.fullmatch(between) is not None and behind in ("", "tinh", "son la", "tinh son la")
    said = under or (_RUN_BY.fullmatch(between) is not None and _RUNS.fullmatch(behind) is not None)
    one, other = (corpus.agencies[m.id] for m in bodies)
    if said and one.id.startswith(_DEPARTMENT) and other.id == _COMMITTEE:
        return Ruling.HOLDS
    return Ruling.FAILS if said and _side_by_side(one, other) else None


def _side_by_side(one: Agency, other: Agency) -> bool:
    """Whether both are bodies of the province with sections of their own, and neither has taken in the other or is said to have it under it."""
    ranked = all(a.level == "tinh" and not a.group and _OWN.fullmatch(a.plan_section) for a in (one, other))
    apart = one.plan_section != other.plan_section and not other.plan_section.startswith(_SUPERIOR)
    taken = {s.id for s in one.successors} | {s.id for s in other.successors}
    told = any(fold(name) in fold(one.note) for name in (other.name, *other.aliases) if len(name) > 5)
    return ranked and apart and not taken & {one.id, other.id} and not told
