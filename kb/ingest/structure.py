"""Paragraphs -> provisions with references: plans (I./1./a)/-), documents with articles (Điều/khoản/điểm), annexes.

A paragraph belongs to the place that its marker names; a paragraph without one belongs to what stands above it: in a plan it is
an item of its own (counted with the bullets), in an article it continues the clause or point.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from kb.ingest.lines import OfficialProvision, Paragraph
from kb.ingest.markers import POINTS, UPPER, Marker, marker, roman

_PATH = ("letter-part", "part", "section", "subsection", "point")
_HEADING_LENGTH = 160


@dataclass
class _Open:
    """A provision that is being read."""

    ref: str
    kind: str
    start: int
    end: int
    page: int
    heading: tuple[str, ...]
    title: str
    depth: int
    whole: int = 0


@dataclass
class _State:
    """Where in the document we are."""

    articles: bool
    done: list[_Open] = field(default_factory=list)
    open: list[_Open] = field(default_factory=list)
    chapters: dict[str, str] = field(default_factory=dict)
    items: dict[str, int] = field(default_factory=dict)
    annex: str = ""
    annexes: int = 0
    last_article: int = 0
    quoted: int = 0
    ended: bool = False
    started: bool = False

    @property
    def prefix(self) -> str:
        return self.open[-1].ref if self.open else ""


def provisions(paragraphs: Sequence[Paragraph]) -> list[OfficialProvision]:
    """The provisions of a document, in their order; an empty list where no structure is found."""
    state = _State(articles=_has_articles(paragraphs))
    for paragraph in paragraphs:
        _take(state, paragraph)
    _close(state, 0)
    state.done.sort(key=lambda o: (o.start, o.depth))
    return _distinct(state.done)


def _has_articles(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether the body is cut into articles: Điều 1 stands before any part I."""
    for paragraph in paragraphs:
        found = marker(paragraph.text)
        if found.level == "article" and found.value in ("1", "0"):
            return True
        if (
            found.level == "part" and found.value == "I" and not re.match(r"\W*ph", paragraph.text, re.I)
        ) or found.level == "annex":
            break
    return sum(marker(p.text).level == "article" for p in paragraphs) >= 2 and not any(
        marker(p.text) == Marker("part", "I") for p in paragraphs
    )


def _take(state: _State, paragraph: Paragraph) -> None:
    found = marker(paragraph.text)
    inside_quote = state.articles and state.quoted > 0
    if inside_quote and not _breaks_quote(state, found):
        found = Marker("none")
    elif inside_quote:
        state.quoted = 0
    state.quoted = max(0, state.quoted + paragraph.text.count("“") - paragraph.text.count("”"))
    if found.level == "annex" and (state.ended or state.started):
        _annex(state, paragraph, found)
    elif state.ended and not (state.articles and _next_article(state, found)):
        return
    elif found.level == "end":
        state.ended = state.started and not state.annex
        if state.ended:
            _close(state, 0)
    elif state.annex:
        _annex_entry(state, paragraph, found)
    elif state.articles:
        state.ended = False
        _article_entry(state, paragraph, found)
    else:
        _plan_entry(state, paragraph, found)


def _next_article(state: _State, found: Marker) -> bool:
    return found.level == "article" and int(re.sub(r"\D", "", found.value)) == state.last_article + 1


def _breaks_quote(state: _State, found: Marker) -> bool:
    """An unclosed quotation mark must not swallow the rest: the next article, or an annex, ends it."""
    return _next_article(state, found) or found.level in ("annex", "end")


def _close(state: _State, depth: int) -> None:
    """Closes what is open at this depth and below."""
    while state.open and state.open[-1].depth >= depth:
        last = state.open.pop()
        last.whole = max(last.whole, last.end)
        if state.open:
            state.open[-1].whole = max(state.open[-1].whole, last.whole)
        state.done.append(last)


def _start(state: _State, ref: str, kind: str, paragraph: Paragraph, depth: int) -> None:
    _close(state, depth)
    heading = (*state.chapters.values(), *(o.title for o in state.open)) if state.articles else tuple(o.title for o in state.open)
    title = paragraph.text if len(paragraph.text) <= _HEADING_LENGTH else paragraph.text[:_HEADING_LENGTH].rsplit(" ", 1)[0] + "…"
    state.open.append(_Open(ref, kind, paragraph.start, paragraph.end, paragraph.page, heading, title, depth))
    state.started = True


def _extend(state: _State, paragraph: Paragraph) -> None:
    if state.open:
        state.open[-1].end = paragraph.end


def _plan_entry(state: _State, paragraph: Paragraph, found: Marker) -> None:
    if found.level == "chapter" and not state.started:
        return
    if found.level in _PATH and _plausible(state, found):
        depth = _PATH.index(found.level) + 1
        _close(state, depth)
        value = found.value if found.level != "part" else _as_roman(found.value)
        if found.level == "subsection":
            value = value.removeprefix(f"{state.prefix.rsplit('.', 1)[-1]}.")
        _start(state, f"{state.prefix}.{value}".lstrip("."), "heading", paragraph, depth)
        return
    if not state.open:
        return
    _close(state, len(_PATH) + 1)
    if _continues_signature(state, paragraph):
        return
    number = state.items[state.prefix] = state.items.get(state.prefix, 0) + 1
    _start(state, f"{state.prefix}/{number}", "item", paragraph, len(_PATH) + 1)


def _continues_signature(state: _State, paragraph: Paragraph) -> bool:
    return state.ended or not re.search(r"\w", paragraph.text)


def _as_roman(value: str) -> str:
    if not value.isdecimal():
        return value
    pairs = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
    number, out = int(value), ""
    for amount, letters in pairs:
        while number >= amount:
            out, number = out + letters, number - amount
    return out


def _plausible(state: _State, found: Marker) -> bool:
    """Numbers count up: what does not follow is text that only looks like a marker."""
    depth = _PATH.index(found.level) + 1
    before = next((o for o in state.open if o.depth == depth), None)
    last = before.ref.rsplit(".", 1)[-1] if before else ""
    if found.level in ("part", "letter-part"):
        order = roman(found.value) if found.level == "part" else ord(found.value) - 64
        previous = (roman(last) if found.level == "part" else ord(last) - 64) if last else 0
        return previous < order <= previous + 2
    if found.level == "section":
        digits = int(re.sub(r"\D", "", found.value))
        return digits > int(re.sub(r"\D", "", last) or 0) and (bool(last) or digits <= 2)
    if found.level == "point":
        return not last or last not in POINTS or found.value[0] not in POINTS or POINTS.index(found.value[0]) > POINTS.index(last)
    return True


def _article_entry(state: _State, paragraph: Paragraph, found: Marker) -> None:
    if found.level in ("chapter", "part") and not re.match(r"[*_\s]*[IVX]+\s*[.)/]", paragraph.text):
        _chapter(state, paragraph)
    elif found.level == "article" and _article_follows(state, found):
        _start(state, f"Đ{found.value}", "article", paragraph, 1)
        state.last_article = int(re.sub(r"\D", "", found.value))
    elif not state.open:
        _name_chapter(state, paragraph)
    elif found.level == "section" and _clause_follows(state, found):
        _close(state, 2)
        _start(state, f"{state.prefix}.{found.value}", "clause", paragraph, 2)
    elif found.level == "point" and _point_follows(state, found):
        _close(state, 3)
        _start(state, f"{state.prefix}.{found.value}", "point", paragraph, 3)
    else:
        _extend(state, paragraph)


def _article_follows(state: _State, found: Marker) -> bool:
    number = int(re.sub(r"\D", "", found.value))
    return state.last_article == 0 or state.last_article <= number <= state.last_article + 5


def _chapter(state: _State, paragraph: Paragraph) -> None:
    _close(state, 0)
    kind = re.sub(r"\W", "", paragraph.text.split()[0]).lower()
    order = ["phần", "chương", "mục", "tiểu"]
    if kind in order:
        state.chapters = {k: v for k, v in state.chapters.items() if order.index(k) < order.index(kind)}
    state.chapters[kind] = paragraph.text


def _name_chapter(state: _State, paragraph: Paragraph) -> None:
    """The line below ``Chương II`` is its name."""
    if state.chapters and paragraph.text.upper() == paragraph.text:
        last = next(reversed(state.chapters))
        state.chapters[last] = f"{state.chapters[last]} {paragraph.text}"


def _clause_follows(state: _State, found: Marker) -> bool:
    before = next((o for o in state.open if o.depth == 2), None)
    last = int(re.sub(r"\D", "", before.ref.rsplit(".", 1)[-1])) if before else 0
    number = int(re.sub(r"\D", "", found.value))
    return last < number <= last + 3 if last else number in (1, 2) or not state.articles


def _point_follows(state: _State, found: Marker) -> bool:
    before = next((o for o in state.open if o.depth == 3), None)
    if before is None:
        return True
    last = before.ref.rsplit(".", 1)[-1]
    return found.value > last if found.value[0] == last[0] else POINTS.find(found.value[0]) > POINTS.find(last[0])


def _annex(state: _State, paragraph: Paragraph, found: Marker) -> None:
    state.ended = False
    _close(state, 0)
    number = roman(found.value) or state.annexes + 1
    state.annexes = max(state.annexes, number)
    state.annex = f"PL{number}"
    state.chapters.clear()
    _start(state, state.annex, "heading", paragraph, 1)


_ROW = re.compile(rf"(?P<v>\d{{1,2}}(?:\.\d{{1,2}})?)(?:\s*[.)]\s*|\s*\|\s*|\s+)(?=[“\"({UPPER}])")


def _annex_entry(state: _State, paragraph: Paragraph, found: Marker) -> None:
    """Rows of an annex that begin with a criterion or indicator number get it as their reference."""
    row = _ROW.match(paragraph.text.lstrip("|* "))
    if row is not None and found.level not in ("part", "bullet"):
        depth = 3 if "." in row["v"] else 2
        _start(state, f"{state.annex}/{row['v']}", "annex", paragraph, depth)
    else:
        _extend(state, paragraph)


def _distinct(found: Sequence[_Open]) -> list[OfficialProvision]:
    """A reference that comes twice keeps its first place; later ones get ``~2``, ``~3`` so that none is lost."""
    seen: dict[str, int] = {}
    out = []
    for o in found:
        seen[o.ref] = seen.get(o.ref, 0) + 1
        ref = o.ref if seen[o.ref] == 1 else f"{o.ref}~{seen[o.ref]}"
        out.append(OfficialProvision(ref, o.kind, o.start, o.end, max(o.whole, o.end), o.page, o.heading))
    return out
