"""What is learnt of claims: those of known verdict that one is like, and how it reads beside its sources."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from assistant.answering.claims.judge import Judge
from assistant.answering.claims.reader import Reader
from assistant.answering.claims.weighing import Weighed
from kb.intents import Intents

#: The claims by which a verdict is judged, learnt last, their words, and what reads a claim beside its sources.
LEARNT, WORDED, READ = (Path(__file__).with_name(f"{name}.npz") for name in ("judged", "worded", "read"))
#: How much what is read of a claim counts beside the claims that it is like, and from where on it counts no more: of tuning claims that
#: neither saw this judged most rightly.
_READING, _SUREST = 0.15, 3.0


class Learnt:
    """Judges claims that no rule decides; what it needs is read when the first one comes."""

    def margin(self, weighed: Weighed) -> float:
        """Above 0 where the claims that this one is like, and what is read of it beside its sources, say that it is so."""
        alike = self._judge.margin(weighed.features, self._worded.margins(weighed.words))
        read = self._reader.margin(weighed.pair)
        return alike + _READING * max(-_SUREST, min(read, _SUREST))

    @cached_property
    def _judge(self) -> Judge:
        return Judge.read(LEARNT)

    @cached_property
    def _worded(self) -> Intents:
        return Intents.shipped(WORDED)

    @cached_property
    def _reader(self) -> Reader:
        return Reader.read(READ)
