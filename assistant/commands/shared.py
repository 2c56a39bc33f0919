"""What the commands share: output in UTF-8, dates, clear errors, exit codes."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NoReturn

import typer

from assistant.service import Service
from assistant.storage import Storage


def say(text: str) -> None:
    """A line to standard output."""
    sys.stdout.write(text + "\n")


def fail(message: str, code: int = 2) -> NoReturn:
    """A message to standard error, and the end."""
    sys.stderr.write(f"Lỗi: {message}\n")
    raise typer.Exit(code)


def run(commands: Callable[[], object]) -> None:
    """Runs the command line; a library or a search server that goes away in the middle of a command ends it with code 2."""
    from kb.errors import KnowledgeError

    try:
        commands()
    except KnowledgeError as error:
        sys.stderr.write(f"Lỗi: {error}\n")
        sys.exit(2)


def as_date(text: str | None) -> date | None:
    """A date from ``YYYY-MM-DD``; anything else ends the command with a message."""
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        fail(f"ngày “{text}” không đọc được; hãy viết năm-tháng-ngày. Ví dụ: --as-of 2024-06-30")


def service() -> Service:
    """The service over the storage that the settings name, or a clear message where the corpus is broken."""
    from kb.errors import KnowledgeError

    try:
        return Service(storage=storage())
    except KnowledgeError as error:
        fail(str(error))


def storage() -> Storage:
    """Where the settings say that things are kept; settings that can't be read end the command with a message."""
    from assistant.office.errors import SettingsError
    from assistant.office.settings import read_settings

    try:
        return read_settings(host="127.0.0.1").storage  # commands open no door
    except SettingsError as error:
        fail(str(error))


def read_lines(path: Path) -> list[str]:
    """The lines of a UTF-8 file; ``-`` is standard input; a file that can't be read ends the command with code 2."""
    try:
        data = sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes()
        return [line for line in data.decode("utf-8-sig").split("\n") if line.strip()]
    except OSError as error:
        fail(
            f"không đọc được tệp “{path}”: {error.strerror or error}. Hãy kiểm tra đường dẫn. Ví dụ: ntm ask --batch cau-hoi.jsonl"
        )
    except UnicodeDecodeError:
        fail(f"tệp “{path}” không phải mã UTF-8. Hãy lưu lại tệp với mã UTF-8 (mỗi dòng một câu hỏi dạng JSON).")
