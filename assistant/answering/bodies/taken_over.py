"""The tasks that a body has of others which it took over from: the plan gives them to departments that are no more."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from assistant.understanding import PLAN
from kb.corpus import Corpus
from kb.model import Norm, Provision
from rules.responsibility import Responsibility

Task = tuple[Provision, Norm]


class TakenOver:
    """Knows which tasks of the plan came to a body, by what the rules say of each task."""

    def __init__(self, corpus: Corpus, responsibility: Responsibility) -> None:
        self._responsibility = responsibility
        self._before: dict[str, set[str]] = {}
        for body in corpus.agencies.values():
            for succession in body.successors:
                self._before.setdefault(succession.id, set()).add(body.id)
        self._tasks = [(p, n) for p in corpus.documents[PLAN].provisions for n in p.norms]
        self.by = lru_cache(maxsize=256)(self._by)

    def _by(self, body: str, on: date) -> Sequence[Task]:
        """The tasks that others had and a body has on a day, in the order of the plan."""
        before = self._before.get(body, set())
        came = (t for t in self._tasks if t[1].bearer in before)
        return tuple((p, n) for p, n in came if body in {s.id for s in self._responsibility.today(n.bearer, n.objects, on)})
