"""Claims that bodies were made one, which name one bears, under whom one stands."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Sở Giao thông về chung một nhà với Sở Xây dựng rồi, đúng không?", "yes"),
        ("so giao thong nhap voi xay dung roi a", "yes"),
        ("Sở Giao thông gộp vào Sở Y tế, phải không?", "no"),
        ("Sở Giáo dục nhập với Sở Khoa học rồi à?", "no"),
        ("Sở Nông nghiệp với Sở Tài nguyên về một nhà rồi nhỉ?", "yes"),
        ("Ban Dân vận gộp với ban tổ chức rồi à?", "no"),
        ("dân vận với tuyên giáo nhập làm một rồi, đúng không?", "yes"),
        ("Hội Nông dân có nhập vào Mặt trận không?", "yes"),
        ("tinh doan sap nhap vao mat tran roi ha", "yes"),
        ("Hội Nông dân sáp nhập vào Sở Nông nghiệp à?", "no"),
    ],
)
def test_bodies_are_one_where_the_same_one_took_over(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim).verdict == verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Sở Xây dựng gộp xong vẫn giữ nguyên tên à?", "yes"),
        ("Sở Kế hoạch và Đầu tư vẫn giữ nguyên tên, đúng không?", "no"),
        ("Sở Nội vụ sáp nhập xong đổi tên thành Sở Lao động, phải không?", "no"),
        ("Sở Giao thông nhập với Sở Xây dựng, tên mới là Sở Hạ tầng, đúng chứ?", "no"),
        ("Sở Y tế vẫn như cũ à, vẫn tên cũ à?", "yes"),
    ],
)
def test_a_name_is_kept_by_a_body_that_lives(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim).verdict == verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Hội Nông dân giờ trực thuộc mặt trận à?", "yes"),
        ("Liên đoàn lao động giờ trực thuộc tỉnh ủy, đúng không?", "no"),
        ("biên phòng tỉnh nay thuộc công an tỉnh, đúng không?", "no"),
    ],
)
def test_a_body_stands_under_the_one_that_its_note_tells(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim).verdict == verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        (
            "Nghe bảo Hội Nông dân tỉnh từ 1/7/2025 vẫn giữ tên với con dấu, chỉ là về trực thuộc Mặt trận tỉnh, đúng không anh?",
            "yes",
        ),
        ("Hội Phụ nữ tỉnh giữ nguyên tên và con dấu nhưng thuộc Mặt trận Tổ quốc tỉnh, phải không?", "yes"),
        ("Hội Liên hiệp Phụ nữ tỉnh giữ con dấu, chỉ là về trực thuộc Tỉnh ủy, đúng không?", "no"),
        ("Sở Giao thông vận tải giữ tên, chỉ là về trực thuộc Sở Xây dựng, đúng không?", "no"),
    ],
)
def test_a_name_and_seal_may_be_kept_under_another_body(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim).verdict == verdict
