"""Which provision a question asks for is learnt from known questions, kept on disk, and learnt anew when the law changes."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from kb.corpus import load
from kb.intents import SHIPPED, Example, Intents, kept_as

ROAD, SCHOOL, POWER = ("1/KH", "I/1"), ("1/KH", "I/2"), ("1/KH", "I/3")
ASKED = {
    ROAD: ("so nao lo duong sa", "ai tham dinh giao thong", "duong lang ai lam"),
    SCHOOL: ("truong hoc ai lo", "so nao cong nhan truong dat chuan", "lop hoc mam non"),
    POWER: ("dien ve ban chua", "ai keo dien", "luoi dien nong thon so nao"),
}


def examples() -> list[Example]:
    return [(key, question.split()) for key, questions in ASKED.items() for question in questions]


def best(intents: Intents, question: str) -> tuple[str, str]:
    return intents.keys[int(np.argmax(intents.margins(question.split())))]


@pytest.mark.parametrize(
    ("question", "key"), [("duong sa trong lang", ROAD), ("truong mam non", SCHOOL), ("bao gio keo dien", POWER)]
)
def test_a_question_leads_to_the_provision_that_is_asked_for_in_such_words(question: str, key: tuple[str, str]) -> None:
    assert best(Intents.learn(examples()), question) == key


def test_a_question_without_a_known_word_leads_nowhere() -> None:
    intents = Intents.learn(examples())
    assert (intents.margins(["xyz"]) == intents.margins([])).all()
    assert (intents.margins([]) < 0).all()


def test_what_was_learnt_is_kept_under_the_digest_and_gives_the_same_margins(tmp_path: Path) -> None:
    first = Intents.open(tmp_path, "a" * 64, examples)
    again = Intents.open(tmp_path, "a" * 64, lambda: pytest.fail("nothing should be learnt again"))
    assert (first.margins(["ai", "lo", "duong"]) == again.margins(["ai", "lo", "duong"])).all()
    changed = [*examples(), (("2/KH", "I/1"), ["nuoc", "sach", "ai", "lo"])]
    assert ("2/KH", "I/1") in Intents.open(tmp_path, "b" * 64, lambda: changed).keys


@pytest.mark.parametrize("damage", [b"", b"PK\x03\x04 half a file"])
def test_a_damaged_file_is_learnt_again(tmp_path: Path, damage: bytes) -> None:
    Intents.open(tmp_path, "a" * 64, examples)
    (kept,) = tmp_path.glob("*.npz")
    kept.write_bytes(damage)
    assert best(Intents.open(tmp_path, "a" * 64, examples), "ai keo dien") == POWER


def test_each_stretch_of_a_question_speaks_for_what_its_own_words_ask() -> None:
    intents = Intents.learn(examples())
    stretches = intents.stretches(["truong", "mam", "non", "roi", "keo", "dien", "ve"], [3])
    assert intents.keys[int(np.argmax(stretches[0]))] == SCHOOL
    assert intents.keys[int(np.argmax(stretches[-1]))] == POWER


@pytest.mark.parametrize("question", ["so nao keo dien", "dien", "xyz", ""])
def test_a_stretch_as_long_as_the_question_is_the_question(question: str) -> None:
    intents = Intents.learn(examples())
    words = question.split()
    stretches = intents.stretches(words, [9])
    assert len(stretches) == bool(words)
    assert all(np.allclose(row, intents.margins(words), atol=1e-5) for row in stretches)


def test_what_is_shipped_was_learnt_from_the_law_as_it_is() -> None:
    assert Intents.read(kept_as(SHIPPED, load().digest)) is not None, "make intents"
