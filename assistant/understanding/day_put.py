"""Follow-ups that hold a day of their own against the one that was asked for ("không phải, 01/3/2023 mới đúng, anh công nhận chứ?"): the question
before, claimed of that day."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.understanding.falsehoods import SO
from kb.vietnamese import fold_in_step, normalise

#: What was told is denied, one's own belief is told, or one's own day is called the right one: one of these at least.
_DENIES = r"(?:(?:khong phai|khong dung|khong|sai bet|sai|nham|dau phai|chua dung)(?: (?:roi|vay|the|dau|ma|a|day))*[\s,.!:;]+)"
_MINE = r"(?:(?:toi|em|minh) (?:nho|thay|biet|nghi|cho|tuong|doc|tin)(?: (?:la|rang|thay|ro|mang mang))*|theo (?:toi|em|minh)(?: thi)?)[\s,]+"
_MUST = r"(?:phai la|dung ra la|dung ra phai la|chinh xac la|phai) "
_DAY = re.compile(
    r"(?P<before>.*?)(?:(?:la|ky|ban hanh|ngay|tu) )*(?<![\d/.-])(?P<day>\d{1,2}[/.-]\d{1,2}[/.-]20\d\d)(?![\d/.-])(?P<behind>.*)"
)
_BEFORE = re.compile(rf"(?P<denies>{_DENIES})?(?P<mine>{_MINE})?(?P<must>{_MUST})?")
_RIGHT = re.compile(r",? (?:thi |chu |day )*(?:moi (?:la )?(?:dung|phai|chuan|chinh xac)|co(?: ma)?(?=[\s,.?!]|$)|chu)\b")
#: Which day it was is asked.
_WHICH_DAY = re.compile(
    r"\b(?:(?:vao |tu |hoi |dung )?(?:ngay|hom) (?:nao|may|bao nhieu|thang nao|thang nam nao)(?: thang (?:nao|may))?|bao gio|khi nao|luc nao)\b"
)
#: The day of a document: of bodies and places no single day is told.
_OF_PAPER = re.compile(
    r"\b(?:qd|quyet dinh|nghi quyet|nq|nghi dinh|nd|thong tu|tt|cong van|cv|ke hoach|kh|luat|huong dan|hd|van ban)\b.*"
    r"\b(?:ky|ban hanh|hieu luc|ap dung|ra doi|co tu|de ngay|ra|thong qua)\b"
)
_ASKS_MORE = re.compile(r"\d|\b(?:ai|gi|nao|bao nhieu|may|dau|sao|hay)\b")


def day_put(question: str, history: Sequence[str]) -> str:
    """The question before, whether that was on this day; empty where no day is held against what was told, or more is asked.

    >>> day_put("Không phải, 01/3/2023 mới đúng, anh công nhận chứ?", ["QĐ 211 ký ngày nào?"])
    'QĐ 211 ký ngày 01/3/2023, đúng không?'
    >>> day_put("Tôi nhớ là 08/3/2023 cơ, xem lại đi?", ["QĐ 318 ban hành khi nào vậy?"])
    'QĐ 318 ban hành ngày 08/3/2023 vậy, đúng không?'
    >>> day_put("Thế 01/3/2023 thì sao?", ["QĐ 211 ký ngày nào?"]), day_put("Sai, 01/3/2023 chứ, ai ký?", ["QĐ 211 ký ngày nào?"])
    ('', '')
    >>> day_put("Không phải, 01/3/2023 mới đúng.", ["Ai ký QĐ 211?"]), day_put("Sai, 01/7/2025 chứ?", ["Sở Xây dựng mới có từ ngày nào?"])
    ('', '')
    """
    text = " ".join(normalise(question).split())
    found = _DAY.fullmatch(fold_in_step(text)) if history else None
    opens = _BEFORE.fullmatch(found["before"]) if found else None
    if found is None or opens is None or _ASKS_MORE.search(found["behind"]):
        return ""
    said = " ".join(normalise(history[-1]).split()).rstrip(" ?.!")
    asked = list(_WHICH_DAY.finditer(plain := fold_in_step(said)))
    if len(asked) != 1 or _OF_PAPER.search(plain) is None or not (any(opens.groups()) or _RIGHT.match(found["behind"])):
        return ""
    return f"{said[: asked[0].start()]}ngày {text[slice(*found.span('day'))]}{said[asked[0].end() :]}{SO}"
