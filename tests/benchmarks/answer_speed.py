"""How fast questions are answered: warm in one process, and one question as a process of its own.

    python tests/benchmarks/answer_speed.py [FILE.jsonl ...] [--runs 5] [--repeat 1]

Warm: every question of the files (all of ``tests/evaluation`` by default) on one core, after the first; where it follows others in a
chat these are asked before it, as people do, and not timed. One-off: ``ntm ask`` with a
filled data folder, beside ``python -c pass`` in turn, so that a slow machine shows; processor time stands beside the clock for the
same reason. Targets: p95 under 50 ms, one-off under 1.5 s.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent
QUESTION = "Sở nào thẩm định tiêu chí giao thông?"
ONE_CORE = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}


def read(files: Sequence[Path]) -> list[dict[str, Any]]:
    """The questions of the files, in order."""
    return [json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]


def warm(questions: Sequence[dict[str, Any]], repeat: int) -> None:
    """Prints what a question costs in a process that has answered one before."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    from assistant.cli import COLLECTED_FROM

    gc.set_threshold(COLLECTED_FROM)  # as the commands do
    start = time.perf_counter()
    from assistant.service import Service

    service = Service()
    service.ask(QUESTION)
    ready = time.perf_counter() - start
    times: list[tuple[float, str]] = []
    worked: list[float] = []
    for _ in range(repeat):
        for item in questions:
            before = item.get("history") or []
            for place, earlier in enumerate(before):
                service.ask(earlier, before[:place])
            start, processor = time.perf_counter(), time.process_time()
            service.ask(item["question"], before)
            times.append(((time.perf_counter() - start) * 1000, item["question"]))
            worked.append((time.process_time() - processor) * 1000)
    times.sort()
    worked.sort()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"first answer after {ready:.2f} s; {len(times)} warm questions on one core; peak {peak} MB")
    for name, column in (("clock", [t for t, _ in times]), ("processor", worked)):
        print(
            f"  {name}: " + "  ".join(f"p{p} {column[min(len(column) * p // 100, len(column) - 1)]:.1f} ms" for p in (50, 95, 99))
        )
    for spent, question in reversed(times[-3:]):
        print(f"  slowest {spent:.1f} ms: {question[:90]}")


def spent(command: Sequence[str]) -> tuple[float, float]:
    """Seconds that a command takes, by the clock and of the processor."""
    start, used = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.perf_counter() - start, after.ru_utime + after.ru_stime - used.ru_utime - used.ru_stime


def one_off(runs: int) -> None:
    """Prints what a question costs as a process, beside an empty Python in turn."""
    ask = [str(Path(sys.executable).with_name("ntm")), "ask", QUESTION, "--json"]
    empty = [sys.executable, "-c", "pass"]
    cold, _ = spent(ask)
    asked, started = zip(*((spent(ask), spent(empty)) for _ in range(runs)), strict=True)
    for name, column in (("`ntm ask`", asked), ("`python -c pass` beside it", started)):
        clock, processor = (statistics.median(values) for values in zip(*column, strict=True))
        print(f"{name}: {clock:.2f} s by the clock, {processor:.2f} s of the processor (median of {runs})")
    print(
        f"the first `ntm ask`, with an empty data folder: {cold:.2f} s; load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores"
    )


def main() -> None:
    """Measure the warm process in a process of its own, then the one-off command."""
    reader = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    reader.add_argument("files", type=Path, nargs="*", default=sorted((ROOT / "tests" / "evaluation").glob("*.jsonl")))
    reader.add_argument("--runs", type=int, default=5, help="one-off runs")
    reader.add_argument("--repeat", type=int, default=1, help="how often the files are asked")
    reader.add_argument("--worker", action="store_true", help=argparse.SUPPRESS)
    asked = reader.parse_args()
    if asked.worker:
        warm(read(asked.files), asked.repeat)
        return
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {**ONE_CORE, "NTM_DATA_DIR": folder}
        one_off(asked.runs)
        command = [sys.executable, __file__, *map(str, asked.files), "--repeat", str(asked.repeat), "--worker"]
        subprocess.run(command, check=True)


if __name__ == "__main__":
    main()
