"""Claims that one thing is gone, goes on, or came in the place of another ("bỏ mức theo vùng, chuyển sang chia theo nhóm xã"), against a
source that tells which took whose place."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.answering.claims.ruling import Ruling
from assistant.understanding import Query
from assistant.understanding.tag_question import untagged
from kb.model import Provision
from kb.vietnamese import fold, folded_syllables, normalise

#: What a source says of both: the old one and the new one.
_TOLD = (
    re.compile(r"(?P<new>[^.;:,]+) thay cho (?P<old>[^.;:,]+)"),
    re.compile(r"(?P<old>[^.;:,]+?) khong con, thay bang (?P<new>[^.;:,(]+)"),
    re.compile(r"(?:^|[.;] )khong con (?P<old>(?:bo|danh hieu|phan|cap) [^.;:,]+)(?P<new>)"),
)
#: Words that both may be called by, and so tell neither.
_COMMON = frozenset(
    folded_syllables(
        "danh hiệu xã mức theo nông thôn mới đạt chuẩn đặt kiểu cách giai đoạn tiêu chí bộ và là của các những được thì cho ở một hai ba"
        " chia tính xét có vùng đồng bào"
    )
) - {"vung"}
_CLAUSE = re.compile(r"[,;.:?!()]| (?=(?:chuyen|sang|thay bang|bang|ma|chu|nhung|khong con|gio|nay)\b)")
_SWAPPED = (
    re.compile(
        r"(?P<old>.+?) (?:(?:da|duoc|bi|se) )*(?:thay|doi|chuyen)(?: (?:the|doi|ten))? (?:bang|sang|thanh|boi) (?P<new>.+)"
    ),
    re.compile(r"\b(?:thay|doi)(?: (?:the|doi|cho))? (?P<old>.+?) (?:bang|sang|thanh) (?P<new>.+)"),
)
#: With its mark, no set of criteria ("bộ"); without, what stands behind tells.
_DROPS = re.compile(r"\bbỏ\b|\bbo\b(?! (?:tieu|moi|cu|nay|quoc|chi|xa|nao|nay|51|318)\b)")
_GONE = re.compile(
    r"\b(?:xoa|het|khong con|thoi(?= (?:ap dung|dung|xet|tinh|chia|cap|cong nhan|khong)\b)"
    r"|bai bo|huy|dep|mat|bi thay|khong (?:dat|chia|tinh|xet|phan|dung|ap dung)(?! \w+ khong))\b"
)
_KEPT = re.compile(r"\b(?:van|con|giu|tiep tuc|sang|bang|moi co)\b")
_NOT_GONE = re.compile(r"\b(?:khong|chua|chang|dau)(?: (?:he|co|phai|bi))* (?:xoa|het|thoi|bai bo|huy|dep|mat)\b")
#: It is asked whether something still is, or is gone: the first is what is claimed.
_OR_GONE = re.compile(r"\b(?:khong|nua|chua) hay (?:(?:la|da|bi|thoi) )*(?:xoa|het|thoi|bai bo|huy|dep|mat|khong con)\b.*$")
#: "Không" as it is typed in haste, before what is no more.
_SHORT_NOT = re.compile(r"\b(?:ko|k|hok|hong|hổng)(?= (?:còn|con)\b)")
#: How a question ends that asks whether it is so, and denies nothing.
_WHETHER = re.compile(r",? (?:khong|chua)[ ?.!]*$")


def superseded(query: Query, first: Provision) -> Ruling | None:
    """The ruling on what a claim says of the old or the new one; None where the source tells of no such two, or the claim says neither."""
    told = _told(first.text)
    if not told or not first.in_force(query.as_of):
        return None
    gone, kept = _said(query)
    return next((ruling for found in told if (ruling := _ruled(found, gone, kept))), None)


def _ruled(told: re.Match[str], gone: set[str], kept: set[str]) -> Ruling | None:
    old, new = (set(folded_syllables(told[x])[-_NEAR:] if x == "new" else folded_syllables(told[x])) for x in ("old", "new"))
    old, new = old - new - _COMMON, new - old - _COMMON
    wrong = (gone & new and not gone & old) or (kept & old and not kept & new)
    right = (gone & old and not gone & new) or (kept & new and not kept & old)
    return Ruling.FAILS if wrong else Ruling.HOLDS if right else None


@lru_cache(maxsize=4096)
def _told(text: str) -> list[re.Match[str]]:
    """What a text says of an old and a new one, or of an old one alone; most say nothing of the kind, which takes long to see."""
    return [m for pattern in _TOLD if (m := pattern.search(fold(text)))]


_NEAR = 6  # words before "thay cho" that name the new one


def _said(query: Query) -> tuple[set[str], set[str]]:
    """The words of what a claim says to be gone, and of what it says to be there."""
    typed = _SHORT_NOT.sub("không", _DROPS.sub("xoa", normalise(query.question).lower()))
    plain = _WHETHER.sub("", untagged(_OR_GONE.sub("", fold(typed))))
    if swapped := next((m for pattern in _SWAPPED if (m := pattern.search(plain))), None):
        return set(folded_syllables(swapped["old"])), set(folded_syllables(swapped["new"]))
    gone: set[str] = set()
    kept: set[str] = set()
    for clause in _CLAUSE.split(plain):
        said = set(folded_syllables(clause))
        if _GONE.search(clause) and not _NOT_GONE.search(clause):
            gone |= said
        elif _KEPT.search(clause) or _NOT_GONE.search(clause):
            kept |= said
    return gone, kept
