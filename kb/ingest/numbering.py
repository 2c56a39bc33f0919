"""The numbers that Word writes by itself: ``numbering.xml`` says how, this counts them."""

from __future__ import annotations

from typing import Any

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_VIETNAMESE = "abcdđeghiklmnopqrstuvxy"


def _value(element: Any, path: str) -> str:
    found = None if element is None else element.find(path)
    return "" if found is None else str(found.get(f"{_W}val") or "")


def written(number: int, form: str) -> str:
    """A number in one of Word's forms.

    >>> written(4, "upperRoman"), written(5, "lowerLetter"), written(7, "decimal"), written(1, "bullet")
    ('IV', 'đ', '7', '-')
    """
    if form in ("upperRoman", "lowerRoman"):
        pairs = ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
        out = ""
        for amount, letters in pairs:
            while number >= amount:
                out, number = out + letters, number - amount
        return out if form == "upperRoman" else out.lower()
    if form in ("lowerLetter", "upperLetter"):
        letter = _VIETNAMESE[(number - 1) % len(_VIETNAMESE)]
        return letter if form == "lowerLetter" else letter.upper()
    return "-" if form == "bullet" else "" if form == "none" else str(number)


class Numbering:
    """Counts the automatic numbers of a document, in the order in which ``label`` is asked."""

    def __init__(self, numbering: Any, styles: Any) -> None:
        self._levels: dict[str, dict[int, tuple[str, str, int]]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._of_style: dict[str, tuple[str, int]] = {}
        if numbering is not None:
            self._read(numbering)
        if styles is not None:
            for style in styles.iter(f"{_W}style"):
                if number := _value(style, f"{_W}pPr/{_W}numPr/{_W}numId"):
                    level = _value(style, f"{_W}pPr/{_W}numPr/{_W}ilvl") or "0"
                    self._of_style[str(style.get(f"{_W}styleId"))] = (number, int(level) if level.isdecimal() else 0)

    def _read(self, numbering: Any) -> None:
        abstract: dict[str, dict[int, tuple[str, str, int]]] = {}
        for element in numbering.iter(f"{_W}abstractNum"):
            levels = {}
            for level in element.iter(f"{_W}lvl"):
                index, start = level.get(f"{_W}ilvl") or "0", _value(level, f"{_W}start") or "1"
                if index.isdecimal():
                    form, text = _value(level, f"{_W}numFmt") or "decimal", _value(level, f"{_W}lvlText")
                    levels[int(index)] = (form, text, int(start) if start.isdecimal() else 1)
            abstract[str(element.get(f"{_W}abstractNumId"))] = levels
        for element in numbering.iter(f"{_W}num"):
            self._levels[str(element.get(f"{_W}numId"))] = abstract.get(_value(element, f"{_W}abstractNumId"), {})

    def label(self, paragraph: Any) -> str:
        """The number of a paragraph with a space after it, or an empty string."""
        number = _value(paragraph, f"{_W}pPr/{_W}numPr/{_W}numId")
        level_text = _value(paragraph, f"{_W}pPr/{_W}numPr/{_W}ilvl") or "0"
        level = int(level_text) if level_text.isdecimal() else 0
        if not number:
            number, level = self._of_style.get(_value(paragraph, f"{_W}pPr/{_W}pStyle"), ("", 0))
        levels = self._levels.get(number)
        if not number or not levels or level not in levels:
            return ""
        counts = self._counts.setdefault(number, {})
        form, text, start = levels[level]
        counts[level] = counts.get(level, start - 1) + 1
        for deeper in [k for k in counts if k > level]:
            del counts[deeper]
        if form == "bullet":
            return "- "
        for index in range(level + 1):
            upper = levels.get(index, ("decimal", "", 1))
            text = text.replace(f"%{index + 1}", written(counts.get(index, upper[2]), upper[0]))
        return f"{text} " if text.strip() else ""
