"""Which syllables say what a question is about, and which only ask, point back or fill."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.understanding.matching import Match
from assistant.understanding.query import Mention
from assistant.understanding.segments import Words
from kb.model import Phrases
from kb.vietnamese import fold, folded_syllables

#: How many there are is asked, be it within the name of a concept ("bao nhiêu xã đạt chuẩn").
_HOW_MANY = ("bao", "nhieu")


class Telling:
    """Tells the words of a subject from the others, by the stopwords and the words that point back."""

    def __init__(self, phrases: Phrases) -> None:
        self._stop = frozenset(phrases.stopwords)
        self._stop_plain = frozenset(map(fold, phrases.stopwords))
        self._anaphora = [tuple(folded_syllables(p)) for p in phrases.anaphora]

    def all_said(self, words: Words, said: Sequence[Match[tuple[str, str]]]) -> bool:
        """Whether phrases are all that a question says, but for words that carry no subject."""
        told = {i for m in said for i in range(m.start, m.end)}
        return all(i in told or self._is_stop(p, m) for i, (p, m) in enumerate(zip(words.plain, words.marked, strict=True)))

    def content(
        self, words: Words, mentions: Sequence[Mention], asking: set[int], placing: frozenset[str], about: bool
    ) -> frozenset[str]:
        """The syllables that say what the question is about: those of concepts, and what is neither a stopword nor a question word.

        ``placing``: those that only name a clause or a day; a question that names one may be about nothing else, nor may a follow-up or
        one on a grade of places (``about``).
        """
        named = {i for m in mentions if m.kind == "concept" for i in range(m.start, m.end)} - _counting(words.plain)
        free = {w for i, w in enumerate(words.plain) if i not in asking and not self._is_stop(w, words.marked[i])}
        free |= {words.plain[i] for i in named if len(words.plain[i]) > 1}
        return frozenset(
            free - placing
            if placing or about or len(free) > 1 or len(set(words.plain)) < 6
            else {w for i, w in enumerate(words.plain) if i not in asking and len(w) > 1}
        )

    def subject(self, words: Words) -> bool:
        """Whether syllables carry a subject."""
        return any(not self._is_stop(p, m) for p, m in zip(words.plain, words.marked, strict=True))

    def points_back(self, text: str) -> bool:
        """Whether a text begins with a word that points to an earlier question, or holds a phrase that does."""
        plain = tuple(folded_syllables(text))
        return any(plain[: len(w)] == w for w in self._anaphora) or any(
            " ".join(w) in " ".join(plain) for w in self._anaphora if len(w) >= 2
        )

    def _is_stop(self, plain: str, marked: str) -> bool:
        """Whether a syllable carries no subject; one that was typed with marks must be the stopword itself."""
        known = marked in self._stop if marked != plain else plain in self._stop_plain
        return known or (len(plain) < 2 and not plain.isdecimal())


def _counting(plain: Sequence[str]) -> set[int]:
    """Where syllables ask how many there are."""
    starts = (i for i in range(len(plain) - 1) if (plain[i], plain[i + 1]) == _HOW_MANY)
    return {place for i in starts for place in (i, i + 1)}
