"""Words and amounts of a question as tokens, and counts of a whole (``6 trong 19 tiêu chí``) as one of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

#: What a token is: word, number, money in đồng, percent, fraction ("18/19").
WORD, NUMBER, MONEY, PERCENT, FRACTION = "", "#", "$", "%", "&"

#: Between a part and the whole that it is of, and before a number that names a criterion.
_OF, _LONGEST_OF = frozenset({"tieu", "chi", "tc", "trong", "tren", "so", "tong"}), 6
_NAMING = frozenset({"chi", "so", "tc", "dieu", "khoan", "muc"})
_MOST_PARTS = 100


@dataclass(frozen=True)
class Token:
    """A word or an amount at words ``start`` to ``end`` of the question.

    ``bound``: it is only a limit (``<``, ``>=``). ``joined``: no comma stands before it. ``clause``: between which commas it stands.
    """

    text: str
    start: int
    end: int
    kind: str = WORD
    value: Decimal = Decimal(0)
    whole: int = 0
    bound: str = ""
    joined: bool = False
    clause: int = 0


def fractions(tokens: list[Token]) -> list[Token]:
    """``6 trong 19 tiêu chí``, ``6 tiêu chí trong tổng số 19`` -> 6/19; a number after "tiêu chí" names one and is no count."""
    out: list[Token] = []
    i = 0
    while i < len(tokens):
        j = i + 1
        while j < len(tokens) and tokens[j].text in _OF and j - i <= _LONGEST_OF:
            j += 1
        said = [t.text for t in tokens[i + 1 : j]]
        named = bool(out) and out[-1].text in _NAMING
        if j < len(tokens) and not named and {"trong", "tren"} & set(said) and _is_share(tokens[i], tokens[j]):
            whole = int(tokens[j].value)
            out.append(replace(tokens[i], text=f"{tokens[i].text}/{whole}", end=tokens[j].end, kind=FRACTION, whole=whole))
            i = j + 1
        else:
            out.append(tokens[i])
            i += 1
    return out


def _is_share(part: Token, whole: Token) -> bool:
    both = part.kind == whole.kind == NUMBER and part.value == part.value.to_integral_value()
    return both and 0 <= part.value <= whole.value <= _MOST_PARTS and whole.value == whole.value.to_integral_value()
