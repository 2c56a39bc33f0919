"""Words that may mean one of several bodies or documents: asked back, and put right where the answer to that comes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from assistant.answering.composer import Draft
from assistant.understanding import Query
from kb.corpus import Corpus
from kb.model import Provision
from kb.vietnamese import folded_syllables

#: An answer to what was asked back is no longer, in syllables; what it may hold beside the name.
_LONGEST = 12
_IDLE = frozenset(
    folded_syllables("dạ vâng ạ à ừ ờ thì là ý tôi em mình chúng bên của ở cái anh chị bác nhé đó đấy ấy nha hỏi muốn cơ")
)

#: Who has the words that are unclear in a question; None where there are none.
Finds = Callable[[Query, Corpus], "Unclear | None"]
Read = Callable[[str, Sequence[str], date], Query]


@dataclass(frozen=True)
class Unclear:
    """Words of a question that may mean several things.

    Attributes:
        words: as they stand in the question.
        asking: how it is asked back, with room for the choices.
        choices: by the name that may stand in their place, what is shown of each.
        sources: where the choices stand.
    """

    words: str
    asking: str
    choices: Mapping[str, str]
    sources: Sequence[Provision]

    def draft(self) -> Draft:
        """The question back."""
        shown = tuple(self.choices.values())
        draft = Draft(status="clarify", choices=shown)
        draft.cite(*self.sources)
        draft.lines = [self.asking.format(choices="\n".join(f"- {c}" for c in shown))]
        return draft

    def meant(self, said: str) -> list[str]:
        """The choices that a text may name; none where it says anything else, too."""
        words = set(folded_syllables(said)) - _IDLE
        fits = [name for name, shown in self.choices.items() if words and words <= set(folded_syllables(f"{name} {shown}"))]
        return [name for name in fits if words == set(folded_syllables(name))] or fits


class Chosen:
    """Answers a question that was unclear once it is said what was meant."""

    def __init__(
        self, corpus: Corpus, finds: Sequence[Finds], read: Read, drafted: Callable[[Query], tuple[Query, Draft]]
    ) -> None:
        self._corpus, self._finds, self._read, self._drafted = corpus, finds, read, drafted

    def answer(self, query: Query) -> Draft | None:
        """What is told of the earlier question with the choice in the place of the unclear words, asked back again where the reply fits
        several; None where it was clear, or something else is asked."""
        before = query.before
        if before is None or len(query.plain) > _LONGEST:
            return None
        unclear = next(filter(None, (find(before, self._corpus) for find in self._finds)), None)
        names = unclear.meant(query.question) if unclear and unclear.words and unclear.words in before.question else []
        if unclear is None or not names:
            return None
        if len(names) > 1:
            return unclear.draft()
        return self._drafted(self._read(before.question.replace(unclear.words, names[0], 1), (), query.as_of))[1]
