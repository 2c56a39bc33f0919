"""Items that ask how many or how much. Distractors are figures nearby in the same document, or the figure itself moved."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import partial
from random import Random

from assistant import wording
from assistant.quiz import texts
from assistant.quiz.ground import Ground, cite
from assistant.quiz.model import Basis, Choice, Difficulty, Draft, Kind, Source, Sources
from kb.model import Figure, Provision
from kb.vietnamese import fold, folded_syllables
from rules.eligibility.notation import vietnamese

#: The bound at the end of a subject; a period stands before it.
_BOUND = re.compile(r",? (từ|trên|dưới|khoảng|không quá|đến dưới|đến|trước|ít nhất|tối thiểu|tối đa|chậm nhất|chưa tới)$")
#: Subjects that name a measure already, and units that measure where others count.
_MEASURED = re.compile(r"(?:số|tỷ lệ|tỷ trọng|mức|trần|hệ số|ngưỡng|tổng|thang|lượng|thu nhập|độ)\b|.*(?:: |dưới )số ")
_MEASURE = re.compile(r"(?:(?:triệu|tỷ) )?đồng|năm|tháng|ngày|lần|m2|lít|tuổi|mức độ|km|ha\b")
#: Words after which a figure follows straight on: "từ bao nhiêu", not "từ là bao nhiêu".
_OPEN = ("từ", "trên", "dưới", "khoảng", "không quá", "đến", "trước", "chưa tới")
#: Factors by which a figure moves, by difficulty.
_FACTORS = {
    Difficulty.HARD: ("0.9", "1.1", "0.95", "1.05", "0.85", "1.15"),
    Difficulty.MEDIUM: ("0.8", "1.2", "0.75", "1.25", "0.7", "1.3"),
    Difficulty.EASY: ("0.5", "2", "1.5", "3", "0.3", "0.1"),
}


def written(value: int | float | str, unit: str) -> str:
    """A figure in words.

    >>> written(116020, "triệu đồng"), written(12.5, "%"), written("1:1", "")
    ('116.020 triệu đồng', '12,5%', '1:1')
    """
    number = value if isinstance(value, str) else vietnamese(value if isinstance(value, int) else Decimal(repr(value)))
    return f"{number}{'' if unit == '%' else ' '}{unit}".strip()


class Figures:
    """Makes the items of one ground."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        self._doubles = Counter(_subject(p, f) for p in ground.corpus.provisions for f in p.figures)
        self._disputed = {(s.document, s.ref) for c in ground.corpus.contradictions for s in c.sides}
        self._values: dict[tuple[str, ...], set[str]] = {}
        for provision in ground.corpus.provisions:
            for figure in provision.figures:
                self._values.setdefault(_words(figure), set()).add(written(figure.value, figure.unit))

    def sources(self) -> Sources:
        """Every figure whose document gives its subject one value, and nobody disputes it."""
        for provision in self._ground.provisions:
            for figure in provision.figures:
                single = self._doubles[_subject(provision, figure)] == 1
                open_ = (provision.document, provision.ref) in self._disputed
                if single and not open_ and not self._given_away(figure):
                    topics = frozenset(provision.topics)
                    yield Source(Kind.FIGURE, provision.document, topics, partial(self._draft, provision, figure))

    def _given_away(self, figure: Figure) -> bool:
        """Whether the question holds its own answer ("24 xã chưa đạt chuẩn": 24)."""
        number = folded_syllables(written(figure.value, ""))
        return bool(number) and f" {' '.join(number)} " in f" {' '.join(_words(figure))} "

    def _draft(self, provision: Provision, figure: Figure, difficulty: Difficulty, rng: Random) -> Draft | None:
        ground = self._ground
        said = written(figure.value, figure.unit)
        wrong = self._wrong(provision, figure, difficulty, rng)
        if len(wrong) < 3:
            return None
        why = texts.FIGURE_NOT.format(label=said)
        told = ground.told(provision)
        return Draft(
            kind=Kind.FIGURE,
            difficulty=difficulty,
            topics=provision.topics,
            as_of=ground.day(provision),
            stem=_stem(ground.paper(provision), self._about(provision, figure), figure),
            right=Choice(said, said, why),
            wrong=tuple(Choice(w, w, why) for w in wrong),
            explanation=texts.FIGURE_WHY.format(place=wording.place(provision), label=said, text=told),
            citations=cite(provision),
            basis=Basis(
                document=provision.document, ref=provision.ref, what=figure.what, form=figure.period, rule=figure.part_of
            ),
        )

    def _about(self, provision: Provision, figure: Figure) -> str:
        """The subject of the provision, where the figure's name does not say it."""
        name = self._ground.corpus.concepts[provision.topics[0]].name if provision.topics else ""
        said = not name or fold(name) in fold(figure.what) or fold(provision.document) in fold(name)
        return "" if said else texts.FIGURE_ABOUT.format(topic=name)

    def _wrong(self, provision: Provision, figure: Figure, difficulty: Difficulty, rng: Random) -> list[str]:
        """Three values that no document gives for this subject."""
        taken = {written(figure.value, figure.unit), *self._values[_words(figure)]}
        nearby = [
            (_distance(f.value, figure.value), written(f.value, f.unit))
            for p in self._ground.corpus.documents[provision.document].provisions
            for f in p.figures
            if f.unit == figure.unit and type(f.value) is type(figure.value)
        ]
        close = sorted({w: d for d, w in nearby if w not in taken and d < 3}.items(), key=lambda pair: (pair[1], pair[0]))
        found = [w for w, _ in close[:2]] if difficulty is not Difficulty.EASY else [w for w, _ in close[-1:]]
        moved = [w for w in _moved(figure, difficulty, rng) if w not in taken]
        return list(dict.fromkeys([*found, *moved]))[:3]


def _stem(paper: str, about: str, figure: Figure) -> str:
    what = counted(figure)
    scope = "; ".join(filter(None, (figure.part_of and f"trong {figure.part_of}", figure.period)))
    bound = _BOUND.search(what)
    if scope and bound:
        what = f"{what[: bound.start()]}{texts.FIGURE_PERIOD.format(period=scope)}, {bound[1]}"
    elif scope:
        what += texts.FIGURE_PERIOD.format(period=scope)
    form = texts.FIGURE_OPEN if what.endswith(_OPEN) else texts.FIGURE
    return form.format(paper=paper, about=about, what=what)


def counted(figure: Figure) -> str:
    """The subject of a figure as one asks for it: a share by "tỷ lệ", counted things by "số", a measure by its own name.

    >>> counted(Figure(what="xã đạt chuẩn", value=65, unit="%")), counted(Figure(what="điểm vui chơi", value=1, unit="điểm"))
    ('tỷ lệ xã đạt chuẩn', 'số điểm vui chơi')
    >>> counted(Figure(what="Tỷ lệ hộ nghèo, từ", value=5, unit="%")), counted(Figure(what="vốn đầu tư", value=5, unit="tỷ đồng"))
    ('tỷ lệ hộ nghèo, từ', 'vốn đầu tư')
    """
    what = _in_sentence(figure.what.removesuffix(","))
    if _MEASURED.match(what):
        return what
    if figure.unit == "%":
        return texts.FIGURE_SHARE.format(what=what)
    return texts.FIGURE_COUNT.format(what=what) if figure.unit and not _MEASURE.match(figure.unit) else what


def _in_sentence(text: str) -> str:
    """A text with a small first letter, unless its first word is all capitals or a name ("OCOP", "Chương trình ...")."""
    first, _, rest = text.partition(" ")
    plain = first[1:] == first[1:].lower() and not rest[:1].isupper() and len(first) > 1
    return text[0].lower() + text[1:] if plain else text


def _words(figure: Figure) -> tuple[str, ...]:
    return tuple(folded_syllables(f"{figure.what} {figure.part_of} {figure.period}"))


def _subject(provision: Provision, figure: Figure) -> tuple[str, str]:
    return provision.document, fold(f"{figure.what}|{figure.part_of}|{figure.period}")


def _distance(one: int | float | str, other: int | float | str) -> float:
    if isinstance(one, str) or isinstance(other, str):
        return 1.0
    return abs(one - other) / abs(other) if other else abs(one)


def _moved(figure: Figure, difficulty: Difficulty, rng: Random) -> Sequence[str]:
    """The figure a little larger and smaller, as round as it is, in mixed order."""
    if isinstance(figure.value, str):
        return ()
    found = list(dict.fromkeys(_candidates(figure.value, figure.unit, difficulty)))
    rng.shuffle(found)
    return [written(v, figure.unit) for v in found]


def _candidates(value: int | float, unit: str, difficulty: Difficulty) -> Iterator[int | float]:
    exact = Decimal(repr(value))
    step = _step(exact)
    small = abs(exact) <= 12 * step
    offsets = (-3, -2, -1, 1, 2, 3, 4) if difficulty is not Difficulty.EASY else (-5, -3, 2, 3, 4, 5, 6)
    wanted = [exact + step * o for o in offsets] if small else [exact * Decimal(f) for f in _FACTORS[difficulty]]
    for number in wanted:
        rounded = (number / step).to_integral_value() * step
        if rounded > 0 and rounded != exact and not (unit == "%" and exact <= 100 < rounded):
            yield int(rounded) if isinstance(value, int) else float(rounded)


def _step(value: Decimal) -> Decimal:
    """The place of the last digit that counts, at most a tenth of the figure: 116.020 moves in tens, 100 in fives."""
    exponent = value.normalize().as_tuple().exponent
    assert isinstance(exponent, int)
    step = Decimal(1).scaleb(exponent)
    while step * 10 > abs(value) and step > 1:
        step /= 2 if step % 10 == 0 and step * 5 <= abs(value) * 2 and step / 2 >= 1 else 10
    return step
