"""Where a claim and a source say the same of a thing but for one word of a closed class: a number, an area, a level."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence

from kb.model import Provision
from kb.vietnamese import SPELT, folded_syllables

#: Small numbers in words with their figures; "nam" is more often a year.
_SPELT = {word: str(number) for word, number in SPELT.items() if word != "nam"}
#: Words of which a text uses one where it could use another.
_CLASSES = (
    frozenset({"i", "ii", "iii", "iv", "v"}),
    frozenset({*_SPELT, *_SPELT.values()}),
    frozenset({"nam", "quy", "thang", "tuan"}),
    frozenset({"truoc", "sau"}),
    frozenset({"da", "chua"}),
)
_LEVELS = frozenset({"tinh", "huyen", "xa", "ban", "thon"})


def contradicted(plain: Sequence[str], provisions: Iterable[Provision], loose: frozenset[str]) -> bool:
    """Whether the sources put another word of the same class where the claim puts its own; ``loose`` words tell no place."""
    texts = [tuple(folded_syllables(p.text)) for p in provisions]
    pairs = {pair for words in texts for pair in itertools.pairwise(words)}
    pairs |= {(a, f"{b} {c}") for words in texts for a, b, c in zip(words, words[1:], words[2:], strict=False)}
    known = {w for words in texts for w in words}
    if _turned_about(plain, texts):
        return True
    for i, word in enumerate(plain):
        before = plain[i - 1] if i else ""
        after = plain[i + 1] if i + 1 < len(plain) else ""
        if after in loose and i + 2 < len(plain):
            after = f"{after} {plain[i + 2]}"
        if word in _LEVELS and before in ("lien", "cap") and word not in known and any((before, x) in pairs for x in _LEVELS):
            return True
        if any(word in kind and _other((before, after), word, kind, pairs, loose) for kind in _CLASSES):
            return True
    return False


def _turned_about(plain: Sequence[str], texts: Sequence[Sequence[str]]) -> bool:
    """Whether a claim says "from B to A" where a source says "from A to B"."""
    claimed = _ends(plain)
    return claimed is not None and any(
        told is not None
        and len(claimed[0] & told[1]) + len(claimed[1] & told[0]) > len(claimed[0] & told[0]) + len(claimed[1] & told[1])
        for told in map(_ends, texts)
    )


def _ends(words: Sequence[str]) -> tuple[set[str], set[str]] | None:
    """The words before and after "sang", from "từ" on."""
    if "sang" not in words or "tu" not in words[: words.index("sang")]:
        return None
    middle = words.index("sang")
    start = max(i for i in range(middle) if words[i] == "tu")
    return set(words[start + 1 : middle]), set(words[middle + 1 : middle + 1 + (middle - start)])


def _other(near: tuple[str, str], word: str, kind: frozenset[str], pairs: set[tuple[str, str]], loose: frozenset[str]) -> bool:
    """Whether the sources hold another word of the class beside the same neighbour, and never this one."""
    before, after = near
    own = {w for w in kind if _SPELT.get(w, w) == _SPELT.get(word, word)}
    for rivals, mine in (
        ([(before, x) for x in kind - own], [(before, x) for x in own]),
        ([(x, after) for x in kind - own], [(x, after) for x in own]),
    ):
        neighbour = before if rivals and rivals[0][0] == before else after
        telling = neighbour and neighbour not in loose and neighbour not in kind
        if telling and pairs.intersection(rivals) and not pairs.intersection(mine):
            return True
    return False
