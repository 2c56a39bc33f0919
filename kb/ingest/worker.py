"""Parses files from outside in a process of its own, with limits on time and memory; it can be killed without harm.

The bytes go in through standard input, the result comes back as JSON: the worker needs no path and writes no file.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from kb.ingest.errors import MESSAGES, IngestError
from kb.ingest.lines import OfficialProvision, OfficialText

#: Seconds and bytes that reading one file may take.
TIME, MEMORY = 30, 1_500_000_000
_OF_THE_FILE = ("SIGSEGV", "SIGABRT", "SIGFPE", "SIGILL")


def parse_safely(raw: bytes, seconds: int = TIME, memory: int = MEMORY) -> OfficialText:
    """Reads a file in a worker process.

    Raises:
        IngestError: it can't be read, or not within the limits; the message is Vietnamese and says what to do.
    """
    root = str(Path(__file__).resolve().parents[2])
    paths = os.pathsep.join(filter(None, [root, os.environ.get("PYTHONPATH", "")]))
    with subprocess.Popen(
        [sys.executable, "-m", "kb.ingest.worker", str(seconds), str(memory)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": paths, "PYTHONIOENCODING": "utf-8"},
    ) as worker:
        try:
            out, _ = worker.communicate(raw, timeout=seconds)
        except subprocess.TimeoutExpired as error:
            worker.kill()
            raise IngestError("time", str(seconds)) from error
        except BaseException:
            worker.kill()
            raise
    return _result(out, worker.returncode, seconds)


def _result(out: bytes, code: int, seconds: int) -> OfficialText:
    try:
        data = json.loads(out)
    except ValueError as error:
        raise _ended(code, seconds) from error
    if "error" in data:
        reason = data["error"] if data["error"] in MESSAGES else "crash"
        raise IngestError(reason, str(seconds) if reason == "time" else data["detail"])
    provisions = tuple(OfficialProvision(**{**p, "heading": tuple(p["heading"])}) for p in data.pop("provisions"))
    return OfficialText(provisions=provisions, notes=tuple(data.pop("notes")), **data)


def _ended(code: int, seconds: int) -> IngestError:
    """Why a worker ended without a result.

    A segmentation fault is the file's doing. Killed, or ended by a bus error, is the machine's: it wanted the memory, could not
    fill a page that it had promised (memory or disk full), or a library that was in use was replaced by an update.
    """
    try:
        name = signal.Signals(-code).name
    except ValueError:
        return IngestError("crash", f"mã {code}")
    if name == "SIGXCPU":
        return IngestError("time", str(seconds))
    return IngestError("crash" if name in _OF_THE_FILE else "stopped", name)


def _limit(seconds: int, memory: int) -> None:
    try:
        import resource
    except ImportError:
        return  # not a POSIX system: the time limit of the parent remains
    for kind, value in (
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
    ):
        _, hard = resource.getrlimit(kind)
        resource.setrlimit(kind, (value if hard == resource.RLIM_INFINITY else min(value, hard), hard))


def _answer(raw: bytes, parse: Callable[[bytes], OfficialText]) -> dict[str, Any]:
    try:
        return asdict(parse(raw))
    except IngestError as error:
        return {"error": error.reason, "detail": error.detail}
    except MemoryError:
        return {"error": "memory", "detail": ""}
    except RecursionError:
        return {"error": "damaged", "detail": "recursion"}
    except Exception as error:
        return {"error": "damaged", "detail": type(error).__name__}


def main() -> None:
    """Reads bytes from standard input and writes the result as JSON."""
    # Before the limits: a library that finds no room to be mapped in ends as an error that has nothing to do with the file.
    from kb.ingest.document import parse

    _limit(int(sys.argv[1]), int(sys.argv[2]))
    raw = sys.stdin.buffer.read()
    sys.stdout.buffer.write(json.dumps(_answer(raw, parse), ensure_ascii=False).encode("utf-8", "replace"))


if __name__ == "__main__":
    main()
