"""The library on a real PostgreSQL says what the library in a file says, and copies go from one to the other."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from ingest_layouts import PLAN
from sqlalchemy import create_engine, text

from kb.corpus import load
from kb.ingest.document import parse
from kb.ingest.errors import IngestError
from kb.ingest.intake import Intake
from kb.ingest.matching import Match
from kb.library import Library
from kb.model import Document
from tests.postgres import Postgres

RAW = PLAN.encode()
NUMBER = "999/KH-UBND"


@pytest.fixture
def served(postgres: Postgres, tmp_path: Path) -> Iterator[Library]:
    library = Library(tmp_path / "served", postgres.url)
    yield library
    library.close()
    _run(postgres, "DROP SCHEMA IF EXISTS ntm_library CASCADE")


@pytest.fixture
def filed(tmp_path: Path) -> Library:
    return Library(tmp_path / "filed")


def _run(postgres: Postgres, statement: str) -> None:
    engine = create_engine(postgres.url)
    with engine.begin() as connection:
        connection.execute(text(statement))
    engine.dispose()


def _file(tmp_path: Path, content: str, name: str) -> Path:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    return path


def _all(library: Library) -> dict[str, Any]:
    """Everything that a library says."""
    versions = library.versions()
    refs = {s.number: [p.ref for p in library.provisions(s.number)] for s in versions}
    return {
        "versions": versions,
        "provisions": [library.provisions(number) for number in refs],
        "quotes": [library.verbatim(number, ref) for number, found in refs.items() for ref in found],
        "originals": [library.original(s.sha256) for s in versions],
        "reviews": [library.review(number) for number in refs],
        "accepted": library.accepted(),
    }


def _filled(library: Library, tmp_path: Path) -> Library:
    """Three versions of two documents, one of them accepted, one of the corpus with its matches."""
    intake = Intake(load(), library)
    intake.take(_file(tmp_path, PLAN, "kế-hoạch.txt"))
    intake.take(_file(tmp_path, PLAN.replace("15.000", "16.000"), "b.txt"))
    library.add(RAW, "a.txt", parse(RAW), "203/KH-UBND", [Match("I.2", "changed", "I.2.đ/1", None, "khác", ("số",))])
    library.accept(Document(number=NUMBER, title="Kế hoạch", type="Kế hoạch", issuer="", issued=None))
    return library


def test_nothing_is_made_before_something_is_stored(served: Library) -> None:
    assert (served.versions(), served.state(), served.stamp(), served.verbatim(NUMBER, "I")) == ([], "", (), None)
    with pytest.raises(IngestError, match="chưa có văn bản"):
        served.backup(Path("/tmp/khong-ghi.bak"))


def test_it_says_what_the_library_in_a_file_says(served: Library, filed: Library, tmp_path: Path) -> None:
    assert _all(_filled(served, tmp_path)) == _all(_filled(filed, tmp_path))
    assert [(s.number, s.version) for s in served.versions()] == [("203/KH-UBND", 1), (NUMBER, 2), (NUMBER, 1)]
    assert len(_all(served)["quotes"]) > 10


def test_every_act_gives_another_state_and_stamp(served: Library, tmp_path: Path) -> None:
    Intake(load(), served).take(_file(tmp_path, PLAN, "a.txt"))
    before = served.state(), served.stamp()
    assert Intake(load(), served).take(_file(tmp_path, PLAN, "b.txt")).already
    assert (served.state(), served.stamp()) == before
    assert served.remove(NUMBER) == 1
    assert served.state() != before[0]
    assert served.stamp() != before[1]
    assert served.original(hashlib.sha256(RAW).hexdigest()) is None


def test_a_backup_moves_everything_from_a_file_to_the_server_and_back(served: Library, filed: Library, tmp_path: Path) -> None:
    _filled(filed, tmp_path).backup(tmp_path / "thu-vien.bak")
    served.add(b"before", "x.txt", parse(RAW), "1/KH-UBND", None)
    state = served.state()
    assert served.restore(tmp_path / "thu-vien.bak") == 2
    assert _all(served) == _all(filed)
    assert served.state() != state
    served.add(b"more", "y.txt", parse(RAW), "2/KH-UBND", None)
    served.backup(tmp_path / "may-chu.bak")
    again = Library(tmp_path / "again")
    assert again.restore(tmp_path / "may-chu.bak") == 3
    assert _all(again) == _all(served)


def test_what_is_no_backup_changes_nothing(served: Library, tmp_path: Path) -> None:
    _filled(served, tmp_path)
    before = _all(served), served.state()
    (tmp_path / "x.bak").write_bytes(b"SQLite format 3\x00" + bytes(500))
    with pytest.raises(IngestError, match="sao lưu không dùng được"):
        served.restore(tmp_path / "x.bak")
    assert (_all(served), served.state()) == before


def test_a_failure_in_the_middle_leaves_the_old_state(served: Library) -> None:
    served.add(RAW, "a.txt", parse(RAW), NUMBER, None)
    twice = [Match("I", "matched", "I"), Match("I", "matched", "I")]
    with pytest.raises(IngestError, match="PostgreSQL"):
        served.add(b"other", "b.txt", parse(RAW), NUMBER, twice)
    assert [s.version for s in served.versions()] == [1]
    assert served.original(hashlib.sha256(b"other").hexdigest()) is None


def test_eight_machines_that_add_at_once_from_nothing_lose_nothing(postgres: Postgres, served: Library, tmp_path: Path) -> None:
    def add(i: int) -> int:
        with closing(Library(tmp_path, postgres.url)) as library:
            return library.add(f"{i}".encode(), f"{i}.txt", parse(RAW), NUMBER, None)

    with ThreadPoolExecutor(8) as pool:
        assert sorted(pool.map(add, range(16))) == list(range(1, 17))
    assert served.state() == "16"


def test_a_quote_that_is_no_longer_what_was_read_is_not_handed_out(postgres: Postgres, served: Library) -> None:
    served.add(RAW, "a.txt", parse(RAW), NUMBER, None)
    assert served.verbatim(NUMBER, "I.2.đ/1") is not None
    _run(postgres, "UPDATE ntm_library.versions SET text = replace(text, '15.000', '19.000')")
    assert served.verbatim(NUMBER, "I.2.đ/1") is None


def test_tables_of_another_version_are_left_alone_and_named(postgres: Postgres, served: Library) -> None:
    served.add(RAW, "a.txt", parse(RAW), NUMBER, None)
    _run(postgres, "UPDATE ntm_library.format SET version = 9")
    with closing(Library(served.folder, postgres.url)) as other, pytest.raises(IngestError, match="các bảng ở bản 9"):
        other.versions()


@pytest.mark.parametrize(
    "address", ["postgresql+psycopg://ntm@127.0.0.1:1/ntm", "postgresql+nothing://x", "postgresql+psycopg://ntm@127.0.0.1:x/ntm"]
)
def test_a_server_that_is_not_there_is_told_with_an_example(tmp_path: Path, address: str) -> None:
    with pytest.raises(IngestError, match="Ví dụ: postgresql"):
        Library(tmp_path, address).versions()


def test_a_restarted_server_is_found_again(postgres: Postgres, served: Library) -> None:
    served.add(RAW, "a.txt", parse(RAW), NUMBER, None)
    before = served.versions()
    postgres.stop()
    with pytest.raises(IngestError, match="PostgreSQL"):
        served.versions()
    postgres.start()
    assert served.versions() == before == [replace(before[0])]
