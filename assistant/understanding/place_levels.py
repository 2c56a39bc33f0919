"""Levels of places that stand as one letter before a name: ``P. Chiềng An`` -> ``phường Chiềng An``."""

from __future__ import annotations

import re

from kb.corpus import Corpus
from kb.vietnamese import folded_syllables

_LETTER = re.compile(r"(?<![\w/])([pxh])(?:\s*\.\s*|\s+)(?=\w)", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")
_SPELT = {"p": "phường ", "x": "xã ", "h": "huyện "}
_LEVELS = (("thi", "tran"), ("thi", "xa"), ("thanh", "pho"), ("huyen",), ("phuong",), ("xa",))


class PlaceLevels:
    """Spells them out before the names of the places of one corpus."""

    def __init__(self, corpus: Corpus) -> None:
        units = (u.split("(", maxsplit=1)[0] for p in corpus.places for u in (p.name, *p.old_units))
        self.names = {_bare(u) for u in units} | {tuple(folded_syllables(d)) for d in corpus.phrases.districts}
        self._longest = max(map(len, self.names), default=0)

    def spell_out(self, text: str) -> str:
        """The text with each such letter spelt out; before anything else a letter is left as it is."""
        return _LETTER.sub(lambda m: _SPELT[m[1].lower()] if self._names_begin(text[m.end() :]) else m[0], text)

    def _names_begin(self, rest: str) -> bool:
        """Whether a text begins with the name of a place."""
        words = [w.lower() for w in _WORD.findall(rest[:60])[: self._longest]]
        plain = folded_syllables(" ".join(words))
        return any(tuple(plain[:n]) in self.names for n in range(len(plain), 0, -1))


def _bare(unit: str) -> tuple[str, ...]:
    """The syllables of a unit's name without those of its level."""
    words = tuple(folded_syllables(unit))
    level = next((x for x in _LEVELS if words[: len(x)] == x), ())
    return words[len(level) :]
