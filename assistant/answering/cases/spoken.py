"""The words of a question as a row of tokens in which amounts stand as one: ``5,2 tỷ``, ``60%``, ``18/19``, ``hai năm``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from difflib import SequenceMatcher
from functools import lru_cache

from assistant.answering.cases.tokens import FRACTION, MONEY, NUMBER, PERCENT, Token, fractions, shares
from assistant.understanding import Query
from kb.amounts import written_amounts
from kb.vietnamese import fold, has_marks

_LITERAL = re.compile(r"(?P<n>\d+(?:[.,/:]\d+)*)(?P<unit>[a-z]*)")
_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+")
_UNITS = {"tr": "trieu", "trd": "trieu", "t": "ty", "d": "dong", "vnd": "dong", "vnđ": "dong", "ng": "nghin"}
_MONEY = {"ty": 10**9, "trieu": 10**6, "nghin": 10**3, "ngan": 10**3, "dong": 1}
_DIGITS = {"mot": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5, "lam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9}
_COUNTED = frozenset({"tieu", "xa", "nam", "huyen", "thon", "ban", "mo", "linh", "lan", "ty", "trieu", "tc", "don", "dieu"})
#: Words before an amount that make it a bound, by the first of them; the longest first.
_BOUNDS: dict[str, list[tuple[tuple[str, ...], str]]] = {}
for _words, _sign in (
    (("khong", "vuot", "qua"), "<="),
    (("khong", "qua"), "<="),
    (("toi", "da"), "<="),
    (("chua", "den"), "<"),
    (("chua", "toi"), "<"),
    (("khong", "den"), "<"),
    (("khong", "toi"), "<"),
    (("it", "nhat"), ">="),
    (("toi", "thieu"), ">="),
    (("vuot", "qua"), ">"),
    (("vuot",), ">"),
    (("qua",), ">"),
    (("duoi",), "<"),
    (("gan",), "<"),
    (("tren",), ">"),
    (("hon",), ">"),
    (("khoang",), ""),
    (("dung",), ""),
):
    _BOUNDS.setdefault(_words[0], []).append((_words, _sign))
_COMPARED = frozenset({"cao", "thap", "nhieu", "it", "kem"})
_GAP = r"(?: (?!\|)\S+){0,5}?"
_STOP = re.compile(r"(?P<word>[^\W_]+)|(?P<stop>[,;.?!:)](?=\s|$|[^\W\d_]))", re.UNICODE)
_SLOTS = {"<số>": "#", "<tiền>": r"\$", "<%>": "%", "<phân-số>": "&"}


@dataclass(frozen=True)
class Found:
    """A phrase found at tokens ``start`` to ``end``, with the amount in its slot, if it has one."""

    start: int
    end: int
    amount: Token | None = None


class Spoken:
    """A question ready to be searched for phrases with slots."""

    def __init__(self, query: Query) -> None:
        self.query, self._is_marked = query, has_marks(query.question)
        clauses = _clauses(query)
        tokens = _bounded(_amounts(shares(fractions(_number_words(list(_tokens(query)), query.marked)))))
        self.tokens = [replace(t, clause=clauses[t.start]) for t in tokens]
        self._line, self._starts, self._ends = " ", dict[int, int](), dict[int, int]()
        for i, token in enumerate(self.tokens):
            if i and token.clause != self.tokens[i - 1].clause:
                self._line += "| "
            self._starts[len(self._line) - 1] = i
            self._line += f"{token.kind}{token.text} "
            self._ends[len(self._line) - 1] = i + 1

    def find(self, phrase: str, strict: bool = True) -> Iterator[Found]:
        """Every place of a phrase: words without regard to marks, ``a/b`` alternatives, ``...`` a few words, ``<số>`` an amount.

        ``strict``: a lone word that was typed with marks must be the very one.
        """
        for match in _compiled(phrase).finditer(self._line):
            start, end = self._starts[match.start()], self._ends[match.end()]
            inside = self.tokens[start:end]
            if strict and end - start == 1 and not inside[0].kind and not self._typed(inside[0], phrase):
                continue
            yield Found(start, end, next((t for t in inside if t.kind and t.kind in _slots(phrase)), None))

    def _typed(self, token: Token, phrase: str) -> bool:
        """Whether a lone word is the very one of the phrase: where the question is typed with marks, it must carry the same."""
        typed = self.query.marked[token.start]
        return typed in phrase.split("/") or (typed == fold(typed) and not self._is_marked)

    def says(self, phrases: Sequence[str], strict: bool = True) -> bool:
        """Whether any of the phrases occurs."""
        return any(True for phrase in phrases for _ in self.find(phrase, strict))

    def confirms(self, phrases: Sequence[str]) -> bool:
        """Whether any of the phrases that ask for a confirmation occurs; "... đạt chuẩn không?" is none, though "chuẩn không?" is one."""
        return any(f.start == 0 or self.tokens[f.start - 1].text != "dat" for phrase in phrases for f in self.find(phrase))


@lru_cache(maxsize=8192)
def _compiled(phrase: str) -> re.Pattern[str]:
    parts = []
    for word in phrase.split():
        if word == "...":
            parts.append(_GAP)
        elif word in _SLOTS:
            parts.append(f" {_SLOTS[word]}\\S+")
        else:
            said = [fold(w) for w in word.split("/")]
            said += [
                f"{NUMBER}{_DIGITS.get(w, w)}" for w in said if w in _DIGITS or w.isdecimal()
            ]  # "một xã" is read as a number
            parts.append(" (?:" + "|".join(map(re.escape, said)) + ")")
    return re.compile("".join(parts) + "(?= )")


@lru_cache(maxsize=8192)
def _slots(phrase: str) -> frozenset[str]:
    """What kinds of amounts a phrase has slots for."""
    return frozenset(kind.strip("\\") for slot, kind in _SLOTS.items() if slot in phrase)


def _clauses(query: Query) -> list[int]:
    """For each word of the question, between which commas it stands. The words may have been repaired and spelt out."""
    raw: list[str] = []
    stops: set[int] = set()
    for match in _STOP.finditer(fold(query.question)):
        if match["word"]:
            raw.append(match["word"])
        elif raw:
            stops.add(len(raw) - 1)
    ends: set[int] = set()
    for _, i1, i2, j1, j2 in SequenceMatcher(None, raw, query.plain, autojunk=False).get_opcodes():
        ends |= {j1 + (i - i1) if i2 - i1 == j2 - j1 else j2 - 1 for i in range(i1, i2) if i in stops}
    clause, clauses = 0, []
    for i in range(len(query.plain)):
        clauses.append(clause)
        clause += i in ends
    return clauses


def _tokens(query: Query) -> Iterator[Token]:
    """The words, with the numbers as the question writes them: ``5``, ``2`` become ``5,2`` again."""
    text = fold(written_amounts(query.question))
    literals = [(m, re.findall(r"[^\W_]+", m[0])) for m in _LITERAL.finditer(text)]
    words, i = query.plain, 0
    while i < len(words):
        if not words[i][0].isdecimal():
            yield Token(_UNITS.get(words[i], words[i]) if words[i] in ("tr", "vnd") else words[i], i, i + 1)
            i += 1
            continue
        at = next((k for k, (_, groups) in enumerate(literals) if list(words[i : i + len(groups)]) == groups), None)
        if at is None:
            yield _number(words[i], i, i + 1)
            i += 1
            continue
        match, groups = literals[at]
        literals = literals[at + 1 :]
        end = i + len(groups)
        yield replace(_number(match["n"], i, end), joined=not re.search(r"[,;.]\s*$", text[: match.start()]))
        if unit := match["unit"]:
            yield Token(_UNITS.get(unit, unit), end - 1, end)
        i = end


def _number(text: str, start: int, end: int) -> Token:
    """A number as Vietnamese writes it; what is no amount (a date, a document's number) stays a word."""
    if "/" in text:
        part, _, whole = text.partition("/")
        if part.isdecimal() and whole.isdecimal() and 0 < int(whole) <= 100 and int(part) <= int(whole):
            return Token(text, start, end, FRACTION, Decimal(part), int(whole))
        return Token(f"@{text}", start, end)
    plain = text.replace(".", "") if _GROUPED.fullmatch(text) else text.replace(",", ".")
    if not re.fullmatch(r"\d+(?:\.\d+)?", plain):
        return Token(f"@{text}", start, end)
    return Token(text, start, end, NUMBER, Decimal(plain))


def _number_words(tokens: list[Token], marked: Sequence[str]) -> list[Token]:
    """``hai năm`` -> 2 năm: number words count where what they count follows."""
    out: list[Token] = []
    i = 0
    while i < len(tokens):
        size, value = _spelled([t.text for t in tokens[i : i + 3]])
        after = tokens[i + size].text if size and i + size < len(tokens) else ""
        year = tokens[i].text == "nam" and i + 1 < len(tokens) and tokens[i + 1].kind == NUMBER
        counted = tokens[i].text == "nam" and bool(out) and out[-1].kind == NUMBER  # the years of a number: "một năm, năm sau"
        if size and after in _COUNTED and not (year or counted) and _agree(marked[tokens[i].start], tokens[i].text):
            out.append(Token(str(value), tokens[i].start, tokens[i + size - 1].end, NUMBER, Decimal(value)))
            i += size
        else:
            out.append(tokens[i])
            i += 1
    return out


_MARKED = frozenset({"một", "hai", "ba", "bốn", "tư", "năm", "lăm", "sáu", "bảy", "tám", "chín", "mười", "mươi"})


def _agree(typed: str, plain: str) -> bool:
    return typed == plain or typed in _MARKED


def _spelled(words: Sequence[str]) -> tuple[int, int]:
    """How many words write a number up to 99, and which: ``muoi hai`` -> (2, 12)."""
    if not words:
        return 0, 0
    if words[0] == "muoi":
        return (2, 10 + _DIGITS[words[1]]) if len(words) > 2 and words[1] in _DIGITS and words[2] in _COUNTED else (1, 10)
    if words[0] not in _DIGITS:
        return 0, 0
    if len(words) > 1 and words[1] == "muoi":
        return 2, 10 * _DIGITS[words[0]]
    return 1, _DIGITS[words[0]]


def _amounts(tokens: list[Token]) -> list[Token]:
    """Joins a number with its unit: money in đồng, percent."""
    out: list[Token] = []
    i = 0
    while i < len(tokens):
        size, token = _amount(tokens, i)
        out.append(token)
        i += size
    return out


def _amount(tokens: list[Token], i: int) -> tuple[int, Token]:
    head, words = tokens[i], [t.text for t in tokens[i + 1 : i + 5]]
    if head.kind != NUMBER or not words:
        return 1, head
    if words[:2] == ["phan", "tram"]:
        return 3, replace(head, kind=PERCENT, end=tokens[i + 2].end)
    unit = _MONEY.get(words[0])
    if unit is None or (unit == 1 and head.value < 1000):
        return 1, head
    value, size = head.value * unit, 2
    if words[1:2] == ["ruoi"]:
        value, size = value + Decimal(unit) / 2, 3
    while (more := tokens[i + size : i + size + 2]) and len(more) == 2 and more[0].kind == NUMBER and more[0].joined:
        smaller = _MONEY.get(more[1].text, unit)
        if smaller >= unit:
            break
        value, size, unit = value + more[0].value * smaller, size + 2, smaller
    if tokens[i + size : i + size + 1] and tokens[i + size].text == "dong":
        size += 1
    return size, Token(str(int(value)), head.start, tokens[i + size - 1].end, MONEY, Decimal(int(value)))


def _bounded(tokens: list[Token]) -> list[Token]:
    """Takes the words that make an amount a bound into the amount: ``dưới 500 triệu``, ``từ 60% trở lên``, ``15 đến 18``."""
    out: list[Token] = []
    i = 0
    while i < len(tokens):
        size, bound = _bound(tokens, i)
        if bound is not None and not (out and out[-1].text in _COMPARED and size == 1):
            out.append(replace(tokens[i + size], bound=bound))
            i += size + 1
        else:
            out.append(tokens[i])
            i += 1
        rest = [t.text for t in tokens[i : i + 2]]
        if out[-1].kind and rest in (["tro", "len"], ["tro", "xuong"]):
            out[-1] = replace(out[-1], bound=">=" if rest[1] == "len" else "<=")
            i += 2
        elif out[-1].kind and rest[:1] == ["den"] and i + 1 < len(tokens) and tokens[i + 1].kind == out[-1].kind:
            out[-1] = replace(out[-1], bound=">=")
            out.append(replace(tokens[i + 1], bound="<="))
            i += 2
    return out


def _bound(tokens: list[Token], i: int) -> tuple[int, str | None]:
    for words, bound in _BOUNDS.get(tokens[i].text, ()):
        after = tokens[i + len(words) : i + len(words) + 2]
        if tuple(t.text for t in tokens[i : i + len(words)]) == words and after and after[0].kind in (NUMBER, MONEY, PERCENT):
            counted = after[1].text if len(after) > 1 else ""
            if words == ("qua",) and i and tokens[i - 1].text == "thong":  # "được thông qua, 75% ..."
                return 0, None
            if words in (("tren",), ("qua",)) and after[0].kind == NUMBER and counted not in ("tieu", "tc"):
                return 0, None
            return len(words), bound
    return 0, None
