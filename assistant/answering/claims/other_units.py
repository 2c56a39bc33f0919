"""Shares that a claim gives of other things than its sources do ("65% số huyện" where so many of the communes are meant)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.answering.claims.ruling import Ruling
from assistant.understanding import Query
from kb.model import Provision
from kb.vietnamese import fold

#: Things that are counted by shares, as people call them, by what they are.
_UNITS = {
    **{
        "xa": "xa",
        "phuong": "xa",
        "huyen": "huyen",
        "tinh": "tinh",
        "thi tran": "thi tran",
        "thi xa": "thi xa",
        "thon": "thon",
        "ban": "thon",
    },
    **{"ho": "ho", "nguoi": "dan", "dan": "dan", "truong": "truong", "lao dong": "lao dong", "san pham": "san pham"},
}
#: What is no such name, where it is part of another word.
_OTHER_WORDS = {
    **{"thon": r"(?<!nong )thon", "ban": r"(?<!dia )(?<!co )(?<!van )ban(?! hanh\b)", "truong": r"(?<!moi )(?<!thi )truong"},
    **{"dan": r"(?<!nhan )dan(?! toc\b)", "ho": r"ho(?! tro\b| so\b)"},
}
_UNIT = "|".join(_OTHER_WORDS.get(u, u) for u in sorted(_UNITS, key=len, reverse=True))
#: Right behind a share, of what it is.
_SHARE = re.compile(
    rf"(?P<share>\d{{1,3}}(?:,\d+)?) ?(?:%|phan tram) (?:(?:so|tong|cac|don vi|hanh chinh|cap|nguoi(?= dan))[ ,])*(?P<unit>{_UNIT})\b"
)
_DENIED = re.compile(r"\b(?:khong|chang|dau|chua)(?: (?:phai|co|la|duoc|dat|toi))* ?$")
#: Right before a share that a text tells of one region: a claim that names none is on the whole.
_OF_REGION = re.compile(r"\b(?:nam bo|trung bo|nguyen|song hong|cuu long|phia bac) $")
#: So many signs around a share may say of what else it is.
_AROUND = 45


def of_other_units(query: Query, provisions: Sequence[Provision]) -> Ruling | None:
    """``FAILS`` where the sources tell the only share of a claim, each time of another thing; None where that cannot be told."""
    plain = " ".join(query.plain)
    said = [m for m in _SHARE.finditer(plain) if not _DENIED.search(plain[: m.start()])]
    if len(said) != 1:
        return None
    share, unit = said[0]["share"], _UNITS[said[0]["unit"]]
    regions = any(_OF_REGION.search(f"{' '.join(query.plain[: i + 1])} ") for i in range(len(query.plain)))
    told = [own for p in provisions if (own := list(_told(fold(p.text), share, regions)))]
    if not told or any(unit in near for own in told for near, _ in own):
        return None
    return Ruling.FAILS if all(any(of for _, of in own) for own in told) else None


def _told(text: str, share: str, regions: bool) -> Iterator[tuple[set[str], str]]:
    """For each time that a text tells a share: the things that are named around it, and the one of which it is, if that stands behind.
    Those of one region count only where a claim speaks of ``regions``.

    >>> list(_told("khoang 65% so xa dat chuan; 20% so huyen, mien nui phia Bac 65%", "65", regions=False))
    [({'xa'}, 'xa')]
    """
    for m in re.finditer(rf"(?<![\d,.]){share} ?%", text):
        if not regions and _OF_REGION.search(text[: m.start()].lower()):
            continue
        clause = (
            text[max(0, text.rfind(";", 0, m.start()) + 1, m.start() - _AROUND) : m.end()]
            + text[m.end() :].split(";", maxsplit=1)[0][:_AROUND]
        )
        of = _SHARE.match(text, m.start())
        yield {_UNITS[u] for u in re.findall(rf"\b(?:{_UNIT})\b", clause)}, _UNITS[of["unit"]] if of else ""
