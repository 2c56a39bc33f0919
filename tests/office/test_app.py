"""The application behind its door: what is answered, and who is kept out."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from assistant.office.audit import Audit
from assistant.office.store import Store
from tests.office.conftest import PASSWORD, Opened

ASK = {"question": "Sở nào thẩm định tiêu chí giao thông?", "as_of": "2024-06-30"}


def _entered(client: TestClient, name: str) -> TestClient:
    answer = client.post("/login", data={"name": name, "password": PASSWORD}, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    return client


# -- what is answered -----------------------------------------------------------------------------------------------------


def test_the_api_gives_the_objects_of_the_command_line(opened: Opened) -> None:
    client = opened()
    answer = client.post("/api/ask", json=ASK)
    assert [a["name"] for a in answer.json()["agencies"]] == ["Sở Giao thông vận tải"]
    assert client.get(f"/api/receipts/{answer.headers['ntm-receipt']}").json()["question"] == ASK["question"]
    decided = client.post("/api/check", json={"rule": "co-che-dac-thu", "as_of": "2024-06-30", "facts": {"communes": 2}})
    assert decided.json()["verdict"] == "not_eligible"
    assert client.get("/api/duties", params={"agency": "so y te"}).json()
    assert client.get("/api/search", params={"query": "giao thông", "top": 3}).json()[2]["ref"]
    assert client.get("/api/documents/27/2022/nd-cp").json()["number"] == "27/2022/NĐ-CP"


BAD: list[tuple[str, str, dict[str, Any], int, str]] = [
    ("POST", "/api/ask", {"json": {}}, 422, "“question”: thiếu"),
    ("POST", "/api/ask", {"json": {"question": 5}}, 422, "phải là chuỗi"),
    ("POST", "/api/ask", {"json": {"question": "x", "as_of": "30/6/2024"}}, 422, "2024-06-30"),
    ("POST", "/api/ask", {"content": b"{broken"}, 422, "không hợp lệ"),
    ("POST", "/api/check", {"content": b'{"facts":' + b"[" * 100_000, "headers": {"content-type": "application/json"}}, 400, ""),
    (
        "POST",
        "/api/ask",
        {"content": b'{"question": "\\ud800"}', "headers": {"content-type": "application/json"}},
        422,
        "ký tự hỏng",
    ),
    ("POST", "/api/check", {"json": {"rule": "x"}}, 400, "xa-dat-chuan"),
    ("POST", "/api/check", {"json": {"rule": "co-che-dac-thu", "facts": {"communes": -1}}}, 400, "communes"),
    ("GET", "/api/duties?agency=zzzz", {}, 400, "Không nhận ra cơ quan"),
    ("GET", "/api/search?query=a&top=0", {}, 422, "phải từ 1"),
    ("GET", "/api/documents/1/XX", {}, 404, "kho không có văn bản"),
    ("GET", "/api/receipts/x", {}, 404, "không có biên nhận"),
    ("GET", "/api/nothing", {}, 404, "Không có địa chỉ"),
    ("DELETE", "/api/ask", {}, 405, ""),
]


@pytest.mark.parametrize(("method", "path", "given", "status", "told"), BAD)
def test_what_is_not_accepted_is_told_in_vietnamese(
    opened: Opened, method: str, path: str, given: dict[str, Any], status: int, told: str
) -> None:
    answer = opened().request(method, path, **given)
    assert answer.status_code == status
    assert told in answer.json()["error"]


def test_feedback_reaches_the_worklist_without_asking_anew(opened: Opened, store: Store) -> None:
    client = opened()
    client.post("/api/ask", json=ASK)
    rated = client.post("/api/feedback", json={**ASK, "good": False, "reason": "sai", "note": "<script>alert(1)</script>"})
    assert rated.status_code == 204
    assert client.get("/api/worklist").json()[0]["complaints"] == ["sai - <script>alert(1)</script>"]
    assert [e.kind for e in Audit(store).entries()] == ["ask", "rating"]


def test_health_readiness_and_figures(opened: Opened) -> None:
    client = opened()
    assert client.get("/healthz").json() == {"status": "ok"}
    assert client.get("/readyz").json()["corpus_on_disk"] == "same"
    assert 'ntm_requests_total{address="/healthz",status="200"}' in client.get("/metrics").text


def test_an_answer_that_cannot_be_kept_is_not_given(opened: Opened, store: Store) -> None:
    client = opened()
    assert store.path is not None
    other = sqlite3.connect(store.path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    refused = client.post("/api/ask", json=ASK)
    other.close()
    assert (refused.status_code, refused.headers["retry-after"]) == (503, "5")
    assert "đang bị khóa" in refused.json()["error"]
    assert client.post("/api/ask", json=ASK).status_code == 200
    assert len(list(Audit(store).entries())) == 1


def test_with_the_audit_off_questions_are_answered_and_nothing_is_kept(opened: Opened, store: Store) -> None:
    assert opened(audit=False).post("/api/ask", json=ASK).status_code == 200
    assert list(Audit(store).entries()) == []


def test_a_store_of_another_version_makes_the_worker_unready(opened: Opened, store: Store) -> None:
    client = opened()
    store.downgrade("0001")
    assert (client.get("/readyz").status_code, client.get("/healthz").status_code) == (503, 200)


def test_a_corpus_that_breaks_while_running_changes_no_answer_and_readiness_tells(opened: Opened, tmp_path: Path) -> None:
    import shutil

    from kb.corpus import CORPUS_DIR

    shutil.copytree(CORPUS_DIR, tmp_path / "corpus")
    client = opened(corpus=str(tmp_path / "corpus"))
    before = client.post("/api/ask", json=ASK).content
    (tmp_path / "corpus" / "agencies.yaml").write_text("{{{ broken", encoding="utf-8")
    assert client.post("/api/ask", json=ASK).content == before
    assert client.get("/readyz").json()["corpus_on_disk"] == "changed"


# -- who is kept out ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "path", ["/api/ask", "/api/documents", "/metrics", "/api/openapi.json", "/gradio_api/info", "/", "/nothing"]
)
def test_without_a_login_nothing_is_given(opened: Opened, path: str) -> None:
    assert opened(accounts=True).get(path).status_code == 401


def test_a_browser_without_a_login_is_led_to_the_page(opened: Opened) -> None:
    answer = opened(accounts=True).get("/", headers={"accept": "text/html"})
    assert answer.url.path == "/login"
    assert "Mật khẩu" in answer.text


def test_a_person_who_logged_in_is_answered_and_named_in_the_audit(opened: Opened, store: Store) -> None:
    client = _entered(opened(accounts=True), "co.asker")
    assert client.post("/api/ask", json=ASK).status_code == 200
    assert [(e.kind, e.account) for e in Audit(store).entries()] == [("login", "co.asker"), ("ask", "co.asker")]
    client.post("/api/logout")
    assert client.post("/api/ask", json=ASK).status_code == 401


def test_a_program_logs_in_with_a_token(opened: Opened) -> None:
    client = opened(accounts=True)
    token = client.post("/api/login", json={"name": "co.asker", "password": PASSWORD}).json()["token"]
    client.cookies.clear()
    assert client.get("/api/documents", headers={"authorization": f"Bearer {token}"}).status_code == 200
    assert client.get("/api/documents", headers={"authorization": f"Bearer {token}x"}).status_code == 401


@pytest.mark.parametrize(("path", "allowed"), [("/metrics", {"admin"}), ("/api/worklist", {"editor", "admin"})])
@pytest.mark.parametrize("role", ["asker", "editor", "admin"])
def test_each_role_gets_what_it_may(opened: Opened, path: str, allowed: set[str], role: str) -> None:
    answer = _entered(opened(accounts=True), f"co.{role}").get(path)
    assert answer.status_code == (200 if role in allowed else 403)


FORGED = [
    {"x-remote-user": "co.admin"},
    {"x-remote-user": "co.admin", "x-forwarded-for": "127.0.0.1"},
    {"x-role": "admin", "x-ntm-role": "admin", "role": "admin"},
    {"x-ntm-from": "127.0.0.1", "x-remote-user": "co.admin"},
    {"authorization": "Bearer co.admin"},
    {"cookie": "ntm_session=co.admin; role=admin"},
]


@pytest.mark.parametrize("headers", FORGED)
def test_forged_headers_open_nothing(opened: Opened, headers: dict[str, str]) -> None:
    client = opened(accounts=True, trusted_header="X-Remote-User", trusted_proxies=("127.0.0.1",))
    assert client.get("/metrics", headers=headers).status_code == 401


def test_a_role_header_does_not_raise_a_person(opened: Opened) -> None:
    client = _entered(opened(accounts=True), "co.asker")
    assert client.get("/metrics", headers={"x-role": "admin", "x-remote-user": "co.admin"}).status_code == 403


@pytest.mark.parametrize(("name", "status"), [("co.admin", 200), ("co.asker", 403), ("khong-co", 401)])
def test_the_trusted_proxy_names_the_account_and_the_store_its_role(opened: Opened, name: str, status: int) -> None:
    client = opened("127.0.0.1", accounts=True, trusted_header="X-Remote-User", trusted_proxies=("127.0.0.1",))
    assert client.get("/metrics", headers={"x-remote-user": name, "x-role": "admin"}).status_code == status


def test_two_names_from_the_proxy_open_nothing_for_one_was_brought_along(opened: Opened) -> None:
    client = opened("127.0.0.1", accounts=True, trusted_header="X-Remote-User", trusted_proxies=("127.0.0.1",))
    for names in (("co.admin", "co.asker"), ("co.asker", "co.admin"), ("", "co.admin"), ("co.admin", "co.admin")):
        assert client.get("/metrics", headers=[("x-remote-user", name) for name in names]).status_code == 401


@pytest.mark.parametrize(("peer", "told"), [("10.1.2.3", "{i}.0.0.1"), ("127.0.0.1", "{i}.0.0.1, 10.1.2.3")])
def test_an_invented_address_gives_no_more_guesses(opened: Opened, peer: str, told: str) -> None:
    client = opened(peer, accounts=True, trusted_proxies=("127.0.0.1",), logins_per_minute=3, workers=1)
    guess = {"name": "khong-co", "password": "sai"}
    tries = [client.post("/api/login", json=guess, headers={"x-forwarded-for": told.format(i=i)}).status_code for i in range(5)]
    assert tries == [401] * 3 + [429] * 2


def test_guessing_passwords_is_stopped_by_account_and_by_address(opened: Opened) -> None:
    client = opened(accounts=True, logins_per_minute=12, workers=1)
    tries = [client.post("/login", data={"name": "co.admin", "password": f"sai-{i}"}).status_code for i in range(8)]
    assert tries == [401] * 5 + [429] * 3
    assert client.post("/login", data={"name": "co.admin", "password": PASSWORD}).status_code == 429
    others = [client.post("/login", data={"name": f"nguoi{i}", "password": "sai"}).status_code for i in range(6)]
    assert others[-1] == 429


def test_a_session_token_planted_before_the_login_is_worth_nothing_after_it(opened: Opened) -> None:
    client = opened(accounts=True)
    client.cookies.set("ntm_session", "planted", domain="127.0.0.1")
    answer = client.post("/login", data={"name": "co.asker", "password": PASSWORD}, follow_redirects=False)
    cookie = answer.headers["set-cookie"]
    assert "planted" not in cookie
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie
    client.cookies.clear()
    assert client.get("/api/documents", headers={"cookie": "ntm_session=planted"}).status_code == 401


def test_every_login_gives_another_token_and_leaving_ends_it_for_whoever_kept_it(opened: Opened) -> None:
    client = _entered(opened(accounts=True), "co.asker")
    first = client.cookies["ntm_session"]
    second = _entered(client, "co.asker").cookies["ntm_session"]
    assert first != second
    assert client.post("/api/logout").status_code == 204
    client.cookies.clear()
    assert client.get("/api/documents", headers={"cookie": f"ntm_session={second}"}).status_code == 401


def test_a_token_in_the_address_opens_nothing(opened: Opened) -> None:
    client = _entered(opened(accounts=True), "co.asker")
    token = client.cookies["ntm_session"]
    client.cookies.clear()
    assert client.get("/api/documents", params={"ntm_session": token, "token": token}).status_code == 401


def test_a_page_elsewhere_cannot_post_with_a_persons_cookie(opened: Opened) -> None:
    client = _entered(opened(accounts=True), "co.asker")
    assert client.post("/api/ask", json=ASK, headers={"origin": "https://evil.example"}).status_code == 403
    assert client.post("/api/ask", json=ASK, headers={"origin": "http://127.0.0.1"}).status_code == 200


@pytest.mark.parametrize("host", ["evil.example", "evil.example:7860", "127.0.0.1.evil.example", "[::1", ""])
def test_a_name_pointed_at_this_machine_is_refused_where_there_are_no_accounts(opened: Opened, host: str) -> None:
    assert opened().get("/api/documents", headers={"host": host}).status_code == 403


@pytest.mark.parametrize("declared", [True, False])
def test_a_body_beyond_the_limit_is_refused_whether_it_says_its_size_or_not(opened: Opened, declared: bool) -> None:
    body = json.dumps({"question": "x" * 5000}).encode()
    content = body if declared else iter([body[:2000], body[2000:]])
    answer = opened(largest_body=2048).post("/api/ask", content=content, headers={"content-type": "application/json"})
    assert answer.status_code == 413
    assert "2048" in answer.json()["error"]


def test_too_many_questions_of_one_person_wait(opened: Opened) -> None:
    client = opened(requests_per_minute=3, workers=1)
    codes = [client.post("/api/feedback", json={}).status_code for _ in range(4)]
    assert codes == [422, 422, 422, 429]
