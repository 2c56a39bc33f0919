"""Claims that a body was left as it was and still has its task ("Sở A không thuộc diện hợp nhất, nay vẫn lo X"): both have to be so."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.answer import Verdict
from assistant.answering.composer import Draft
from assistant.understanding import Query, Reader
from assistant.understanding.falsehoods import SO
from assistant.understanding.tag_question import TAG
from kb.vietnamese import fold_in_step, normalise

_CHANGED = r"(?:hop nhat|sap nhap|sat nhap|nhap|giai the|sap xep|doi ten|bo|tach|giam|gop)"
_BOTH = re.compile(
    rf"^(?P<who>(?:so|cong an|bo chi huy|ban|van phong|hoi|thanh tra|ubnd|uy ban)\b[^,;.?!]*?)"
    r" (?P<left>(?:khong|chang|chua)(?: (?:he|thuoc|nam|trong|bi|phai|co|dien|danh sach))*"
    rf" {_CHANGED}[^,;.?!]*?|(?:duoc )?giu nguyen[^,;.?!]*?)[,;]?(?: (?:nen|va|do do|vi vay|vi the|cho nen))?"
    r" (?P<still>(?:(?:den|toi|hien|bay gio|nay|gio|hien nay|luc nay) )*(?:nay )?(?:van|tiep tuc)(?: con)? (?P<what>[^;.?!]+?))"
    rf"(?:{TAG}|[\s?.!]*$)"
)


def both_claimed(query: Query, reader: Reader, drafted: Callable[[Query], Draft]) -> Draft | None:
    """What is told of the task, with the verdict on both; None where a question claims no such thing, or one of them is not decided."""
    text = normalise(query.question)
    said = _BOTH.match(fold_in_step(text)) if query.has("yesno") and query.ids("agency") else None
    if said is None:
        return None
    who, left, what = (text[said.start(part) : said.end(part)] for part in ("who", "left", "what"))
    first, second = (drafted(reader.read(f"{who} {claim}{SO}", (), query.as_of)) for claim in (left, f"nay vẫn {what}"))
    verdicts: list[Verdict | None] = [first.verdict, second.verdict]
    if not {*verdicts} <= {"yes", "no"} or "answered" not in (first.status, second.status):
        return None
    told = first if verdicts == ["no", "yes"] else second  # what is not so is told first
    other = second if told is first else first
    told.cite(*other.provisions)
    return told
