"""Form fields made from a rule's facts, and back: what was filled in becomes a fact, an empty field stays unknown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any, NoReturn

import gradio as gr

from assistant.web.texts import check as check_texts

_YES, _NO, _UNKNOWN = "yes", "no", ""
_NONE = "0"
YEARS = ("2021", "2022", "2023", "2024", "2025")
_GROUPED = re.compile(r"\d{1,3}(?:[. ]\d{3})+")


class FieldError(ValueError):
    """What was filled in can't be a fact; the message is for the reader."""


@dataclass(frozen=True)
class Field:
    """A fact with the components that hold it."""

    name: str
    spec: Any
    components: tuple[Any, ...]

    def value(self, given: Sequence[Any]) -> Any:
        """The fact that the components' values mean; None where it is unknown.

        Raises:
            FieldError: not a number, or a criterion both met and failed.
        """
        kind = str(self.spec.type)
        if kind == "marks":
            return _marks(self.spec.label, given[0] or [], given[1] or [])
        if kind == "numbers":
            return _numbers(self.spec.label, given[0] or [])
        if kind == "years":
            years = {
                year: _number(f"{self.spec.label}, {year}", text, whole=False) for year, text in zip(YEARS, given, strict=True)
            }
            return {year: number for year, number in years.items() if number is not None} or None
        if kind == "bool":
            return {_YES: True, _NO: False}.get(given[0])
        if kind == "choice":
            return given[0] or None
        return _number(self.spec.label, given[0], whole=kind in ("count", "money"))


def make_field(name: str, spec: Any) -> Field:
    """Puts the components of a fact where Gradio is building now."""
    kind = str(spec.type)
    label, info = _label(spec), spec.description
    ident = f"ntm-fact-{name.replace('_', '-')}"
    if kind == "bool":
        choices = [(check_texts.IS_SO, _YES), (check_texts.IS_NOT, _NO), (check_texts.NOT_KNOWN, _UNKNOWN)]
        return Field(name, spec, (gr.Radio(choices, value=_UNKNOWN, label=label, info=info, elem_id=ident),))
    if kind == "choice":
        choices = [*((text[:1].upper() + text[1:], key) for key, text in spec.choices.items()), (check_texts.NOT_KNOWN, _UNKNOWN)]
        return Field(name, spec, (gr.Dropdown(choices, value=_UNKNOWN, label=label, info=info, elem_id=ident),))
    entries = [(f"{number}. {entry.name}", number) for number, entry in spec.entries.items()]
    if kind == "marks":
        met = gr.CheckboxGroup(
            entries, label=check_texts.MARKS_MET.format(label=label), info=check_texts.MARKS_INFO, elem_id=ident
        )
        failed = gr.CheckboxGroup(entries, label=check_texts.MARKS_FAILED.format(label=label), elem_id=f"{ident}-failed")
        return Field(name, spec, (met, failed))
    if kind == "numbers":
        group = gr.CheckboxGroup([*entries, (check_texts.NONE_OF_THEM, _NONE)], label=label, info=info, elem_id=ident)
        return Field(name, spec, (group,))
    if kind == "years":
        with gr.Row():
            boxes = tuple(gr.Textbox(label=f"{label}, {y}", max_length=20, min_width=150, elem_id=f"{ident}-{y}") for y in YEARS)
        return Field(name, spec, boxes)
    box = gr.Textbox(label=label, info=info, placeholder=check_texts.example_of(spec.example), max_length=30, elem_id=ident)
    return Field(name, spec, (box,))


def _label(spec: Any) -> str:
    label = spec.label[:1].upper() + spec.label[1:]
    return f"{label} ({spec.unit})" if spec.unit and spec.unit not in spec.label else label


def _marks(label: str, met: Sequence[str], failed: Sequence[str]) -> dict[str, bool] | None:
    if both := sorted(set(met) & set(failed), key=int):
        raise FieldError(check_texts.BOTH_MARKS.format(label=label, numbers=", ".join(both)))
    return {**dict.fromkeys(met, True), **dict.fromkeys(failed, False)} or None


def _numbers(label: str, chosen: Sequence[str]) -> list[int] | None:
    if _NONE in chosen and len(chosen) > 1:
        raise FieldError(check_texts.NONE_AND_SOME.format(label=label))
    return [int(n) for n in chosen if n != _NONE] if chosen else None


def _number(label: str, text: Any, whole: bool) -> int | Decimal | None:
    """A number as Vietnamese writes it: ``1.500.000``, ``62,5``; both separators may be left out.

    >>> _number("", "1.500.000", True), _number("", "62,5", False), _number("", " ", True)
    (1500000, Decimal('62.5'), None)
    """
    said = str(text or "").strip().removesuffix("%").removesuffix("đồng").strip()
    if not said:
        return None
    plain = re.sub(r"[. ]", "", said) if _GROUPED.fullmatch(said) and whole else said.replace(" ", "").replace(",", ".")
    try:
        if whole:
            return int(plain) if re.fullmatch(r"-?[0-9]{1,18}", plain) else _fail(label, said)
        number = Decimal(plain)
    except InvalidOperation:
        _fail(label, said)
    return number if number.is_finite() and abs(number.adjusted()) < 30 else _fail(label, said)


def _fail(label: str, said: str) -> NoReturn:
    raise FieldError(check_texts.BAD_NUMBER.format(label=label, said=said))


def facts_of(fields: Sequence[Field], values: Sequence[Any]) -> dict[str, Any]:
    """The facts that a whole form means.

    Raises:
        FieldError: the first field that can't be read.
    """
    given: Iterator[Any] = iter(values)
    found = {f.name: f.value([next(given) for _ in f.components]) for f in fields}
    return {name: value for name, value in found.items() if value is not None}
