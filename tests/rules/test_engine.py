"""The engine does what the oracle does, holds its limits, and survives what kills durable-rules."""

from __future__ import annotations

import logging
import threading
import unicodedata
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rules import engine, oracle
from rules.engine import RuleSet
from rules.errors import EngineError, FactTypeError, LimitError
from rules.language import Antecedent, Derive, Fact, Firing, Join, Op, Ref, Rule, Test
from rules.parts import Part

TEXTS = st.sampled_from(["", "a", "b", "Môi trường", "mo\u0302i", 'dấu " và \\', "dòng\nmới", "2024-05-01", "2025-07-01"])
NUMBERS = st.sampled_from([0, 1, -1, 3, 2**53, -(2**53)])
KINDS = ["p", "q", "r"]


@st.composite
def comparisons(draw: st.DrawFn) -> Test:
    field, values = draw(st.sampled_from([("text", TEXTS), ("number", NUMBERS)]))
    op = draw(st.sampled_from(list(Op)))
    return Test(field, op, tuple(draw(st.lists(values, min_size=1, max_size=3))) if op is Op.IN else draw(values))


@st.composite
def rule_lists(draw: st.DrawFn) -> list[Rule]:
    rules = []
    for number in range(draw(st.integers(1, 6))):
        antecedents: list[Antecedent] = []
        for place in range(draw(st.integers(1, 3))):
            joins = ()
            if antecedents and draw(st.booleans()):
                field = draw(st.sampled_from(["text", "number"]))
                joins = (Join(field, draw(st.sampled_from(antecedents)).alias, field),)
            found = tuple(draw(st.lists(comparisons(), max_size=2)))
            antecedents.append(Antecedent(f"a{place}", draw(st.sampled_from(KINDS)), found, joins))
        alias = draw(st.sampled_from(antecedents)).alias
        then = draw(st.sampled_from([(), (Derive("q", text=Ref(alias, "text")),), (Derive("r", number=3, text="a"),)]))
        rules.append(Rule(f"rule {number}", tuple(antecedents), then))
    return rules


FACTS = st.lists(
    st.builds(
        lambda kind, fields: Fact.of(kind, **fields),
        st.sampled_from(KINDS),
        st.fixed_dictionaries({}, optional={"text": TEXTS, "number": NUMBERS}),
    ),
    max_size=7,
)


def keys(firings: list[Firing]) -> set[tuple[str, tuple[tuple[str, Fact], ...], tuple[Fact, ...]]]:
    return {(f.rule, f.matched, f.derived) for f in firings}


@settings(max_examples=400, deadline=None)
@given(rule_lists(), FACTS)
def test_engine_and_oracle_agree_on_random_rules_and_facts(rules: list[Rule], facts: list[Fact]) -> None:
    ruleset = RuleSet(rules)
    by_engine, by_oracle = ruleset.run(facts), oracle.run(rules, facts)
    assert ruleset._rebuilds == 0  # the engine itself answered
    assert by_engine == by_oracle
    assert len(keys(by_engine)) == len(by_engine)


def test_a_missing_field_never_passes_a_test() -> None:
    for op in Op:
        rule = Rule("r", (Antecedent("a", "p", (Test("x", op, (1,) if op is Op.IN else 1),)),))
        assert RuleSet([rule]).run([Fact.of("p", y=1)]) == []


def test_names_are_compared_after_nfc() -> None:
    rule = Rule("r", (Antecedent("a", "p", (Test("x", Op.EQ, unicodedata.normalize("NFD", "Quảng Ngãi")),)),))
    assert len(RuleSet([rule]).run([Fact.of("p", x="Quảng Ngãi")])) == 1


def test_derived_facts_chain_over_several_steps_and_sets() -> None:
    rules = [Rule(f"step {n}", (Antecedent("a", "at", (Test("n", Op.EQ, n),)),), (Derive("at", n=n + 1),)) for n in range(60)]
    wide = [Rule(f"wide {n}", (Antecedent("a", "at", (Test("n", Op.GE, 0),)),)) for n in range(100)]
    ruleset = RuleSet(rules + wide)
    assert ruleset.parts > 1
    assert len(ruleset.run([Fact.of("at", n=0)])) == 60 + 61 * 100


def test_rules_beyond_one_set_are_spread_and_nothing_is_lost() -> None:
    rules = [Rule(f"{n:04}", (Antecedent("a", "asked", (Test("x", Op.EQ, n % 1000),)),)) for n in range(2000)]
    ruleset = RuleSet(rules)
    assert ruleset.parts >= 5
    assert [f.rule for f in ruleset.run([Fact.of("asked", x=7)])] == ["0007", "1007"]


def test_so_many_rules_that_match_one_fact_are_spread() -> None:
    rules = [Rule(f"{n:03}", (Antecedent("a", "p"),)) for n in range(300)]
    assert len(RuleSet(rules).run([Fact.of("p")])) == 300


def test_questions_do_not_see_each_other() -> None:
    rules = [Rule("pair", (Antecedent("a", "p"), Antecedent("b", "q", (), (Join("x", "a", "x"),))))]
    ruleset = RuleSet(rules)
    assert ruleset.run([Fact.of("p", x=1)]) == []
    assert ruleset.run([Fact.of("q", x=1)]) == []


@pytest.mark.parametrize("value", [1.5, None, True, b"x", float("nan")])
def test_values_that_can_not_be_compared_exactly_are_refused(value: object) -> None:
    with pytest.raises(FactTypeError):
        Fact.of("p", x=value)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["id", "sid", "kind", "$and", "a.b", "", "tên"])
def test_field_names_that_the_engine_reads_otherwise_are_refused(name: str) -> None:
    with pytest.raises(LimitError):
        Fact.of("p", **{name: 1})


def test_limits_are_asserted_when_rules_are_built() -> None:
    with pytest.raises(LimitError):
        Rule("r", tuple(Antecedent(f"a{n}", "p") for n in range(15)))
    with pytest.raises(LimitError):
        Rule("r", (Antecedent("a", "p"), Antecedent("a", "p")))
    with pytest.raises(LimitError):
        Rule("r", (Antecedent("a", "p", (), (Join("x", "later", "x"),)),))
    with pytest.raises(LimitError):
        Rule("r", (Antecedent("a", "p"),), (Derive("q", x=Ref("b", "x")),))
    with pytest.raises(LimitError):
        Test("x", Op.IN, tuple(range(301)))
    with pytest.raises(LimitError):
        Fact.of("p", x=2**53 + 1)
    with pytest.raises(LimitError):
        RuleSet([Rule("r", (Antecedent("a", "p"),))] * 2)
    with pytest.raises(LimitError):
        RuleSet([Rule("r", (Antecedent("a", "p", (Test("x", Op.EQ, 1), Test("x", Op.EQ, "1"))),))])


def test_a_field_of_the_other_type_is_an_error_and_the_engine_goes_on() -> None:
    ruleset = RuleSet([Rule("r", (Antecedent("a", "p", (Test("x", Op.GE, 1),)),), (Derive("p", x=Ref("a", "y")),))])
    with pytest.raises(FactTypeError):
        ruleset.run([Fact.of("p", x="1")])
    with pytest.raises(FactTypeError):
        ruleset.run([Fact.of("p", x=1, y="derived")])
    assert len(ruleset.run([Fact.of("p", x=1)])) == 1


def test_rules_that_derive_without_end_are_stopped() -> None:
    grow = [
        Rule("grow", (Antecedent("a", "n"), Antecedent("b", "n")), (Derive("n", x=Ref("a", "x"), y=Ref("b", "x")),)),
        Rule("swap", (Antecedent("a", "n"), Antecedent("b", "m")), (Derive("n", x=Ref("b", "x")),)),
    ]
    facts = [Fact.of("n", x=n) for n in range(150)]
    with pytest.raises(LimitError):
        RuleSet(grow).run(facts)


def test_an_engine_error_is_answered_by_the_oracle_and_the_host_is_rebuilt(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    ruleset = RuleSet([Rule("r", (Antecedent("a", "p"),), (Derive("q", x=1),))])
    broken = ruleset._host

    def fail(_: str) -> None:
        raise EngineError("broken on purpose")

    monkeypatch.setattr(broken, "handle", fail)
    with caplog.at_level(logging.ERROR):
        assert [f.rule for f in ruleset.run([Fact.of("p")])] == ["r"]
    assert "broken on purpose" in caplog.text
    assert ruleset._host is not broken
    assert [f.rule for f in ruleset.run([Fact.of("p")])] == ["r"]


def test_after_many_engine_errors_the_oracle_takes_over(monkeypatch: pytest.MonkeyPatch) -> None:
    ruleset = RuleSet([Rule("r", (Antecedent("a", "p"),))])
    monkeypatch.setattr(engine._Session, "tell", lambda *_: (_ for _ in ()).throw(EngineError("always")))
    for _ in range(engine.MAX_REBUILDS + 3):
        assert [f.rule for f in ruleset.run([Fact.of("p")])] == ["r"]
    assert ruleset._host is None


def test_a_match_that_is_none_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    rule = Rule("r", (Antecedent("a", "p", (Test("x", Op.EQ, 1),)),))
    ruleset = RuleSet([rule])
    real = engine._Session.tell

    def lie(self: engine._Session, part: Part, fact: Fact) -> None:
        real(self, part, fact)
        self.note(rule, {"a": {"id": "0"}})

    monkeypatch.setattr(engine._Session, "tell", lie)
    assert ruleset.run([Fact.of("p", x=2)]) == []
    assert ruleset._rebuilds == 1


def test_eight_threads_share_a_rule_set() -> None:
    rules = [Rule(f"{n}", (Antecedent("a", "p", (Test("x", Op.EQ, n),)),), (Derive("q", x=n),)) for n in range(40)]
    rules.append(Rule("chain", (Antecedent("a", "p"), Antecedent("b", "q", (), (Join("x", "a", "x"),)))))
    ruleset = RuleSet(rules)

    def ask(seed: int) -> None:
        for n in range(150):
            x = (seed + n) % 40
            assert [f.rule for f in ruleset.run([Fact.of("p", x=x)])] == [str(x), "chain"]

    before = threading.active_count()
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(ask, range(8)))
    assert threading.active_count() == before  # no timer threads are left behind
    assert ruleset._rebuilds == 0
