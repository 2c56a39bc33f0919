"""What all tests share: a data folder of their own, and one service over the real corpus."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings

from assistant.service import Service
from tests.postgres import Postgres, running

# A loaded machine is no reason for a property to fail.
settings.register_profile("tests", deadline=None)
settings.load_profile("tests")

#: A day after the reorganisation of 2025 and within the plan's period: bodies have successors.
AFTER = date(2025, 12, 1)
#: A day on which the bodies of the plan still stood.
BEFORE = date(2024, 6, 30)


@pytest.fixture(scope="session", autouse=True)
def data_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Tests never read or write the data folder of the person who runs them."""
    folder = tmp_path_factory.mktemp("data")
    before = os.environ.get("NTM_DATA_DIR")
    os.environ["NTM_DATA_DIR"] = str(folder)
    yield folder
    if before is None:
        del os.environ["NTM_DATA_DIR"]
    else:
        os.environ["NTM_DATA_DIR"] = before


@pytest.fixture(scope="session")
def service(data_folder: Path) -> Service:
    """The real service: real corpus, real index, real engine."""
    assert data_folder.is_dir()
    return Service()


@pytest.fixture(scope="session")
def after() -> date:
    """A day on which the plan's bodies have successors."""
    return AFTER


@pytest.fixture(scope="session")
def before() -> date:
    """A day on which the plan's bodies still stood."""
    return BEFORE


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """A real PostgreSQL, one for all tests: each leaves it running and its database empty."""
    with running() as server:
        yield server
