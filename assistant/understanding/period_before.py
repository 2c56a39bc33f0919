"""Follow-ups that ask of the period before how much was set, be it by another body ("kỳ trước, tới 2025, Quốc hội đặt ít nhất bao nhiêu?"): with
what the question before counts."""

from __future__ import annotations

import re

from assistant.understanding.moved import told
from assistant.understanding.query import Query
from kb.vietnamese import fold_in_step, normalise

_PAST = re.compile(
    r"(?:(?:the|vay|con|va|a|o)\b ?)*(?:o |trong |hoi )?(?:ky|giai doan|thoi ky|nhiem ky|khoa) truoc(?: do)?,? (?:thi )?"
    r"(?P<rest>(?:.* )?(?:bao nhieu|may)(?P<unit> phan tram| %|%)?)(?: (?:vay|the|nhi|a))*[\s?.!]*"
)
_COUNTED = re.compile(r"\b(?:bao nhieu|may) (?P<what>(?:phan tram |%)?[^,;?.!]+)[\s?.!]*$")
_UNIT = re.compile(r"^(?:phan tram|%) ?")
_YEAR = re.compile(r"\b20[12]\d\b")
#: The year until which the period before ran, where a follow-up names none.
_LAST_YEAR = "2025"
_LATER = re.compile(r"(?<![\d/])20(?:2[6-9]|3\d)\b")


def of_period_before(query: Query, before: Query) -> str:
    """How much of that was set for the period before; empty where a follow-up names a thing or a document of its own, or nothing was counted."""
    text, said = (" ".join(normalise(x).split()) for x in (query.question, told(before)))
    found = _PAST.fullmatch(fold_in_step(text))
    counted = _COUNTED.search(fold_in_step(said)) if found else None
    if found is None or counted is None or query.documents or query.refs or query.ids("concept") or before.has("yesno"):
        return ""
    rest, what = text[slice(*found.span("rest"))], said[slice(*counted.span("what"))]
    if found["unit"] and (unit := _UNIT.match(counted["what"])):
        what = what[unit.end() :]
    if _YEAR.search(rest):
        return f"{rest} {what}?"
    return f"đến {_LAST_YEAR}, {rest} {_without_year(what)}?" if _LATER.search(said) else ""


def _without_year(what: str) -> str:
    """What is counted, without the time until which it was."""
    return " ".join(re.sub(r"\b(?:đến|tới|den|toi|vào|vao)?\s*(?:năm |nam )?20[23]\d\b", " ", what).split())
