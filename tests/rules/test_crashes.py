"""The ways to kill a process with durable-rules, tried on the adapter in a process of its own: it must live and answer."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BEGIN = """
from concurrent.futures import ThreadPoolExecutor
from rules.engine import RuleSet
from rules.errors import EngineError, RuleError
from rules.language import Antecedent, Derive, Fact, Join, Op, Rule, Test

def rules(count):
    return [Rule(f"r{n}", (Antecedent("a", "p", (Test("x", Op.EQ, n),)), Antecedent("b", "q", (), (Join("y", "a", "y"),))))
            for n in range(count)]
"""
RECIPES = {
    "threads without a lock of their own": """
        ruleset = RuleSet(rules(120))
        def ask(seed):
            return sum(len(ruleset.run([Fact.of("p", x=n % 120, y=n), Fact.of("q", y=n)])) for n in range(400))
        with ThreadPoolExecutor(8) as pool:
            assert list(pool.map(ask, range(8))) == [400] * 8
        """,
    "the first call from many threads": """
        def ask(n):
            return len(RuleSet(rules(5)).run([Fact.of("p", x=1, y=n), Fact.of("q", y=n)]))
        with ThreadPoolExecutor(16) as pool:
            assert list(pool.map(ask, range(64))) == [1] * 64
        """,
    "a fact that no rule observes, then the end of the session": """
        ruleset = RuleSet(rules(3))
        for n in range(2000):
            assert ruleset.run([Fact.of("p", z=n), Fact.of("unknown", y=1), Fact.of("q", z=1)]) == []
        """,
    "many facts with one that no rule observes": """
        ruleset = RuleSet(rules(3))
        for n in range(300):
            facts = [Fact.of("p", x=0, y=k) for k in range(5)] + [Fact.of("stranger", y=n), Fact.of("q", y=2)]
            assert len(ruleset.run(facts)) == 1
        """,
    "more conditions met by one fact than the engine holds": """
        ruleset = RuleSet([Rule(f"r{n:03}", (Antecedent("a", "p", (Test("x", Op.GE, n),)),)) for n in range(300)])
        for _ in range(20):
            assert len(ruleset.run([Fact.of("p", x=1000)])) == 300
        """,
    "more conditions under one node than the engine holds": """
        ruleset = RuleSet([Rule(f"r{n:03}", (Antecedent("a", "p", (Test("x", Op.EQ, n),)),)) for n in range(1200)])
        assert [f.rule for f in ruleset.run([Fact.of("p", x=513)])] == ["r513"]
        """,
    "the same condition in more rules than the engine holds": """
        ruleset = RuleSet([Rule(f"r{n:03}", (Antecedent("a", "p", (Test("x", Op.EQ, 1),)),)) for n in range(300)])
        assert len(ruleset.run([Fact.of("p", x=1)])) == 300
        """,
    "more sessions than the engine holds": """
        ruleset = RuleSet(rules(20))
        for n in range(3000):
            assert len(ruleset.run([Fact.of("p", x=n % 20, y=n), Fact.of("q", y=n)])) == 1
        """,
    "an error in the middle of a session": """
        from rules.engine import _Session
        ruleset = RuleSet(rules(150))
        real = _Session.tell
        def break_off(session, part, fact):
            real(session, part, fact)
            raise EngineError("in the middle")
        for turn in range(6):
            _Session.tell = break_off if turn % 2 else real
            assert len(ruleset.run([Fact.of("p", x=1, y=1), Fact.of("q", y=1)])) == 1
        assert ruleset._rebuilds == 3
        """,
    "odd values": """
        ruleset = RuleSet(rules(3))
        for value in (2.5, None, True, float("inf"), 10**30, "x" * 10**6, "\\0"):
            try:
                Fact.of("p", x=value)
            except RuleError:
                continue
            raise AssertionError(value)
        odd = ["", "\\"", "\\\\", "{", "$and", "\\u2028", "\\U0001f600", "\\x01", "é" * 1000]
        for word in odd:
            plain = RuleSet([Rule("r", (Antecedent("a", "p", (Test("w", Op.EQ, word),)),))])
            assert [len(plain.run([Fact.of("p", w=other)])) for other in odd] == [int(other == word) for other in odd], word
        """,
}


@pytest.mark.parametrize("recipe", RECIPES)
def test_the_process_lives(recipe: str) -> None:
    code = BEGIN + textwrap.dedent(RECIPES[recipe]) + "\nprint('alive')\n"
    run = subprocess.run(
        [sys.executable, "-X", "faulthandler", "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=240, check=False
    )
    assert run.returncode == 0, run.stderr[-2000:]
    assert run.stdout.strip() == "alive"
