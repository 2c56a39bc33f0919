"""Follow-ups that ask who decides at another time what was asked of one time before ("thế sau 1/7/2025 không còn huyện thì ai ký?"): the
question before, of that time. Who signs is nobody who signed a document there."""

from __future__ import annotations

import re

from assistant.understanding.filler import FILLER
from assistant.understanding.moved import told
from assistant.understanding.query import Query
from kb.vietnamese import fold_in_step, folded_syllables, normalise

_AT = r"(?:(?:sau|tu|ke tu|truoc|den|hoi|luc|vao|trong|sang|qua|tinh den) (?:khi )?)?"
_NO_DISTRICTS = (
    r"(?:(?:sau|tu|ke tu|truoc|hoi|luc)? ?(?:khi|ngay|luc)? ?)?(?:(?:da|chua|van) )?(?:khong con|bo|het|giai the|con)"
    r" (?:(?:cac )?(?:cap|chinh quyen) )*huyen(?: (?:roi|nua|ay))*"
)
TIME = (
    rf"(?:{_AT}(?:ngay )?\d{{1,2}} ?[/.-] ?\d{{1,2}} ?[/.-] ?20\d\d|{_AT}(?:dau |giua |cuoi )?(?:thang \d{{1,2}}[ /-](?:nam )?)?(?:nam )?20\d\d"
    rf"|(?:bay gio|hien nay|hien gio|hien tai|hom nay|ngay nay)|{_NO_DISTRICTS})"
)
#: The time, said in one way or in two ("sau 1/7/2025 không còn huyện"), and who decides then.
_THEN = re.compile(
    rf"^(?:(?:the|vay|con|roi|va|ma|a|o|u|nhung)\b[\s,]*)*(?P<time>{TIME}(?:,? (?:(?:khi|luc|thi|ma|vi|do) )?{TIME})?)(?![\d/])"
    r"(?P<rest>(?:,| thi| la| do)* .*)$"
)
_DECIDES = re.compile(
    r"\b(?:ai|(?:cap|noi|ben|co quan|don vi|chu tich|nguoi) nao)(?: (?:la|co|duoc|nguoi|moi|se|quyen|tham quyen|dung ra))*"
    r" (?:ky|duyet|phe duyet|quyet|chot|xet duyet|ra quyet dinh|cho phep)\b"
)
#: What such a follow-up may say beside the time and what was said before.
_ASKED = FILLER | frozenset(
    folded_syllables(
        "ấy đó này kia ai cấp nào cơ quan đơn vị nơi bên người chủ tịch có quyền thẩm mới sẽ ký duyệt phê quyết định chốt cho phép xét"
        " cái việc nó đứng"
    )
)
#: The time, or the wording of a document, of which the question before was asked.
_WAS = re.compile(
    rf"(?<![\d/])\b(?:{TIME}|(?:truoc day|truoc kia|hoi truoc|ngay truoc|luc truoc)"
    r"|(?:theo )?(?:ban (?:goc|dau|cu|moi|(?:sua )?(?:nam )?20\d\d)|ban dau)(?: cua)?)"
    r"(?![\d/])(?: thi)?,?"
)
_FEWEST = 4


def at_that_time(query: Query, before: Query) -> str:
    """The question who decides something, of the time that a follow-up names and nothing new beside; otherwise empty."""
    text = " ".join(normalise(query.question).split()).rstrip(" ?.!")
    found = _THEN.match(fold_in_step(text))
    asked = _who_asked(before)
    if found is None or asked is None or query.refs or _DECIDES.search(found["rest"]) is None:
        return ""
    said = " ".join(normalise(told(asked)).split())
    known = {*asked.plain, *before.plain, *folded_syllables(said)}
    if query.documents or set(folded_syllables(found["rest"])) - _ASKED - known:
        return ""
    left = without_time(said).strip(" ,")
    time = text[slice(*found.span("time"))]
    return f"{time[0].upper()}{time[1:]}, {left}" if len(left.split()) >= _FEWEST else ""


def _who_asked(before: Query) -> Query | None:
    """The question before, or the one that it leans on itself, that asks who does something, and not who signed a document."""
    for asked in (before, before.before if before.inherited else None):
        if asked is not None and asked.has("who") and not asked.has("yesno", "signer", "issue", "life"):
            return asked
    return None


def without_time(said: str) -> str:
    """A question without the time and the wording that it named.

    >>> without_time("Trước đây dự án theo NĐ 27 ai phê duyệt?"), without_time("Dự án do tỉnh quản lý bây giờ ai duyệt?")
    ('dự án theo NĐ 27 ai phê duyệt?', 'Dự án do tỉnh quản lý ai duyệt?')
    """
    for m in reversed(list(_WAS.finditer(fold_in_step(said)))):
        said = f"{said[: m.start()].rstrip(' ,')} {said[m.end() :].lstrip(' ,')}"
    return " ".join(said.split())
