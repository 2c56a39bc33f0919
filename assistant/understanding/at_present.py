"""A question of some time ago, asked of today; and follow-ups that ask who does, now that there are no districts, what the law gave somebody then."""

from __future__ import annotations

import re

from assistant.understanding.moved import told
from assistant.understanding.query import Query
from assistant.understanding.titles import PLAN
from kb.vietnamese import fold_in_step, normalise

#: The day or year of which something was asked.
_THEN = re.compile(
    r"(?<![\w/])(?:(?:hoi|vao|trong|luc|o|tai|tinh den|den) )*(?:(?:(?:dau|cuoi|giua) )?nam |(?:ngay [\d/]+ )?thang \d{1,2}[/ ])?20\d\d\b(?![/-])"
)
#: The time when there were districts.
_OF_DISTRICTS = re.compile(
    r"\b(?:hoi|thoi|luc|khi|ngay|truoc khi|truoc)(?: (?:con|chua bo|bo|het|giai the))+(?: (?:cap|cac|chinh quyen))* huyen\b,? ?"
)
_GONE = re.compile(
    r"\b(?:bo|het|khong con|giai the|dep|xoa)(?: (?:cap|ubnd|cac|roi|chinh quyen))* huyen\b"
    r"|\b(?:cap )?huyen (?:da |bi )*(?:bo|het|giai the|khong con)\b"
)
#: Who has it is asked in words for any task.
_WHO = re.compile(
    r"\b(?:ai|(?:cap|noi|ben|co quan|don vi|chu tich) nao)"
    r"(?: (?:la|se|duoc|phai|giai quyet|lam|phe duyet|duyet|quyet|quyet dinh|lo|phu trach|ky|thay|nhan|xu ly|dam nhiem|a|nhi|vay|the|nguoi))*$"
)


def at_present(question: str) -> str:
    """A question with today in the place of the one year, month or day that it names; itself where it names none or several.

    >>> at_present("Hồi 2024 sở nào quản lý báo chí?"), at_present("Đất đai năm 2023 ai lo?"), at_present("Ai lo đất đai?")
    ('hiện nay sở nào quản lý báo chí?', 'Đất đai hiện nay ai lo?', 'Ai lo đất đai?')
    """
    text = " ".join(normalise(question).split())
    days = list(_THEN.finditer(fold_in_step(text)))
    return f"{text[: days[0].start()]}hiện nay{text[days[0].end() :]}" if len(days) == 1 else text


def since_no_districts(query: Query, before: Query) -> str:
    """Who does today what the law gave somebody at the time of which the question before asked; otherwise empty."""
    plain = " ".join(query.plain)
    law = len(before.documents) == 1 and before.documents != (PLAN,)
    if not (law and before.has("who") and not before.has("yesno") and _GONE.search(plain) and _WHO.search(plain)):
        return ""
    if query.documents or query.refs or query.ids("agency"):
        return ""
    said = " ".join(normalise(told(before)).split())
    if then := _OF_DISTRICTS.search(fold_in_step(said)):
        return f"{said[: then.start()]}hiện nay {said[then.end() :]}"
    return at_present(said)
