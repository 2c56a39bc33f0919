"""The library loses nothing: the old state or the new one, whatever happens."""

from __future__ import annotations

import hashlib
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest
from ingest_layouts import OFFICIAL, PLAN, PLAN_REFS, as_docx, paragraphs

from kb.corpus import load
from kb.ingest.document import parse
from kb.ingest.errors import IngestError
from kb.ingest.intake import Intake
from kb.ingest.matching import Match
from kb.library import Library
from kb.unread import UNREAD, unread_corpus

RAW = PLAN.encode()


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(tmp_path / "library")


def _file(tmp_path: Path, text: str = PLAN, name: str = "ke-hoach.txt") -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def test_nothing_is_created_before_something_is_stored(library: Library) -> None:
    assert (library.versions(), library.verbatim("a", "b"), library.provisions("a"), library.state(), library.original("c")) == (
        [],
        None,
        [],
        "",
        None,
    )
    assert not library.folder.exists()


def test_a_new_document_is_stored_with_its_original_and_quoted_to_the_letter(library: Library, tmp_path: Path) -> None:
    report = Intake(load(), library).take(_file(tmp_path))
    assert (report.document, report.version, report.known, report.provisions, report.error) == (
        "999/KH-UBND",
        1,
        False,
        len(PLAN_REFS),
        "",
    )
    quote = library.verbatim("999/KH-UBND", "I.2.đ/1")
    assert quote is not None
    assert quote.text == "- Trồng bổ sung 15.000 cây."
    assert library.original(hashlib.sha256(RAW).hexdigest()) == RAW


def test_the_same_file_twice_changes_nothing(library: Library, tmp_path: Path) -> None:
    intake = Intake(load(), library)
    intake.take(_file(tmp_path))
    before = library.state(), library.path.read_bytes()
    again = intake.take(_file(tmp_path, name="ban-sao.txt"))
    assert (again.already, again.version) == (True, 1)
    assert (library.state(), library.path.read_bytes()) == before


def test_a_newer_version_is_kept_beside_the_older_and_quoted_from_then_on(library: Library, tmp_path: Path) -> None:
    intake = Intake(load(), library)
    intake.take(_file(tmp_path))
    intake.take(_file(tmp_path, PLAN.replace("15.000", "16.000")))
    assert [(s.version, s.number) for s in library.versions()] == [(2, "999/KH-UBND"), (1, "999/KH-UBND")]
    quote = library.verbatim("999/KH-UBND", "I.2.đ/1")
    assert quote is not None
    assert "16.000" in quote.text


def test_a_document_of_the_corpus_is_quoted_only_where_it_matched_and_in_that_version(library: Library) -> None:
    matches = [
        Match("I.1/1", "matched", "I.1/1", date(2025, 1, 1)),
        Match("I.1/9", "missing"),
        Match("I.2", "changed", "I.2.đ/1"),
    ]
    library.add(RAW, "a.txt", parse(RAW), "999/KH-UBND", matches)
    assert library.verbatim("999/KH-UBND", "I.1/1", date(2025, 1, 1)) is not None
    assert library.verbatim("999/KH-UBND", "I.1/1", date(2026, 1, 1)) is None
    assert library.verbatim("999/KH-UBND", "I.1/9") is None
    assert library.verbatim("999/KH-UBND", "II.1/1") is None
    moved = library.verbatim("999/KH-UBND", "I.2")
    assert moved is not None
    assert (moved.text, moved.changed) == ("- Trồng bổ sung 15.000 cây.", True)


def test_an_unread_document_stands_beside_the_corpus_marked_as_unread(library: Library, tmp_path: Path) -> None:
    corpus = load()
    assert unread_corpus(corpus, library).documents == {}
    report = Intake(corpus, library).take(_file(tmp_path))
    beside = unread_corpus(corpus, library)
    document = beside.documents["999/KH-UBND"]
    assert list(beside.documents) == ["999/KH-UBND"]
    assert (document.status, document.verification, document.type) == (UNREAD, "unverified", "Kế hoạch")
    provision = beside.provision("999/KH-UBND", "I.2.a/1")
    assert provision is not None
    assert provision.heading[0] == "I. MỤC TIÊU"
    assert report.review is not None
    assert report.review.read_text(encoding="utf-8").startswith("# Đề xuất")


def test_a_quote_that_is_no_longer_what_was_read_is_not_handed_out(library: Library, tmp_path: Path) -> None:
    Intake(load(), library).take(_file(tmp_path))
    with sqlite3.connect(library.path) as db:
        db.execute("UPDATE versions SET text = replace(text, '15.000', '19.000')")
    db.close()
    assert library.verbatim("999/KH-UBND", "I.2.đ/1") is None
    assert library.verbatim("999/KH-UBND", "I.2.đ") is not None


def test_a_review_that_a_person_edited_is_not_overwritten(library: Library, tmp_path: Path) -> None:
    intake = Intake(load(), library)
    review = intake.take(_file(tmp_path)).review
    assert review is not None
    review.write_text("đã sửa", encoding="utf-8")
    intake.take(_file(tmp_path, PLAN.replace("15.000", "16.000")))
    assert review.read_text(encoding="utf-8") == "đã sửa"


def test_a_number_that_the_file_does_not_say_is_taken_from_the_person_or_from_the_wording(
    library: Library, tmp_path: Path
) -> None:
    intake = Intake(load(), library)
    body = PLAN[PLAN.index("I. MỤC TIÊU") :]
    assert intake.take(_file(tmp_path, body)).error.startswith("không thấy số hiệu")
    assert intake.take(_file(tmp_path, body), "998/kế hoạch").error.startswith("“998/kế hoạch” không phải số hiệu")
    assert intake.take(_file(tmp_path, body), "998/KH-UBND").document == "998/KH-UBND"
    if OFFICIAL.exists():
        text = OFFICIAL.read_text(encoding="utf-8")
        assert intake.take(_file(tmp_path, text[text.index("I. MỤC ĐÍCH") :])).document == "203/KH-UBND"


def test_removing_takes_all_versions_and_only_these(library: Library, tmp_path: Path) -> None:
    intake = Intake(load(), library)
    intake.take(_file(tmp_path))
    intake.take(_file(tmp_path, PLAN.replace("15.000", "16.000")))
    intake.take(_file(tmp_path, PLAN.replace("999/KH", "997/KH")))
    assert library.remove("999/KH-UBND") == 2
    assert [s.number for s in library.versions()] == ["997/KH-UBND"]
    assert library.original(hashlib.sha256(RAW).hexdigest()) is None
    with pytest.raises(IngestError, match="không có văn bản “999/KH-UBND”"):
        library.remove("999/KH-UBND")


def test_a_backup_brings_everything_back(library: Library, tmp_path: Path) -> None:
    intake = Intake(load(), library)
    intake.take(_file(tmp_path))
    before = library.versions()
    library.backup(tmp_path / "thu-vien.bak")
    state = library.state()
    library.remove("999/KH-UBND")
    assert library.restore(tmp_path / "thu-vien.bak") == 1
    assert library.versions() == before
    assert library.state() != state
    elsewhere = Library(tmp_path / "other" / "library")
    assert elsewhere.restore(tmp_path / "thu-vien.bak") == 1
    assert elsewhere.verbatim("999/KH-UBND", "I") is not None


@pytest.mark.parametrize("content", [b"", b"not a database", b"SQLite format 3\x00" + bytes(500)])
def test_what_is_no_backup_is_refused_and_changes_nothing(content: bytes, library: Library, tmp_path: Path) -> None:
    Intake(load(), library).take(_file(tmp_path))
    before = library.versions(), library.state()
    (tmp_path / "x.bak").write_bytes(content)
    with pytest.raises(IngestError, match="sao lưu không dùng được"):
        library.restore(tmp_path / "x.bak")
    assert (library.versions(), library.state()) == before


def test_a_failure_in_the_middle_leaves_the_old_state(library: Library) -> None:
    library.add(RAW, "a.txt", parse(RAW), "999/KH-UBND", None)
    twice = [Match("I", "matched", "I"), Match("I", "matched", "I")]
    with pytest.raises(IngestError):
        library.add(b"other", "b.txt", parse(RAW), "999/KH-UBND", twice)
    assert [s.version for s in library.versions()] == [1]
    assert library.original(hashlib.sha256(b"other").hexdigest()) is None


def check_sound(library: Library, refs: int) -> int:
    """The store is whole: every version has all its provisions and its original; gives the number of versions."""
    if not library.path.exists():
        return 0
    with sqlite3.connect(library.path) as db:
        assert db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
    db.close()
    versions = library.versions()
    for stored in versions:
        assert stored.provisions == refs
        assert hashlib.sha256(library.original(stored.sha256) or b"").hexdigest() == stored.sha256
    return len(versions)


_TAKE = (
    "import sys; from pathlib import Path; from kb.corpus import load; from kb.ingest.intake import Intake; from kb.library import Library\n"
    "intake = Intake(load(), Library(Path(sys.argv[1]))); print('ready', flush=True)\n"
    "for name in sys.argv[2:]: intake.take(Path(name)); print(name, flush=True)"
)


def kill_once(folder: Path, files: list[Path], delay: float) -> None:
    """Starts an ingest of the files and kills it with SIGKILL after a delay."""
    child = subprocess.Popen([sys.executable, "-c", _TAKE, str(folder), *map(str, files)], stdout=subprocess.PIPE)
    assert child.stdout is not None
    child.stdout.readline()
    time.sleep(delay)
    child.send_signal(signal.SIGKILL)
    child.communicate()


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL chỉ có trên POSIX")
def test_killed_at_random_moments_the_library_is_old_or_new_never_half(library: Library, tmp_path: Path) -> None:
    files = [_file(tmp_path, PLAN.replace("15.000", f"{n}.000"), f"{n}.txt") for n in range(16, 22)]
    (tmp_path / "d.docx").write_bytes(as_docx(paragraphs(PLAN)))
    chance = random.Random(3)
    counts = []
    for _ in range(4):
        kill_once(library.folder, [*files, tmp_path / "d.docx"], chance.uniform(0.05, 2.0))
        counts.append(check_sound(library, len(PLAN_REFS)))
    assert counts == sorted(counts)
    intake = Intake(load(), library)
    assert all(not intake.take(path).error for path in [*files, tmp_path / "d.docx"])
    assert check_sound(library, len(PLAN_REFS)) == 7
