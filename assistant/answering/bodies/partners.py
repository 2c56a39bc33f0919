"""Follow-ups that claim who works along with the task before ("sở được nêu tên để phối hợp là X nhỉ?"): read off that very task."""

from __future__ import annotations

from collections.abc import Callable

from assistant import wording
from assistant.answering.composer import Draft
from assistant.answering.sources.selection import Selection
from assistant.understanding import Query
from kb.corpus import Corpus
from kb.vietnamese import folded_syllables

_HELPS = "phoi-hop"
#: Words of such a follow-up beside the body: it says nothing more than that this one is named to work along.
_NAMED = frozenset(
    folded_syllables(
        "sở ban ngành cơ quan đơn vị bên nơi được nêu ghi kể chỉ rõ đích danh tên để phối hợp cùng làm với chung việc đó ấy này"
    )
)


class Partners:
    """Answers them."""

    def __init__(self, corpus: Corpus, resolved: Callable[[Query], Query], sources: Callable[[Query], Selection]) -> None:
        self._corpus, self._resolved, self._sources = corpus, resolved, sources

    def answer(self, query: Query) -> Draft | None:
        """The verdict and the bodies that work along with the task before; None where the follow-up has a task of its own."""
        own = [m for m in query.mentions if m.start >= 0]
        bodies = [m.id for m in own if m.kind == "agency"]
        acts = {m.id for m in own if m.kind == "act"}
        if query.before is None or not query.has("yesno") or acts != {_HELPS} or len(bodies) != 1 or self._more(query):
            return None
        task = next(iter(self._sources(self._resolved(query.before)).chosen), None)
        partners = dict.fromkeys(x for n in task.norms for x in n.partners if not self._corpus.agencies[x].group) if task else {}
        if task is None or not partners or bodies[0] in {n.bearer for n in task.norms}:
            return None
        draft = Draft(as_of=query.as_of, others=tuple((x, "phối hợp") for x in partners))
        draft.cite(task.provision)
        draft.lines = [wording.quoted(task.provision)]
        draft.decide("yes" if bodies[0] in partners else "no")
        return draft

    @staticmethod
    def _more(query: Query) -> bool:
        """Whether it says what is done together."""
        named = {i for m in query.mentions if m.kind == "agency" for i in range(m.start, m.end)}
        told = {w for i, w in enumerate(query.plain) if i not in named}
        return bool((query.content & told) - _NAMED) or any(m.kind == "concept" and m.start >= 0 for m in query.mentions)
