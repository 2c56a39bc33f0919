"""Another group of places is put in the place of the one of which a figure was asked."""

from __future__ import annotations

import pytest

from assistant.service import Service

SHARE = "Huyện NTM theo QĐ 320 phải có bao nhiêu phần trăm xã đạt chuẩn?"
CHAINS = "du an lien ket chuoi o vung dac biet kho khan duoc ngan sach ho tro toi da bao nhieu theo ND 27"
FACTOR = "QĐ 07/2022 giai đoạn 2022-2025 cho xã dưới 15 tiêu chí hệ số bao nhiêu?"


@pytest.mark.parametrize(
    ("question", "history", "ref", "said"),
    [
        (SHARE, [], "PL1/0.a", "100%"),
        ("Theo QĐ 320 huyện NTM cần mấy phần trăm xã nâng cao?", [], "PL1/0.b", "10%"),
        ("Còn xã nâng cao thì sao?", [SHARE], "PL1/0.b", "10%"),
        ("Thế xã nâng cao thì mấy phần trăm?", [SHARE], "PL1/0.b", "10%"),
        ("Còn xã đã được công nhận đạt chuẩn?", [FACTOR], "Đ5.1", "1,0"),
        ("Còn xã từ 15 đến 18 tiêu chí thì sao?", [FACTOR], "Đ5.1", "3,0"),
        ("xã nâng cao thì mấy phần trăm?", [SHARE], "PL1/0.b", "10%"),
        ("vung kho khan thuong thi may phan tram", [CHAINS], "Đ21.5.a", "70%"),
    ],
)
def test_the_figure_of_that_group_is_told(service: Service, question: str, history: list[str], ref: str, said: str) -> None:
    answer = service.ask(question, history)
    assert answer.citations[0].ref == ref
    assert answer.verdict is None
    assert said in answer.answer


def test_a_higher_grade_of_communes_alone_stays_as_it_was(service: Service) -> None:
    answer = service.ask("Còn xã nâng cao thì sao?", ["Xã NTM phải có bao nhiêu phần trăm dân tham gia bảo hiểm y tế?"])
    assert answer.citations[0].ref == "PL2/14.1"
