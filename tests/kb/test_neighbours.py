"""How near a question comes to known ones, with an answer and without; kept on disk with what was learnt."""

from __future__ import annotations

from pathlib import Path

import pytest

from kb.intents import Example, Intents, Known

TOLD = ("so nao lo duong sa", "ai tham dinh giao thong", "duong lang ai lam")
UNTOLD = ("duong lang dai may cay so", "giam doc so ten gi")


def learnt() -> tuple[list[Example], list[Known]]:
    examples = [(("1/KH", f"I/{i}"), question.split()) for i, question in enumerate((*TOLD, *UNTOLD))]
    return examples, [(q.split(), True) for q in TOLD] + [(q.split(), False) for q in UNTOLD]


@pytest.mark.parametrize("question", TOLD)
def test_a_known_question_is_as_near_as_can_be_to_those_with_an_answer(question: str) -> None:
    told, untold = Intents.learn(*learnt()).nearness(question.split())
    assert told.nearest == pytest.approx(1.0, abs=1e-3)
    assert untold.nearest < 0.6
    assert told.few < 1.0


def test_a_question_beside_what_is_told_is_nearer_to_those_without_answer() -> None:
    told, untold = Intents.learn(*learnt()).nearness(["duong", "lang", "dai", "bao", "nhieu", "cay", "so"])
    assert untold.nearest > told.nearest


def test_strange_words_and_no_known_questions_give_no_nearness() -> None:
    examples, known = learnt()
    assert Intents.learn(examples, known).nearness(["xyz"]) == ((0.0, 0.0), (0.0, 0.0))
    assert Intents.learn(examples).nearness(["duong"]) == ((0.0, 0.0), (0.0, 0.0))


def test_what_is_kept_gives_the_same_nearness(tmp_path: Path) -> None:
    examples, known = learnt()
    first = Intents.open(tmp_path, "a" * 64, lambda: examples, lambda: known)
    again = Intents.open(tmp_path, "a" * 64, lambda: pytest.fail("nothing is learnt again"), lambda: pytest.fail("nor compared"))
    assert first.nearness(["duong", "lang"]) == again.nearness(["duong", "lang"])
