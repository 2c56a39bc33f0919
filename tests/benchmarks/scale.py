"""How the search grows: time and memory to index, and to serve, 7,000 articles and the whole codification.

    python tests/benchmarks/scale.py phapdien.jsonl.xz [--sizes 7000 68021]

Indexing may use two cores; serving is measured in a fresh process with one thread. Targets for 68,021 articles: indexed in under
6 minutes and 3 GB, a question at p95 under 20 ms, the serving process under 1 GB.
"""

from __future__ import annotations

import argparse
import json
import lzma
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

QUESTIONS = 300


def read_units(file: Path, size: int) -> list[tuple[str, str, str]]:
    """Id, title and text of ``size`` articles, evenly from the whole file."""
    with lzma.open(file, "rt", encoding="utf-8") as lines:
        entries = [json.loads(line) for line in lines]
    chosen = [entries[place * len(entries) // size] for place in range(min(size, len(entries)))]
    return [(f"{place}", entry["title"], entry["text"]) for place, entry in enumerate(chosen)]


def questions(units: list[tuple[str, str, str]]) -> list[str]:
    """Questions made of headings and of snippets, half of each."""
    chosen = units[:: max(len(units) // QUESTIONS, 1)][:QUESTIONS]
    return [
        f"{title} được quy định như thế nào?" if place % 2 else f"theo quy định {' '.join(text.split()[10:24])} thì phải làm gì"
        for place, (_, title, text) in enumerate(chosen)
    ]


def work(file: Path, size: int, folder: Path, *, serve: bool) -> None:
    """Build or serve in this process and print the figures as JSON."""
    import numpy as np

    from kb.search import SearchIndex, Unit

    units = read_units(file, size)
    asked = questions(units)
    searched = [Unit(*unit) for unit in units]
    start = time.perf_counter()
    index = SearchIndex.open(folder, searched)
    opened = time.perf_counter() - start
    del units, searched
    times = []
    for question in asked if serve else asked[:1]:
        start = time.perf_counter()
        index.search(question, 10)
        times.append((time.perf_counter() - start) * 1000)
    figures = {
        "seconds to open": round(opened, 1),
        "peak MB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        "MB on disk": sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) // 2**20,
    }
    if serve:
        figures |= {"p50 ms": round(float(np.median(times)), 1), "p95 ms": round(float(np.quantile(times, 0.95)), 1)}
        figures |= {"now MB": int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") // 2**20}
    print(json.dumps(figures))


def main() -> None:
    """Measure each size, building and serving in processes of their own."""
    reader = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    reader.add_argument("file", type=Path)
    reader.add_argument("--sizes", type=int, nargs="+", default=[7000, 68021])
    reader.add_argument("--worker", nargs=2, metavar=("MODE", "FOLDER"), help=argparse.SUPPRESS)
    asked = reader.parse_args()
    if asked.worker:
        work(asked.file, asked.sizes[0], Path(asked.worker[1]), serve=asked.worker[0] == "serve")
        return
    for size in asked.sizes:
        with tempfile.TemporaryDirectory() as folder:
            for mode, threads in (("build", "2"), ("serve", "1")):
                command = [sys.executable, __file__, str(asked.file), "--sizes", str(size), "--worker", mode, folder]
                environment = {**os.environ, "OMP_NUM_THREADS": threads, "OPENBLAS_NUM_THREADS": threads}
                done = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
                print(f"{size:>7} articles, {mode}: {done.stdout.strip()}", flush=True)


if __name__ == "__main__":
    main()
