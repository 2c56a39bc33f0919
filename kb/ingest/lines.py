"""What the readers hand on: lines with what the page shows about them. And what comes out: a text with its provisions."""

from __future__ import annotations

from dataclasses import dataclass, field

#: Characters up to which an article or clause is quoted together with what stands below it.
LONGEST_QUOTE = 2_000


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a file.

    ``whole`` says that the file itself marks it as a paragraph. The measures are in the units of the file and 0 where it has
    none: ``left`` and ``right`` edge, ``gap`` from the line above, ``size`` of the letters,
    width of the first ``word``, ``top`` as a share of the page
    (0 at the upper edge, 1 at the lower).
    """

    text: str
    page: int = 1
    whole: bool = False
    gap: float = 0.0
    left: float = 0.0
    right: float = 0.0
    size: float = 0.0
    word: float = 0.0
    top: float = 0.5


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the stored text: ``text[start:end]`` of it, and the page on which it begins."""

    text: str
    start: int
    end: int
    page: int


@dataclass(frozen=True, slots=True)
class OfficialProvision:
    """A provision of an official file.

    ``text[start:end]`` of the stored text is its own wording; ``text[start:whole]`` takes in what stands below it.
    """

    ref: str
    kind: str
    start: int
    end: int
    whole: int
    page: int
    heading: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OfficialText:
    """A file that was read: the stored text, its provisions, and what the reader should know."""

    text: str
    provisions: tuple[OfficialProvision, ...]
    pages: int
    number: str = ""
    issued: str = ""
    title: str = ""
    notes: tuple[str, ...] = field(default=())

    def own(self, provision: OfficialProvision) -> str:
        """The provision's own wording: a slice of the stored text."""
        return self.text[provision.start : provision.end]

    def whole(self, provision: OfficialProvision) -> str:
        """The provision with everything that stands below it."""
        return self.text[provision.start : provision.whole]

    def quote_end(self, provision: OfficialProvision) -> int:
        """Where a quotation of the provision ends: a short article or clause is quoted with its points."""
        together = provision.kind in ("article", "clause") and provision.whole - provision.start <= LONGEST_QUOTE
        return provision.whole if together else provision.end
