"""A quiz on paper: the questions to print, the key as a file of its own, and what someone got wrong."""

from __future__ import annotations

import io
from typing import Any

from assistant.quiz import texts
from assistant.quiz.archive import timeless
from assistant.quiz.grading import Score
from assistant.quiz.model import Item, Quiz


def to_docx(quiz: Quiz) -> bytes:
    """The questions as a Word file, without anything that tells the key."""
    paper = _paper(quiz, quiz.title)
    paper.add_paragraph(texts.NAME_LINE)
    for number, item in enumerate(quiz.items, 1):
        _question(paper, number, item)
    return _saved(paper)


def to_key_docx(quiz: Quiz) -> bytes:
    """The key as a Word file: a table of letters, then each reason with its provisions."""
    paper = _paper(quiz, texts.KEY_TITLE)
    letters = [f"{n}. {texts.LETTERS[i.key]}" for n, i in enumerate(quiz.items, 1)]
    rows = [letters[i : i + 10] for i in range(0, len(letters), 10)]
    table = paper.add_table(rows=len(rows), cols=min(10, len(letters)))
    table.style = "Table Grid"
    for cells, row in zip(table.rows, rows, strict=True):
        for cell, text in zip(cells.cells, row, strict=False):
            cell.text = text
    for number, item in enumerate(quiz.items, 1):
        option = item.options[item.key]
        line = paper.add_paragraph()
        line.add_run(f"Câu {number}. {texts.LETTERS[item.key]}. {option.text}").bold = True
        paper.add_paragraph(texts.reason(item))
    return _saved(paper)


def to_review_docx(quiz: Quiz, score: Score) -> bytes:
    """What someone got wrong as a Word file: the question, the choice, what is right and why."""
    paper = _paper(quiz, texts.REVIEW_TITLE)
    paper.add_paragraph(texts.NAME_LINE)
    paper.add_paragraph().add_run(texts.SCORE.format(right=score.right, total=score.total)).bold = True
    for mistake in score.mistakes:
        _question(paper, mistake.number, mistake.item)
        chosen = texts.CHOSEN.format(option=mistake.chosen.text) if mistake.chosen else texts.NOT_CHOSEN
        if mistake.chosen and mistake.chosen.why:
            chosen += f": {mistake.chosen.why}"
        paper.add_paragraph(chosen)
        paper.add_paragraph().add_run(texts.RIGHT.format(option=mistake.right.text)).bold = True
        paper.add_paragraph(mistake.reason)
    return _saved(paper)


def _paper(quiz: Quiz, title: str) -> Any:
    from docx import Document

    paper = Document()
    paper.core_properties.title, paper.core_properties.author = title, ""
    paper.core_properties.language = "vi-VN"
    paper.add_heading(title, level=0)
    paper.add_paragraph(texts.heading(quiz)[:1].upper() + texts.heading(quiz)[1:])
    return paper


def _question(paper: Any, number: int, item: Item) -> None:
    head = paper.add_paragraph()
    head.add_run(f"Câu {number}. ").bold = True
    head.add_run(item.stem)
    head.paragraph_format.keep_with_next = True
    for line in item.given:
        paper.add_paragraph(line, style="List Bullet").paragraph_format.keep_with_next = True
    for letter, option in zip(texts.LETTERS, item.options, strict=True):
        paper.add_paragraph(f"{letter}. {option.text}").paragraph_format.keep_with_next = letter != texts.LETTERS[-1]


def _saved(paper: Any) -> bytes:
    stream = io.BytesIO()
    paper.save(stream)
    return timeless(stream.getvalue())
