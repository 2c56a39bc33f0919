"""Plain claims on what the plan's norms and figures say, true and false ones alike: what nobody doubts should not be judged wrongly."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from assistant.understanding import PLAN
from kb.corpus import Corpus
from kb.model import Figure
from rules.responsibility import Responsibility

Line = dict[str, Any]

#: Ways of saying that a body leads something, of saying how much something is, and of comparing two years.
_LEADS = (
    "{what} do {body} chủ trì?", "{body} chủ trì {what}, đúng không?", "{body} có chủ trì {what} không?",
    "{what} do {body} chủ trì, phải không?", "Có phải {body} chủ trì {what} không?",
)  # fmt: skip
_IS = ("{what} {period} là {value} {unit}, đúng không?", "{what} {period}: {value} {unit}?")
#: Ways of giving a bound, each with whether the bound is below the figure and whether the claim is so.
_BOUNDS = (
    ("{what} {period} trên {bound} {unit} phải không?", True, True), ("{what} {period} hơn {bound} {unit}, đúng không?", True, True),
    ("{what} {period} dưới {bound} {unit} phải không?", False, True), ("{what} {period} chưa tới {bound} {unit} à?", False, True),
    ("{what} {period} là hơn {bound} {unit}, đúng không?", False, False), ("{what} {period} trên {bound} {unit} à?", False, False),
    ("{what} {period} chưa đến {bound} {unit}, phải không?", True, False), ("{what} {period} dưới {bound} {unit} à?", True, False),
)  # fmt: skip
#: Ways of saying that the plan speaks of something, or doesn't, and that somebody leads something today.
_SPEAKS = (("Kế hoạch nêu {what}, phải không?", True), ("Kế hoạch không nhắc gì đến {what}, đúng không?", False))
_TODAY = ("Bây giờ {body} chủ trì {what}, đúng chứ?", "Hiện nay {what} do {body} chủ trì, đúng không?")
_MORE = ("{what} {one} {more} {other}, đúng không?", "{what} {one} {more} {other}?")


def plain_claims(corpus: Corpus, today: date) -> list[Line]:
    """Claims with their verdict on a day: each criterion given to its leader, to who has it today and to another; each figure right,
    wrong and within bounds; years compared; what the plan speaks of."""
    leads = _leads(corpus)
    return [
        *_of_holders(corpus, _LEADS, leads, leads),
        *_of_holders(corpus, _TODAY, _heirs(corpus, leads, today), leads),
        *_of_figures(corpus),
        *_of_bounds(corpus),
        *_of_years(corpus),
        *_of_topics(corpus),
    ]


def _line(question: str, so: bool) -> Line:
    return {"question": " ".join(question.split()), "verdict": "yes" if so else "no", "kind": "yesno"}


def _leads(corpus: Corpus) -> dict[str, set[str]]:
    """The bodies that lead each criterion or indicator of the plan."""
    norms = [n for p in corpus.provisions if p.document == PLAN for n in p.norms if "chu-tri" in n.acts]
    objects = {
        o for n in norms for o in n.objects if o in corpus.concepts and corpus.concepts[o].kind in ("criterion", "indicator")
    }
    return {o: {n.bearer for n in norms if o in n.objects} for o in sorted(objects)}


def _heirs(corpus: Corpus, leads: Mapping[str, set[str]], today: date) -> dict[str, set[str]]:
    """The bodies that have taken over each criterion."""
    engine = Responsibility(corpus)
    return {what: {s.id for body in held for s in engine.today(body, [what], today)} for what, held in leads.items()}


def _of_holders(
    corpus: Corpus, ways: Sequence[str], holders: Mapping[str, set[str]], leads: Mapping[str, set[str]]
) -> Iterator[Line]:
    """Each criterion given to its holders and, in turn, to one of the others that does not lead it either."""
    bodies = sorted({b for held in holders.values() for b in held})
    for at, (what, held) in enumerate(holders.items()):
        others = [b for b in bodies if b not in held | leads[what]]
        for k, way in enumerate(ways if held else ()):
            for body in (*sorted(held), others[(at + k) % len(others)]):
                yield _line(way.format(what=corpus.concepts[what].name, body=corpus.agencies[body].name), body in held)


def _of_topics(corpus: Corpus) -> Iterator[Line]:
    topics = {t for p in corpus.provisions if p.document == PLAN for t in p.topics if t in corpus.concepts}
    for topic in sorted(topics):
        for way, so in _SPEAKS:
            yield _line(way.format(what=corpus.concepts[topic].name), so)


def _of_bounds(corpus: Corpus) -> Iterator[Line]:
    for figure in _figures(corpus):
        money = figure.unit == "triệu đồng"
        value, unit = (float(figure.value) / 1000, "tỷ đồng") if money else (float(figure.value), figure.unit)
        for way, below, so in _BOUNDS if value >= 10 else ():
            step = 10 ** (len(str(int(value))) - 1)
            bound = int(value // step * step) if below else int(value // step * step) + step
            if bound != value:
                yield _line(way.format(what=figure.what, period=figure.period, bound=bound, unit=unit), so)


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
