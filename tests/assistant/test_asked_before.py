"""Claims on the amounts that two questions before asked for: both are told, with their sum or how far they lie apart."""

from __future__ import annotations

import pytest

from assistant.service import Service

WHOLE = ("Tổng vốn trung ương cả giai đoạn là mấy?", "Còn vốn đối ứng địa phương?")
YEARS = ("Vốn trung ương năm 2022 là bao nhiêu?", "Năm 2023 thì sao?")
POURED = ("Năm 2022 trung ương rót bao nhiêu?", "Năm 2023 bao nhiêu?")
PARTS = ("Vốn đầu tư phát triển 2023 bao nhiêu?", "Vốn sự nghiệp 2023 bao nhiêu?")
VILLAGES = ("Mấy bản đạt chuẩn?", "Mấy bản kiểu mẫu?")
UNMARKED = ("von trung uong nam 2022 bao nhieu", "con nam 2023")


@pytest.mark.parametrize(
    ("history", "claim", "verdict", "refs"),
    [
        (WHOLE, "Thế là hai khoản bằng chằn chặn nhau à?", "yes", {"II.9.a/2", "II.9.b"}),
        (WHOLE, "Vậy hai khoản ấy khác nhau à?", "no", {"II.9.a/2", "II.9.b"}),
        (POURED, "Thế hai năm ấy là hết sạch 642.140 triệu của cả giai đoạn rồi hả?", "no", {"II.9.a/3", "II.9.a/4"}),
        (YEARS, "Cộng hai năm lại chưa hết 642.140 triệu đúng không?", "yes", {"II.9.a/3", "II.9.a/4"}),
        (YEARS, "Thế là cấp đủ cả giai đoạn rồi nhỉ?", "no", {"II.9.a/2"}),
        (YEARS, "Gộp hai năm là 500 tỷ à?", "no", {"II.9.a/3"}),
        (YEARS, "Thế là năm sau ít hơn năm trước, đúng không?", "yes", {"II.9.a/3"}),
        (YEARS, "Vậy là tăng, đúng không?", "no", {"II.9.a/3"}),
        (UNMARKED, "hai nam gop lai 482.270 trieu dung khong", "yes", {"II.9.a/3"}),
        (UNMARKED, "the la hai nam nhu nhau a", "no", {"II.9.a/3"}),
        (PARTS, "Thế vốn sự nghiệp ít hơn hẳn đúng không?", "yes", {"II.9.a/4"}),
        (VILLAGES, "Kiểu mẫu ít hơn đạt chuẩn chứ?", "yes", {"II.1.b/3"}),
    ],
)
def test_both_amounts_decide(service: Service, history: tuple[str, ...], claim: str, verdict: str, refs: set[str]) -> None:
    answer = service.ask(claim, list(history))
    assert answer.verdict == verdict
    assert refs <= {c.ref for c in answer.citations}


def test_a_claim_that_names_a_year_itself_is_on_that(service: Service) -> None:
    answer = service.ask("Thế năm 2022 bằng 323.110 triệu à?", list(WHOLE))
    assert answer.verdict == "yes"


def test_what_is_no_amount_is_not_reckoned(service: Service) -> None:
    answer = service.ask("Hai sở ấy là một à?", ["Sở nào lo giao thông?", "Sở nào lo thủy lợi?"])
    assert "Cộng:" not in answer.answer
