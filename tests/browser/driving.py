"""A browser, and the app under it, for the tests and for the screenshots."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = [
    "--no-sandbox",
    "--headless",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
#: The tabs in their order, with what must be there once a tab is open.
TABS = {
    "Hỏi đáp": "#ntm-question textarea",
    "Tra cứu trách nhiệm": "#ntm-find-duties",
    "Xét điều kiện": "#ntm-decide",
    "Tập huấn": "#ntm-quiz-make",
    "Văn bản": "#ntm-words textarea",
}
#: Milliseconds that anything may take on a busy machine.
PATIENCE = 60_000
WIDE = {"width": 1280, "height": 900}
PHONE = {"width": 360, "height": 740}


@dataclass
class Watch:
    """What a page did that it should not: requests that left this machine, errors in its console."""

    outside: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def follow(self, page: Any) -> None:
        """Listens to a page."""
        page.on("request", self._request)
        page.on("console", lambda message: self.errors.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: self.errors.append(str(error)))

    def _request(self, request: Any) -> None:
        if not request.url.startswith(("http://127.0.0.1:", "data:", "blob:")):
            self.outside.append(request.url)


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def running_app() -> Iterator[str]:
    """The app on a free port; gives its address."""
    from assistant.service import Service
    from assistant.web import build
    from assistant.web.look import launch_options

    service = Service()
    service.ask("Sở nào thẩm định tiêu chí giao thông?")  # builds the index, as ``ntm chat`` does before it serves
    app, port = build(service), free_port()
    app.launch(server_name="127.0.0.1", server_port=port, prevent_thread_lock=True, **launch_options())
    try:
        yield f"http://127.0.0.1:{port}/"
    finally:
        app.close(verbose=False)


@contextmanager
def browser() -> Iterator[Any]:
    """Debian's Chromium."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        try:
            yield opened
        finally:
            opened.close()


def open_page(context: Any, address: str, tab: str = "Hỏi đáp") -> Any:
    """A page of the app with a tab chosen."""
    page = context.new_page()
    page.goto(address)
    page.wait_for_selector(TABS["Hỏi đáp"])
    page.evaluate("document.fonts.ready")
    if tab != "Hỏi đáp":
        go_to(page, tab)
    return page


def go_to(page: Any, tab: str) -> None:
    """Chooses a tab; on a phone it may stand behind the button for more tabs."""
    button = page.get_by_role("tab", name=tab, exact=True)
    if button.is_visible():
        button.click()
    else:
        page.locator(".overflow-menu > button").click()
        page.locator(".overflow-dropdown button", has_text=tab).click()
    page.wait_for_selector(TABS[tab])


def until(page: Any, holds: Callable[[], bool]) -> None:
    """Waits until something holds, at most so long as anything may take."""
    for _ in range(PATIENCE // 100):
        if holds():
            return
        page.wait_for_timeout(100)
    assert holds()


def ask(page: Any, question: str) -> Any:
    """Asks by keyboard; gives the newest answer when it stands."""
    before = page.locator(".ntm-answer").count()
    page.fill("#ntm-question textarea", question)
    page.press("#ntm-question textarea", "Enter")
    page.wait_for_function(f"document.querySelectorAll('#ntm-chat .ntm-answer').length > {before}")
    return page.locator("#ntm-chat .ntm-answer").last


def bring_files(page: Any, *files: Any) -> None:
    """Chooses files on the open part "Thêm tệp văn bản chính thức" and takes them in once all have arrived.

    While a file is on its way its name is shown already; a button pressed then may go without it.
    """
    page.locator("#ntm-files input[type=file]").set_input_files(list(files))
    page.locator("#ntm-files a.download-link").nth(len(files) - 1).wait_for()
    page.click("#ntm-files-take")
