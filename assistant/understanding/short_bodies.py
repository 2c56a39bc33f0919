"""Follow-ups that name another body without the word for its kind ("còn tuyên giáo?" behind "Ban Dân vận Tỉnh ủy làm gì?")."""

from __future__ import annotations

import re

from assistant.understanding.likewise import DOES_WHAT, TASKS_OF
from assistant.understanding.query import Query
from assistant.understanding.titles import PLAN
from kb.corpus import Corpus
from kb.vietnamese import folded_syllables

#: All that such a follow-up says.
_NAMED = re.compile(
    r"(?:(?:the|vay|con|voi|roi|ve|ben|phia|doi voi) )+(?P<name>(?!so\b)\w+(?: \w+){0,3}?)"
    r"(?: (?:thi|sao|the nao|nao|lam gi|lo gi|phu trach gi|viec gi|co gi|tieu chi gi|a|nhe|nhi))*"
)
#: The tasks of a body were asked for.
_TASKS = re.compile(
    r"\b(?:lam|lo|giao|phu trach|nhan|co)(?: (?:nhung|cac|viec|nhiem vu|trach nhiem|mang|phan))* (?:gi|nao)\b"
    r"|\b(?:nhiem vu|trach nhiem|viec)(?: (?:cua|gi|nao))+\b|\bduoc giao\b"
)
#: The words for kinds of bodies that are left out where one of them was asked about; a department may be meant behind them, too.
_HEADS = (("ban",), ("hoi",), ("doan",), ("tinh", "doan"), ("hoi", "lien", "hiep"))
_MEANT = (*_HEADS, ("so",))
#: "That side": what follows is a body, be it a department whose field is also something that is done ("bên xây dựng").
_SIDE = re.compile(r"(?:\w+ )*?(?:ben|phia) ")


def by_short_name(query: Query, before: Query, corpus: Corpus) -> str:
    """The follow-up with the name of the one body that it means; empty where it names another thing, or no body's tasks were asked for."""
    found = _NAMED.fullmatch(" ".join(query.plain))
    asked = [corpus.agencies[a] for a in before.ids("agency")]
    told = found and len(asked) == 1 and not before.has("who") and _TASKS.search(" ".join(before.plain))
    heads = (*_HEADS, ("so",)) if found and _SIDE.match(found[0]) else _HEADS
    if found is None or not told or not any(_opens(asked[0].name, head) for head in heads):
        return ""
    short = tuple(found["name"].split())
    meant = {
        a.id: a.name
        for a in corpus.agencies.values()
        for name in (a.name, *a.aliases)
        if a.level == asked[0].level and any(tuple(folded_syllables(name)) == (*head, *short) for head in _MEANT)
    }
    if len(meant) != 1 or asked[0].id in meant or set(query.ids("agency")) - set(meant):
        return ""
    at = next((m for m in before.mentions if m.kind == "agency" and m.start >= 0), None)
    name = next(iter(meant.values()))
    if before.documents == (PLAN,) and DOES_WHAT.search(found[0]):
        return TASKS_OF.format(body=name)
    return " ".join((*before.marked[: at.start], name, *before.marked[at.end :])) + "?" if at else f"còn {name}?"


def _opens(name: str, head: tuple[str, ...]) -> bool:
    """Whether a body is of a kind."""
    return tuple(folded_syllables(name))[: len(head)] == head
