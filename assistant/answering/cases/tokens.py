"""Words and amounts of a question as tokens, counts of a whole as one of them (``6 trong 19 tiêu chí``) or as a share (``20 xã, 3 xã``)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import ROUND_DOWN, Decimal
from itertools import pairwise

#: What a token is: word, number, money in đồng, percent, fraction ("18/19").
WORD, NUMBER, MONEY, PERCENT, FRACTION = "", "#", "$", "%", "&"

#: Between a part and the whole that it is of, and before a number that names a criterion.
_OF, _LONGEST_OF = frozenset({"tieu", "chi", "tc", "trong", "tren", "so", "tong"}), 6
_NAMING = frozenset({"chi", "so", "tc", "dieu", "khoan", "muc"})
_MOST_PARTS = 100
#: What a share is told of by counting: "3 trong 20 xã", "20 người, 13 người nghèo".
_SHARED = frozenset({"xa", "huyen", "nguoi", "ho"})
#: After a count: it is only of those that are so, and no whole ("12 xã đạt chuẩn và 3 xã nâng cao").
_SUCH = frozenset({"dat", "nang", "chua", "da", "ngheo", "can", "thuoc", "la", "duoc", "hai", "khong", "dan", "dong", "moi"})
#: Behind "mới": no more of them than that.
_ONLY = frozenset({"co", "duoc", "chi", "xong"})


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


def shares(tokens: list[Token]) -> list[Token]:
    """``20 xã, 3 xã nâng cao``, ``3/20 xã nâng cao`` -> 15% xã nâng cao: of the same thing the greater count is the whole."""
    out = list(tokens)
    for i, (token, unit) in enumerate(pairwise(tokens)):
        if unit.text not in _SHARED or token.kind not in (NUMBER, FRACTION):
            continue
        wholes = [
            t.value
            for j, (t, u) in enumerate(pairwise(tokens))
            if t is not token and t.kind == NUMBER and u.text == unit.text and not _of_such(tokens, j + 2)
        ]
        whole = Decimal(token.whole) or max(wholes, default=Decimal(0))
        if 0 < whole >= token.value:
            share = (100 * token.value / whole).quantize(Decimal("0.01"), ROUND_DOWN).normalize()
            out[i] = replace(token, text=f"{share:f}", kind=PERCENT, value=share, whole=0)
    return out


def of_higher_grade(tokens: list[Token], at: int) -> bool:
    """Whether what ends here goes on to a higher grade: "huyện đạt chuẩn | nông thôn mới nâng cao" are no districts of the first."""
    after = [t.text for t in tokens[at : at + 5] if t.clause == tokens[at - 1].clause]
    rest = after[3:] if after[:3] == ["nong", "thon", "moi"] else after
    return rest[:2] == ["nang", "cao"]


def _of_such(tokens: list[Token], at: int) -> bool:
    """Whether a count is told to be only of those that are so; "15 xã mới có 14 xã" tells the whole."""
    after = tokens[at : at + 2]
    only = len(after) == 2 and after[0].text == "moi" and (after[1].text in _ONLY or bool(after[1].kind))
    return bool(after) and after[0].text in _SUCH and not only


def _is_share(part: Token, whole: Token) -> bool:
    both = part.kind == whole.kind == NUMBER and part.value == part.value.to_integral_value()
    return both and 0 <= part.value <= whole.value <= _MOST_PARTS and whole.value == whole.value.to_integral_value()
