"""Reads several hundred odd PDFs in the worker: none may crash it, none may take over 30 s, every failure is explained.

Run: python tests/benchmarks/odd_pdfs.py [EACH] [SEED]; exit code 1 where one of these does not hold.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "kb"))

from odd_pdfs import collection

from kb.ingest.errors import IngestError
from kb.ingest.worker import TIME, parse_safely

#: What stopping a worker at its limit may take beyond it.
SLACK = 2.0


def main(each: int, seed: int) -> int:
    """Reads, counts and tells."""
    outcomes: dict[str, Counter[str]] = {}
    slowest: dict[str, float] = {}
    bad = []
    for kind, raw in collection(seed, each):
        started = time.monotonic()
        try:
            parse_safely(raw)
            outcome = "read"
        except IngestError as error:
            outcome = error.reason
        taken = time.monotonic() - started
        outcomes.setdefault(kind, Counter())[outcome] += 1
        slowest[kind] = max(slowest.get(kind, 0.0), taken)
        if outcome == "crash" or taken > TIME + SLACK:
            bad.append((kind, outcome, round(taken, 1)))
    for kind, counts in outcomes.items():
        print(f"{kind:26} {dict(counts)}  slowest {slowest[kind]:.1f} s")
    total = sum(n for counts in outcomes.values() for n in counts.values())
    print(f"{total} files, {len(bad)} crashed or hung: {bad}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 60, int(sys.argv[2]) if len(sys.argv) > 2 else 1))
