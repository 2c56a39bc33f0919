"""What the tests of the office share: a store of their own and the application over it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from fastapi.dependencies import models
from starlette.testclient import TestClient

from assistant.office.accounts import Accounts
from assistant.office.app import make
from assistant.office.people import Role
from assistant.office.preparing import learn
from assistant.office.settings import Settings
from assistant.office.store import Store
from assistant.storage import HERE
from kb.corpus import CORPUS_DIR

PASSWORD = "mot-cau-de-nho"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """An empty store at the newest version."""
    made = Store(f"sqlite:///{tmp_path / 'office.sqlite3'}", wait=0.3)
    made.upgrade()
    return made


@pytest.fixture
def people(store: Store) -> Accounts:
    """Accounts with one person of each role."""
    made = Accounts(store)
    for role in Role:
        made.add(f"co.{role}", PASSWORD, role)
    return made


@pytest.fixture(scope="session")
def learnt(data_folder: Path) -> Path:
    """A data folder in which everything is learnt and indexed that a server would otherwise begin with."""
    learn(HERE, CORPUS_DIR)
    return data_folder


@pytest.fixture
def folder(learnt: Path, tmp_path: Path) -> Path:
    """A data folder for a server of one test, with what was learnt and nothing else."""
    return copied(learnt, tmp_path / "data")


def copied(learnt: Path, target: Path) -> Path:
    """A data folder with what was learnt and nothing else."""
    for name in ("cache", "index"):
        shutil.copytree(learnt / name, target / name)
    return target


@pytest.fixture(autouse=True)
def _forgotten() -> Iterator[None]:
    """FastAPI remembers each function of a route while the process lives, and so the whole service of every test (150 MB each)."""
    yield
    for remembering in vars(models).values():
        if hasattr(remembering, "cache_clear"):
            remembering.cache_clear()


Opened = Callable[..., TestClient]


@pytest.fixture
def opened(tmp_path: Path, people: Accounts) -> Iterator[Opened]:
    """Opens the application without the chat, with settings, as seen from an address."""
    assert people.listed()
    clients = []

    def open_(peer: str = "10.1.2.3", **settings: object) -> TestClient:
        given = {"store": f"sqlite:///{tmp_path / 'office.sqlite3'}", "store_wait": 0.3, **settings}
        app = make(Settings(**given), chat=False)  # type: ignore[arg-type]
        client = TestClient(app, base_url="http://127.0.0.1", client=(peer, 5000), raise_server_exceptions=False)
        clients.append(client)
        return client

    yield open_
    for client in clients:
        client.close()
