"""Lines -> paragraphs: broken lines, hyphens and page breaks in mid-sentence are mended.

A file that marks its paragraphs (DOCX, HTML, a text with a paragraph a line) is believed, except where a page break cut a
sentence in two. In a file that only has lines, a paragraph begins where the page shows it (space above, indent, a line that
ended early) or where a marker stands.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from statistics import median

from kb.ingest.lines import Line, Paragraph
from kb.ingest.markers import LOWER, marker
from kb.vietnamese import strip_marks

_ENDED = re.compile(r"(?:[.;:?!…]|\.\.\.|\))[\"”’*_)\s]*$")
_CONNECTING = re.compile(
    r"(?:[,(\-–/]|\b(?:của|và|các|những|với|cho|về|theo|tại|từ|đến|trong|trên|do|bởi|để|là|có|được|số|ngày|tháng|năm|hoặc|hay"
    r"|bằng|qua|giữa|khi|mà|thì|một|Điều|điều|khoản|điểm))[*_\s]*$"
)
_LOWER = re.compile(rf"[“\"‘'(*_]*[{LOWER}]")
_DASH_CONTINUES = re.compile(rf"[-–]\s*(?:[{LOWER}]|(?:19|20)\d\d\b)")
#: How the first sentence below a heading begins: a heading that fills its line is not taken for half of one.
_DUTY = re.compile(r"(?:Chủ trì|Phối hợp|Căn cứ|Định kỳ|Tổ chức|Hướng dẫn|Thực hiện|Chịu trách nhiệm|Là cơ quan|Tham mưu|Giao)\b")
_LONG = 200
_NOT_A_HEADING = frozenset(("bullet", "none"))


def paragraphs(lines: Sequence[Line]) -> tuple[str, list[Paragraph]]:
    """The stored text and its paragraphs, each a slice of it; paragraphs are separated by a line break."""
    joiner = _Joiner.of(lines)
    groups: list[list[Line]] = []
    for line in lines:
        if groups and joiner.continues(groups[-1], line):
            groups[-1].append(line)
        else:
            groups.append([line])
    found, position, texts = [], 0, []
    for group in groups:
        text = _joined(group)
        found.append(Paragraph(text, position, position + len(text), group[0].page))
        texts.append(text)
        position += len(text) + 1
    return "\n".join(texts), found


def _joined(group: Sequence[Line]) -> str:
    text = group[0].text
    for line in group[1:]:
        # A hyphen at the end of a line is a broken word only where the two halves are letters without a space before it.
        if re.search(rf"[{LOWER}]\u00ad$|[{LOWER}]‐$", text):
            text = text[:-1] + line.text
        elif re.search(r"\w[-/]$", text) and not re.search(r"\s[-/]$", text):
            text += line.text
        else:
            text += " " + line.text
    return text


@dataclass(frozen=True)
class _Edge:
    """What tells a line that was broken from one that ended: the room that its next word would have needed.

    ``limit`` is learned from lines that surely go on (the next one begins with a small letter); ``by_letters`` says that letters
    are counted because the file was broken by their number, otherwise the width on the page counts.
    """

    limit: float
    by_letters: bool
    justified: bool
    width: float

    @classmethod
    def of(cls, lines: Sequence[Line]) -> _Edge:
        """Learns the edge of a file."""
        on = [(a, b) for a, b in pairwise(lines) if _LOWER.match(b.text) and marker(b.text).level == "none"]
        ends = [(a, b) for a, b in pairwise(lines) if marker(b.text).level in _SURE]
        rights = sorted(line.right for line in lines if line.right)
        right = rights[int(len(rights) * 0.99)] if rights else 0.0
        width = right - min((line.left for line in lines if line.right), default=0.0)
        justified = sum(abs(r - right) < 1.5 for r in rights) > len(rights) * 0.45
        if justified or len(on) < _ENOUGH:
            return cls(right - 2 if justified else right, False, justified, width)
        tries = []
        for by_letters in (False, True):
            # The longest lines that go on show how far a line may reach.
            reach = sorted(float(len(a.text)) if by_letters else a.right for a, _ in on)
            limit = reach[int(len(reach) * 0.995)]
            wrong = sum(_needed(a, b, by_letters) <= limit for a, b in on) + sum(
                _needed(a, b, by_letters) > limit for a, b in ends
            )
            tries.append((wrong, by_letters, limit))
        _, by_letters, limit = min(tries)
        return cls(limit, by_letters, False, width)

    def reached(self, last: Line, line: Line, doubt: float) -> bool:
        """Whether a line was broken because the next word did not fit; ``doubt`` is a share of the width."""
        if not self.limit or not last.right:
            return False
        if self.justified:
            return last.right > self.limit
        return _needed(last, line, self.by_letters) > self.limit - (0.0 if self.by_letters else doubt * self.width)


_ENOUGH = 30
_SURE = frozenset(("section", "subsection", "point", "article", "part"))


def _needed(last: Line, line: Line, by_letters: bool) -> float:
    """The right edge, or the number of letters, that a line would have with the first word of the next one."""
    word = " " + line.text.split(" ", 1)[0]
    if by_letters:
        return float(len(last.text) + len(word))
    if not last.size:
        return last.right + len(word)
    if line.word:
        return last.right + line.word + 0.3 * line.size
    return last.right + (line.right - line.left) * _breadth(word) / max(_breadth(line.text), 0.1)


def _breadth(text: str) -> float:
    return sum([_letter(c) for c in text])


@lru_cache(maxsize=4096)
def _letter(letter: str) -> float:
    """The usual breadth of a letter, in letter sizes: enough to tell ``ill`` from ``WWW``."""
    bare = strip_marks(letter)[:1]
    if bare in "mwMW":
        return 0.88
    if bare in "iljtfrI.,;:'!()[]-/| ":
        return 0.32 if bare not in "-/tfr" else 0.38
    return 0.7 if bare.isupper() else 0.56


@dataclass(frozen=True)
class _Joiner:
    """How this file looks: the ordinary line distance, the right edge, the left edge."""

    gap: float
    spaced: bool
    left: float
    indented: bool
    edge: _Edge

    @classmethod
    def of(cls, lines: Sequence[Line]) -> _Joiner:
        """Measures a file."""
        body = [line for line in lines if not line.whole]
        marked = [marker(line.text).level not in ("none", "end") for line in body]
        usual = _low_mode([line.gap for line in body if line.gap > 0])
        starts = [line for line, is_start in zip(body, marked, strict=True) if is_start]
        others = [line for line, is_start in zip(body, marked, strict=True) if not is_start]
        spaced = bool(starts and usual) and sum(line.gap > usual * 1.18 for line in starts) > len(starts) * 0.6
        left = _low_mode([round(line.left) for line in body if line.left])
        further = sum(line.left > left + 5 for line in starts) > len(starts) * 0.7
        indented = bool(starts and others) and further and sum(line.left <= left + 5 for line in others) > len(others) * 0.5
        return cls(usual, spaced, left, indented, _Edge.of(body))

    def continues(self, group: Sequence[Line], line: Line) -> bool:
        """Whether a line goes on with the paragraph above it."""
        last = group[-1]
        first = marker(group[0].text)
        if self._dash_in_sentence(last, line):
            return True
        if first.level == "end" or marker(line.text).level != "none":
            return False
        if line.whole or last.whole:
            return self._cut_by_page(group, line)
        if _LOWER.match(line.text):
            return True
        return self._same_block(group, line, first.level) or self._cut_by_page(group, line)

    def _same_block(self, group: Sequence[Line], line: Line, level: str) -> bool:
        last = group[-1]
        if line.page == last.page and self.spaced and line.gap > 0:
            return line.gap <= self.gap * 1.18
        if self.indented and line.left:
            return line.left <= self.left + 5
        heading = len(group) == 1 and level not in _NOT_A_HEADING
        if heading and _DUTY.match(line.text):
            return False
        # A line that does not end a sentence gets the benefit of the doubt, a heading hardly any.
        return self.edge.reached(last, line, 0.0 if _ENDED.search(last.text) or heading else 0.18)

    def _cut_by_page(self, group: Sequence[Line], line: Line) -> bool:
        last = group[-1].text
        if _ENDED.search(last):
            return False
        if _LOWER.match(line.text) or _CONNECTING.search(last):
            return True
        length = sum(len(part.text) for part in group[:8])
        return length > _LONG and marker(group[0].text).level in _NOT_A_HEADING

    def _dash_in_sentence(self, last: Line, line: Line) -> bool:
        if not _DASH_CONTINUES.match(line.text) or _ENDED.search(last.text):
            return False
        if re.match(r"[-–]\s*(?:19|20)\d\d\b", line.text):
            return bool(re.search(r"(?:19|20)\d\d$", last.text))
        if line.whole or last.whole:
            return False
        return self.edge.reached(last, line, 0.18) and not (self.spaced and line.page == last.page and line.gap > self.gap * 1.18)


def _low_mode(values: Sequence[float]) -> float:
    """The most usual value, the smaller of two that are about as usual."""
    if not values:
        return 0.0
    rounded: dict[float, int] = {}
    for value in values:
        rounded[round(value * 2) / 2] = rounded.get(round(value * 2) / 2, 0) + 1
    best = max(rounded.values())
    return min((v for v, n in rounded.items() if n >= best * 0.6), default=median(values))
