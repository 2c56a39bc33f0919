"""Whether a rewording says what the answer says: compared line by line, so that nothing wanders from one statement to another.

The checks are strict on purpose. A good rewording that is dropped costs nothing, since ours is shown; a bad one that passes
would put words in the law's mouth.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from itertools import pairwise

from assistant.answer import Answer
from assistant.phrasing.signals import signals
from assistant.understanding.matching import PhraseBook, longest
from kb.corpus import Corpus
from kb.vietnamese import counted, dates, document_numbers, folded_syllables, has_marks, normalise, syllables

#: So much longer than the original a rewording may be, and so many characters in any case.
_LONGER, _SLACK = 1.25, 80
#: Of the words of a clause, so many must stand on the other side.
_KEPT = 0.5
_FIXED = re.compile(r"\*\*.+?\*\*|\*\(.+?\)\*|“[^”]*”|\"[^\"]*\"")
_CLAUSE = re.compile(r"[;,.:()*\n]+(?!\d)|\s(?:và|hoặc|đồng thời)\s")
_FIGURE = re.compile(r"\d[\d.,]*(?:\s*[-:]\s*\d[\d.,]*)*")
_ARTICLE = re.compile(
    r"\b(điều|khoản|điểm|mục|phần|phụ lục|tiêu chí|chỉ tiêu)\s+(?:số\s+)?(\w*\d[\w.]*|[a-zđ]\b|[ivx]+\b)|\b(?:đ\d|[ivx]+\.)[\w./]*"
)
_HEADS = (
    "sở", "bộ", "ban", "cục", "vụ", "tổng cục", "chi cục", "phòng", "ủy ban", "ubnd", "hđnd", "hội đồng", "văn phòng", "trung tâm",
    "viện", "trường", "hội", "đoàn", "liên minh", "liên hiệp", "liên đoàn", "công ty", "tập đoàn", "quỹ", "ngân hàng", "kho bạc",
    "thanh tra", "công an", "đảng ủy", "tỉnh ủy", "huyện ủy", "chủ tịch", "thủ tướng", "chính phủ", "quốc hội", "tòa án",
)  # fmt: skip
_BODY = re.compile(rf"\b({'|'.join(_HEADS)})\s+(\w+)")
_STARTS = re.compile(r"(?:^|[.:;!?(“\"]\s*|[-*]\s+|\*\*)\s*$")
_MARKUP = re.compile(r"[<>`\\\[\]{}|#~]|://|www\.")


class Faithful:
    """Compares texts over the bodies of one corpus."""

    def __init__(self, corpus: Corpus) -> None:
        self._bodies = PhraseBook((name, a.id) for a in corpus.agencies.values() for name in (a.name, *a.aliases))
        families = {p: a.family for a in corpus.acts.values() for p in (a.name, *a.phrases) if len(syllables(p)) > 1}
        self._acts = PhraseBook(families.items())

    def faults(self, answer: Answer, text: str) -> list[str]:
        """What is wrong with a rewording of an answer, for the log; nothing where it may be shown."""
        ours, theirs = _lines(answer.answer), _lines(text)
        if problem := _shape(answer.answer, text):
            return [problem]
        if len(ours) != len(theirs):
            return [f"{len(theirs)} lines instead of {len(ours)}"]
        quotes = [normalise(c.text) for c in answer.citations if c.verbatim]
        return [fault for a, b in zip(ours, theirs, strict=True) for fault in self._line(a, b, answer, quotes)]

    def _line(self, ours: str, theirs: str, answer: Answer, quotes: list[str]) -> Iterator[str]:
        same: dict[str, Callable[[str], object]] = {
            "bold, quoted or cited words": lambda t: [normalise(m) for m in _FIXED.findall(t)],
            "figures": _figures,
            "counted things": lambda t: sorted(counted(t)),
            "dates": dates,
            "document numbers": document_numbers,
            "articles": _articles,
            "bodies": self._named,
            "conditions": signals,
            "start of the line": lambda t: t[:2] if t.startswith(("- ", "> ")) else "",
        }
        for what, read in same.items():
            if read(ours) != read(theirs):
                yield f"other {what}: {read(theirs)} instead of {read(ours)}"
        if any(q in normalise(ours) and q not in normalise(theirs) for q in quotes):
            yield "a quotation was changed"
        if new := _unknown_names(theirs, answer):
            yield f"unknown names: {new}"
        if deeds := self._deeds(theirs) - self._deeds(ours):
            yield f"other acts: {sorted(deeds)}"
        yield from (f"dropped: {c}" for c in _lost(ours, theirs))
        yield from (f"added: {c}" for c in _lost(theirs, ours))

    def _named(self, text: str) -> list[frozenset[str]]:
        """The bodies that a text names, in order; a name that several bodies bear stands for all of them."""
        spans: dict[tuple[int, int], set[str]] = {}
        for match in longest(self._bodies.find(folded_syllables(text), syllables(text))):
            spans.setdefault((match.start, match.end), set()).add(match.payload)
        return [frozenset(ids) for _, ids in sorted(spans.items())]

    def _deeds(self, text: str) -> set[str]:
        return {m.payload for m in self._acts.find(folded_syllables(text), syllables(text))}


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _shape(ours: str, theirs: str) -> str:
    """Why a text can't be shown whatever it says: empty, long, with markup, or not Vietnamese."""
    if not theirs.strip():
        return "empty"
    if len(theirs) > max(len(ours) * _LONGER, len(ours) + _SLACK):
        return f"{len(theirs)} characters for {len(ours)}"
    if _MARKUP.search(_FIXED.sub("", theirs)) and not _MARKUP.search(_FIXED.sub("", ours)):
        return "markup"
    if any(c.isalpha() and not unicodedata.name(c, "").startswith("LATIN") for c in theirs):
        return "another script"
    return "" if _share_of_marks(theirs) >= 0.6 * _share_of_marks(ours) else "not Vietnamese"


def _share_of_marks(text: str) -> float:
    words = [w for w in syllables(text) if w.isalpha()]
    return sum(map(has_marks, words)) / len(words) if words else 0.0


def _figures(text: str) -> list[tuple[str, str]]:
    """Every figure with the word that it counts, in order; years stand alone, and 02 is 2."""
    found, plain = [], normalise(text).lower()
    for match in _FIGURE.finditer(plain):
        number = match[0].strip(".,").lstrip("0") or "0"
        after = re.match(r"\s*(%|[^\W\d_]+)", plain[match.end() :])
        year = re.fullmatch(r"(19|20)\d\d(\s*-\s*(19|20)\d\d)?", number)
        found.append((number.replace(" ", ""), "" if year or after is None else after[1]))
    return found


def _articles(text: str) -> list[str]:
    return [normalise(m[0]).rstrip(".") for m in _ARTICLE.finditer(normalise(text).lower())]


def _unknown_names(text: str, answer: Answer) -> list[str]:
    """Names that the answer doesn't know: a capital inside a sentence, or a kind of body with another word after it."""
    known = normalise(" ".join(_said(answer)))
    words = set(re.findall(r"\w+", known))
    pairs = set(pairwise(syllables(known)))
    plain = normalise(text)
    capitals = (m for m in re.finditer(r"\b[^\W\d_]\w*", plain) if m[0][0].isupper() and m[0] not in words)
    inside = [m[0] for m in capitals if not _STARTS.search(plain[: m.start()])]
    lowered = plain.lower()
    bodies = [m[0] for m in _BODY.finditer(lowered) if (m[1].split()[-1], m[2]) not in pairs]
    return [*inside, *bodies]


def _said(answer: Answer) -> Iterator[str]:
    """All that an answer says."""
    yield from (answer.answer, answer.notice or "")
    yield from (f"{h.name}. {h.role}. {'. '.join(t.name for t in h.today)}" for h in answer.agencies)
    yield from (f"{c.document}, {c.ref}: {c.text}" for c in answer.citations)


def _lost(ours: str, theirs: str) -> list[str]:
    """The clauses of a line most of whose words the other line lacks."""
    there = set(syllables(theirs))
    clauses = [(c.strip(), syllables(c)) for c in _CLAUSE.split(ours)]
    return [c for c, words in clauses if len(words) > 1 and sum(w in there for w in words) < _KEPT * len(words)]
