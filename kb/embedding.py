"""Texts as vectors: our own small Vietnamese model with numpy alone, or any sentence-transformers model by choice.

The built-in model is a real sentence-transformers model (``StaticEmbedding``): a vector for each folded syllable and for each
frequent pair of syllables, averaged. A mean of vectors needs no torch, so serving reads its files directly; a test shows that
both ways agree. torch and sentence-transformers are imported only where another model is chosen.
"""

from __future__ import annotations

import hashlib
import json
import warnings
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from kb.errors import ModelError
from kb.vietnamese import strip_marks, syllables

Floats = NDArray[np.float32]

BUILT_IN = "ntm-static"
_FOLDER = Path(__file__).parent / "models" / BUILT_IN


class Embedder(Protocol):
    """What search asks of a model. Vectors have length 1, or 0 where a text holds nothing that the model knows."""

    @property
    def id(self) -> str:
        """Changes whenever the vectors could change."""

    @property
    def dimension(self) -> int:
        """Length of a vector."""

    def queries(self, texts: Sequence[str]) -> Floats:
        """float32 ``[texts, dimension]`` for questions."""

    def passages(self, texts: Sequence[str]) -> Floats:
        """float32 ``[texts, dimension]`` for texts to be found."""


def expand(words: Sequence[str]) -> list[str]:
    """Folded syllables and the pairs of neighbours: the tokens of the built-in model.

    >>> expand(["giao", "thong", "xa"])
    ['giao', 'thong', 'xa', 'giao_thong', 'thong_xa']
    """
    return [*words, *(f"{first}_{second}" for first, second in pairwise(words))]


def model_text(text: str) -> str:
    """The text as the built-in model's tokenizer takes it, for use with sentence-transformers directly.

    >>> model_text("Giao thông xã")
    'giao thong xa giao_thong thong_xa'
    """
    return " ".join(expand([strip_marks(word) for word in syllables(text)]))


def _unit(vectors: Floats) -> Floats:
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.where(lengths > 0, lengths, 1.0), dtype=np.float32)


class StaticModel:
    """The built-in kind of model: a mean of token vectors, read from ``model.safetensors`` and ``tokenizer.json``."""

    def __init__(self, folder: Path = _FOLDER) -> None:
        """Read the model. ``ModelError`` where a file is missing or damaged."""
        try:
            self._table, self._scale = _read_table(folder / "model.safetensors")
            vocabulary = json.loads((folder / "tokenizer.json").read_bytes())["model"]["vocab"]
        except (OSError, ValueError, KeyError) as error:
            raise ModelError(f"Không đọc được mô hình tìm kiếm trong {folder.name}: tệp thiếu hoặc hỏng.") from error
        self._rows: dict[str, int] = vocabulary
        self._unknown = vocabulary.get("[UNK]", -1)
        digest = hashlib.blake2b(digest_size=8)
        for name in ("model.safetensors", "tokenizer.json"):
            digest.update((folder / name).read_bytes())
        self._id = f"{folder.name}:{digest.hexdigest()}"

    @property
    def id(self) -> str:
        """Folder name and a hash of the weights."""
        return self._id

    @property
    def dimension(self) -> int:
        """Length of a vector."""
        return int(self._table.shape[1])

    def tokens(self) -> list[str]:
        """The tokens in the order of their rows."""
        return list(self._rows)

    def row(self, token: str) -> int:
        """The row of a token, or -1."""
        return self._rows.get(token, -1)

    def vectors(self, rows: NDArray[np.int64]) -> Floats:
        """float32 ``[rows, dimension]``: the vectors of some tokens."""
        table = self._table[rows].astype(np.float32)
        return table if self._scale is None else np.asarray(table * self._scale[rows, None], dtype=np.float32)

    def queries(self, texts: Sequence[str]) -> Floats:
        """float32 ``[texts, dimension]``; questions and passages are treated alike."""
        return self.words([strip_marks(word) for word in syllables(text)] for text in texts)

    passages = queries

    def words(self, texts: Iterable[Sequence[str]]) -> Floats:
        """float32 ``[texts, dimension]`` from folded syllables."""
        rows = self._rows
        vectors = []
        for words in texts:
            ids = [row for token in expand(words) if (row := rows.get(token, -1)) >= 0 and row != self._unknown]
            vectors.append(self._sum(np.asarray(ids, dtype=np.int64)))
        return _unit(np.stack(vectors)) if vectors else np.zeros((0, self.dimension), dtype=np.float32)

    def _sum(self, ids: NDArray[np.int64]) -> Floats:
        rows = self._table[ids].astype(np.float32)
        return np.asarray(self._scale[ids] @ rows if self._scale is not None else rows.sum(axis=0), dtype=np.float32)


def _read_table(path: Path) -> tuple[NDArray[Any], Floats | None]:
    """Token vectors: one float table, or int8 vectors with a scale a row (both are forms that sentence-transformers loads)."""
    from safetensors import SafetensorError
    from safetensors.numpy import load_file

    try:
        arrays = load_file(str(path))
    except SafetensorError as error:
        raise ValueError(str(error)) from error
    if "embedding.weight" in arrays:
        return arrays["embedding.weight"], None
    return arrays["embeddings"], arrays["weights"].astype(np.float32)


class TransformerModel:
    """Any sentence-transformers model, from a folder or by its hub name, with its own prompts."""

    def __init__(self, name: str, prompts: dict[str, str] | None = None) -> None:
        """Load with torch. ``ModelError`` where the model can't be found or read."""
        try:
            from sentence_transformers import SentenceTransformer

            self._model = SentenceTransformer(name, device=None)
        except Exception as error:  # the hub, torch and the file formats raise many kinds
            raise ModelError(
                f"Không tải được mô hình “{name}”: không có thư mục này trên máy và không lấy được từ mạng. "
                "Hãy ghi đường dẫn tới thư mục mô hình đã tải về, hoặc bỏ thiết lập để dùng mô hình có sẵn."
            ) from error
        own = {key: prompt for key, prompt in self._model.prompts.items() if prompt}
        known = {"query": own.get("query", ""), "passage": _passage_prompt(own)}
        self._prompts: dict[str, str] = {**known, **(prompts or {})}
        self._id = f"{name}:{json.dumps(self._prompts, sort_keys=True)}:{_fingerprint(name)}"

    @property
    def id(self) -> str:
        """Name, prompts and, for a folder, a hash of its files' names, sizes and dates."""
        return self._id

    @property
    def dimension(self) -> int:
        """Length of a vector."""
        return int(self._model.get_embedding_dimension() or 0)

    def queries(self, texts: Sequence[str]) -> Floats:
        """float32 ``[texts, dimension]`` with the query prompt."""
        return self._encode(texts, self._prompts["query"])

    def passages(self, texts: Sequence[str]) -> Floats:
        """float32 ``[texts, dimension]`` with the passage prompt."""
        return self._encode(texts, self._prompts["passage"])

    def _encode(self, texts: Sequence[str], prompt: str) -> Floats:
        if not texts:
            return np.zeros((0, self.dimension), dtype=np.float32)
        vectors = self._model.encode([prompt + text for text in texts], normalize_embeddings=True, show_progress_bar=False)
        return np.asarray(vectors, dtype=np.float32)


def _passage_prompt(prompts: dict[str, str]) -> str:
    return next((prompts[key] for key in ("passage", "document", "corpus") if prompts.get(key)), "")


def _fingerprint(name: str) -> str:
    folder = Path(name)
    files = sorted(path for path in folder.rglob("*") if path.is_file()) if folder.is_dir() else []
    facts = [(str(path.relative_to(folder)), path.stat().st_size, path.stat().st_mtime_ns) for path in files]
    return hashlib.blake2b(repr(facts).encode(), digest_size=8).hexdigest()


def load_model(name: str | None = None, prompts: dict[str, str] | None = None, *, strict: bool = False) -> Embedder:
    """The model that a setting names: nothing or ``ntm-static`` for the built-in one, a folder, or a hub name.

    ``prompts`` sets ``query`` and ``passage`` (for instance ``{"query": "query: ", "passage": "passage: "}``); otherwise the
    model's own are used. Where the model can't be had, a warning says so and the built-in model serves; with ``strict`` the
    ``ModelError`` is raised.
    """
    if not name or name == BUILT_IN:
        return StaticModel()
    try:
        return TransformerModel(name, prompts)
    except ModelError as error:
        if strict:
            raise
        warnings.warn(f"{error} Tạm dùng mô hình có sẵn ({BUILT_IN}).", UserWarning, stacklevel=2)
        return StaticModel()
