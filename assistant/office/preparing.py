"""What ``ntm serve`` makes ready before its workers start: a place for its own files, and what all workers would learn alike."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path

from assistant.office.errors import StoreError
from assistant.service import Service
from assistant.storage import Storage
from kb.errors import KnowledgeError

#: Where Linux keeps files in memory. What a running server needs for itself lies there: a full disk can't take it away.
_MEMORY = Path("/dev/shm")


@contextmanager
def run_folder() -> Iterator[Path]:
    """A folder for the sockets, counters and copies of one running server, gone when it ends."""
    memory = str(_MEMORY) if os.access(_MEMORY, os.W_OK) else None
    with tempfile.TemporaryDirectory(prefix="ntm-", dir=memory) as name:
        yield Path(name)


def learn(storage: Storage, corpus: Path) -> None:
    """Has a process of its own build what the workers will read, once for all of them, and find out what is amiss.

    Raises:
        StoreError: it can't be built or kept.
    """
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as child:
        if trouble := child.submit(_learnt, storage, corpus).result():
            raise StoreError(trouble)


def _learnt(storage: Storage, corpus: Path) -> str:
    try:
        service = Service(corpus, storage)
        service.index.ready()
        _ = service.intents
    except KnowledgeError as error:
        return str(error)
    except OSError as error:
        return (
            f"không ghi được chỉ mục tìm kiếm vào thư mục dữ liệu ({error}). Hãy kiểm tra chỗ trống trên đĩa và quyền ghi. "
            "Ví dụ: NTM_DATA_DIR=/var/lib/ntm"
        )
    return ""
