"""Who recognises a place, also where it is asked who signs that; and whether what was recognised before is kept, which nobody has read."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Bằng công nhận xã đạt chuẩn là do Chủ tịch tỉnh ký, phải không ạ?", "yes"),
        ("bang cong nhan xa dat chuan do chu tich tinh ky phai khong", "yes"),
        ("Bằng công nhận xã đạt chuẩn do Chủ tịch xã ký à?", "no"),
        ("Quyết định công nhận xã đạt chuẩn do Chủ tịch huyện ký phải không?", "no"),
        ("Bằng công nhận xã nông thôn mới kiểu mẫu là Thủ tướng ký đúng không?", "no"),
        ("UBND xã ra quyết định công nhận xã đạt chuẩn, phải không?", "no"),
        ("UBND huyện được quyền công nhận xã nâng cao đúng không?", "no"),
        ("UBND tỉnh công nhận huyện đạt chuẩn nông thôn mới, đúng không?", "no"),
        ("Thủ tướng công nhận huyện nông thôn mới, đúng không?", "yes"),
        ("Chủ tịch UBND tỉnh thu hồi quyết định công nhận xã kiểu mẫu, đúng không?", "yes"),
    ],
)
def test_one_body_recognises_places_of_a_level(service: Service, claim: str, verdict: str) -> None:
    answer = service.ask(claim)
    assert answer.verdict == verdict
    assert answer.citations[0].document == "18/2022/QĐ-TTg"


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("Ai ký bằng công nhận xã đạt chuẩn?", "Ủy ban nhân dân tỉnh Sơn La"),
        ("Bằng công nhận huyện đạt chuẩn do ai ký?", "Thủ tướng Chính phủ"),
    ],
)
def test_who_signs_is_who_recognises(service: Service, question: str, body: str) -> None:
    assert body in {a.name for a in service.ask(question).agencies}


@pytest.mark.parametrize(
    "question",
    ["Quyết định 18/2022 về công nhận xã đạt chuẩn do ai ký?", "Quyết định ban hành quy định công nhận xã đạt chuẩn ai ký?"],
)
def test_the_document_on_recognising_has_a_signer_of_its_own(service: Service, question: str) -> None:
    answer = service.ask(question)
    assert (answer.status, answer.agencies) == ("no_basis", ())
    assert "Người ký" in answer.answer


def test_communes_that_were_all_recognised_stay_so_by_the_province(service: Service) -> None:
    answer = service.ask(
        "Ba xã nhập làm một, xã nào cũng đã có bằng nông thôn mới, vậy cấp nào ra quyết định công nhận cho xã mới?"
    )
    assert answer.citations[0].document == "35/2023/UBTVQH15"
    assert "Ủy ban nhân dân tỉnh Sơn La" in {a.name for a in answer.agencies}


@pytest.mark.parametrize(
    "question",
    [
        "Xã được công nhận năm 2023 theo bộ cũ, sang bộ 2026-2030 có phải làm hồ sơ công nhận lại không hay cứ thế mà giữ?",
        "Xã đạt chuẩn 2024 theo bộ cũ có được giữ danh hiệu khi áp dụng bộ mới 2026-2030 không?",
        "xa da dat chuan theo bo cu co phai lam lai ho so theo bo moi khong",
        "Bộ 51/2025 có quy định chuyển tiếp cho xã đã đạt chuẩn không?",
    ],
)
def test_what_becomes_of_earlier_recognition_nobody_has_read(service: Service, question: str) -> None:
    answer = service.ask(question)
    assert (answer.status, answer.verdict) == ("no_basis", None)
    assert answer.citations[0].document == "51/2025/QĐ-TTg"


def test_what_the_new_set_says_of_titles_is_told(service: Service) -> None:
    assert service.ask("Bộ tiêu chí 2026-2030 còn danh hiệu xã nâng cao không?").verdict == "no"


@pytest.mark.parametrize("question", ["Thời hạn công nhận lại là mấy năm?", "Mấy năm thì xét công nhận lại xã đạt chuẩn?"])
def test_after_how_long_places_are_recognised_again_is_in_no_document(service: Service, question: str) -> None:
    assert service.ask(question).status == "no_basis"


def test_recognising_of_another_kind_is_not_our_subject(service: Service) -> None:
    assert service.ask("Công nhận kết hôn ở nước ngoài mất bao lâu?").status == "out_of_scope"
