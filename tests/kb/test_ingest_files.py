"""Bad files: a clear message for each, within limits, and nothing else disturbed."""

from __future__ import annotations

import contextlib
import io
import os
import random
import signal
import threading
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from ingest_layouts import PLAN, as_docx, as_pdf, paragraphs

from kb.corpus import load
from kb.ingest.document import parse
from kb.ingest.errors import MESSAGES, IngestError
from kb.ingest.intake import Intake, safe_stem, shown_name
from kb.ingest.worker import parse_safely
from kb.library import Library


def _zip(**parts: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<x/>")
        for name, text in parts.items():
            archive.writestr(name.replace("__", "/") + ".xml", text)
    return out.getvalue()


def _pdf(build: Callable[[Any], None]) -> bytes:
    from pypdf import PdfWriter

    writer = PdfWriter()
    build(writer)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _encrypted() -> bytes:
    def build(writer: Any) -> None:
        writer.append(io.BytesIO(as_pdf(paragraphs(PLAN))))
        writer.encrypt("mật khẩu", algorithm="RC4-128")

    return _pdf(build)


def _scanned() -> bytes:
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    picture = b"P5 4 4 255 " + bytes(16)  # a small grey picture, as a scanner makes them
    out = io.BytesIO()
    canvas = Canvas(out)
    for _ in range(3):
        canvas.drawImage(ImageReader(io.BytesIO(picture)), 0, 0, 595, 842)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _objects(count: int) -> bytes:
    kids = b" ".join(b"%d 0 R" % i for i in range(3, count + 3))
    body = b"%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count %d/Kids[%s]>>endobj\n" % (
        count,
        kids,
    )
    body += b"".join(b"%d 0 obj<</Type/Page/Parent 2 0 R>>endobj\n" % i for i in range(3, count + 3))
    return body + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n0\n%%%%EOF" % (count + 3)


_ENTITIES = "".join(f'<!ENTITY {chr(98 + i)} "{f"&{chr(97 + i)};" * 10}">' for i in range(9))
LAUGHS = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">{_ENTITIES}]><w:document>&j;</w:document>'
BAD = {
    "empty": (lambda: b"", "empty"),
    "only spaces": (lambda: b" \n\n\t", "empty"),
    "truncated PDF": (lambda: as_pdf(paragraphs(PLAN))[:3000], "damaged"),
    "noise called PDF": (lambda: b"%PDF-1.7\n" + random.Random(1).randbytes(5000), "damaged"),
    "noise": (lambda: random.Random(2).randbytes(5000), "binary"),
    "encrypted PDF": (_encrypted, "encrypted"),
    "scanned PDF": (_scanned, "scanned"),
    "PDF without text": (lambda: _pdf(lambda w: w.add_blank_page(595, 842)), "no-text"),
    "PDF of many objects": (lambda: _objects(60_000), ("long", "objects", "time", "damaged")),
    "old Word": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old-word"),
    "RTF": (lambda: rb"{\rtf1 x}", "rtf"),
    "picture": (lambda: b"\xff\xd8\xff\xe0" + bytes(99), "image"),
    "spreadsheet": (lambda: _zip(xl__workbook="<x/>"), "spreadsheet"),
    "torn DOCX": (lambda: as_docx(paragraphs(PLAN))[:2000], "damaged"),
    "ZIP bomb": (lambda: _zip(word__document="<a>" + " " * 40_000_000), "bomb"),
    "billion laughs": (lambda: _zip(word__document=LAUGHS), "damaged"),
    "no structure": ("một đoạn văn thường".encode, "no-structure"),
    "no number": ("I. MỤC TIÊU\n1. Một\nHai ba.".encode, "no-number"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_gives_its_message_and_leaves_no_trace(name: str, tmp_path: Path) -> None:
    build, reasons = BAD[name]
    path = tmp_path / "tep.pdf"
    path.write_bytes(build())
    library = Library(tmp_path / "library")
    started = time.monotonic()
    report = Intake(load(), library).take(path)
    starts = [MESSAGES[r].split("{")[0] for r in ([reasons] if isinstance(reasons, str) else reasons)]
    assert any(report.error.startswith(s) for s in starts), report.error
    assert time.monotonic() - started < 35
    assert library.versions() == []


def test_a_scanned_file_is_told_with_its_pages_and_the_way_out(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(_scanned())
    error = Intake(load(), Library(tmp_path / "l")).take(tmp_path / "a.pdf").error
    assert "1-3" in error
    assert "OCR" in error


def test_the_content_decides_what_a_file_is_not_its_name(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(as_docx(paragraphs(PLAN)))
    assert Intake(load(), Library(tmp_path / "l")).take(tmp_path / "a.pdf").document == "999/KH-UBND"


@pytest.mark.parametrize("kind", ["pipe", "folder", "missing", "nul", "huge"])
def test_what_is_no_ordinary_file_is_refused_without_waiting(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "x"
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "folder":
        path.mkdir()
    elif kind == "nul":
        path = Path("a\0b")
    elif kind == "huge":
        with path.open("wb") as stream:
            stream.truncate(101_000_000)
    report = Intake(load(), Library(tmp_path / "l")).take(path)
    assert report.error
    assert not (tmp_path / "l").exists()


@pytest.mark.parametrize(
    ("name", "shown"),
    [("../../etc/passwd", "passwd"), ("a\x1b[31mb.txt", "a [31mb.txt"), ("x" * 300, "x" * 120), ("\u202efdp.exe", "fdp.exe")],
)
def test_names_can_play_no_tricks(name: str, shown: str) -> None:
    assert shown_name(Path(name)) == shown
    assert "/" not in safe_stem(name)


def test_reading_is_stopped_at_the_limit_of_time() -> None:
    with pytest.raises(IngestError) as caught:
        parse_safely(("I. A\n1. B\n" + "c d e\n" * 400_000).encode(), seconds=1)
    assert caught.value.reason == "time"


def test_reading_is_stopped_at_the_limit_of_memory() -> None:
    with pytest.raises(IngestError) as caught:
        parse_safely(b"a " * 9_000_000, memory=120_000_000)
    assert caught.value.reason == "memory"


def _send_to_worker(number: int) -> None:
    """Waits until a reading worker of this process runs, and sends it a signal."""
    while True:
        for folder in Path("/proc").glob("[0-9]*"):
            with contextlib.suppress(OSError):
                parent = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
                if parent == os.getpid() and b"kb.ingest.worker" in (folder / "cmdline").read_bytes():
                    os.kill(int(folder.name), number)
                    return
        time.sleep(0.01)


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="tiến trình con được tìm qua /proc")
@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("SIGKILL", "hệ thống đã dừng chương trình đọc tệp (SIGKILL)"),
        ("SIGBUS", "hệ thống đã dừng chương trình đọc tệp (SIGBUS)"),
        ("SIGTERM", "hệ thống đã dừng chương trình đọc tệp (SIGTERM)"),
        ("SIGSEGV", "chương trình đọc tệp dừng bất thường (SIGSEGV)"),
        ("SIGXCPU", "đọc quá 30 giây"),
    ],
)
def test_a_worker_ended_by_a_signal_is_told_and_changes_nothing(name: str, told: str, tmp_path: Path) -> None:
    library = Library(tmp_path / "library")
    intake = Intake(load(), library)
    (tmp_path / "a.txt").write_text(PLAN, encoding="utf-8")
    intake.take(tmp_path / "a.txt")
    before = library.state(), library.versions()
    (tmp_path / "b.txt").write_text(PLAN + "c d e\n" * 400_000, encoding="utf-8")
    sender = threading.Thread(target=_send_to_worker, args=(getattr(signal, name),), daemon=True)
    sender.start()
    error = intake.take(tmp_path / "b.txt").error
    sender.join()
    assert error.startswith(told)
    assert (library.state(), library.versions()) == before
    assert not intake.take(tmp_path / "a.txt").error


def test_damaged_copies_never_crash_the_reader() -> None:
    """Bytes changed, cut out and doubled at random: a result or an explained failure, quickly."""
    originals = [as_pdf(paragraphs(PLAN)), as_docx(paragraphs(PLAN))]
    chance = random.Random(7)
    for _ in range(60):
        raw = bytearray(chance.choice(originals))
        for _ in range(chance.choice([1, 5, 50])):
            at = chance.randrange(len(raw))
            raw[at : at + chance.choice([0, 1, 9])] = chance.randbytes(chance.choice([0, 1, 9]))
        started = time.monotonic()
        with contextlib.suppress(IngestError):
            parse(bytes(raw))
        assert time.monotonic() - started < 10
