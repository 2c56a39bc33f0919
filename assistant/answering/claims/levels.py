"""Whether a claim puts at one level what a source puts at another ("cấp xã có chợ ...; cấp huyện có chợ đầu mối ...")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.claims.ruling import Ruling
from assistant.answering.claims.statement import CLAUSE_END, Part
from assistant.understanding import Query
from kb.model import Provision
from kb.vietnamese import fold, folded_syllables, syllables

_LEVEL = re.compile(r"\bcap (xa|huyen|tinh|ban)\b")
#: The level of a thing beside others that stand at other levels, said in short.
_AT_LEVEL = re.compile(r"\b(?:cap|tuyen|thuoc|cua) (xa|huyen|tinh)\b")
#: Before so many words, a level begins what stands at it ("cấp xã có ..., cấp huyện có ..."); otherwise it ends that.
_FIRST = 2
#: What a source says of another level is meant where it holds so many more of the words of a claim.
_CLEARLY = 2
#: Words that only say that something stands at a level.
_PUTS = frozenset({"dat", "o", "thuoc", "xep", "cap", "lam", "xa", "huyen"})
#: Words of a level that mean no place: "xã hội", "vùng xa", "trạm xá".
_NO_PLACE = re.compile(
    r"\b(?:x[ãa] (?:hội|hoi)|(?:hợp|hop) (?:tác|tac) x[ãa]|(?:thị|thi) x[ãa]"
    r"|(?:vùng|vung|trạm|tram|đường|duong|cách|cach|từ|tu) xa|xa (?:xôi|xoi|nhau))\b"
)
_PLACES = {"xa": re.compile(r"\b(?:xã|xa)\b"), "huyen": re.compile(r"\b(?:huyện|huyen|thành phố|thanh pho)\b")}
#: An area of communes by its number.
_AREA = re.compile(r"\b(?:khu vuc|kv) (1|2|3|i{1,3}|mot|hai|ba)\b")
_ROMAN = {"1": "i", "2": "ii", "3": "iii", "mot": "i", "hai": "ii", "ba": "iii"}


def at_level(query: Query, parts: Sequence[Part], provisions: Sequence[Provision]) -> Ruling | None:
    """``FAILS`` where a claim puts at one level, or in one area, what the sources put at another; else None."""
    if any(part.denied for part in parts):
        return None
    return (
        levels(query, provisions)
        or exchanged_levels(query, provisions[0])
        or areas(query, provisions)
        or places(query, provisions)
    )


def areas(query: Query, provisions: Sequence[Provision]) -> Ruling | None:
    """``FAILS`` where the sources say of communes of another area what a claim says of those of one; else None."""
    claimed, told = _areas(query.plain), _areas(folded_syllables(" ".join(p.text for p in provisions)))
    return Ruling.FAILS if claimed and told and not claimed & told else None


def _areas(words: Sequence[str]) -> set[str]:
    """The areas that words name.

    >>> sorted(_areas("xa khu vuc 2 va khu vuc iii".split()))
    ['ii', 'iii']
    """
    return {_ROMAN.get(n, n) for n in _AREA.findall(" ".join(words))}


def places(query: Query, provisions: Sequence[Provision]) -> Ruling | None:
    """``FAILS`` where a claim is of communes or districts and the sources speak only of the other of them; else None."""
    named = {i for m in query.mentions if m.kind in ("agency", "concept") for i in range(m.start, m.end)}
    claimed = _places([w for i, w in enumerate(query.marked) if i not in named])
    told = _places([w for p in provisions for w in syllables(p.text)])
    other = len(claimed) == len(told) == 1 and claimed != told
    return Ruling.FAILS if other and not query.districts else None


def _places(words: Sequence[str]) -> set[str]:
    """The levels of the places that words name, which may have been typed without marks.

    >>> sorted(_places("kinh te xa hoi cua cac huyen".split())), sorted(_places("trạm xá của xã".split()))
    (['huyen'], ['xa'])
    """
    plain = _NO_PLACE.sub(" ", " ".join(words))
    return {level for level, word in _PLACES.items() if word.search(plain)}


def levels(query: Query, provisions: Sequence[Provision]) -> Ruling | None:
    """The ruling where the best source says of the only level that a claim names all that the claim says, or says it of another one."""
    named = set(_LEVEL.findall(" ".join(query.plain)))
    told = _by_level(provisions[0].text)
    if len(named) != 1 or not named <= told.keys():
        return None
    level = next(iter(named))
    held = {of: len(query.content & words) for of, words in told.items()}
    best = max((n for of, n in held.items() if of != level), default=0)
    if best >= held[level] + _CLEARLY:
        return Ruling.FAILS
    return Ruling.HOLDS if held[level] >= best + _CLEARLY and query.content - told[level] <= _PUTS else None


def exchanged_levels(query: Query, first: Provision) -> Ruling | None:
    """The ruling on things put at several levels: whether by the first source each stands where the claim says, or some at another."""
    told = _by_level(first.text)
    own = {level: words - set().union(*(w for other, w in told.items() if other != level)) for level, words in told.items()}
    said = [(level, words) for level, words in _things(query.plain) if level in own]
    if len(said) <= 1:
        return None
    others = [max(len(words & w) for of, w in own.items() if of != level) if len(own) > 1 else 0 for level, words in said]
    mine = [len(words & own[level]) for level, words in said]
    strayed = [not m and n >= _CLEARLY for m, n in zip(mine, others, strict=True)]
    placed = [not n and m >= _CLEARLY for m, n in zip(mine, others, strict=True)]
    if any(strayed) and all(s or p for s, p in zip(strayed, placed, strict=True)):
        return Ruling.FAILS
    known = all(words & query.content <= told[level] | _PUTS for level, words in said)
    whole = query.content <= set().union(*(told[level] for level, _ in said)) | _PUTS
    return Ruling.HOLDS if known and whole and all(placed) else None


def _things(plain: Sequence[str]) -> list[tuple[str, set[str]]]:
    """The levels that a claim names, each with the words of what it puts there.

    >>> [(level, sorted(words)) for level, words in _things("cho lon cap xa cho nho cap huyen".split())]
    [('xa', ['cho', 'lon']), ('huyen', ['cho', 'nho'])]
    """
    text = " ".join(plain)
    found = list(_AT_LEVEL.finditer(text))
    if not found:
        return []
    begins = text[: found[0].start()].count(" ") < _FIRST
    starts = [m.end() for m in found] if begins else [0, *(m.end() for m in found[:-1])]
    ends = [*(m.start() for m in found[1:]), len(text)] if begins else [m.start() for m in found]
    return [(m[1], set(text[a:b].split())) for m, a, b in zip(found, starts, ends, strict=True)]


def _by_level(text: str) -> dict[str, set[str]]:
    """The words of a text by the level that its clauses begin with.

    >>> {level: sorted(words) for level, words in _by_level("Chợ gồm: cấp xã có chợ nhỏ; cấp huyện có chợ lớn.").items()}
    {'xa': ['cho', 'co', 'nho'], 'huyen': ['cho', 'co', 'lon']}
    """
    found: dict[str, set[str]] = {}
    for clause in CLAUSE_END.split(text):
        if level := _LEVEL.match(fold(clause).strip()):
            found.setdefault(level[1], set()).update(folded_syllables(clause)[2:])
    return found
