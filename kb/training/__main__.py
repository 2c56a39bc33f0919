"""``python -m kb.training --data phapdien.jsonl.xz``: train the built-in model from law text alone."""

from __future__ import annotations

import hashlib
import json
import sys
from dataclasses import asdict, replace
from pathlib import Path
from typing import Annotated

import typer

from kb.embedding import BUILT_IN
from kb.training.asked import corpus_articles, corpus_asked
from kb.training.export import export_model
from kb.training.fit import Recipe, first_table, fit
from kb.training.pairs import PairMaker
from kb.training.texts import as_stream, learn_vocabulary, read_articles

_RECIPE = Recipe()
_HERE = Path(__file__).resolve().parents[1]


def _report(step: int, steps: int, loss: float) -> None:
    sys.stderr.write(f"bước {step}/{steps}, sai số {loss:.3f}\n")


def train(
    data: Annotated[Path, typer.Option("--data", exists=True, dir_okay=False, help="Tệp JSON Lines nén xz: title, text.")],
    corpus: Annotated[
        Path, typer.Option("--corpus", help="Thư mục corpus: lấy thêm cặp từ asks/ và concepts/ nếu có.")
    ] = _HERE.parent / "corpus",
    out: Annotated[Path, typer.Option("--out", help="Nơi ghi mô hình.")] = _HERE / "models" / BUILT_IN,
    steps: Annotated[int, typer.Option("--steps", min=1, help="Số bước.")] = _RECIPE.steps,
    seed: Annotated[int, typer.Option("--seed", help="Số gieo ngẫu nhiên.")] = _RECIPE.seed,
) -> None:
    """Huấn luyện mô hình tìm kiếm từ văn bản luật."""
    recipe = replace(_RECIPE, steps=steps, seed=seed)
    asked = corpus_asked(corpus)
    ours = [article for _, article in corpus_articles(corpus)] + [entry.article() for entry in asked]
    articles = [*read_articles(data), *ours]
    texts = as_stream(articles)
    vocabulary = learn_vocabulary(texts, recipe.tokens)
    pairs = [(way, entry.text) for entry in asked for way in entry.ways]
    sys.stderr.write(f"{len(articles)} điều, {len(texts.stream)} âm tiết, {len(vocabulary)} đơn vị, {len(pairs)} cặp từ corpus\n")
    table = fit(first_table(vocabulary, recipe), PairMaker(texts, vocabulary, recipe.seed, pairs), recipe, _report)
    kept = vocabulary.kept()
    tokens = vocabulary.tokens()
    export_model(out, [tokens[row] for row in kept], table[kept])
    facts = {"recipe": asdict(recipe), "articles": len(articles), "syllables": len(texts.stream), "asked": len(pairs)}
    facts["data"] = hashlib.sha256(data.read_bytes()).hexdigest()
    (out / "recipe.json").write_text(json.dumps(facts, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    typer.run(train)
