"""The evaluation sets keep the rules of their README as far as a machine can tell."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from assistant import evaluation
from assistant.heard import heard
from kb.corpus import CORPUS_DIR, Corpus, load

FOLDER = Path(__file__).resolve().parent / "evaluation"
FILES = sorted(FOLDER.glob("*.jsonl"))
README = (FOLDER / "README.md").read_text(encoding="utf-8")
VERDICTS = {None, "yes", "no", "eligible", "not_eligible", "insufficient", "not_applicable"}


def read(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def corpus(data_folder: Path) -> Corpus:
    assert data_folder.is_dir()
    return load()


def test_no_id_stands_twice() -> None:
    assert [i for i, n in Counter(item["id"] for file in FILES for item in read(file)).items() if n > 1] == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_set_is_described_with_its_size_and_kinds(file: Path) -> None:
    items = read(file)
    assert f"| `{file.name}` | {len(items)} |" in README
    assert all(f"`{item['kind']}`" in README for item in items)
    assert all(f"`{item['id'].partition('-')[0]}`" in README for item in items)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_gold_names_only_what_exists(corpus: Corpus, file: Path) -> None:
    refs = {p.ref for p in corpus.provisions}
    bodies = [a.name.lower() for a in corpus.agencies.values()]
    for item in read(file):
        assert {*item["refs_any"], *item["refs_all"]} <= refs, item["id"]
        assert set(item.get("documents", ())) <= set(corpus.documents), item["id"]
        named = [*item["agencies"], *item.get("today", ())]
        assert all(any(name.lower() in body for body in bodies) for name in named), item["id"]
        assert item["verdict"] in VERDICTS, item["id"]
        assert item["question"].strip(), item["id"]
        assert item["note"].strip(), item["id"]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_what_no_document_says_has_no_body_and_no_fact(file: Path) -> None:
    for item in read(file):
        if item["abstain"]:
            assert not item["agencies"], item["id"]
            assert not item["must_contain"], item["id"]
            assert item["verdict"] is None, item["id"]


def test_no_question_to_report_on_was_heard_before(corpus: Corpus) -> None:
    known = {q for told in (*corpus.asks.values(), *corpus.refusals.values()) for q in told}
    reported = {item["question"] for file in FILES for item in evaluation.load(file, "report") if not item["history"]}
    assert reported & known == set()


def test_the_kept_questions_are_those_of_the_tuning_lines(corpus: Corpus) -> None:
    lines = [item for file in FILES for item in evaluation.load(file, "tune")]
    assert heard(corpus, lines) == yaml.safe_load((CORPUS_DIR / "heard.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("file", sorted((FOLDER / "taught").glob("*.jsonl")), ids=lambda file: file.stem)
def test_what_only_teaches_is_a_claim_with_a_verdict_or_none_at_all_and_its_places_exist(corpus: Corpus, file: Path) -> None:
    refs = {p.ref for p in corpus.provisions}
    lines = read(file)
    assert f"{len(lines)} on the" in README
    for item in lines:
        assert item["verdict"] in ((None,) if file.stem == "open" else ("yes", "no")), item["question"]
        assert set(item["refs_any"]) <= refs, item["question"]
        assert set(item.get("documents", ())) <= set(corpus.documents), item["question"]
