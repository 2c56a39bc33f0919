"""Syllables written as they sound: hỏi and ngã taken for one another ("nhửng", "sữa đổi"), or "s" and "x", "ch" and "tr", "d", "gi" and "r".

Only what is written with marks is looked at: without them the two tones are one, and too little tells the consonants apart.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache

from kb.vietnamese import has_marks, normalise, syllables

_WORD = re.compile(r"[^\W_]+")
_HOOK, _TILDE = "\u0309", "\u0303"
_TONES = str.maketrans({_HOOK: _TILDE, _TILDE: _HOOK})
#: Consonants that sound alike to many.
_ALIKE = (("s", "x"), ("tr", "ch"), ("gi", "d", "r"))
#: Words of their own that the documents happen not to use, while they do use what sounds like them ("củ" beside "cũ").
_OWN = frozenset(
    syllables(
        "bả bẽ bễ bõ bửa chào chẻ chĩnh chử chửa củ cãi cỗ cữ giã giãi gở hãi hão hổ hũ kẽo lải lảng lẩn lể lở lỏm lỡ mả mãng"
        " mẩu muỗi mỗ mỡ mủi nhỡ nãy ngỏ ngả nỗ nỗi phũ quãng rưỡi rẩy rể rỏ rữa sõi sẩy sữa sỡ tã thũng vẩn vẻ viển võ vở xả đãng đả đẫy đỗ đỗi"
    )
)
#: Two syllables belong together that stand side by side so often, in so large a share of all the times that the rarer is written; of the
#: second alone only where the first is not too often followed by others.
_OFTEN, _SHARE, _LEADS = 4, 0.25, 0.03
#: What is written so much more often than what sounds like it was meant.
_RARER = 20


def other_tone(word: str) -> str:
    """The syllable with hỏi in the place of ngã, and the other way round; itself where it bears neither.

    >>> other_tone("nhửng"), other_tone("cũa"), other_tone("sở"), other_tone("xã"), other_tone("việc")
    ('những', 'của', 'sỡ', 'xả', 'việc')
    """
    parts = unicodedata.normalize("NFD", word)
    return unicodedata.normalize("NFC", parts.translate(_TONES)) if _HOOK in parts or _TILDE in parts else word


def _other_beginnings(word: str) -> Iterator[str]:
    """The syllable with each consonant that sounds like the one that it begins with.

    >>> list(_other_beginnings("xử")), list(_other_beginnings("trương")), list(_other_beginnings("ra"))
    (['sử'], ['chương'], ['gia', 'da'])
    """
    for group in _ALIKE:
        begins = next((c for c in group if word.startswith(c)), "")
        if begins and len(word) > len(begins):
            yield from (other + word[len(begins) :] for other in group if other != begins)
            return


def _is_word(word: str, before: Sequence[str]) -> bool:
    """Whether something is a word, and no short form or the second part of a name ("Hà Tĩnh")."""
    return not (word[0].isupper() and (word.isupper() or any(b[0].isupper() and b[-1].isalpha() for b in before)))


class ByEar:
    """Writes syllables as the documents do (``texts``: what was written with care)."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = tuple(texts)
        self.mended = lru_cache(maxsize=256)(self._mended)

    @cached_property
    def _counts(self) -> tuple[Counter[str], Counter[tuple[str, str]]]:
        """How often each word and each two words side by side are written; a name, which is spelt as it pleases, is none of them."""
        texts = [[w if w.islower() else "" for w in _WORD.findall(normalise(t))] for t in self._texts]
        words, pairs = (
            Counter(itertools.chain.from_iterable(texts)),
            Counter(itertools.chain.from_iterable(map(itertools.pairwise, texts))),
        )
        return words, Counter({p: n for p, n in pairs.items() if all(p)})

    def _mended(self, text: str) -> str:
        """A text with the syllables as they are spelt; itself where nothing was written by ear."""
        if not has_marks(text):
            return text
        said = normalise(text)
        found = list(_WORD.finditer(said))
        words = [m[0].lower() if _is_word(m[0], said[: m.start()].split()[-1:]) else "" for m in found]
        meant = [self._meant(words, i) for i in range(len(words))]
        if meant == words:
            return text
        for m, word in reversed(list(zip(found, meant, strict=True))):
            if word and word != m[0].lower():
                said = said[: m.start()] + (word.capitalize() if m[0][0].isupper() else word) + said[m.end() :]
        return said

    def _meant(self, words: Sequence[str], at: int) -> str:
        known, _ = self._counts
        if not words[at]:
            return ""
        word, twin = words[at], other_tone(words[at])
        strange = word not in known and word not in _OWN
        if strange and twin in known:
            return twin
        before, after = words[at - 1] if at else "", words[at + 1] if at + 1 < len(words) else ""
        ways = ([twin] if twin != word else []) + list(_other_beginnings(word))
        near = [w for w in ways if self._stands(w, word, before, after, sure=word not in known and (strange or w == twin))]
        return near[0] if len(near) == 1 else word

    def _stands(self, word: str, written: str, before: str, after: str, *, sure: bool) -> bool:
        """Whether a word stands beside one of its neighbours as the one that is written never does; ``sure``: that often is enough."""
        known, pairs = self._counts
        led, leads = pairs[(before, word)], pairs[(word, after)]
        by_before = led >= _OFTEN and not pairs[(before, written)]
        by_after = leads >= _OFTEN and not pairs[(written, after)]
        if sure:
            return by_before or by_after
        by_before = by_before and led >= max(_SHARE * min(known[before], known[word]), _LEADS * known[before])
        return by_before or (
            known[written] <= _RARER * known[word] and by_after and leads >= _SHARE * min(known[word], known[after])
        )
