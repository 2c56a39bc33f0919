"""Any public retrieval collection as an index, so that everyone can measure the search."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kb.corpus import data_dir
from kb.embedding import Embedder, StaticModel, load_model
from kb.errors import KnowledgeError, ModelError
from kb.index.store import Draft, content_hash
from kb.search import SearchIndex
from kb.windows import Progress, Unit

MODEL_SETTING = "NTM_MODEL"
_EXAMPLE = '{"id": "1", "question": "Tài sản là gì?"}'
_ENTRY = '{"_id": "1", "title": "Điều 1", "text": "..."}'


class CollectionError(KnowledgeError):
    """A collection can't be read; the message is for people."""


@dataclass(frozen=True, slots=True)
class BatchLine:
    """The answer to one line of a batch: hits, or what is wrong with the line."""

    id: str | None
    hits: tuple[tuple[str, float], ...] = ()
    error: str = ""

    def to_json(self) -> str:
        """``{"id", "hits": [{"_id", "score"}]}``, or ``{"id", "status": "error", "error", "hits": []}``."""
        hits = [{"_id": unit, "score": score} for unit, score in self.hits]
        problem = {"status": "error", "error": self.error} if self.error else {}
        return json.dumps({"id": self.id, **problem, "hits": hits}, ensure_ascii=False)


def read_collection(folder: Path) -> list[Unit]:
    """The units of ``folder/corpus.jsonl`` (``_id``, ``title`` if there is one, ``text``).

    ``CollectionError`` where the file is missing, a line is not such an object, or an ``_id`` occurs twice.
    """
    file = folder / "corpus.jsonl"
    try:
        lines = file.read_text(encoding="utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise CollectionError(
            f"không đọc được “{file}”: thư mục phải có tệp corpus.jsonl mã UTF-8, mỗi dòng dạng {_ENTRY}"
        ) from error
    units = [_unit(line, number) for number, line in enumerate(lines, 1) if line.strip()]
    seen: set[str] = set()
    for unit in units:
        if unit.id in seen:
            raise CollectionError(f"corpus.jsonl có hai dòng cùng _id “{unit.id}”; mỗi _id chỉ được dùng một lần")
        seen.add(unit.id)
    return units


def _unit(line: str, number: int) -> Unit:
    try:
        entry: Any = json.loads(line)
        key, title, text = entry["_id"], entry.get("title") or "", entry["text"]
        if not (isinstance(key, str | int) and isinstance(title, str) and isinstance(text, str)):
            raise TypeError
        return Unit(str(key), title, text)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise CollectionError(f"corpus.jsonl dòng {number} không hợp lệ; mỗi dòng phải có dạng {_ENTRY}") from error


def chosen_model() -> Embedder:
    """The model that the setting ``NTM_MODEL`` names, or the built-in one."""
    return load_model(os.environ.get(MODEL_SETTING))


def open_collection(folder: Path, *, adapted: bool = True, progress: Progress | None = None) -> SearchIndex:
    """The index of a collection, kept in the data folder; in memory where that can't be written.

    ``adapted``: the built-in model is first taught the collection's own texts (some seconds, once).
    """
    units = read_collection(folder)
    name = hashlib.blake2b(str(folder.resolve()).encode(), digest_size=8).hexdigest()
    model = chosen_model()
    try:
        place = data_dir() / "collections" / name
        if adapted and isinstance(model, StaticModel):
            model = _adapted(units, model, place / "models", progress)
        return SearchIndex.open(place / "index", units, model, progress=progress)
    except OSError:
        return SearchIndex.build(units, model, progress=progress)


def _adapted(units: Sequence[Unit], base: StaticModel, place: Path, progress: Progress | None) -> StaticModel:
    """The built-in model taught the texts of a collection; the base model where that is not possible."""
    folder = place / content_hash(units, base.id)
    if not (folder / "tokenizer.json").exists():
        try:
            from kb.training.adapt import adapt
        except ImportError:  # no torch here
            return base
        with Draft(place) as draft:
            if not adapt(units, base, draft.path, lambda step, steps, _: progress("adapt", step, steps) if progress else None):
                return base
            shutil.rmtree(folder, ignore_errors=True)
            draft.path.rename(folder)
    try:
        return StaticModel(folder)
    except ModelError:  # damaged: next time it is made anew
        shutil.rmtree(folder, ignore_errors=True)
        return base


def search_collection(
    folder: Path, lines: Iterable[str], top: int = 100, *, adapted: bool = True, progress: Progress | None = None
) -> Iterator[BatchLine]:
    """Search a collection for each line ``{"id", "question"}``, in order; other keys are ignored, empty lines too.

    A line that is not valid gives a ``BatchLine`` with an error. ``CollectionError`` where the collection can't be read.
    """
    index = open_collection(folder, adapted=adapted, progress=progress)
    for line in lines:
        if line.strip():
            yield _answer(index, line, top)


def _answer(index: SearchIndex, line: str, top: int) -> BatchLine:
    try:
        asked: Any = json.loads(line)
    except (ValueError, RecursionError):
        return BatchLine(None, error=f"Dòng không phải JSON hợp lệ: “{line[:80]}”. Ví dụ: {_EXAMPLE}")
    if not isinstance(asked, dict):
        return BatchLine(None, error=f"Dòng phải là một đối tượng JSON, không phải “{line[:80]}”. Ví dụ: {_EXAMPLE}")
    given = asked.get("id")
    key = given if isinstance(given, str) or given is None else str(given)
    question = asked.get("question")
    if not isinstance(question, str) or not question.strip():
        return BatchLine(key, error=f"Thiếu trường “question” (chuỗi ký tự, không rỗng). Ví dụ: {_EXAMPLE}")
    return BatchLine(key, tuple((hit.id, hit.score) for hit in index.search(question, top)))
