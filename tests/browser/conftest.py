"""One app and one browser for all tests here; every page is watched for requests outside and errors."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.browser import driving


def _reason() -> str:
    if not driving.CHROMIUM.exists():
        return "Debian's Chromium is not installed: apt-get install -y chromium"
    try:
        import axe_playwright_python
        import playwright  # noqa: F401
    except ImportError as error:
        return f"{error.name} is not installed: pip install -e '.[browser]'"
    return "" if axe_playwright_python else "no axe"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skips what needs a browser where there is none; a warning inside Gradio's own threads is not ours to fail on."""
    here, reason = Path(__file__).parent, _reason()
    for item in (i for i in items if here in i.path.parents):
        item.add_marker(pytest.mark.filterwarnings("ignore:.*no_silent_downcasting"))
        if reason:
            item.add_marker(pytest.mark.skip(reason=reason))


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The data folder of the app under test."""
    folder = tmp_path_factory.mktemp("browser-data")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NTM_DATA_DIR", str(folder))
        yield folder


@pytest.fixture(scope="session")
def address(data: Path) -> Iterator[str]:
    """The app, served."""
    assert data.exists()
    with driving.running_app() as served:
        yield served


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """The browser."""
    with driving.browser() as opened:
        yield opened


@pytest.fixture(params=["wide", "phone"])
def size(request: pytest.FixtureRequest) -> dict[str, int]:
    """A desktop of 1280 pixels and a phone of 360."""
    return driving.WIDE if request.param == "wide" else driving.PHONE


@pytest.fixture
def visit(chromium: Any, address: str) -> Iterator[Callable[..., Any]]:
    """Opens a page in a session of its own; at the end, nothing may have left the machine or failed."""
    watch, contexts = driving.Watch(), []

    def open_one(size: dict[str, int], tab: str = "Hỏi đáp", scheme: str = "light") -> Any:
        context = chromium.new_context(viewport=size, locale="vi-VN", color_scheme=scheme, accept_downloads=True)
        context.set_default_timeout(driving.PATIENCE)
        context.on("page", watch.follow)
        contexts.append(context)
        return driving.open_page(context, address, tab)

    yield open_one
    for context in contexts:
        context.close()
    assert watch.outside == []
    assert watch.errors == []
