"""``ntm duties``: who holds which task, as a table."""

from __future__ import annotations

import csv
import io
import json
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from assistant.commands.shared import as_date, fail, say, service


class Form(StrEnum):
    """How a table is written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    XLSX = "xlsx"


_HEADS = {
    "agency": "Cơ quan",
    "role": "Vai trò",
    "task": "Nhiệm vụ",
    "deadline": "Thời hạn",
    "document": "Văn bản",
    "ref": "Vị trí",
    "today": "Hiện nay",
}


def duties(
    agency: Annotated[str, typer.Option("--agency", metavar="TÊN", help="Cơ quan; viết tắt hay không dấu đều được.")] = "",
    criterion: Annotated[str, typer.Option("--criterion", metavar="TÊN", help="Tiêu chí hoặc nội dung.")] = "",
    role: Annotated[str, typer.Option("--role", metavar="VAI", help="Vai trò: chủ trì, hướng dẫn, thẩm định, phối hợp...")] = "",
    as_of: Annotated[str | None, typer.Option("--as-of", metavar="NGÀY", help="Tính cho ngày này (YYYY-MM-DD).")] = None,
    form: Annotated[Form, typer.Option("--format", help="Dạng kết quả.")] = Form.TABLE,
    out: Annotated[Path | None, typer.Option("--out", metavar="TỆP", help="Ghi ra tệp này (bắt buộc với xlsx).")] = None,
) -> None:
    """Ai giữ nhiệm vụ nào: vai trò, thời hạn, vị trí trong văn bản."""
    try:
        rows = service().duties(agency, criterion, role, as_date(as_of))
    except ValueError as error:
        fail(str(error))
    if form is Form.XLSX:
        if out is None:
            fail("dạng xlsx cần tên tệp. Ví dụ: ntm duties --format xlsx --out nhiem-vu.xlsx")
        _write_xlsx(rows, out)
        return
    text = (
        _table(rows) if form is Form.TABLE else _csv(rows) if form is Form.CSV else json.dumps(rows, ensure_ascii=False, indent=1)
    )
    if out is None:
        say(text)
    else:
        out.write_text(text + "\n", encoding="utf-8-sig" if form is Form.CSV else "utf-8")


def _flat(row: dict[str, Any]) -> list[str]:
    return [", ".join(t["name"] for t in row["today"]) if k == "today" else str(row[k] or "") for k in _HEADS]


def _csv(rows: list[dict[str, Any]]) -> str:
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow(_HEADS.values())
    # A cell that begins like a formula is quoted, so that a spreadsheet shows it and does not run it.
    writer.writerows([[f"'{c}" if c[:1] in "=+-@" else c for c in _flat(row)] for row in rows])
    return stream.getvalue().rstrip("\r\n")


def _write_xlsx(rows: list[dict[str, Any]], out: Path) -> None:
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet("Nhiệm vụ")
    sheet.append(list(_HEADS.values()))
    for row in rows:
        sheet.append(_flat(row))
    book.save(out)


def _table(rows: list[dict[str, Any]]) -> str:
    from rich.console import Console
    from rich.table import Table

    table = Table(*(h for k, h in _HEADS.items() if k != "document"), show_lines=True)
    for row in rows:
        table.add_row(*(c for k, c in zip(_HEADS, _flat(row), strict=True) if k != "document"))
    console = Console(record=True, width=140, file=io.StringIO())
    console.print(table)
    return console.export_text().rstrip() if rows else "Không có nhiệm vụ nào khớp."
