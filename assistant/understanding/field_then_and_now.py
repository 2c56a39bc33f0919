"""Follow-ups that ask who had another field then and who has it now ("còn rác thải thì hồi đó sở nào, giờ là sở nào?"): a question of
their own, since the body that was told before has nothing to do with that field."""

from __future__ import annotations

import re

from assistant.understanding.query import Query
from assistant.understanding.titles import PLAN, PLAN_CONCEPT
from kb.vietnamese import fold_in_step, normalise

_WHO = r"(?:ai|(?:so|co quan|don vi|ben|nganh) nao)"
_DOES = r"(?: (?:lo|quan|quan ly|phu trach|lam|giu|chu tri|chiu trach nhiem))?"
_ASKED = re.compile(
    r"(?P<lead>(?:(?:the|vay|con|va|roi|ma)\b ?)*)(?P<what>.+?),? (?:thi )?(?:(?:hoi|luc|khi|ngay) (?:do|ay|truoc)|truoc(?: day| do| kia)?)"
    rf" (?:(?:la|do|thi) )*{_WHO}{_DOES}[, ]+(?:(?:va|con|roi) )?(?:gio|nay|bay gio|hien nay|hien gio)(?: (?:la|do|thi))* {_WHO}{_DOES}[ ?.]*"
)
#: Concepts that are no field.
_NO_FIELD = frozenset({PLAN_CONCEPT, "bo-tieu-chi"})
_OF_PLAN = "Theo kế hoạch 203, "


def field_then_and_now(query: Query, before: Query) -> str:
    """Who has the field by the plan and who has it today, where the follow-up names a field and no body; otherwise empty."""
    text = " ".join(normalise(query.question).split())
    found = _ASKED.fullmatch(fold_in_step(text))
    fields = any(m.kind == "concept" and m.id not in _NO_FIELD and m.start >= 0 for m in query.mentions)
    bodies = any(m.kind == "agency" and m.start >= 0 for m in query.mentions)
    if found is None or not fields or bodies or query.pointer or before.documents not in ((), (PLAN,)):
        return ""
    what = text[slice(*found.span("what"))]
    return f"{_OF_PLAN if before.documents else ''}{what} do sở nào lo, nay là sở nào?"
