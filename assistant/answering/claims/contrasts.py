"""Where a claim and a source say the same of a thing but for one word of a closed class: a number, an area, a level, a place."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence

from kb.model import Provision
from kb.vietnamese import folded_syllables

#: Words of which a text uses one where it could use another.
_CLASSES = (
    frozenset("i ii iii iv v".split()),
    frozenset("mot hai ba bon nam sau bay tam chin muoi 1 2 3 4 5 6 7 8 9 10".split()),
    frozenset("tinh huyen xa ban thon".split()),
    frozenset("nam quy thang tuan".split()),
    frozenset("truoc sau".split()),
)
#: Words that pair with anything and so tell nothing about it.
_LOOSE = frozenset("cac nhung cua va cho o tai la co duoc theo den tu trong ngay nam cap thi lam tai do voi khong phai".split())


def contradicted(plain: Sequence[str], provisions: Iterable[Provision]) -> bool:
    """Whether the sources put another word of the same class where the claim puts its own."""
    texts = [folded_syllables(p.text) for p in provisions]
    pairs = {pair for words in texts for pair in itertools.pairwise(words)}
    for kind in _CLASSES:
        for i, word in enumerate(plain):
            if word not in kind:
                continue
            before = plain[i - 1] if i else ""
            after = plain[i + 1] if i + 1 < len(plain) else ""
            if _other(before, after, word, kind, pairs):
                return True
    return False


def _other(before: str, after: str, word: str, kind: frozenset[str], pairs: set[tuple[str, str]]) -> bool:
    same = kind_of(word)
    for slot, (given, rivals) in {
        "before": (
            before and (before, word) in pairs,
            {b for a, b in pairs if a == before and b in kind and kind_of(b) != same},
        ),
        "after": (after and (word, after) in pairs, {a for a, b in pairs if b == after and a in kind and kind_of(a) != same}),
    }.items():
        neighbour = before if slot == "before" else after
        if neighbour and neighbour not in _LOOSE and neighbour not in kind and rivals and not given:
            return True
    return False


def kind_of(word: str) -> str:
    """Digits and words for the same number are one."""
    spelt = dict(zip("mot hai ba bon nam sau bay tam chin muoi".split(), "1 2 3 4 5 6 7 8 9 10".split(), strict=True))
    return spelt.get(word, word)
