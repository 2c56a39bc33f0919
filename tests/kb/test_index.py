"""The index: BM25 against bm25s, the folder, what is rebuilt and what is not."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import bm25s
import numpy as np
import pytest

from kb.embedding import Floats
from kb.index import Index, build_index, open_index
from kb.index.postings import K1, B
from kb.vietnamese import folded_syllables
from kb.windows import Unit, Windows, cut, spans

UNITS = [
    Unit("a", "Tài sản", "Tài sản là vật, tiền, giấy tờ có giá và quyền tài sản."),
    Unit("b", "Hoa lợi, lợi tức", "Hoa lợi là sản vật tự nhiên mà tài sản mang lại."),
    Unit(
        "c",
        "",
        "Đường giao thông nông thôn\n\n" + "Ủy ban nhân dân xã quản lý đường trục thôn. " * 30,
        ("đường sá trong bản", "ai sửa đường"),
    ),
    Unit("d", "", ""),
]


class CountingModel:
    """A model that counts what it encodes: a vector is the number of each of eight letters."""

    def __init__(self, name: str = "counting") -> None:
        self.id = name
        self.dimension = 8
        self.encoded: list[str] = []

    def queries(self, texts: Sequence[str]) -> Floats:
        table = np.array([[text.count(letter) for letter in "abcdghnt"] for text in texts], dtype=np.float32).reshape(-1, 8)
        return np.asarray(table / np.maximum(np.linalg.norm(table, axis=1, keepdims=True), 1e-9), dtype=np.float32)

    def passages(self, texts: Sequence[str]) -> Floats:
        self.encoded += texts
        return self.queries(texts)


def _texts(windows: Windows, index: Index) -> list[list[str]]:
    return [[index.lexicon.folded[i] for i in index.lexicon.fold_of[windows.flat(w, w + 1)[0]]] for w in range(len(windows))]


def _with_pairs(words: list[str]) -> list[str]:
    return words + [f"{a}_{b}" for a, b in pairwise(words)]


def test_bm25_is_that_of_bm25s() -> None:
    index = build_index(UNITS, CountingModel())
    documents = [_with_pairs(words) or ["~"] for words in _texts(index.windows, index)]
    peer = bm25s.BM25(k1=K1, b=B, method="lucene")
    peer.index(documents, show_progress=False)
    question = folded_syllables("tài sản là gì, đường giao thông nông thôn")
    known = [token for token in _with_pairs(question) if token in peer.vocab_dict]
    _, folded = index.lexicon.lookup(question)
    tokens = dict.fromkeys(index.postings.single_tokens(folded), 1.0)
    pairs = (index.postings.pair_token(a, b) for a, b in pairwise(folded))
    tokens |= dict.fromkeys((pair for pair in pairs if pair >= 0), 1.0)
    theirs = peer.get_scores(known)
    ours = index.postings.scores(tokens)
    np.testing.assert_allclose(ours, theirs, rtol=0.02, atol=2e-3)
    assert list(np.argsort(-ours)[:3]) == list(np.argsort(-theirs)[:3])


def test_windows_repeat_the_heading_and_reach_the_end() -> None:
    windows, lexicon = cut(UNITS)
    written = [" ".join(lexicon.written[i] for i in windows.flat(w, w + 1)[0]) for w in range(len(windows))]
    of_c = [text for text, owner, kind in zip(written, windows.owners, windows.kinds, strict=True) if owner == 2 and not kind]
    assert len(of_c) == len(spans(300)) == 5
    assert all(text.startswith("đường giao thông nông thôn") for text in of_c)
    assert of_c[-1].endswith("quản lý đường trục thôn")
    assert [text for text, kind in zip(written, windows.kinds, strict=True) if kind] == ["đường sá trong bản", "ai sửa đường"]


@pytest.mark.parametrize("length", [0, 1, 99, 100, 101, 160, 161, 1000])
def test_spans_cover_every_syllable(length: int) -> None:
    covered = {place for start, end in spans(length) for place in range(start, end)}
    assert covered == set(range(length))


def test_a_second_opening_encodes_nothing(tmp_path: Path) -> None:
    open_index(tmp_path, UNITS, CountingModel())
    again = CountingModel()
    index = open_index(tmp_path, UNITS, again)
    assert again.encoded == []
    assert isinstance(index.vectors.vectors.base, np.memmap)
    assert len([path for path in tmp_path.iterdir() if path.is_dir()]) == 1


def test_only_changed_windows_are_encoded_again(tmp_path: Path) -> None:
    open_index(tmp_path, UNITS, CountingModel())
    model = CountingModel()
    changed = [*UNITS[:1], Unit("b", "Hoa lợi, lợi tức", "Lợi tức là khoản lợi thu được từ việc khai thác tài sản."), *UNITS[2:]]
    index = open_index(tmp_path, changed, model)
    assert len(model.encoded) == 1
    assert "lợi tức là khoản lợi" in model.encoded[0].lower()
    fresh = build_index(changed, CountingModel())
    np.testing.assert_array_equal(index.vectors.vectors, fresh.vectors.vectors)
    assert len([path for path in tmp_path.iterdir() if path.is_dir()]) == 1


def test_another_model_encodes_everything_again(tmp_path: Path) -> None:
    open_index(tmp_path, UNITS, CountingModel())
    other = CountingModel("other")
    index = open_index(tmp_path, UNITS, other)
    assert len(other.encoded) == len(index.windows)


def _truncate(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def _flip(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[-1] ^= 0xFF
    file.write_bytes(bytes(data))


@pytest.mark.parametrize("name", ["bm25-windows.npy", "vectors.npy", "written.txt", "dense.faiss", "manifest.json"])
@pytest.mark.parametrize("damage", [_truncate, _flip, Path.unlink, lambda file: file.write_text("not an index")])
def test_a_damaged_index_is_built_again(tmp_path: Path, name: str, damage: object) -> None:
    open_index(tmp_path, UNITS, CountingModel())
    folder = next(path for path in tmp_path.iterdir() if path.is_dir())
    damage(folder / name)  # type: ignore[operator]
    index = open_index(tmp_path, UNITS, CountingModel())
    assert len(index.windows) == len(build_index(UNITS, CountingModel()).windows)
    assert index.vectors.search(CountingModel().queries(["tài sản"])[0], 2)[0].size == 2


def test_foreign_files_beside_the_index_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    (tmp_path / "other").mkdir()
    open_index(tmp_path, UNITS, CountingModel())
    open_index(tmp_path, UNITS[:2], CountingModel())
    assert (tmp_path / "notes.txt").exists()
    assert (tmp_path / "other").exists()


def test_a_build_that_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    class Failing(CountingModel):
        def passages(self, texts: Sequence[str]) -> Floats:
            raise RuntimeError(f"no vectors for {len(texts)} texts")

    with pytest.raises(RuntimeError):
        open_index(tmp_path, UNITS, Failing())
    assert list(tmp_path.iterdir()) == []


def test_long_builds_report_their_progress(tmp_path: Path) -> None:
    seen: list[str] = []
    open_index(tmp_path, UNITS, CountingModel(), lambda step, done, total: seen.append(step) if done <= total else None)
    assert seen == ["cut", "pairs", "postings", "encode"]
