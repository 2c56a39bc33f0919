"""The real server with two workers: chat, affinity, paths, a worker that dies, a graceful stop."""

from __future__ import annotations

import json
import os
import signal
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest

from assistant.office.audit import Audit
from tests.office.conftest import copied
from tests.office.running import Server

ASK = {"question": "Sở nào thẩm định tiêu chí giao thông?", "as_of": "2024-06-30"}


@pytest.fixture(scope="module")
def server(learnt: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with Server(copied(learnt, tmp_path_factory.mktemp("server")), workers=2, requests_per_minute=100_000) as running:
        yield running


def _event(client: httpx.Client, name: str, data: list[object]) -> str:
    """Calls an event of the chat as its page does: joins the queue, then reads the stream."""
    told = client.post(f"/gradio_api/call/{name}", json={"data": data})
    return client.get(f"/gradio_api/call/{name}/{told.json()['event_id']}").text


def test_the_chat_is_served_with_the_guards_of_the_door(server: Server) -> None:
    page = httpx.get(server.url)
    assert (page.status_code, page.headers["x-frame-options"]) == (200, "DENY")
    assert "gradio" in page.text


def test_a_conversation_stays_with_its_worker_whichever_takes_the_connection(server: Server) -> None:
    with httpx.Client(base_url=server.url, timeout=60) as first:
        first.get("/")
        cookies = dict(first.cookies)
    assert cookies["ntm_worker"] in ("0", "1")
    for _ in range(12):
        with httpx.Client(base_url=server.url, cookies=cookies, timeout=60) as anew:  # another connection each time
            told = _event(anew, "ask", [ASK["question"], "2024-06-30", []])
            assert '"status": "answered"' in told


@pytest.mark.parametrize(
    "path",
    [
        "/api/documents/../../../etc/passwd",
        "/api/documents/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
        "/gradio_api/file=/etc/passwd",
        "/gradio_api/file=../../../../etc/passwd",
        "/file=/etc/passwd",
        "/static/../../../../etc/passwd",
        "/assets/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
        "/theme.css/../../etc/passwd",
    ],
)
def test_no_path_leads_out_of_the_application(server: Server, path: str) -> None:
    answer = httpx.get(f"{server.url}{path}")
    assert answer.status_code in (400, 403, 404, 405)
    assert "root:" not in answer.text


@pytest.mark.parametrize("name", ["office/office.sqlite3", "server.log", "../../etc/passwd", "index"])
def test_nothing_of_the_servers_own_is_handed_out_by_its_path(server: Server, name: str) -> None:
    assert Audit(server.store).verify().fault == ""  # it is there
    for path in (server.folder / name, Path("/proc/self/environ"), Path(__file__)):
        assert httpx.get(f"{server.url}/gradio_api/file={path}").status_code in (403, 404)


@pytest.mark.parametrize("name", ["../../../x.txt", "/tmp/x.txt", "..", "a/../../x.txt", "C:\\x.txt", "%2e%2e%2fx.txt"])
def test_no_name_of_a_file_brought_to_the_chat_leads_out_of_its_folder(server: Server, name: str) -> None:
    brought = httpx.post(f"{server.url}/gradio_api/upload", files={"files": (name, b"text")}, timeout=60)
    assert brought.status_code in (200, 400, 422)
    for path in brought.json() if brought.is_success else []:
        kept = Path(path)
        assert kept == kept.resolve()
        assert len(kept.parent.name) == 64  # the folder is named by what is in the file


@pytest.mark.parametrize("name", ["deep_link", "vibe-edit", "proxy=http://10.0.0.1/", "profiling/summary", "run-history/records"])
def test_what_the_pages_do_not_need_of_gradio_is_not_there(server: Server, name: str) -> None:
    assert httpx.get(f"{server.url}/gradio_api/{name}").status_code == 404


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("call/none", {"data": []}),
        ("call/v2/ask", {}),
        ("queue/join", {"data": [], "fn_index": 9999, "session_hash": "a"}),
        ("cancel", float("inf")),
    ],
)
def test_an_event_that_cannot_be_read_is_the_callers_error(server: Server, path: str, body: object) -> None:
    content = json.dumps(body).encode()
    answer = httpx.post(f"{server.url}/gradio_api/{path}", content=content, headers={"content-type": "application/json"})
    assert answer.status_code == 400
    assert "/gradio_api/info" in answer.json()["error"]


def test_odd_letters_in_an_address_reach_the_worker_that_holds_the_conversation(server: Server) -> None:
    for place in ("0", "1"):
        for _ in range(6):  # whichever worker takes the connection
            answer = httpx.get(f"{server.url}/gradio_api/file=%02%E1%BA%A1?x=%00", cookies={"ntm_worker": place})
            assert answer.status_code in (403, 404)


def test_an_upload_beyond_the_limit_is_refused(server: Server) -> None:
    answer = httpx.post(f"{server.url}/gradio_api/upload", files={"files": ("../../x.pdf", b"x" * (6 * 2**20))}, timeout=60)
    assert answer.status_code == 413


def test_who_sends_on_after_a_refusal_still_reads_it(server: Server) -> None:
    size = 40 * 2**20  # more than what lies between two sockets
    with socket.create_connection((urlsplit(server.url).hostname, urlsplit(server.url).port), timeout=60) as line:
        line.sendall(f"POST /api/ask HTTP/1.1\r\nhost: localhost\r\ncontent-length: {size}\r\n\r\n".encode())
        line.sendall(b"x" * size)
        told = b"".join(iter(lambda: line.recv(2**16), b""))
    assert told.startswith(b"HTTP/1.1 413")
    assert "quá lớn" in told.decode()


def test_when_a_worker_is_killed_the_other_answers_and_another_takes_its_place(server: Server) -> None:
    before = set(server.workers())
    os.kill(min(before), signal.SIGKILL)
    codes = []
    until = time.monotonic() + 60
    while len(set(server.workers()) - {min(before)}) < 2 and time.monotonic() < until:
        codes.append(httpx.post(f"{server.url}/api/ask", json=ASK, timeout=30).status_code)
    assert len(server.workers()) == 2
    assert set(codes) <= {200}
    assert Audit(server.store).verify().fault == ""


def test_a_stop_lets_running_requests_end_and_loses_nothing_acknowledged(folder: Path) -> None:
    acknowledged: list[str] = []
    with Server(folder, workers=2, requests_per_minute=100_000) as running:

        def ask() -> None:
            with httpx.Client(base_url=running.url, timeout=30) as client:
                try:
                    # A server that is stopping may turn a request away: what it did not take, it did not acknowledge.
                    while (answer := client.post("/api/ask", json=ASK)).is_success:
                        acknowledged.append(answer.headers["ntm-receipt"])
                except httpx.TransportError:
                    return

        people = [threading.Thread(target=ask) for _ in range(4)]
        for person in people:
            person.start()
        while len(acknowledged) < 20:
            time.sleep(0.05)
        assert running.stop() == 0
        for person in people:
            person.join()
        audit = Audit(running.store)
        assert audit.verify().fault == ""
        assert len(list(audit.entries())) >= len(acknowledged)


def test_the_logs_are_lines_of_json_that_never_hold_what_people_asked(server: Server) -> None:
    httpx.post(f"{server.url}/api/ask", json={"question": "câu hỏi rất riêng tư"})
    lines = server.log.read_text(encoding="utf-8").splitlines()
    assert {"at", "level", "message"} <= set(json.loads(lines[0]))
    assert not [line for line in lines if "riêng tư" in line]
