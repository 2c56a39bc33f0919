"""Bad hands, run by ``make test-faults``: ten thousand fuzzed requests against the real application give no server error.

``NTM_FUZZ`` (10000) says how many.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from assistant.office.app import make
from assistant.office.settings import Settings
from assistant.office.store import Store

TRIES = int(os.environ.get("NTM_FUZZ", "10000"))
_ANY = settings(max_examples=TRIES // 2, deadline=None, suppress_health_check=list(HealthCheck), database=None)
_SCHEMA = settings(max_examples=TRIES // 24, deadline=None, suppress_health_check=list(HealthCheck), database=None)
_PIECES = st.sampled_from(
    ["Sở nào ", "thẩm định", "tiêu chí", "<script>alert(1)</script>", "' OR 1=1 --", "{{7*7}}", "\u202e", "\x00", "203/KH-UBND", "2024", "%s%n", "../", "🙂", "ạ̄"]
)  # fmt: skip
_QUESTION = st.one_of(st.text(max_size=300), st.lists(_PIECES, max_size=30).map("".join))


def _application() -> Any:
    import tempfile

    url = f"sqlite:///{Path(tempfile.mkdtemp(prefix='ntm-fuzz-')) / 'office.sqlite3'}"
    Store(url).upgrade()
    with pytest.MonkeyPatch.context() as patch:  # files that it is made to take in land in a library of its own
        patch.setenv("NTM_DATA_DIR", tempfile.mkdtemp(prefix="ntm-fuzz-"))
        return make(Settings(store=url, requests_per_minute=10**9, audit=False), chat=False)


APP = _application()
schema = schemathesis.openapi.from_asgi("/api/openapi.json", APP, headers={"host": "127.0.0.1"})


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    with TestClient(APP, base_url="http://127.0.0.1", raise_server_exceptions=False) as opened:
        yield opened


@_ANY
@given(question=_QUESTION, history=st.lists(_QUESTION, max_size=3), as_of=st.none() | st.dates().map(str) | st.text(max_size=12))
def test_no_question_brings_the_server_down(client: TestClient, question: str, history: list[str], as_of: str | None) -> None:
    answer = client.post("/api/ask", json={"question": question, "history": history, "as_of": as_of})
    assert answer.status_code in (200, 422), answer.text


@schema.parametrize()
@_SCHEMA
def test_no_body_that_the_schema_allows_or_forbids_brings_the_server_down(case: schemathesis.Case) -> None:
    answer = case.call(headers={"host": "127.0.0.1"})
    assert answer.status_code < 500, answer.text
