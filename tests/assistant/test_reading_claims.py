"""Claims read beside their sources: what is set side by side, and that serving reads as what was learnt did."""

from __future__ import annotations

import json
from datetime import date
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.answering.claims.learnt import READ
from assistant.answering.claims.pairing import MARKS, STOP, Pair
from assistant.answering.claims.reader import Reader
from assistant.calibration_reading import Learner
from assistant.service import Service

TODAY = date(2026, 11, 23)
TAUGHT = Path(__file__).parents[1] / "evaluation" / "taught" / "claims-plan.jsonl"
WORDS = ("so", "xay", "dung", "chu", "tri", "phoi", "hop", "khong", "100", STOP)


def pair(service: Service, claim: str) -> Pair:
    weighed = service.weighed(claim, (), TODAY)
    assert weighed is not None
    return weighed.pair


def test_each_word_of_a_claim_is_marked_by_whether_the_sources_have_it(service: Service) -> None:
    read = pair(service, "Sở Xây dựng thẩm định tiêu chí nhà ở dân cư, không phải Sở Y tế, đúng không?")
    marks = dict(zip(read.said, read.said_marks, strict=True))
    assert marks["dung"][0] == 1
    assert marks["te"][0] == 0
    assert marks["te"][8] == pytest.approx(marks["te"][3])  # rare, and the sources lack it
    assert "xay" in read.told
    assert set(read.told_marks[:, 7]) == {0}


def test_what_names_the_first_source_and_its_bodies_stands_beside_the_claim(service: Service) -> None:
    read = pair(service, "Sở Công Thương chủ trì thẩm định tiêu chí điện phải không?")
    first = " ".join(read.told).split(f" {STOP} ")[0]
    assert "203 kh ubnd" in first
    assert "so cong thuong" in first


@pytest.mark.parametrize("claim", ["Đúng không?", "Xã " * 200 + "đạt chuẩn phải không?", "Kế hoạch giao Sở Y tế việc này à"])
def test_both_sides_have_words_and_are_no_longer_than_is_read(service: Service, claim: str) -> None:
    weighed = service.weighed(claim, (), TODAY)
    if weighed is not None:
        assert 0 < len(weighed.pair.said) <= 48
        assert 0 < len(weighed.pair.told) <= 120
        assert weighed.pair.told_marks.shape == (len(weighed.pair.told), MARKS)


def made(said: list[str], told: list[str], seed: int) -> Pair:
    chance = np.random.default_rng(seed)

    def marks(words: list[str]) -> np.ndarray:
        return chance.random((len(words), MARKS), dtype=np.float32)

    return Pair(tuple(said), tuple(told), marks(said), marks(told))


@pytest.fixture(scope="module")
def learner() -> Learner:
    pairs = [made([w, "chu", "tri"], [STOP, v, "phoi", "hop"], i) for i, (w, v) in enumerate(pairwise(WORDS))]
    return Learner(times=1).fit(pairs, np.arange(len(pairs)) % 2 == 0, np.ones(len(pairs)))


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from([*WORDS, "never-learnt"]), min_size=1, max_size=12), st.integers(1, 30), st.integers(0, 99))
def test_numpy_reads_a_claim_as_torch_does_alone_or_beside_longer_ones(
    learner: Learner, said: list[str], length: int, seed: int
) -> None:
    own, longer = made(said, ["so"] * length, seed), made(list(WORDS) * 2, list(WORDS) * 4, seed + 1)
    learner.network.eval()
    with torch.no_grad():
        alone, beside = learner.network(learner.batch([own])), learner.network(learner.batch([own, longer]))
    served = learner.kept.margin(own)
    assert served == pytest.approx(float(alone[0]), abs=1e-4)
    assert served == pytest.approx(float(beside[0]), abs=1e-4)


def test_what_is_kept_reads_nearly_as_before(learner: Learner, tmp_path: Path) -> None:
    learner.kept.write(tmp_path / "read.npz")
    own = made(["so", "xay", "dung"], list(WORDS), 3)
    assert Reader.read(tmp_path / "read.npz").margin(own) == pytest.approx(learner.kept.margin(own), abs=0.01)


def test_claims_that_a_denial_decides_are_learnt() -> None:
    chance = np.random.default_rng(0)
    pairs, gold = [], []
    for i in range(200):
        denies = bool(chance.integers(2))
        words = list(chance.choice(WORDS[:5], 6))
        pairs.append(made([*words, "khong"] if denies else [*words, "hop"], words, i))
        gold.append(not denies)
    learnt = Learner(times=6).fit(pairs[:150], np.array(gold[:150]), np.ones(150))
    assert np.mean((learnt.margins(pairs[150:]) > 0) == np.array(gold[150:])) > 0.9


def test_the_network_that_is_shipped_knows_most_of_the_claims_that_taught_it(service: Service) -> None:
    reader = Reader.read(READ)
    taught = [json.loads(line) for line in TAUGHT.read_text(encoding="utf-8").splitlines()[::300]]
    told = [
        (weighed.pair, line["verdict"] == "yes") for line in taught if (weighed := service.weighed(line["question"], (), TODAY))
    ]
    assert np.mean([(reader.margin(read) > 0) == so for read, so in told]) > 0.85


@pytest.mark.parametrize(
    ("claim", "before"),
    [
        ("Tiêu chí y tế là do Sở Xây dựng chủ trì đúng không?", ()),
        ("moi truong cung ho lam chinh ha", ("so tu phap lo gi",)),
        ("Tiêu chí chợ có khâu xây dựng cơ bản nên giao Sở Xây dựng chủ trì, đúng không?", ()),
    ],
)
def test_no_body_is_given_a_criterion_that_only_others_have(service: Service, claim: str, before: tuple[str, ...]) -> None:
    answer = service.ask(claim, before, TODAY)
    assert answer.verdict == "no"
    assert "Sở Xây dựng" not in [a.name for a in answer.agencies]
