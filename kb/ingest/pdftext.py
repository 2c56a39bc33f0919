"""A page of a PDF -> pieces of text with their places.

``pypdf`` reads the file, its streams and its fonts; the content stream is walked here, because paragraphs can only be found
again where the edges of every line are known, and because this is several times faster than a general extraction.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pypdf.generic._font import Font

from kb.ingest.encodings import from_font
from kb.ingest.glyphs import UNREADABLE, from_name
from kb.ingest.pdftokens import INLINE_IMAGE, hexadecimal, string, tokens

Matrix = tuple[float, float, float, float, float, float]
_IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
#: A gap inside a line that is wider than this share of the letter size is a space; from the second on, a gap between cells.
SPACE, CELL = 0.17, 2.5
_MOST_FORMS = 200


@dataclass(slots=True)
class Piece:
    """A stretch of text on a page: left and right edge, base line, size of the letters, quarter turns."""

    left: float
    right: float
    base: float
    size: float
    text: str
    turn: int
    word: float = 0.0


def multiply(first: Matrix, second: Matrix) -> Matrix:
    """The matrix that does the first and then the second."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = second
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


class _Codes(dict[str, tuple[str, float]]):
    """What each code of a font shows and how wide it is, worked out once."""

    def __init__(self, font: Font) -> None:
        super().__init__()
        self._font = font

    def __missing__(self, code: str) -> tuple[str, float]:
        font = self._font
        shown = code if isinstance(font.encoding, str) else font.encoding.get(ord(code), code)
        text = (
            from_name(shown) if shown[:1] == "/" and len(shown) > 1 else "".join(str(font.character_map.get(c, c)) for c in shown)
        )
        width = float(font.space_width if code == font.space_char else font.get_text_width(code))
        self[code] = (text, width)
        return self[code]


def _without_letters(resource: Any) -> bool:
    """Whether the codes of a font are numbers of drawings and no table says which letters these are: guessing gives wrong words."""
    return resource.get("/Encoding") in ("/Identity-H", "/Identity-V") and "/ToUnicode" not in resource


class Letters:
    """What the codes of a font mean and how wide they are."""

    def __init__(self, resource: Any) -> None:
        font = Font.from_font_resource(resource)
        self._mute = _without_letters(resource)
        self._encoding = font.encoding if isinstance(font.encoding, str) else "latin-1"
        self._spaces = not isinstance(font.encoding, str)
        self._codes = _Codes(font)
        self._convert: Callable[[str], str] | None = from_font(font.name)
        self._known: dict[bytes, tuple[str, float, int, int]] = {}

    def read(self, raw: bytes) -> tuple[str, float, int, int]:
        """Text, width in thousandths of the size, number of codes, number of one-byte spaces."""
        if (known := self._known.get(raw)) is not None:
            return known
        strict = self._encoding == "utf-16-be" and len(raw) % 2 == 0
        codes = raw.decode(self._encoding, "surrogatepass" if strict else "replace")
        shown = [self._codes[c] for c in codes]
        text = UNREADABLE * len(shown) if self._mute else "".join([s[0] for s in shown])
        if self._convert is not None:
            text = self._convert(text)
        found = (text, sum([s[1] for s in shown]), len(codes), raw.count(b" ") if self._spaces else 0)
        if len(raw) < 80 and len(self._known) < 20_000:
            self._known[raw] = found
        return found


@dataclass(slots=True)
class _Graphics:
    """The part of the graphics state that text depends on."""

    ctm: Matrix
    font: Letters | None = None
    size: float = 1.0
    leading: float = 0.0
    char_space: float = 0.0
    word_space: float = 0.0
    stretch: float = 1.0


def _first_word(font: Letters, raw: bytes) -> float:
    """The width of the first word in thousandths of the size; 0 where the stretch ends inside it."""
    text, width, codes, _ = font.read(raw)
    end = text.lstrip().find(" ")
    if end < 0 or codes != len(text) or len(raw) % max(codes, 1):
        return 0.0
    each = len(raw) // codes
    lead = len(text) - len(text.lstrip())
    return font.read(raw[lead * each : (lead + end) * each])[1] if each else width


class PageText:
    """Walks the content of one page. ``fonts`` may be shared by the pages of a file."""

    def __init__(self, fonts: dict[int, Letters]) -> None:
        self._fonts = fonts
        self._pieces: list[Piece] = []
        self._forms = 0

    def read(self, page: Any) -> list[Piece]:
        """The pieces of text of a page, in the order of its content."""
        contents = page.get_contents()
        if contents is not None:
            self._walk(contents.get_data(), page.get("/Resources"), _Graphics(_IDENTITY), 0)
        return self._pieces

    def _walk(self, data: bytes, resources: Any, start: _Graphics, depth: int) -> None:
        if b"BI" in data and b"EI" in data:
            data = INLINE_IMAGE.sub(b" ", data)
        _Walk(self, _plain(resources), start, depth, self._pieces).run(data)

    def font(self, resources: Any, name: str) -> Letters | None:
        """The font of that name; None where it can't be used."""
        try:
            resource = resources["/Font"][name].get_object()
            key = id(resource)
            if key not in self._fonts:
                self._fonts[key] = Letters(resource)
            return self._fonts[key]
        except Exception:
            # A broken font costs its own text, never the page.
            return None

    def form(self, resources: Any, name: str, state: _Graphics, depth: int) -> None:
        """Text inside a form that the page draws."""
        if depth > 8 or self._forms >= _MOST_FORMS:
            return
        try:
            form = resources["/XObject"][name].get_object()
            if form.get("/Subtype") != "/Form":
                return
            self._forms += 1
            matrix = tuple(float(v) for v in form.get("/Matrix", _IDENTITY))
            inner = _Graphics(multiply(matrix, state.ctm), state.font, state.size)  # type: ignore[arg-type]
            self._walk(form.get_data(), form.get("/Resources", resources), inner, depth + 1)
        except (KeyError, TypeError, ValueError, AttributeError):
            return


def _plain(resources: Any) -> Any:
    return resources.get_object() if hasattr(resources, "get_object") else (resources or {})


class _Walk:
    """One content stream."""

    def __init__(self, page: PageText, resources: Any, state: _Graphics, depth: int, pieces: list[Piece]) -> None:
        self._page, self._resources, self._depth, self._pieces = page, resources, depth, pieces
        self._state = state
        self._stack: list[_Graphics] = []
        self._line: Matrix = _IDENTITY
        self._text: Matrix = _IDENTITY

    def run(self, data: bytes) -> None:
        """Executes the stream; operators with wrong operands are skipped."""
        operands: list[Any] = []
        array: list[Any] | None = None
        for kind, token in tokens(data):
            if kind == "number":
                (operands if array is None else array).append(float(token))
            elif kind == "string":
                (operands if array is None else array).append(string(token))
            elif kind == "hex":
                (operands if array is None else array).append(hexadecimal(token))
            elif kind == "operator":
                handler = _OPERATORS.get(token)
                if handler is not None:
                    with contextlib.suppress(IndexError, TypeError, ValueError):
                        handler(self, operands)
                operands, array = [], None
            elif kind == "open":
                array = []
            elif kind == "close":
                operands.append(array or [])
                array = None
            elif kind == "name":
                operands.append(token.decode("latin-1"))

    def save(self, _: list[Any]) -> None:
        s = self._state
        if len(self._stack) < 10_000:
            self._stack.append(_Graphics(s.ctm, s.font, s.size, s.leading, s.char_space, s.word_space, s.stretch))

    def restore(self, _: list[Any]) -> None:
        if self._stack:
            self._state = self._stack.pop()

    def transform(self, o: list[Any]) -> None:
        self._state.ctm = multiply((o[0], o[1], o[2], o[3], o[4], o[5]), self._state.ctm)

    def begin(self, _: list[Any]) -> None:
        self._line = self._text = _IDENTITY

    def set_font(self, o: list[Any]) -> None:
        self._state.font = self._page.font(self._resources, o[-2])
        self._state.size = o[-1]

    def set_matrix(self, o: list[Any]) -> None:
        self._line = self._text = (o[0], o[1], o[2], o[3], o[4], o[5])

    def move(self, o: list[Any]) -> None:
        self._line = self._text = multiply((1.0, 0.0, 0.0, 1.0, o[0], o[1]), self._line)

    def move_leading(self, o: list[Any]) -> None:
        self._state.leading = -o[1]
        self.move(o)

    def next_line(self, _: list[Any]) -> None:
        self.move([0.0, -self._state.leading])

    def set_number(self, name: str, o: list[Any]) -> None:
        setattr(self._state, name, o[-1] / 100 if name == "stretch" else o[-1])

    def show_next(self, o: list[Any]) -> None:
        self.next_line([])
        self.show([o[-1]])

    def show_spaced(self, o: list[Any]) -> None:
        self._state.word_space, self._state.char_space = o[0], o[1]
        self.show_next(o)

    def draw(self, o: list[Any]) -> None:
        self._page.form(self._resources, o[-1], self._state, self._depth)

    def show(self, o: list[Any]) -> None:
        shown, state = o[-1], self._state
        if state.font is None:
            return
        text, advance, start = "", 0.0, 0.0
        word = -1.0
        for part in shown if isinstance(shown, list) else [shown]:
            if isinstance(part, float):
                shift = -part / 1000 * state.size * state.stretch
                if shift > CELL * abs(state.size) and text.strip():
                    self._put(text, start, advance, word)
                    text, start, word = "", advance + shift, -1.0
                elif shift > SPACE * abs(state.size) and text and text[-1] != " ":
                    text += " "
                advance += shift
                continue
            read, width, codes, spaces = state.font.read(part)
            if word < 0 and read.strip():
                word = _first_word(state.font, part)
            text = text + read if not (text[-1:] == " " and read[:1] == " ") else text + read[1:]
            advance += (width / 1000 * state.size + codes * state.char_space + spaces * state.word_space) * state.stretch
        self._put(text, start, advance, word)
        self._text = multiply((1.0, 0.0, 0.0, 1.0, advance, 0.0), self._text)

    def _put(self, text: str, start: float, end: float, word: float) -> None:
        if not text.strip():
            return
        a, b, c, d, e, f = multiply(self._text, self._state.ctm)
        x0, y0, x1, y1 = e + a * start, f + b * start, e + a * end, f + b * end
        size = abs(self._state.size) * max((c * c + d * d) ** 0.5, 1e-6)
        turn = (0 if a >= 0 else 2) if abs(a) >= abs(b) else (1 if b > 0 else 3)
        left, right, base = ((x0, x1, y0), (y0, y1, -x0), (-x0, -x1, -y0), (-y0, -y1, x0))[turn]
        self._pieces.append(Piece(left, right, base, size, text, turn, word / 1000 * size))


_OPERATORS: dict[bytes, Callable[[_Walk, list[Any]], None]] = {
    b"q": _Walk.save, b"Q": _Walk.restore, b"cm": _Walk.transform, b"BT": _Walk.begin, b"Tf": _Walk.set_font,
    b"Tm": _Walk.set_matrix, b"Td": _Walk.move, b"TD": _Walk.move_leading, b"T*": _Walk.next_line, b"Tj": _Walk.show,
    b"TJ": _Walk.show, b"'": _Walk.show_next, b'"': _Walk.show_spaced, b"Do": _Walk.draw,
    b"TL": lambda w, o: w.set_number("leading", o), b"Tc": lambda w, o: w.set_number("char_space", o),
    b"Tw": lambda w, o: w.set_number("word_space", o), b"Tz": lambda w, o: w.set_number("stretch", o),
}  # fmt: skip
