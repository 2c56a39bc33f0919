"""Vietnamese text at the door: one normal form, whatever the keyboard did; numbers, dates, document numbers."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import Any, Literal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kb.vietnamese import (
    counted,
    dates,
    document_numbers,
    fold,
    folded_syllables,
    has_marks,
    normalise,
    numbers,
    strip_marks,
    syllables,
)

WORDS = "Ủy ban nhân dân tỉnh thẩm định, đánh giá tiêu chí giao thông; văn hóa, thủy lợi, sức khỏe; Đường, quý, Quỳnh Nhai"
LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyAĂÂĐEÊOÔƠUƯY áàảãạốồổỗộớờởỡợứừửữựýỳỷỹỵ"
#: Whatever a file may hold: loose combining marks, control characters, other scripts.
ANYTHING = st.one_of(st.text(max_size=60), st.text(alphabet=LETTERS + "\u0300\u0301\u0303\u0309\u0323\u031b\x00", max_size=60))
#: What a keyboard gives, in either Unicode form: marks stand on letters.
TYPED = st.builds(
    unicodedata.normalize,
    st.sampled_from(["NFC", "NFD"]),
    st.one_of(
        st.text(alphabet=LETTERS + "0123456789.,/-% \n", max_size=60),
        st.text(alphabet=st.characters(exclude_categories=["M", "Cs"]), max_size=60),
    ),
)
READERS: list[Callable[[str], Any]] = [
    normalise,
    strip_marks,
    fold,
    syllables,
    folded_syllables,
    has_marks,
    dates,
    numbers,
    counted,
    document_numbers,
]


@pytest.mark.parametrize(
    ("typed", "official"),
    [
        ("Uỷ ban", "Ủy ban"),
        ("uỷ thác", "ủy thác"),
        ("văn hoá", "văn hóa"),
        ("hoà giải", "hòa giải"),
        ("hoạ sĩ", "họa sĩ"),
        ("thuỷ lợi", "thủy lợi"),
        ("sức khoẻ", "sức khỏe"),
        ("THUỶ LỢI, VĂN HOÁ", "THỦY LỢI, VĂN HÓA"),
        ("quý I, quỹ đất, Quỳnh Nhai", "quý I, quỹ đất, Quỳnh Nhai"),
        ("hoàn thành, toàn dân, thuyết minh", "hoàn thành, toàn dân, thuyết minh"),
        ("Sở  Y\u00a0tế\t\n nào", "Sở Y tế nào"),
        ("“Dân vận khéo” – 2021…", '"Dân vận khéo" - 2021...'),
        ("Sở\u200b Y\ufeff tế\x00", "Sở Y tế"),
        ("   ", ""),
    ],
)
def test_a_text_is_written_as_the_official_texts_write_it(typed: str, official: str) -> None:
    assert normalise(typed) == official
    assert normalise(unicodedata.normalize("NFD", typed)) == official


@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC", "NFKD"])
def test_unicode_forms_are_one(form: Literal["NFC", "NFD", "NFKC", "NFKD"]) -> None:
    typed = unicodedata.normalize(form, WORDS)
    assert normalise(typed) == normalise(WORDS)
    assert fold(typed) == fold(WORDS)
    assert syllables(typed) == syllables(WORDS)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Đường", "duong"),
        ("ĐỀ ÁN", "đề án"),
        ("Uỷ ban", "Ủy ban"),
        ("hoà", "hòa"),
        ("Sở NÔNG nghiệp", "so nong nghiep"),
        ("tiêu  chí", "tieu chi"),
        ("Kế hoạch 203/KH–UBND", "ke hoach 203/kh-ubnd"),
    ],
)
def test_what_people_mean_alike_is_compared_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_different_words_stay_different() -> None:
    assert normalise("thẩm định") != normalise("thăm định")
    assert fold("giao thông") != fold("giao đất")
    assert syllables("đỗ") != syllables("dỗ")


def test_marks_are_told_from_none() -> None:
    assert has_marks("giao thông")
    assert has_marks(unicodedata.normalize("NFD", "thẩm"))
    assert has_marks("ĐẤT")
    assert not has_marks("giao thong 203/KH-UBND")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ngày 22/02/2022", [(22, 2, 2022)]),
        ("ngày 14 tháng 8 năm 2023", [(14, 8, 2023)]),
        ("ngay 14 thang 8 nam 2023", [(14, 8, 2023)]),
        ("từ ngày 18/11 đến ngày 20/11", [(18, 11, None), (20, 11, None)]),
        ("trước 01-12-2024, sau 2.3.2025", [(1, 12, 2024), (2, 3, 2025)]),
        ("ngày 32/1/2022, ngày 1/13/2022", []),
        ("263/QĐ-TTg, 27/2022/NĐ-CP", []),
        ("không có ngày nào", []),
    ],
)
def test_dates_are_read(text: str, found: list[tuple[int, int, int | None]]) -> None:
    assert dates(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("642.140 triệu đồng", [642140.0]),
        ("5,2 tỷ và 1.234.567", [5.2, 1234567.0]),
        ("02 xã", [2.0]),
        ("100% vốn", [100.0]),
        ("ngày 22/5/2022 theo 263/QĐ-TTg", []),
        ("Quyết định 18/2022/QĐ-TTg giao 83 xã", [83.0]),
        ("", []),
    ],
)
def test_numbers_are_read_as_vietnamese_writes_them(text: str, found: list[float]) -> None:
    assert numbers(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kế hoạch số 203/KH-UBND", ["203/KH-UBND"]),
        ("Nghị định 27/2022/NĐ-CP và 38/2023/NĐ-CP", ["27/2022/NĐ-CP", "38/2023/NĐ-CP"]),
        ("Nghị quyết 22-NQ/TU; Kết luận 54-KL/TW; Quyết định 99-QĐ/TW", ["22-NQ/TU", "54-KL/TW", "99-QĐ/TW"]),
        ("Nghị quyết 25/2021/QH15, 517/NQ-UBTVQH15", ["25/2021/QH15", "517/NQ-UBTVQH15"]),
        ("Công văn số 2392/UBND-KT.", ["2392/UBND-KT"]),
        ("263/QĐ-TTg rồi lại 263/QĐ-TTg", ["263/QĐ-TTg"]),
        ("ngày 22/5/2022", []),
    ],
)
def test_document_numbers_are_read(text: str, found: list[str]) -> None:
    assert document_numbers(text) == found
    assert document_numbers(unicodedata.normalize("NFD", text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("83 xã đạt chuẩn", [(83.0, "xa")]),
        ("hai năm liên tiếp", [(2.0, "nam")]),
        ("hai nam lien tiep", [(2.0, "nam")]),
        ("41 bản, 204 sản phẩm OCOP", [(41.0, "ban"), (204.0, "san pham")]),
        ("642.140 triệu đồng", [(642140.0, "trieu dong")]),
        ("liên kết 6 nhà", [(6.0, "nha")]),
        ("năm 2023", []),
        ("trong 2023 năm", []),
    ],
)
def test_what_is_counted_is_read_with_its_number(text: str, found: list[tuple[float, str]]) -> None:
    assert counted(text) == found


@given(TYPED)
@example("qu\u00ef")
@example("q\u00f9i k\u00ed")
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(TYPED)
def test_normalising_twice_is_normalising_once(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


@given(ANYTHING)
def test_whatever_comes_is_read_without_an_error(text: str) -> None:
    for read in READERS:
        read(text)


@given(st.text(alphabet=LETTERS, max_size=40))
def test_the_unicode_form_never_matters(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


@given(ANYTHING)
@example("a\u0304b")
@example("ạ\u0304")
@example("\u0929x")
def test_a_text_has_as_many_words_with_its_marks_as_without(text: str) -> None:
    assert len(syllables(text)) == len(folded_syllables(text))


@given(st.integers(0, 10**12))
def test_a_whole_number_survives_being_written_with_dots(number: int) -> None:
    assert numbers(f"cấp {number:,} đồng".replace(",", ".")) == [float(number)]
