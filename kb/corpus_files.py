"""Reads the files of a corpus, and keeps what was read.

Reading YAML takes about a second, so the parsed corpus is kept as JSON in the data folder under the hash of its files: any
edit gives another hash. A broken cache is simply rebuilt.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from kb.errors import CorpusError
from kb.model import Act, Agency, Concept, Contradiction, Document, Phrases, Place

#: Ends the reference under which ``corpus/asks`` keeps how people ask for what a provision leaves untold.
UNTOLD = "?"
CORPUS_DIR = Path(__file__).resolve().parent.parent / "corpus"


def data_dir() -> Path:
    """Where the library, indexes and audit are stored: ``NTM_DATA_DIR``, or the platform's folder for user data."""
    if folder := os.environ.get("NTM_DATA_DIR"):
        return Path(folder)
    from platformdirs import user_data_path

    return user_data_path("ntm-assistant")


def parent_ref(ref: str) -> str:
    """The reference one level up, or an empty string.

    >>> parent_ref("III.5/2"), parent_ref("Đ21.5.a"), parent_ref("PL1/15.1"), parent_ref("III")
    ('III.5', 'Đ21.5', 'PL1/15', '')
    """
    cut = max(ref.rfind("."), ref.rfind("/"))
    return ref[:cut] if cut > 0 else ""


class Ambiguity(BaseModel):
    """Words that mean several things, the meanings, and what to ask back."""

    terms: tuple[str, ...]
    meanings: tuple[str, ...]
    ask: str


class Files(BaseModel):
    """The corpus as it is stored in the cache."""

    documents: list[Document]
    agencies: list[Agency]
    concepts: list[Concept]
    acts: list[Act]
    places: list[Place]
    ambiguities: list[Ambiguity]
    phrases: Phrases
    contradictions: list[Contradiction]
    abbreviations: dict[str, tuple[str, ...]]
    asks: dict[str, dict[str, list[str]]]
    refusals: dict[str, tuple[str, ...]]
    heard: dict[str, dict[str, list[str]]]


def _read_yaml(path: Path) -> Any:
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=loader)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise CorpusError(f"Không đọc được tệp {path.name}: {error}. Tệp phải là YAML hợp lệ, mã UTF-8.") from error


def _with_defaults(document: dict[str, Any]) -> dict[str, Any]:
    """Gives each provision its document, headings and what it leaves to the document's header."""
    texts = {p["ref"]: p.get("text", "") for p in document.get("provisions") or [] if isinstance(p, dict)}
    for provision in document.get("provisions") or []:
        provision["document"] = document["number"]
        for key in ("verification", "sources", "in_force_from", "in_force_to"):
            if provision.get(key) is None and document.get(key) is not None:
                provision[key] = document[key]
        heading: list[str] = []
        above = parent_ref(provision["ref"])
        while above:
            if above in texts:
                heading.insert(0, texts[above])
            above = parent_ref(above)
        provision["heading"] = heading
    return document


def _parse(folder: Path) -> Files:
    def listed(pattern: str) -> Iterable[Any]:
        for path in sorted(folder.glob(pattern)):
            yield from _read_yaml(path) or []

    try:
        return Files(
            documents=[
                Document.model_validate(_with_defaults(_read_yaml(path))) for path in sorted(folder.glob("documents/*.yaml"))
            ],
            agencies=list(listed("agencies.yaml")),
            concepts=list(listed("concepts/*.yaml")),
            acts=list(listed("acts.yaml")),
            places=list(listed("places.yaml")),
            ambiguities=list(listed("ambiguities.yaml")),
            phrases=_read_yaml(folder / "phrases.yaml"),
            contradictions=list(listed("conflicts.yaml")),
            abbreviations=_read_yaml(folder / "abbreviations.yaml"),
            refusals={kind: told for path in folder.glob("refusals.yaml") for kind, told in _read_yaml(path).items()},
            heard={number: told for path in folder.glob("heard.yaml") for number, told in (_read_yaml(path) or {}).items()},
            asks={path.stem: _read_yaml(path) or {} for path in sorted(folder.glob("asks/*.yaml"))},
        )
    except (ValidationError, KeyError, TypeError, AttributeError) as error:
        raise CorpusError(f"Dữ liệu trong {folder} sai dạng: {error}") from error


def corpus_digest(folder: Path) -> str:
    """Hash of names and contents of all files of the corpus, and of the code that reads them."""
    state = hashlib.sha256()
    for path in [*sorted(folder.rglob("*.yaml")), Path(__file__), Path(__file__).with_name("model.py")]:
        state.update(path.name.encode())
        state.update(path.read_bytes())
    return state.hexdigest()


def write_atomically(path: Path, text: str) -> None:
    """Writes a file so that a reader sees the old text or the new one, never half."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=path.name)
    with os.fdopen(handle, "w", encoding="utf-8") as stream:
        stream.write(text)
    Path(temporary).replace(path)


def read_files(folder: Path, digest: str) -> Files:
    cache = data_dir() / "cache" / f"corpus-{digest[:16]}.json"
    try:
        return Files.model_validate_json(cache.read_bytes())
    except (OSError, ValidationError):
        files = _parse(folder)
    try:
        write_atomically(cache, files.model_dump_json(by_alias=True))
        for old in cache.parent.glob("corpus-*.json"):
            if old != cache:
                old.unlink(missing_ok=True)
    except OSError:
        pass  # a read-only or full disk only costs the time of reading again
    return files
