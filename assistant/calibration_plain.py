"""Plain claims on what the plan's norms and figures say, true and false ones in pairs: what nobody doubts must never be judged wrongly."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from assistant.understanding import PLAN
from kb.corpus import Corpus
from kb.model import Figure

Line = dict[str, Any]

#: Ways of saying that a body leads something, of saying how much something is, and of comparing two years.
_LEADS = (
    "{what} do {body} chủ trì?", "{body} chủ trì {what}, đúng không?", "{body} có chủ trì {what} không?",
    "{what} do {body} chủ trì, phải không?", "Có phải {body} chủ trì {what} không?",
)  # fmt: skip
_IS = ("{what} {period} là {value} {unit}, đúng không?", "{what} {period}: {value} {unit}?")
_MORE = ("{what} {one} {more} {other}, đúng không?", "{what} {one} {more} {other}?")


def plain_claims(corpus: Corpus) -> list[Line]:
    """Claims with their verdict: each criterion given to its leader and to another, each figure right and wrong, years compared."""
    return [*_of_leads(corpus), *_of_figures(corpus), *_of_years(corpus)]


def _line(question: str, so: bool) -> Line:
    return {"question": " ".join(question.split()), "verdict": "yes" if so else "no", "kind": "yesno"}


def _of_leads(corpus: Corpus) -> Iterator[Line]:
    norms = [n for p in corpus.provisions if p.document == PLAN for n in p.norms if "chu-tri" in n.acts]
    objects = {
        o for n in norms for o in n.objects if o in corpus.concepts and corpus.concepts[o].kind in ("criterion", "indicator")
    }
    holders = {o: {n.bearer for n in norms if o in n.objects} for o in objects}
    bodies = sorted({b for held in holders.values() for b in held})
    for at, (what, held) in enumerate(sorted(holders.items())):
        others = [b for b in bodies if b not in held]
        for k, way in enumerate(_LEADS):
            for body in (*sorted(held), others[(at + k) % len(others)]):
                told = way.format(what=corpus.concepts[what].name, body=corpus.agencies[body].name)
                yield _line(told, body in held)


def _of_figures(corpus: Corpus) -> Iterator[Line]:
    for figure in _figures(corpus):
        for value in (figure.value, _other(figure.value)):
            for way in _IS:
                told = way.format(what=figure.what, period=figure.period, value=f"{value:,}".replace(",", "."), unit=figure.unit)
                yield _line(told, value == figure.value)


def _other(value: float | str) -> int:
    """A number that a figure is not, as near as a slip of the pen."""
    return int(float(value)) + (10 if float(value) > 20 else 2)


def _of_years(corpus: Corpus) -> Iterator[Line]:
    figures = _figures(corpus)
    for one, other in (
        (a, b) for a in figures for b in figures if a.what == b.what and a.unit == b.unit and a.period != b.period
    ):
        for more, so in (("nhiều hơn", float(one.value) > float(other.value)), ("ít hơn", float(one.value) < float(other.value))):
            for way in _MORE:
                yield _line(way.format(what=one.what, one=one.period, more=more, other=other.period), so)


def _figures(corpus: Corpus) -> list[Figure]:
    """The plan's figures that are whole numbers."""
    found = [f for p in corpus.provisions if p.document == PLAN for f in p.figures]
    return [f for f in found if isinstance(f.value, int)]
