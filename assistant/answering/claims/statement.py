"""What a yes/no question claims: its parts, each said to be so or not to be so, without the words that only ask."""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.understanding import PLAN, Mention, Query
from assistant.understanding.matching import Match, PhraseBook, longest
from assistant.understanding.query import ids_of
from kb.amounts import written_amounts
from kb.model import Provision
from kb.vietnamese import fold, normalise, syllables

#: Before "không": it asks and does not deny ("đúng không", "hay không", "còn gì nữa không").
_ASKED_BY = frozenset({"dung", "phai", "hay", "kip", "chac", "that", "nua"})
#: Before such a word: it ends another one ("Sở Xây dựng không lo").
_IN_WORD = frozenset({"xay", "su", "ap", "tin", "noi", "van"})
#: After "không": what comes is another question.
_NEXT = frozenset({"hay", "hoac", "va", "neu", "thi"})
#: At most so many words before a "không" that the words follow which only ask: it says what is asked ("hỏi dân có hài lòng không").
_WHETHER, _NEAR = frozenset({"co", "con", "duoc"}), 6
#: So far before a body stands what denies the one in whose place it is put.
_NEAR_BODY = 14
#: Before the number of a place in a document.
PLACES = frozenset({"muc", "dieu", "khoan", "diem", "phan"})
#: Where a clause of a source ends.
CLAUSE_END = re.compile(r"[;.:]\s|\n")
#: A year that is no part of a date, an amount or the number of a document.
YEAR = re.compile(r"(?<![\d/.,-])(?:19|20)\d\d(?![\d/.,]\d|/)")
#: Words around a claim that only ask whether it is so.
_FRAME = re.compile(
    r"\b(?<!xay )(?<!su )(?<!ap )(?<!tin )(?<!noi )(?<!van )"
    r"(?:(?:co )?dung(?: la)?(?: nhu)?(?: vay| the)? (?:khong|chua|chu|hong)|(?:co )?phai(?: vay| the| la)? (?:khong|chang|hong)"
    r"|dung hay (?:sai|khong)|hay khong|duoc khong|that khong|co dung)\b"
)


@dataclass(frozen=True)
class Denial:
    """A word that denies, at words ``at`` to ``end`` of its text, with the words up to where its clause ends."""

    at: int
    end: int
    scope: tuple[str, ...]


@dataclass(frozen=True)
class Part:
    """A part of a claim. ``denied``: the whole of it is said not to be so ("A, chứ không phải B": B is denied)."""

    text: str
    plain: tuple[str, ...]
    marked: tuple[str, ...]
    start: int
    mentions: tuple[Mention, ...]
    denied: bool = False
    signs: frozenset[str] = frozenset()

    def ids(self, kind: str) -> tuple[str, ...]:
        """Ids of the mentions of a kind, in order, each once."""
        return ids_of(self.mentions, kind)

    def of_body(self, body: Mention) -> Part:
        """The part said of a body that an earlier one names."""
        return replace(self, mentions=(replace(body, start=self.start, end=self.start), *self.mentions))


class Statements:
    """Takes claims apart by the words of ``phrases.yaml``."""

    def __init__(self, claims: Mapping[str, Sequence[str]], words: Mapping[str, Sequence[str]]) -> None:
        self._within = frozenset(map(fold, words["within"]))
        self._particles = frozenset(map(fold, words["particles"]))
        self._doubtful = frozenset(words["doubtful"])
        self._book: PhraseBook[str] = PhraseBook([(p, kind) for kind, phrases in claims.items() for p in phrases])

    def signs(self, plain: Sequence[str], marked: Sequence[str]) -> list[Match[str]]:
        """The words of ``phrases.yaml`` in a text, the longest ones, without those that are part of other words or may be others."""
        around = {i for i in range(len(plain) - 1) if " ".join(plain[i : i + 2]) in self._within}
        found = (m for m in self._book.find(plain, marked) if m.length > 1 or marked[m.start] not in self._doubtful)
        return longest(m for m in found if not {m.start, m.start - 1} & around and not _of_standard(m, plain))

    def of(self, query: Query) -> list[Match[str]]:
        """The signs of a question; "mà" right before a body puts it in the place of one that is denied ("không phải A mà B")."""
        found = self.signs(query.plain, query.marked)
        denied = {m.start for m in found if m.payload == "denials"}
        bodies = {m.start for m in query.mentions if m.kind in ("agency", "denied")}
        free = {b - 1 for b in bodies if query.plain[b - 1 : b] == ("ma",)} - {i for m in found for i in range(m.start, m.end)}
        rather = [at for at in sorted(free) if any(at - _NEAR_BODY <= d < at for d in denied)]
        return sorted([*found, *(Match(at, at + 1, "corrections") for at in rather)], key=lambda m: m.start)

    def parts(self, query: Query, told: Sequence[Denial]) -> tuple[Part, ...]:
        """The parts of the claim, in order. What a contrast or a denial that the sources do not share denies is a part of its own."""
        end = first_choice(query.plain)
        signs = [m for m in self.of(query) if m.end <= end]
        cuts = {m.start: (m.end, True) for m in signs if m.payload == "contrasts" and m.start > 0 and m.end < end}
        cuts |= {m.start: (m.end, False) for m in signs if m.payload == "corrections" and m.start > 0}
        for denial in self.denied(query, end):
            within = any(at <= denial.at < stop for at, (stop, _) in cuts.items())
            if not within and not any(shares(denial, t) for t in told):
                cuts[denial.at] = (denial.end, True)
        starts = [(0, False), *(cuts[at] for at in sorted(cuts))]
        texts = _split(written_amounts(query.question), [query.plain[at : cuts[at][0]] for at in sorted(cuts)])
        if texts is None:  # short forms of words stand where it is cut
            texts = self._spelt(query, [a for a, _ in starts], [*sorted(cuts), end])
        parts = [
            self._part(query, signs, (start, stop), text, denied)
            for (start, denied), stop, text in zip(starts, [*sorted(cuts), end], texts, strict=True)
        ]
        return tuple(_with_bodies([p for p in parts if p.plain]))

    def denied(self, query: Query, end: int | None = None) -> list[Denial]:
        """The words of a question that deny; not those that a comma parts ("tiêu chí nào, có công nhận không")."""
        starts, ends = {c.start for c in query.clauses}, frozenset(s.end for s in query.segments)
        found = self.denials(query.plain[:end], query.marked[:end], ends)
        return [d for d in found if not starts & set(range(d.at + 1, d.end))]

    @staticmethod
    def _spelt(query: Query, starts: Sequence[int], ends: Sequence[int]) -> list[str]:
        """The words of the parts as read; all of the text for the first one where there are figures, which words take apart."""
        if any(w.isdecimal() for w in query.plain):
            return [query.question, *("" for _ in ends[1:])]
        return [" ".join(query.marked[a:b]) for a, b in zip(starts, ends, strict=True)]

    def _part(self, query: Query, signs: Sequence[Match[str]], span: tuple[int, int], text: str, denied: bool) -> Part:
        start, end = span
        inside = tuple(m for m in query.mentions if start <= m.start < end or (m.start < 0 and start == 0))
        told = frozenset(m.payload for m in signs if start <= m.start < end)
        return Part(text, query.plain[start:end], query.marked[start:end], start, inside, denied, told)

    def denials(self, plain: Sequence[str], marked: Sequence[str], ends: frozenset[int] | None = None) -> list[Denial]:
        """The words that deny. ``ends``: of a question, where its parts end, so that those that only ask are left out."""
        frames = _framed(plain) if ends is not None else set()
        found = []
        for m in self.signs(plain, marked):
            before = plain[m.start - 1] if m.start else ""
            counted = before.isdecimal() and len(before) < 3 and m.length == 1  # "5 không, 3 sạch", but not "mục 14 không ghi"
            if m.payload != "denials" or m.start in frames or (counted and plain[m.start - 2] not in PLACES):
                continue
            within = m.end in frames and bool(_WHETHER & set(plain[max(0, m.start - _NEAR) : m.start]))
            if ends is not None and (within or self._asks(plain, m, before, ends)):
                continue
            found.append(Denial(m.start, m.end, tuple(plain[m.end : m.end + 9])))
        return found

    def _asks(self, plain: Sequence[str], m: Match[str], before: str, ends: frozenset[int]) -> bool:
        """Whether a word that could deny only asks: "có ... không", "đúng không", "được không ạ"."""
        if m.length > 1 or plain[m.start] not in ("khong", "chua"):
            return False
        rest = [w for w in plain[m.end :] if w not in self._particles]
        asked = before in _ASKED_BY and plain[max(0, m.start - 2)] not in _IN_WORD
        return not rest or rest[0] in _NEXT or asked or m.end in ends


def _of_standard(m: Match[str], plain: Sequence[str]) -> bool:
    """Whether what looks like asking for a confirmation ends "đạt chuẩn" ("trường đạt chuẩn không thuộc Sở X")."""
    return m.payload == "confirmations" and plain[max(0, m.start - 1) : m.start + 1] == ("dat", "chuan")


def first_choice(plain: Sequence[str]) -> int:
    """Where the claim ends: of "có A không hay chỉ B" it is A that is asked."""
    pairs = itertools.pairwise(plain)
    return next((i for i, (a, b) in enumerate(pairs) if a in ("khong", "chua") and b in ("hay", "hoac")), len(plain))


def shares(one: Denial, other: Denial) -> bool:
    """Whether two denials deny the same: they share a telling word near the word that denies."""
    return bool({w for w in one.scope[:4] if len(w) > 1} & set(other.scope[:4]) - {"duoc", "co", "con", "phai", "cac", "nao"})


def _with_bodies(parts: Sequence[Part]) -> list[Part]:
    """Parts that name no body speak of the one that an earlier part names."""
    found: list[Part] = []
    for part in parts:
        bodies = [m for p in found for m in p.mentions if m.kind == "agency"]
        found.append(part.of_body(bodies[-1]) if bodies and not part.ids("agency") else part)
    return found


def _split(text: str, cuts: Sequence[Sequence[str]]) -> list[str] | None:
    """A text at the words of its cuts; None where they are spelt otherwise."""
    found = []
    text = normalise(text)
    for words_ in cuts:
        spot = re.search(r"\b" + r"\W+".join(map(re.escape, words_)) + r"\b", fold(text))
        if spot is None:
            return None
        found.append(text[: spot.start()])
        text = text[spot.end() :]
    return [*found, text]


def _framed(plain: Sequence[str]) -> set[int]:
    """The words that only ask whether it is so."""
    starts = [0]
    for w in plain:
        starts.append(starts[-1] + len(w) + 1)
    spans = [(m.start(), m.end()) for m in _FRAME.finditer(" ".join(plain))]
    return {i for a, b in spans for i, s in enumerate(starts[:-1]) if a <= s < b}


def words(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The syllables of a text without marks and with them.

    >>> words("Không còn xã")
    (('khong', 'con', 'xa'), ('không', 'còn', 'xã'))
    """
    marked = tuple(syllables(text))
    return tuple(map(fold, marked)), marked


def of_law(query: Query, provisions: Sequence[Provision]) -> bool:
    """Whether a year only says for which day the law is asked; in the plan, a year is what something is done in."""
    return query.dated and provisions[0].document != PLAN
