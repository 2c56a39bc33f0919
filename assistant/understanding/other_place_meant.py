"""Follow-ups that mean another place of the same name ("không, ý tôi là Chiềng Chung ở Mộc Châu cơ"): the question before, of that."""

from __future__ import annotations

import re

from assistant.understanding.moved import told
from assistant.understanding.query import Query
from kb.vietnamese import fold_in_step, normalise

_WITHIN = r"(?:o|ben|thuoc|cua|tren)"
_ME = r"(?:toi|em|minh)"
_LEADS = (
    rf"(?:(?:khong|khong phai|a|u|the|vay|con|y {_ME}(?: la| noi| hoi)?|{_ME} (?:hoi|noi|muon hoi)|la|cai|xa|phuong)\b[\s,]*)*"
)
_DISTRICT = r"(?P<where>(?:(?:huyen|thi xa|thanh pho) )?\w+ \w+)"
#: The name, and the district that is meant.
_MEANT = re.compile(rf"{_LEADS}(?P<name>\w+ \w+(?: \w+)?) {_WITHIN} {_DISTRICT}(?: (?:co|kia|ma|thi sao|nhi|a|ay|day|thi|sao))*")


def other_place_meant(query: Query, before: Query) -> str:
    """The question before, of the place of that name in the district that is meant; empty where another name is said, or no district was."""
    text, said = (" ".join(normalise(x).split()).strip(" ?.!") for x in (query.question, told(before)))
    found = _MEANT.fullmatch(fold_in_step(text))
    if found is None or query.documents or query.refs or before.has("yesno"):
        return ""
    name, where = (re.escape(found[part]) for part in ("name", "where"))
    spoken = re.search(rf"\b{name} (?:{_WITHIN} |\()(?:xa |phuong )?{_DISTRICT}", fold_in_step(said))
    if spoken is None or re.search(rf"\b{where}\b", spoken[0]):
        return ""
    return f"{said[: spoken.start('where')]}{text[slice(*found.span('where'))]}{said[spoken.end('where') :]}?"
