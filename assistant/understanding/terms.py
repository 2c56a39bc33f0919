"""Questions for what a term means ("thế nào là nước sạch?", "vốn đối ứng là gì?")."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.understanding.query import Query

_IN = r"(?: (?:trong|theo|o|cua|tai) .+)?"
_END = r"(?: (?:vay|the|a|nhi|ha|nhe|em|anh|chi|bac|ban|thay|co))*"
#: It is said that a meaning is wanted.
_MEANS = (
    re.compile(
        rf"(?:(?:cho (?:em |toi |minh )?hoi|vay|the) )?the nao (?:thi )?(?:duoc |bi )?(?:goi |coi |xem )?(?:la|moi la) (?P<term>.+?){_IN}{_END}"
    ),
    re.compile(
        rf"(?:(?:neu|cho biet|giai thich|tim|tra) )?(?:dinh nghia|khai niem)(?: cua| ve)? (?P<term>.+?)(?: la gi)?{_IN}{_END}"
    ),
    re.compile(rf"(?P<term>.+?) (?:co )?(?:nghia|duoc hieu|hieu) la (?:gi|sao|the nao){_IN}{_END}"),
)
#: It is asked what a thing is: what it means, where documents tell nothing else of it.
_IS = re.compile(rf"(?P<term>.+?) la (?:cai )?gi{_IN}{_END}")
#: A class of places ("xã loại I", "huyện loại 2"): nothing but what it means can be asked by "là gì".
_CLASS = re.compile(
    r"(?:xa|phuong|huyen|thi tran|thi xa|thanh pho|do thi|ban|thon|don vi hanh chinh(?: cap \w+)?) (?:loai|hang) (?:[ivx]+|dac biet)"
)
#: More syllables name no single thing.
_MOST = 8


@dataclass(frozen=True)
class Term:
    """A term, as the place of its words in a question, and whether the question says that it wants its meaning."""

    start: int
    end: int
    surely: bool


def term_asked(query: Query) -> Term | None:
    """The term whose meaning a question asks for; None where it asks for none, or for a body, a number or several things."""
    plain = " ".join(query.plain)
    forms = ((form, True) for form in _MEANS)
    found, surely = next(((m, sure) for form, sure in (*forms, (_IS, False)) if (m := form.fullmatch(plain))), (None, False))
    if found is None or query.has("yesno") or query.before:
        return None
    start = len(plain[: found.start("term")].split())
    words = found["term"].split()
    bodies = any(m.kind == "agency" and start <= m.start < start + len(words) for m in query.mentions)
    if bodies or len(words) > _MOST or any(w.isdecimal() for w in words):
        return None
    return Term(start, start + len(words), surely or _CLASS.fullmatch(found["term"]) is not None)


def names_class(query: Query) -> bool:
    """Whether it is asked what a class of places is, in words that hardly say anything themselves ("xã loại I là gì?")."""
    asked = term_asked(query)
    return asked is not None and _CLASS.fullmatch(" ".join(query.plain[asked.start : asked.end])) is not None
