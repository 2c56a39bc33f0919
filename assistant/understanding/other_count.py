"""Follow-ups on how many there are of another thing beside the one of which a number was claimed ("20 vùng công nghệ cao, đúng chưa?" - "Khu thì
mấy?"): the claim, with how many of that other thing in the place of its number."""

from __future__ import annotations

import re

from assistant.understanding.moved import told
from assistant.understanding.query import Query
from assistant.understanding.tag_question import untagged
from kb.vietnamese import fold_in_step, normalise

#: The other thing, in one or a few words, and that its number is asked.
_ASKED = re.compile(
    r"^(?:(?:the|vay|con|va|ma|a|roi) )*(?:so )?"
    r"(?P<what>(?!(?:no|gi|nao|ai|do|nam|ngay|tong|ca|tat|rieng|tinh|von|tien)\b)\w+(?: \w+){0,3}?)"
    r"(?:,? (?:thi|la|co|dat|duoc|dat ra|phai))* (?:may|bao nhieu)(?: (?P<again>\w+))?(?: (?:nhi|a|vay|the|day))*[ ?.!]*$"
)
#: A number and what it counts: a share, a day, a sum are asked for by other words.
_COUNTED = re.compile(
    r"(?<![\w/.,-])(?P<number>\d+(?:[.,]\d{3})*) (?P<unit>(?!lan\b|ngay\b|nam\b|thang\b|phan\b|trieu\b|ty\b|dong\b|km\b|ha\b|m2\b)[a-z]\w*)"
)


def other_count(query: Query, before: Query) -> str:
    """How many there are of the other thing, in the claim before; empty where that has no one number, or counts the same thing."""
    text, said = (" ".join(normalise(x).split()) for x in (query.question, told(before)))
    asked = _ASKED.match(fold_in_step(text)) if before.has("yesno") and not (query.documents or query.years) else None
    if asked is None or (asked["again"] and asked["again"] not in (asked["what"].split()[0], "nhi", "a", "vay", "the")):
        return ""
    plain = fold_in_step(said)
    claim = untagged(plain)
    papers = {number.split("/")[0] for number in before.documents}
    found = [m for m in _COUNTED.finditer(claim) if m["number"] not in papers]
    if claim == plain or len(found) != 1 or found[0]["unit"] in asked["what"].split():
        return ""
    what = text[slice(*asked.span("what"))]
    if any(word[0].isupper() for word in what.split()[1:]):  # a place, and no thing
        return ""
    return f"{said[: found[0].start()]}mấy {what.lower()}{said[found[0].end() : len(claim)].rstrip(' ,')}?"
