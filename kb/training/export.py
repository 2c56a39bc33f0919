"""Write token vectors as a sentence-transformers model: int8 with one scale a token, a WordLevel tokenizer, and the card."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from kb.embedding import Floats

UNKNOWN = "[UNK]"
_MODULES = [
    ("0", "", "sentence_transformers.sentence_transformer.modules.static_embedding.StaticEmbedding"),
    ("1", "1_Normalize", "sentence_transformers.base.modules.normalize.Normalize"),
]
_CONFIG = {"model_type": "SentenceTransformer", "prompts": {"query": "", "document": ""}, "similarity_fn_name": "cosine"}


def as_int8(table: Floats) -> tuple[NDArray[np.int8], Floats]:
    """int8 rows and float32 scales with ``rows * scales`` close to ``table``.

    >>> rows, scales = as_int8(np.array([[0.5, -1.0]], dtype=np.float32))
    >>> rows.tolist(), round(float(scales[0]) * 127, 3)
    ([[64, -127]], 1.0)
    """
    scales = np.maximum(np.abs(table).max(axis=1), 1e-9).astype(np.float32) / np.float32(127)
    return np.rint(table / scales[:, None]).astype(np.int8), scales


def export_model(folder: Path, tokens: list[str], table: Floats) -> None:
    """Write the model. ``table`` float32 ``[tokens, dimension]``; row 0 of the files is the unknown token, a zero vector."""
    from safetensors.numpy import save_file
    from tokenizers import Tokenizer, models, pre_tokenizers

    folder.mkdir(parents=True, exist_ok=True)
    rows, scales = as_int8(np.concatenate([np.zeros((1, table.shape[1]), dtype=np.float32), table]))
    save_file({"embeddings": rows, "weights": scales}, str(folder / "model.safetensors"))
    vocabulary = {token: row for row, token in enumerate([UNKNOWN, *tokens])}
    tokenizer = Tokenizer(models.WordLevel(vocabulary, unk_token=UNKNOWN))
    tokenizer.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
    tokenizer.save(str(folder / "tokenizer.json"), pretty=False)
    modules = [{"idx": int(name), "name": name, "path": path, "type": kind} for name, path, kind in _MODULES]
    (folder / "modules.json").write_text(json.dumps(modules, indent=2) + "\n", encoding="utf-8")
    (folder / "config_sentence_transformers.json").write_text(json.dumps(_CONFIG, indent=2) + "\n", encoding="utf-8")
    normalize = folder / "1_Normalize"
    normalize.mkdir(exist_ok=True)
    (normalize / "config.json").write_text("{}\n", encoding="utf-8")
