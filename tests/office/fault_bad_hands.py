"""Bad hands, run by ``make test-faults``: ten thousand fuzzed questions, and as many other requests, give no server error.

``NTM_FUZZ`` (10000) says how many.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient
from starlette.types import ASGIApp

from assistant.office.app import make
from assistant.office.settings import Settings
from assistant.office.store import Store
from tests.office.conftest import copied
from tests.office.running import Server

TRIES = int(os.environ.get("NTM_FUZZ", "10000"))
#: So many addresses the schema has, about.
_OPERATIONS = 10


def _tries(number: int) -> settings:
    return settings(max_examples=number, deadline=None, suppress_health_check=list(HealthCheck), database=None)


_PIECES = st.sampled_from(
    ["Sở nào ", "thẩm định", "tiêu chí", "<script>alert(1)</script>", "' OR 1=1 --", "{{7*7}}", "\u202e", "\x00", "203/KH-UBND", "2024", "%s%n", "../", "🙂", "ạ̄"]
)  # fmt: skip
_STEPS = (
    "..", "%2e%2e", "%2f", "%00", "etc", "passwd", "proc", "gradio_api", "file=", "file=/etc/passwd", "file=..", "api", "documents", "receipts",
    "static", "assets", "svelte", "pwa_icon", "0", "-1", "config", "info", "login", "metrics", "theme.css", "upload_progress", "call", "ask",
)  # fmt: skip
_QUESTION = st.one_of(st.text(max_size=300), st.lists(_PIECES, max_size=30).map("".join))


#: Files that the application is made to take in land in a library of its own.
_FOLDER = tempfile.TemporaryDirectory(prefix="ntm-fuzz-")


def _application() -> ASGIApp:
    url = f"sqlite:///{Path(_FOLDER.name) / 'office.sqlite3'}"
    Store(url).upgrade()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NTM_DATA_DIR", _FOLDER.name)
        return make(Settings(store=url, requests_per_minute=10**9, audit=False), chat=False)


#: Made when the tests are collected, for its description says which tests there are.
APP = _application()
schema = schemathesis.openapi.from_asgi("/api/openapi.json", APP, headers={"host": "127.0.0.1"})


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    with TestClient(APP, base_url="http://127.0.0.1", raise_server_exceptions=False) as opened:
        yield opened


@pytest.fixture(scope="module")
def served(learnt: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """A client of the real server, with its chat."""
    with (
        Server(copied(learnt, tmp_path_factory.mktemp("bad-hands")), workers=2, requests_per_minute=10**9) as server,
        httpx.Client(base_url=server.url, timeout=60) as opened,
    ):
        yield opened


@_tries(TRIES)
@given(question=_QUESTION, history=st.lists(_QUESTION, max_size=3), as_of=st.none() | st.dates().map(str) | st.text(max_size=12))
def test_no_question_brings_the_server_down(client: TestClient, question: str, history: list[str], as_of: str | None) -> None:
    answer = client.post("/api/ask", json={"question": question, "history": history, "as_of": as_of})
    assert answer.status_code in (200, 422), answer.text


@schema.parametrize()
@_tries(TRIES // 2 // _OPERATIONS)
def test_no_body_that_the_schema_allows_or_forbids_brings_the_server_down(case: schemathesis.Case) -> None:
    answer = case.call(headers={"host": "127.0.0.1"})
    assert answer.status_code < 500, answer.text


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | _QUESTION,
    lambda inner: st.lists(inner, max_size=6) | st.dictionaries(st.text(max_size=20), inner, max_size=6),
    max_leaves=12,
)
_EVENT = st.fixed_dictionaries(
    {},
    optional={
        "data": st.lists(_JSON, max_size=8) | _JSON,
        "fn_index": st.integers(-2, 200) | _JSON,
        "session_hash": st.text(max_size=40) | _JSON,
        "event_id": st.text(max_size=40) | _JSON,
        "trigger_id": st.integers(-2, 400) | _JSON,
        "event_data": _JSON,
    },
)
_POSTS = [
    f"/gradio_api/{name}"
    for name in ("queue/join", "call/ask", "call/check", "call/none", "call/v2/ask", "cancel", "reset", "upload")
]


@_tries(TRIES // 2)
@given(path=st.sampled_from(_POSTS), body=_EVENT | _JSON)
def test_no_body_brings_the_chat_down(served: httpx.Client, path: str, body: Any) -> None:
    try:
        content = json.dumps(body).encode()
    except UnicodeEncodeError:
        return
    answer = served.post(path, content=content, headers={"content-type": "application/json"})
    assert answer.status_code < 500, answer.text


@_tries(TRIES // 10)
@given(path=st.lists(st.sampled_from([*_STEPS, "x"]), max_size=8).map("/".join), rest=st.text(max_size=20))
def test_no_address_brings_the_server_down_or_leads_out_of_it(served: httpx.Client, path: str, rest: str) -> None:
    answer = served.get("/" + path + quote(rest))
    assert answer.status_code < 500, answer.text
    assert "root:" not in answer.text
