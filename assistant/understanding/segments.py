"""Where one part of a question ends and another begins: its segments, and finer, its clauses."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.understanding.query import Mention, Segment

#: Where a new question begins. Conjunctions only count before words that open one.
_OPENERS = (
    r"(?:do|ai|số|so|ngày|ngay|bao|mấy|may|sở|cơ|co|xã nên|xa nen|ở cấp|o cap|bãi|thay|nhìn|khi|hạn|han|trước|gửi|gui|theo)\b"
)
_TURNS = (
    r"(?:còn|con|rồi|roi|và|va|kèm|kem|thế|the|riêng|rieng|trong đó|trong do|lại|lai|vậy|vay|đồng thời|tách|tach|cùng|cung)\s"
)
_BREAK = re.compile(rf"[?;!\n]|\.(?=\s)|,\s+(?={_TURNS})|\s(?=(?:và|va)\s+{_OPENERS})|:\s|\s(?=(?:rồi|kèm)\s)")
#: Where a clause may end. Typed without marks "con", "lan" and "cung" are too many other words.
_CLAUSE = re.compile(r"[?;:!,\n]+(?=\s|$)|\.(?=\s)|\s[-–—]+\s|\s(?=(?:và|va|còn|với|voi|rồi|roi|kèm|lẫn|hay|vs)\s)")


@dataclass(frozen=True)
class Words:
    """A text as syllables: as typed and without marks, repaired."""

    plain: tuple[str, ...]
    marked: tuple[str, ...]


class Cutter:
    """Cuts questions into parts.

    Args:
        words: the syllables of a text.
        subject: whether syllables carry a subject.
        kinds: the kinds of answer that they ask for.
        points_back: whether a text points to an earlier question.
    """

    def __init__(
        self,
        words: Callable[[str], Words],
        subject: Callable[[Words], bool],
        kinds: Callable[[Words], frozenset[str]],
        points_back: Callable[[str], bool],
    ) -> None:
        self._words, self._subject, self._kinds, self._points_back = words, subject, kinds, points_back

    def segments(self, text: str) -> tuple[Segment, ...]:
        """Parts that carry a subject of their own; a part that does not joins its neighbour. What stands before a colon is shared."""
        parts: list[Segment] = []
        shared, colon, rest = text.partition(": ")
        before = self._words(shared)
        context = len(before.plain) if colon and self._subject(before) and self._subject(self._words(rest)) else 0
        at = context
        for piece, words in self._pieces(_BREAK, rest if context else text):
            end, kinds = at + len(words.plain), self._kinds(words)
            if self._subject(words) or (not parts and self._points_back(piece) and kinds):
                parts.append(Segment(at, end, piece, kinds, context))
            elif parts:
                last = parts[-1]
                parts[-1] = replace(last, end=end, text=f"{last.text} {piece}", kinds=last.kinds | kinds)
            at = end
        return tuple(parts) or (Segment(0, at, text),)

    def clauses(self, text: str, mentions: Sequence[Mention]) -> tuple[Segment, ...]:
        """The smallest pieces that may speak of something by themselves; no name is cut in two."""
        clauses: list[Segment] = []
        at = 0
        for piece, words in self._pieces(_CLAUSE, text):
            end = at + len(words.plain)
            if clauses and any(m.start < at < m.end for m in mentions):
                last = clauses.pop()
                clauses.append(replace(last, end=end, text=f"{last.text} {piece}", kinds=last.kinds | self._kinds(words)))
            else:
                clauses.append(Segment(at, end, piece, self._kinds(words)))
            at = end
        return tuple(clauses)

    def _pieces(self, cut: re.Pattern[str], text: str) -> Iterator[tuple[str, Words]]:
        """What stands between cuts, where it holds any word."""
        for piece in cut.split(text):
            words = self._words(piece)
            if words.plain:
                yield piece.strip(), words


__all__ = ["Cutter", "Words"]
