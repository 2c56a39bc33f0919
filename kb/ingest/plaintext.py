"""TXT and HTML -> lines."""

from __future__ import annotations

import re
from typing import Any

from kb.ingest.encodings import decode
from kb.ingest.errors import IngestError
from kb.ingest.lines import Line

MOST_CHARACTERS = 20_000_000
_BLOCKS = frozenset(
    ("p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol", "section", "article", "blockquote", "pre",
     "header", "footer", "body", "dt", "dd", "center", "br", "hr", "caption")
)  # fmt: skip
_SKIPPED = frozenset(("script", "style", "head", "noscript", "template", "nav", "title"))


def read_txt(raw: bytes) -> tuple[list[Line], int, list[str]]:
    """The lines of a text file, its pages (form feeds) and notes.

    Raises:
        IngestError: empty, too long, or not text.
    """
    text = decode(raw)
    if len(text) > MOST_CHARACTERS:
        raise IngestError("long", f"{len(text)}")
    if text.count("\x00") + text.count("\ufffd") > len(text) * 0.05:
        raise IngestError("binary")
    pages = text.replace("\r\n", "\n").replace("\r", "\n").split("\f")
    raw_lines = [(number, line, gap) for number, page in enumerate(pages, 1) for line, gap in _with_gaps(page)]
    wrapped = _is_wrapped([line for _, line, _ in raw_lines])
    # In a text that was cut into short lines the length of a line stands for its right edge.
    lines = [
        Line(
            line, number, not wrapped, 1.0 + gap if wrapped else 0.0, 1.0 if wrapped else 0.0, 1.0 + len(line) if wrapped else 0.0
        )
        for number, line, gap in raw_lines
    ]
    return lines, len(pages), []


def _with_gaps(page: str) -> list[tuple[str, int]]:
    found, gap = [], 0
    for line in page.split("\n"):
        if line.strip():
            found.append((" ".join(line.split()), gap))
            gap = 0
        else:
            gap += 1
    return found


def _is_wrapped(lines: list[str]) -> bool:
    """Whether lines were cut at a width: many are nearly as long as the longest, and that is short."""
    if len(lines) < 10:
        return False
    lengths = sorted(len(line) for line in lines)
    longest = lengths[int(len(lengths) * 0.98)]
    return longest <= 160 and sum(n > longest * 0.8 for n in lengths) > len(lengths) * 0.35


def read_html(raw: bytes) -> tuple[list[Line], int, list[str]]:
    """The blocks of an HTML page as lines, one page, and notes.

    Raises:
        IngestError: empty or damaged.
    """
    from lxml import html  # type: ignore[import-untyped]

    declared = re.search(rb"charset=[\"']?([\w-]+)", raw[:4096])
    known = declared is not None and declared[1].lower() not in (b"utf-8", b"utf8")
    text = raw.decode(declared[1].decode(), "replace") if known and declared and _codec(declared[1].decode()) else decode(raw)
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", text)
    try:
        root = html.document_fromstring(text, parser=html.HTMLParser(no_network=True, huge_tree=True))
    except (ValueError, TypeError, AssertionError) as error:
        raise IngestError("damaged", str(error)) from error
    except Exception as error:
        if type(error).__module__.startswith("lxml"):
            raise IngestError("damaged", str(error)) from error
        raise
    blocks: list[str] = [""]
    _walk(root, blocks)
    return [Line(" ".join(b.split()), 1, True) for b in blocks if b.strip()], 1, []


def _codec(name: str) -> bool:
    import codecs

    try:
        codecs.lookup(name)
    except LookupError:
        return False
    return True


def _walk(root: Any, blocks: list[str]) -> None:
    """Depth first without recursion: pages may nest thousands of elements."""
    stack: list[tuple[Any, bool]] = [(root, False)]
    while stack:
        element, leaving = stack.pop()
        tag = element.tag if isinstance(element.tag, str) else ""
        if leaving:
            if tag in _BLOCKS:
                blocks.append("")
            elif tag in ("td", "th"):
                blocks[-1] += " | "
            blocks[-1] += element.tail or ""
            continue
        if tag in _SKIPPED or not tag:
            blocks[-1] += element.tail or ""
            continue
        if tag in _BLOCKS and not _in_cell(element):
            blocks.append("")
        blocks[-1] += element.text or ""
        stack.append((element, True))
        stack.extend((child, False) for child in reversed(element))


def _in_cell(element: Any) -> bool:
    parent = element.getparent()
    return parent is not None and parent.tag in ("td", "th")
