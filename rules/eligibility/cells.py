"""A cell of a table to the value that a dossier would have: people write ``đạt``, ``1,10`` and ``5.000.000.000``."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from rules.eligibility.notation import decimal
from rules.eligibility.reading import nfc
from rules.eligibility.schema import NUMERIC, FactSpec, FactType
from rules.eligibility.texts import texts

_GROUPED = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+")
_PLAIN = re.compile(r"[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?")
_WHOLE = frozenset({FactType.COUNT, FactType.MONEY, FactType.NUMBERS})


def from_cell(spec: FactSpec, cell: object) -> Any:
    """The value of a cell for a fact (for one entry of it, where the fact is a map). Empty is None: unknown.

    What can't be understood is handed on as it is, so that the door of the dossier names it.

    >>> from rules.eligibility.schema import FactSpec
    >>> money = FactSpec(type="money", label="", example=1)
    >>> from_cell(money, "5.000.000.000"), from_cell(money, 5e9), from_cell(money, " ")
    (5000000000, 5000000000, None)
    >>> from_cell(FactSpec(type="ratio", label="", example=1), "1,10")
    Decimal('1.10')
    """
    if isinstance(cell, str):
        cell = nfc(cell).strip()
    if cell is None or cell == "":
        return None
    if spec.type in (FactType.BOOL, FactType.MARKS):
        return _truth(cell)
    if spec.type in NUMERIC or spec.type is FactType.YEARS:
        return _number(cell, spec.type in _WHOLE)
    if spec.type is FactType.NUMBERS:
        parts = re.split(r"[,;\s]+", cell) if isinstance(cell, str) else [cell]
        return [] if parts == ["0"] else [_number(part, True) for part in parts if part != ""]
    return _word(spec, cell)


def date_from_cell(cell: object) -> object:
    """A cell with a day: a date without its time, else as it is."""
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, str):
        return cell.strip() or None
    return cell if cell is None or isinstance(cell, date) else str(cell)


def _truth(cell: Any) -> Any:
    word = str(cell).casefold().removesuffix(".0")
    if word in texts()["table"]["yes"]:
        return True
    return False if word in texts()["table"]["no"] else cell


def _number(cell: Any, whole: bool) -> Any:
    if isinstance(cell, float):
        exact = Decimal(repr(cell))
        return int(exact) if whole and exact.is_finite() and exact == exact.to_integral_value() else exact
    if not isinstance(cell, str):
        return cell
    text = re.sub(r"\s", "", cell).removesuffix("%")
    if whole and _GROUPED.fullmatch(text):
        text = text.replace(".", "")
    elif "." not in text and text.count(",") == 1:
        text = text.replace(",", ".")
    if not _PLAIN.fullmatch(text):
        return cell
    return int(text) if re.fullmatch(r"[-+]?[0-9]+", text) else decimal(text)


def _word(spec: FactSpec, cell: object) -> object:
    if not isinstance(cell, str):
        return cell
    by_label = {nfc(label).casefold(): word for word, label in spec.choices.items()}
    return by_label.get(cell.casefold(), cell)
