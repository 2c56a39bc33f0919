"""Repairs how a question was typed: Telex leftovers, slips of the finger, words run together.

Works on syllables without marks, and only on those that the corpus does not know. One that Vietnamese can spell is changed where a
near one makes sense with its neighbours; one that Vietnamese can't spell is replaced by the nearest known one, if any is near.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property

from rapidfuzz.distance import DamerauLevenshtein

from kb.vietnamese import folded_syllables

_SYLLABLE = re.compile(
    r"(?:ngh?|gh|gi|kh|nh|ph|th|tr|ch|qu|[bcdghklmnpqrstvx])?"
    r"(?:uye|uya|uyu|ieu|yeu|uoi|uou|oai|oay|oeo|uay|uo|ua|ue|ui|uu|uy|ia|ie|iu|ya|ye|oa|oe|oi|ai|ao|au|ay|eo|eu|[aeiouy])"
    r"(?:ch|nh|ng|[cmnpt])?"
)
_TELEX = (("dd", "d"), ("aa", "a"), ("ee", "e"), ("oo", "o"), ("aw", "a"), ("ow", "o"), ("uw", "u"), ("w", "u"))

#: Letters that Vietnamese does not begin syllables with, as people write fast.
_LETTERS = {"f": "ph", "z": "d", "j": "gi", "w": "qu"}


def is_syllable(word: str) -> bool:
    """Whether Vietnamese can spell this (without marks).

    >>> [is_syllable(w) for w in ("truong", "nghiep", "thoong", "dihn", "ocop")]
    [True, True, False, False, False]
    """
    return _SYLLABLE.fullmatch(word) is not None


def undo_telex(word: str) -> str:
    """The syllable that Telex keys left over stand for, without marks.

    >>> undo_telex("thoong"), undo_telex("ddwowngf"), undo_telex("trwowngf")
    ('thong', 'duong', 'truong')
    """
    if len(word) > 2 and word[-1] in "sfrxj":
        word = word[:-1]
    word = word.replace("wow", "uo").replace("uow", "uo")
    for keys, letter in _TELEX:
        word = word.replace(keys, letter)
    return word


def _short_letter(word: str) -> str:
    """The syllable with the first letter that stands for two when people write fast.

    >>> _short_letter("fong"), _short_letter("zan"), _short_letter("truong")
    ('phong', 'dan', 'truong')
    """
    return _LETTERS.get(word[0], word[0]) + word[1:]


class Speller:
    """Repairs syllables with the words of the corpus (``texts``: syllables without marks, one list a text)."""

    def __init__(self, texts: Iterable[Sequence[str]]) -> None:
        self._texts = tuple(texts)
        self._known = Counter(itertools.chain.from_iterable(self._texts))

    @cached_property
    def _pairs(self) -> Counter[tuple[str, str]]:
        # most questions are typed well and never need it
        return Counter(itertools.chain.from_iterable(map(itertools.pairwise, self._texts)))

    def without_code(self, text: str) -> str:
        """Drops parts that are no Vietnamese (program code, keys) where something else remains."""
        parts = re.split(r"(?<=[;?!\n])\s*|\s--\s", text)
        kept = [p for p in parts if p and not self._is_code(p)]
        return " ".join(kept) or text

    def _is_code(self, part: str) -> bool:
        words = [w for w in folded_syllables(part) if w.isalpha()]
        return bool(words) and 2 * sum(not is_syllable(w) and not self.knows(w) for w in words) >= len(words)

    def knows(self, word: str) -> bool:
        """Whether the corpus uses this syllable."""
        return word in self._known

    def pair(self, first: str, second: str) -> int:
        """How often two syllables stand side by side in the corpus."""
        return self._pairs[(first, second)]

    def repair(self, words: Sequence[str]) -> list[str]:
        """The words as they were most likely meant; the same number, but for words run together, which come apart."""
        repaired: list[str] = []
        for i, word in enumerate(words):
            before = repaired[-1] if repaired else ""
            after = words[i + 1] if i + 1 < len(words) else ""
            repaired.extend(self._repair_one(word, before, after))
        return repaired

    def _repair_one(self, word: str, before: str, after: str) -> list[str]:
        if word in self._known or not word.isascii() or not word.isalpha() or len(word) < 3:
            return [word]
        if is_syllable(word):
            return [self._in_context(word, before, after)]
        for meant in (undo_telex(word), _short_letter(word)):
            if meant in self._known:
                return [meant]
        for cut in range(2, len(word) - 1):
            if (word[:cut], word[cut:]) in self._pairs:
                return [word[:cut], word[cut:]]
        return [self._nearest(word, before, after) or word]

    def _in_context(self, word: str, before: str, after: str) -> str:
        """A spellable word that the corpus does not know gives way to a near one that its neighbours do stand beside."""
        if len(word) < 4 or self._fits(word, before, after) or not word.isalpha():
            return word
        near = [w for w in self._near(word, 1) if self._fits(w, before, after) >= 3]
        return max(near, key=lambda w: self._fits(w, before, after), default=word)

    def _fits(self, word: str, before: str, after: str) -> int:
        return self._pairs[(before, word)] + self._pairs[(word, after)]

    def _near(self, word: str, distance: int) -> list[str]:
        return [
            known
            for known in self._known
            if abs(len(known) - len(word)) <= distance
            and known[0] == word[0]
            and DamerauLevenshtein.distance(known, word, score_cutoff=distance) <= distance
        ]

    def _nearest(self, word: str, before: str, after: str) -> str:
        for distance in (1, 2) if len(word) >= 6 else (1,):
            if near := self._near(word, distance):
                return max(near, key=lambda w: (self._fits(w, before, after), self._known[w]))
        return ""
