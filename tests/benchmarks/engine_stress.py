"""Eight threads, 4,000 questions each, on made-up norms with chains and successions: no error, and memory stays where it is.

    python tests/benchmarks/engine_stress.py [threads] [questions]

``engine_threads.py`` does the like on the norms of the corpus. Here the number of rules stays the same whatever the corpus holds,
and the memory of the first half of the questions is compared with that of the second.
"""

from __future__ import annotations

import resource
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from rules.engine import RuleSet
from rules.language import Antecedent, Derive, Fact, Join, Op, Ref, Rule, Test

NORMS = 350


def norm(n: int) -> Rule:
    """A norm that some acts and objects select, in force for some years."""
    tests = (
        Test("act", Op.IN, tuple(f"act {(n + k) % 30}" for k in range(3))),
        Test("object", Op.IN, tuple(f"object {(n * 7 + k) % 120}" for k in range(12))),
        Test("as_of", Op.GE, "2022-01-01"),
        Test("as_of", Op.LE, "2025-12-31"),
    )
    then = Derive("holds", body=f"body {n % 20}", object=Ref("q", "object"))
    return Rule(f"norm {n:03}", (Antecedent("q", "asked", tests),), (then,))


def ruleset() -> RuleSet:
    """Norms, an inference that chains on what they derive, and successions from a day on."""
    rules = [norm(n) for n in range(NORMS)]
    generic = Antecedent("n", "appraises own field", (), (Join("body", "h", "body"),))
    appraises = Derive("appraises", body=Ref("h", "body"), object=Ref("h", "object"))
    rules.append(Rule("inference", (Antecedent("h", "holds"), generic), (appraises,)))
    late = Antecedent("q", "asked", (Test("as_of", Op.GE, "2025-03-01"),))
    for n in range(20):
        held = Antecedent("h", "holds", (Test("body", Op.EQ, f"body {n}"),))
        rules.append(Rule(f"succession {n:02}", (held, late), (Derive("today", body=f"new {n}"),)))
    return RuleSet(rules, "stress")


def question(seed: int) -> list[Fact]:
    """A question; its answer depends on the seed alone."""
    return [
        Fact.of("asked", act=f"act {seed % 30}", object=f"object {seed % 120}", as_of=f"2025-0{1 + seed % 9}-01"),
        Fact.of("appraises own field", body=f"body {seed % 20}"),
    ]


def memory() -> float:
    """The largest memory of the process so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Ask, compare each answer with that of one thread, print time and memory; exit code 1 where something is wrong."""
    threads, questions = (int(argument) for argument in (sys.argv[1:] or ["8", "4000"])[:2])
    asked = ruleset()
    answers = {seed: [firing.rule for firing in asked.run(question(seed))] for seed in range(360)}

    def ask(first: int) -> int:
        return sum(
            [f.rule for f in asked.run(question(n % 360))] != answers[n % 360] for n in range(first, first + questions // 2)
        )

    begun = time.perf_counter()
    with ThreadPoolExecutor(threads) as pool:  # both halves on the same threads, each of which has its own pool of memory
        wrong = sum(pool.map(ask, range(threads)))
        half = memory()
        wrong += sum(pool.map(ask, range(threads)))
    seconds, full = time.perf_counter() - begun, memory()
    print(f"{threads} threads x {questions} questions, {len(asked.rules)} rules in {asked.parts} sets: {seconds:.1f} s")
    print(f"{seconds / threads / questions * 1e3:.3f} ms a question; wrong: {wrong}; rebuilt hosts: {asked._rebuilds}")
    print(f"memory: {half:.0f} MB after one half, {full:.0f} MB after the other; threads left: {threading.active_count() - 1}")
    sys.exit(1 if wrong or asked._rebuilds or full - half > 8 else 0)


if __name__ == "__main__":
    main()
