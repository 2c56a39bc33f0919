"""Prints how fast questions are answered: warm in process, and as a one-off command beside an empty Python process.

usage: python tests/benchmarks/answer_speed.py [QUESTIONS.jsonl ...]
"""

from __future__ import annotations

import json
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path

from assistant.service import Service

HERE = Path(__file__).parent
QUESTION = "Sở nào thẩm định tiêu chí giao thông?"


def warm(files: list[Path]) -> list[float]:
    """Seconds for each question in one warm process."""
    service = Service()
    service.ask(QUESTION)
    golds = [json.loads(line) for f in files for line in f.read_text(encoding="utf-8").splitlines() if line.strip()]
    times = []
    for gold in golds:
        start = time.perf_counter()
        service.ask(gold["question"], gold.get("history") or [])
        times.append(time.perf_counter() - start)
    return sorted(times)


def once(command: list[str], runs: int = 5) -> float:
    """Median seconds of a whole process."""
    times = []
    for _ in range(runs + 1):
        start = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        times.append(time.perf_counter() - start)
    return statistics.median(times[1:])


def main() -> None:
    """Measures and prints."""
    files = [Path(a) for a in sys.argv[1:]] or sorted((HERE.parent / "evaluation").glob("*.jsonl"))
    times = warm(files)
    print(f"warm question, {len(times)} asked: p50 {1000 * times[len(times) // 2]:.1f} ms, p95 {1000 * times[int(0.95 * len(times))]:.1f} ms")
    print(f"memory of the process: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    ask = once([str(Path(sys.executable).with_name("ntm")), "ask", QUESTION])
    print(f"one-off ntm ask: {ask:.2f} s; python -c pass: {once([sys.executable, '-c', 'pass']):.2f} s (medians of 5)")


if __name__ == "__main__":
    main()
