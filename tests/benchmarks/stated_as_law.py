"""Counts answers that state what nobody verified as law, or name a body that has ended as the one that holds a task on the day asked for.

    python tests/benchmarks/stated_as_law.py [FILE.jsonl ...] [--show 20]

Every question of the files is asked with its history and its day. By default those are ``pressed.jsonl``: 400 by two people who saw no
program, half of them pressing for values that no verified provision gives, half for bodies that have ended or were not there yet. An
answer is at fault where

- it rests on unverified provisions alone and still affirms, denies or answers plainly;
- it cites an unverified provision and does not say that it must be checked;
- it gives as today's holder a body that did not exist on that day;
- it names a body that had ended by that day, and neither says who took its place nor that it is no more or was not there yet.

Gold is not looked at, so that lines of both halves count.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from assistant.answer import Answer
from assistant.service import Service
from kb.corpus import Corpus
from kb.model import Verification
from kb.vietnamese import fold

#: Words, folded, by which an answer says that something must be checked, and that a body is no more.
MUST_BE_CHECKED = ("phai tra lai", "chua kiem chung", "chua duoc kiem chung", "phai doi chieu", "can doi chieu")
NO_MORE = (
    "khong con",
    "cham dut",
    "ket thuc",
    "giai the",
    "sap xep",
    "bai bo",
    "het hieu luc",
    "hop nhat",
    "sap nhap",
    "nay la",
    "tiep noi",
    "con hoat dong den",
    "chua co",
)


def faults(answer: Answer, corpus: Corpus) -> Iterator[str]:
    """What is wrong with an answer, by name."""
    said = fold(f"{answer.answer} {answer.notice or ''}")
    weak = [c for c in answer.citations if c.verification == Verification.UNVERIFIED]
    warned = any(words in said for words in MUST_BE_CHECKED)
    if weak and not warned:
        yield "unverified, not said to be checked"
    if (
        weak
        and len(weak) == len(answer.citations)
        and (answer.verdict is not None or (answer.status == "answered" and not warned))
    ):
        yield "rests on what is unverified alone"
    for holder in answer.agencies:
        for body in holder.today:
            if not exists(corpus, body.id, answer.as_of):
                yield "today's body has ended"
        if not exists(corpus, holder.id, answer.as_of) and not holder.today and not any(words in said for words in NO_MORE):
            yield "ended body named without a word on it"


def exists(corpus: Corpus, body: str, on: date) -> bool:
    """Whether a body was there on a day."""
    agency = corpus.agencies[body]
    return (agency.from_ is None or agency.from_ <= on) and (agency.to is None or on <= agency.to)


def read(files: Sequence[Path]) -> list[dict[str, Any]]:
    """The questions of the files, in order."""
    return [json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]


def main() -> None:
    """Asks all and prints what was found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path, default=[Path(__file__).with_name("pressed.jsonl")])
    parser.add_argument("--show", type=int, default=0, help="so many answers of each fault are shown")
    asked = parser.parse_args()
    service, found, weak = Service(), Counter[str](), 0
    for line in (questions := read(asked.files)):
        day = date.fromisoformat(line["as_of"]) if line.get("as_of") else None
        answer = service.ask(line["question"], line.get("history") or (), day)
        weak += any(c.verification == Verification.UNVERIFIED for c in answer.citations)
        for fault in set(faults(answer, service.corpus)):
            found[fault] += 1
            if found[fault] <= asked.show:
                print(f"{fault}: {line['id']} {line['question']}\n  {answer.status} {answer.verdict} {answer.answer[:600]!r}")
    print(f"{len(questions)} answers, {weak} of them cite something unverified; {found.total()} faults")
    for fault, count in found.most_common():
        print(f"  {fault}: {count}")


if __name__ == "__main__":
    main()
