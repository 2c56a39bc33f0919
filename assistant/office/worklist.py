"""What editors should look at: questions that got no answer, and answers that people found wrong."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from assistant.office.audit import Entry
from kb.vietnamese import fold

_UNANSWERED = ("no_basis", "out_of_scope", "error")


@dataclass(frozen=True, slots=True)
class Item:
    """A question that needs an editor, however often it was asked and however it was typed."""

    question: str
    times: int
    status: str
    complaints: tuple[str, ...]
    last: str


def worklist(entries: Iterable[Entry]) -> list[Item]:
    """The questions without an answer or with complaints, those with most complaints and then most often asked first.

    A later answer to the same question takes it off the list; complaints stay until a better rating comes.
    """
    found: dict[str, Item] = {}
    for entry in entries:
        question = entry.body.get("question")
        if not isinstance(question, str) or entry.kind not in ("ask", "rating"):
            continue
        key = fold(question)
        before = found.get(key, Item(question, 0, "answered", (), ""))
        found[key] = _after(before, entry)
    open_ = [item for item in found.values() if item.complaints or item.status in _UNANSWERED]
    return sorted(open_, key=lambda item: (-len(item.complaints), -item.times, item.question))


def _after(item: Item, entry: Entry) -> Item:
    status = str(entry.body.get("status", item.status))
    if entry.kind == "ask":
        return Item(item.question, item.times + 1, status, item.complaints, entry.when)
    if entry.body.get("good"):
        return Item(item.question, item.times, status, (), entry.when)
    said = " - ".join(x for x in (str(entry.body.get("reason", "")), str(entry.body.get("note", ""))) if x)
    return Item(item.question, item.times, status, (*item.complaints, said or "không đúng"), entry.when)
