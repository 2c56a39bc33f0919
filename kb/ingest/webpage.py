"""HTML -> lines: the blocks of a page, rows of tables as one line, without the menus of the site around the document."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from lxml import html  # type: ignore[import-untyped]

from kb.ingest.encodings import decode
from kb.ingest.errors import IngestError
from kb.ingest.lines import Line

#: Elements that begin a line of their own.
_BLOCKS = frozenset(
    ("p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol", "section", "article", "blockquote", "pre",
     "header", "footer", "body", "dt", "dd", "center", "br", "hr", "caption", "main", "figure", "fieldset", "address")
)  # fmt: skip
_SKIPPED = frozenset(
    ("script", "style", "head", "noscript", "template", "nav", "title", "aside", "form", "button", "select", "iframe", "svg")
)
_WIDE = (b"\xff\xfe", b"\xfe\xff")
_AROUND = frozenset(("navigation", "banner", "contentinfo", "search", "complementary", "menu"))
_BOXES = ("div", "ul", "ol", "table", "section", "header", "footer", "dl")
_CELL_BLOCKS = ("p", "div", "li", "tr", "h1", "h2", "h3", "h4")
#: A box whose text is mostly that of several links is a menu or a list of other pages, not part of a document.
_LINKS, _LINK_SHARE = 3, 0.9
#: A cell with more blocks than these lays a page out; in a table of figures a cell holds a word or a short paragraph.
_MOST_IN_CELL = 3


def read_html(raw: bytes) -> tuple[list[Line], int, list[str]]:
    """The blocks of an HTML page as lines, one page, and notes.

    Raises:
        IngestError: empty or damaged.
    """
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", _text(raw))
    try:
        root = html.document_fromstring(text, parser=html.HTMLParser(no_network=True, huge_tree=True))
    except (ValueError, TypeError, AssertionError) as error:
        raise IngestError("damaged", str(error)) from error
    except Exception as error:
        if type(error).__module__.startswith("lxml"):
            raise IngestError("damaged", str(error)) from error
        raise
    return [Line(" ".join(b.split()), 1, True) for b in _Page(root).blocks() if b.strip()], 1, []


def _text(raw: bytes) -> str:
    declared = re.search(rb"charset=[\"']?([\w-]+)", raw[:4096])
    name = declared[1].decode() if declared else "utf-8"
    if raw[:2] in _WIDE or name.lower() in ("utf-8", "utf8") or not _is_codec(name):
        return decode(raw)
    return raw.decode(name, "replace")


def _is_codec(name: str) -> bool:
    try:
        codecs.lookup(name)
    except LookupError:
        return False
    return True


class _Page:
    """One page: what its parts are is worked out once, then it is walked."""

    def __init__(self, root: Any) -> None:
        self._root = root
        self._menus = {box for box in _menus(root) if box.tag in _BOXES}
        self._layout = {cell for cell in root.iter("td", "th") if _lays_out(cell)}

    def blocks(self) -> Iterator[str]:
        """The text of each block, depth first without recursion: pages may nest thousands of elements."""
        block = ""
        stack: list[tuple[Any, bool, bool]] = [(self._root, False, False)]
        while stack:
            element, leaving, in_row = stack.pop()
            tag = element.tag if isinstance(element.tag, str) else ""
            if not leaving and (not tag or self._is_around(element, tag)):
                block += element.tail or ""
                continue
            cell = tag in ("td", "th")
            if tag in _BLOCKS and not in_row:
                yield block
                block = ""
            elif tag in _BLOCKS:
                block += " "
            if leaving:
                block += (" | " if cell else "") + (element.tail or "")
                continue
            block += element.text or ""
            stack.append((element, True, in_row))
            inside = (in_row or cell) and not (cell and element in self._layout)
            stack.extend((child, False, inside) for child in reversed(element))
        yield block

    def _is_around(self, element: Any, tag: str) -> bool:
        """Whether an element belongs to the site and not to the document, or is not shown."""
        return (
            tag in _SKIPPED
            or element in self._menus
            or element.get("role") in _AROUND
            or element.get("hidden") is not None
            or re.search(r"display\s*:\s*none", element.get("style") or "", re.IGNORECASE) is not None
        )


def _lays_out(cell: Any) -> bool:
    """Whether a cell holds a piece of the page instead of a figure or a word."""
    return len(list(islice(cell.iter(*_CELL_BLOCKS), _MOST_IN_CELL + 1))) > _MOST_IN_CELL or cell.find(".//table") is not None


def _menus(root: Any) -> set[Any]:
    """The elements whose text is mostly that of several links; from the leaves up, each element once."""
    found: set[Any] = set()
    sums: dict[Any, tuple[int, int, int]] = {}
    for element in reversed(list(root.iter())):
        if not isinstance(element.tag, str) or element.tag in _SKIPPED:
            continue
        inner = [sums.pop(child) for child in element if child in sums]
        letters = len((element.text or "").strip()) + sum(i[0] for i in inner) + sum(len((c.tail or "").strip()) for c in element)
        link = element.tag == "a"
        linked, links = (letters, 1) if link else (sum(i[1] for i in inner), sum(i[2] for i in inner))
        sums[element] = (letters, linked, links)
        if links >= _LINKS and linked > _LINK_SHARE * letters:
            found.add(element)
    return found
