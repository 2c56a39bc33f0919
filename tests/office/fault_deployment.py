"""The files for running an office, tried for real by ``make test-faults``; skipped where nginx or systemd's own checker is missing."""

from __future__ import annotations

import shutil
import ssl
import subprocess
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.office.running import ROOT, Server, _free_port

DEPLOY = ROOT / "deploy"
ASK = {"question": "Sở nào thẩm định tiêu chí giao thông?", "as_of": "2024-06-30"}
PASSWORD = "mot-cau-de-nho"
needs_nginx = pytest.mark.skipif(not shutil.which("nginx"), reason="nginx is not installed (Debian: apt-get install nginx-light)")


class Proxy:
    """Debian's nginx with our example before a server: only ports, the certificate and the user file are put in."""

    def __init__(self, folder: Path, server: Server, *, login: bool) -> None:
        self.folder, self.port = folder, _free_port()
        site = (DEPLOY / "nginx.conf").read_text(encoding="utf-8")
        for given, ours in (
            ("127.0.0.1:7860", f"127.0.0.1:{server.port}"),
            ("listen 443 ssl", f"listen 127.0.0.1:{self.port} ssl"),
            ("listen 80", f"listen 127.0.0.1:{_free_port()}"),
            ("/etc/ssl/ntm", str(folder)),
            ("/etc/ntm", str(folder)),
        ):
            assert given in site
            site = site.replace(given, ours)
        if login:
            site = site.replace('    proxy_set_header X-Remote-User "";\n', "").replace("    # auth_basic", "    auth_basic")
            site = site.replace("# proxy_set_header", "proxy_set_header")
        own = "".join(f"{kind}_temp_path {folder}/{kind}; " for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        (folder / "nginx.conf").write_text(
            f"user root;\npid {folder}/pid;\nerror_log {folder}/error.log;\nevents {{}}\n"
            f"http {{ access_log off; {own}\n{site}\n}}\n",
            encoding="utf-8",
        )
        self._make_certificate()

    def _make_certificate(self) -> None:
        made = (
            "-newkey",
            "rsa:2048",
            "-nodes",
            "-days",
            "2",
            "-subj",
            "/CN=localhost",
            "-addext",
            "subjectAltName=DNS:localhost",
        )
        files = ("-keyout", str(self.folder / "key.pem"), "-out", str(self.folder / "fullchain.pem"))
        subprocess.run(["openssl", "req", "-x509", *made, *files], check=True, capture_output=True)
        hashed = subprocess.run(["openssl", "passwd", "-apr1", PASSWORD], check=True, capture_output=True, text=True).stdout
        (self.folder / "htpasswd").write_text("".join(f"{name}:{hashed}" for name in ("co.admin", "co.asker", "nguoi-la")))

    def __enter__(self) -> Proxy:
        for word in ("-t", "-q"):
            subprocess.run(["nginx", "-c", str(self.folder / "nginx.conf"), word], check=True, capture_output=True)
        return self

    def __exit__(self, *_: object) -> None:
        subprocess.run(["nginx", "-c", str(self.folder / "nginx.conf"), "-s", "stop"], check=True, capture_output=True)

    def client(self, **options: object) -> httpx.Client:
        """A client that trusts this certificate and no other."""
        trusted = ssl.create_default_context(cafile=str(self.folder / "fullchain.pem"))
        return httpx.Client(base_url=f"https://localhost:{self.port}", verify=trusted, timeout=60, **options)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with Server(
        tmp_path_factory.mktemp("behind"),
        workers=2, accounts=True, https=True, trusted_header="X-Remote-User", trusted_proxies='["127.0.0.1"]',
    ) as running:  # fmt: skip
        for role in ("asker", "admin"):
            running.command("accounts", "add", f"co.{role}", "--role", role, "--stdin", text=f"{PASSWORD}\n")
        yield running


@pytest.fixture
def proxy(server: Server, tmp_path: Path) -> Iterator[Proxy]:
    with Proxy(tmp_path, server, login=False) as running:
        yield running


@needs_nginx
def test_a_person_logs_in_over_tls_asks_and_opens_the_chat(proxy: Proxy) -> None:
    with proxy.client(follow_redirects=True) as client:
        assert client.get("/", headers={"accept": "text/html"}).url.path == "/login"
        assert "gradio" in client.post("/login", data={"name": "co.asker", "password": PASSWORD}).text
        (cookie,) = [c for c in client.cookies.jar if c.name == "ntm_session"]
        assert cookie.secure
        assert client.post("/api/ask", json=ASK, headers={"origin": str(client.base_url)}).json()["status"] == "answered"
        joined = client.post("/gradio_api/call/ask", json={"data": [ASK["question"], "2024-06-30", []]}).json()
        assert "answered" in client.get(f"/gradio_api/call/ask/{joined['event_id']}").text


@needs_nginx
def test_neither_a_name_brought_along_nor_a_password_that_nobody_checked_opens_the_door(proxy: Proxy) -> None:
    forged = [
        {"x-remote-user": "co.admin"},
        {"X-Remote-User": "co.admin", "x-forwarded-for": "127.0.0.1"},
        {"x_remote_user": "co.admin"},
    ]
    with proxy.client() as client:
        assert [client.get("/api/documents", headers=h).status_code for h in forged] == [401] * 3
        assert client.get("/api/documents", auth=("co.admin", "sai")).status_code == 401
        assert client.get("/metrics").status_code == 403


@needs_nginx
def test_large_files_pass_where_editors_bring_them_and_nowhere_else(proxy: Proxy) -> None:
    large = {"file": ("a.txt", b"x" * (6 * 2**20))}
    with proxy.client() as client:
        client.post("/login", data={"name": "co.admin", "password": PASSWORD})
        assert client.post("/api/ask", files=large).status_code == 413
        assert client.post("/api/files", files=large).status_code == 422


@needs_nginx
def test_the_offices_own_login_names_the_account_and_a_forged_header_does_not(server: Server, tmp_path: Path) -> None:
    with Proxy(tmp_path, server, login=True) as proxy, proxy.client() as client:
        assert client.get("/api/documents").status_code == 401
        assert client.get("/api/documents", auth=("co.asker", "sai")).status_code == 401
        assert client.get("/api/documents", auth=("nguoi-la", PASSWORD)).status_code == 401  # known to nginx, not to us
        assert client.post("/api/ask", json=ASK, auth=("co.asker", PASSWORD)).json()["status"] == "answered"
        forged = {"x-remote-user": "co.admin"}
        assert client.get("/api/worklist", auth=("co.asker", PASSWORD), headers=forged).status_code == 403
        assert client.get("/api/worklist", auth=("co.admin", PASSWORD)).status_code == 200


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd-analyze is not installed")
def test_the_systemd_unit_says_nothing_that_systemd_does_not_know(tmp_path: Path) -> None:
    unit = (DEPLOY / "ntm.service").read_text(encoding="utf-8").replace("/opt/ntm/.venv/bin/ntm", "/bin/true")
    (tmp_path / "ntm.service").write_text(unit, encoding="utf-8")
    checked = subprocess.run(
        ["systemd-analyze", "verify", str(tmp_path / "ntm.service")], capture_output=True, text=True, check=False
    )
    assert (checked.returncode, checked.stderr) == (0, "")
