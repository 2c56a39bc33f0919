"""Claims of a must: that people give what sources only call on them to give, that all do what is only to be done where it is needed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.claims.ruling import Ruling
from assistant.understanding import Query
from kb.model import Provision
from kb.vietnamese import fold, folded_syllables

#: People have to give something; what they are spared or may do is another matter.
_MUST_GIVE = re.compile(
    r"\b(?:dan|ba con|ho dan|ho gia dinh|nha dan|dan ban|dan lang)(?: \w+){0,3}? (?:phai|bat buoc|bi bat|buoc|bi ep|bi thu)(?: \w+){0,2}?"
    r" (?:dong gop|gop tien|gop cong|gop von|gop|nop tien|dong tien|bo tien)\b"
)
_SPARED = re.compile(r"\b(?:khong|khoi|chang|chua|dau) (?:phai|bat|bi|buoc|can)\b(?! (?:khong|a|chu)\b)")
#: How a source calls on people to give.
_CALLED_ON = re.compile(
    r"\b(?:keu goi|van dong|tu nguyen|khuyen khich)\b[^.;]{0,60}\b(?:dong gop|gop)\b|\bdong gop\b[^.;]{0,30}\btu nguyen\b"
)

#: Money is taken from people, as a claim and as a source says it.
_EXACTS = re.compile(
    r"\b(?:thu|phat|bat nop|bat dong|doi)(?: (?:tien|phi|quy|le phi|cac khoan))+(?: (?:cua|tu|o|cac|nguoi|ba|moi))*"
    r" (?:dan|ho dan|ho|nguoi dan|con|nha)\b|\b(?:thu phi|thu quy|phat tien|xu phat|cuong che)\b"
)
_EXACTED = re.compile(r"\b(?:thu phi|thu tien|le phi|xu phat|phat tien|cuong che)\b")
_DENIES = re.compile(r"\b(?:khong|chang|chua|dau|cam)\b(?!$| (?:a|nhi|vay)$)(?<!dung khong)(?<!phai khong)")

#: Something is said to have to be so in any case, ...
_MUST = re.compile(r"\b(?:bat buoc|nhat thiet|dut khoat|buoc phai)\b")
#: ... or not to; the question whether it has to be so is no denial.
_NEED_NOT = re.compile(r"\b(?:khong|chang|chua|dau)(?: (?:he|co|phai|la|bi))* (?:bat buoc|nhat thiet|dut khoat|buoc phai)\b")
#: How a sentence of a source leaves it to whether it is needed.
_WHERE_NEEDED = re.compile(r"\b(?:neu|khi) (?:thay )?can\b")
_SENTENCE = re.compile(r"[.;]\s")
#: So many words that only that sentence of the source holds are in the claim.
_TELLING = 2


def exacted(query: Query, provisions: Sequence[Provision]) -> Ruling | None:
    """``FAILS`` where a body is said to be given to take money from people, of which no source speaks; otherwise None."""
    plain = " ".join(query.plain)
    if not _EXACTS.search(plain) or not query.ids("agency") or _SPARED.search(plain) or _DENIES.search(plain):
        return None
    return None if any(_EXACTED.search(fold(p.text)) for p in provisions) else Ruling.FAILS


def obliged(query: Query, provisions: Sequence[Provision]) -> Ruling | None:
    """``FAILS`` where a source leaves open what the claim says must be, ``HOLDS`` where the claim denies that it must; otherwise None."""
    plain = " ".join(query.plain)
    if _MUST.search(plain) and left_open(query, provisions[0]):
        return Ruling.HOLDS if _NEED_NOT.search(plain) else Ruling.FAILS
    if not (_MUST_GIVE.search(plain) and any(_CALLED_ON.search(fold(p.text)) for p in provisions)):
        return None
    return Ruling.HOLDS if _SPARED.search(plain) else Ruling.FAILS


def left_open(query: Query, first: Provision) -> bool:
    """Whether the first source says of what a claim names that it is done where it is needed."""
    sentences = [folded_syllables(x) for x in _SENTENCE.split(first.text)]
    open_ = [words for words in sentences if _WHERE_NEEDED.search(" ".join(words))]
    others = {w for words in sentences if words not in open_ for w in words}
    names = {w for m in query.mentions if m.kind == "concept" and m.id in first.about for w in folded_syllables(m.name)}
    asked = query.content | names
    return any(len(asked & (set(words) - others)) >= _TELLING for words in open_)
