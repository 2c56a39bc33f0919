"""Tables as files: rows out of csv and xlsx, rows into them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rules.eligibility.texts import say
from rules.errors import TableError

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: its heading, and rows with their numbers in the file. Rows that are empty or start with # are left out."""

    heading: tuple[str, ...]
    rows: tuple[tuple[int, tuple[Any, ...]], ...]

    def cell(self, column: int, row: int) -> str:
        """The address of a cell as spreadsheets show it: ``B12``."""
        letters = ""
        number = column + 1
        while number:
            number, place = divmod(number - 1, 26)
            letters = chr(65 + place) + letters
        return f"{letters}{row}"


def read_sheet(path: Path) -> Sheet:
    """The first sheet of an xlsx file, or a csv file in UTF-8 with commas or semicolons.

    Raises:
        TableError: the file can't be read.
    """
    try:
        lines = _xlsx_rows(path) if path.suffix.lower() == ".xlsx" else _csv_rows(path)
    except Exception as error:  # openpyxl raises errors of many kinds on broken files
        reason = error.strerror if isinstance(error, OSError) else None
        raise TableError(say("table", "unreadable", path=path.name, reason=reason or type(error).__name__)) from error
    numbered = [(number, tuple(row)) for number, row in enumerate(lines, 1) if any(cell not in (None, "") for cell in row)]
    if not numbered:
        return Sheet((), ())
    heading = tuple(str(cell).strip() if cell is not None else "" for cell in numbered[0][1])
    return Sheet(heading, tuple((number, row) for number, row in numbered[1:] if not str(row[0] or "").startswith("#")))


def write_sheet(path: Path, rows: Iterable[Sequence[Any]]) -> None:
    """Write rows to a csv (UTF-8 with a mark that Excel knows) or xlsx file. Raises ``TableError`` on other endings."""
    ending = path.suffix.lower()
    if ending == ".xlsx":
        _write_xlsx(path, rows)
    elif ending == ".csv":
        path.write_text(csv_text(rows), encoding="utf-8-sig", newline="")
    else:
        raise TableError(say("table", "unknown_ending", path=path.name, rule="xa-dat-chuan"))


def csv_text(rows: Iterable[Sequence[Any]]) -> str:
    """Rows as csv. A text that a spreadsheet would take for a formula gets an apostrophe in front."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    for row in rows:
        writer.writerow([f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell for cell in row])
    return stream.getvalue()


def _csv_rows(path: Path) -> list[list[str]]:
    text = path.read_bytes().decode("utf-8-sig")
    first = text.partition("\n")[0]
    return list(csv.reader(io.StringIO(text), delimiter=";" if first.count(";") > first.count(",") else ","))


def _xlsx_rows(path: Path) -> list[tuple[Any, ...]]:
    from openpyxl import load_workbook

    book = load_workbook(path, read_only=True, data_only=True)
    try:
        return list(book.worksheets[0].iter_rows(values_only=True))
    finally:
        book.close()


def _write_xlsx(path: Path, rows: Iterable[Sequence[Any]]) -> None:
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell

    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    for row in rows:
        cells = []
        for value in row:
            cell = WriteOnlyCell(sheet, value=value)
            if isinstance(value, str):
                cell.data_type = "s"
            cells.append(cell)
        sheet.append(cells)
    book.save(path)
