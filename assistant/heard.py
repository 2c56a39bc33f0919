"""Keeps what people asked as known ways of asking: ``python -m assistant.heard tests/evaluation/*.jsonl``.

Takes the tuning lines of each file and writes ``corpus/heard.yaml``: by document and reference the questions for which gold needs
that provision, and under ``""`` by kind those that no document answers. What is learnt from it is judged without it: see
``calibration``.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import yaml

from assistant.evaluation import load
from assistant.understanding import PLAN, Reader
from kb.corpus import CORPUS_DIR, Corpus, write_atomically
from kb.corpus import load as load_corpus
from kb.vietnamese import normalise

_FILE = CORPUS_DIR / "heard.yaml"
_HEAD = """\
# Questions that people asked, by document and reference of what answers them; under "" those that no document answers.
# Written by `python -m assistant.heard tests/evaluation/*.jsonl` from the tuning lines; edit those instead.
"""
Heard = dict[str, dict[str, list[str]]]


def heard(corpus: Corpus, lines: Iterable[dict[str, Any]]) -> Heard:
    """Questions that stand by themselves and hold no code, under all that their gold needs; in the order of documents and references."""
    found: Heard = {}
    reader = Reader(corpus)
    for line in lines:
        alone = not line.get("history") and reader.readable(line["question"]) == normalise(line["question"])
        for number, ref in _answered_by(corpus, line) if alone else ():
            questions = found.setdefault(number, {}).setdefault(ref, [])
            if line["question"] not in questions:
                questions.append(line["question"])
    return {number: dict(sorted(refs.items())) for number, refs in sorted(found.items())}


def _answered_by(corpus: Corpus, line: dict[str, Any]) -> list[tuple[str, str]]:
    """Document and reference of what the gold of a question needs; the first of what it allows where it needs nothing."""
    if line["kind"] == "clarify":
        return []
    if line.get("abstain"):
        return [("", "beside")]
    numbers = [*(line.get("documents") or ()), PLAN, *corpus.documents]
    refs: Sequence[str] = line.get("refs_all") or line.get("refs_any", ())[:1]
    places = [next(((n, ref) for n in numbers if corpus.provision(n, ref)), None) for ref in refs]
    return [place for place in places if place]


def main(paths: Sequence[str]) -> None:
    """Writes what is heard in these files."""
    kept = heard(load_corpus(), (line for path in paths for line in load(Path(path), "tune")))
    write_atomically(_FILE, _HEAD + yaml.safe_dump(kept, allow_unicode=True, sort_keys=False, width=1000))


if __name__ == "__main__":
    main(sys.argv[1:])
