"""Asks back of which thing a follow-up asks how much, where only a list of them was told ("mấy hình thức hỗ trợ?" "mức trần là bao nhiêu?")."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant import wording
from assistant.answering.composer import Draft
from assistant.answering.sources.selection import Selection
from assistant.understanding import PLAN, Query
from kb.vietnamese import fold_in_step, normalise

#: Several things of a kind were asked for.
_KINDS = re.compile(r"\b(?:may|bao nhieu|nhung|cac) (?:hinh thuc|loai|dang|kieu|phuong thuc|co che|nhom)\b")
#: How much is asked, of none of them by its name.
_HOW_MUCH = re.compile(
    r"(?=.*\b(?:muc|tran|ty le|gioi han|ho tro|toi da|phan tram|tien|von|kinh phi)\b)"
    r"(?:(?:the|vay|con|va|thi|roi|ma|cho|moi|tung|cac) )*(?:(?:hinh thuc|loai|dang|kieu|cai|thu|nhom)(?: (?:do|ay|nay))? )?(?:thi |duoc |la )*"
    r"(?:(?:muc|tran|ty le|gioi han|ho tro|toi da|cao nhat|nha nuoc|ngan sach|kinh phi|von|la|duoc|thi|co|phan tram|cua|cho|moi|hinh thuc|loai)\b ?)+"
    r"(?:(?:bao nhieu|may|the nao|ra sao|phan tram|tien|%|nhi|a|ha|vay|do|ay|cac|nhung|hinh thuc|loai|moi|tung) ?)+"
)
#: A list behind how many things of the kind there are.
_LIST = re.compile(
    r"\b(?:co|gom|chia)\b[^.:;]{0,40}\b(?:hinh thuc|loai|dang|kieu|phuong thuc|co che|nhom)[^.:;]{0,20}: (?P<list>[^.:]+;[^.:]+)"
)


def listed(query: Query, sources: Callable[[Query], Selection]) -> Draft | None:
    """The things that the clause before lists, to say which is meant; None where one is named or no such list was told."""
    before, plain = query.before, " ".join(query.plain)
    own = any(m.kind in ("concept", "agency") and m.start >= 0 for m in query.mentions)
    if before is None or own or query.refs or query.has("yesno", "who") or not _KINDS.search(" ".join(before.plain)):
        return None
    best = sources(before).best if _HOW_MUCH.fullmatch(plain) else None
    told = normalise(best.provision.text) if best and best.provision.document != PLAN else ""
    found = _LIST.search(fold_in_step(told))
    if best is None or found is None:
        return None
    things = [t.strip(" .") for t in told[slice(*found.span("list"))].split(";")]
    draft = Draft(status="clarify", choices=tuple(map(wording.upper_first, things)))
    draft.cite(best.provision)
    draft.lines = [wording.WHICH_LISTED.format(choices="\n".join(f"- {wording.upper_first(t)}" for t in things))]
    return draft
