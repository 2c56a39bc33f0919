"""Reads several hundred odd PDFs in the worker: none may crash it, none may take over 30 s, every failure is explained.

Run: python tests/benchmarks/odd_pdfs.py [EACH] [SEED]     files made here
     python tests/benchmarks/odd_pdfs.py FOLDER...         every PDF below the folders (the test files of qpdf, pypdf, pikepdf, ...)
Exit code 1 where one of these does not hold.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "kb"))

from odd_pdfs import Made, collection

from kb.ingest.errors import IngestError
from kb.ingest.worker import TIME, parse_safely

#: What stopping a worker at its limit may take beyond it.
SLACK = 2.0
_SLOW = 5.0


def found(folders: Iterable[Path]) -> Iterator[Made]:
    """Every PDF below the folders; the folder in which it lies is its kind."""
    for folder in folders:
        for path in sorted(p for p in folder.rglob("*") if p.suffix.lower() == ".pdf" and p.is_file()):
            yield f"{path.parent.name}/{path.name}", path.read_bytes()


def read(raw: bytes) -> tuple[str, float]:
    """What became of a file, and the seconds that it took."""
    started = time.monotonic()
    try:
        parse_safely(raw)
        outcome = "read"
    except IngestError as error:
        outcome = error.reason
    return outcome, time.monotonic() - started


def main(made: Iterable[Made], by_file: bool) -> int:
    """Reads, counts and tells: by kind, or file by file where that says more."""
    outcomes: dict[str, Counter[str]] = {}
    slowest: dict[str, float] = {}
    bad = []
    for name, raw in made:
        outcome, taken = read(raw)
        kind = name.split("/")[0]
        outcomes.setdefault(kind, Counter())[outcome] += 1
        slowest[kind] = max(slowest.get(kind, 0.0), taken)
        if outcome == "crash" or taken > TIME + SLACK:
            bad.append((name, outcome, round(taken, 1)))
        if by_file and (outcome != "read" or taken > _SLOW):
            print(f"  {name}: {outcome}, {taken:.1f} s", flush=True)
    for kind, counts in outcomes.items():
        print(f"{kind:26} {dict(counts)}  slowest {slowest[kind]:.1f} s")
    total = sum((c for c in outcomes.values()), Counter[str]())
    print(
        f"{total.total()} files {dict(total)}, slowest {max(slowest.values(), default=0):.1f} s; {len(bad)} crashed or hung: {bad}"
    )
    return 1 if bad else 0


if __name__ == "__main__":
    if folders := [Path(a) for a in sys.argv[1:] if not a.isdigit()]:
        sys.exit(main(found(folders), by_file=True))
    each, seed = (*map(int, sys.argv[1:]), *(60, 1)[len(sys.argv) - 1 :])
    sys.exit(main(collection(seed, each), by_file=False))
