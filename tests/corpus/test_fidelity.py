"""Our restatements say what the official text says, no more and no less."""

from __future__ import annotations

from pathlib import Path

import pytest

from kb.corpus import CORPUS_DIR, load
from kb.fidelity import Bodies, differences, findings, fingerprint, official_paragraphs, with_fingerprints, write
from kb.model import Provision

OFFICIAL = Path(__file__).resolve().parents[3] / "shared" / "official" / "203-KH-UBND.txt"
needs_official = pytest.mark.skipif(not OFFICIAL.exists(), reason="không có văn bản chính thức ở ../shared/official")


@needs_official
def test_every_reference_of_the_plan_is_restated_with_its_figures_dates_numbers_and_bodies() -> None:
    corpus = load()
    official = official_paragraphs(OFFICIAL)
    wanted = [line.split("\t")[0] for line in OFFICIAL.with_suffix(".refs.tsv").read_text(encoding="utf-8").splitlines()]
    assert list(official) == wanted
    found = findings(corpus.documents["203/KH-UBND"].provisions, official, Bodies(corpus.agencies.values()))
    assert [str(f) for f in found] == []


@needs_official
def test_every_fingerprint_of_the_plan_is_that_of_the_official_paragraph() -> None:
    official = official_paragraphs(OFFICIAL)
    for provision in load().documents["203/KH-UBND"].provisions:
        assert provision.fingerprint == fingerprint(official[provision.ref]), provision.ref


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Uỷ ban nhân dân", "Ủy ban nhân dân"),
        ("hòa bình", "ho\u0300a bi\u0300nh"),
        ("“nơi đáng sống”", '"Nơi đáng sống"'),
        ("- 83 xã (*nếu có*)", "83  xã\n(nếu có)"),
        ("a) Mục tiêu", "Mục tiêu"),
        ("III. TỔ CHỨC", "tổ chức"),
        ("2021 – 2025", "2021 - 2025"),
    ],
)
def test_a_fingerprint_does_not_see_how_a_paragraph_is_typed(one: str, other: str) -> None:
    assert fingerprint(one) == fingerprint(other)


@pytest.mark.parametrize("other", ["84 xã đạt chuẩn", "83 xã đạt chuẩn nâng cao", "83 xã đạt chuận"])
def test_a_fingerprint_sees_every_other_change(other: str) -> None:
    assert fingerprint("83 xã đạt chuẩn") != fingerprint(other)


OFFICIAL_WORDS = "- Sở Y tế báo cáo UBND tỉnh theo Quyết định số 263/QĐ-TTg trước ngày 01/12; 83 xã, 3-5 xã kiểu mẫu, 02 vốn"


@pytest.mark.parametrize(
    ("restated", "wanted"),
    [
        ("Trước 01/12 Sở Y tế báo cáo Ủy ban nhân dân tỉnh (263/QĐ-TTg): 83 xã, từ 3 đến 5 xã kiểu mẫu, hai vốn", set()),
        (
            "Sở Y tế báo cáo UBND tỉnh theo 263/QĐ-TTg trước 15/12: 82 xã, 3-5 xã, 2 vốn",
            {"thiếu ngày “01/12”", "thêm ngày “15/12”", "thiếu số “83”", "thêm số “82”"},
        ),
        (
            "Sở Xây dựng báo cáo UBND tỉnh theo 264/QĐ-TTg trước 01/12: 83 xã, 3-5 xã, 2 vốn",
            {"thiếu số hiệu “263/QĐ-TTG”", "thêm số hiệu “264/QĐ-TTG”", "thiếu cơ quan “sở y tế”", "thêm cơ quan “sở xây dựng”"},
        ),
    ],
)
def test_what_one_text_says_and_the_other_does_not_is_found(restated: str, wanted: set[str]) -> None:
    found = differences("X", restated, OFFICIAL_WORDS, Bodies(load().agencies.values()))
    assert {str(f).split("diễn đạt lại ")[1].removeprefix("có ") for f in found} == wanted


@pytest.mark.parametrize(
    ("restated", "wanted"),
    [
        ("Đến năm 2025, 41 bản đạt chuẩn", []),
        ("41 bản đạt chuẩn", []),
        ("Đến năm 2030, 41 bản đạt chuẩn", ["II.1.b/3: bản diễn đạt lại có thêm số “2030”"]),
        ("Đến năm 2025, 41 bản và 15 xã", ["II.1.b/3: bản diễn đạt lại có thêm số “15”"]),
    ],
)
def test_a_restatement_may_name_the_year_of_the_heading_over_it_and_no_other_figure(restated: str, wanted: list[str]) -> None:
    official = {"II.1.b": "b) Mục tiêu của 15 cơ quan đến năm 2025", "II.1.b/3": "- 41 bản đạt chuẩn"}
    provisions = [Provision(ref="II.1.b", text=official["II.1.b"]), Provision(ref="II.1.b/3", text=restated)]
    assert [str(f) for f in findings(provisions, official)] == wanted


def test_fingerprints_are_written_by_editing_lines_and_nothing_else_changes(tmp_path: Path) -> None:
    source = "number: 1\nprovisions:\n  - ref: I.1  \n    text: >-\n      một\n      hai\n  - ref: I.2\n    fingerprint: 'cũ'\n    text: ba\n"
    once = with_fingerprints(source, {"I.1": "aa", "I.2": "bb"})
    assert once == (
        "number: 1\nprovisions:\n  - ref: I.1  \n    fingerprint: 'aa'\n    text: >-\n      một\n      hai\n"
        "  - ref: I.2\n    fingerprint: 'bb'\n    text: ba\n"
    )
    assert with_fingerprints(once, {"I.1": "aa", "I.2": "bb"}) == once
    path = tmp_path / "k.yaml"
    path.write_text(source, encoding="utf-8")
    assert write({"I.1": "một hai", "I.2": "ba"}, path) == 2


def test_the_corpus_folder_holds_the_plan() -> None:
    assert (CORPUS_DIR / "documents" / "203-KH-UBND.yaml").exists()
