"""A quiz as files, by the name of the format."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from pathlib import PurePath

from assistant.quiz.gift import to_gift
from assistant.quiz.model import Quiz
from assistant.quiz.papers import to_docx, to_key_docx
from assistant.quiz.plain import to_text
from assistant.quiz.qti import to_qti
from assistant.quiz.sheets import to_xlsx


class Format(StrEnum):
    """The formats of a quiz."""

    TEXT = "text"
    JSON = "json"
    GIFT = "gift"
    QTI = "qti"
    XLSX = "xlsx"
    DOCX = "docx"

    @property
    def ending(self) -> str:
        """The usual ending of a file."""
        return {"text": ".txt", "qti": ".zip"}.get(self.value, f".{self.value}")

    @property
    def binary(self) -> bool:
        """Whether the format can't be shown in a terminal."""
        return self in (Format.QTI, Format.XLSX, Format.DOCX)


_WRITERS: dict[Format, Callable[[Quiz], bytes]] = {
    Format.TEXT: lambda quiz: (to_text(quiz) + "\n").encode(),
    Format.JSON: lambda quiz: (quiz.to_json() + "\n").encode(),
    Format.GIFT: to_gift,
    Format.QTI: to_qti,
    Format.XLSX: to_xlsx,
    Format.DOCX: to_docx,
}


def export(quiz: Quiz, form: Format, name: str) -> dict[str, bytes]:
    """The files of a quiz by name; a DOCX comes with its key in a second file (``de.docx``, ``de-dap-an.docx``)."""
    files = {name: _WRITERS[form](quiz)}
    if form is Format.DOCX:
        path = PurePath(name)
        files[str(path.with_name(f"{path.stem}-dap-an{path.suffix}"))] = to_key_docx(quiz)
    return files
