"""A body has one thing, so it is said to have another: of the first nothing is claimed. Bodies of a statement that is taken back."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("claim", "holder"),
    [
        ("Sở Xây dựng lo nhà ở thì đương nhiên chủ trì luôn tiêu chí điện, phải không?", "Sở Công thương"),
        ("Tiêu chí chợ có khâu xây dựng cơ bản nên giao Sở Xây dựng chủ trì, đúng không?", "Sở Công thương"),
        ("so y te lo bao hiem y te nen chu tri luon tieu chi truong hoc dung ko", "Sở Giáo dục và Đào tạo"),
        ("Sở Giao thông đã lo đường thì kiêm luôn tiêu chí môi trường chứ?", "Sở Tài nguyên và Môi trường"),
    ],
)
def test_what_a_claim_follows_from_is_not_claimed(service: Service, claim: str, holder: str) -> None:
    answer = service.ask(claim)
    assert answer.verdict == "no"
    assert [a.name for a in answer.agencies] == [holder]


def test_what_follows_may_be_so(service: Service) -> None:
    answer = service.ask("Sở Công thương lo điện nên chủ trì luôn tiêu chí chợ, đúng không?")
    assert (answer.verdict, [a.name for a in answer.agencies]) == ("yes", ["Sở Công thương"])


@pytest.mark.parametrize(
    ("question", "holder"),
    [
        ("Sở Y tế lo chợ là tôi đoán mò thôi. Thực ra sở nào lo?", "Sở Công thương"),
        ("toi ghi nham so tai chinh chu tri tieu chi moi truong, dung ra la so nao", "Sở Tài nguyên và Môi trường"),
    ],
)
def test_a_body_of_a_statement_that_is_taken_back_is_not_meant(service: Service, question: str, holder: str) -> None:
    assert [a.name for a in service.ask(question).agencies] == [holder]
