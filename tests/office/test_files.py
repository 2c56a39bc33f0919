"""Official files over the API and the chat: editors bring and remove them, others are refused, everything is in the audit."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from starlette.testclient import TestClient

from assistant.office.audit import Audit
from assistant.office.store import Store
from tests.office.conftest import PASSWORD, Opened
from tests.office.running import Server

NUMBER = "777/KH-UBND"
PLAN = f"""ỦY BAN NHÂN DÂN
TỈNH SƠN LA
Số: {NUMBER}
Sơn La, ngày 05 tháng 3 năm 2025
KẾ HOẠCH
Trồng cây xanh nông thôn
I. MỤC TIÊU
1. Trồng mới 12.000 cây xanh dọc đường liên bản.
2. Mỗi xã có một vườn ươm.
II. TỔ CHỨC THỰC HIỆN
1. Sở Nông nghiệp và Phát triển nông thôn chủ trì vườn ươm.
""".encode()
FILE = {"file": ("kế hoạch.txt", PLAN)}


@pytest.fixture(autouse=True)
def empty_library(data_folder: Path) -> Iterator[None]:
    """A library that is empty before and after; index and intents stay for the next test."""
    yield
    for name in ("library", "review"):
        shutil.rmtree(data_folder / name, ignore_errors=True)


@pytest.fixture
def as_role(opened: Opened) -> Any:
    def enter(role: str, **settings: object) -> TestClient:
        client = opened(accounts=True, **settings)
        client.post("/login", data={"name": f"co.{role}", "password": PASSWORD}, follow_redirects=False)
        return client

    return enter


def _acts(store: Store) -> list[tuple[str, str]]:
    return [(e.account, e.body["act"]) for e in Audit(store).entries() if e.kind == "library"]


@pytest.mark.parametrize("role", ["editor", "admin"])
def test_an_editor_brings_a_file_that_is_listed_quoted_and_removed_again(as_role: Any, store: Store, role: str) -> None:
    client = as_role(role)
    brought = client.post("/api/files", files=FILE)
    assert (brought.status_code, brought.json()["document"], brought.json()["file"]) == (201, NUMBER, "kế hoạch.txt")
    assert client.post("/api/files", files=FILE).status_code == 200
    (stored,) = client.get("/api/files").json()
    assert (stored["number"], stored["sha256"]) == (NUMBER, hashlib.sha256(PLAN).hexdigest())
    asked = client.post("/api/ask", json={"question": f"{NUMBER} trồng mới bao nhiêu cây xanh?"}).json()
    assert "12.000" in asked["answer"]
    assert client.delete(f"/api/files/{NUMBER}").json() == {"document": NUMBER, "versions": 1}
    assert client.get("/api/files").json() == []
    assert client.delete(f"/api/files/{NUMBER}").status_code == 404
    assert _acts(store) == [(f"co.{role}", a) for a in ("take", "taken", "take", "taken", "remove", "removed")]
    assert Audit(store).verify().fault == ""


def test_the_audit_names_what_was_brought_by_its_hash(as_role: Any, store: Store) -> None:
    as_role("editor").post("/api/files", files=FILE, data={"document": "778/KH-UBND"})
    begun, done = [e.body for e in Audit(store).entries() if e.kind == "library"]
    assert (begun["sha256"], begun["document"]) == (hashlib.sha256(PLAN).hexdigest(), "778/KH-UBND")
    assert (done["document"], done["version"], done["error"]) == ("778/KH-UBND", 1, "")


def test_an_asker_may_look_but_neither_bring_nor_remove(as_role: Any, store: Store) -> None:
    as_role("editor").post("/api/files", files=FILE)
    client = as_role("asker")
    assert [s["number"] for s in client.get("/api/files").json()] == [NUMBER]
    for refused in (client.post("/api/files", files=FILE), client.delete(f"/api/files/{NUMBER}")):
        assert refused.status_code == 403
        assert "“editor”" in refused.json()["error"]
    assert len(client.get("/api/files").json()) == 1
    assert {account for account, _ in _acts(store)} == {"co.editor"}


def test_who_is_not_logged_in_is_refused_before_the_file_is_read(opened: Opened) -> None:
    def pieces() -> Iterator[bytes]:
        raise AssertionError("the body was read")
        yield b""

    assert opened(accounts=True).post("/api/files", content=pieces(), headers={"content-length": "9"}).status_code == 401


def test_a_file_may_be_larger_than_a_question_but_not_than_its_own_limit(as_role: Any) -> None:
    client = as_role("editor", largest_body=2048, largest_file=20_000)
    assert client.post("/api/files", files={"file": ("a.txt", PLAN + b"\n" * 5000)}).status_code == 201
    refused = client.post("/api/files", files={"file": ("a.txt", PLAN + b"\n" * 30_000)})
    assert (refused.status_code, "20000" in refused.json()["error"]) == (413, True)
    assert client.post("/api/ask", json={"question": "x" * 5000}).status_code == 413


BAD: list[tuple[dict[str, Any], str]] = [
    ({"content": b"no form"}, "Chưa có tệp"),
    ({"data": {"file": "a.txt"}}, "Chưa có tệp"),
    ({"files": [("file", ("a.txt", PLAN)), ("file", ("b.txt", PLAN))]}, "Chưa có tệp"),
    ({"content": b"--x\r\nbroken", "headers": {"content-type": "multipart/form-data; boundary=x"}}, "Chưa có tệp"),
    ({"files": {"file": ("a.pdf", b"%PDF-1.7 broken")}}, "hỏng"),
    ({"files": {"file": ("a.txt", b"")}}, "rỗng"),
    ({"files": {"file": ("a.bin", bytes(range(256)) * 9)}}, "không nhận ra loại tệp"),
    ({"files": FILE, "data": {"document": "../../x"}}, "không phải số hiệu"),
]


@pytest.mark.parametrize(("given", "told"), BAD)
def test_what_cannot_be_read_is_told_and_changes_nothing(as_role: Any, given: dict[str, Any], told: str) -> None:
    client = as_role("editor")
    answer = client.post("/api/files", **given)
    assert answer.status_code == 422
    assert told in answer.json()["error"]
    assert client.get("/api/files").json() == []


@pytest.mark.parametrize(
    "name", ["../../../x.txt", "/etc/passwd", "..", "C:\\x\\y.txt", "a\x00b.txt", "é" * 400 + ".txt", "<b>x.txt"]
)
def test_no_file_name_leads_out_of_the_folder(as_role: Any, tmp_path: Path, name: str) -> None:
    client = as_role("editor")
    before = set(tmp_path.parent.rglob("*.txt"))
    answer = client.post("/api/files", files={"file": (name, PLAN)})
    assert answer.status_code == 201
    assert not {"/", "\\", "\x00"} & set(answer.json()["file"])
    assert set(tmp_path.parent.rglob("*.txt")) == before


def test_a_locked_store_lets_no_change_pass_that_the_audit_does_not_hold(as_role: Any, store: Store) -> None:
    import sqlite3

    client = as_role("editor")
    other = sqlite3.connect(str(store.path), isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    refused = client.post("/api/files", files=FILE)
    other.close()
    assert refused.status_code == 503
    assert client.get("/api/files").json() == []


def _entered(server: Server, name: str) -> httpx.Client:
    server.command("accounts", "add", name, "--role", name, "--stdin", text=f"{PASSWORD}\n")
    client = httpx.Client(base_url=server.url, timeout=60)
    client.post("/login", data={"name": name, "password": PASSWORD})
    return client


def _brought_in_the_chat(client: httpx.Client) -> str:
    """Brings a file as the page "Văn bản" does; gives the stream of events."""
    config = client.get("/config").json()
    button = next(c["id"] for c in config["components"] if c["props"].get("elem_id") == "ntm-files-take")
    event = next(d for d in config["dependencies"] if [button, "click"] in d["targets"])
    (path,) = client.post("/gradio_api/upload", files={"files": ("ke-hoach.txt", PLAN)}).json()
    file = {"path": path, "orig_name": "ke-hoach.txt", "meta": {"_type": "gradio.FileData"}}
    joined = {"data": [[file], ""], "fn_index": event["id"], "session_hash": f"s{id(client)}"}
    assert client.post("/gradio_api/queue/join", json=joined).status_code == 200
    with client.stream("GET", "/gradio_api/queue/data", params={"session_hash": joined["session_hash"]}) as stream:
        lines = []
        for line in stream.iter_lines():
            lines.append(line)
            if "process_completed" in line:
                break
    return "\n".join(lines)


def test_the_chat_takes_files_from_editors_only_and_names_each_person_rightly(tmp_path: Path) -> None:
    with Server(tmp_path, workers=1, accounts=True) as server:
        asker, editor = _entered(server, "asker"), _entered(server, "editor")
        assert "editor" in _brought_in_the_chat(asker)
        assert asker.get("/api/files").json() == []
        assert NUMBER in _brought_in_the_chat(editor)
        assert [s["number"] for s in asker.get("/api/files").json()] == [NUMBER]
        for client in (asker, editor):
            told = client.post("/gradio_api/call/ask", json={"data": ["Ai lo tiêu chí điện?", "2024-06-30", []]}).json()
            assert "answered" in client.get(f"/gradio_api/call/ask/{told['event_id']}").text
            client.close()
        kept = [(e.kind, e.account, e.body.get("act", "")) for e in Audit(server.store).entries() if e.kind != "login"]
    assert kept == [("library", "editor", "take"), ("library", "editor", "taken"), ("ask", "asker", ""), ("ask", "editor", "")]
