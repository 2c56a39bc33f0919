"""Which role a body that is named has in a thing ("Sở Y tế giữ vai gì trong đó?")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.understanding.query import Mention, Query
from assistant.understanding.titles import PLAN, PLAN_CONCEPT
from assistant.understanding.when import speaks_of_today

_ROLE = re.compile(r"\b(?:vai|vai tro|phan viec|trach nhiem) (?:gi|nao|ra sao|the nao)\b")
#: Who decides is asked, of whatever others prepare.
_DECIDES = re.compile(
    r"\b(?:ai|(?:cap|noi|ben|co quan|don vi|chu tich|nguoi) nao)(?: (?:la|co|duoc|nguoi|moi|se|quyen|tham quyen|dung ra|cuoi cung))*"
    r" (?:ky|duyet|phe duyet|quyet(?! toan| tam| liet)|chot|ra quyet dinh|ban hanh quyet dinh)\b"
)
#: Ends before those with whom something is done.
_WITH = re.compile(r"\bphoi hop(?: voi| cung)?(?: cac)?$")
#: Right before a body to which a document gives something; that it went from one to another is said otherwise.
_GIVEN = re.compile(r"(?<!ban )(?<!chuyen )\bgiao(?: (?:cho|luon|han))*$")
_WENT = re.compile(r"\b(?:chuyen|nhap|hop nhat|sap nhap|ban giao|tiep nhan|ke thua)\b")
_ALL, _LEAD, _HELP = "so-nganh", "chu-tri", "phoi-hop"


def without_partners(mentions: Sequence[Mention], plain: Sequence[str]) -> tuple[Mention, ...]:
    """What is named but for "(chủ trì,) phối hợp với các cơ quan liên quan", which nearly every clause says: it names nobody."""
    partners = [m for m in mentions if m.id == _ALL and m.start > 0 and _WITH.search(" ".join(plain[: m.start]))]
    leads = any(m.id == _LEAD for m in mentions)
    helps = [m for m in mentions if leads and m.id == _HELP and any(0 <= p.start - m.end <= 2 for p in partners)]
    return tuple(m for m in mentions if m not in partners and m not in helps)


def role_asked(query: Query) -> str:
    """The only body that a question names itself and whose role in something it asks for; empty where it asks for none."""
    named = {m.id for m in query.mentions if m.kind == "agency" and m.start >= 0}
    asked = len(named) == 1 and not query.has("yesno") and _ROLE.search(" ".join(query.plain))
    return named.pop() if asked else ""


def who_decides(plain: Sequence[str]) -> bool:
    """Whether words ask who decides something.

    >>> who_decides("roi ai quyet cuoi cung".split()), who_decides("ai danh gia".split()), who_decides("ai quyet toan".split())
    (True, False, False)
    """
    return _DECIDES.search(" ".join(plain)) is not None


def in_stead(query: Query) -> bool:
    """Whether one body is said to lead something in the stead of another ("A chủ trì X thay B"): nothing moved."""
    named = (m.start for m in query.mentions if m.kind == "agency" and m.start > 0)
    instead = any(query.plain[at - 1] == "thay" for at in named)
    return instead and _LEAD in query.ids("act") and not speaks_of_today(query.marked)


def given_by_plan(query: Query) -> bool:
    """Whether it is said to whom the plan gave something ("hồi KH 203 mới ra việc ấy giao Sở A, chứ không phải Sở B"): nothing moved."""
    plain = " ".join(query.plain)
    if (
        not (PLAN in query.documents or PLAN_CONCEPT in query.ids("concept"))
        or speaks_of_today(query.marked)
        or _WENT.search(plain)
    ):
        return False
    return any(_GIVEN.search(" ".join(query.plain[: m.start])) for m in query.mentions if m.kind == "agency" and m.start > 0)
