"""Claims that only one of several cases has a consequence ("chỉ bị thu hồi khi từ 50% trở lên"), or that nothing follows below a share,
held against the shares from which each of the cases begins that a source puts side by side."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.claims.ruling import Ruling
from assistant.understanding import Query
from kb.model import Provision
from kb.vietnamese import fold

_SHARE = r"(\d{1,3}) ?(?:%|phan tram)?"
#: From a share, up to another one or without an end.
_FROM = re.compile(
    rf"\b(?:tu|it nhat|toi thieu|du|qua|tren|hon) {_SHARE}(?: so tieu chi| tieu chi)?(?: (?:den|toi)(?: duoi)? {_SHARE})?(?! ?\d)"
    rf"|\b{_SHARE}(?: so)?(?: \w+){{0,3}} tro len\b"
)
#: A share without a word for the bound that it is.
_BARE = re.compile(r"\b(\d{1,3}) ?(?:%|phan tram)")
_HALF = re.compile(r"\b(?:mot nua|1/2|phan nua|nua)(?= (?:so )?(?:tieu chi|chi tieu))")
#: One of the cases, by their letters or as alternatives.
_CASES = re.compile(r"\bmot trong (?:hai|ba|cac|nhung) truong hop\b|;? hoac\b")
#: Nothing but what is said has the consequence; what is only needed for it has it already, and may be one of several.
_ONLY = re.compile(
    r"\bchi (?:bi |khi |duoc |moi |mat |neu |trong truong hop |truong hop )"
    r"|(?<!thon )\bmoi (?:bi|duoc|mat|phai|thu hoi)\b|\bngoai ra (?:khong|chang)\b"
)
_NOT_ONLY = re.compile(r"\b(?:khong|chang|dau)(?: (?:phai|han|nhat thiet))*(?: la)? $")
#: Nothing follows below a share.
_BELOW = re.compile(
    rf"\b(?:duoi|chua (?:den|toi|du)|it hon|khong (?:den|toi)) {_SHARE}(?: \w+){{0,8}}? (?:khong|chang|chua)(?: (?:bao gio|he|phai))*"
    r" (?:bi|mat|thu hoi|duoc)\b"
)
#: A source on one level of places says nothing of another one.
_LEVEL = re.compile(r"^(xa|huyen|tinh)\b")
#: A place of one's own is a case.
_OWN = re.compile(r"\b(?:xa|huyen) (?:toi|em|minh|nay|do|a|b|x|y|nha|chung toi)\b")
_ENDLESS = 101


def only_case(query: Query, provisions: Sequence[Provision]) -> Ruling | None:
    """``FAILS`` where a source has a further case beside the only one that is claimed, or one that begins below the share from which
    alone something is said to follow; ``HOLDS`` where that is denied; None where nothing of the kind is claimed."""
    plain = _HALF.sub("50%", _spelt(query.question))
    only, below = _ONLY.search(plain), _BELOW.search(plain)
    if only is None and below is None:
        return None
    cases = next((found for p in provisions[:3] if _on_level(p, query) and len(found := _cases(fold(p.text))) > 1), set())
    if not cases:
        return None
    if below and not only:
        bound = int(below[1])
        return Ruling.FAILS if min(low for low, _ in cases) < bound and not _excuses(plain) else None
    claimed = _ranges(plain) or {(int(m), _ENDLESS) for m in _BARE.findall(plain)}
    if only is None or not claimed or not claimed < cases:
        return None
    return Ruling.HOLDS if _NOT_ONLY.search(plain[: only.start()]) else Ruling.FAILS


def only_withdrawn(query: Query) -> bool:
    """Whether it is claimed of places at large that they lose their recognition from a share on alone, and no case is told."""
    plain = _spelt(query.question)
    said = _ONLY.search(plain)
    shares = _BARE.findall(_HALF.sub("50%", plain))
    return said is not None and "thu hoi" in plain and len(shares) == 1 and query.has("yesno") and _OWN.search(plain) is None


def _spelt(question: str) -> str:
    return re.sub(r"[,.;:?!]+", " ", fold(question)).replace("  ", " ")


def _on_level(provision: Provision, query: Query) -> bool:
    told = _LEVEL.match(fold(provision.text))
    return told is None or told[1] in query.plain


def _cases(text: str) -> set[tuple[int, int]]:
    """The shares from which, and below which, each of the cases of a text lies; none where it puts no cases side by side."""
    return _ranges(text) if _CASES.search(text) else set()


def _ranges(plain: str) -> set[tuple[int, int]]:
    """The shares between which what a text tells lies.

    >>> sorted(_ranges("tu 30% den duoi 50% so tieu chi khong dat; tu 50% tro len")), _ranges("khi 50% tieu chi tro len khong dat")
    ([(30, 50), (50, 101)], {(50, 101)})
    """
    return {(int(m[1] or m[3]), int(m[2] or _ENDLESS)) for m in _FROM.finditer(plain)}


def _excuses(plain: str) -> bool:
    """Whether a claim tells, too, that none of the criteria is among them by which a share below suffices."""
    return (
        re.search(
            r"\b(?:khong|chang) (?:co|dinh|roi|thuoc|phai)(?: \w+){0,4} (?:trong yeu|then chot|quan trong|bat buoc)\b", plain
        )
        is not None
    )
