"""The only file that knows durable-rules: typed facts in, fired rules out, and never a crash of the process.

durable-rules 2.0.28 is fast, and it dies of many things (threads, facts that no rule observes, sessions that are deleted after
an error). What is done here against each, and why:

- a host of our own without timer threads, and one lock for the whole process around everything that touches C
- rules become plain dictionaries with names of ours; the limits of the C code are asserted when rules are built, and rules that
  are too many for one set, or of which too many could match one fact, are spread over several sets without the caller noticing
- one session a question, deleted after it; a catch-all rule observes what no other rule does
- actions only note what matched: derived facts are asserted here, one at a time, until nothing new follows
- each match is verified in Python before it counts
- an engine error poisons the host: its sessions are left alone, it is rebuilt, and the oracle answers in its place

>>> from rules.language import Antecedent, Derive, Op, Test
>>> question = Antecedent("q", "asked", (Test("object", Op.EQ, "giao-thong"),))
>>> lead = Rule("III.5/2", (question,), (Derive("holds", body="so-gtvt"),))
>>> [(firing.rule, firing.derived[0]["body"]) for firing in RuleSet([lead]).run([Fact.of("asked", object="giao-thong")])]
[('III.5/2', 'so-gtvt')]
"""

from __future__ import annotations

import itertools
import logging
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import durable.engine

from rules import oracle
from rules.errors import EngineError, FactTypeError, LimitError
from rules.language import Antecedent, Fact, Firing, Op, Rule, Scalar, Test

MAX_ANTECEDENTS_IN_PART = 400
FAN_OUT = 48
MAX_REBUILDS = 8

_LOCK = threading.RLock()
_LOG = logging.getLogger(__name__)
_QUESTIONS = itertools.count(1)
_OPERATORS = {Op.NE: "$neq", Op.GE: "$gte", Op.LE: "$lte", Op.GT: "$gt", Op.LT: "$lt"}

# The original subtracts naive datetimes (deprecated, slow) to see whether an action took over ten seconds.
durable.engine._unix_now = time.monotonic


class RuleSet:
    """Rules that are compiled once and asked many times, from any thread.

    Args:
        rules: with ids that are unique in the set.
        name: for the log.

    Raises:
        LimitError: a rule that the engine can't hold safely, or a field that is text in one test and a number in another.
    """

    def __init__(self, rules: Sequence[Rule], name: str = "rules") -> None:
        self.name = name
        self.rules = tuple(rules)
        self._types = _field_types(self.rules)
        self._parts = _partition(self.rules)
        self._rebuilds = 0
        self._host: _Host | None = _build_host(self._parts)

    def run(self, facts: Iterable[Fact]) -> list[Firing]:
        """All firings on the facts and on what follows from them, sorted by rule id.

        Raises:
            FactTypeError: a field is text where the rules compare numbers, or the other way round.
            LimitError: more than 20,000 facts were derived.
        """
        given = tuple(dict.fromkeys(facts))
        for fact in given:
            self._check(fact)
        with _LOCK:
            if self._host is not None:
                try:
                    return sorted(self._answer(self._host, given), key=lambda firing: firing.order)
                except (FactTypeError, LimitError):
                    raise
                except Exception:  # the C layer and its wrapper raise bare exceptions of many kinds
                    _LOG.exception("engine error in %s; the oracle answers, the host is rebuilt", self.name)
                    self._rebuild()
        return oracle.run(self.rules, given)

    @property
    def parts(self) -> int:
        """How many sets of the engine hold the rules."""
        return len(self._parts)

    def _check(self, fact: Fact) -> None:
        for name, value in fact.fields:
            expected = self._types.get((fact.kind, name), type(value))
            if type(value) is not expected:
                raise FactTypeError(f"{fact.kind}.{name} is {value!r}; the rules compare it as {expected.__name__}")

    def _answer(self, host: _Host, given: tuple[Fact, ...]) -> list[Firing]:
        session = _Session(host, str(next(_QUESTIONS)))
        known = set(given)
        queue = deque(given)
        firings: list[Firing] = []
        try:
            while queue:
                fact = queue.popleft()
                for part in self._parts:
                    if fact.kind in part.kinds:
                        session.tell(part, fact)
                for rule, matched in session.collect():
                    firing = Firing(rule.id, matched, rule.conclusions(dict(matched)))
                    firings.append(firing)
                    new = [fact for fact in firing.derived if fact not in known]
                    for derived in new:
                        self._check(derived)
                    known.update(new)
                    queue.extend(new)
                if len(known) > oracle.MAX_FACTS:
                    raise LimitError(f"more than {oracle.MAX_FACTS} facts were derived")
        except (FactTypeError, LimitError):
            session.end()
            raise
        session.end()
        return firings

    def _rebuild(self) -> None:
        """A new host; the old one is left as it is. Hosts are never freed, so after some rebuilds the oracle takes over."""
        self._rebuilds += 1
        if self._rebuilds > MAX_REBUILDS:
            _LOG.error("%s: %d engine errors; the oracle answers from now on", self.name, self._rebuilds)
            self._host = None
        else:
            self._host = _build_host(self._parts)


class _Host(durable.engine.Host):  # type: ignore[misc]
    """A host that starts no timer threads, and the session that is open on it."""

    session: _Session | None = None

    def _run(self) -> None:
        pass


@dataclass(slots=True)
class _Part:
    """Rules that live in one set of the engine."""

    name: str
    rules: list[Rule] = field(default_factory=list)
    kinds: set[str] = field(default_factory=set)
    antecedents: list[Antecedent] = field(default_factory=list)
    rivals: list[int] = field(default_factory=list)

    def take(self, rule: Rule) -> bool:
        """Add a rule, unless there would be too many, or too many that one fact could match at the same time."""
        antecedents = [*self.antecedents, *rule.antecedents]
        rivals = [*self.rivals, *[0] * len(rule.antecedents)]
        for index in range(len(self.antecedents), len(antecedents)):
            for other in range(index):
                if _may_share(antecedents[index], antecedents[other]):
                    rivals[index] += 1
                    rivals[other] += 1
        # one place is the catch-all's, one the antecedent's own
        if self.rules and (len(antecedents) > MAX_ANTECEDENTS_IN_PART or max(rivals) > FAN_OUT - 2):
            return False
        self.rules.append(rule)
        self.kinds.update(antecedent.kind for antecedent in rule.antecedents)
        self.antecedents, self.rivals = antecedents, rivals
        return True


class _Session:
    """One question: facts asserted under ids of our own, matches noted by the actions."""

    def __init__(self, host: _Host, sid: str) -> None:
        self._host = host
        self._sid = sid
        self._facts: dict[str, Fact] = {}
        self._open: set[str] = set()
        self._fired: list[tuple[Rule, dict[str, Any]]] = []
        host.session = self

    def tell(self, part: _Part, fact: Fact) -> None:
        """Assert one fact. Raises ``EngineError`` where an action failed, which durable-rules only writes into the state."""
        key = str(len(self._facts))
        self._facts[key] = fact
        self._open.add(part.name)
        state = self._host.assert_fact(part.name, {**fact.values, "kind": fact.kind, "id": key, "sid": self._sid})
        if state and state.get("exception"):
            raise EngineError(str(state["exception"]))

    def note(self, rule: Rule, message: dict[str, Any]) -> None:
        """Called by an action: a rule matched."""
        self._fired.append((rule, message))

    def collect(self) -> list[tuple[Rule, tuple[tuple[str, Fact], ...]]]:
        """The matches since the last call, as facts of ours, each verified."""
        fired, self._fired = self._fired, []
        result = []
        for rule, message in fired:
            bound: dict[str, Fact] = {}
            for antecedent in rule.antecedents:
                fact = self._facts[message[antecedent.alias]["id"]]
                if not (antecedent.accepts(fact) and antecedent.joined(fact, bound)):
                    raise EngineError(f"rule {rule.id} fired on {fact}, which it does not match")
                bound[antecedent.alias] = fact
            result.append((rule, tuple(bound.items())))
        return result

    def end(self) -> None:
        """Delete the session. Never called after an engine error: that is one of the ways to crash."""
        self._host.session = None
        for name in self._open:
            self._host.delete_state(name, self._sid)


def _build_host(parts: Sequence[_Part]) -> _Host:
    with _LOCK:
        host = _Host()
        host.register_rulesets({part.name: _definition(part, host) for part in parts})
        return host


def _definition(part: _Part, host: _Host) -> dict[str, Any]:
    """The part as durable-rules wants it: a dictionary a rule, under names of ours, and the catch-all last."""
    definition: dict[str, Any] = {
        f"r{number}": {"all": [{a.alias: _condition(a)} for a in rule.antecedents], "run": _action(host, rule)}
        for number, rule in enumerate(part.rules)
    }
    definition["rest"] = {"all": [{"any": {"$ex": {"kind": 1}}}], "pri": 9999, "run": lambda _: None}
    return definition


def _action(host: _Host, rule: Rule) -> Callable[[Any], None]:
    def run(closure: Any) -> None:
        if host.session is not None:
            host.session.note(rule, closure._m)

    return run


def _condition(antecedent: Antecedent) -> dict[str, Any]:
    parts: list[dict[str, Any]] = [{"kind": antecedent.kind}]
    parts += [_expression(test) for test in antecedent.tests]
    parts += [{join.field: {join.alias: join.other}} for join in antecedent.joins]
    return {"$and": parts}


def _expression(test: Test) -> dict[str, Any]:
    if test.op is Op.EQ or (test.op is Op.IN and len(test.choices) == 1):
        return {test.field: test.choices[0]}
    if test.op is Op.IN:
        return {"$or": [{test.field: choice} for choice in test.choices]}
    return {_OPERATORS[test.op]: {test.field: test.value}}


def _field_types(rules: Sequence[Rule]) -> dict[tuple[str, str], type[Scalar]]:
    """The one type of each field that is tested. Duplicate rule ids are refused here too."""
    types: dict[tuple[str, str], type[Scalar]] = {}
    ids = [rule.id for rule in rules]
    if len(set(ids)) != len(ids):
        raise LimitError(f"rule ids used twice: {sorted({i for i in ids if ids.count(i) > 1})}")
    for rule in rules:
        for antecedent in rule.antecedents:
            for test in antecedent.tests:
                kind = type(test.choices[0])
                if types.setdefault((antecedent.kind, test.field), kind) is not kind:
                    raise LimitError(f"rule {rule.id}: {antecedent.kind}.{test.field} is text in one rule, a number in another")
    return types


def _partition(rules: Sequence[Rule]) -> list[_Part]:
    parts: list[_Part] = [_Part("part0")]
    for rule in rules:
        if not any(part.take(rule) for part in parts):
            parts.append(_Part(f"part{len(parts)}"))
            parts[-1].take(rule)
    return parts


def _may_share(one: Antecedent, other: Antecedent) -> bool:
    """Whether a fact could pass the tests of both, as far as equalities tell."""
    if one.kind != other.kind:
        return False
    wanted = {test.field: test.choices for test in one.tests if test.op in (Op.EQ, Op.IN)}
    return all(
        not set(wanted[test.field]).isdisjoint(test.choices)
        for test in other.tests
        if test.op in (Op.EQ, Op.IN) and test.field in wanted
    )
