"""8 threads ask the rule engine 4,000 questions each; every answer is compared with a single-threaded one.

usage: python tests/benchmarks/engine_threads.py [QUESTIONS_PER_THREAD]
"""

from __future__ import annotations

import resource
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import date

from kb.corpus import load
from rules.responsibility import Asked, Responsibility

THREADS = 8


def main() -> None:
    """Runs and prints wrong answers, time a question and memory before and after."""
    each = int(sys.argv[1]) if len(sys.argv) > 1 else 4000
    corpus = load()
    engine = Responsibility(corpus)
    objects = sorted({o for p in corpus.provisions for n in p.norms for o in n.objects})
    asked = [Asked((o,), date(2026, 11, 23), acts) for o in objects for acts in ((), ("cong-nhan",), ("chu-tri",))]
    right = [[(h.bearer, h.provision.ref) for h in engine.holders(a).holdings] for a in asked]
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024

    def work(thread: int) -> int:
        wrong = 0
        for i in range(each):
            at = (thread * 7919 + i) % len(asked)
            wrong += [(h.bearer, h.provision.ref) for h in engine.holders(asked[at]).holdings] != right[at]
        return wrong

    start = time.perf_counter()
    with ThreadPoolExecutor(THREADS) as pool:
        wrong = sum(pool.map(work, range(THREADS)))
    seconds = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{THREADS} threads x {each} questions: {wrong} wrong, {1000 * seconds / (THREADS * each):.2f} ms each")
    print(f"peak memory: {before:.0f} MB before, {after:.0f} MB after")


if __name__ == "__main__":
    main()
