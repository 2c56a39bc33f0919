"""The commands of the office, in Vietnamese, with clear ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from assistant.cli import app
from assistant.office.audit import Audit
from assistant.office.settings import read_settings
from assistant.office.store import Store
from tests.office.running import Server


@pytest.fixture(autouse=True)
def own_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    """A store of this test's own, made by the environment alone."""
    monkeypatch.setenv("NTM_OFFICE_STORE", f"sqlite:///{tmp_path / 'office.sqlite3'}")
    return Store(read_settings().store_url)


def _run(*arguments: str, text: str | None = None) -> Result:
    return CliRunner().invoke(app, list(arguments), input=text)


def test_accounts_are_added_listed_changed_and_removed() -> None:
    assert _run("accounts", "add", "lan", "--role", "editor", "--stdin", text="mot-cau-de-nho\n").exit_code == 0
    assert "editor" in _run("accounts", "list").stdout
    assert _run("accounts", "role", "lan", "admin").exit_code == 0
    assert _run("accounts", "off", "lan").exit_code == 0
    assert "admin" in _run("accounts", "list").stdout
    assert "đã tắt" in _run("accounts", "list").stdout
    assert _run("accounts", "on", "lan").exit_code == 0
    assert _run("accounts", "password", "lan", "--stdin", text="mot-cau-khac-han\n").exit_code == 0
    assert _run("accounts", "remove", "lan").exit_code == 0
    assert "Chưa có tài khoản" in _run("accounts", "list").stdout


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("accounts", "role", "khong-co", "admin"), "không có tài khoản"),
        (("accounts", "role", "x", "vua"), "asker, editor, admin"),
        (("audit", "verify"), "ntm store upgrade"),
        (("replay", "khong-co.json"), "ntm store upgrade"),
        (("store", "downgrade", "9999"), "9999"),
        (("serve", "--host", "0.0.0.0"), "chưa bật đăng nhập"),
        (("serve", "--port", "0"), "“port”"),
    ],
)
def test_what_cannot_be_done_ends_with_code_2_and_the_reason(arguments: tuple[str, ...], told: str) -> None:
    result = _run(*arguments)
    assert result.exit_code == 2
    assert told in result.stderr


@pytest.mark.parametrize("arguments", [("ask", "Ai lo tiêu chí điện?"), ("serve", "--port", "7997")])
def test_a_search_server_that_is_not_there_ends_the_command_with_the_reason(
    arguments: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NTM_OFFICE_MILVUS", "http://127.0.0.1:1")
    result = Server(tmp_path).command(*arguments)
    assert result.returncode == 2
    assert "Lỗi: không tìm được bằng Milvus tại “http://127.0.0.1:1”" in result.stderr
    assert "Traceback" not in result.stderr


def test_the_audit_is_exported_verified_and_pruned(own_store: Store, tmp_path: Path) -> None:
    _run("store", "upgrade")
    Audit(own_store, lambda: 1000.0).append("ask", "lan", {"question": "Ai?", "status": "no_basis"})
    exported = json.loads(_run("audit", "export").stdout)
    assert exported["account"] == "lan"
    end = f"nguyên vẹn: 1 mục. Mã băm cuối (mục 1): {exported['hash']}"
    assert end in _run("audit", "verify").stdout
    assert "1 lần, no_basis: Ai?" in _run("audit", "worklist").stdout
    assert _run("audit", "export", "--out", str(tmp_path / "a.jsonl")).exit_code == 0
    assert end in _run("audit", "verify", str(tmp_path / "a.jsonl")).stdout
    assert "Đã xóa 1 mục" in _run("audit", "prune", "--days", "30").stdout
    assert "đã xóa theo tuổi đến mục 1" in _run("audit", "verify").stdout


def test_an_export_that_was_changed_ends_the_check_with_code_1_and_one_that_is_not_there_with_code_2(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("{}\n", encoding="utf-8")
    changed, missing = _run("audit", "verify", str(tmp_path / "a.jsonl")), _run("audit", "verify", str(tmp_path / "b.jsonl"))
    assert (changed.exit_code, "dòng 1" in changed.stdout) == (1, True)
    assert (missing.exit_code, "Ví dụ: ntm audit verify nhat-ky.jsonl" in missing.stderr) == (2, True)


def test_all_of_the_audit_is_deleted_only_where_that_is_confirmed(own_store: Store) -> None:
    _run("store", "upgrade")
    for _ in range(3):
        Audit(own_store).append("ask", "lan", {"question": "Ai?"})
    refused = _run("audit", "prune", "--days", "0")
    assert refused.exit_code == 2
    assert "toàn bộ nhật ký (3 mục)" in refused.stderr
    assert "--yes" in refused.stderr
    assert Audit(own_store).verify().entries == 3
    assert "Đã xóa 3 mục" in _run("audit", "prune", "--days", "0", "--yes").stdout


def test_what_people_wrote_gives_the_terminal_no_orders(own_store: Store) -> None:
    _run("store", "upgrade")
    Audit(own_store).append("ask", "lan", {"question": "Ai?\x1b]0;x\x07\n9 lần, answered: giả", "status": "no_basis"})
    assert _run("audit", "worklist").stdout == "1 lần, no_basis: Ai? ]0;x  9 lần, answered: giả\n"


@pytest.mark.parametrize("command", [("serve",), ("replay",), ("audit",), ("store",), ("accounts",), ("accounts", "add")])
def test_every_command_explains_itself_in_vietnamese(command: tuple[str, ...]) -> None:
    result = _run(*command, "--help")
    assert result.exit_code == 0
    assert "Tùy chọn" in result.stdout
