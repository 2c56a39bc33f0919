"""Claims that something is done by one document ("vốn 2023 cũng chuyển sang 2024 theo Nghị quyết 108/2023?"), where the sentence that tells
it names another one of that kind."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence, Set

from assistant.answering.claims.ruling import Ruling
from assistant.understanding import PLAN, Query
from kb.model import Provision
from kb.vietnamese import document_numbers, folded_syllables, normalise

_KIND = r"(?P<kind>nghi quyet|nghi dinh|quyet dinh|thong tu|chi thi|cong van)"
#: By which document something is said to be done.
_BY = re.compile(rf"\b(?:theo|bang|chieu|can cu) {_KIND}(?: (?:so|cua))? (?P<number>\d+)\b")
_SENTENCE = re.compile(r"(?<=[.;])\s+(?=\w)")
_YEAR = re.compile(r"20\d\d")
#: What may stand between two words that belong together.
_IDLE = frozenset(["nam", "cua", "chinh", "rieng", "thi", "cung", "duoc", "luon", "la", "co", "so", "nha", "nuoc"])
#: The share of the neighbouring words of a claim, but for its document, that are neighbours in the sentence, too.
_HELD = 0.6


def by_other_paper(query: Query, first: Provision) -> Ruling | None:
    """``FAILS`` where the sentence of the source that holds most of a claim with a year names only another document; else None."""
    plain = " ".join(query.plain)
    said = _BY.search(plain)
    if said is None or len(set(query.documents) - {PLAN}) != 1 or len(_BY.findall(plain)) > 1:
        return None
    claim = [w for w in _number_left_out(plain, said).split() if w not in _IDLE]
    years, words = {*filter(_YEAR.fullmatch, claim)}, {*claim} & {*folded_syllables(first.text)}
    claimed = _pairs(claim, words)
    if not claimed or not years:
        return None
    held = [(len(claimed & _pairs(folded_syllables(s), words)), s) for s in _SENTENCE.split(normalise(first.text))]
    most = max(n for n, _ in held)
    best = [s for n, s in held if n == most]
    if len(best) != 1 or most < _HELD * len(claimed):
        return None
    told = _BY.search(" ".join(folded_syllables(best[0])))
    numbers = {n.split("/")[0].split("-")[0].lstrip("0") for n in document_numbers(best[0])}
    other = told is not None and told["kind"] == said["kind"] and said["number"].lstrip("0") not in numbers
    return Ruling.FAILS if other else None


def _number_left_out(plain: str, said: re.Match[str]) -> str:
    """The words of a claim without the number of its document, which holds a year of its own."""
    return f"{plain[: said.start()]} {re.sub(r'^ 20[0-9][0-9]', '', plain[said.end() :])}"


def _pairs(said: Sequence[str], words: Set[str]) -> set[tuple[str, str]]:
    """The neighbours among some words, all others left out.

    >>> sorted(_pairs("von cua nam 2023 chuyen sang".split(), {"von", "2023", "sang"}))
    [('2023', 'sang'), ('von', '2023')]
    """
    return set(itertools.pairwise(w for w in said if w in words))
