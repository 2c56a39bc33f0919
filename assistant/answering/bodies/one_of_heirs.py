"""Work of a body of before that two of today are offered for ("báo chí của Sở A cũ về đâu, Sở B hay Sở C?"): who has just that is asked."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from assistant.understanding import Query
from assistant.understanding.choices import chooses
from kb.corpus import Corpus

Read = Callable[[str, tuple[str, ...], date], Query]

#: How the words end that say what the work is: that it went somewhere.
_WENT = re.compile(
    r"(?:\s+(?:chuyển|chuyen|giao|bàn|ban|về|ve|sang|vào|vao|thuộc|thuoc|cho|do|là|la|ai|đâu|dau|nay|giờ|gio|bây|bay|thì|thi|nhập|nhap|việc|viec"
    r"|của|cua|bên|ben|lại|lai|được|duoc|ở|o|tỉnh|tinh|nào|nao|cơ|co|quan|hiện|hien))+$"
)
#: Behind the bodies that are offered nothing more is asked.
_MORE = re.compile(r"\b(?:nao|gi|may|bao|dau|van ban|khong|chua|dung|phai)\b")
#: The body that had the work, and the two of which one has it.
_NAMED = 3


def of_one_heir(query: Query, corpus: Corpus, read: Read) -> Query:
    """The question as one for who has the work today; itself where it lets choose nothing of the kind."""
    named = sorted((m for m in query.mentions if m.kind == "agency" and m.start >= 0), key=lambda m: m.start)
    if len(named) != _NAMED or query.has("yesno") or not (query.options and chooses(query.plain)):
        return query
    had, one, two = named
    heirs = {s.id for s in corpus.agencies[had.id].successors if s.from_ <= query.as_of}
    offered = "hay" in query.plain[one.end : two.start] or "hoac" in query.plain[one.end : two.start]
    if not (offered and heirs & {one.id, two.id}) or _MORE.search(" ".join(query.plain[two.end :])):
        return query
    said = _WENT.sub("", " ".join(query.marked[: one.start]))
    return replace(read(f"{said} cũ nay về cơ quan nào?", (), query.as_of), question=query.question, before=query.before)
