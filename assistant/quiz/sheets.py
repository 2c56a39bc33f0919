"""A quiz as an Excel file: the questions on one sheet, the key with reasons on another."""

from __future__ import annotations

import io
from typing import Any

from assistant import wording
from assistant.quiz import texts
from assistant.quiz.archive import timeless
from assistant.quiz.model import Item, Quiz

_QUESTIONS = ("Câu", "Loại", "Mức độ", "Câu hỏi", *texts.LETTERS, "Trả lời")
_KEY = ("Câu", "Đáp án", "Nội dung đáp án", "Giải thích", "Căn cứ", "Tính cho ngày", "Mã câu")
_WIDTHS = ((6, 18, 9, 70, 36, 36, 36, 36, 10), (6, 9, 40, 90, 36, 14, 26))


def to_xlsx(quiz: Quiz) -> bytes:
    """A quiz as an Excel file."""
    import openpyxl

    book = openpyxl.Workbook()
    questions = book.active
    assert questions is not None
    questions.title = "Đề"
    key = book.create_sheet("Đáp án")
    _fill(questions, _QUESTIONS, [_question(n, i) for n, i in enumerate(quiz.items, 1)], _WIDTHS[0])
    _fill(key, _KEY, [_answer(n, i) for n, i in enumerate(quiz.items, 1)], _WIDTHS[1])
    book.properties.title, book.properties.creator = f"{quiz.title} ({texts.heading(quiz)})", ""
    stream = io.BytesIO()
    book.save(stream)
    return timeless(stream.getvalue())


def _fill(sheet: Any, heads: tuple[str, ...], rows: list[list[str | int]], widths: tuple[int, ...]) -> None:
    from openpyxl.styles import Alignment, Font

    sheet.append(heads)
    for row in rows:
        sheet.append(row)
    for cells in sheet.iter_rows():
        for cell in cells:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if isinstance(cell.value, str):
                cell.data_type = "s"  # a text that starts with "=" is no formula
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    for column, width in zip(sheet.columns, widths, strict=True):
        sheet.column_dimensions[column[0].column_letter].width = width
    sheet.freeze_panes = "A2"


def _question(number: int, item: Item) -> list[str | int]:
    stem = "\n".join((item.stem, *(f"- {line}" for line in item.given)))
    kind, level = texts.KINDS[item.kind], texts.DIFFICULTIES[item.difficulty]
    return [number, kind, level, stem, *(o.text for o in item.options), ""]


def _answer(number: int, item: Item) -> list[str | int]:
    places = "; ".join(f"{c.document}, {c.ref}" for c in item.citations)
    key = item.options[item.key].text
    return [number, texts.LETTERS[item.key], key, item.explanation, places, wording.day(item.as_of), item.id]
