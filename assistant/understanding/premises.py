"""What a question asks the reason of ("vì sao giao Sở Xây dựng lo điện?"): the statement that it takes for granted."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from assistant.understanding.alternatives import any_of
from assistant.understanding.asking_words import asks
from assistant.understanding.falsehoods import SO, WORD
from kb.vietnamese import fold, normalise

#: A statement has so many words; a text of more than the most is read as it stands, since words said over and over take too long to part.
_LEAST, _MOST = 4, 80
#: What is held against the statement, and no part of it; what only says that a number is large.
_AGAINST = re.compile(r" (?:ma )?(?:trong khi|mac du|trong luc)\b.+$")
_LARGE = re.compile(r"\b(?:toi|tan|nhung|den tan) (?=\d+\b)(?!20\d\d\b)")


class Premises:
    """Finds what is taken for granted, by the words of ``phrases.yaml``."""

    def __init__(self, words: Mapping[str, Sequence[str]]) -> None:
        why, after, much = any_of(words["why"]), any_of(words["after"]), any_of(words["much"])
        ends = rf"(?: (?:{any_of(words['ends'])}))"
        opening, end = rf"(?:(?:{any_of(words['openers'])}) )*", rf"(?: (?:{much}){ends}+)?{ends}*"
        asked = (
            rf"(?:{why})(?: (?:{after}))* (.+?)",
            rf"(.+?) (?:thi )?(?:(?!sao)(?:{why})|(?:{why})(?: (?:{after}))+) (.+?)",
            rf"(.+?)(?: thoi)?{end} sao(?: lai)?(?: (?:{much}))",
        )
        self._asked = tuple(re.compile(rf"^{opening}{pattern}{end}$") for pattern in asked)
        self._supposed = re.compile(rf"^(?:{any_of(words['supposed'])})\b")

    def statement(self, question: str) -> str | None:
        """The statement of which a question asks the reason, with the question whether it is so; None where it asks for none."""
        words, plain = _stated(WORD.findall(normalise(question)))
        found = next((m for p in self._asked if (m := p.match(plain))), None) if len(words) <= _MOST else None
        if found is None:
            return None
        said = " ".join(_piece(words, plain, *found.span(i)) for i in range(1, found.re.groups + 1))
        states = len(said.split()) >= _LEAST and not self._supposed.search(fold(said)) and not asks(fold(said))
        return said + SO if states else None


def _stated(words: Sequence[str]) -> tuple[list[str], str]:
    """The words of a question without what is held against what it states and what only makes a number of it large, and in plain letters.

    >>> _stated("Vì sao đặt tới 41 bản trong khi bản thường chưa xong".split())[0], _stated("Vì sao tới 2025 mới xong".split())[1]
    (['Vì', 'sao', 'đặt', '41', 'bản'], 'vi sao toi 2025 moi xong')
    """
    plain = " ".join(map(fold, words))
    against = _AGAINST.search(plain)
    kept = list(words[: len(plain[: against.start()].split())] if against else words)
    plain = " ".join(map(fold, kept))
    while large := _LARGE.search(plain):
        del kept[len(plain[: large.start()].split()) : len(plain[: large.end()].split())]
        plain = " ".join(map(fold, kept))
    return kept, plain


def _piece(words: Sequence[str], plain: str, start: int, end: int) -> str:
    """The words that stand at some letters of the plain text."""
    return " ".join(words[len(plain[:start].split()) : len(plain[:end].split())])
