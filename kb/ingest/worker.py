"""Parses files from outside in a process of its own, with limits on time and memory; it can be killed without harm.

The bytes go in through standard input, the result comes back as JSON: the worker needs no path and writes no file.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from kb.ingest.errors import MESSAGES, IngestError
from kb.ingest.lines import OfficialProvision, OfficialText

#: Seconds and bytes that reading one file may take.
TIME, MEMORY = 30, 1_500_000_000


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
        # -9: the system ended it for want of memory; -24: the limit on processor time.
        reason, detail = {-9: ("memory", ""), -24: ("time", str(seconds))}.get(code, ("crash", f"mã {code}"))
        raise IngestError(reason, detail) from error
    if "error" in data:
        reason = data["error"] if data["error"] in MESSAGES else "crash"
        raise IngestError(reason, str(seconds) if reason == "time" else data["detail"])
    provisions = tuple(OfficialProvision(**{**p, "heading": tuple(p["heading"])}) for p in data.pop("provisions"))
    return OfficialText(provisions=provisions, notes=tuple(data.pop("notes")), **data)


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


def _answer(raw: bytes) -> dict[str, Any]:
    from kb.ingest.document import parse

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
    _limit(int(sys.argv[1]), int(sys.argv[2]))
    raw = sys.stdin.buffer.read()
    sys.stdout.buffer.write(json.dumps(_answer(raw), ensure_ascii=False).encode("utf-8", "replace"))


if __name__ == "__main__":
    main()
