"""Follow-ups that ask who does "that" in another field ("thế bên giao thông thì ai làm việc đó?", behind "sở nào thẩm định tiêu chí văn hóa?"):
the question before, or the claim as a question, with the other field in the place of the one it was on."""

from __future__ import annotations

import re

from assistant.understanding.asking_words import YESNO
from assistant.understanding.put_instead import spans
from assistant.understanding.query import Query
from assistant.understanding.tag_question import untagged
from assistant.understanding.titles import PLAN_CONCEPT
from kb.vietnamese import folded_syllables

_LEADS = r"(?:(?:the|vay|con|va|ma|roi|a)\b ?)*"
_HEADS = r"(?:(?:ben|mang|phia|ve|cho|nganh|linh vuc|phan|chuyen|khoan|doi voi|voi|o) )*"
_OF_FIELD = re.compile(r"\b(?:ben|mang|nganh|linh vuc) $")
#: Places are no fields, be they spoken of like these ("bên xã thì ai làm việc đó?").
_PLACES = frozenset(folded_syllables("xã huyện tỉnh thôn bản cấp trung ương bộ sở ủy"))
_TASK = r"(?:viec|cai|chuyen|khau|phan|dieu|nhiem vu|vai) (?:do|ay|nay|kia|day)"
_WHO = r"(?:ai|(?:so|co quan|don vi|ben|nganh) nao)"
_ASKED = re.compile(
    rf"{_LEADS}{_HEADS}(?P<what>(?:\w+ ){{1,7}}?)(?:thi )?(?:{_WHO}(?: (?:se|la|phai|duoc giao|lam|lo|thuc hien|dam nhan|phu trach|ganh|chiu))*"
    rf" {_TASK}|{_TASK}(?: (?:thi|do|la|giao|cho))* {_WHO}(?: (?:lam|lo|thuc hien|dam nhan|phu trach|ganh|chiu))*)(?: (?:vay|the|nhi|a))*"
)
_CRITERION = ("tieu", "chi")
#: Concepts that name the document or a set and no field.
_NO_FIELD = frozenset({PLAN_CONCEPT, "bo-tieu-chi"})
#: A department is called by its field ("bên giao thông"); other bodies are no field ("bên công an").
_DEPARTMENT = "Sở "
#: Who does it, where the question before claims that of a body.
_WHICH = ("cơ", "quan", "nào")


def of_other_field(query: Query, before: Query) -> str:
    """Who has in another field the task of which it was asked, or claimed, who has it; otherwise empty."""
    found = _ASKED.fullmatch(" ".join(query.plain))
    if found is None or not before.has("who", *YESNO) or before.inherited or query.documents or query.refs:
        return ""
    start = found.string[: found.start("what")].count(" ")
    end = start + len(found["what"].split())
    names = [m for m in query.mentions if m.kind in ("concept", "agency") and 0 <= m.start <= start and m.end == end]
    if any(m.kind == "agency" and not m.name.startswith(_DEPARTMENT) for m in names):
        return ""
    headed = _OF_FIELD.search(found.string[: found.start("what")]) is not None and not _PLACES & {*query.plain[start:end]}
    said = len(untagged(" ".join(before.plain)).split())
    fields = spans([m for m in before.mentions if m.kind == "concept" and m.id not in _NO_FIELD and 0 <= m.start < said])
    acts = any(m.kind == "act" and m.start >= 0 for m in before.mentions)
    if not (names or headed) or len(fields) != 1 or not acts:
        return ""
    (field,) = fields
    kept = 2 if before.plain[field.start : field.start + 2] == _CRITERION != query.plain[start : start + 2] else 0
    words = [*before.marked[:said]]
    words[field.start + kept : field.stop] = query.marked[start:end]
    if before.has("who"):
        return " ".join(words) + "?"
    bodies = [m for m in before.mentions if m.kind == "agency" and 0 <= m.start < said]
    if len(bodies) != 1 or bodies[0].end > field.start:
        return ""
    words[bodies[0].start : bodies[0].end] = _WHICH
    return " ".join(words) + "?"
