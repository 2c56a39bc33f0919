"""The fonts that the app serves: they can write Vietnamese, and their notices are the ones they carry."""

from __future__ import annotations

import itertools
import unicodedata
from pathlib import Path

import gradio
import pytest
from fontTools.ttLib import TTFont

from assistant.web import look

_SHIPPED = Path(gradio.__file__).parent / "templates/frontend/static/fonts"
_FONTS = [f"{family}/{family}-{style}.woff2" for family in ("SourceSansPro", "IBMPlexMono") for style in ("Regular", "Bold")]
_COPYRIGHT, _TRADEMARK = 0, 7
_MARKS = "\u0300\u0309\u0303\u0301\u0323"


def _letters() -> set[str]:
    """Every letter of Vietnamese, with every tone, small and capital."""
    vowels = "aăâeêioôơuưy"
    toned = {unicodedata.normalize("NFC", v + m) for v, m in itertools.product(vowels, ("", *_MARKS))}
    return {form for letter in toned | {"đ"} for form in (letter, letter.upper())}


@pytest.mark.parametrize("font", _FONTS)
def test_every_letter_of_vietnamese_has_its_glyph(font: str) -> None:
    with TTFont(_SHIPPED / font) as opened:
        assert _letters() <= set(map(chr, opened.getBestCmap()))


@pytest.mark.parametrize("font", _FONTS)
def test_the_licence_beside_the_app_has_the_notices_of_the_font(font: str) -> None:
    licence = (Path(look.__file__).parent / "OFL.txt").read_text(encoding="utf-8")
    with TTFont(_SHIPPED / font) as opened:
        names = opened["name"]
        notices = [names.getDebugName(_COPYRIGHT), names.getDebugName(_TRADEMARK)]
    for notice in filter(None, notices):
        assert notice in licence
