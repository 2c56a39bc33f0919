"""Training: the same recipe gives the same model, and it learns what stands together."""

from __future__ import annotations

import json
import lzma
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from kb.embedding import StaticModel
from kb.training.__main__ import train
from kb.training.asked import corpus_asked
from kb.training.fit import Recipe, first_table, fit
from kb.training.pairs import PairMaker
from kb.training.texts import Article, Texts, as_stream, learn_vocabulary

SUBJECTS = (
    "giao thông đường bộ",
    "bảo hiểm thất nghiệp",
    "khám bệnh chữa bệnh",
    "quản lý rừng phòng hộ",
    "thuế thu nhập cá nhân",
    "di sản văn hóa",
)
ARTICLES = [
    Article(
        "",
        f"Trách nhiệm về {subject} {i}",
        f"1. Cơ quan {subject} lập hồ sơ số {i}.\n2. Việc {subject} do xã làm theo quý {i}. " * 4,
    )
    for subject in SUBJECTS
    for i in range(12)
]
RECIPE = Recipe(dimension=16, tokens=400, steps=40, batch=64, warm_up=5, threads=1)


@pytest.fixture(scope="module")
def texts() -> Texts:
    return as_stream(ARTICLES)


def test_the_same_recipe_gives_the_same_table(texts: Texts) -> None:
    vocabulary = learn_vocabulary(texts, RECIPE.tokens)

    def table(recipe: Recipe) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
        return fit(first_table(vocabulary, recipe), PairMaker(texts, vocabulary, recipe.seed), recipe)

    once = table(RECIPE)
    np.testing.assert_array_equal(once, table(RECIPE))
    assert not np.array_equal(once, table(replace(RECIPE, seed=1)))


def test_the_loss_falls(texts: Texts) -> None:
    vocabulary = learn_vocabulary(texts, RECIPE.tokens)
    losses: list[float] = []
    recipe = replace(RECIPE, steps=200)
    fit(first_table(vocabulary, recipe), PairMaker(texts, vocabulary, 0), recipe, lambda _step, _steps, loss: losses.append(loss))
    assert losses == sorted(losses, reverse=True)


def test_pairs_of_one_article_are_no_negatives(texts: Texts) -> None:
    pairs = PairMaker(
        texts, learn_vocabulary(texts, 400), 0, [("đường sá", "giao thông đường bộ"), ("đường làng", "giao thông đường bộ")]
    )
    batch = next(pairs.batches(64))
    assert len(batch.sources) == len(batch.query_starts) == len(batch.passage_starts)
    assert len(set(batch.sources[batch.sources < 0].tolist())) <= 1


def test_the_vocabulary_holds_syllables_and_frequent_pairs(texts: Texts) -> None:
    vocabulary = learn_vocabulary(texts, 400)
    tokens = vocabulary.tokens()
    assert {"giao", "thong", "giao_thong", "bao_hiem"} <= set(tokens)
    assert len(set(tokens)) == len(tokens) == len(vocabulary)


def test_the_command_writes_a_model_that_serves(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = tmp_path / "law.jsonl.xz"
    with lzma.open(data, "wt", encoding="utf-8") as file:
        file.writelines(json.dumps({"title": entry.title, "text": entry.text}, ensure_ascii=False) + "\n" for entry in ARTICLES)
    train(data, tmp_path / "no-corpus", tmp_path / "model", steps=30, seed=0)
    model = StaticModel(tmp_path / "model")
    query, near, far = model.queries(["hồ sơ thất nghiệp", "cơ quan bảo hiểm thất nghiệp", "quản lý rừng phòng hộ"])
    assert query @ near > query @ far
    assert json.loads((tmp_path / "model" / "recipe.json").read_text())["articles"] == len(ARTICLES)
    assert "72 điều" in capsys.readouterr().err


def test_questions_are_paired_with_their_provisions(tmp_path: Path) -> None:
    for name, text in {
        "documents/1-KH-UBND.yaml": "number: 1/KH-UBND\ntitle: Kế hoạch\nprovisions:\n- {ref: I.1/2, text: Sở Y tế hướng dẫn.}\n",
        "asks/1-KH-UBND.yaml": "I.1/2: [ai hướng dẫn y tế, trạm xá hỏi ai]\nI.9: [không có]\n",
        "concepts/criteria.yaml": "- {id: y-te, name: y tế, synonyms: [trạm xá, khám bệnh]}\n",
    }.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    found = [(entry.text, entry.ways) for entry in corpus_asked(tmp_path)]
    assert found == [("Sở Y tế hướng dẫn.", ("ai hướng dẫn y tế", "trạm xá hỏi ai")), ("y tế", ("trạm xá", "khám bệnh"))]


def test_only_training_and_embedding_know_torch() -> None:
    room = Path(sys.modules["kb.embedding"].__file__ or "").parent
    knowing = {
        path.relative_to(room).as_posix()
        for path in room.rglob("*.py")
        if any(
            word in path.read_text(encoding="utf-8")
            for word in ("import torch", "import sentence_transformers", "from sentence_transformers")
        )
    }
    assert knowing <= {"embedding.py", "training/fit.py"}
