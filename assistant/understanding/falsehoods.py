"""Questions whether a statement is false ("nói sở X lo điện là sai chứ?"): they are read as the statement, and answered the other way."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from assistant.understanding.alternatives import any_of
from kb.vietnamese import fold, normalise

#: Asks for the truth of the statement itself.
SO = ", đúng không?"
_BROKEN = re.compile(r"[,;:.]\s")
#: A word as it is typed, with numbers and names of documents in one piece.
WORD = re.compile(r"[\w/.,%&-]*\w%?")


class Falsehoods:
    """Finds the statement that a question calls false, by the words of ``phrases.yaml``."""

    def __init__(self, words: Mapping[str, Sequence[str]], confirmations: Sequence[str]) -> None:
        asking = any_of((*confirmations, *words["particles"], *words["asking"]))
        self._said = re.compile(rf"\b(?:{any_of(words['said'])})\b")
        self._told = re.compile(rf"^((?:{any_of(words['said'])}) )?(.+?) (?:{any_of(words['called_false'])})(?: (?:{asking}))*$")

    def statement(self, question: str) -> str | None:
        """The statement with the question whether it is so; None where a question calls nothing false."""
        text = normalise(question)
        words = list(WORD.finditer(text))
        found = self._told.match(" ".join(fold(m[0]) for m in words))
        if found is None:
            return None
        first = len(found.string[: found.start(2)].split())
        last = len(found.string[: found.end(2)].split()) - 1
        statement = text[words[first].start() : words[last].end()]
        whole = found[1] or not _BROKEN.search(statement)  # without "nói ..." it may be only the last clause that is false
        return statement + SO if whole and not self._said.search(found[2]) else None
