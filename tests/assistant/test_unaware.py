"""What is learnt from questions is judged by those who never heard them."""

from __future__ import annotations

from assistant.unaware import shares, without
from kb.corpus import load


def test_a_question_is_left_out_wherever_it_is_known() -> None:
    corpus = load()
    key, (asked, *_) = next((key, told) for key, told in corpus.asks.items() if len(told) > 1)
    refused = corpus.refusals["off_topic"][0]
    unaware = without(corpus, {asked, refused})
    assert asked not in unaware.asks[key]
    assert len(unaware.asks[key]) == len(corpus.asks[key]) - 1
    assert refused not in unaware.refusals["off_topic"]


def test_the_same_question_stands_in_one_part_only() -> None:
    lines = [{"question": f"câu {number % 50}"} for number in range(100)]
    parts = shares(lines)
    assert sum(map(len, parts)) == 100
    assert sum(len({line["question"] for line in part}) for part in parts) == 50
