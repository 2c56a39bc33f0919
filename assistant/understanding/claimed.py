"""The part of a question that claims something, where the rest of it asks openly or gives an order."""

from __future__ import annotations

import re
from itertools import takewhile

from assistant.understanding.asking_words import asks, asks_so, orders
from assistant.understanding.forms import asks_openly, plainly
from kb.vietnamese import syllables

#: Where a piece of a question ends.
_PIECE = re.compile(r"(?<=[.!?:;])\s+|\s[-–—]+\s|(?<=,)\s+|\n+")
#: How a piece ends after which a question may go on to something else.
_ENDS = re.compile(r"[.?!;]$|\b(?:khong|ko|k|chua|a|ha|chu|nhi|dung|phai)\W*$")
#: Words that ask nothing where they only say that there is nobody or nothing ("không qua sở nào"), or whether there is.
_ANY = re.compile(
    r"\b(?:khong|chang|chua|dau|moi|cam|co(?! quan\b)|con)\b(?: \w+){0,5} (?:nao|gi|ai)\b(?! thi\b)"
    r"|\b(?:nao|gi|ai)\b(?: \w+){0,3} (?:cung|dau|ca|het)\b"
)
#: A piece that asks whether something is so, whatever else it asks.
_WHETHER = re.compile(r"\b(?:co(?! quan\b)|con|duoc|phai)\b.{2,80}\b(?:khong|ko|chua)\b")


def claim_in(text: str) -> str:
    """A question (spelt out) without the pieces at its ends that ask openly or order; all of it where nothing is claimed beside these.

    >>> claim_in("Trạm xá có được sửa không, sở nào lo?")
    'Trạm xá có được sửa không'
    >>> claim_in("Huyện cứ gửi thẳng, không qua sở nào, đúng không?")
    'Huyện cứ gửi thẳng, không qua sở nào, đúng không?'
    >>> claim_in("Chợ cũng họ lo à? Việc ấy của cơ quan nào trước kia?")
    'Chợ cũng họ lo à?'
    """
    pieces = _PIECE.split(text)
    elsewhere = [_asks_else(piece) for piece in pieces]
    last = len(pieces) - len(list(takewhile(bool, reversed(elsewhere))))
    first = len(list(takewhile(bool, elsewhere)))
    last = last if last and _ENDS.search(plainly(pieces[last - 1], "?.!;,")) else len(pieces)
    first = first if first and pieces[first - 1].endswith("?") else 0
    return " ".join(pieces[first:last]).rstrip(",") if 0 < last - first < len(pieces) else text


def is_asked(claim: str) -> bool:
    """Whether a claim is put as a question with no choice to be made."""
    words = plainly(claim)
    return " hay " not in words and (claim.endswith("?") or asks_so(words))


def _asks_else(piece: str) -> bool:
    words = plainly(piece)
    openly = asks_openly(syllables(piece)) and asks(words) and not _ANY.search(words)
    return orders(words) or (openly and not _WHETHER.search(words))
