"""The corpus loads whole, names nothing that does not exist, knows versions in time, and survives damage."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable
from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any, get_origin

import pytest
import yaml
from pydantic import ValidationError

from kb.corpus import CORPUS_DIR, Corpus, cross_check, load, parent_ref
from kb.errors import CorpusError, KnowledgeError
from kb.model import Phrases

PLAN = "203/KH-UBND"
REFS = CORPUS_DIR.parent.parent / "shared" / "official" / "203-KH-UBND.refs.tsv"
PHRASES = {name: {} if get_origin(field.annotation) is dict else [] for name, field in Phrases.model_fields.items()}
Files = dict[str, Any]


def small() -> Files:
    """A corpus of one document, three bodies, two concepts and two acts, with a provision in two versions."""
    return {
        "documents/thu.yaml": {
            "number": "1/KH-THU",
            "type": "Kế hoạch",
            "title": "Thử",
            "issuer": "UBND tỉnh",
            "issued": "2023-01-01",
            "in_force_from": "2023-01-01",
            "provisions": [
                {"ref": "I", "text": "Tổ chức thực hiện", "kind": "heading"},
                {
                    "ref": "I/1",
                    "text": "Thẩm định đường sá.",
                    "topics": ["giao-thong"],
                    "in_force_to": "2023-12-31",
                    "norms": [_norm(task="thẩm định đường sá")],
                },
                {
                    "ref": "I/1",
                    "text": "Thẩm định đường sá và cầu.",
                    "topics": ["giao-thong"],
                    "in_force_from": "2024-01-01",
                    "norms": [_norm(task="thẩm định đường sá và cầu")],
                },
                {"ref": "I/2", "text": "Báo cáo trước ngày 01/12."},
            ],
        },
        "agencies.yaml": [
            {
                "id": "so-a",
                "name": "Sở A",
                "successors": [{"id": "so-b", "from": "2025-03-01", "functions": "mọi việc", "instrument": "NQ 1"}],
            },
            {"id": "so-b", "name": "Sở B"},
            {"id": "so-c", "name": "Sở C"},
        ],
        "concepts/chung.yaml": [
            {"id": "ha-tang", "name": "hạ tầng", "kind": "task"},
            {"id": "giao-thong", "name": "giao thông", "kind": "criterion", "criterion": 2, "broader": "ha-tang"},
        ],
        "acts.yaml": [
            {"id": "tham-dinh", "name": "thẩm định", "family": "appraise", "phrases": ["thẩm định"]},
            {"id": "bao-cao", "name": "báo cáo", "family": "report", "phrases": ["báo cáo"]},
        ],
        "places.yaml": [],
        "ambiguities.yaml": [],
        "conflicts.yaml": [],
        "abbreviations.yaml": {},
        "phrases.yaml": deepcopy(PHRASES),
        "asks/1-KH-THU.yaml": {"I/2": ["Báo cáo khi nào?"]},
    }


def _norm(**changes: Any) -> dict[str, Any]:
    return {"bearer": "so-a", "acts": ["tham-dinh"], "objects": ["giao-thong"], "task": "thẩm định", **changes}


def write(folder: Path, files: Files) -> Path:
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(data if isinstance(data, str) else yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
    return folder


def provisions(files: Files) -> list[dict[str, Any]]:
    return list(files["documents/thu.yaml"]["provisions"])


# -- the real corpus ------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def corpus(data_folder: Path) -> Corpus:
    assert data_folder.is_dir()
    return load()


def test_the_corpus_names_nothing_that_does_not_exist(corpus: Corpus) -> None:
    assert cross_check(corpus) == []


@pytest.mark.skipif(not REFS.exists(), reason="the official list of references is not here")
def test_every_official_reference_of_the_plan_is_there_and_no_other(corpus: Corpus) -> None:
    with REFS.open(encoding="utf-8") as lines:
        official = [row[0] for row in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE) if row]
    ours = [p.ref for p in corpus.documents[PLAN].provisions]
    assert set(official) - {"ref"} == set(ours)
    assert len(ours) == len(set(ours))


def test_every_provision_of_the_plan_has_text_and_a_fingerprint(corpus: Corpus) -> None:
    for provision in corpus.documents[PLAN].provisions:
        assert provision.text.strip(), provision.ref
        assert provision.fingerprint, provision.ref
        assert provision.document == PLAN


def test_every_section_of_part_three_has_a_body_and_a_duty_of_it(corpus: Corpus) -> None:
    for section in (f"III.{n}" for n in (*range(1, 25), 26)):
        bodies = {a.id for a in corpus.agencies.values() if a.plan_section == section}
        below = (*corpus.versions(PLAN, section), *corpus.children(PLAN, section))
        assert any(n.bearer in bodies for p in below for n in p.norms), section


def test_all_nineteen_criteria_are_known(corpus: Corpus) -> None:
    assert {c.criterion for c in corpus.concepts.values() if c.kind == "criterion"} >= set(range(1, 20))


def test_headings_lead_from_a_provision_to_its_part(corpus: Corpus) -> None:
    appraisal = corpus.provision(PLAN, "III.5/2")
    assert appraisal is not None
    assert len(appraisal.heading) == 2
    assert appraisal.heading[-1].endswith("Sở Giao thông vận tải")
    assert corpus.provision(PLAN, "III.99/1") is None


def test_children_are_those_below_and_not_those_that_only_begin_alike(corpus: Corpus) -> None:
    assert [p.ref for p in corpus.children(PLAN, "III.2")] == ["III.2/1", "III.2/2", "III.2/3"]
    assert [p.ref for p in corpus.children(PLAN, "III.5/2")] == []


def test_records_can_not_be_changed(corpus: Corpus) -> None:
    with pytest.raises(ValidationError, match="frozen"):
        corpus.documents[PLAN].title = "khác"


def test_what_amends_a_provision_exists_where_its_document_is_in_the_corpus(corpus: Corpus) -> None:
    for provision in corpus.provisions:
        amendment = provision.amended_by
        if amendment is not None and amendment.ref and amendment.document in corpus.documents:
            assert corpus.versions(amendment.document, amendment.ref), (provision.document, provision.ref)


def test_every_version_of_a_provision_begins_after_the_one_before(corpus: Corpus) -> None:
    several = {(p.document, p.ref) for p in corpus.provisions if len(corpus.versions(p.document, p.ref)) > 1}
    assert several
    for document, ref in several:
        versions = corpus.versions(document, ref)
        for version in versions:
            if version.in_force_from is not None:
                assert corpus.provision(document, ref, version.in_force_from) is version
        assert corpus.provision(document, ref) is versions[-1]


@pytest.mark.parametrize(
    ("ref", "above"),
    [("III.5/2", "III.5"), ("II.1.b/2", "II.1.b"), ("II.4.a", "II.4"), ("Đ21.5.a", "Đ21.5"), ("PL1/15.1", "PL1/15"), ("II", "")],
)
def test_the_reference_above_is_one_level_up(ref: str, above: str) -> None:
    assert parent_ref(ref) == above


# -- a small corpus -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("on", "text"),
    [
        (date(2022, 6, 1), "Thẩm định đường sá và cầu."),
        (date(2023, 1, 1), "Thẩm định đường sá."),
        (date(2023, 12, 31), "Thẩm định đường sá."),
        (date(2024, 1, 1), "Thẩm định đường sá và cầu."),
        (None, "Thẩm định đường sá và cầu."),
    ],
)
def test_a_provision_is_the_version_of_its_day(tmp_path: Path, on: date | None, text: str) -> None:
    found = load(write(tmp_path, small())).provision("1/KH-THU", "I/1", on)
    assert found is not None
    assert found.text == text


def test_what_a_provision_leaves_out_comes_from_its_document(tmp_path: Path) -> None:
    report = load(write(tmp_path, small())).provision("1/KH-THU", "I/2")
    assert report is not None
    assert (report.document, report.heading, report.in_force_from) == ("1/KH-THU", ("Tổ chức thực hiện",), date(2023, 1, 1))


def _bearer(files: Files) -> None:
    provisions(files)[1]["norms"][0]["bearer"] = "so-ma"


def _partner(files: Files) -> None:
    provisions(files)[1]["norms"][0]["partners"] = ["so-ma"]


def _act(files: Files) -> None:
    provisions(files)[1]["norms"][0]["acts"] = ["ngam-nghia"]


def _object(files: Files) -> None:
    provisions(files)[1]["norms"][0]["objects"] = ["du-hanh-vu-tru"]


def _topic(files: Files) -> None:
    provisions(files)[1]["topics"] = ["du-hanh-vu-tru"]


def _successor(files: Files) -> None:
    files["agencies.yaml"][0]["successors"][0]["id"] = "so-ma"


def _inherited(files: Files) -> None:
    files["agencies.yaml"][0]["successors"][0]["concepts"] = ["du-hanh-vu-tru"]


def _broader(files: Files) -> None:
    files["concepts/chung.yaml"][1]["broader"] = "du-hanh-vu-tru"


def _conflict(files: Files) -> None:
    side = {"document": "1/KH-THU", "ref": "I/2"}
    files["conflicts.yaml"] = [{"about": "số xã", "concepts": ["giao-thong"], "sides": [side, {**side, "ref": "IX/9"}]}]


def _relation(files: Files) -> None:
    files["documents/thu.yaml"]["relations"] = [{"kind": "repeals", "target": "2/QĐ", "ref": "IX/9"}]


def _asked_untold(files: Files) -> None:
    files["asks/1-KH-THU.yaml"] = {"I/2?": ["Báo cáo theo mẫu nào?"]}


def _asked(files: Files) -> None:
    files["asks/1-KH-THU.yaml"] = {"IX/9": ["Hỏi gì?"]}


def _overlap(files: Files) -> None:
    provisions(files)[1]["in_force_to"] = "2024-01-01"


def _endless(files: Files) -> None:
    del provisions(files)[1]["in_force_to"]


def _same_body(files: Files) -> None:
    files["agencies.yaml"].append({"id": "so-c", "name": "Sở C nữa"})


def _same_document(files: Files) -> None:
    files["documents/thu-hai.yaml"] = deepcopy(files["documents/thu.yaml"])


@pytest.mark.parametrize(
    ("plant", "where", "what"),
    [
        (_bearer, "I/1", "không có cơ quan “so-ma”"),
        (_partner, "I/1", "không có cơ quan “so-ma”"),
        (_act, "I/1", "không có hành vi “ngam-nghia”"),
        (_object, "I/1", "không có khái niệm “du-hanh-vu-tru”"),
        (_topic, "I/1", "không có khái niệm “du-hanh-vu-tru”"),
        (_successor, "so-a", "không có cơ quan “so-ma”"),
        (_inherited, "so-a", "không có khái niệm “du-hanh-vu-tru”"),
        (_broader, "giao-thong", "không có khái niệm “du-hanh-vu-tru”"),
        (_conflict, "số xã", "IX/9"),
        (_relation, "1/KH-THU", "IX/9"),
        (_asked, "1/KH-THU", "IX/9"),
        (_asked_untold, "1/KH-THU", "I/2?"),
        (_overlap, "I/1", "chồng thời gian"),
        (_endless, "I/1", "chồng thời gian"),
        (_same_body, "so-c", "khai hai lần"),
        (_same_document, "1/KH-THU", "khai hai lần"),
    ],
)
def test_a_planted_error_is_found_and_named(tmp_path: Path, plant: Callable[[Files], None], where: str, what: str) -> None:
    files = small()
    plant(files)
    with pytest.raises(CorpusError) as caught:
        load(write(tmp_path, files))
    assert where in str(caught.value)
    assert what in str(caught.value)


def test_the_small_corpus_without_a_planted_error_is_clean(tmp_path: Path) -> None:
    assert cross_check(load(write(tmp_path, small()))) == []


def test_what_a_provision_leaves_untold_can_be_asked_for(tmp_path: Path) -> None:
    files = small()
    provisions(files)[-1]["untold"] = {"what": "mẫu báo cáo", "where": "Phụ lục"}
    files["asks/1-KH-THU.yaml"] = {"I/2?": ["Báo cáo theo mẫu nào?"]}
    corpus = load(write(tmp_path, files))
    assert corpus.asks["1/KH-THU", "I/2?"] == ("Báo cáo theo mẫu nào?",)
    assert [p.untold.what for p in corpus.provisions if p.untold] == ["mẫu báo cáo"]


def test_where_a_provision_says_that_nobody_read_it_the_data_say_so_too(corpus: Corpus) -> None:
    saying = [p for p in corpus.provisions if re.search(r"chưa (?:tra|đọc) được", p.text) and p.kind != "heading"]
    silent = [f"{p.document} {p.ref}" for p in saying if p.untold is None]
    assert silent == []


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("agencies.yaml", "- id: [so-a\n  name: Sở A"),
        ("documents/thu.yaml", "number: 1/KH-THU\n\tprovisions: {"),
        ("agencies.yaml", [{"id": "so-a"}]),
        ("agencies.yaml", [{"id": "so-a", "name": "Sở A", "color": "xanh"}]),
        ("agencies.yaml", [{"id": "so-a", "name": "Sở A", "level": "hành tinh"}]),
        ("documents/thu.yaml", {"type": "Kế hoạch"}),
        ("documents/thu.yaml", ["không phải một bảng"]),
        ("documents/thu.yaml", {"number": "1", "type": "a", "title": "b", "issuer": "c", "provisions": [{"text": "thiếu ref"}]}),
        ("documents/thu.yaml", {"number": "1", "type": "a", "title": "b", "issuer": "c", "issued": "30/02/2023"}),
        ("phrases.yaml", {"kinds": {}}),
    ],
)
def test_a_broken_file_is_told_in_vietnamese(tmp_path: Path, name: str, content: Any) -> None:
    with pytest.raises(CorpusError, match=r"Không đọc được tệp|sai dạng|Kho văn bản có lỗi") as caught:
        load(write(tmp_path, {**small(), name: content}))
    assert isinstance(caught.value, KnowledgeError)


def test_a_file_in_another_encoding_is_told_in_vietnamese(tmp_path: Path) -> None:
    write(tmp_path, small())
    (tmp_path / "agencies.yaml").write_bytes("- id: so-a\n  name: Sở Á".encode("utf-16"))
    with pytest.raises(CorpusError, match=r"agencies\.yaml.*UTF-8"):
        load(tmp_path)


def test_a_long_list_of_errors_is_cut(tmp_path: Path) -> None:
    files = small()
    provisions(files)[1]["topics"] = [f"la-{n}" for n in range(30)]
    with pytest.raises(CorpusError, match=r"và 10 lỗi nữa"):
        load(write(tmp_path, files))


# -- the cache ------------------------------------------------------------------------------------------------------------


@pytest.fixture
def own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder for one test, and nothing remembered from before or left for after."""
    monkeypatch.setenv("NTM_DATA_DIR", str(tmp_path / "data"))
    return tmp_path / "data"


def reload(folder: Path) -> Corpus:
    """As a new process would load it."""
    return load.__wrapped__(folder)


def caches(data: Path) -> list[Path]:
    return sorted((data / "cache").glob("corpus-*.json"))


@pytest.mark.parametrize("damage", [b"", b"{", b"\xff\xfe\x00", b"{}", b"[]", b'{"documents": 5}'])
def test_a_damaged_cache_is_rebuilt(tmp_path: Path, own_data: Path, damage: bytes) -> None:
    folder = write(tmp_path / "corpus", small())
    first = reload(folder)
    (cache,) = caches(own_data)
    cache.write_bytes(damage)
    second = reload(folder)
    assert second.documents == first.documents
    assert json.loads(cache.read_bytes())["documents"]


def test_the_cache_gives_what_the_files_give(tmp_path: Path, own_data: Path) -> None:
    folder = write(tmp_path / "corpus", small())
    fresh = reload(folder)
    assert caches(own_data)
    cached = reload(folder)
    assert cached == fresh


def test_an_edited_file_is_read_anew_and_the_old_cache_goes(tmp_path: Path, own_data: Path) -> None:
    files = small()
    before = reload(write(tmp_path / "corpus", files))
    (old,) = caches(own_data)
    files["agencies.yaml"][2]["name"] = "Sở C mới"
    after = reload(write(tmp_path / "corpus", files))
    assert after.agencies["so-c"].name == "Sở C mới"
    assert after.digest != before.digest
    assert caches(own_data) != [old]
    assert not old.exists()


def test_a_data_folder_that_can_not_be_written_only_costs_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "data").write_text("một tệp đứng ở chỗ của thư mục", encoding="utf-8")
    monkeypatch.setenv("NTM_DATA_DIR", str(tmp_path / "data"))
    assert reload(write(tmp_path / "corpus", small())).documents
