"""An index in a folder: a content hash names it, it is written whole or not at all, and what is damaged is not used.

``folder/<hash>/`` holds the arrays as ``.npy`` (memory-mapped when read), the lexicon, the FAISS index and ``manifest.json`` with
the size and checksum of each file. The manifest is written last, the folder appears by one rename, older ones are then removed.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from kb.index.postings import K1, B
from kb.windows import HEADING, STEP, WINDOW, Unit

VERSION = 3  # raise it when the layout, the cutting or the weighting changes: indexes written before are then rebuilt
_MANIFEST = "manifest.json"
_CHECKED = 64 * 2**20  # files up to this size are read through when opened; larger ones are compared by size alone


def content_hash(units: Sequence[Unit], model_id: str) -> str:
    """16 hexadecimal digits that change with any unit, the model or the code that builds an index."""
    digest = hashlib.blake2b(repr((VERSION, model_id, WINDOW, STEP, HEADING, K1, B)).encode(), digest_size=8)
    for unit in units:
        digest.update("\x1f".join((unit.id, unit.title, unit.text, *unit.extra)).encode())
        digest.update(b"\x1e")
    return digest.hexdigest()


def _checksum(path: Path, *, through: bool) -> int:
    if not through and path.stat().st_size > _CHECKED:
        return -1
    value = 0
    with path.open("rb") as file:
        while piece := file.read(1 << 20):
            value = zlib.crc32(piece, value)
    return value


class Folder:
    """One index on disk."""

    def __init__(self, root: Path, name: str) -> None:
        self.root = root
        self.path = root / name

    def manifest(self) -> dict[str, Any] | None:
        """The manifest where every file is there with its size and checksum; otherwise None."""
        try:
            manifest: dict[str, Any] = json.loads((self.path / _MANIFEST).read_bytes())
            for name, (size, checksum) in manifest["files"].items():
                path = self.path / name
                if path.stat().st_size != size or _checksum(path, through=False) not in (checksum, -1):
                    return None
            return manifest if manifest["version"] == VERSION else None
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return None

    def array(self, name: str) -> np.ndarray[Any, Any]:
        """A memory-mapped array, as a plain one: each slice of numpy's own kind costs some microseconds more."""
        return np.asarray(np.load(self.path / f"{name}.npy", mmap_mode="r", allow_pickle=False))

    def lines(self, name: str) -> list[str]:
        """A list of strings."""
        text = (self.path / f"{name}.txt").read_text(encoding="utf-8")
        return text.split("\n") if text else []

    def newest_other(self) -> Path | None:
        """Another index in the same place, to take unchanged vectors from."""
        others = [path for path in self.root.glob("*/" + _MANIFEST) if path.parent != self.path]
        return max(others, key=lambda path: path.stat().st_mtime).parent if others else None

    def replace(self, draft: Draft) -> None:
        """Put a finished draft in place by one rename and remove what it replaces."""
        if self.path.exists():
            shutil.rmtree(self.path, ignore_errors=True)
        try:
            os.replace(draft.path, self.path)
        except OSError:  # another process has just written the same index
            shutil.rmtree(draft.path, ignore_errors=True)
        for path in self.root.glob("*/" + _MANIFEST):
            if path.parent != self.path and not path.parent.name.startswith("."):
                shutil.rmtree(path.parent, ignore_errors=True)


class Draft:
    """An index that is being written, in a temporary folder beside its place."""

    def __init__(self, root: Path) -> None:
        root.mkdir(parents=True, exist_ok=True)
        self.path = Path(tempfile.mkdtemp(prefix=".draft-", dir=root))

    def __enter__(self) -> Draft:
        return self

    def __exit__(self, *_: object) -> None:
        shutil.rmtree(self.path, ignore_errors=True)

    def array(self, name: str, values: np.ndarray[Any, Any]) -> None:
        """Write an array."""
        np.save(self.path / f"{name}.npy", values, allow_pickle=False)

    def lines(self, name: str, values: Sequence[str]) -> None:
        """Write a list of strings that hold no line breaks."""
        (self.path / f"{name}.txt").write_text("\n".join(values), encoding="utf-8", newline="\n")

    def finish(self, facts: dict[str, Any]) -> None:
        """Write the manifest: from now on the index is complete."""
        files = {path.name: [path.stat().st_size, _checksum(path, through=True)] for path in sorted(self.path.iterdir())}
        manifest = {"version": VERSION, **facts, "files": files}
        (self.path / _MANIFEST).write_text(json.dumps(manifest, ensure_ascii=False), encoding="utf-8")
