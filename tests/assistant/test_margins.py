"""Margins of one question: looked up by provision, and the highest of all or of some."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answering.sources.margins import UNRELATED, Margins

ROAD, POWER, SCHOOL = ("203/KH-UBND", "III.5/1"), ("203/KH-UBND", "III.6/1"), ("203/KH-UBND", "III.10/1")


def margins(*values: float) -> Margins:
    return Margins({key: i for i, key in enumerate((ROAD, POWER, SCHOOL))}, np.array(values, dtype=np.float32))


def test_a_provision_has_its_own_margin_and_an_unknown_one_that_of_what_is_unrelated() -> None:
    assert margins(0.5, -0.5, 0.0).of(POWER) == -0.5
    assert margins(0.5, -0.5, 0.0).of(("1/NĐ-CP", "Đ1")) == UNRELATED


@pytest.mark.parametrize(("most", "keys"), [(1, [SCHOOL]), (2, [SCHOOL, ROAD]), (9, [SCHOOL, ROAD, POWER]), (0, [])])
def test_the_likeliest_come_first_and_equal_ones_keep_their_order(most: int, keys: list[tuple[str, str]]) -> None:
    assert margins(0.25, 0.25, 0.5).likeliest(most) == keys


@given(st.lists(st.floats(-2, 2, width=32), min_size=1, max_size=20), st.integers(0, 25), st.data())
def test_the_highest_of_some_are_those_that_sorting_gives(values: list[float], most: int, data: st.DataObject) -> None:
    some = data.draw(st.lists(st.integers(0, len(values) - 1), unique=True))
    found = Margins({}, np.array(values, dtype=np.float32)).highest(np.array(some, dtype=np.int64), most)
    assert found == sorted((values[i] for i in some), reverse=True)[:most]
