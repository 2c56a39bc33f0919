"""``ntm serve``: prepares the store, copies the corpus that will be served, and keeps the workers running.

Uvicorn's supervisor does the watching; here each worker gets a place (for the conversations that live in it), and a worker that
can't start again is tried again while the others go on answering.
"""

from __future__ import annotations

import logging
import logging.config
import os
import shutil
import signal
import socket
import time
from multiprocessing.connection import wait
from pathlib import Path

import uvicorn
from starlette.types import ASGIApp
from uvicorn.supervisors.multiprocess import Multiprocess, Process

from assistant.office.affinity import Affinity, socket_of
from assistant.office.app import make
from assistant.office.audit import Audit
from assistant.office.errors import SettingsError
from assistant.office.logs import log_config
from assistant.office.metrics import prepare
from assistant.office.preparing import learn, run_folder
from assistant.office.settings import Settings
from assistant.office.store import Store
from kb.corpus import load

_LOG = logging.getLogger(__name__)
#: Given to the workers: where the server's own files lie, and each worker's place.
_RUN, _PLACE = "NTM_OFFICE_RUN_DIR", "NTM_OFFICE_RUN_PLACE"
#: What the workers get unless the environment says otherwise. glibc's heap for each thread scatters what the threads of one
#: interpreter take turns to use, and a worker grows with every hour; threads inside one small search only keep other workers waiting.
_FOR_WORKERS = {"MALLOC_ARENA_MAX": "1", "OMP_NUM_THREADS": "1"}
#: A worker that died at its start is started again after so many seconds.
_PAUSE = 2.0
_BACKLOG = 2048
#: Longer than browsers and proxies (nginx: 60) keep a connection that rests, so that they close it and no request meets a closed one.
_KEEP_ALIVE = 75


def serve(settings: Settings) -> None:
    """Serves until the process is told to stop; running requests get ``stop_within`` seconds.

    Raises:
        SettingsError: the port is taken.
        StoreError: the store, or what the answers are made from, can't be made ready.
        CorpusError: the corpus is broken.
    """
    logging.config.dictConfig(log_config(settings.log_level))
    signal.signal(signal.SIGTERM, _leave)  # until the workers run, whose keeper then listens for it
    os.environ.update({name: os.environ.get(name, value) for name, value in _FOR_WORKERS.items()})
    _ready_store(settings)
    load(settings.corpus_folder)
    with _bind(settings) as listening, run_folder() as run:
        # All workers answer from one copy, also those started later: a file that breaks meanwhile changes nothing.
        shutil.copytree(settings.corpus_folder, run / "corpus")
        (run / "settings.json").write_text(settings.model_dump_json(), encoding="utf-8")
        learn(settings.storage, run / "corpus")
        prepare(run / "metrics")
        os.environ[_RUN] = str(run)
        _Workers(_config(settings), [listening], run).run()


def _leave(number: int, _frame: object) -> None:
    raise SystemExit(128 + number)


def worker_app() -> ASGIApp:
    """The application of the worker that this process is."""
    run, place = Path(os.environ[_RUN]), int(os.environ[_PLACE])
    settings = Settings.model_validate_json((run / "settings.json").read_bytes())
    app = make(settings, run / "corpus")
    return app if settings.workers == 1 else Affinity(app, run, place, settings.workers)


def _ready_store(settings: Settings) -> None:
    store = Store(settings.store_url, settings.store_wait)
    store.upgrade()
    if settings.audit and settings.audit_days:
        Audit(store).prune(settings.audit_days)


def _bind(settings: Settings) -> socket.socket:
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    listening = socket.socket(family)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((settings.host, settings.port))
    except OSError as error:
        listening.close()
        raise SettingsError(
            f"không mở được {settings.host}:{settings.port} ({error.strerror}). Hãy chọn cổng khác. Ví dụ: ntm serve --port 7861"
        ) from error
    listening.listen(_BACKLOG)
    listening.set_inheritable(True)
    return listening


def _config(settings: Settings) -> uvicorn.Config:
    return uvicorn.Config(
        "assistant.office.serving:worker_app",
        factory=True,
        host=settings.host,
        port=settings.port,
        workers=settings.workers,
        log_config=log_config(settings.log_level),
        access_log=False,
        proxy_headers=False,  # the door decides whose word on addresses is taken
        server_header=False,
        timeout_keep_alive=_KEEP_ALIVE,
        timeout_graceful_shutdown=settings.stop_within,
        timeout_worker_healthcheck=30,
    )


class _Worker(Process):
    """A worker with a place, and with a socket of its own on which the others hand requests on."""

    def __init__(self, config: uvicorn.Config, sockets: list[socket.socket], run: Path, place: int) -> None:
        super().__init__(config, sockets)
        self._run, self._place = run, place

    def target(self, sockets: list[socket.socket] | None = None) -> None:
        """Runs in the new process."""
        os.environ[_PLACE] = str(self._place)
        path = socket_of(self._run, self._place)
        path.unlink(missing_ok=True)
        own = socket.socket(socket.AF_UNIX)
        own.bind(str(path))
        own.listen(_BACKLOG)
        super().target([*(sockets or []), own])

    def ping(self, timeout: float = 5) -> bool:
        """Whether it answers in time; one that dies before it has answered is not waited for, nor are the others meanwhile."""
        try:
            self.parent_conn.send(b"ping")
            answered = self.parent_conn in wait([self.parent_conn, self.process.sentinel], timeout)
            return answered and self.parent_conn.recv() is not None
        except (OSError, EOFError):
            return False


class _Workers(Multiprocess):
    """Keeps one worker running on each place."""

    def __init__(self, config: uvicorn.Config, sockets: list[socket.socket], run: Path) -> None:
        super().__init__(config, sockets)
        self._run = run

    def init_processes(self) -> None:
        """Starts a worker on each place."""
        self.processes = [self._started(place) for place in range(self.processes_num)]

    def keep_subprocess_alive(self) -> None:
        """Starts those again that have died or no longer answer; the others go on meanwhile."""
        for place, worker in enumerate(self.processes):
            if self.should_exit.is_set() or worker.is_alive(timeout=self.config.timeout_worker_healthcheck):
                continue
            worker.kill()
            worker.join()
            _LOG.error("worker %d on place %d ended with code %s; starting another", worker.pid, place, worker.exitcode)
            if worker.exitcode and worker.exitcode > 0:
                time.sleep(_PAUSE)  # it failed by itself, most likely at its start: no use in trying without pause
            self.processes[place] = self._started(place)

    def restart_all(self) -> None:
        """On SIGHUP: each worker in turn ends when its requests are done, and another takes its place."""
        for place, worker in enumerate(self.processes):
            worker.terminate()
            worker.join()
            self.processes[place] = self._started(place)
            self.processes[place].wait_until_ready(60, self.should_exit)

    def handle_ttin(self) -> None:
        """The number of workers is a setting; conversations hang on it."""

    handle_ttou = handle_ttin

    def _started(self, place: int) -> _Worker:
        worker = _Worker(self.config, self.sockets, self._run, place)
        worker.start()
        return worker
