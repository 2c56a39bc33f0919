"""Questions whether a statement is false ("nói sở X lo điện là sai chứ?"): they are read as the statement, and answered the other way."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from assistant.understanding.alternatives import any_of
from kb.vietnamese import fold, normalise, typed_ways

#: Asks for the truth of the statement itself.
SO = ", đúng không?"
_BROKEN = re.compile(r"[,;:.]\s")
#: Who says it, where that tells nothing of what is said.
_SOMEBODY = r"(?:nguoi ta|co (?:nguoi|ban|anh|chi)|dong nghiep|ban|hoc vien)(?: (?:toi|em|minh|cu|lai))*"
#: A word as it is typed, with numbers and names of documents in one piece.
WORD = re.compile(r"[\w/.,%&-]*\w%?")


class Falsehoods:
    """Finds the statement that a question calls false, by the words of ``phrases.yaml``."""

    def __init__(self, words: Mapping[str, Sequence[str]], confirmations: Sequence[str]) -> None:
        asking = any_of((*confirmations, *words["particles"], *words["asking"]))
        self._said = re.compile(rf"\b(?:{any_of(words['said'])})\b")
        self._of_case = re.compile(rf" ma (?:{any_of(words['said'])})(?: (?:rang|la))? ")
        self._told = re.compile(
            rf"^((?:{_SOMEBODY} )?(?:{any_of(words['said'])}) )?(.+?) ({any_of(words['called_false'])})(?: (?:{asking}))*$"
        )
        self._called = [normalise(called).lower().split() for called in words["called_false"]]

    def statement(self, question: str) -> str | None:
        """The statement with the question whether it is so; None where a question calls nothing false."""
        text = normalise(question)
        words = list(WORD.finditer(text))
        found = self._told.match(" ".join(fold(m[0]) for m in words))
        if found is None or not self._is_typed(found, words):
            return None
        first = len(found.string[: found.start(2)].split())
        last = len(found.string[: found.end(2)].split()) - 1
        if (said := self._of_case.search(found[2])) and not self._said.search(
            found[2], said.end()
        ):  # "A mà bảo B là sai": of A, B
            case, claim = (len(found.string[: found.start(2) + at].split()) for at in said.span())
            return (
                f"{text[words[first].start() : words[case - 1].end()]} thì {text[words[claim].start() : words[last].end()]}{SO}"
            )
        statement = text[words[first].start() : words[last].end()]
        whole = found[1] or not _BROKEN.search(statement)  # without "nói ..." it may be only the last clause that is false
        return statement + SO if whole and not self._said.search(found[2]) else None

    def _is_typed(self, found: re.Match[str], words: Sequence[re.Match[str]]) -> bool:
        """Whether the words that call it false were typed so, with or without their marks: "Sơn La làm" holds no "là lầm"."""
        start, end = (len(found.string[:at].split()) for at in found.span(3))
        typed = [m[0].lower() for m in words[start:end]]
        alike = (called for called in self._called if len(called) == len(typed))
        return any(all(t in typed_ways(c) for t, c in zip(typed, called, strict=True)) for called in alike)
