"""What a claim denies, against what the sources say: they say it all the same, or know only its opposite."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from assistant.answering.claims.ruling import Ruling
from assistant.answering.claims.statement import CLAUSE_END, Part, Statements, words
from assistant.understanding import Query
from kb.model import Provision
from kb.vietnamese import fold, folded_syllables

#: A clause that knows this share of the denied words says what is denied; one that knows less than the second says nothing of it.
_SAID, _STRANGE = 0.75, 0.5


class Gainsaid:
    """Rules on claims that deny something; silent where a claim denies nothing or nobody can tell."""

    def __init__(self, statements: Statements, words_: Mapping[str, Sequence[str]]) -> None:
        self._statements = statements
        self._left_out = frozenset(words_["left_out"])
        self._exempt = frozenset(words_["exempt"])
        self._idle = frozenset(map(fold, (*words_["loose"], *words_["particles"], *words_["asked"])))

    def ruling(self, query: Query, parts: Sequence[Part], provisions: Sequence[Provision]) -> Ruling | None:
        """``FAILS`` where the sources say what is denied, or bind whom it lets off; ``HOLDS`` where they know only its opposite."""
        denied = [part for part in parts if part.denied]
        if not denied:
            return None
        told = [clause for p in provisions for clause in CLAUSE_END.split(p.text)]
        held = {w for part in parts if not part.denied for w in part.plain}
        rulings = {self._of(query, part, held, told, any("only" in p.signs for p in parts)) for part in denied}
        return Ruling.FAILS if Ruling.FAILS in rulings else Ruling.HOLDS if rulings == {Ruling.HOLDS} else None

    def _of(self, query: Query, part: Part, held: set[str], told: Sequence[str], only: bool) -> Ruling | None:
        own = [w for w in self._scope(part) if w in query.content and w not in held and w not in self._idle]
        share, clause = max(((_share(own, clause), clause) for clause in told), default=(0.0, ""))
        exempt = query.marked[part.start - 1] in self._exempt
        if not exempt and self._opposed(query, part):
            return Ruling.HOLDS if own and share < _STRANGE and not part.ids("agency") else None
        if only or exempt or part.marked[0] in self._left_out:
            return Ruling.FAILS
        spoken_of = len(own) > 1 and share >= _SAID and not self._statements.denials(*words(clause))
        return Ruling.FAILS if spoken_of else None

    @staticmethod
    def _scope(part: Part) -> tuple[str, ...]:
        """The words of a part up to where it says what is so instead ("không A mà B", "không A, phải B")."""
        end = next((i for i, w in enumerate(part.plain) if w == "ma" or (w == "phai" and i > 1)), len(part.plain))
        return part.plain[:end]

    @staticmethod
    def _opposed(query: Query, part: Part) -> bool:
        """Whether a thing is put against another ("A, chứ không phải B"), and not a fact denied."""
        return query.plain[part.start - 2 : part.start][:1] == ("chu",) or "phai" in (
            query.plain[part.start - 1],
            *part.plain[:1],
        )


def _share(own: Sequence[str], clause: str) -> float:
    known = set(folded_syllables(clause))
    return sum(w in known for w in own) / (len(own) or 1)
