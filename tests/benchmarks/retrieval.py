"""How well the search finds: recall@1, recall@10 and MRR@10 on a public collection.

    python tests/benchmarks/retrieval.py FOLDER [--no-adapt]

``FOLDER`` holds ``corpus.jsonl``, ``queries.jsonl`` and ``qrels.tsv``.
Prints each part alone and both together, for the questions as written and without tone marks, with the time a question takes.
Questions and judgements are read here and nowhere else: no training sees them.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import defaultdict
from dataclasses import replace
from pathlib import Path

import numpy as np

from kb.collection import open_collection
from kb.ranking import WEIGHTS
from kb.search import SearchIndex
from kb.vietnamese import strip_marks

PARTS = {"words (BM25)": replace(WEIGHTS, dense=0.0), "meaning (static)": replace(WEIGHTS, dense=1.0), "both": WEIGHTS}


def read_questions(folder: Path) -> list[tuple[str, set[str]]]:
    """Questions with the ids that answer them; questions without a judgement are left out."""
    gold: dict[str, set[str]] = defaultdict(set)
    for line in (folder / "qrels.tsv").read_text(encoding="utf-8").splitlines():
        query, unit, score = line.split("\t")[:3]
        if score.isdigit() and int(score) > 0:
            gold[query].add(unit)
    entries = [json.loads(line) for line in (folder / "queries.jsonl").read_text(encoding="utf-8").splitlines() if line.strip()]
    return [(entry["text"], gold[entry["_id"]]) for entry in entries if gold[entry["_id"]]]


def measure(index: SearchIndex, questions: list[tuple[str, set[str]]]) -> tuple[float, float, float, float, float]:
    """Recall@1, recall@10, MRR@10, median and 95th percentile of the milliseconds a question takes."""
    first, ten, reciprocal, times = [], [], [], []
    for question, gold in questions:
        start = time.perf_counter()
        found = [hit.id for hit in index.search(question, 10)]
        times.append((time.perf_counter() - start) * 1000)
        first.append(len(gold & set(found[:1])) / len(gold))
        ten.append(len(gold & set(found)) / len(gold))
        reciprocal.append(next((1 / place for place, unit in enumerate(found, 1) if unit in gold), 0.0))
    means = (float(np.mean(values)) for values in (first, ten, reciprocal))
    return (*means, float(np.median(times)), float(np.quantile(times, 0.95)))  # type: ignore[return-value]


def main() -> None:
    """Measure one collection and print a table."""
    reader = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    reader.add_argument("folder", type=Path)
    reader.add_argument("--no-adapt", action="store_true", help="the built-in model as it is")
    asked = reader.parse_args()
    questions = read_questions(asked.folder)
    bare = [(strip_marks(question), gold) for question, gold in questions]
    index = open_collection(asked.folder, adapted=not asked.no_adapt)
    print(f"{len(index)} units, {len(questions)} questions")
    print(f"{'':<18}{'typed':<10}{'R@1':>8}{'R@10':>8}{'MRR@10':>8}{'p50 ms':>8}{'p95 ms':>8}")
    for name, weights in PARTS.items():
        for typed, these in (("marked", questions), ("stripped", bare)):
            figures = measure(index.with_weights(weights), these)
            print(
                f"{name:<18}{typed:<10}" + "".join(f"{x:8.4f}" for x in figures[:3]) + "".join(f"{x:8.1f}" for x in figures[3:])
            )


if __name__ == "__main__":
    main()
