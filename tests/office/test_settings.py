"""Settings: the environment before the file, errors that name the key, and a door that never stands open by mistake."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.office.errors import SettingsError
from assistant.office.settings import FILE, read_settings


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "office.toml"
    path.write_text("port = 8000\nworkers = 3\n", encoding="utf-8")
    monkeypatch.setenv(FILE, str(path))
    return path


def test_what_is_given_comes_before_the_environment_and_that_before_the_file(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NTM_OFFICE_WORKERS", "4")
    monkeypatch.setenv("NTM_OFFICE_STOP_WITHIN", "7")
    settings = read_settings(stop_within=9, host=None)
    assert file.exists()
    assert (settings.port, settings.workers, settings.stop_within, settings.host) == (8000, 4, 9, "127.0.0.1")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("port = 70000", "“port”: nhận được “70000”"),
        ("prot = 80", "không có thiết lập “prot”"),
        ("port: 80", "không phải TOML"),
        ('trusted_proxies = ["x"]', "trusted_proxies"),
        ('trusted_header = "X-User"', "không có trusted_proxies|mà không có trusted_proxies"),
    ],
)
def test_a_wrong_setting_is_named_with_an_example(file: Path, content: str, told: str) -> None:
    file.write_text(content, encoding="utf-8")
    with pytest.raises(SettingsError, match=told) as caught:
        read_settings()
    assert "Ví dụ" in str(caught.value) or "được nhận" in str(caught.value)


def test_a_settings_file_that_is_not_there_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(FILE, "/khong/co.toml")
    with pytest.raises(SettingsError, match="/khong/co.toml"):
        read_settings()


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.5", "10.0.0.1", "may-chu.sonla.gov.vn", "127.0.0.1.evil.com"])
def test_an_address_beyond_this_machine_without_accounts_is_refused_with_the_reason(host: str) -> None:
    with pytest.raises(SettingsError, match="chưa bật đăng nhập"):
        read_settings(host=host)
    assert read_settings(host=host, accounts=True).host == host


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.9", "::1", "localhost"])
def test_this_machine_needs_no_accounts(host: str) -> None:
    assert read_settings(host=host).loopback


@pytest.mark.parametrize(
    ("peer", "trusted"), [("10.0.0.7", True), ("10.0.1.7", False), ("127.0.0.1", True), ("", False), ("x", False)]
)
def test_only_the_named_proxies_are_trusted(peer: str, trusted: bool) -> None:
    assert read_settings(trusted_proxies=("10.0.0.0/24", "127.0.0.1")).trusts(peer) is trusted
