"""Whether a title is still given that the question before was on ("danh hiệu đó giai đoạn 2026-2030 còn không?"): asked of the title by its
name, and of no document, for which period that may be."""

from __future__ import annotations

import re

from assistant.understanding.came_out import PAPER
from assistant.understanding.moved import told
from assistant.understanding.query import Query
from kb.vietnamese import fold, fold_in_step, normalise

_THAT = re.compile(
    r"\b(?:cai )?(?:danh hieu|hang|loai|muc|ten|kieu)(?: (?:xa|huyen))? (?:do|ay|nay|day|kia)\b|\b(?:xa|huyen) (?:kieu|loai) (?:do|ay|nay|day|kia)\b"
)
#: It is asked whether it still is, or is gone, and nothing else of it ("còn bị thu hồi không?").
_STILL = re.compile(
    r"\bcon(?: (?:duoc|co|xet|cong nhan|cong bo|ton tai|dung|ap dung|giu|trao|cap|phong|gi|danh hieu))* (?:nua|khong|ko|k|chua)\b"
    r"|\b(?:co )?(?:bi )?(?:bo|dep|xoa|het)(?: (?:roi|han|luon|di|mat))* (?:chua|khong|ha|a)\b"
)
#: Years of the sets by which such titles were given.
_THEN = re.compile(r"\b20(?:1\d|2[0-5])\b")
_TITLES = {"kieu mau": "kiểu mẫu", "nang cao": "nâng cao"}
_TIME = re.compile(r"\b(?:20\d\d|giai doan|gio|nay|hien|bay gio|hom nay|toi day|moi)\b")
#: The law by which a title was given.
_BY_LAW = re.compile(rf" (?:theo|o|cua|trong|tai) {PAPER}(?=[ ,?.]|$)")


def that_title(query: Query, before: Query) -> str:
    """Whether the one title that the question before was on is still given, by its name; otherwise empty."""
    text = " ".join(normalise(query.question).split())
    plain = fold_in_step(text)
    found = _THAT.search(plain)
    if found is None or not _STILL.search(plain) or _THEN.search(plain) or query.documents or query.refs:
        return ""
    said = f"{fold(told(before))} {' '.join(before.plain)}"
    titles = [t for t in _TITLES if t in said]
    if len(titles) != 1:
        return ""
    place = "huyện nông thôn mới" if re.search(r"\bhuyen\b", said) and not re.search(r"\bxa\b", said) else "xã"
    rest = text[found.end() :].strip(" ,")
    lead = text[: found.start()].strip(" ,")
    now = "" if _TIME.search(plain) else " hiện nay"
    return f"{lead} danh hiệu {place} {_TITLES[titles[0]]}{now} {rest}".strip()


def title_by_law(question: str) -> str:
    """Whether a title is still given that is told by the law for an earlier period, without that; otherwise empty.

    >>> title_by_law("Danh hiệu xã kiểu mẫu theo QĐ 319 giai đoạn 2026-2030 còn không?"), title_by_law("QĐ 319 còn hiệu lực không?")
    ('Danh hiệu xã kiểu mẫu giai đoạn 2026-2030 còn không?', '')
    """
    text = " ".join(normalise(question).split())
    plain = fold_in_step(text)
    found = _BY_LAW.search(plain)
    if found is None or "danh hieu" not in plain[: found.start()] or not any(t in plain[: found.start()] for t in _TITLES):
        return ""
    rest = f"{text[: found.start()]}{text[found.end() :]}"
    behind = plain[found.end() :]
    return rest if _STILL.search(behind) and _TIME.search(behind) and not _THEN.search(behind) else ""
