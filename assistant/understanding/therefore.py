"""Claims that a task went with a body that was merged ("Sở A nhập vào Sở B nên việc X do Sở B lo"): a verdict is on who has the task."""

from __future__ import annotations

import re

from assistant.understanding.falsehoods import SO
from kb.vietnamese import fold_in_step, normalise

_MERGED = r"(?:nhap|sap nhap|hop nhat|gop|don|chuyen|ghep|ve|sat nhap)"
#: All of a body is said to have gone to another one, ...
_WHOLE = r"(?:nguyen|tron|het|toan bo|ca|hoan toan|tat)"
#: ... and something to follow from that for a task.
_THEN = re.compile(
    rf"^(?P<reason>[^.?!]*?\bso\b[^.?!]*?\b(?:{_MERGED}(?: \w+)?? {_WHOLE}|{_WHOLE}(?: \w+)?? {_MERGED})\b[^.?!]*?\bso\b[^.?!]*?)[,;.]?\s+"
    r"(?:the nen|vi the nen|vi the|vi vay|vay nen|vay la|do do|do vay|cho nen|nen la|nen|suy ra|tuc la|thanh ra)[ ,]+"
    r"(?P<task>(?!so\b)[^,;.?!]+?) (?P<held>(?:do|thuoc|la viec cua|ve|sang) so [^,;.?!]+?)"
    r"(?:,? (?:dung|phai)(?: vay| the)?(?: (?:khong|ko|k|chua|chu|roi|a|ha))*|,? (?:chu|nhi|nhe|a|ha)"
    r"|,? khoi (?:phai )?(?:ban|hoi|cai|noi)[^?.!]*)?[\s?.!]*$"
)
_SURE = re.compile(
    r"\b(?:duong nhien|tat nhien|di nhien|hien nhien|chac chan|cung|luon|bay gio|hien nay|hien gio|nay|gio)(?: |$)"
)


def concluded(question: str) -> str:
    """What is said to follow for a task, with the question whether it is so; empty where nothing is.

    >>> concluded("Sở A nhập nguyên cả vào Sở B, thế nên dạy nghề bây giờ đương nhiên do Sở B quản lý, khỏi bàn nhé?")
    'dạy nghề nay do Sở B quản lý, đúng không?'
    >>> concluded("Sở A nhập vào Sở B nên dạy nghề do Sở B quản lý, đúng không?"), concluded("Sở A nhập hết vào Sở B, đúng không?")
    ('', '')
    """
    text = normalise(question)
    found = _THEN.match(fold_in_step(text))
    if found is None:
        return ""
    task, held = (text[found.start(part) : found.end(part)] for part in ("task", "held"))
    for sure in reversed(list(_SURE.finditer(fold_in_step(task)))):
        task = task[: sure.start()] + task[sure.end() :]
    return f"{task.strip()} nay {held}{SO}"
