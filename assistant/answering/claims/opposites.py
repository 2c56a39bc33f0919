"""Claims that say the opposite of a source ("bị trừ điểm" where it says "cộng điểm"), by the pairs of ``phrases.yaml``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set

from assistant.answering.claims.statement import CLAUSE_END
from kb.model import Provision
from kb.vietnamese import fold, folded_syllables

#: What only leads to a claim; typed without marks, "nghe noi tinh" is no "nội tỉnh".
_HEARSAY = re.compile(r"\b(?:nghe|ai|nguoi ta|co nguoi|thay|toi|ho) (?:noi|bao|don|dau)\b")
#: A clause that knows this share of what else the claim says speaks of the same.
_SAME = 0.5
#: So few words of a claim beside those of a section tell by themselves what it is on.
_FEWEST = 2


class Opposites:
    """Knows them; each pair is read both ways."""

    def __init__(self, pairs: Iterable[str]) -> None:
        both = [fold(pair).split("/") for pair in pairs]
        self._pairs = [(one, other) for one, other in both] + [(other, one) for one, other in both]

    def contradict(self, plain: Sequence[str], content: Set[str], provisions: Sequence[Provision]) -> bool:
        """Whether a clause on the same says the opposite of a word of the claim (its words, the telling ones), and no source that word.

        >>> said = Provision(ref="1", text="Bố trí vượt mức thì được cộng điểm; không đủ thì bị nhắc.")
        >>> pairs = Opposites(["trừ điểm/cộng điểm"])
        >>> pairs.contradict("bo tri vuot muc thi bi tru diem".split(), {"vuot", "muc", "tru", "diem"}, [said])
        True
        >>> pairs.contradict("bo tri vuot muc thi duoc cong diem".split(), {"vuot", "muc", "cong", "diem"}, [said])
        False
        """
        claim = f" {_HEARSAY.sub('', ' '.join(plain))} "
        clauses = [(f" {' '.join(folded_syllables(c))} ", _heading(p)) for p in provisions for c in CLAUSE_END.split(p.text)]
        for said, opposite in self._pairs:
            if (
                f" {said} " not in claim
                or f" {opposite} " in claim
                or any(set(said.split()) <= set(c.split()) for c, _ in clauses)
            ):
                continue
            rest = {w for w in content if not w.isdecimal()} - set(said.split())
            if any(f" {opposite} " in c and _on_same(rest, set(c.split()), heading) for c, heading in clauses):
                return True
        return False


def _heading(provision: Provision) -> frozenset[str]:
    """The words of the section under which a provision stands."""
    return frozenset(folded_syllables(" ".join(provision.heading)))


def _on_same(claimed: Set[str], clause: Set[str], heading: Set[str]) -> bool:
    """Whether a clause speaks of what is claimed; the words of its section may only say where it stands."""
    own = claimed - heading if len(claimed - heading) >= _FEWEST else claimed
    return len(own & clause) >= _SAME * len(own)
