"""The point of a clause in whose tier a share of the question lies ("tỉnh nhận 65%": the point from 60% to below 80%)."""

from __future__ import annotations

import re

from assistant.understanding import Query
from kb.corpus import Corpus
from kb.model import Provision
from kb.vietnamese import folded_syllables

#: A share of a case, or the only bound of a tier; of two bounds ("từ 60% đến dưới 80%") the clause is named itself.
_SHARE = re.compile(
    r"(?<!tu )(?<!den )(?<!toi )(?<!qua )(?<!den duoi )(?:\b(?P<way>tren|duoi) )?\b(?P<share>\d{1,3}) phan tram\b(?! tro (?:len|xuong)\b)"
    r"|\btu (?P<least>\d{1,3}) phan tram tro len\b"
)
#: On which side of its bound a tier lies, and by how little.
_BESIDE = {"tren": 0.01, "duoi": -0.01, None: 0.0}
#: How a figure that bounds a tier is named: what is measured, and from or below how much.
_FROM, _BELOW = ", từ", ", dưới"
#: So many words before a share say what it is of; so many of them leave no doubt of it.
_BEFORE, _SURE = 6, 3


def of_tier(query: Query, first: Provision, corpus: Corpus, surely: bool = False) -> Provision | None:
    """The point like a source in whose tier the share lies that a question tells; None where it tells none. ``surely``: in so many words."""
    plain = " ".join(query.plain)
    if not _SHARE.search(plain):
        return None
    parents = {first.ref.rpartition(".")[0], first.ref} - {""}  # the clause above all tiers may be the best source, too
    points = [p for p in corpus.documents[first.document].provisions if p.ref.rpartition(".")[0] in parents]
    own = (first, *points)
    stem = next((f.what.removesuffix(_FROM).removesuffix(_BELOW) for p in own for f in p.figures if _bounds(f.what)), "")
    if not stem:
        return None
    named = set(folded_syllables(stem)) & query.content
    least = _SURE if surely else 1
    bounds = (
        {str(f.value) for p in own for f in p.figures if _bounds(f.what)} if not surely else set()
    )  # the tier in its very words
    told = (
        m
        for m in _SHARE.finditer(plain)
        if m["least"] in bounds or len(named & {*plain[: m.start()].split()[-_BEFORE:]}) >= least
    )
    if (share := next((float(m["share"] or m["least"]) + _BESIDE[m["way"]] for m in told), None)) is None:
        return None
    fitting = [p for p in points if p.in_force(query.as_of) and _holds(p, stem, share)]
    return fitting[0] if len(fitting) == 1 else None


def _bounds(what: str) -> bool:
    return what.endswith((_FROM, _BELOW))


def _holds(provision: Provision, stem: str, share: float) -> bool:
    """Whether a share lies in the tier of a provision."""
    bounds = [(f.what, f.value) for f in provision.figures if _bounds(f.what) and f.what.startswith(stem)]
    return bool(bounds) and all(
        isinstance(value, int | float) and (share >= value if what.endswith(_FROM) else share < value) for what, value in bounds
    )
