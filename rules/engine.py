"""The only file that knows durable-rules: typed facts in, fired rules out, and never a crash of the process.

durable-rules 2.0.28 is fast, and it dies of many things (threads, facts that no rule observes, sessions that are deleted after
an error). What is done here against each, and why:

- a host of our own without timer threads, and one lock for the whole process around everything that touches C
- rules become plain dictionaries with names of ours; the limits of the C code are asserted when rules are built, and rules that
  are too many for one set, or of which too many could match one fact, are spread over several sets without the caller noticing
- one session a question, deleted after it; a catch-all rule observes what no other rule does
- nothing runs inside the engine: what fired is read from it, and derived facts are asserted here, one at a time
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
import json
import logging
import threading
from collections import deque
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

import durable.engine

from rules import oracle
from rules.errors import EngineError, FactTypeError, LimitError
from rules.language import Antecedent, Fact, Firing, Op, Rule, Test
from rules.parts import Part, field_types, partition

MAX_REBUILDS = 8

_LOCK = threading.RLock()
_LOG = logging.getLogger(__name__)
_QUESTIONS = itertools.count(1)
_OPERATORS = {Op.NE: "$neq", Op.GE: "$gte", Op.LE: "$lte", Op.GT: "$gt", Op.LT: "$lt"}

core = durable.engine.durable_rules_engine

_TAKEN = 0
_REST = "rest"


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
        self._types = field_types(self.rules)
        self._parts = partition(self.rules)
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
    """A host that starts no timer threads."""

    def _run(self) -> None:
        pass

    def handle(self, part: str) -> Any:
        """The C handle of one part."""
        return self._ruleset_directory[part]._handle


class _Session:
    """One question: facts asserted under ids of our own, and what fired.

    Facts go straight to the C functions. The wrapper's way writes the session's state after every action, turns exceptions into
    text in that state, and takes twice as long.
    """

    def __init__(self, host: _Host, sid: str) -> None:
        self._host = host
        self._sid = sid
        self._facts: dict[str, Fact] = {}
        self._open: set[str] = set()
        self._fired: list[tuple[Rule, dict[str, Any]]] = []

    def tell(self, part: Part, fact: Fact) -> None:
        """Assert one fact and note all that fires. Raises ``EngineError``, or an error of the C functions."""
        key = str(len(self._facts))
        self._facts[key] = fact
        self._open.add(part.name)
        handle = self._host.handle(part.name)
        code, state = core.assert_fact(handle, f'{{{_body(fact)}, "id": "{key}", "sid": "{self._sid}"}}')
        if code != _TAKEN:
            raise EngineError(f"{fact} was not taken: code {code}")
        begun = core.start_action_for_state(handle, state)
        message = begun[1] if begun else None
        while message:
            for name, matched in json.loads(message).items():
                if name != _REST:
                    self.note(part.rules[int(name)], matched)
            message = core.complete_and_start_action(handle, state)

    def note(self, rule: Rule, matched: dict[str, Any]) -> None:
        """A rule fired on these facts."""
        self._fired.append((rule, matched))

    def collect(self) -> list[tuple[Rule, tuple[tuple[str, Fact], ...]]]:
        """What fired since the last call, with facts of ours, each match verified."""
        fired, self._fired = self._fired, []
        result = []
        for rule, matched in fired:
            bound: dict[str, Fact] = {}
            for antecedent in rule.antecedents:
                fact = self._facts[matched[antecedent.alias]["id"]]
                if not (antecedent.accepts(fact) and antecedent.joined(fact, bound)):
                    raise EngineError(f"rule {rule.id} fired on {fact}, which it does not match")
                bound[antecedent.alias] = fact
            result.append((rule, tuple(bound.items())))
        return result

    def end(self) -> None:
        """Delete the session. Never called after an engine error: that is one of the ways to crash."""
        for name in self._open:
            core.delete_state(self._host.handle(name), self._sid)


@lru_cache(maxsize=16_384)
def _body(fact: Fact) -> str:
    """The fields of a fact as JSON without its braces."""
    return json.dumps({"kind": fact.kind, **fact.values}, ensure_ascii=False)[1:-1]


def _build_host(parts: Sequence[Part]) -> _Host:
    with _LOCK:
        return _Host({part.name: _definition(part) for part in parts})


def _definition(part: Part) -> dict[str, Any]:
    """The part as durable-rules wants it: a dictionary a rule, under its number, and the catch-all last."""
    definition: dict[str, Any] = {
        str(number): {"all": _conditions(rule), "run": _nothing} for number, rule in enumerate(part.rules)
    }
    definition[_REST] = {"all": [{"any": {"$ex": {"kind": 1}}}], "pri": 9999, "run": _nothing}
    return definition


def _nothing(_: object) -> None:
    """The action of every rule: what fired is read from the engine, nothing runs inside it."""


def _conditions(rule: Rule) -> list[dict[str, Any]]:
    """The antecedents of a rule. Joined fields must exist on both sides: where one is missing, the engine may join anyway."""
    joined: dict[str, dict[str, None]] = {antecedent.alias: {} for antecedent in rule.antecedents}
    for antecedent in rule.antecedents:
        for join in antecedent.joins:
            joined[antecedent.alias][join.field] = None
            joined[join.alias][join.other] = None
    return [{a.alias: _condition(a, tuple(joined[a.alias]))} for a in rule.antecedents]


def _condition(antecedent: Antecedent, present: Sequence[str]) -> dict[str, Any]:
    """One antecedent. Alternatives come last: a join that stands after one is not looked at once the alternative holds."""
    parts: list[dict[str, Any]] = [{"kind": antecedent.kind}]
    parts += [{"$ex": {field: 1}} for field in present]
    parts += [{join.field: {join.alias: join.other}} for join in antecedent.joins]
    parts += sorted(map(_expression, antecedent.tests), key=lambda expression: "$or" in expression)
    return {"$and": parts}


def _expression(test: Test) -> dict[str, Any]:
    if test.op is Op.EQ or (test.op is Op.IN and len(test.choices) == 1):
        return {test.field: test.choices[0]}
    if test.op is Op.IN:
        return {"$or": [{test.field: choice} for choice in test.choices]}
    return {_OPERATORS[test.op]: {test.field: test.value}}
