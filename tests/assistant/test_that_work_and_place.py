"""Follow-ups on the work of a level that has gone, on a plan to be handed in, on who reports further, and on communes of one name."""

from __future__ import annotations

import pytest

from assistant.service import Service

PLAN = "UBND huyện phải lập kế hoạch triển khai NTM giai đoạn 2021-2025 theo KH 203 à?"


@pytest.mark.parametrize(
    ("question", "before", "ref"),
    [
        (
            "giờ hết huyện rồi thì cấp nào làm việc ấy?",
            "Xã bị xét thu hồi danh hiệu NTM thì ngày trước huyện hoàn thiện hồ sơ đúng không?",
            "Đ44.1",
        ),
        ("hết huyện rồi thì ai làm?", "UBND huyện lấy ý kiến khi thu hồi danh hiệu NTM đúng không?", "Đ44.1"),
        (
            "không còn huyện thì nay ai phê duyệt?",
            "UBND huyện phê duyệt dự án hỗ trợ phát triển sản xuất cộng đồng theo NĐ 27 phải không?",
            "Đ22.3.c",
        ),
    ],
)
def test_which_level_does_it_today_is_told_by_the_law(service: Service, question: str, before: str, ref: str) -> None:
    answer = service.ask(question, [before])
    assert answer.citations[0].ref == ref
    assert "UBND xã" in answer.answer.split("\n")[0]


@pytest.mark.parametrize(
    "before",
    [
        "UBND huyện lập kế hoạch triển khai NTM theo KH 203 phải không?",
        "UBND huyện thẩm tra hồ sơ đề nghị công nhận xã NTM theo QĐ 18/2022 đúng không?",
    ],
)
def test_what_the_plan_or_several_levels_have_stays_as_it_was(service: Service, before: str) -> None:
    assert service.ask("giờ bỏ huyện rồi thì ai làm?", [before]).answer.startswith("Việc của **UBND các huyện, thành phố**")


@pytest.mark.parametrize(
    "question", ["hạn nộp bản kế hoạch đó là ngày nào?", "bao giờ phải nộp kế hoạch đó?", "kế hoạch đó nộp trước ngày nào?"]
)
def test_by_when_a_plan_is_handed_in_is_not_told_by_the_day_of_reports(service: Service, question: str) -> None:
    answer = service.ask(question, [PLAN])
    assert (answer.status, answer.verdict) == ("no_basis", None)


def test_to_whom_they_report_further_is_told(service: Service) -> None:
    answer = service.ask("họ phải báo cáo ai tiếp?", ["Vướng mắc khi làm KH 203 thì gửi ý kiến về đâu?"])
    assert answer.citations[0].ref == "III.27/2"
    assert "Ủy ban nhân dân tỉnh" in answer.answer.split("\n")[0]


@pytest.mark.parametrize("question", ["xã ấy giờ về đâu?", "xã đó nay thuộc xã nào?"])
def test_communes_of_one_name_are_both_told(service: Service, question: str) -> None:
    answer = service.ask(question, ["Trước sắp xếp tỉnh mình có tới hai xã cùng tên Chiềng Chung phải không?"])
    assert "Đoàn Kết" in answer.answer
    assert "Mường Chanh" in answer.answer
