"""Names of drawings in the fonts of a PDF -> the letters that they stand for."""

from __future__ import annotations

import re

from pypdf._codecs.adobe_glyphs import adobe_glyphs

#: What a code is read as whose letter nobody can know.
UNREADABLE = "\ufffd"


def from_name(glyph: str) -> str:
    """The letters that the name of a drawing stands for, after Adobe's rule; a name that says nothing is not guessed at.

    >>> from_name("/f_i.alt"), from_name("/uni01B0"), from_name("/q73") == UNREADABLE
    ('fi', 'ư', True)
    """
    parts = [f"/{part}" for part in glyph[1:].partition(".")[0].split("_")]
    letters = [adobe_glyphs.get(part) or _numbered(part) for part in parts]
    return "".join(letters) if all(letters) else UNREADABLE


def _numbered(glyph: str) -> str:
    code = re.fullmatch(r"/(?:uni([0-9A-F]{4})|u([0-9A-F]{4,6}))", glyph)
    number = int(code[1] or code[2], 16) if code else 0
    return chr(number) if 0 < number < 0xD800 or 0xE000 <= number < 0x110000 else ""
