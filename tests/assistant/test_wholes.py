"""A claim on bodies seen as a whole: what holds of one part may fall, or be left open, by what another part says."""

from __future__ import annotations

import pytest

from assistant.answering.claims.ruling import Ruling
from assistant.answering.claims.statement import Part
from assistant.answering.claims.wholes import of_wholes

HOLDS, FAILS = Ruling.HOLDS, Ruling.FAILS


def part(text: str, *signs: str, denied: bool = False) -> Part:
    words = tuple(text.split())
    return Part(text, words, words, 0, (), denied, frozenset(signs))


@pytest.mark.parametrize(
    ("parts", "duties", "ruled"),
    [
        ([part("so y te chu tri")], [HOLDS], [HOLDS]),
        ([part("so y te chu tri")], [FAILS], [FAILS]),
        ([part("so y te chu tri tu nam 2019")], [HOLDS], [None]),
        ([part("theo muc 8 so y te chu tri")], [HOLDS], [HOLDS]),
        ([part("so y te tu quyet", "alone")], [HOLDS], [None]),
        ([part("so y te chu tri"), part("so y te tham dinh", denied=True)], [HOLDS, HOLDS], [FAILS, HOLDS]),
        ([part("so y te chu tri"), part("so y te tham dinh", denied=True)], [HOLDS, None], [None, None]),
        ([part("so y te chu tri"), part("so y te tham dinh", denied=True)], [HOLDS, FAILS], [HOLDS, FAILS]),
    ],
)
def test_a_part_holds_only_with_all_that_is_said_beside_it(
    parts: list[Part], duties: list[Ruling | None], ruled: list[Ruling | None]
) -> None:
    assert of_wholes(parts, duties, []) == ruled
