"""Claims on bodies: on a day when they were not there yet, with what they took from others as well, and under whom they stand."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("claim", "verdict", "then"),
    [
        (
            "Năm 2024 việc giảm nghèo của tỉnh đã nằm ở Sở Nông nghiệp và Môi trường rồi, ghi vậy vào báo cáo nhé.",
            "no",
            "Sở Lao động - Thương binh và Xã hội",
        ),
        ("Hồi 2022 giảm nghèo thuộc Sở Nông nghiệp và Môi trường, phải không?", "no", "Sở Lao động - Thương binh và Xã hội"),
        ("Năm 2024 tôn giáo do Sở Dân tộc và Tôn giáo quản lý, đúng không?", "no", "Sở Nội vụ"),
        ("Năm 2024 Sở Dân tộc và Tôn giáo đã có rồi, đúng không?", "no", "Ban Dân tộc tỉnh"),
        ("Trước 2025 đã có Sở Dân tộc và Tôn giáo, đúng không?", "no", "Ban Dân tộc tỉnh"),
        (
            "Năm 2023 Phòng Văn hóa - Xã hội xã lo bình xét gia đình văn hóa, đúng không?",
            "no",
            "Phòng chuyên môn thuộc UBND huyện",
        ),
        # that it had not is so
        ("Năm 2024 chưa có Sở Dân tộc và Tôn giáo, đúng không?", "yes", "Ban Dân tộc tỉnh"),
        (
            "Năm 2024 giảm nghèo không thuộc Sở Nông nghiệp và Môi trường, đúng không?",
            "yes",
            "Sở Lao động - Thương binh và Xã hội",
        ),
    ],
)
def test_what_is_claimed_of_a_body_that_was_not_there_yet(service: Service, claim: str, verdict: str, then: str) -> None:
    answer = service.ask(claim)
    assert answer.verdict == verdict
    assert "chưa có: chỉ có từ" in answer.answer
    assert then in [a.name for a in answer.agencies]


@pytest.mark.parametrize(
    "claim",
    [
        "Năm 2026 việc giảm nghèo ở Sở Nông nghiệp và Môi trường, đúng không?",
        "Năm 2023 giảm nghèo thuộc Sở Lao động - Thương binh và Xã hội, đúng không?",
        "Năm 2024 giảm nghèo do Sở Lao động lo chứ không phải Sở Nông nghiệp và Môi trường, đúng không?",
    ],
)
def test_a_body_that_was_there_or_is_only_denied_beside_another_one_is_judged_by_what_it_had(
    service: Service, claim: str
) -> None:
    answer = service.ask(claim)
    assert answer.verdict == "yes"
    assert "chưa có: chỉ có từ" not in answer.answer


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        (
            "Ban Dân tộc tỉnh nay là Sở Dân tộc và Tôn giáo, có nhận thêm mảng tín ngưỡng, tôn giáo của Sở Nội vụ, đúng không?",
            "yes",
        ),
        ("Ban Dân tộc nay thành Sở Dân tộc và Tôn giáo và thêm việc tôn giáo từ Sở Nội vụ, phải không?", "yes"),
        ("Sở Dân tộc và Tôn giáo nhận thêm mảng tôn giáo của Sở Nội vụ, đúng không?", "yes"),
        (
            "Sở Khoa học và Công nghệ có nhận thêm mảng bưu chính, viễn thông của Sở Thông tin và Truyền thông, đúng không?",
            "yes",
        ),
        ("Sở Y tế nhận thêm mảng trẻ em của Sở Lao động, đúng không?", "yes"),
        # another field, or from another body
        ("Ban Dân tộc tỉnh nay là Sở Dân tộc và Tôn giáo, có nhận thêm mảng thanh niên của Sở Nội vụ, đúng không?", "no"),
        ("Ban Dân tộc nay là Sở Dân tộc và Tôn giáo, có lo thêm tôn giáo của Sở Tư pháp, đúng không?", "no"),
        ("Sở Y tế nhận thêm mảng việc làm của Sở Lao động, đúng không?", "no"),
    ],
)
def test_what_a_body_took_over_from_another_one_as_well(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim).verdict == verdict


@pytest.mark.parametrize(
    ("claim", "before", "verdict"),
    [
        ("Nó nhận thêm cả tôn giáo từ Sở Nội vụ hả?", "Ban Dân tộc tỉnh nay là gì?", "yes"),
        ("Nó nhận thêm mảng thanh niên của Sở Nội vụ hả?", "Ban Dân tộc tỉnh nay là gì?", "no"),
        (
            "Sở ấy nhận thêm việc bưu chính của Sở Thông tin và Truyền thông à?",
            "Sở Khoa học và Công nghệ còn không?",
            "yes",
        ),
    ],
)
def test_what_the_body_spoken_of_before_took_over_as_well(service: Service, claim: str, before: str, verdict: str) -> None:
    assert service.ask(claim, [before]).verdict == verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        (
            "Bộ đội Biên phòng tỉnh nay nằm trong Bộ Chỉ huy Quân sự tỉnh chứ không đứng riêng như hồi 2023, phải vậy không?",
            "yes",
        ),
        ("Biên phòng tỉnh giờ không còn đứng riêng mà thuộc Bộ CHQS tỉnh rồi đúng không?", "yes"),
        ("Bộ đội Biên phòng tỉnh nay đứng riêng, không thuộc Bộ Chỉ huy Quân sự tỉnh, phải không?", "no"),
        ("Biên phòng tỉnh giờ thuộc Công an tỉnh, đúng không?", "no"),
        ("Sở Giao thông vận tải nay thuộc Sở Xây dựng, đúng không?", "yes"),
    ],
)
def test_under_whom_a_body_or_its_heir_stands(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim).verdict == verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Nhà dột nát, vách nứa thì Sở Tư pháp có phải góp tay giúp huyện xóa không hay chỉ lo luật?", "yes"),
        ("Sở Công Thương có phải lo điện không hay chỉ lo chợ?", "yes"),
        ("Ban Dân tộc có lo chợ không hay chỉ lo việc dân tộc?", "no"),
    ],
)
def test_whether_a_body_has_more_than_what_it_is_said_to_have_alone(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim).verdict == verdict


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("so giao thong van tai gio la so nao, con thi bang lai xe thi ai lam", ("Sở Xây dựng", "Công an tỉnh")),
        ("Sở Lao động giờ là cơ quan nào, còn giảm nghèo thì ai lo?", ("Sở Nội vụ", "Sở Nông nghiệp và Môi trường")),
        ("Sở Lao động nay thành sở gì, riêng trẻ em thì ai lo?", ("Sở Nội vụ", "Sở Y tế")),
    ],
)
def test_who_took_the_whole_is_told_beside_who_took_a_part(service: Service, question: str, told: tuple[str, ...]) -> None:
    answer = service.ask(question)
    assert all(f"**{body}** từ" in answer.answer for body in told)


def test_who_took_a_part_is_told_alone_where_only_that_is_asked(service: Service) -> None:
    assert (
        "Sở Xây dựng" not in service.ask("Sở Giao thông vận tải nay là sở nào quản bằng lái xe?").answer.partition("Văn bản")[0]
    )


@pytest.mark.parametrize(
    ("question", "heir"),
    [
        ("Năm 2023 giấy tờ gửi Ủy ban Dân tộc, giờ muốn gửi thì đề tên cơ quan nào?", "Bộ Dân tộc và Tôn giáo"),
        ("Hồi 2022 hồ sơ nộp Bộ Lao động, nay nộp thì ghi nơi nhận là ai?", "Bộ Nội vụ"),
        ("Trước đây công văn gửi Sở Giao thông vận tải, giờ gửi cho sở nào?", "Sở Xây dựng"),
    ],
)
def test_what_went_to_a_body_goes_to_the_one_that_it_became(service: Service, question: str, heir: str) -> None:
    assert heir in {t.name for a in service.ask(question).agencies for t in a.today}
