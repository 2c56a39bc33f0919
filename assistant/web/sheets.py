"""Tables as files. A cell that begins like a formula is quoted, so that a spreadsheet shows it and does not run it."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence


def _safe(cell: str) -> str:
    """A cell that no spreadsheet runs.

    >>> _safe("=1+1"), _safe("Sở Y tế")
    ("'=1+1", 'Sở Y tế')
    """
    return f"'{cell}" if cell[:1] in ("=", "+", "-", "@", "\t", "\r") else cell


def csv_bytes(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    """CSV in UTF-8 with the mark by which Excel knows it."""
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow(heads)
    writer.writerows([[_safe(cell) for cell in row] for row in rows])
    return stream.getvalue().encode("utf-8-sig")


def xlsx_bytes(title: str, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    """A workbook with one sheet, heads in bold and kept in sight."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    sheet.append(list(heads))
    for row in rows:
        sheet.append([_safe(cell) for cell in row])
    for column, head in enumerate(sheet[1], 1):
        head.font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(column)].width = 60 if column == 3 else 28
    for line in sheet.iter_rows(min_row=2):
        for cell in line:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.freeze_panes = "A2"
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()
