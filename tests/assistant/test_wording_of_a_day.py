"""Which wording of an amended clause or document something goes by on a day that is told."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

TODAY = date(2026, 11, 29)
CHANGED = "TT 112/2025 sửa khoản 2 Điều 2 TT 55/2023 ra sao?"
OLD, NEW = "theo **bản cũ**", "theo **bản đã sửa**"


@pytest.mark.parametrize(
    ("before", "question", "side", "turn", "ref"),
    [
        (
            CHANGED,
            "Vậy khoản chi ngày 20/10/2025 thì còn theo bản cũ hay bản đã sửa? Mốc đổi là ngày nào?",
            OLD,
            "28/11/2025",
            "Đ2",
        ),
        (CHANGED, "Chi ngày 01/12/2025 thì theo bản nào?", NEW, "28/11/2025", "Đ2"),
        (
            "NĐ 38/2023 sửa Điều 21 NĐ 27/2022 thế nào?",
            "Hồ sơ ngày 15/6/2023 thì theo bản cũ hay bản mới?",
            OLD,
            "24/6/2023",
            "Đ21",
        ),
        ("Điều 21 NĐ 27/2022 sửa thế nào?", "Dự án duyệt ngày 30/6/2023 dùng quy định cũ hay đã sửa?", NEW, "24/6/2023", "Đ21"),
        (
            "khoản 2 Điều 2 TT 55/2023 đã sửa chưa?",
            "Thế ngày 28/11/2025 thì áp dụng bản trước khi sửa hay bản sửa đổi?",
            NEW,
            "28/11/2025",
            "Đ2",
        ),
        (
            "QĐ 03/2024 sửa QĐ 18/2022 thế nào?",
            "Hồ sơ xã trình ngày 01/3/2024 theo bản cũ hay bản mới?",
            OLD,
            "07/3/2024",
            "Đ1.1.a",
        ),
        (None, "Khoản chi ngày 20/10/2025 theo khoản 2 Điều 2 TT 55/2023 bản cũ hay bản đã sửa?", OLD, "28/11/2025", "Đ2"),
        (None, "Ngày 10/6/2023 áp dụng Nghị định 27 bản gốc hay bản đã sửa bởi Nghị định 38?", OLD, "24/6/2023", "Đ1.2"),
    ],
)
def test_the_wording_of_that_day_is_told_with_the_day_of_the_change(
    service: Service, before: str | None, question: str, side: str, turn: str, ref: str
) -> None:
    answer = service.ask(question, (before,) if before else (), TODAY)
    assert (answer.status, answer.verdict) == ("answered", None)
    assert side in answer.answer
    assert f"từ **{turn}**" in answer.answer
    assert answer.citations[0].ref == ref


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Khoản chi ngày 20/10/2025 theo bản cũ phải không?", "yes"),
        ("Khoản chi ngày 05/12/2025 vẫn theo bản cũ, đúng không?", "no"),
        ("Khoản chi ngày 05/12/2025 phải theo bản đã sửa, đúng không?", "yes"),
    ],
)
def test_a_wording_that_is_claimed_of_a_day_is_judged(service: Service, question: str, verdict: str) -> None:
    assert service.ask(question, (CHANGED,), TODAY).verdict == verdict


@pytest.mark.parametrize(
    ("before", "question"),
    [
        (CHANGED, "Thông tư ấy ai ký?"),
        ("Xã đạt chuẩn cần bao nhiêu tiêu chí?", "Xã xét ngày 01/3/2024 theo bản cũ hay bản mới?"),
    ],
)
def test_nothing_of_wordings_is_told_where_none_is_asked_or_none_is_known(service: Service, before: str, question: str) -> None:
    assert "Mốc đổi" not in service.ask(question, (before,), TODAY).answer
