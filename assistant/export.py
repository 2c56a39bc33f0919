"""Takes an answer or a conversation out of the app: plain text, Markdown, Word; and keeps what users say about answers."""

from __future__ import annotations

import io
import json
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from assistant import wording
from assistant.answer import Answer, Holder
from kb.corpus import data_dir

#: How answers and files write a day; the pages write it alike.
day = wording.day

TITLE = "Hỏi đáp về xây dựng nông thôn mới"
DISCLAIMER = "Nội dung để tham khảo, dẫn nguồn từng ý; khi quyết định phải đối chiếu văn bản gốc."
_MARKS = {"full-text": "đã đọc toàn văn", "secondary": "theo nguồn thứ cấp", "unverified": "chưa kiểm chứng"}
_LOCK = threading.Lock()
_LONGEST_NOTE = 2_000


@dataclass(frozen=True)
class Turn:
    """A question of a conversation with its answer."""

    question: str
    answer: Answer


def plain(answer: Answer) -> str:
    """An answer with its sources as plain text, to paste into a letter."""
    parts = [answer.answer.replace("**", "").replace("*(", "(").replace(")*", ")")]
    if lines := [f"- {_body(h)}" for h in answer.agencies]:
        parts.append("Cơ quan:\n" + "\n".join(lines))
    if lines := list(_sources(answer)):
        parts.append("Nguồn:\n" + "\n".join(lines))
    if answer.notice:
        parts.append(f"Lưu ý: {answer.notice}")
    return "\n\n".join([*parts, f"(Tính cho ngày {wording.day(answer.as_of)}. {DISCLAIMER})"])


def _body(holder: Holder) -> str:
    return f"{holder.name} ({holder.role})" + (f", nay là {wording.listed(t.name for t in holder.today)}" if holder.today else "")


def _sources(answer: Answer) -> Iterator[str]:
    for i, c in enumerate(answer.citations, 1):
        kind = "nguyên văn" if c.verbatim else "diễn đạt lại"
        yield f"[{i}] {c.document}, {c.ref} ({kind}; {_MARKS.get(str(c.verification), c.verification)}): {c.text}"


def to_markdown(turns: Sequence[Turn], on: date | None = None) -> str:
    """A conversation as Markdown."""
    lines = [f"# {TITLE}", "", f"Ngày lưu: {wording.day(on or date.today())}. {DISCLAIMER}", ""]
    for i, turn in enumerate(turns, 1):
        answer = turn.answer
        lines += [f"## {i}. {_one_line(turn.question)}", "", answer.answer, ""]
        if answer.agencies:
            lines += ["**Cơ quan**", "", *(f"- {_body(h)}" for h in answer.agencies), ""]
        if answer.citations:
            lines += ["**Nguồn**", "", *(f"- {_one_line(s)}" for s in _sources(answer)), ""]
        if answer.proof:
            lines += ["**Vì sao**", "", *(f"- {s.rule}: {'; '.join(s.because)}" for s in answer.proof), ""]
        if answer.notice:
            lines += [f"> Lưu ý: {_one_line(answer.notice)}", ""]
        lines += [f"*Tính cho ngày {wording.day(answer.as_of)}.*", ""]
    return "\n".join(lines)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def to_docx(turns: Sequence[Turn], on: date | None = None) -> bytes:
    """A conversation as a Word document, A4, in the font of official papers."""
    from docx import Document
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt

    paper = Document()
    section = paper.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    for style in ("Normal", "Title", "Heading 1", "Heading 2"):
        font = paper.styles[style].font
        font.name = "Times New Roman"
        paper.styles[style].element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), "Times New Roman")
    paper.styles["Normal"].font.size = Pt(13)
    paper.core_properties.title, paper.core_properties.language = TITLE, "vi-VN"
    paper.core_properties.author = ""
    paper.add_heading(TITLE, level=0)
    paper.add_paragraph(f"Ngày lưu: {wording.day(on or date.today())}. {DISCLAIMER}")
    for i, turn in enumerate(turns, 1):
        _write_turn(paper, i, turn)
    stream = io.BytesIO()
    paper.save(stream)
    return stream.getvalue()


def _write_turn(paper: Any, number: int, turn: Turn) -> None:
    answer = turn.answer
    paper.add_heading(_clean(f"{number}. {_one_line(turn.question)}"), level=1)
    for block in answer.answer.split("\n"):
        if block.strip():
            item = block.lstrip().startswith("- ")
            _runs(paper.add_paragraph(style="List Bullet" if item else None), block.strip().removeprefix("- "))
    for title, lines in (
        ("Cơ quan", [_body(h) for h in answer.agencies]),
        ("Nguồn", list(_sources(answer))),
        ("Vì sao", [f"{s.rule}: {'; '.join(s.because)}" for s in answer.proof]),
    ):
        if lines:
            paper.add_heading(title, level=2)
            for line in lines:
                paper.add_paragraph(_clean(line), style=None if title == "Nguồn" else "List Bullet")
    if answer.notice:
        paper.add_paragraph().add_run(_clean(f"Lưu ý: {answer.notice}")).italic = True
    paper.add_paragraph(f"Tính cho ngày {wording.day(answer.as_of)}.")


def _runs(paragraph: Any, text: str) -> None:
    """Writes text with its bold parts."""
    for i, part in enumerate(text.replace("*(", "(").replace(")*", ")").split("**")):
        paragraph.add_run(_clean(part)).bold = bool(i % 2)


def _clean(text: str) -> str:
    """Text without what XML can't hold."""
    return "".join(c for c in text if c in "\t\n" or (c >= " " and not 0xD800 <= ord(c) <= 0xDFFF and c not in "\ufffe\uffff"))


def save_feedback(answer: Answer, good: bool, reason: str = "", note: str = "") -> None:
    """Adds a line to ``feedback.jsonl`` in the data folder. It stays on this machine.

    Raises:
        OSError: the folder can't be written.
    """
    line = {
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "good": good,
        "reason": reason[:200],
        "note": note.strip()[:_LONGEST_NOTE],
        "question": answer.question,
        "as_of": answer.as_of.isoformat(),
        "status": answer.status,
        "answer": answer.answer,
        "citations": [{"document": c.document, "ref": c.ref} for c in answer.citations],
    }
    path = data_dir() / "feedback.jsonl"
    path.parent.mkdir(parents=True, exist_ok=True)
    with _LOCK, path.open("a", encoding="utf-8") as stream:
        stream.write(json.dumps(line, ensure_ascii=False) + "\n")
