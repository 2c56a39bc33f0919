"""The built-in model without torch, and other models by choice."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from kb.embedding import StaticModel, TransformerModel, expand, load_model, model_text
from kb.errors import ModelError

TEXTS = (
    "Sở nào thẩm định tiêu chí giao thông?",
    "so nao tham dinh tieu chi giao thong",
    "",
    "zzzz qqqq",
    "Tài sản là vật, tiền, giấy tờ có giá",
)


def test_numpy_gives_what_sentence_transformers_gives() -> None:
    from sentence_transformers import SentenceTransformer

    folder = Path(sys.modules["kb.embedding"].__file__ or "").parent / "models" / "ntm-static"
    theirs = SentenceTransformer(str(folder), device="cpu").encode([model_text(text) for text in TEXTS])
    np.testing.assert_allclose(StaticModel().queries(TEXTS), theirs, atol=1e-5)


def test_tone_marks_do_not_matter() -> None:
    marked, bare = StaticModel().queries(TEXTS[:2])
    np.testing.assert_array_equal(marked, bare)


def test_vectors_have_length_one_or_zero() -> None:
    lengths = np.linalg.norm(StaticModel().passages(TEXTS), axis=1)
    np.testing.assert_allclose(lengths, [1, 1, 0, 0, 1], atol=1e-5)


def test_nothing_to_encode_gives_an_empty_table() -> None:
    assert StaticModel().queries([]).shape == (0, StaticModel().dimension)


@pytest.mark.parametrize(
    ("query", "near", "far"),
    [
        ("đường sá nông thôn", "giao thông nông thôn, đường xã, đường thôn", "bảo hiểm thất nghiệp cho người lao động"),
        ("mức phạt tiền khi xả thải", "xử phạt vi phạm hành chính về bảo vệ môi trường", "hồ sơ đề nghị cấp hộ chiếu"),
    ],
)
def test_what_means_the_same_is_nearer(query: str, near: str, far: str) -> None:
    vectors = StaticModel().queries([query, near, far])
    assert vectors[0] @ vectors[1] > vectors[0] @ vectors[2]


def test_weights_are_small_enough_for_the_repository() -> None:
    folder = Path(sys.modules["kb.embedding"].__file__ or "").parent / "models" / "ntm-static"
    assert sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) <= 24 * 2**20


def test_serving_needs_no_torch() -> None:
    code = (
        "import sys; from kb.search import SearchIndex, Unit; "
        "SearchIndex.build([Unit('a', '', 'tài sản là vật')]).search('tài sản'); "
        "sys.exit('torch' in sys.modules or 'sentence_transformers' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def _tiny_model(folder: Path) -> Path:
    """A sentence-transformers model of seven words that the test builds itself."""
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import StaticEmbedding
    from tokenizers import Tokenizer, models, pre_tokenizers

    words = ["[UNK]", "query:", "passage:", "giao", "thông", "y", "tế"]
    tokenizer = Tokenizer(models.WordLevel({word: i for i, word in enumerate(words)}, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
    table = np.eye(len(words), dtype=np.float32)
    table[0] = 0
    SentenceTransformer(modules=[StaticEmbedding(tokenizer, embedding_weights=table)]).save(str(folder))
    return folder


def test_any_model_can_be_chosen_with_its_prompts(tmp_path: Path) -> None:
    model = load_model(str(_tiny_model(tmp_path / "tiny")), {"query": "query: ", "passage": "passage: "})
    assert isinstance(model, TransformerModel)
    query, passage = model.queries(["giao thông"])[0], model.passages(["giao thông"])[0]
    assert model.dimension == 7
    assert query[1] > 0
    assert query[2] == 0
    assert passage[2] > 0
    np.testing.assert_allclose(np.linalg.norm(query), 1, atol=1e-5)


def test_the_identity_changes_with_prompts_and_files(tmp_path: Path) -> None:
    folder = _tiny_model(tmp_path / "tiny")
    plain = load_model(str(folder)).id
    assert load_model(str(folder), {"query": "query: "}).id != plain
    (folder / "README.md").write_text("changed", encoding="utf-8")
    assert load_model(str(folder)).id != plain


def test_a_model_that_is_not_there_leaves_the_built_in_one(tmp_path: Path) -> None:
    with pytest.warns(UserWarning, match="Tạm dùng mô hình có sẵn"):
        model = load_model(str(tmp_path / "none"))
    assert isinstance(model, StaticModel)
    with pytest.raises(ModelError, match="Không tải được mô hình"):
        load_model(str(tmp_path / "none"), strict=True)


def test_a_damaged_model_says_so(tmp_path: Path) -> None:
    (tmp_path / "model.safetensors").write_bytes(b"nothing")
    (tmp_path / "tokenizer.json").write_text("{}", encoding="utf-8")
    with pytest.raises(ModelError, match="thiếu hoặc hỏng"):
        StaticModel(tmp_path)


def test_expansion_keeps_order_and_pairs() -> None:
    assert expand([]) == []
    assert expand(["xa"]) == ["xa"]
    assert expand(["tieu", "chi", "xa"]) == ["tieu", "chi", "xa", "tieu_chi", "chi_xa"]
