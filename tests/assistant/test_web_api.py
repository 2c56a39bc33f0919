"""What programs get over HTTP: named endpoints, the objects of the command line, errors in Vietnamese."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import httpx
import pytest

from assistant.service import Service

_ENDPOINTS = {"ask", "duties", "check", "search", "documents", "quiz"}


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="module")
def client(data_folder: Path) -> Iterator[httpx.Client]:
    """A client of the app, served as ``ntm chat`` serves it: in a process of its own."""
    assert data_folder.is_dir()
    address = f"http://127.0.0.1:{_free_port()}/"
    serve = "import sys; from assistant.web import serve; serve('127.0.0.1', int(sys.argv[1]))"
    command = [sys.executable, "-c", serve, address.rpartition(":")[2].strip("/")]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process, httpx.Client(base_url=address, timeout=60) as opened:
        while process.poll() is None and not _answers(opened):
            time.sleep(0.2)
        yield opened
        process.terminate()


def _answers(client: httpx.Client) -> bool:
    try:
        return client.get("gradio_api/info").is_success
    except httpx.HTTPError:
        return False


def _call(client: httpx.Client, name: str, *given: Any) -> tuple[str, Any]:
    started = client.post(f"gradio_api/call/{name}", json={"data": given}).json()
    # Heartbeats may come first.
    events = client.get(f"gradio_api/call/{name}/{started['event_id']}").text.strip().split("\n\n")
    event, _, data = events[-1].partition("\n")
    return event.removeprefix("event: "), json.loads(data.removeprefix("data: "))


def test_only_the_named_endpoints_are_offered_and_their_types_are_told(client: httpx.Client) -> None:
    named = client.get("gradio_api/info").json()["named_endpoints"]
    assert {name.strip("/") for name in named} == _ENDPOINTS
    assert [p["parameter_name"] for p in named["/ask"]["parameters"]] == ["question", "as_of", "history"]


def test_an_answer_is_that_of_the_service(client: httpx.Client, service: Service) -> None:
    question = "Sở nào thẩm định tiêu chí giao thông?"
    event, found = _call(client, "ask", question, "2024-06-30", [])
    assert event == "complete"
    assert found[0] == json.loads(service.ask(question, (), date(2024, 6, 30)).to_json())


@pytest.mark.parametrize(
    ("name", "given", "holds"),
    [
        ("duties", ["Sở Y tế", "", "", "2024-06-30"], lambda rows: {r["agency"] for r in rows} == {"Sở Y tế"}),
        ("check", [{"rule": "xa-dat-chuan", "facts": {}}, "2024-06-30"], lambda r: r["verdict"] == "insufficient"),
        ("search", ["nước sạch", 3], lambda hits: len(hits) == 3),
        ("documents", [], lambda found: "203/KH-UBND" in {d["number"] for d in found}),
        ("quiz", [2, 7, "", ""], lambda quiz: [len(i["options"]) for i in quiz["items"]] == [4, 4]),
    ],
)
def test_the_other_jobs_are_done_too(client: httpx.Client, name: str, given: list[Any], holds: Any) -> None:
    event, found = _call(client, name, *given)
    assert event == "complete"
    assert holds(found[0])


@pytest.mark.parametrize(
    ("name", "given", "said"),
    [
        ("ask", ["Ai làm?", "hôm qua", []], "30/06/2024"),
        ("duties", ["Sở không có", "", "", ""], "Không nhận ra"),
        ("check", [{"rule": "khong-co", "facts": {}}, ""], "khong-co"),
        ("quiz", [0, 1, "", ""], "số câu phải từ 1"),
    ],
)
def test_what_cannot_be_read_is_refused_in_vietnamese(client: httpx.Client, name: str, given: list[Any], said: str) -> None:
    event, error = _call(client, name, *given)
    assert event == "error"
    assert said in json.dumps(error, ensure_ascii=False)


def test_the_tools_for_language_models_are_closed_unless_asked_for(client: httpx.Client) -> None:
    assert client.get("gradio_api/mcp/schema").status_code == 404
