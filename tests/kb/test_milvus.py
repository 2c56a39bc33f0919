"""Vectors searched by Milvus (its embedded Lite): the results of FAISS, collections named after what they hold, clear errors."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from assistant.service import Service, units
from assistant.storage import Storage
from kb.embedding import load_model
from kb.errors import VectorsError
from kb.index import Index, Milvus, open_index
from kb.ranking import WEIGHTS
from kb.search import SearchIndex, Unit

UNITS = [Unit(f"d#{i}", f"Điều {i}", f"Sở số {i} chủ trì việc {'rất ' * i}quan trọng.") for i in range(6)]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Milvus:
    return Milvus(str(tmp_path_factory.mktemp("milvus") / "lite.db"))


@pytest.fixture
def client(place: Milvus) -> Iterator[Any]:
    from pymilvus import MilvusClient

    with closing(MilvusClient(place.address)) as opened:
        for name in opened.list_collections():
            opened.drop_collection(name)
        yield opened


def _opened(folder: Path, place: Milvus, given: list[Unit] = UNITS) -> Index:
    return open_index(folder, given, load_model(), milvus=place)


#: Scores of the two engines differ by no more.
ROUNDING = 2e-5


def _at_the_cut(one: SearchIndex, other: SearchIndex, question: str) -> set[str]:
    """Units with a window that only one of two engines looks at: its score is that of the last one looked at, within rounding."""
    vector = load_model().queries([question])[0]
    (rows, scores), (others, their_scores) = (found._index.vectors.search(vector, WEIGHTS.near) for found in (one, other))
    told = dict(zip([*rows.tolist(), *others.tolist()], [*scores.tolist(), *their_scores.tolist()], strict=True))
    alone = set(rows.tolist()) ^ set(others.tolist())
    assert all(told[row] <= min(scores.min(), their_scores.min()) + 2 * ROUNDING for row in alone), question
    return {one._index.ids[one._index.windows.owners[row]] for row in alone}


def test_real_questions_find_the_same_on_the_whole_corpus_within_rounding(
    service: Service, place: Milvus, tmp_path: Path
) -> None:
    searched = SearchIndex.open(tmp_path, units(service.corpus), milvus=place)
    asked = [ask for asks in service.corpus.asks.values() for ask in asks]
    questions = asked[:: len(asked) // 100]
    for question in questions:
        here, there = service.index.search(question, 20), searched.search(question, 20)
        alone = _at_the_cut(service.index, searched, question)
        ours, theirs = ({hit.id: hit.score for hit in hits if hit.id not in alone} for hits in (here, there))
        last = min(*ours.values(), *theirs.values()) + ROUNDING
        for unit in ours.keys() | theirs.keys():  # units that score alike within rounding may change places, also the last one
            assert abs(ours.get(unit, last) - theirs.get(unit, last)) <= 2 * ROUNDING, (question, unit)


def test_answers_are_the_same_to_the_byte(service: Service, place: Milvus) -> None:
    other = Service(storage=Storage(milvus=place.address))
    for question in ("Sở nào thẩm định tiêu chí giao thông?", "ai lo tieu chi dien", "Thời tiết Hà Nội ngày mai thế nào?"):
        assert other.ask(question).to_json() == service.ask(question).to_json()


@pytest.mark.parametrize("exact", [10, 0])
def test_few_windows_are_compared_one_by_one_and_many_by_cells(
    place: Milvus, client: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, exact: int
) -> None:
    monkeypatch.setattr("kb.index.milvus.EXACT_UP_TO", exact)
    index = _opened(tmp_path, place)
    assert client.describe_index(client.list_collections()[0], "vector")["index_type"] == ("FLAT" if exact else "IVF_SQ8")
    own = np.asarray(index.vectors.vectors[2], dtype=np.float32)
    rows, scores = index.vectors.search(own, 3)
    assert rows[0] == 2
    assert list(scores) == sorted(scores, reverse=True)


def test_a_collection_is_built_once_and_a_changed_text_builds_another(place: Milvus, client: Any, tmp_path: Path) -> None:
    for _ in range(2):
        _opened(tmp_path / "a", place)
        _opened(tmp_path / "b", place)  # another machine with the same corpus
    first = client.list_collections()
    assert len(first) == 1
    _opened(tmp_path / "a", place, [*UNITS, Unit("new", "", "Việc mới của xã.")])
    assert len(client.list_collections()) == 2
    _opened(tmp_path / "a", place, UNITS[:3])
    assert len(client.list_collections()) == 2
    assert first[0] not in client.list_collections()


def test_other_collections_are_left_alone_and_drafts_that_were_left_behind_go(place: Milvus, client: Any, tmp_path: Path) -> None:
    old, young = (f"ntm_corpus_draft_{int(time.time()) - age}_1" for age in (9_000, 10))
    for name in ("other", "ntm_files_y", old, young):
        client.create_collection(name, dimension=4)
    _opened(tmp_path, place)
    assert {"other", "ntm_files_y", young} < set(client.list_collections())
    assert old not in client.list_collections()


def test_a_collection_that_was_dropped_meanwhile_is_built_again(place: Milvus, client: Any, tmp_path: Path) -> None:
    index = _opened(tmp_path, place)
    query = load_model().queries(["Sở số 3"])[0]
    before = index.vectors.search(query, 3)
    client.drop_collection(client.list_collections()[0])
    np.testing.assert_array_equal(index.vectors.search(query, 3)[0], before[0])


@pytest.mark.parametrize("address", ["http://127.0.0.1:1", "http://khong-co.invalid:19530", "ftp://x", "http://127.0.0.1:x"])
def test_a_server_that_cannot_be_reached_is_told_with_an_example(tmp_path: Path, address: str) -> None:
    with pytest.raises(VectorsError, match="không tìm được bằng Milvus.*Ví dụ: milvus = ") as caught:
        _opened(tmp_path, Milvus(address))
    assert address in str(caught.value)


def test_without_the_library_the_way_to_install_it_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pymilvus", None)
    with pytest.raises(VectorsError, match=r"pip install 'ntm-assistant\[milvus\]'"):
        _opened(tmp_path, Milvus("http://127.0.0.1:1"))
