"""``ntm quiz``: a quiz for trainers, in several formats."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from assistant.commands.shared import fail, say, service
from assistant.quiz import Difficulty, Format, Quiz, QuizError, export


def quiz(
    number: Annotated[int, typer.Option("--number", metavar="SỐ", help="Số câu hỏi.")] = 10,
    seed: Annotated[int, typer.Option("--seed", metavar="SỐ", help="Mã đề: cùng mã thì cùng đề.")] = 1,
    topic: Annotated[
        str | None,
        typer.Option(
            "--topic",
            metavar="CHỦ-ĐỀ",
            help="Loại câu hỏi (ai-lam, hanh-vi, thoi-han, so-lieu, dieu-kien, thay-doi-2025) hoặc tên một nội dung, tiêu chí.",
        ),
    ] = None,
    difficulty: Annotated[
        Difficulty | None, typer.Option("--difficulty", help="Mức độ: dễ, vừa, khó; mặc định trộn lẫn.")
    ] = None,
    form: Annotated[Format, typer.Option("--format", help="Dạng kết quả; docx kèm tệp đáp án riêng.")] = Format.TEXT,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="TỆP", help="Ghi ra tệp này (bắt buộc với qti, xlsx, docx).")
    ] = None,
) -> None:
    """Soạn đề tập huấn: đáp án do quy tắc tính, mỗi câu có giải thích và điều khoản."""
    if form.binary and out is None:
        fail(f"dạng {form} cần tên tệp. Ví dụ: ntm quiz --format {form} --out de{form.ending}")
    made = _made(number, seed, topic, difficulty)
    if out is None:
        sys.stdout.write(next(iter(export(made, form, "-").values())).decode())
        return
    for name, content in export(made, form, str(out)).items():
        _write(Path(name), content)


def _made(number: int, seed: int, topic: str | None, difficulty: Difficulty | None) -> Quiz:
    try:
        return service().quiz(number, seed, topic, difficulty)
    except QuizError as error:
        fail(str(error))


def _write(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        fail(f"không ghi được tệp “{path}”: {error.strerror or error}. Hãy chọn nơi khác. Ví dụ: --out de.txt")
    say(f"Đã ghi {path}")
