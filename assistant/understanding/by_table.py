"""Follow-ups on what the table of a document says that nobody has read yet ("cho mức cụ thể đối với xã nhóm 3", "tiêu chí số 5 giao sở nào?"):
asked with the document, or
the criterion of the set, that the question before named."""

from __future__ import annotations

import re

from assistant.understanding.moved import told
from assistant.understanding.query import Query
from assistant.understanding.tag_question import untagged
from kb.vietnamese import fold_in_step, normalise

#: The decision that assigns the criteria for districts, and the set whose levels are told by groups of communes.
_ASSIGNS = "1001/QĐ-UBND"
_OF_SET = re.compile(r"\btieu chi (?:so |thu )?(?P<number>\d{1,2})\b.*\b2026 ?[-–] ?2030\b")
_NUMBERED = re.compile(r"\btieu chi (?:so |thu )?\d{1,2}\b")
_WHO = re.compile(r"\b(?:ai|(?:so|ben|co quan|don vi|nganh) nao|giao|phu trach|thi sao)\b")
_LEVELS = re.compile(
    r"\b(?:muc|chi tieu|nguong|bao nhieu)\b.*\bnhom (?P<a>[123])\b|\bnhom (?P<b>[123])\b.*\b(?:muc|chi tieu|bao nhieu|nguong)\b"
)
#: A criterion of that set by its name, and its levels for all groups, or for one's own.
_NAMED = re.compile(
    r"\btieu chi (?!so |thu (?!nhap\b)|nao\b|gi\b|\d|xa )(?P<what>\w+(?: \w+){0,6}?)(?=,? (?:co|la|nam|thuoc|o|trong|cua|giao|do|xa|theo|gom|se)\b)"
)
_OF_NEW_SET = re.compile(r"\b2026 ?[-–] ?2030\b|\b51/2025\b")
_ALL_LEVELS = re.compile(
    r"\b(?:muc|nguong|chi tieu)\b(?: \w+){0,8}? (?:bao nhieu|the nao|may|ra sao|(?:la|nhung)? ?gi)\b"
    r"|\b(?:bao nhieu|may) (?:chi tieu|phan tram)\b|\b(?:can|phai) dat (?:bao nhieu|muc nao|may)\b"
)
#: What they ask in full.
ASSIGNED = "Quyết định {number} giao {what} cho sở nào?"
LEVELS = "Mức cụ thể từng chỉ tiêu của tiêu chí {number} đối với xã nhóm {group} theo Quyết định 51/2025/QĐ-TTg là bao nhiêu?"
ALL_LEVELS = "Mức phải đạt của tiêu chí {what} xã nông thôn mới 2026-2030 với từng nhóm xã là bao nhiêu?"


def by_table(query: Query, before: Query) -> str:
    """What such a follow-up asks, or claims of a level, in full; empty where the question before named neither."""
    text, said = (" ".join(normalise(x).split()).rstrip(" ?.!") for x in (query.question, told(before)))
    own, of_set = fold_in_step(text), _OF_SET.search(fold_in_step(said))
    if query.documents:
        return ""
    numbered, levels = _NUMBERED.search(own), _LEVELS.search(own)
    if numbered and _ASSIGNS in before.documents and _WHO.search(own) and untagged(own) == own:
        return ASSIGNED.format(number=_ASSIGNS, what=text[slice(*numbered.span())])
    if of_set and levels and not numbered:
        return LEVELS.format(number=of_set["number"], group=levels["a"] or levels["b"])
    return "" if numbered or query.refs else _all_levels(own, said)


def _all_levels(own: str, said: str) -> str:
    """The question for the levels of the criterion of that set which ``said`` names; empty where ``own`` asks for none, or it names none."""
    plain = fold_in_step(said)
    asked = (_ALL_LEVELS.search(own) or _LEVELS.search(own)) and _OF_NEW_SET.search(plain)
    number, named = (_OF_SET.search(plain), _NAMED.search(plain)) if asked else (None, None)
    what = number["number"] if number else said[slice(*named.span("what"))] if named else ""
    return ALL_LEVELS.format(what=what) if what else ""
